/// A regular expression with RE2's syntax, asked only whether a text has a match.
///
/// Works on code points. Time grows with the length of the text times that of the pattern, never
/// faster; there are no backreferences and no lookaround. `\C`, a single byte, is left out.
package struct Pattern: Hashable, Sendable {
  /// As it was written.
  package let text: String
  private let program: PatternProgram

  package init(
    _ text: String, limits: PatternLimits = PatternLimits()
  ) throws(PatternError) {
    var parser = PatternParser(text, limits: limits)
    let node = try parser.parse()
    guard let program = PatternProgram(node, limit: limits.instructions) else {
      throw PatternError(kind: .tooLarge, part: text, range: 0..<text.utf8.count)
    }
    self.text = text
    self.program = program
  }

  /// Steps of the compiled form: one look at a code point takes this many at most.
  package var size: Int { program.instructions.count }

  /// True where some part of the text matches, be it empty.
  package func isFound(in text: String) -> Bool {
    var machine = PatternMachine(program)
    return machine.isFound(in: text)
  }
}

/// All the places that a program may be in, moved on one code point at a time.
private struct PatternMachine {
  private let program: PatternProgram
  /// The round in which each instruction was last reached.
  private var reached: [Int]
  private var round = 0
  /// Instructions that wait for a code point.
  private var waiting: [Int32] = []
  private var open: [Int32] = []

  init(_ program: PatternProgram) {
    self.program = program
    reached = [Int](repeating: 0, count: program.instructions.count)
  }

  mutating func isFound(in text: String) -> Bool {
    var before: UInt32?
    var rest = text.unicodeScalars.makeIterator()
    var arrivals: [Int32] = []
    while true {
      let after = rest.next()?.value
      round += 1
      waiting.removeAll(keepingCapacity: true)
      for place in arrivals where follow(from: place, before, after) { return true }
      // A match may begin anywhere.
      if follow(from: 0, before, after) { return true }
      guard let after else { return false }
      arrivals.removeAll(keepingCapacity: true)
      for place in waiting {
        if case .take(let number) = program.instructions[Int(place)],
          program.classes[Int(number)].contains(after)
        {
          arrivals.append(place + 1)
        }
      }
      before = after
    }
  }

  /// Goes on from a place without taking anything; true where the end of the program is reached.
  private mutating func follow(
    from start: Int32, _ before: UInt32?, _ after: UInt32?
  ) -> Bool {
    open.append(start)
    while let place = open.popLast() {
      guard reached[Int(place)] != round else { continue }
      reached[Int(place)] = round
      switch program.instructions[Int(place)] {
      case .take: waiting.append(place)
      case .check(let assertion): if assertion.holds(before, after) { open.append(place + 1) }
      case .split(let first, let second):
        open.append(second)
        open.append(first)
      case .jump(let target): open.append(target)
      case .match:
        open.removeAll(keepingCapacity: true)
        return true
      }
    }
    return false
  }
}
