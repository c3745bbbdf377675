import CivilCalendar
import Compliance
import Diagnostics
import ExactNumbers
import Results
import Testing

/// Section D of the worked scenarios: extensions, waivers, amendments. R, xã Hải An, 2024-Q2, due
/// 2024-06-18.
@Suite("D Extensions, waivers, amendments") struct SectionD {
  private let q2 = "R/xa-hai-an/2024-Q2"

  struct ExtensionCase: Sendable, CustomTestStringConvertible {
    var requested: String
    var granted: String
    var isDocumented = true
    /// Clock and days late as of 06-19, 06-20 and 06-24.
    var states: [String]
    /// The rule that fails as of 06-24.
    var finding: String?
    /// Clock and days late, once completed on 06-26.
    var completed: String

    var testDescription: String {
      "requested \(requested), granted \(granted)" + (isDocumented ? "" : ", no document")
    }

    func entry(to: String = "2024-06-28") -> String {
      "  - {task: R, unit: xa-hai-an, period: 2024-Q2, to: \(to), requested: \(requested), "
        + "granted: \(granted), approvedBy: Chủ tịch UBND huyện, reason: bão"
        + (isDocumented ? ", document: 70/UBND-NV}" : "}")
    }
  }

  private static let cases = [
    ExtensionCase(
      requested: "2024-06-10", granted: "2024-06-14",
      states: ["inTerm 0", "inTerm 0", "dueSoon 0"],
      completed: "completedOnTime 0"),
    ExtensionCase(
      requested: "2024-06-14", granted: "2024-06-21",
      states: ["overdue 1", "overdue 2", "dueSoon 0"],
      finding: "deadline/extension-granted-after-due", completed: "completedOnTime 0"),
    ExtensionCase(
      requested: "2024-06-20", granted: "2024-06-21",
      states: ["overdue 1", "overdue 2", "overdue 6"], finding: "deadline/extension-after-due",
      completed: "completedLate 8"),
    ExtensionCase(
      requested: "2024-06-10", granted: "2024-06-14", isDocumented: false,
      states: ["overdue 1", "overdue 2", "overdue 6"],
      finding: "deadline/extension-undocumented", completed: "completedLate 8"),
  ]

  private func state(_ outcome: ScenarioRun) -> String {
    "\(outcome.clock(q2)?.rawValue ?? "-") \(outcome.dates(q2)?.daysLate ?? -1)"
  }

  private let done = "R,xa-hai-an,2024-Q2,2024-06-26,completed,100,2024-06-26,,,"

  @Test("D1 one extension", arguments: cases)
  func extensions(_ one: ExtensionCase) throws {
    let scenario = try Scenario(
      tasks: Tasks.report(), sections: "extensions:\n\(one.entry())", rows: done
    ).loaded()
    let days = ["2024-06-19", "2024-06-20", "2024-06-24"]
    let outcomes = try days.map { try scenario.on($0) }
    #expect(outcomes.map(state) == one.states)
    if outcomes[1].clock(q2) == .inTerm { #expect(outcomes[1].dates(q2)?.workingDaysLeft == 6) }
    let about = outcomes[2].findings(q2).filter { $0.hasPrefix("deadline/extension") }
    #expect(about == (one.finding.map { [$0] } ?? []))
    let after = try scenario.on("2024-06-26")
    #expect(state(after) == one.completed)
    #expect(after.tally.afterExtension == (after.clock(q2) == .completedOnTime ? 1 : 0))
  }

  @Test("D1 with onTimeBy: original the printed day decides whether it was on time")
  func onTimeByOriginal() throws {
    let scenario = try Scenario(
      plan: ["extensions": "{max: 1, onTimeBy: original}"], tasks: Tasks.report(),
      sections: "extensions:\n\(Self.cases[0].entry())", rows: done
    ).loaded()
    #expect(state(try scenario.on("2024-06-20")) == "inTerm 0")
    let after = try scenario.on("2024-06-26")
    #expect(state(after) == "completedLate 8")
    #expect(after.tally.afterExtension == 0)
  }

  @Test("D1 a second one moves nothing, the first stays")
  func overTheLimit() throws {
    let second = ExtensionCase(
      requested: "2024-06-25", granted: "2024-06-27", states: [], completed: "")
    let outcome = try Scenario(
      tasks: Tasks.report(),
      sections: """
        extensions:
        \(Self.cases[0].entry())
        \(second.entry(to: "2024-07-12"))
        """
    ).on("2024-07-01")
    #expect(outcome.due(q2) == "2024-06-28")
    #expect(state(outcome) == "overdue 3")
    #expect(outcome.verdict("deadline/extension-over-limit", q2) == .fail)
    #expect(outcome.verdict("deadline/extension-after-due", q2) == .pass)
  }

  @Test("D1 none is seen before the day it was granted")
  func notYetGranted() throws {
    let scenario = try Scenario(
      tasks: Tasks.report(), sections: "extensions:\n\(Self.cases[0].entry())"
    ).loaded()
    #expect(try scenario.on("2024-06-13").due(q2) == "2024-06-18")
    #expect(try scenario.on("2024-06-13").dates(q2)?.extensionCount == 0)
    #expect(try scenario.on("2024-06-14").due(q2) == "2024-06-28")
    #expect(try scenario.on("2024-06-14").dates(q2)?.original?.description == "2024-06-18")
  }

  private func waiver(of rule: String) -> String {
    """
    waivers:
      - id: W-1
        rule: \(rule)
        task: R
        unit: xa-hai-an
        period: 2024-Q2
        reason: Hồ sơ bị ngập
        requestedBy: UBND xã Hải An
        approvedBy: Chủ tịch UBND huyện
        document: 88/TB-UBND ngày 18/6/2024
        from: 2024-06-20
        until: 2024-07-05
    """
  }

  private let onlyQ2 = ReportScope(period: Period(id: "2024-Q2"))

  @Test("D2 a waiver over part of a period")
  func waived() throws {
    let scenario = try Scenario(
      tasks: Tasks.report(), sections: waiver(of: "evidence/missing"),
      rows: "R,xa-hai-an,2024-Q2,2024-06-18,completed,100,2024-06-17,,,"
    ).loaded()
    let days: [(String, Verdict, WaiverLine.State)] = [
      ("2024-06-19", .fail, .notYet), ("2024-06-20", .waived, .active),
      ("2024-07-05", .waived, .active), ("2024-07-06", .fail, .expired),
    ]
    for (day, verdict, state) in days {
      let outcome = try scenario.on(day, scope: onlyQ2)
      #expect(outcome.verdict("evidence/missing", q2) == verdict, "\(day)")
      #expect(outcome.report.waivers.map(\.state) == [state], "\(day)")
    }
    let outcome = try scenario.on("2024-06-20", scope: onlyQ2)
    #expect(outcome.score == "100")
    #expect(outcome.report.scores.overall.withoutWaivers?.description == "50")
  }

  @Test("D2 once the evidence is there the waiver is not needed")
  func notNeeded() throws {
    let outcome = try Scenario(
      tasks: Tasks.report(), sections: waiver(of: "evidence/missing"),
      rows: """
        R,xa-hai-an,2024-Q2,2024-06-18,completed,100,2024-06-17,,,
        R,xa-hai-an,2024-Q2,2024-06-28,completed,100,2024-06-17,,45/BC-UBND ngày 17/6/2024,
        """
    ).on("2024-06-28")
    #expect(outcome.verdict("evidence/missing", q2) == .pass)
    #expect(outcome.report.waivers.map(\.state) == [.notNeeded])
  }

  @Test("D3 a waiver of being overdue takes it out of one base, not of the list")
  func overdueWaived() throws {
    let scenario = try Scenario(
      tasks: Tasks.report(), sections: waiver(of: "deadline/overdue")
    ).loaded()
    let outcome = try scenario.on("2024-06-20", scope: onlyQ2)
    #expect(outcome.clock(q2) == .overdue)
    #expect(outcome.findings(q2) == ["deadline/overdue (waived)"])
    #expect(outcome.credit(q2)?.isInBase == false)
    #expect(outcome.credit(q2)?.isInBaseWithoutWaivers == true)
    #expect(outcome.credit(q2)?.earnedWithoutWaivers == 0)
    #expect(outcome.score == nil)
    #expect(outcome.report.scores.overall.withoutWaivers?.description == "0")
    #expect(outcome.tally.overdue == 1)
    let after = try scenario.on("2024-07-06", scope: onlyQ2)
    #expect(after.score == "0")
  }

  private func amended(_ deadline: String, by change: String, rows: String = "") throws
    -> LoadedScenario
  {
    try Scenario(
      tasks: Tasks.task("T", deadline: deadline),
      sections: """
        amendments:
          - document: 71/NQ-CP
            effective: 2025-04-01
            change: [{task: T, \(change)}]
        """, rows: rows
    ).loaded()
  }

  @Test("D4 an amendment replaces the original date from its day on")
  func amendment() throws {
    let scenario = try amended("2025", by: "deadline: 6/2025")
    #expect(try scenario.on("2025-03-31").due("T/xa-hai-an/once") == "2025-12-31")
    let after = try scenario.on("2025-04-01")
    #expect(after.due("T/xa-hai-an/once") == "2025-06-30")
    #expect(after.dates("T/xa-hai-an/once")?.original?.description == "2025-06-30")
  }

  @Test("D4 of a yearly task only what is not yet due on its day changes")
  func amendedYearly() throws {
    let scenario = try amended("Quý IV hằng năm", by: "deadline: Quý II hằng năm")
    #expect(
      try scenario.on("2025-03-31").dueDays(ofTask: "T")
        == ["2023 2023-12-31", "2024 2024-12-31", "2025 2025-12-31"])
    #expect(
      try scenario.on("2025-04-01").dueDays(ofTask: "T")
        == ["2023 2023-12-31", "2024 2024-12-31", "2025 2025-06-30"])
    let early = try amended("Trước ngày 31/01 hằng năm", by: "deadline: Trước ngày 31/3 hằng năm")
    #expect(
      try early.on("2025-04-01").dueDays(ofTask: "T") == ["2024 2024-01-30", "2025 2025-01-30"])
  }

  @Test("D4 discontinued: what is completed stays, what is open leaves the base")
  func discontinued() throws {
    let scenario = try amended(
      "Quý IV hằng năm", by: "discontinue: true",
      rows: "T,xa-hai-an,2023,2023-12-20,completed,100,2023-12-20,,,")
    let before = try scenario.on("2025-03-31")
    #expect(before.keys.map { before.clock($0) } == [.completedOnTime, .overdue, .inTerm])
    #expect(before.tally.base == 2)
    let after = try scenario.on("2025-04-01")
    #expect(after.keys.map { after.clock($0) } == [.completedOnTime, .excluded, .excluded])
    #expect(after.tally.base == 1)
    #expect(after.tally.overdue == 0)
  }
}
