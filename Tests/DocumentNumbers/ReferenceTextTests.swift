import CivilCalendar
import DocumentNumbers
import Testing

private func day(_ iso: String) -> CivilDate? { CivilDate(iso: iso) }

@Test(arguments: [
  "324/BC-UBND ngày 15/6/2024", "324/BC-UBND ngày 15 tháng 6 năm 2024",
  "Báo cáo số 324/BC-UBND ngày 15/06/2024", "Số: 324/BC-UBND, ngày 15/6/2024",
  "BÁO CÁO SỐ 324/BC-UBND NGÀY 15/6/2024", "324/BC-UBND (15/6/2024)",
  "324/BC-UBND\nngày 15/6/2024", "324/BC-UBND dated 15 June 2024", "324/BC-UBND 2024-06-15",
  "324/BC-UBND ngày 15-6-2024", "324/BC-UBND ngày 15.6.2024",
])
func dateFollows(cell: String) {
  let found = reader.read(cell)
  #expect(found.count == 1)
  #expect(found.first?.reference?.number == "324/BC-UBND")
  #expect(found.first?.reference?.date == day("2024-06-15"))
}

@Test func issuerAndSubjectFollow() {
  let cell =
    "Báo cáo số 45/BC-UBND ngày 15/6/2024 của UBND xã Hải An về kết quả cải cách hành chính"
  let reference = reader.read(cell).first?.reference
  #expect(reference?.issuerName == "UBND xã Hải An")
  #expect(reference?.subject == "kết quả cải cách hành chính")
  let other = reader.read("45/BC-UBND của UBND xã Hải An, ngày 15/6/2024 (V/v rà soát).")
    .first?.reference
  #expect(other?.issuerName == "UBND xã Hải An")
  #expect(other?.date == day("2024-06-15"))
  #expect(other?.subject == "rà soát")
  #expect(reader.read("45/BC-UBND của UBND xã Hải An ngày 15/6/2024").first?.reference?.date != nil)
}

@Test(arguments: [
  "45/BC-UBND; 46/KH-UBND", "45/BC-UBND\n46/KH-UBND", "45/BC-UBND, 46/KH-UBND",
  "Báo cáo số 45/BC-UBND ngày 15/6/2024; Kế hoạch số 46/KH-UBND", ";45/BC-UBND;;46/KH-UBND;",
  "Báo cáo 45/BC-UBND và Kế hoạch 46/KH-UBND",
])
func severalStandInACell(cell: String) {
  #expect(reader.read(cell).compactMap(\.reference?.number) == ["45/BC-UBND", "46/KH-UBND"])
}

@Test func wordsBeforeANumberBelongToIt() {
  let found = reader.read("Báo cáo số 45/BC-UBND của UBND xã Hải An, Kế hoạch số 46/KH-UBND")
  #expect(
    found.map(\.text) == ["Báo cáo số 45/BC-UBND của UBND xã Hải An", "Kế hoạch số 46/KH-UBND"])
  #expect(found.first?.reference?.issuerName == "UBND xã Hải An")
}

@Test func goodAndBadStandSideBySide() {
  let found = reader.read("45/BC-UBND; biên bản; 46/KH/UBND")
  #expect(
    found.map(\.outcome).map { if case .read = $0 { true } else { false } } == [true, false, false])
  #expect(found.last?.outcome == .unreadable(nearest: "46/KH-UBND"))
}

@Test func impossibleDateIsDroppedAndTold() {
  let found = reader.read("45/BC-UBND ngày 31/02/2024")
  #expect(found.first?.reference?.date == nil)
  #expect(found.first?.hasImpossibleDate == true)
}

@Test(arguments: ["", " \u{A0}\n", "-", "…", ";;"]) func blankCellHasNone(cell: String) {
  #expect(reader.read(cell) == [])
}

@Test func decomposedTextIsComposed() {
  let cell = "30/Q\u{110}-UBND của UBND xa\u{303} Ha\u{309}i An"
  #expect(
    reader.read(cell).first?.reference?.issuerName.map { Array($0.utf8) }
      == Array("UBND xã Hải An".utf8))
}

@Test func anyTextIsReadWithoutTrap() {
  var state: UInt64 = 99
  func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
  let words = [
    "45", "/", "-", "BC", "UBND", "QÐ", " ", "ngày", "15/6/2024", ";", "\n", "của", "2019", "–",
    "về",
    "V/v", "99999999999999999999", "e\u{301}", "\u{301}", "số", ":", "(", "&", "QH13", "tháng",
    "\0", "😀",
  ]
  for _ in 0..<5_000 {
    let cell = (0..<next(14)).map { _ in words[next(words.count)] }.joined()
    for found in reader.read(cell) {
      #expect(found.range.upperBound <= cell.utf8.count)
      guard let reference = found.reference else { continue }
      let again = reader.read(reference.number)
      #expect(again.first?.reference?.number == reference.number, "\(cell.debugDescription)")
    }
  }
}
