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
      "Trước ngày 15/12 hằng năm", .certain,
      "each year, before 15 Dec: on the day before at the latest",
      "hằng năm, trước ngày 15/12: chậm nhất ngày liền trước"),
    PhraseCase(
      "Chậm nhất ngày 20/11 hằng năm", .certain, "each year, on 20 Nov at the latest",
      "hằng năm, chậm nhất ngày 20/11"),
    PhraseCase(
      "Quý II hằng năm", .certain, "each year, by the last day of quarter II",
      "hằng năm, chậm nhất ngày cuối quý II"),
    PhraseCase(
      "Trước ngày 30/6/2024", .certain, "once, before 30 Jun 2024: on 29 Jun 2024 at the latest",
      "một lần, trước ngày 30/06/2024: chậm nhất ngày 29/06/2024"),
    PhraseCase(
      "Tháng 6/2024", .certain, "once, by 30 Jun 2024, the last day of the period that is printed",
      "một lần, đến hết ngày 30/06/2024 (ngày cuối của kỳ được ghi)"),
    PhraseCase(
      "Thường xuyên", .certain,
      "ongoing, to be met in each period: each quarter, a report, 2 working days after the "
        + "cut-off, day 14 of the last month",
      "thường xuyên, xét theo từng kỳ: hằng quý, báo cáo gửi 2 ngày làm việc sau ngày chốt số "
        + "liệu (ngày 14 của tháng cuối kỳ)"),
    PhraseCase(
      "10 ngày làm việc kể từ ngày ban hành", .certain,
      "10 working days after the day of issue, 2 Jan 2024",
      "10 ngày làm việc kể từ ngày ban hành 02/01/2024"),
    PhraseCase(
      "6/2024 (phấn đấu)", .certain,
      "aspirational, never overdue: once, by 30 Jun 2024, the last day of the period that is "
        + "printed",
      "phấn đấu, không tính quá hạn: một lần, đến hết ngày 30/06/2024 (ngày cuối của kỳ được ghi)"
    ),
    PhraseCase(
      "31/02/2024", .unread, "not read, so it has no day",
      "không đọc được nên không có ngày đến hạn"),
    PhraseCase("\"\"", .blank, "no deadline is printed", "kế hoạch không ghi thời hạn"),
    PhraseCase(
      "05 ngày làm việc kể từ ngày tiếp nhận", .certain,
      "5 working days for each case, so the plan has no day",
      "5 ngày làm việc cho từng hồ sơ nên kế hoạch không có ngày đến hạn"),
    PhraseCase(
      "{every: month, day: 5}", .keys, "each month, on day 5 of its last month at the latest",
      "hằng tháng, chậm nhất ngày 5 của tháng cuối kỳ"),
    PhraseCase(
      "{every: quarter2, before: 20}", .keys,
      "quarter II of each year, before day 20 of its last month: on the day before at the latest",
      "quý II hằng năm, trước ngày 20 của tháng cuối kỳ: chậm nhất ngày liền trước"),
    PhraseCase(
      "{every: half, due: {within: {workingDays: 5, from: period.end}}, until: 2024-09-30}", .keys,
      "each half-year, 5 working days after the last day of the period, until 30 Sep 2024",
      "6 tháng một lần, 5 ngày làm việc kể từ ngày cuối kỳ, đến hết ngày 30/09/2024"),
    PhraseCase(
      "{within: {days: -3, from: 2024-06-30}}", .keys, "3 days before 30 Jun 2024",
      "3 ngày trước 30/06/2024"),
    PhraseCase(
      "{within: {months: 1, from: \"task:T-0.completed\"}}", .keys,
      "1 month after the completion of `T-0`", "1 tháng kể từ ngày hoàn thành `T-0`"),
  ]

  @Test(arguments: cases) func isSaidInWords(_ example: PhraseCase) throws {
    let file =
      Small.head.replacing(
        "ends: 2024-12-31",
        with: "ends: 2024-12-31, reporting: {scheme: decree09, gap: {workingDays: 2}}")
        + """
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
