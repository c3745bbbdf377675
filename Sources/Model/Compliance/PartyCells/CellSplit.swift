import VietnameseText

/// The ways to cut the words between two `;` into known names.
struct CellSplit {
  /// A run of atoms that is a name, or the head of those after it.
  private struct Edge {
    var end: Int
    /// More than one where the words stand for different names; none for a head.
    var matches: [UnitDirectory.Match]
    var note: String?
  }

  /// The most atoms that one name has.
  private static let longestName = 12

  private let words: CellWords
  private let atoms: [CellWords.Atom]
  /// Runs of atoms that mean something, by their first atom.
  private var edges: [[Edge]] = []
  /// Whether everything before an atom can be read.
  private var isReached: [Bool] = []
  /// Whether everything from an atom on can be read.
  private var canEnd: [Bool] = []
  /// The head that is in force after the last atom; it goes on behind a `;`.
  private(set) var lastHead: [String]

  init(
    words: CellWords, atoms: [CellWords.Atom], directory: UnitDirectory, head: [String]
  ) {
    self.words = words
    self.atoms = atoms
    lastHead = head
    guard atoms.count <= CellWords.limit else { return }
    let names = CellNames(directory: directory)
    findEdges(names)
    findReach()
  }

  /// The bytes of the clause.
  var range: Range<Int>? { atoms.isEmpty ? nil : bytes(0..<atoms.count) }

  private func bytes(_ run: Range<Int>) -> Range<Int> {
    atoms[run.lowerBound].range.lowerBound..<atoms[run.upperBound - 1].range.upperBound
  }

  // MARK: What runs of atoms mean

  private mutating func findEdges(_ names: CellNames) {
    edges = [[Edge]](repeating: [], count: atoms.count)
    // What a colon says holds until the next one; the head of a plural, until the next plural.
    var colonHeads = lastHead
    var pluralHeads: [String] = []
    var lastColon = 0
    for first in atoms.indices {
      let last = min(first + Self.longestName, atoms.count)
      for end in (first + 1)...last {
        let text = words.text(bytes(first..<end))
        if atoms[end - 1].endsWithColon {
          if let head = usableHead(text, names, after: end) {
            edges[first].append(Edge(end: end, matches: [], note: nil))
            colonHeads = end == lastColon ? colonHeads + [head] : [head]
            lastColon = end
            pluralHeads = []
          }
          break
        }
        let heads = colonHeads + pluralHeads
        if let edge = edge(text, end: end, heads, names) {
          edges[first].append(edge)
        } else if CellNames.withoutLocalities(words.text(atoms[first].range)) != nil,
          let named = CellNames.withoutLocalities(text),
          let edge = edge(named, end: end, [], names)
        {
          edges[first].append(edge)
        }
      }
      let text = words.text(atoms[first].range)
      if !atoms[first].endsWithColon, let singular = CellNames.withoutPlural(text) {
        pluralHeads = CellNames.heads(of: singular, atMost: 4).map(\.head)
      }
    }
    lastHead = colonHeads
  }

  private func edge(
    _ text: String, end: Int, _ heads: [String], _ names: CellNames
  ) -> Edge? {
    let matches = names.matches(text, heads: heads)
    if !matches.isEmpty { return Edge(end: end, matches: matches, note: nil) }
    guard let (name, note) = CellNames.withoutNotes(text) else { return nil }
    let bare = names.matches(name, heads: heads)
    return bare.isEmpty ? nil : Edge(end: end, matches: bare, note: note)
  }

  /// The words before a colon, where they say a kind or make a name with what follows.
  private func usableHead(_ text: String, _ names: CellNames, after end: Int) -> String? {
    let head = CellNames.withoutPlural(text) ?? text
    if CellNames.isKind(head) { return head }
    guard end < atoms.count else { return nil }
    let last = min(end + Self.longestName, atoms.count)
    for stop in (end + 1)...last {
      let text = words.text(bytes(end..<stop))
      let bare = CellNames.withoutNotes(text)?.name ?? text
      if names.directory.match(head + " " + bare) != .none { return head }
    }
    return nil
  }

  private mutating func findReach() {
    isReached = [Bool](repeating: false, count: atoms.count + 1)
    canEnd = isReached
    isReached[0] = true
    canEnd[atoms.count] = true
    for first in atoms.indices where isReached[first] {
      for edge in edges[first] { isReached[edge.end] = true }
    }
    for first in atoms.indices.reversed() {
      canEnd[first] = edges[first].contains { canEnd[$0.end] }
    }
  }

  // MARK: The cut that holds

  func reading() -> PartyCell.Reading {
    guard !edges.isEmpty, !atoms.isEmpty else {
      return .unmatched(part: range ?? 0..<0)
    }
    guard canEnd[0] else { return .unmatched(part: bytes(unknown)) }
    let cuts = certainCuts()
    let path = zip(cuts, cuts.dropFirst()).map { first, end in
      (first, edges[first].first { $0.end == end })
    }
    if path.allSatisfy({ $0.1 != nil }) {
      return judged(path.compactMap { first, edge in edge.map { (first, $0) } })
    }
    // No cut is common to all others: the one with fewest names, and one that goes across it.
    let shortest = fewest(avoiding: nil)
    let doubtful = shortest.map(\.0).first { !cuts.contains($0) }
    return .ambiguous(
      pieces(shortest, choosing: 0), pieces(fewest(avoiding: doubtful), choosing: 0))
  }

  /// Places that every way to cut goes through, both ends included.
  private func certainCuts() -> [Int] {
    var crossed = [Int](repeating: 0, count: atoms.count + 2)
    for first in atoms.indices where isReached[first] {
      for edge in edges[first] where canEnd[edge.end] && edge.end > first + 1 {
        crossed[first + 1] += 1
        crossed[edge.end] -= 1
      }
    }
    var open = 0
    return (0...atoms.count).filter { place in
      open += crossed[place]
      return open == 0 && isReached[place] && canEnd[place]
    }
  }

  private func fewest(avoiding cut: Int?) -> [(Int, Edge)] {
    var best = [Int?](repeating: nil, count: atoms.count + 1)
    best[atoms.count] = 0
    for first in atoms.indices.reversed() where first != cut {
      best[first] = edges[first].compactMap { edge in best[edge.end].map { $0 + 1 } }.min()
    }
    var path: [(Int, Edge)] = []
    var place = 0
    while place < atoms.count, let wanted = best[place],
      let edge = edges[place].last(where: { best[$0.end] == wanted - 1 })
    {
      path.append((place, edge))
      place = edge.end
    }
    return path
  }

  /// A name that stands for two things under its head is as doubtful as two cuts.
  private func judged(_ path: [(Int, Edge)]) -> PartyCell.Reading {
    let first = pieces(path, choosing: 0)
    guard path.contains(where: { $0.1.matches.count > 1 }) else { return .names(first) }
    return .ambiguous(first, pieces(path, choosing: 1))
  }

  private func pieces(_ path: [(Int, Edge)], choosing choice: Int) -> [PartyCell.Piece] {
    path.compactMap { first, edge in
      guard let match = edge.matches.dropFirst(choice).first ?? edge.matches.first else {
        return nil
      }
      return PartyCell.Piece(match: match, range: bytes(first..<edge.end), note: edge.note)
    }
  }

  /// The atoms between what can be read from the left and what can be read from the right.
  private var unknown: Range<Int> {
    let left = isReached.lastIndex(of: true) ?? 0
    let right = canEnd.firstIndex(of: true) ?? atoms.count
    return left < right ? left..<right : 0..<atoms.count
  }
}
