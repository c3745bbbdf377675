import CivilCalendar
import Compliance
import Diagnostics
import ExactNumbers
import Results
import Testing

/// Section B of the worked scenarios, first half: what a record says of its obligation.
@Suite("B What a record does") struct SectionB {
  private let q2 = "R/xa-hai-an/2024-Q2"

  @Test("B1 never reported")
  func neverReported() throws {
    let outcome = try Scenario(tasks: Tasks.report()).on("2024-07-15")
    let late = ["2023-Q4": "210 (141)", "2024-Q1": "119 (82)", "2024-Q2": "27 (19)"]
    for (period, days) in late {
      let key = "R/xa-hai-an/\(period)"
      #expect(outcome.clock(key) == .overdue)
      #expect(outcome.late(key) == days, "\(period)")
      #expect(outcome.progress(key)?.status == .notReported)
      #expect(outcome.findings(key) == ["deadline/overdue"])
      #expect(outcome.verdict("report/none", key) == .notApplicable)
    }
    #expect(outcome.findings(ofUnit: "xa-hai-an") == ["report/unit-silent"])
    #expect(outcome.count(of: "report/unit-silent") == 1)
    #expect(outcome.clock("R/xa-hai-an/2024-Q3") == .inTerm)
    #expect(outcome.credit("R/xa-hai-an/2024-Q3")?.isInBase == false)
    #expect(outcome.score == "0")
    #expect(outcome.tally.base == 3)
    #expect(text(outcome.tally.completion) == "0 of 3")
    #expect(text(outcome.tally.update) == "0 of 4")
    #expect(outcome.tally.onTime.percent == nil)
  }

  @Test("B1 a unit that has said a word is not silent: then each task counts")
  func oneWord() throws {
    let outcome = try Scenario(
      tasks: Tasks.report(), rows: "R,xa-hai-an,2023-Q4,2024-01-10,inProgress,10,,,,"
    ).on("2024-07-15")
    #expect(outcome.findings(ofUnit: "xa-hai-an") == [])
    #expect(outcome.verdict("report/none", q2) == .fail)
  }

  @Test("B2 what is finished does not go stale")
  func finishedIsNotStale() throws {
    let outcome = try Scenario(
      tasks: Tasks.report(),
      rows: "R,xa-hai-an,2023-Q4,2023-12-13,completed,100,2023-12-12,,45/BC-UBND ngày 12/12/2023,"
    ).on("2025-01-10")
    #expect(outcome.clock("R/xa-hai-an/2023-Q4") == .completedOnTime)
    #expect(outcome.progress("R/xa-hai-an/2023-Q4")?.isStale == false)
    #expect(outcome.findings("R/xa-hai-an/2023-Q4") == [])
  }

  @Test("B2 an old record of what is open is stale, and the clock is not touched")
  func stale() throws {
    let key = "W/xa-hai-an/2024-Q2"
    let scenario = try Scenario(
      tasks: Tasks.work(more: "    maxAge: {workingDays: 10}"),
      rows: "W,xa-hai-an,2024-Q2,2024-04-10,inProgress,40,,,,"
    ).loaded()
    let june = try scenario.on("2024-06-20")
    #expect(june.clock(key) == .inTerm)
    #expect(june.dates(key)?.workingDaysLeft == 6)
    #expect(june.progress(key)?.isStale == true)
    #expect(june.workingDays(after: "2024-04-10", through: "2024-06-20") == 48)
    #expect(june.findings(key) == ["report/behind-schedule (unknown)", "report/stale"])
    #expect(try scenario.on("2024-04-24").progress(key)?.isStale == false)
    #expect(try scenario.on("2024-07-01").clock(key) == .overdue)
  }

  @Test(
    "B3 a continuous task is met period by period",
    arguments: [
      ("2024-06-17,inProgress", "2024-06-20", Clock.completedOnTime),
      ("2024-06-17,completed", "2024-06-20", .completedOnTime),
      ("2024-06-20,inProgress", "2024-06-20", .completedLate),
      ("2024-06-17,notStarted", "2024-06-19", .overdue),
    ])
  func continuous(record: String, asOf: String, clock: Clock) throws {
    let task = Tasks.task(
      "C", deadline: "Thường xuyên", more: "    evidence: {type: BC, issuer: self, window: period}")
    let outcome = try Scenario(
      tasks: task, rows: "C,xa-hai-an,2024-Q2,\(record),,,,45/BC-UBND ngày 14/6/2024,"
    ).on(asOf)
    #expect(outcome.clock("C/xa-hai-an/2024-Q2") == clock)
  }

  @Test("B3 without a record, or without the evidence asked for, it is overdue")
  func continuousNotMet() throws {
    let task = Tasks.task(
      "C", deadline: "Thường xuyên", more: "    evidence: {type: BC, issuer: self, window: period}")
    #expect(
      try Scenario(tasks: task).on("2024-06-19").clock("C/xa-hai-an/2024-Q2") == .overdue)
    let outcome = try Scenario(
      tasks: task, rows: "C,xa-hai-an,2024-Q2,2024-06-17,inProgress,,,,,"
    ).on("2024-06-19")
    #expect(outcome.clock("C/xa-hai-an/2024-Q2") == .overdue)
  }

  @Test(
    "B4 completed without a date",
    arguments: [
      ("2024-06-10", Clock.completedOnTime, "1 of 1", "1"),
      ("2024-06-25", .completedUndated, "0 of 1", "0.7"),
    ])
  func completedWithoutDate(first: String, clock: Clock, onTime: String, credit: String) throws {
    let evidence = "45/BC-UBND ngày 10/6/2024"
    let outcome = try Scenario(
      tasks: Tasks.report(),
      rows: """
        R,xa-hai-an,2024-Q2,\(first),completed,,,,\(evidence),
        R,xa-hai-an,2024-Q2,2024-07-10,completed,,,,\(evidence),
        """
    ).on("2024-07-12", scope: ReportScope(period: Period(id: "2024-Q2")))
    #expect(outcome.clock(q2) == clock)
    #expect(outcome.findings(q2) == ["report/completed-without-date"])
    #expect(text(outcome.tally.onTime) == onTime)
    #expect(outcome.earned(q2) == credit)
  }

  @Test("B4 of two runs of completed only the present one counts")
  func completedAgainWithoutDate() throws {
    let outcome = try Scenario(
      tasks: Tasks.report(),
      rows: """
        R,xa-hai-an,2024-Q2,2024-06-10,completed,,,,,
        R,xa-hai-an,2024-Q2,2024-06-12,inProgress,,,,,
        R,xa-hai-an,2024-Q2,2024-06-25,completed,,,,,
        R,xa-hai-an,2024-Q2,2024-07-10,completed,,,,,
        """
    ).on("2024-07-12")
    #expect(outcome.clock(q2) == .completedUndated)
    #expect(outcome.progress(q2)?.completionDay?.description == "2024-06-25")
  }

  @Test("B5 reopened")
  func reopened() throws {
    let scenario = try Scenario(
      tasks: Tasks.report(),
      rows: """
        R,xa-hai-an,2024-Q2,2024-06-10,completed,100,2024-06-10,,45/BC-UBND ngày 10/6/2024,
        R,xa-hai-an,2024-Q2,2024-06-20,inProgress,80,,,,
        """
    ).loaded()
    #expect(try scenario.on("2024-06-19").clock(q2) == .completedOnTime)
    let outcome = try scenario.on("2024-06-20")
    #expect(outcome.clock(q2) == .overdue)
    #expect(outcome.dates(q2)?.daysLate == 2)
    #expect(outcome.verdict("report/reopened", q2) == .fail)
  }

  @Test("B6 completed before the period opens")
  func beforeThePeriod() throws {
    let scenario = try Scenario(
      tasks: Tasks.report(),
      rows: "R,xa-hai-an,2024-Q2,2024-03-14,completed,100,2024-03-12,,45/BC-UBND ngày 12/3/2024,"
    ).loaded()
    let early = try scenario.on("2024-03-14")
    #expect(early.clock(q2) == .notOpen)
    #expect(early.credit(q2)?.isInBase == false)
    #expect(early.findings(q2) == [])
    var day = try #require(CivilDate(iso: "2024-03-15"))
    while day.description <= "2024-06-18" {
      let outcome = try scenario.on(day.description)
      #expect(outcome.clock(q2) == (day.description < "2024-06-11" ? .inTerm : .dueSoon), "\(day)")
      #expect(outcome.verdict("report/completed-before-period", q2) == .fail, "\(day)")
      day = day.addingDays(day.description < "2024-06-08" ? 9 : 1)
    }
    let after = try scenario.on("2024-06-19")
    #expect(after.clock(q2) == .overdue)
    #expect(after.verdict("report/completed-before-period", q2) == .fail)
  }

  @Test("B6 a single deadline may be completed before the plan's issue")
  func beforeThePlan() throws {
    let outcome = try Scenario(
      tasks: Tasks.task("T", deadline: "12/2023"),
      rows: "T,xa-hai-an,,2023-10-02,completed,100,2023-09-20,,,"
    ).on("2023-12-01")
    #expect(outcome.clock("T/xa-hai-an/once") == .completedOnTime)
    #expect(outcome.findings("T/xa-hai-an/once") == ["report/completed-before-plan"])
  }

  @Test("B12 waiting for approval")
  func waiting() throws {
    let scenario = try Scenario(
      tasks: Tasks.report(),
      rows: """
        R,xa-hai-an,2024-Q2,2024-06-12,awaitingApproval,100,,,45/BC-UBND ngày 12/6/2024,
        R,xa-hai-an,2024-Q2,2024-06-25,completed,100,2024-06-14,,45/BC-UBND ngày 12/6/2024,
        """
    ).loaded()
    let scope = ReportScope(period: Period(id: "2024-Q2"))
    let before = try scenario.on("2024-06-20", scope: scope)
    #expect(before.clock(q2) == .overdue)
    #expect(before.progress(q2)?.awaitingSince?.description == "2024-06-12")
    #expect(before.tally.awaitingApproval == 1)
    #expect(before.earned(q2) == "0")
    #expect(try scenario.on("2024-06-25", scope: scope).clock(q2) == .completedOnTime)
  }

  @Test("B13 returned by the supervisor")
  func returned() throws {
    let evidence = "45/BC-UBND ngày 17/6/2024"
    let scenario = try Scenario(
      tasks: Tasks.report(),
      rows: """
        R,xa-hai-an,2024-Q2,2024-06-17,completed,100,2024-06-17,,\(evidence),
        R,xa-hai-an,2024-Q2,2024-06-28,completed,100,2024-06-17,,\(evidence),
        """,
      appraisals: "R,xa-hai-an,2024-Q2,2024-06-25,returned,thiếu phụ lục"
    ).loaded()
    let scope = ReportScope(period: Period(id: "2024-Q2"))
    #expect(try scenario.on("2024-06-24", scope: scope).clock(q2) == .completedOnTime)
    let back = try scenario.on("2024-06-26", scope: scope)
    #expect(back.clock(q2) == .overdue)
    #expect(back.dates(q2)?.daysLate == 8)
    #expect(back.verdict("report/returned", q2) == .fail)
    #expect(back.progress(q2)?.appraisal?.note == "thiếu phụ lục")
    let again = try scenario.on("2024-06-28", scope: scope)
    #expect(again.clock(q2) == .completedLate)
    #expect(again.progress(q2)?.completionDay?.description == "2024-06-25")
    #expect(again.report.scores.overall.selfAssessed?.description == "100")
    #expect(again.score == "70")
  }

  @Test("B14 milestones")
  func milestones() throws {
    let scenario = try Scenario(
      tasks: Tasks.task("T", deadline: "Quý I/2024; cập nhật hằng quý đến năm 2025"),
      rows: """
        T,xa-hai-an,2024-Q2,2024-06-28,completed,100,2024-06-27,,,
        T#m1,xa-hai-an,,2024-04-05,completed,100,2024-04-04,,,
        T#m2,xa-hai-an,2024-Q2,2024-06-28,completed,100,2024-06-27,,,
        """
    ).loaded()
    let outcome = try scenario.on("2024-07-01")
    #expect(outcome.rejected == ["no-part progress.csv:2"])
    #expect(ScenarioRun.names(outcome.report.data.rejected.first, "parts") == ["m1", "m2"])
    #expect(outcome.clock("T#m1/xa-hai-an/once") == .completedLate)
    #expect(outcome.clock("T#m2/xa-hai-an/2024-Q2") == .completedOnTime)
    #expect(outcome.tally.base == 2)
    #expect(outcome.score == "85")
  }
}
