import CivilCalendar
import DeadlinePhrases
import Testing

private func issue(_ length: TermLength) -> DeadlineForm {
  .term(Term(length: length, from: .issued))
}

private let vietnamese: [PhraseCase] = [
  .init("Quý II/2025", fixed("2025-06-30")),
  .init("quý 2 năm 2025", fixed("2025-06-30")),
  .init("QII/2025", fixed("2025-06-30")),
  .init("6 tháng đầu năm 2025", fixed("2025-06-30")),
  .init("6 tháng cuối năm 2024", fixed("2024-12-31")),
  .init("9 tháng năm 2024", fixed("2024-09-30")),
  .init("đến hết ngày 31/12/2025", fixed("2025-12-31", .dates)),
  .init("Đến hết năm 2025", fixed("2025-12-31")),
  .init("chậm nhất ngày 30 tháng 6 năm 2024", fixed("2024-06-30", .dates)),
  .init("trong ngày 20/8/2024", fixed("2024-08-20", .dates)),
  .init("Ngày 20.8.2024", fixed("2024-08-20", .dates)),
  .init("2024-08-20", fixed("2024-08-20", .dates)),
  .init("trước năm 2025", fixed("2024-12-31", .before)),
  .init("trước 2025", fixed("2024-12-31", .before)),
  .init("Trước quý II/2025", fixed("2025-03-31", .before)),
  .init("đầu tháng 6/2024", fixed("2024-06-01", .dates)),
  .init("giữa tháng 6 năm 2024", fixed("2024-06-15", .dates)),
  .init("cuối tháng 6/2024", fixed("2024-06-30")),
  .init("đầu năm 2024", fixed("2024-01-01", .dates)),
  .init("giữa năm 2024", fixed("2024-06-30", .dates)),
  .init("cuối năm 2024", fixed("2024-12-31")),
  .init("trước 20h00 ngày 25 tháng 5 năm 2025", fixed("2025-05-25", .dates)),
  .init("trước 17 giờ 30 ngày 25/5/2025", fixed("2025-05-25", .dates)),
  .init("Giai đoạn 2023-2025", fixed("2025-12-31", from: "2023-01-01")),
  .init("Từ năm 2023 đến năm 2025", fixed("2025-12-31", from: "2023-01-01")),
  .init("Từ 01/01/2024 đến hết ngày 30/6/2024", fixed("2024-06-30", .dates, from: "2024-01-01")),
  .init("Năm 2023 đến hết năm 2025", fixed("2025-12-31", from: "2023-01-01")),
  .init("Từ tháng 6 đến tháng 9/2024", fixed("2024-09-30", from: "2024-06-01")),
  .init("10 ngày làm việc kể từ ngày ban hành", issue(workingDays(10))),
  .init("Trong 10 ngày kể từ ngày ký ban hành Kế hoạch này", issue(days(10))),
  .init("Trong vòng 05 (năm) ngày làm việc kể từ ngày ban hành", issue(workingDays(5))),
  .init("02 tháng kể từ ngày ban hành", issue(TermLength(amount: 2, unit: .months))),
  .init("Trong 2 tuần kể từ ngày ban hành", issue(days(14))),
  .init(
    "15 ngày kể từ ngày 01/6/2024",
    .term(Term(length: days(15), from: .date(CivilDate(iso: "2024-06-01") ?? .earliest)))),
  .init(
    "trong thời hạn 02 ngày làm việc kể từ ngày chốt số liệu",
    .term(Term(length: workingDays(2), from: .event(event("chốt số liệu"))))),
  .init(
    "Hằng quý, trong 5 ngày làm việc kể từ ngày kết thúc quý",
    slots(Slot(kind: .quarter, due: .term(workingDays(5), from: .end)))),
  .init(
    "Hằng tháng, trong 2 ngày làm việc kể từ ngày chốt số liệu",
    slots(Slot(kind: .month, due: .term(workingDays(2), from: .cutoff)))),
  .init(
    "03 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ",
    .perCase(Term(length: workingDays(3), from: .event(event("nhận đủ hồ sơ hợp lệ"))))),
  .init("Sau khi có văn bản của tỉnh", .event(event("có văn bản của tỉnh"))),
  .init("Khi có yêu cầu", .event(event("Khi có yêu cầu"))),
  .init("Đột xuất", .event(event("Đột xuất"))),
  .init("Tuỳ thuộc vào thời điểm Luật sửa đổi", .event(event("thời điểm Luật sửa đổi"))),
  .init(
    "12/2026 hoặc 1/2027 (tuỳ thời điểm tổ chức kỳ họp …)",
    .event(event("thời điểm tổ chức kỳ họp …")), .check),
  .init(
    "Tháng 3, 6, 9, 12",
    slots(
      Slot(kind: .month, number: 3), Slot(kind: .month, number: 6), Slot(kind: .month, number: 9),
      Slot(kind: .month, number: 12))),
  .init(
    "Tháng 3; tháng 6; tháng 9",
    slots(
      Slot(kind: .month, number: 3), Slot(kind: .month, number: 6),
      Slot(kind: .month, number: 9))),
  .init(
    "Quý I, III hằng năm",
    slots(Slot(kind: .quarter, number: 1), Slot(kind: .quarter, number: 3))),
  .init(
    "Tháng 5 và tháng 9 năm 2024", .milestones([fixed("2024-05-31"), fixed("2024-09-30")])),
  .init("Tháng 5 và tháng 9/2024", .milestones([fixed("2024-05-31"), fixed("2024-09-30")])),
  .init("2024; 2025", .milestones([fixed("2024-12-31"), fixed("2025-12-31")])),
  .init(
    "Trước ngày 15/6 và 15/12 hằng năm",
    slots(
      Slot(kind: .month, number: 6, due: .beforeDay(month: nil, day: 15)),
      Slot(kind: .month, number: 12, due: .beforeDay(month: nil, day: 15)))),
  .init(
    "Trước ngày 20 hàng tháng", slots(Slot(kind: .month, due: .beforeDay(month: nil, day: 20)))),
  .init(
    "Ngày 25 hằng tháng",
    slots(Slot(kind: .month, due: .dayOfPeriod(month: nil, day: 25, .dates)))),
  .init(
    "Trước ngày 25 của tháng cuối quý",
    slots(Slot(kind: .quarter, due: .beforeDay(month: nil, day: 25)))),
  .init("Quý II, III/2024", .milestones([fixed("2024-06-30"), fixed("2024-09-30")])),
  .init("Từ nay đến năm 2025", fixed("2025-12-31")),
  .init("Theo yêu cầu của UBND tỉnh", .event(event("Theo yêu cầu của UBND tỉnh"))),
  .init("Quý I - Quý III/2024", fixed("2024-09-30", from: "2024-01-01")),
  .init("Tháng 6 - 8/2024", fixed("2024-08-31", from: "2024-06-01")),
  .init(
    "Trước ngày 20/3, 20/6/2024",
    .milestones([fixed("2024-03-19", .before), fixed("2024-06-19", .before)])),
  .init("Trước ngày 15 tháng 12 hằng năm", yearly(.beforeDay(month: 12, day: 15))),
  .init(
    "3 ngày sau khi kết thúc tháng",
    slots(Slot(kind: .month, due: .term(days(3), from: .end)))),
  .init("Hằng năm, trước ngày 15/12", yearly(.beforeDay(month: 12, day: 15))),
  .init("Hằng năm (chậm nhất 15/12)", yearly(.dayOfPeriod(month: 12, day: 15, .dates))),
  .init("ngày 15 tháng 12 hằng năm", yearly(.dayOfPeriod(month: 12, day: 15, .dates))),
  .init("Đầu tháng 6 hằng năm", yearly(.dayOfPeriod(month: 6, day: 1, .dates))),
  .init("Trước tháng 12 hằng năm", yearly(.beforeDay(month: 12, day: 1))),
  .init("6 tháng đầu năm hằng năm", yearly(.endOf(.half, number: 1))),
  .init("Cuối mỗi quý", every(.quarter)),
  .init("6 tháng một lần", every(.half)),
  .init("Định kỳ 6 tháng/lần", every(.half)),
  .init("1 lần/năm", every(.year)),
  .init("Theo quý", every(.quarter)),
  .init("hằng năm 2024 - 2025", every(.year, from: "2024-01-01", until: "2025-12-31")),
  .init("Hằng quý trong năm 2024", every(.quarter, from: "2024-01-01", until: "2024-12-31")),
  .init("Từ năm 2024 trở đi", every(.year, from: "2024-01-01")),
  .init("cập nhật hằng quý đến 2025", every(.quarter, until: "2025-12-31")),
  .init("Thường xuyên, báo cáo hằng quý", .continuous(.quarter)),
  .init("Thường xuyên hằng năm", .continuous(.year)),
  .init("Phấn đấu hoàn thành trong năm 2025", fixed("2025-12-31"), isAspirational: true),
  .init("đợt 1 năm 2024, đợt 2 năm 2025", .milestones([fixed("2024-12-31"), fixed("2025-12-31")])),
  .init(
    "sơ kết năm 2024; tổng kết năm 2025", .milestones([fixed("2024-12-31"), fixed("2025-12-31")])),
  .init("01/01/1970", .missing),
  .init("00/01/1900", .missing),
  .init("…", .missing),
  .init("Chưa có hạn", .missing),
]

@Test(arguments: vietnamese) func vietnamesePhraseIsRead(c: PhraseCase) { check(c) }

private let english: [PhraseCase] = [
  .init("by 30 June 2024", fixed("2024-06-30", .dates)),
  .init("no later than June 30, 2024", fixed("2024-06-30", .dates)),
  .init("before 30 June 2024", fixed("2024-06-29", .before)),
  .init("Q2 2025", fixed("2025-06-30")),
  .init("Q2/2025", fixed("2025-06-30")),
  .init("2025-Q2", fixed("2025-06-30")),
  .init("second quarter of 2025", fixed("2025-06-30")),
  .init("first half of 2025", fixed("2025-06-30")),
  .init("end of 2025", fixed("2025-12-31")),
  .init("by the end of June 2024", fixed("2024-06-30")),
  .init("June 2024", fixed("2024-06-30")),
  .init("mid-2025", fixed("2025-06-30", .dates)),
  .init("annually", every(.year)),
  .init("every six months", every(.half)),
  .init("annually by 15 December", yearly(.dayOfPeriod(month: 12, day: 15, .dates))),
  .init("before 15 December every year", yearly(.beforeDay(month: 12, day: 15))),
  .init(
    "May and September every year",
    slots(Slot(kind: .month, number: 5), Slot(kind: .month, number: 9))),
  .init("quarterly until 2025", every(.quarter, until: "2025-12-31")),
  .init("within 10 working days of issue", issue(workingDays(10))),
  .init("within 30 days from the date of issuance of this plan", issue(days(30))),
  .init(
    "within 15 working days of publication of the index",
    .term(Term(length: workingDays(15), from: .event(event("publication of the index"))))),
  .init(
    "within 5 working days of receipt of the application",
    .perCase(Term(length: workingDays(5), from: .event(event("receipt of the application"))))),
  .init(
    "within 5 working days after the end of the quarter",
    slots(Slot(kind: .quarter, due: .term(workingDays(5), from: .end)))),
  .init("after each session", .event(event("each session"))),
  .init("ongoing", .continuous(nil)),
  .init("2023 and following years", every(.year, from: "2023-01-01")),
  .init("2025 (aspirational)", fixed("2025-12-31"), isAspirational: true),
]

@Test(arguments: english) func englishPhraseIsRead(c: PhraseCase) { check(c) }

/// Words that nobody can say are harmless: the reading is shown to a person.
@Test(arguments: [
  PhraseCase("Khảo sát trong quý II/2024", fixed("2024-06-30"), .check),
  PhraseCase("Hằng quý và đột xuất khi có yêu cầu", every(.quarter), .check),
  PhraseCase("Hằng quý hoặc theo yêu cầu của UBND tỉnh", every(.quarter), .check),
  PhraseCase(
    "Báo cáo quý: trước ngày 20 tháng cuối quý; báo cáo năm: trước ngày 15/12 hằng năm",
    .milestones([
      slots(Slot(kind: .quarter, due: .beforeDay(month: nil, day: 20))),
      yearly(.beforeDay(month: 12, day: 15)),
    ]), .check),
  PhraseCase("Sau 05 ngày kể từ ngày ban hành", issue(days(5)), .check),
  PhraseCase("Dự kiến quý II/2024", fixed("2024-06-30"), .check),
  PhraseCase("2030", fixed("2030-12-31"), .check),
  PhraseCase("6/2023", fixed("2023-06-30"), .check),
  PhraseCase(
    "hoàn thành đầu tư quý IV/2024, vận hành thương mại năm 2025",
    .milestones([fixed("2024-12-31"), fixed("2025-12-31")]), .check),
  PhraseCase(
    "định kỳ báo cáo tại các cuộc họp giao ban; hoàn thành báo cáo tổng hợp trước ngày 20 hàng tháng",
    slots(Slot(kind: .month, due: .beforeDay(month: nil, day: 20))), .check),
  PhraseCase(
    "Hằng quý, 6 tháng, năm",
    slots(
      Slot(kind: .quarter), Slot(kind: .half, number: 1), Slot(kind: .year)), .check),
])
func doubtfulPhraseIsToBeChecked(c: PhraseCase) { check(c) }

/// No date, rather than a wrong one.
@Test(arguments: [
  "31/02/2024", "13/2024", "Quý V/2024", "Tháng 13/2024", "Tháng 6", "Quý II", "trước ngày 10/9",
  "15 ngày", "Trong 15 ngày làm việc", "Bước 3: 35 - 45 ngày",
  "07 ngày / 3 ngày / 1 ngày trước hạn",
  "Khởi động quý IV/2024", "Bắt đầu từ tháng 6/2024", "Từ năm 2024", "12/2024 hoặc 1/2025",
  "Sau 30/6/2024", "Trước khi sáp nhập, 2024", "50% năm 2024, 80% năm 2025", "Hằng ngày",
  "Không thực hiện trong năm 2024", "2025-2023", "30/6/24", "6-12/2024", "2024-25",
  "trước ngày 05 của tháng tiếp theo", "Hằng quý, trước ngày 15", "trước mắt hoàn thành năm 2024",
  "đầu quý II/2024", "năm học 2023-2024", "Tuần 2 tháng 6/2024", "Tuần đầu tháng 6/2024",
  "10 ngày cuối tháng 6/2024", "Trong 10 ngày đầu của quý", "10 ngày trước kỳ họp", "2 năm một lần",
  "ngày làm việc cuối cùng của tháng", "tháng đầu quý II/2024", "giữa nhiệm kỳ 2021-2025",
  "Kể từ ngày 01/01/2024", "Quý II/2024 (chậm nhất 15/6/2024)", "Trước 31/3 năm sau", "2024/2025",
  "giai đoạn 2021-2025, định hướng 2030", "Tháng 12/2024, trước ngày 20", "30/6, 31/12",
  "trước 10 ngày kể từ ngày ban hành", "Mỗi năm 2 lần",
  "trước cuối năm 2024", "abc", "45/BC-UBND", "12", "Tết", "trong năm", "?",
  "05 (mười) ngày làm việc kể từ ngày ban hành", "năm sau 2024", "Quý II/2024 trừ xã Hải An",
  "ngày 32/12/2024", "31/4 hằng năm", "2024 2025", "1/2/2024/5",
])
func noDateFromWhatIsNotUnderstood(phrase: String) {
  let reading = planReader.read(phrase)
  #expect(reading.deadline.form == .unreadable)
  #expect(reading.certainty == .unread)
  #expect(reading.used == [])
  #expect(reading.left != [])
}

@Test func dayWithoutYearBelongsToAPlanOfOneYear() {
  let reader = DeadlineReader(issued: day("2024-01-10"), ends: day("2024-12-31"))
  check(.init("trước ngày 10/9", fixed("2024-09-09", .before), .check), reader: reader)
  check(.init("Quý II", fixed("2024-06-30"), .check), reader: reader)
}
