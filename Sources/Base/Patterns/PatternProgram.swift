/// A pattern as steps of a machine that is in many places at once.
struct PatternProgram: Hashable, Sendable {
  enum Instruction: Hashable, Sendable {
    /// Takes a code point of a class, a number in `classes`, and goes on.
    case take(Int32)
    /// Goes on where the assertion holds.
    case check(PatternAssertion)
    case split(Int32, Int32)
    case jump(Int32)
    case match
  }

  /// Code points with a quick answer for ASCII.
  struct CharacterClass: Hashable, Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0
    private let set: ScalarSet

    init(_ set: ScalarSet) {
      self.set = set
      for scalar in UInt32(0)..<64 where set.contains(scalar) { low |= 1 << UInt64(scalar) }
      for scalar in UInt32(64)..<128 where set.contains(scalar) {
        high |= 1 << UInt64(scalar - 64)
      }
    }

    func contains(_ scalar: UInt32) -> Bool {
      if scalar < 64 { return low >> UInt64(scalar) & 1 == 1 }
      if scalar < 128 { return high >> UInt64(scalar - 64) & 1 == 1 }
      return set.contains(scalar)
    }
  }

  private(set) var instructions: [Instruction] = []
  private(set) var classes: [CharacterClass] = []
  private var places: [ScalarSet: Int32] = [:]

  /// Nil where the pattern takes more instructions than the limit.
  init?(_ node: PatternNode, limit: Int) {
    guard emit(node, limit) else { return nil }
    instructions.append(.match)
  }

  private var next: Int32 { Int32(clamping: instructions.count) }

  /// Adds the steps of a part; false past the limit.
  private mutating func emit(_ node: PatternNode, _ limit: Int) -> Bool {
    guard instructions.count < limit else { return false }
    switch node {
    case .empty: return true
    case .set(let set): instructions.append(.take(place(of: set)))
    case .assertion(let assertion): instructions.append(.check(assertion))
    case .sequence(let parts):
      for part in parts { guard emit(part, limit) else { return false } }
    case .choice(let choices): return emit(choices: choices, limit)
    case .repetition(let part, let least, let most):
      for _ in 0..<least { guard emit(part, limit) else { return false } }
      guard let most else { return emitLoop(part, limit) }
      return emitOptional(part, times: most - least, limit)
    }
    return true
  }

  private mutating func place(of set: ScalarSet) -> Int32 {
    if let place = places[set] { return place }
    let place = Int32(clamping: classes.count)
    places[set] = place
    classes.append(CharacterClass(set))
    return place
  }

  private mutating func emit(choices: [PatternNode], _ limit: Int) -> Bool {
    var ends: [Int] = []
    for (number, choice) in choices.enumerated() {
      let isLast = number == choices.count - 1
      let fork = instructions.count
      if !isLast { instructions.append(.split(next + 1, 0)) }
      guard emit(choice, limit) else { return false }
      if isLast { break }
      ends.append(instructions.count)
      instructions.append(.jump(0))
      instructions[fork] = .split(Int32(clamping: fork + 1), next)
    }
    for end in ends { instructions[end] = .jump(next) }
    return true
  }

  private mutating func emitLoop(_ part: PatternNode, _ limit: Int) -> Bool {
    let fork = instructions.count
    instructions.append(.split(next + 1, 0))
    guard emit(part, limit) else { return false }
    instructions.append(.jump(Int32(clamping: fork)))
    instructions[fork] = .split(Int32(clamping: fork + 1), next)
    return true
  }

  private mutating func emitOptional(_ part: PatternNode, times: Int, _ limit: Int) -> Bool {
    var forks: [Int] = []
    for _ in 0..<max(times, 0) {
      forks.append(instructions.count)
      instructions.append(.split(next + 1, 0))
      guard emit(part, limit) else { return false }
    }
    for fork in forks { instructions[fork] = .split(Int32(clamping: fork + 1), next) }
    return true
  }
}
