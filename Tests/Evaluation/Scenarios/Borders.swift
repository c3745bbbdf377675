import CivilCalendar
import Compliance
import Diagnostics
import Foundation
import Results
import Testing

/// Cases at the borders of the worked scenarios: what two rules of semantics.md say together.
@Suite("Borders between the scenarios") struct Borders {
  private let q2 = "R/xa-hai-an/2024-Q2"

  // MARK: Units

  /// Xã Hai, which goes on, takes over xã Một, which ends with 2024.
  private func neighbours(_ rows: String) throws -> LoadedScenario {
    try Scenario(
      tasks: Tasks.report(lead: "\"Các xã thử\""),
      sections: """
        units:
          - {id: xa-mot, name: UBND xã Một, kind: thu, until: 2024-12-31, successors: [{to: xa-hai, document: NQ 1}]}
          - {id: xa-hai, name: UBND xã Hai, kind: thu}
        groups:
          - {id: cac-xa-thu, phrase: Các xã thử, kinds: [thu]}
        """, rows: rows
    ).loaded()
  }

  @Test("a unit that takes over a neighbour keeps what it did itself; the other part stays open")
  func takesOverNeighbour() throws {
    let outcome = try neighbours(
      "R,xa-hai,2024-Q4,2024-12-16,completed,100,2024-12-16,,9/BC-UBND ngày 16/12/2024,"
    ).on("2025-01-02")
    #expect(outcome.clock("R/xa-hai/2024-Q4") == .completedOnTime)
    #expect(outcome.charged("R/xa-hai/2024-Q4") == ["xa-hai"])
    #expect(outcome.clock("R/xa-mot/2024-Q4") == .overdue)
    #expect(outcome.charged("R/xa-mot/2024-Q4") == ["xa-mot"])
    let asked = outcome.identity("R/xa-mot/2024-Q4").map {
      outcome.report.unit($0.unit)?.id.text ?? "-"
    }
    #expect(asked == "xa-hai")
    #expect(outcome.report.head.rows.rejected == 0)
  }

  @Test("a unit that has ended completes nothing any more")
  func endedUnitReports() throws {
    let outcome = try Scenario(
      tasks: Tasks.report(lead: "\"UBND các xã, thị trấn\""),
      rows: "R,xa-hai-que,2024-Q4,2025-01-10,completed,100,2025-01-09,,7/BC-UBND ngày 9/1/2025,"
    ).on("2025-01-13")
    #expect(outcome.clock("R/xa-hai-binh/2024-Q4") == .overdue)
    #expect(outcome.charged("R/xa-hai-binh/2024-Q4") == ["xa-hai-ba", "xa-hai-que"])
  }

  @Test("a row of the second lead of a joint task speaks of the one obligation")
  func secondJointLead() throws {
    let outcome = try Scenario(
      tasks: """
          - id: T
            title: Việc chung
            lead: [xa-hai-an, xa-hai-duong]
            leads: joint
            deadline: 6/2024
        """, rows: "T,xa-hai-duong,,2024-06-10,completed,100,2024-06-10,,,"
    ).on("2024-07-01")
    #expect(outcome.keys == ["T/xa-hai-an/once"])
    #expect(outcome.clock("T/xa-hai-an/once") == .completedOnTime)
  }

  // MARK: Amendments

  @Test("a change of one period leaves the others")
  func changeOfOnePeriod() throws {
    let outcome = try Scenario(
      tasks: Tasks.task("T", deadline: "Hằng năm"),
      sections: """
        amendments:
          - document: 71/NQ-CP
            effective: 2024-04-01
            change: [{task: T, period: "2024", deadline: 6/2024}]
        """
    ).on("2024-05-01")
    #expect(
      outcome.dueDays(ofTask: "T") == ["2023 2023-12-31", "2024 2024-06-30", "2025 2025-12-31"])
  }

  @Test("what a new deadline takes out is listed")
  func takenOutIsListed() throws {
    let outcome = try Scenario(
      tasks: Tasks.task("T", deadline: "Hằng năm"),
      sections: """
        amendments:
          - document: 71/NQ-CP
            effective: 2024-04-01
            change: [{task: T, deadline: 6/2024}]
        """
    ).on("2024-05-01")
    #expect(outcome.dueDays(ofTask: "T") == ["2023 2023-12-31", "once 2024-06-30"])
    let out = outcome.report.leftOut.filter { $0.reason == .replaced }.map(\.what)
    #expect(out == ["2024", "2025"])
  }

  // MARK: Records

  @Test("a continuous task that was met in time stays so when it is reported again")
  func continuousReportedAgain() throws {
    let outcome = try Scenario(
      tasks: Tasks.task("C", deadline: "Thường xuyên"),
      rows: """
        C,xa-hai-an,2024-Q2,2024-06-17,inProgress,,,,,
        C,xa-hai-an,2024-Q2,2024-06-25,inProgress,,,,,
        """
    ).on("2024-06-26")
    #expect(outcome.clock("C/xa-hai-an/2024-Q2") == .completedOnTime)
  }

  @Test(
    "a continuous task that was completed in time stays so, with or without a day of completion",
    arguments: [
      "completed,100,2024-06-17", "completed,100,2024-06-20", "completed,100,", "inProgress,80,",
    ])
  func continuousCompletedAgain(_ again: String) throws {
    let outcome = try Scenario(
      tasks: Tasks.task("C", deadline: "Thường xuyên"),
      rows: """
        C,xa-hai-an,2024-Q2,2024-06-17,completed,100,2024-06-17,,,
        C,xa-hai-an,2024-Q2,2024-06-25,\(again),,,
        """
    ).on("2024-06-26")
    #expect(outcome.clock("C/xa-hai-an/2024-Q2") == .completedOnTime)
    #expect(outcome.progress("C/xa-hai-an/2024-Q2")?.completionDay?.description == "2024-06-17")
  }

  @Test("of a task that ends, the day that the newest report states counts")
  func completedAgainWithAnotherDay() throws {
    let rows = "R,xa-hai-an,2024-Q2,2024-06-17,completed,100,2024-06-17,,45/BC-UBND ngày 10/6/2024,"
    let again = "R,xa-hai-an,2024-Q2,2024-06-25,completed,100,"
    let end = ",,45/BC-UBND ngày 10/6/2024,"
    for (day, clock) in [
      ("2024-06-17", Clock.completedOnTime), ("2024-06-20", .completedLate),
      ("", .completedOnTime),
    ] {
      let outcome = try Scenario(tasks: Tasks.report(), rows: "\(rows)\n\(again)\(day)\(end)")
        .on("2024-06-26")
      #expect(outcome.clock(q2) == clock, "\(day)")
      let counted = day.isEmpty ? "2024-06-17" : day
      #expect(outcome.progress(q2)?.completionDay?.description == counted, "\(day)")
    }
  }

  @Test("a continuous task counts from the first report after the one that broke it off")
  func continuousBrokenOff() throws {
    let outcome = try Scenario(
      tasks: Tasks.task("C", deadline: "Thường xuyên"),
      rows: """
        C,xa-hai-an,2024-Q2,2024-06-10,inProgress,,,,,
        C,xa-hai-an,2024-Q2,2024-06-17,notStarted,,,,,
        C,xa-hai-an,2024-Q2,2024-06-25,inProgress,,,,,
        """
    ).on("2024-06-26")
    #expect(outcome.late("C/xa-hai-an/2024-Q2") == "7 (5)")
  }

  @Test("a status word that nobody understands meets no continuous task")
  func continuousUnreadStatus() throws {
    let outcome = try Scenario(
      tasks: Tasks.task("C", deadline: "Thường xuyên"),
      rows: "C,xa-hai-an,2024-Q2,2024-06-17,trời mưa,,,,,"
    ).on("2024-06-19")
    #expect(outcome.clock("C/xa-hai-an/2024-Q2") == .overdue)
  }

  @Test("said before the period opened and again inside it: the second counts")
  func saidBeforeAndInside() throws {
    let outcome = try Scenario(
      tasks: Tasks.report(),
      rows: """
        R,xa-hai-an,2024-Q2,2024-03-10,completed,100,,,45/BC-UBND ngày 10/6/2024,
        R,xa-hai-an,2024-Q2,2024-06-10,completed,100,,,45/BC-UBND ngày 10/6/2024,
        """
    ).on("2024-06-19")
    #expect(outcome.clock(q2) == .completedOnTime)
    #expect(outcome.progress(q2)?.completionDay?.description == "2024-06-10")
  }

  @Test("returned, then completed again without a date: counted from the report after the return")
  func returnedUndated() throws {
    let outcome = try Scenario(
      tasks: Tasks.report(),
      rows: """
        R,xa-hai-an,2024-Q2,2024-06-10,completed,100,,,45/BC-UBND ngày 10/6/2024,
        R,xa-hai-an,2024-Q2,2024-06-28,completed,100,,,45/BC-UBND ngày 10/6/2024,
        """, appraisals: "R,xa-hai-an,2024-Q2,2024-06-14,returned,\n"
    ).on("2024-06-29")
    #expect(outcome.clock(q2) == .completedUndated)
    #expect(outcome.progress(q2)?.completionDay?.description == "2024-06-28")
  }

  @Test("a document of a day to come proves nothing yet")
  func documentOfTomorrow() throws {
    let scenario = try Scenario(
      tasks: Tasks.report(),
      rows: "R,xa-hai-an,2024-Q2,2024-06-05,completed,100,2024-06-05,,45/BC-UBND ngày 30/6/2024,"
    ).loaded()
    let before = try scenario.on("2024-06-06")
    #expect(before.clock(q2) == .completedOnTime)
    #expect(before.verdict("evidence/missing", q2) == .fail)
    #expect(try scenario.on("2024-06-30").clock(q2) == .completedLate)
  }

  // MARK: Waivers, extensions, scores

  @Test("a waiver of a rule on units")
  func waiverOfUnitRule() throws {
    let scenario = try Scenario(
      tasks: Tasks.report(),
      sections: """
        waivers:
          - id: W-1
            rule: report/unit-silent
            unit: xa-hai-an
            reason: Lũ lụt
            requestedBy: UBND xã Hải An
            approvedBy: Chủ tịch UBND huyện
            document: 88/TB-UBND ngày 18/6/2024
            from: 2024-06-20
            until: 2024-07-05
        """
    ).loaded()
    let within = try scenario.on("2024-06-20")
    #expect(within.verdict("report/unit-silent", unit: "xa-hai-an") == .waived)
    #expect(within.report.waivers.map(\.state) == [.active])
    let after = try scenario.on("2024-07-06")
    #expect(after.verdict("report/unit-silent", unit: "xa-hai-an") == .fail)
    #expect(after.report.waivers.map(\.state) == [.expired])
  }

  @Test("without an appraisal the self-assessed score is the score, waived or not")
  func selfAssessedWithWaiver() throws {
    let outcome = try Scenario(
      tasks: Tasks.report(),
      sections: """
        waivers:
          - id: W-1
            rule: deadline/overdue
            task: R
            unit: xa-hai-an
            period: 2024-Q2
            reason: Lũ lụt
            requestedBy: UBND xã Hải An
            approvedBy: Chủ tịch UBND huyện
            document: 88/TB-UBND ngày 18/6/2024
            from: 2024-06-20
            until: 2024-07-05
        """,
      rows: "R,xa-hai-an,2024-Q1,2024-03-18,completed,100,2024-03-17,,5/BC-UBND ngày 17/3/2024,"
    ).on("2024-06-20")
    #expect(outcome.report.scores.overall.selfAssessed == outcome.report.scores.overall.score)
  }

  @Test("an extension to an earlier day moves nothing")
  func extensionToEarlierDay() throws {
    let outcome = try Scenario(
      tasks: Tasks.report(),
      sections: """
        extensions:
          - {task: R, unit: xa-hai-an, period: 2024-Q2, to: 2024-06-10, requested: 2024-05-10, granted: 2024-05-14, approvedBy: Chủ tịch UBND huyện, document: 70/UBND-NV, reason: x}
        """
    ).on("2024-06-01")
    #expect(outcome.due(q2) == "2024-06-18")
    #expect(outcome.dates(q2)?.isExtended == false)
  }

  // MARK: Scope, gate, sources

  @Test("what is suspended with a document is handed to nobody")
  func suspendedAtTheMerger() throws {
    let outcome = try Scenario(
      tasks: Tasks.task("T", deadline: "2025", lead: "xa-hai-ba"),
      rows: """
        task,unit,period,reported,status,percent,completed,value,evidence,note,document
        T,xa-hai-ba,,2024-06-10,suspended,,,,,,71/TB-UBND ngày 9/6/2024
        """
    ).on("2025-01-10")
    #expect(outcome.keys == ["T/xa-hai-ba/once"])
    #expect(outcome.clock("T/xa-hai-ba/once") == .excluded)
  }

  @Test("the score of a unit's own run leaves out what is scored with its predecessor")
  func scoreInScope() throws {
    let scenario = try Scenario(
      tasks: Tasks.report(lead: "\"UBND các xã, thị trấn\""),
      rows: "R,xa-hai-binh,2025-Q1,2025-03-17,completed,100,2025-03-17,,9/BC-UBND ngày 17/3/2025,"
    ).loaded()
    let scope = ReportScope(units: [UnitID("xa-hai-binh")])
    let outcome = try scenario.on("2025-03-19", scope: scope)
    #expect(outcome.clock("R/xa-hai-binh/2024-Q4") == .overdue)
    #expect(outcome.score == "100")
    #expect(outcome.tally.base == 1)
    #expect(outcome.tally.overdue > 0)
  }

  @Test("a gate that fails on an error names it, also where mending it brings no points")
  func gateNamesItsError() throws {
    let outcome = try Scenario(
      tasks: Tasks.report(),
      sections: "gates:\n  send: {maxErrors: 0}\n",
      scoring: Scenario.scoringP.replacingOccurrences(of: "evidence/missing: 0.5, ", with: ""),
      rows: "R,xa-hai-an,2024-Q2,2024-06-17,completed,100,2024-06-17,,12/KH-UBND ngày 17/6/2024,"
    ).on("2024-06-18", scope: ReportScope(period: Period(id: "2024-Q2")))
    let gate = outcome.gate("send")
    #expect(gate?.holds == false)
    #expect(gate?.fixes == [outcome.number(q2)].compactMap { $0 })
  }

  @Test("a source outside the workspace is a fault")
  func sourceOutside() {
    #expect(throws: ScenarioFault.self) {
      try Scenario(tasks: Tasks.report(), sources: "  - progress: /srv/q2.csv\n").loaded()
    }
  }
}
