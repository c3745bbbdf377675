import CivilCalendar
import DeadlinePhrases
import Testing
import VietnameseText

/// Every phrase of plan 145, as the table of scenario A7 reads it.
let planPhrases: [PhraseCase] = [
  .init("10/2023", fixed("2023-10-31")),
  .init("Tháng 11/2023", fixed("2023-11-30")),
  .init("12/2023", fixed("2023-12-31")),
  .init("Quý IV/2023", fixed("2023-12-31")),
  .init("2023", fixed("2023-12-31")),
  .init("Trong năm 2023", fixed("2023-12-31")),
  .init("Quý I/2024", fixed("2024-03-31")),
  .init("3/2024", fixed("2024-03-31")),
  .init("5/2024", fixed("2024-05-31")),
  .init("6/2024", fixed("2024-06-30")),
  .init("Tháng 6/2024", fixed("2024-06-30")),
  .init("Trước 30/6/2024", fixed("2024-06-29", .before)),
  .init("Tháng 11/2024", fixed("2024-11-30")),
  .init("12/2024", fixed("2024-12-31")),
  .init("2024", fixed("2024-12-31")),
  .init("Năm 2024", fixed("2024-12-31")),
  .init("Trước 31/12/2024", fixed("2024-12-30", .before)),
  .init("Trước ngày 31/12/2024", fixed("2024-12-30", .before)),
  .init("2025", fixed("2025-12-31")),
  .init("2023-2025", fixed("2025-12-31", from: "2023-01-01")),
  .init("2023 - 2025", fixed("2025-12-31", from: "2023-01-01")),
  .init("2025 (phấn đấu)", fixed("2025-12-31"), isAspirational: true),
  .init("2023 và những năm tiếp theo", every(.year, from: "2023-01-01")),
  .init("Trước ngày 31/01 hằng năm", yearly(.beforeDay(month: 1, day: 31))),
  .init("Tháng 01 hằng năm", yearly(.endOf(.month, number: 1))),
  .init("Tháng 02 hằng năm", yearly(.endOf(.month, number: 2))),
  .init("Quý I hằng năm", yearly(.endOf(.quarter, number: 1))),
  .init("Quý II hằng năm", yearly(.endOf(.quarter, number: 2))),
  .init("Trước ngày 15/9 hằng năm", yearly(.beforeDay(month: 9, day: 15))),
  .init("Tháng 9 hằng năm", yearly(.endOf(.month, number: 9))),
  .init("Quý III hằng năm", yearly(.endOf(.quarter, number: 3))),
  .init("Tháng 10 hằng năm", yearly(.endOf(.month, number: 10))),
  .init("Quý IV hằng năm", yearly(.endOf(.quarter, number: 4))),
  .init("Chậm nhất ngày 20/11 hằng năm", yearly(.dayOfPeriod(month: 11, day: 20, .dates))),
  .init("Trước ngày 31/12 hằng năm", yearly(.beforeDay(month: 12, day: 31))),
  .init("Trước ngày 15/12 hằng năm", yearly(.beforeDay(month: 12, day: 15))),
  .init(
    "Tháng 5 và tháng 9 hằng năm",
    slots(Slot(kind: .month, number: 5), Slot(kind: .month, number: 9))),
  .init("Định kỳ 6 tháng", every(.half)),
  .init(
    "Quý I/2024; cập nhật hằng quý đến năm 2025",
    .milestones([
      fixed("2024-03-31"), every(.quarter, from: "2024-04-01", until: "2025-12-31"),
    ])),
  .init("Hằng quý", every(.quarter)),
  .init("Hàng quý", every(.quarter)),
  .init("Định kỳ hằng quý", every(.quarter)),
  .init("Hằng tháng", every(.month)),
  .init("Hàng tháng", every(.month)),
  .init("Hằng năm", every(.year)),
  .init("hằng năm", every(.year)),
  .init("Thường xuyên", .continuous(nil)),
  .init("Nhiệm vụ thường xuyên", .continuous(nil)),
  .init(
    "Trong 15 ngày làm việc kể từ ngày UBND tỉnh công bố Chỉ số CCHC",
    .term(Term(length: workingDays(15), from: .event(event("UBND tỉnh công bố Chỉ số CCHC"))))),
  .init(
    "Trong 15 ngày làm việc kể từ ngày UBND tỉnh công bố…",
    .term(Term(length: workingDays(15), from: .event(event("UBND tỉnh công bố…"))))),
  .init(
    "Trong 30 ngày kể từ ngày nhận kết luận kiểm tra",
    .term(Term(length: days(30), from: .event(event("nhận kết luận kiểm tra"))))),
  .init("Sau mỗi kỳ họp HĐND huyện", .event(event("mỗi kỳ họp HĐND huyện"))),
  .init(
    "05 ngày làm việc kể từ ngày tiếp nhận",
    .perCase(Term(length: workingDays(5), from: .event(event("tiếp nhận"))))),
  .init(
    "Theo kế hoạch tuyển dụng được UBND tỉnh phê duyệt",
    .event(event("kế hoạch tuyển dụng được UBND tỉnh phê duyệt"))),
  .init("", .missing),
]

@Test(arguments: planPhrases) func planPhraseIsReadAsPrinted(c: PhraseCase) {
  check(c)
}

@Test(arguments: planPhrases) func formCaseAndSpacingDoNotCount(c: PhraseCase) {
  let spaced = c.phrase.replacing(" ", with: " \u{A0} ")
  let otherD = c.phrase.replacing("Đ", with: "\u{D0}").replacing("đ", with: "\u{F0}")
  let spellings = [
    nfd(c.phrase), c.phrase.uppercased(), c.phrase.lowercased(), "  " + spaced + "\n",
    nfd(c.phrase.uppercased()), c.phrase.replacing("uý", with: "úy"),
    c.phrase.replacing("Quý", with: "Quí"), c.phrase + ".", c.phrase.replacing(" ", with: "\n"),
  ]
  for spelling in spellings + [otherD] {
    let reading = planReader.read(spelling)
    #expect(folded(reading.deadline.form) == folded(c.form), "\(spelling.debugDescription)")
    #expect(reading.certainty == c.certainty, "\(spelling.debugDescription)")
  }
}

/// The form with the words of its events in small letters and without closing dots.
private func folded(_ form: DeadlineForm) -> DeadlineForm {
  func small(_ event: EventReference) -> EventReference {
    EventReference(phrase: event.phrase.map { NameKey($0).description })
  }
  switch form {
  case .event(let reference): return .event(small(reference))
  case .term(let term):
    guard case .event(let reference) = term.from else { return form }
    return .term(Term(length: term.length, from: .event(small(reference))))
  case .perCase(let term):
    guard case .event(let reference) = term.from else { return form }
    return .perCase(Term(length: term.length, from: .event(small(reference))))
  default: return form
  }
}

@Test(arguments: planPhrases) func everyByteIsUsedLeftOrBlank(c: PhraseCase) {
  let reading = planReader.read(c.phrase)
  #expect(reading.left == [])
  var covered = Set<Int>()
  for range in reading.used { covered.formUnion(range) }
  for (index, byte) in c.phrase.utf8.enumerated() where byte > 0x2F && byte != 0x3B {
    #expect(covered.contains(index), "byte \(index)")
  }
}
