/// Edit distance: insertions, deletions, replacements and swaps of neighbours, each counting one.
///
/// Over code points as they stand; no folding (see ``nearest(to:among:limit:)`` for that).
package func editDistance(_ first: String, _ second: String) -> Int {
  editDistance(Array(first.unicodeScalars), Array(second.unicodeScalars), atMost: .max) ?? 0
}

/// The valid names nearest to a mistyped one, nearest first, then by bytes.
///
/// Of names at the same distance those of the same letters come first: fingers swap letters more
/// often than they replace them.
///
/// At most a third of the name's length away, at most three edits; blind to case and to accents.
///
/// - Parameter limit: The most names to return.
/// - Complexity: O(names × length²) with an early end for names of other length.
package func nearest(
  to name: String, among candidates: some Sequence<String>, limit: Int = 3
) -> [String] {
  let wanted = Array(accentlessScalars(name))
  let reach = min(3, wanted.count / 3)
  let sorted = wanted.sorted()
  var found: [(distance: Int, isSwapped: Bool, name: String)] = []
  for candidate in candidates {
    let letters = Array(accentlessScalars(candidate))
    if let distance = editDistance(wanted, letters, atMost: reach) {
      found.append((distance, letters.sorted() == sorted, candidate))
    }
  }
  found.sort { a, b in
    if a.distance != b.distance { return a.distance < b.distance }
    if a.isSwapped != b.isSwapped { return a.isSwapped }
    return a.name.utf8.lexicographicallyPrecedes(b.name.utf8)
  }
  return found.prefix(max(0, limit)).map(\.name)
}

/// Nil where the distance is greater than the reach.
private func editDistance(
  _ a: [Unicode.Scalar], _ b: [Unicode.Scalar], atMost reach: Int
) -> Int? {
  guard abs(a.count - b.count) <= reach else { return nil }
  var older = [Int](repeating: 0, count: b.count + 1)
  var previous = Array(0...b.count)
  var current = previous
  for (i, x) in a.enumerated() {
    current[0] = i + 1
    var smallest = i + 1
    for (j, y) in b.enumerated() {
      var best = min(previous[j + 1] + 1, current[j] + 1, previous[j] + (x == y ? 0 : 1))
      if i > 0, j > 0, x == b[j - 1], a[i - 1] == y { best = min(best, older[j - 1] + 1) }
      current[j + 1] = best
      smallest = min(smallest, best)
    }
    if smallest > reach { return nil }
    (older, previous, current) = (previous, current, older)
  }
  let distance = previous[b.count]
  return distance <= reach ? distance : nil
}
