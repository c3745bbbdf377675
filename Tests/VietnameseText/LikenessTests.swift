import Testing
import VietnameseText

@Test(arguments: [
  ("deadline", "deadlin", 1), ("lead", "laed", 1), ("", "abc", 3), ("abc", "abc", 0),
  ("kitten", "sitting", 3), ("ca", "abc", 3),
])
func distance(a: String, b: String, edits: Int) {
  #expect(editDistance(a, b) == edits)
  #expect(editDistance(b, a) == edits)
}

/// The definition, with no table and no early end.
private func slowDistance(_ a: ArraySlice<Unicode.Scalar>, _ b: ArraySlice<Unicode.Scalar>) -> Int {
  guard let x = a.last else { return b.count }
  guard let y = b.last else { return a.count }
  let (c, d) = (a.dropLast(), b.dropLast())
  var best = min(slowDistance(c, b) + 1, slowDistance(a, d) + 1)
  best = min(best, slowDistance(c, d) + (x == y ? 0 : 1))
  if let v = c.last, let w = d.last, x == w, v == y {
    best = min(best, slowDistance(c.dropLast(), d.dropLast()) + 1)
  }
  return best
}

@Test func distanceAgreesWithItsDefinition() {
  var random = Seeded(state: 3)
  let letters: [Unicode.Scalar] = ["a", "b", "c"]
  for _ in 0..<300 {
    let a = (0..<random.below(6)).map { _ in random.pick(letters) }
    let b = (0..<random.below(6)).map { _ in random.pick(letters) }
    let text = { (s: [Unicode.Scalar]) in s.reduce(into: "") { $0.unicodeScalars.append($1) } }
    #expect(editDistance(text(a), text(b)) == slowDistance(a[...], b[...]), "\(a) \(b)")
  }
}

@Test func nearestIsBlindToCaseAndAccents() {
  let units = ["Hải An", "Hải Ba", "Phòng Nội vụ", "Phòng Tư pháp"]
  #expect(nearest(to: "phong noi vu", among: units) == ["Phòng Nội vụ"])
  #expect(nearest(to: "Phòng Nội vự", among: units) == ["Phòng Nội vụ"])
}

@Test func nearestKeepsItsReach() {
  #expect(nearest(to: "ab", among: ["ac"]) == [])
  #expect(nearest(to: "abc", among: ["abd"]) == ["abd"])
  #expect(nearest(to: "abcdefghijklmnop", among: ["abcdefghijklxxxx"]) == [])
  #expect(nearest(to: "abcdefghijklmnop", among: ["abcdefghijklmxxx"]) == ["abcdefghijklmxxx"])
}

@Test func nearestPutsSwappedLettersBeforeReplacedOnes() {
  let tasks = ["PAR-04", "PAR-14", "PAR-24", "PAR-34", "PAR-44", "PAR-45"]
  #expect(nearest(to: "PAR-54", among: tasks) == ["PAR-45", "PAR-04", "PAR-14"])
  #expect(nearest(to: "PAR-54", among: tasks + ["PAR-54"]).first == "PAR-54")
}

@Test func nearestOrdersByDistanceThenBytes() {
  #expect(
    nearest(to: "evidence", among: ["evidencez", "evidencea", "evidence", "xvidencz"], limit: 3)
      == ["evidence", "evidencea", "evidencez"])
}
