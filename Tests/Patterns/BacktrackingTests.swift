import Patterns
import TestSupport
import Testing

/// A pattern made by chance, as its text and as a tree that a slow matcher understands.
private indirect enum Made {
  case one(Character)
  case any
  case set([Character], isNegated: Bool)
  case start, end, boundary
  case all([Made])
  case either(Made, Made)
  case times(Made, Int, Int?)

  var text: String {
    switch self {
    case .one(let character): String(character)
    case .any: "."
    case .set(let members, let isNegated): "[" + (isNegated ? "^" : "") + String(members) + "]"
    case .start: "^"
    case .end: "$"
    case .boundary: "\\b"
    case .all(let parts): parts.map(\.text).joined()
    case .either(let a, let b): "(" + a.text + "|" + b.text + ")"
    case .times(let part, let least, let most):
      switch (least, most) {
      case (0, nil): "(?:\(part.text))*"
      case (1, nil): "(?:\(part.text))+?"
      case (0, 1?): "(?:\(part.text))?"
      default: "(?:\(part.text)){\(least),\(most.map(String.init) ?? "")}"
      }
    }
  }

  /// Every place at which a match that begins at a place may end.
  func ends(_ text: [Character], from place: Int) -> Set<Int> {
    func take(_ holds: (Character) -> Bool) -> Set<Int> {
      place < text.count && holds(text[place]) ? [place + 1] : []
    }
    func isWord(_ at: Int) -> Bool { text.indices.contains(at) && text[at] != " " }
    switch self {
    case .one(let character): return take { $0 == character }
    case .any: return take { _ in true }
    case .set(let members, let isNegated): return take { members.contains($0) != isNegated }
    case .start: return place == 0 ? [place] : []
    case .end: return place == text.count ? [place] : []
    case .boundary: return isWord(place - 1) != isWord(place) ? [place] : []
    case .all(let parts):
      return parts.reduce([place]) { places, part in
        Set(places.flatMap { part.ends(text, from: $0) })
      }
    case .either(let a, let b):
      return a.ends(text, from: place).union(b.ends(text, from: place))
    case .times(let part, let least, let most):
      var found: Set<Int> = []
      var places: Set<Int> = [place]
      // More rounds than the text has places bring nothing new.
      for round in 0...(most ?? least + text.count + 1) {
        if round >= least { found.formUnion(places) }
        places = Set(places.flatMap { part.ends(text, from: $0) })
      }
      return found
    }
  }
}

/// The machine against a matcher that tries every way.
@Suite struct BacktrackingTests {
  private func made(_ random: inout SeededGenerator, depth: Int) -> Made {
    let letters: [Character] = ["a", "b", "c"]
    guard depth > 0 else {
      switch random.int(in: 0...8) {
      case 0: return .any
      case 1: return .set([random.element(of: letters) ?? "a", "b"], isNegated: false)
      case 2: return .set([random.element(of: letters) ?? "a"], isNegated: true)
      case 3: return .start
      case 4: return .end
      case 5: return .boundary
      default: return .one(random.element(of: letters) ?? "a")
      }
    }
    switch random.int(in: 0...4) {
    case 0: return .either(made(&random, depth: depth - 1), made(&random, depth: depth - 1))
    case 1:
      let least = random.int(in: 0...2)
      let most = random.int(in: 0...2) == 0 ? nil : least + random.int(in: 0...2)
      return .times(made(&random, depth: depth - 1), least, most)
    default:
      return .all((0..<random.int(in: 1...3)).map { _ in made(&random, depth: depth - 1) })
    }
  }

  @Test(arguments: 1...8) func agreesOnSmallPatterns(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var found = 0
    for _ in 0..<300 {
      let made = made(&random, depth: 3)
      let pattern = try Pattern(made.text)
      for _ in 0..<12 {
        let text = (0..<random.int(in: 0...6)).map { _ in
          random.element(of: ["a", "b", "c", " "] as [Character]) ?? "a"
        }
        let isFound = (0...text.count).contains { !made.ends(text, from: $0).isEmpty }
        if isFound { found += 1 }
        #expect(
          pattern.isFound(in: String(text)) == isFound,
          "seed \(seed): \(made.text) in '\(String(text))'")
      }
    }
    #expect((300..<3300).contains(found), "matches and others: \(found) of 3600")
  }

  /// What takes a backtracking engine longer than the age of the world.
  @Test func timeIsLinear() throws {
    let text = String(repeating: "a", count: 5000)
    #expect(try !Pattern("(a*)*b").isFound(in: text))
    #expect(try !Pattern("(a|a)*b").isFound(in: text))
    #expect(try !Pattern("(a?){30}a{30}b").isFound(in: text))
    #expect(try Pattern("(a?){30}a{30}").isFound(in: String(repeating: "a", count: 30)))
  }
}
