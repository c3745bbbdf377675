import Compliance
import Linting
import Results
import RuleFiles
import Testing

/// A deadline as YAML and how it is said to be read.
struct PhraseCase: Sendable, CustomTestStringConvertible {
  var deadline: String
  var level: PhraseLine.Level
  var english: String
  var vietnamese: String

  var testDescription: String { deadline }

  init(
    _ deadline: String, _ level: PhraseLine.Level, _ english: String, _ vietnamese: String
  ) {
    self.deadline = deadline
    self.level = level
    self.english = english
    self.vietnamese = vietnamese
  }
}

@Suite struct PhraseTests {
  static let cases = [
    PhraseCase(
      "Trước ngày 15/12 hằng năm", .certain, "every year, before 15 Dec: on 14 Dec at the latest",
      "hằng năm, trước ngày 15/12: chậm nhất ngày 14/12"),
    // The day before is not the same in every year.
    PhraseCase(
      "Trước ngày 01/3 hằng năm", .certain,
      "every year, before 1 Mar: on the day before at the latest",
      "hằng năm, trước ngày 01/03: chậm nhất ngày liền trước"),
    PhraseCase(
      "Chậm nhất ngày 20/11 hằng năm", .certain, "every year, on 20 Nov at the latest",
      "hằng năm, chậm nhất ngày 20/11"),
    PhraseCase(
      "Trước ngày 20 hằng tháng", .certain,
      "every month, before day 20 of the month: on day 19 at the latest",
      "hằng tháng, trước ngày 20 của tháng: chậm nhất ngày 19"),
    PhraseCase(
      "Ngày 5 hằng tháng", .certain, "every month, on day 5 of the month at the latest",
      "hằng tháng, chậm nhất ngày 5 của tháng"),
    PhraseCase(
      "Quý II hằng năm", .certain, "every year, by the last day of quarter II",
      "hằng năm, chậm nhất ngày cuối quý II"),
    PhraseCase(
      "Trước ngày 30/6/2024", .certain, "once, before 30 Jun 2024: on 29 Jun 2024 at the latest",
      "một lần, trước ngày 30/06/2024: chậm nhất ngày 29/06/2024"),
    PhraseCase(
      "2023-2025", .check, "once, from 1 Jan 2023 to 31 Dec 2025",
      "một lần, từ ngày 01/01/2023 đến hết ngày 31/12/2025"),
    PhraseCase(
      "Tháng 6/2024", .certain, "once, by 30 Jun 2024, the last day of the printed period",
      "một lần, đến hết ngày 30/06/2024 (ngày cuối của kỳ ghi trong kế hoạch)"),
    PhraseCase(
      "Thường xuyên", .certain,
      "ongoing, judged period by period: every quarter, a report due 2 working days after the "
        + "cut-off (day 14 of the period's last month)",
      "thường xuyên, xét theo từng kỳ: hằng quý, gửi báo cáo chậm nhất 2 ngày làm việc sau ngày "
        + "chốt số liệu (ngày 14 của tháng cuối kỳ)"),
    PhraseCase(
      "10 ngày làm việc kể từ ngày ban hành", .certain,
      "once, 10 working days after the day of issue, 2 Jan 2024, that day not counted",
      "một lần, 10 ngày làm việc kể từ ngày ban hành 02/01/2024 (không tính ngày đó)"),
    PhraseCase(
      "6/2024 (phấn đấu)", .certain,
      "once, by 30 Jun 2024, the last day of the printed period; aspirational: it warns and is "
        + "never overdue",
      "một lần, đến hết ngày 30/06/2024 (ngày cuối của kỳ ghi trong kế hoạch); mốc phấn đấu: chỉ "
        + "nhắc, không tính quá hạn"),
    PhraseCase(
      "31/02/2024", .unread, "not read, so it has no date; nothing is guessed",
      "không đọc được nên không có ngày đến hạn; không suy đoán"),
    PhraseCase("\"\"", .blank, "no deadline is printed", "kế hoạch không ghi thời hạn"),
    PhraseCase(
      "05 ngày làm việc kể từ ngày tiếp nhận", .certain,
      "5 working days for each case, so the plan has no date",
      "5 ngày làm việc cho từng hồ sơ nên kế hoạch không có ngày đến hạn"),
    PhraseCase(
      "{every: quarter2, before: 20}", .keys,
      "quarter II of each year, before day 20 of the period's last month: on day 19 at the latest",
      "quý II hằng năm, trước ngày 20 của tháng cuối kỳ: chậm nhất ngày 19"),
    // Short months have no day 30.
    PhraseCase(
      "{every: month, before: 31}", .keys,
      "every month, before day 31 of the month: on the day before at the latest",
      "hằng tháng, trước ngày 31 của tháng: chậm nhất ngày liền trước"),
    PhraseCase(
      "{every: half, due: {within: {workingDays: 5, from: period.end}}, until: 2024-09-30}", .keys,
      "every half-year, 5 working days after the last day of the period, until 30 Sep 2024",
      "6 tháng một lần, 5 ngày làm việc sau ngày cuối kỳ, đến hết ngày 30/09/2024"),
    PhraseCase(
      "{within: {days: -3, from: 2024-06-30}}", .keys, "once, 3 days before 30 Jun 2024",
      "một lần, 3 ngày trước ngày 30/06/2024"),
    PhraseCase(
      "{within: {months: 1, from: \"task:T-0.completed\"}}", .keys,
      "once, 1 month after the completion of `T-0`, that day not counted",
      "một lần, 1 tháng kể từ ngày hoàn thành `T-0` (không tính ngày đó)"),
    PhraseCase(
      "{within: {workingDays: 7, from: \"event:cong-bo\"}}", .keys,
      "once for each date of the event “cong-bo”, 7 working days after it, that day not counted",
      "mỗi lần có sự kiện “cong-bo”, 7 ngày làm việc tính từ ngày tiếp theo"),
  ]

  /// What the plan's way of reporting makes of a report.
  @Test(arguments: [
    (
      "decree09, gap: {workingDays: 2}", "month",
      "2 working days after the cut-off (day 14 of the month)"
    ),
    ("decree09, gap: {workingDays: 2}", "week", "2 working days after the last day of the period"),
    ("calendar, gap: {days: 5}", "quarter", "5 days after the last day of the period"),
  ])
  func reportsNameTheirCutOff(_ scheme: String, _ cycle: String, _ words: String) throws {
    let report = Small.report(
      Small.head.replacing(
        "ends: 2024-12-31", with: "ends: 2024-12-31, reporting: {scheme: \(scheme)}")
          + """
          tasks:
            - {id: T-1, title: Báo cáo, lead: xa-an, report: true, deadline: {every: \(cycle)}}

          """)
    let plan = try #require(report.plan, "\(report.page())")
    let line = try #require(report.phrases.first)
    #expect(Small.words(line, .en, plan: plan) == "every \(cycle), a report due \(words)")
  }

  @Test(arguments: cases) func isSaidInWords(_ example: PhraseCase) throws {
    let file =
      Small.head.replacing(
        "ends: 2024-12-31",
        with: "ends: 2024-12-31, reporting: {scheme: decree09, gap: {workingDays: 2}}")
        + """
        events:
          cong-bo: [2024-05-02]
        tasks:
          - {id: T-0, title: Việc đầu, lead: xa-an, deadline: 3/2024}
          - id: T-1
            title: Việc
            lead: xa-an
            deadline: \(example.deadline)

        """
    let report = Small.report(file)
    let plan = try #require(report.plan, "\(report.page())")
    let line = try #require(report.phrases.last)
    #expect(line.level == example.level)
    #expect(Small.words(line, .en, plan: plan) == example.english)
    #expect(Small.words(line, .vi, plan: plan) == example.vietnamese)
  }

  @Test func wordsUsedAndLeftAreApart() throws {
    let line = try #require(
      Linter(Small.deadline("Hoàn thành xong tháng 6/2024 nhé bà con")).report().phrases.first)
    #expect(line.level == .check)
    #expect(line.used.contains { $0.contains("6/2024") })
    #expect(line.left.joined(separator: "|").contains("bà con"))
    #expect(line.used.allSatisfy { !$0.contains("bà con") })
  }

  @Test func partsHaveLinesOfTheirOwn() {
    let loaded = Small.deadline("{milestones: [3/2024, {every: quarter, from: 2024-04-01}]}")
    let lines = Linter(loaded).report().phrases
    #expect(lines.map(\.part) == ["m1", "m2"])
    #expect(lines.map(\.level) == [.certain, .keys])
    #expect(lines.map(\.phrase) == ["3/2024", nil])
    #expect(lines.map(\.dueDays.count) == [1, 3])
  }

  /// After a file fault there are the faults, the defects that are known, and no more.
  @Test func afterAFaultOnlyFaultsAreTold() {
    let report = Small.report(
      Small.head + "tasks:\n  - {id: T-1, title: A, lead: Sở B, deadline: 3/2024, weigth: 2}\n")
    #expect(report.hasFaults)
    #expect(report.sections.map(\.subject) == [.files, .plan])
    #expect(report.codes == ["D0101", "D0403"])
    #expect(report.page().contains("The rest is looked at when the files are without faults"))
  }
}
