import CivilCalendar
import Compliance
import Diagnostics
import ExactNumbers
import Results
import Testing

/// Section A of the worked scenarios: which obligations there are, and on which day they are due.
@Suite("A Which obligations, which day") struct SectionA {
  /// Every day that the plan will ask for, seen on its first day.
  private func due(_ task: String, plan: [String: String] = [:], sections: String = "") throws
    -> ScenarioRun
  {
    try Scenario(plan: plan, tasks: task, sections: sections).on("2023-09-26")
  }

  @Test("A1 yearly with a printed day", arguments: ["", "    report: true"])
  func printedDay(more: String) throws {
    let task = Tasks.task("Y", deadline: "Trước ngày 15/12 hằng năm", more: more)
    let outcome = try due(task)
    let keys = ["2023", "2024", "2025"].map { "Y/xa-hai-an/\($0)" }
    #expect(outcome.keys == keys)
    let days = ["2023-12-14", "2024-12-14", "2025-12-14"]
    #expect(keys.map { outcome.dates($0)?.stated?.description } == days)
    #expect(keys.map { outcome.due($0) } == days)
    #expect(
      keys.map { outcome.dates($0)?.lastWorkingDay?.description }
        == ["2023-12-14", "2024-12-13", "2025-12-12"])
  }

  @Test("A1 before a day never rolls, unless the plan says so")
  func beforeRolls() throws {
    let scenario = Scenario(tasks: Tasks.task("Y", deadline: "Trước ngày 15/12 hằng năm"))
    let outcome = try scenario.on("2024-12-15")
    #expect(outcome.clock("Y/xa-hai-an/2024") == .overdue)
    #expect(outcome.late("Y/xa-hai-an/2024") == "1 (0)")
    let rolling = try due(scenario.tasks, plan: ["roll": "[terms, reports, before]"])
    #expect(
      rolling.dueDays(ofTask: "Y") == ["2023 2023-12-14", "2024 2024-12-16", "2025 2025-12-15"])
    #expect(rolling.dates("Y/xa-hai-an/2024")?.stated?.description == "2024-12-14")
  }

  @Test("A2 yearly without a day, as work")
  func yearlyWork() throws {
    let outcome = try due(Tasks.task("Y", deadline: "Hằng năm"))
    #expect(
      outcome.dueDays(ofTask: "Y") == ["2023 2023-12-31", "2024 2024-12-31", "2025 2025-12-31"])
    #expect(outcome.dates("Y/xa-hai-an/2023")?.lastWorkingDay?.description == "2023-12-29")
  }

  @Test("A2 yearly without a day, as a report")
  func yearlyReport() throws {
    let outcome = try due(Tasks.task("Y", deadline: "Hằng năm", more: "    report: true"))
    #expect(
      outcome.dueDays(ofTask: "Y") == ["2023 2023-12-18", "2024 2024-12-17", "2025 2025-12-16"])
    #expect(
      outcome.keys.map { key in
        let identity = outcome.identity(key)
        return "\(identity?.opens.description ?? "-")..\(identity?.closes?.description ?? "-")"
      } == [
        "2022-12-15..2023-12-14", "2023-12-15..2024-12-14", "2024-12-15..2025-12-14",
      ])
  }

  @Test("A3 quarterly report by the decree")
  func quarterlyReport() throws {
    let outcome = try due(Tasks.report())
    #expect(
      outcome.dueDays(ofTask: "R") == [
        "2023-Q4 2023-12-18", "2024-Q1 2024-03-18", "2024-Q2 2024-06-18", "2024-Q3 2024-09-17",
        "2024-Q4 2024-12-17", "2025-Q1 2025-03-18", "2025-Q2 2025-06-17", "2025-Q3 2025-09-16",
        "2025-Q4 2025-12-16",
      ])
    #expect(
      outcome.keys.map { outcome.identity($0)?.closes?.description } == [
        "2023-12-14", "2024-03-14", "2024-06-14", "2024-09-14", "2024-12-14", "2025-03-14",
        "2025-06-14", "2025-09-14", "2025-12-14",
      ])
    let left = outcome.report.leftOut.map { "\($0.what) \($0.reason.rawValue)" }
    #expect(left.sorted() == ["2023-Q3 dueBeforeStart", "2026-Q1 endsAfterPlan"])
  }

  @Test("A4 quarterly work, calendar quarters")
  func quarterlyWork() throws {
    let outcome = try due(Tasks.work())
    #expect(
      outcome.dueDays(ofTask: "W") == [
        "2023-Q4 2023-12-31", "2024-Q1 2024-03-31", "2024-Q2 2024-06-30", "2024-Q3 2024-09-30",
        "2024-Q4 2024-12-31", "2025-Q1 2025-03-31", "2025-Q2 2025-06-30", "2025-Q3 2025-09-30",
        "2025-Q4 2025-12-31",
      ])
    #expect(
      outcome.report.leftOut.map {
        "\($0.what) \($0.due?.description ?? "-") \($0.reason.rawValue)"
      }
        == ["2023-Q3 2023-09-30 dueTooSoon"])
  }

  @Test("A4 the key that brings in what is left out")
  func quarterlyWorkFromADay() throws {
    let task = Tasks.task("W", deadline: "{every: quarter, from: 2023-09-26}")
    let outcome = try due(task)
    #expect(outcome.keys.count == 10)
    #expect(outcome.due("W/xa-hai-an/2023-Q3") == "2023-09-30")
  }

  @Test("A5 monthly report")
  func monthlyReport() throws {
    let outcome = try due(Tasks.task("M", deadline: "Hằng tháng", more: "    report: true"))
    #expect(outcome.keys.count == 27)
    #expect(outcome.dueDays(ofTask: "M").first == "2023-10 2023-10-17")
    #expect(outcome.identity("M/xa-hai-an/2023-10")?.closes?.description == "2023-10-14")
    #expect(outcome.dueDays(ofTask: "M").last == "2025-12 2025-12-16")
  }

  @Test("A6 the last period's report is due after the plan's end")
  func afterTheEnd() throws {
    let outcome = try due(
      Tasks.report(), plan: ["reporting": "{scheme: calendar, gap: {workingDays: 5}}"])
    #expect(outcome.due("R/xa-hai-an/2025-Q4") == "2026-01-09")
    #expect(outcome.keys.contains { $0.hasSuffix("2026-Q1") } == false)
  }

  @Test(
    "A8 terms from issue and from events",
    arguments: [
      ("{within: {workingDays: 10, from: issued}}", "2023-10-10", "2023-10-10"),
      ("{within: {workingDays: 5, from: 2024-04-26}}", "2024-05-07", "2024-05-07"),
      ("{within: {workingDays: 5, from: 2024-04-29}}", "2024-05-07", "2024-05-07"),
      ("{within: {workingDays: 15, from: 2024-04-15}}", "2024-05-09", "2024-05-09"),
      ("{within: {days: 30, from: 2024-05-16}}", "2024-06-15", "2024-06-17"),
      ("10 ngày làm việc kể từ ngày ban hành", "2023-10-10", "2023-10-10"),
    ])
  func terms(deadline: String, stated: String, effective: String) throws {
    let outcome = try due(Tasks.task("T", deadline: deadline))
    #expect(outcome.keys == ["T/xa-hai-an/once"])
    #expect(outcome.dates("T/xa-hai-an/once")?.stated?.description == stated)
    #expect(outcome.due("T/xa-hai-an/once") == effective)
  }

  @Test("A8 a date after the calendar's last decided year")
  func beyondTheCalendar() throws {
    // Of 2027 there are rows, marked as a projection.
    let tasks =
      Tasks.task("T", deadline: "{on: 2027-02-08}")
      + Tasks.task("U", deadline: "{on: 2026-12-31}")
    let outcome = try due(tasks, plan: ["ends": "2027-12-31"])
    #expect(outcome.due("T/xa-hai-an/once") == "2027-02-08")
    #expect(outcome.verdict("deadline/beyond-calendar", "T/xa-hai-an/once") == .fail)
    #expect(outcome.verdict("deadline/beyond-calendar", "U/xa-hai-an/once") == .pass)
  }

  @Test("A9 an event that recurs")
  func recurringEvent() throws {
    let scenario = Scenario(
      tasks: Tasks.task(
        "E", deadline: "{within: {workingDays: 15, from: event:cong-bo}}"),
      sections: "events:\n  cong-bo: [2024-04-15, 2025-04-10]")
    let before = try scenario.on("2024-04-14")
    #expect(before.keys == ["E/xa-hai-an/once"])
    #expect(before.clock("E/xa-hai-an/once") == .awaitingEvent)
    #expect(before.tally.base == 0)
    #expect(before.score == nil)
    let first = try scenario.on("2024-04-15")
    #expect(first.dueDays == ["E#2024-04-15/xa-hai-an/once 2024-05-09"])
    let second = try scenario.on("2025-04-10")
    #expect(
      second.keys == ["E#2024-04-15/xa-hai-an/once", "E#2025-04-10/xa-hai-an/once"])
    #expect(second.due("E#2024-04-15/xa-hai-an/once") == "2024-05-09")
  }

  @Test("A10 as-of before the plan")
  func beforeThePlan() throws {
    let scenario = Scenario(
      tasks: Tasks.report(), sections: "gates:\n  any: {maxErrors: 0}",
      rows: "R,xa-hai-an,2023-Q4,2023-08-30,inProgress,10,,,,\n")
    let outcome = try scenario.on("2023-09-01")
    #expect(outcome.keys == [])
    #expect(outcome.report.head.isBeforeStart)
    #expect(outcome.score == nil)
    #expect(outcome.report.data.rejected.isEmpty)
    let gate = try #require(outcome.gate("any"))
    #expect(gate.isEmpty)
    #expect(!gate.holds)
  }

  @Test("A11 a period that is not yet open")
  func notYetOpen() throws {
    let outcome = try Scenario(tasks: Tasks.report()).on("2024-07-15")
    #expect(outcome.clock("R/xa-hai-an/2024-Q3") == .inTerm)
    #expect(outcome.identity("R/xa-hai-an/2024-Q3")?.opens.description == "2024-06-15")
    #expect(outcome.identity("R/xa-hai-an/2024-Q3")?.closes?.description == "2024-09-14")
    let next = "R/xa-hai-an/2024-Q4"
    #expect(outcome.clock(next) == .notOpen)
    #expect(outcome.credit(next)?.isInBase == false)
    #expect(outcome.findings(next) == [])
    for rule in outcome.report.rules where rule.scope == .obligation {
      #expect(outcome.verdict(rule.id.text, next) == .notApplicable, "\(rule.id)")
    }
    // Open are the three that are overdue and the one in its term; later ones are in no rate.
    #expect(text(outcome.tally.update) == "0 of 4")
  }

  @Test("A11 a due day beyond the calendar is no finding before its period opens")
  func notYetOpenBeyondTheCalendar() throws {
    let outcome = try Scenario(
      plan: ["ends": "2027-12-31"], tasks: Tasks.report()
    ).on("2026-12-20")
    #expect(outcome.clock("R/xa-my-thuy-2025/2027-Q2") == .notOpen)
    #expect(outcome.dates("R/xa-my-thuy-2025/2027-Q2")?.isBeyondCalendar == true)
    #expect(outcome.findings("R/xa-my-thuy-2025/2027-Q2") == [])
    // 2027-Q1 has opened on 2026-12-15 and is due in 2027.
    #expect(outcome.verdict("deadline/beyond-calendar", "R/xa-my-thuy-2025/2027-Q1") == .fail)
  }

  @Test("A12 due in Tết")
  func dueInTet() throws {
    let scenario = Scenario(tasks: Tasks.task("Y", deadline: "Trước ngày 31/01 hằng năm"))
    let key = "Y/xa-hai-an/2025"
    let loaded = try scenario.loaded()
    let before = try loaded.on("2025-01-16")
    #expect(before.due(key) == "2025-01-30")
    #expect(before.dates(key)?.lastWorkingDay?.description == "2025-01-24")
    #expect(before.clock(key) == .inTerm)
    #expect(try loaded.on("2025-01-17").clock(key) == .dueSoon)
    #expect(try loaded.on("2025-01-30").clock(key) == .dueSoon)
    let after = try loaded.on("2025-02-03")
    #expect(after.clock(key) == .overdue)
    #expect(after.late(key) == "4 (1)")
  }
}
