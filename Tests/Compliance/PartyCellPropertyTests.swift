import Compliance
import TestSupport
import Testing
import VietnameseText

/// Cells made of known names, against a slow reading that tries every cut.
@Suite struct PartyCellPropertyTests {
  static let directory = CellDirectory.directory
  static let names = directory.printedNames
  static let separators = ["; ", ";", ", ", ",", " và ", ", và ", "\n", " / ", " + ", " & "]

  /// `;` always ends a name: joining and taking apart gives the same list.
  @Test(arguments: 1...300) func semicolonsGiveBackTheList(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let chosen = (0..<random.int(in: 1...8)).compactMap { _ in random.element(of: Self.names) }
    let cell = chosen.joined(separator: "; ")
    let expected = chosen.map { CellDirectory.id(of: Self.directory.match($0)) }
    #expect(CellDirectory.line(cell) == expected.joined(separator: "; "), "\(cell)")
  }

  /// Any separators: the same list, unless a longer known name stands there, or two cuts cross.
  @Test(arguments: 1...500) func otherSeparatorsAgreeWithEveryCut(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) &+ 10_000)
    var cell = ""
    for index in 0..<random.int(in: 1...5) {
      if index > 0 { cell += random.element(of: Self.separators) ?? ", " }
      cell += random.element(of: Self.names) ?? ""
    }
    check(cell, Self.directory)
  }

  /// Small names that run into each other.
  @Test(arguments: 1...500) func crossingNamesAgreeWithEveryCut(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) &+ 20_000)
    let letters = ["a", "b", "c"]
    var names: [String] = []
    for _ in 0..<random.int(in: 2...6) {
      let parts = (0..<random.int(in: 1...3)).compactMap { _ in random.element(of: letters) }
      let name = parts.joined(separator: ", ")
      if !names.contains(name) { names.append(name) }
    }
    let directory = UnitDirectory(units: names.map { Unit(id: UnitID("u:" + $0), name: $0) })
    let cell = (0..<random.int(in: 1...7)).compactMap { _ in random.element(of: letters) }
      .joined(separator: ", ")
    check(cell, directory)
  }

  /// Every piece that is found is a known name letter by letter, and nothing between is passed over.
  @Test(arguments: 1...500) func nothingIsMatchedByLikeness(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) &+ 30_000)
    var letters = Array(Self.names[random.int(in: 0...(Self.names.count - 1))])
    letters += Array(", ") + Array(random.element(of: Self.names) ?? "")
    for _ in 0..<random.int(in: 0...2) where !letters.isEmpty {
      letters.remove(at: random.int(in: 0...(letters.count - 1)))
    }
    let cell = String(letters)
    let bytes = Array(cell.utf8)
    for clause in Self.directory.read(cell: cell).clauses {
      guard case .names(let pieces) = clause.reading else { continue }
      for piece in pieces {
        let text = String(decoding: bytes[piece.range], as: UTF8.self)
        #expect(Self.names.contains { NameKey($0) == NameKey(text) }, "\(text) of \(cell)")
      }
    }
  }

  /// Every way to cut, by brute force; of those the one that all others only cut further.
  private func check(_ cell: String, _ directory: UnitDirectory) {
    let clauses = directory.read(cell: cell).clauses
    guard directory.match(cell) == .none else {
      #expect(clauses.count == 1)
      return
    }
    let bytes = Array(cell.utf8)
    for clause in clauses {
      let text = String(decoding: bytes[clause.range], as: UTF8.self)
      let ways = SlowCuts(text, directory).ways
      let coarsest = ways.first { way in ways.allSatisfy { way.isSubset(of: $0) } }
      switch clause.reading {
      case .names(let pieces):
        let ends = Set(pieces.dropLast().map { $0.range.upperBound - clause.range.lowerBound })
        #expect(coarsest == ends, "\(cell.debugDescription)")
      case .unmatched: #expect(ways.isEmpty, "\(cell.debugDescription)")
      case .ambiguous(let one, let other):
        #expect(!ways.isEmpty && coarsest == nil, "\(cell.debugDescription)")
        let ends = [one, other].map { pieces in
          Set(pieces.dropLast().map { $0.range.upperBound - clause.range.lowerBound })
        }
        #expect(ways.contains(ends[0]) && ways.contains(ends[1]), "\(cell.debugDescription)")
        #expect(!ends[0].isSubset(of: ends[1]) && !ends[1].isSubset(of: ends[0]))
      }
    }
  }
}

/// All cuts of a text whose pieces are known names, each as the ends of its pieces but the last.
private struct SlowCuts {
  var ways: [Set<Int>] = []
  private var spots: [(end: Int, next: Int)] = []
  private let bytes: [UInt8]
  private let directory: UnitDirectory

  init(_ text: String, _ directory: UnitDirectory) {
    bytes = Array(text.utf8)
    self.directory = directory
    findSpots()
    cut(from: 0, [])
  }

  private mutating func findSpots() {
    let signs = [", và ", " và ", "\n", " / ", " + ", " & ", ",", ", ", "/", "+", "&"]
    for end in bytes.indices {
      for sign in signs where bytes[end...].starts(with: sign.utf8) {
        spots.append((end, end + sign.utf8.count))
      }
    }
  }

  private func isName(_ range: Range<Int>) -> Bool {
    let text = String(decoding: bytes[range], as: UTF8.self)
    guard text.first?.isWhitespace == false, text.last.map({ ", ;/+&\n".contains($0) }) == false
    else { return false }
    return directory.match(text) != .none
  }

  private mutating func cut(from start: Int, _ ends: Set<Int>) {
    if isName(start..<bytes.count), !ways.contains(ends) { ways.append(ends) }
    for spot in spots where spot.end > start && isName(start..<spot.end) {
      cut(from: spot.next, ends.union([spot.end]))
    }
  }
}
