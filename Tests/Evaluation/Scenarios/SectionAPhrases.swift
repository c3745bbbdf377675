import CivilCalendar
import Compliance
import Diagnostics
import ExactNumbers
import Results
import Testing

/// A7 of the worked scenarios: what the phrases of plan 145 mean, from the cell to the due days.
@Suite("A7 Readings of the phrases of plan 145") struct SectionAPhrases {
  struct Phrase: Sendable, CustomTestStringConvertible {
    var text: String
    var isReport = false
    var days: [String]
    var isAspirational = false

    var testDescription: String { text + (isReport ? " (report)" : "") }
  }

  private static func same(_ texts: [String], _ days: String..., report: Bool = false) -> [Phrase] {
    texts.map { Phrase(text: $0, isReport: report, days: days) }
  }

  private static let fixed: [Phrase] =
    same(["10/2023"], "2023-10-31") + same(["Tháng 11/2023"], "2023-11-30")
    + same(["12/2023", "Quý IV/2023", "2023", "Trong năm 2023"], "2023-12-31")
    + same(["Quý I/2024", "3/2024"], "2024-03-31") + same(["5/2024"], "2024-05-31")
    + same(["6/2024", "Tháng 6/2024"], "2024-06-30") + same(["Trước 30/6/2024"], "2024-06-29")
    + same(["Tháng 11/2024"], "2024-11-30")
    + same(["12/2024", "2024", "Năm 2024"], "2024-12-31")
    + same(["Trước 31/12/2024", "Trước ngày 31/12/2024"], "2024-12-30")
    + same(["2025", "2023-2025", "2023 - 2025"], "2025-12-31")
    + [Phrase(text: "2025 (phấn đấu)", days: ["2025-12-31"], isAspirational: true)]

  private static let yearly: [Phrase] =
    same(["2023 và những năm tiếp theo"], "2023-12-31", "2024-12-31", "2025-12-31")
    + same(["Trước ngày 31/01 hằng năm"], "2024-01-30", "2025-01-30")
    + same(["Tháng 01 hằng năm"], "2024-01-31", "2025-01-31")
    + same(["Tháng 02 hằng năm"], "2024-02-29", "2025-02-28")
    + same(["Quý I hằng năm"], "2024-03-31", "2025-03-31")
    + same(["Quý II hằng năm"], "2024-06-30", "2025-06-30")
    + same(["Trước ngày 15/9 hằng năm"], "2024-09-14", "2025-09-14")
    + same(["Tháng 9 hằng năm", "Quý III hằng năm"], "2024-09-30", "2025-09-30")
    + same(["Tháng 10 hằng năm"], "2023-10-31", "2024-10-31", "2025-10-31")
    + same(["Quý IV hằng năm"], "2023-12-31", "2024-12-31", "2025-12-31")
    + same(["Chậm nhất ngày 20/11 hằng năm"], "2023-11-20", "2024-11-20", "2025-11-20")
    + same(["Trước ngày 31/12 hằng năm"], "2023-12-30", "2024-12-30", "2025-12-30")
    + same(
      ["Tháng 5 và tháng 9 hằng năm"], "2024-05-31", "2024-09-30", "2025-05-31", "2025-09-30")
    + same(["Hằng năm", "hằng năm"], "2023-12-31", "2024-12-31", "2025-12-31")
    + same(["Hằng năm"], "2023-12-18", "2024-12-17", "2025-12-16", report: true)

  private static let reports: [Phrase] =
    same(
      ["Định kỳ 6 tháng"], "2023-12-18", "2024-06-18", "2024-12-17", "2025-06-17", "2025-12-16",
      report: true)
    + same(
      ["Hằng quý", "Hàng quý", "Định kỳ hằng quý"], "2023-12-31", "2024-03-31", "2024-06-30",
      "2024-09-30", "2024-12-31", "2025-03-31", "2025-06-30", "2025-09-30", "2025-12-31")
    + same(
      ["Hằng quý", "Hàng quý", "Định kỳ hằng quý"], "2023-12-18", "2024-03-18", "2024-06-18",
      "2024-09-17", "2024-12-17", "2025-03-18", "2025-06-17", "2025-09-16", "2025-12-16",
      report: true)
    + same(
      ["Thường xuyên", "Nhiệm vụ thường xuyên"], "2023-12-18", "2024-03-18", "2024-06-18",
      "2024-09-17", "2024-12-17", "2025-03-18", "2025-06-17", "2025-09-16", "2025-12-16")

  @Test("every occurrence", arguments: fixed + yearly + reports)
  func occurrences(_ phrase: Phrase) throws {
    let task = Tasks.task(
      "T", deadline: "\"\(phrase.text)\"", more: phrase.isReport ? "    report: true" : "")
    let outcome = try Scenario(tasks: task).on("2023-09-26")
    #expect(outcome.keys.map { outcome.due($0) } == phrase.days)
    #expect(
      outcome.keys.allSatisfy {
        outcome.dates($0)?.isAspirational == phrase.isAspirational
      })
    #expect(outcome.ruleBook.defects.isEmpty)
  }

  @Test("monthly work runs from the first month's end that is far enough")
  func monthly() throws {
    for phrase in ["Hằng tháng", "Hàng tháng"] {
      let outcome = try Scenario(tasks: Tasks.task("T", deadline: phrase)).on("2023-09-26")
      #expect(outcome.keys.count == 27)
      #expect(outcome.dueDays(ofTask: "T").first == "2023-10 2023-10-31")
      #expect(outcome.dueDays(ofTask: "T").last == "2025-12 2025-12-31")
      #expect(
        outcome.report.leftOut.map { "\($0.what) \($0.reason.rawValue)" } == ["2023-09 dueTooSoon"])
    }
  }

  @Test("a first version, then updates by quarter")
  func milestones() throws {
    let outcome = try Scenario(
      tasks: Tasks.task("T", deadline: "Quý I/2024; cập nhật hằng quý đến năm 2025")
    ).on("2023-09-26")
    #expect(
      outcome.dueDays == [
        "T#m1/xa-hai-an/once 2024-03-31", "T#m2/xa-hai-an/2024-Q2 2024-06-30",
        "T#m2/xa-hai-an/2024-Q3 2024-09-30", "T#m2/xa-hai-an/2024-Q4 2024-12-31",
        "T#m2/xa-hai-an/2025-Q1 2025-03-31", "T#m2/xa-hai-an/2025-Q2 2025-06-30",
        "T#m2/xa-hai-an/2025-Q3 2025-09-30", "T#m2/xa-hai-an/2025-Q4 2025-12-31",
      ])
  }

  @Test(
    "no date before the event is entered; one obligation for each date after",
    arguments: [
      (
        "Trong 15 ngày làm việc kể từ ngày UBND tỉnh công bố Chỉ số CCHC",
        "UBND tỉnh công bố Chỉ số CCHC", "2024-05-09"
      ),
      ("Trong 30 ngày kể từ ngày nhận kết luận kiểm tra", "nhận kết luận kiểm tra", "2024-05-15"),
    ])
  func events(phrase: String, event: String, due: String) throws {
    let scenario = Scenario(
      tasks: Tasks.task("T", deadline: phrase),
      sections: "events:\n  su-kien: {phrase: \(event), dates: [2024-04-15]}")
    let before = try scenario.on("2024-04-14")
    #expect(before.dueDays == ["T/xa-hai-an/once -"])
    #expect(before.clock("T/xa-hai-an/once") == .awaitingEvent)
    #expect(try scenario.on("2024-04-15").dueDays == ["T#2024-04-15/xa-hai-an/once \(due)"])
  }

  @Test(
    "never a date",
    arguments: [
      "Sau mỗi kỳ họp HĐND huyện", "05 ngày làm việc kể từ ngày tiếp nhận",
      "Theo kế hoạch tuyển dụng được UBND tỉnh phê duyệt",
    ])
  func never(phrase: String) throws {
    let scenario = Scenario(
      tasks: Tasks.task("T", deadline: phrase),
      sections: """
        events:
          ky-hop: {phrase: mỗi kỳ họp HĐND huyện, dates: [2023-12-15, 2024-07-10]}
        """)
    let outcome = try scenario.on("2025-06-01")
    #expect(outcome.dueDays == ["T/xa-hai-an/once -"])
    #expect(outcome.clock("T/xa-hai-an/once") == .awaitingEvent)
    #expect(outcome.tally.base == 0)
  }

  @Test("a blank deadline is a defect of the plan at its cell")
  func blank() throws {
    let outcome = try Scenario(tasks: Tasks.task("T", deadline: "\"\"")).on("2025-06-01")
    #expect(outcome.dueDays == ["T/xa-hai-an/once -"])
    #expect(outcome.clock("T/xa-hai-an/once") == .noDeadline)
    #expect(outcome.tally.base == 0)
    #expect(outcome.ruleBook.defects.count == 1)
    #expect(outcome.ruleBook.defects.first?.span != nil)
  }
}
