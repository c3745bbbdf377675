import CivilCalendar
import Compliance
import Diagnostics
import ExactNumbers
import Results
import Testing

/// Section F of the worked scenarios: score, rates, gate.
@Suite("F Score, rates, gate") struct SectionF {
  private let twoTasks =
    Tasks.task("A", deadline: "5/2024", more: "    weight: 2")
    + Tasks.task("B", deadline: "5/2024", lead: "\"UBND các xã, thị trấn\"")

  /// A of one unit and B of eight of the sixteen communes on time.
  private func twoTaskRows() throws -> String {
    let keys = try Scenario(tasks: twoTasks).on("2024-06-19").keys.filter { $0.hasPrefix("B/") }
    let rows = keys.prefix(8).map { key in
      "B,\(key.split(separator: "/")[1]),,2024-05-20,completed,100,2024-05-20,,,"
    }
    return (rows + ["A,xa-hai-an,,2024-05-20,completed,100,2024-05-20,,,"])
      .joined(separator: "\n")
  }

  @Test("F1 a task counts once")
  func once() throws {
    let scenario = Scenario(tasks: twoTasks, rows: try twoTaskRows())
    let outcome = try scenario.on("2024-06-19")
    #expect(outcome.tally.base == 17)
    #expect(outcome.score == "83.33")
    #expect(outcome.report.scores.overall.exact == Rational(250, over: 3))
    var spread = scenario
    spread.scoring = Scenario.scoringP.replacing("spread: task", with: "spread: obligation")
    #expect(try spread.on("2024-06-19").score == "55.56")
  }

  private let target = """
        report: true
        evidence: {type: BC, issuer: self, window: period}
        target: {measure: Tỷ lệ, unit: "%", atLeast: {2023: 60, 2024: 70, 2025: 80}}
    """

  @Test("F2 losses add up, gains do not")
  func losses() throws {
    let outcome = try Scenario(
      tasks: Tasks.task("Y", deadline: "Hằng năm", more: target),
      rows: "Y,xa-hai-an,2024,2024-12-20,completed,100,2024-12-19,50,,"
    ).on("2024-12-20", scope: ReportScope(period: Period(id: "2024")))
    let key = "Y/xa-hai-an/2024"
    #expect(outcome.clock(key) == .completedLate)
    let credit = try #require(outcome.credit(key))
    #expect(ScenarioRun.amount(credit.earned) == "0.175")
    #expect(credit.losses.map { ScenarioRun.amount($0.amount) } == ["0.3", "0.35", "0.175"])
    #expect(credit.losses.map(\.factor) == [nil, 0, 1])
    #expect(credit.gains.map(ScenarioRun.amount) == ["0", "0.175", "0.175"])
    #expect(outcome.score == "17.5")
  }

  @Test("F2 an overdue one gains the late credit at most")
  func gainOfOverdue() throws {
    let outcome = try Scenario(
      tasks: Tasks.report(), rows: "R,xa-hai-an,2024-Q2,2024-06-10,inProgress,60,,,,"
    ).on("2024-06-19")
    let credit = try #require(outcome.credit("R/xa-hai-an/2024-Q2"))
    #expect(credit.losses.map { ScenarioRun.amount($0.amount) } == ["1"])
    #expect(credit.gains.map(ScenarioRun.amount) == ["0.7"])
  }

  private let gates = """
    gates:
      score: {minScore: 0}
      units:
        require:
          - {id: every-unit, that: "units.all(u, u.score >= 60)"}
    """

  @Test("F3 nothing due gives no score")
  func nothingDue() throws {
    let scenario = Scenario(tasks: Tasks.work(lead: "xa-hai-an"), sections: gates)
    let outcome = try scenario.on("2023-10-15")
    #expect(outcome.score == nil)
    #expect(outcome.tally.base == 0)
    #expect(outcome.gate("score")?.isEmpty == true)
    #expect(outcome.gate("score")?.holds == false)
  }

  @Test("F3 a unit with nothing due is in no ranking and no mean")
  func newUnit() throws {
    let rows = ["2023-Q4", "2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4", "2025-Q1", "2025-Q2"]
      .map { period in
        let last = Period(id: period)?.lastDay?.description ?? ""
        return "W,xa-hai-an,\(period),\(last),completed,100,\(last),,,"
      }
    let outcome = try Scenario(
      tasks: Tasks.work(), sections: gates, rows: rows.joined(separator: "\n")
    ).on("2025-07-15")
    #expect(outcome.identity("W/xa-my-thuy-2025/2025-Q3") != nil)
    #expect(outcome.line(ofUnit: "xa-my-thuy-2025") != nil)
    #expect(outcome.score(ofUnit: "xa-my-thuy-2025") == nil)
    #expect(outcome.score(ofUnit: "xa-hai-an") == "100")
    let gate = try #require(outcome.gate("units"))
    #expect(gate.unitsWithoutScore == 1)
    #expect(gate.lines.map(\.verdict) == [.pass])
    #expect(gate.holds)
  }

  @Test(
    "F4 the published number decides",
    arguments: [("79.995", "80", "Khá", true), ("79.994", "79.99", "Yếu", false)])
  func published(done: String, score: String, band: String, holds: Bool) throws {
    let whole = try #require(Decimal(parsing: "100"))
    let weight = try #require(Decimal(parsing: done))
    let rest = try #require(whole.subtracting(weight))
    let outcome = try Scenario(
      tasks: Tasks.task("A", deadline: "5/2024", more: "    weight: \(done)")
        + Tasks.task("B", deadline: "5/2024", more: "    weight: \(rest)"),
      sections: "gates:\n  g: {minScore: 80}",
      rows: "A,xa-hai-an,,2024-05-20,completed,100,2024-05-20,,,"
    ).on("2024-06-19")
    #expect(outcome.report.scores.overall.exact == Rational(weight))
    #expect(outcome.score == score)
    let published = try #require(outcome.report.scores.overall.score)
    #expect(outcome.report.scoring.band(of: published)?.name.vi == band)
    #expect(outcome.gate("g")?.holds == holds)
  }

  @Test(
    "F5 a target of the year",
    arguments: [
      ("", Verdict.unknown, Verdict.fail, "0.5"), ("70", .pass, .pass, "1"),
      ("69.9", .fail, .pass, "0.5"),
    ])
  func yearlyTarget(value: String, missed: Verdict, noValue: Verdict, credit: String) throws {
    let key = "Y/xa-hai-an/2024"
    let outcome = try Scenario(
      tasks: Tasks.task("Y", deadline: "Hằng năm", more: target),
      rows: "Y,xa-hai-an,2024,2024-12-16,completed,100,2024-12-16,\(value),"
        + "45/BC-UBND ngày 16/12/2024,"
    ).on("2025-01-05")
    #expect(outcome.clock(key) == .completedOnTime)
    #expect(outcome.verdict("target/missed", key) == missed)
    #expect(outcome.verdict("target/no-value", key) == noValue)
    #expect(outcome.earned(key) == credit)
  }

  @Test("F5 a limit that may not be passed")
  func atMost() throws {
    let more = "    target: {measure: Tỷ lệ trễ, unit: \"%\", atMost: {2024: 0.3}}"
    for (value, verdict) in [("\"0,3\"", Verdict.pass), ("\"0,31\"", .fail)] {
      let outcome = try Scenario(
        tasks: Tasks.task("Y", deadline: "Hằng năm", more: more),
        rows: "Y,xa-hai-an,2024,2024-12-16,completed,100,2024-12-16,\(value),,"
      ).on("2025-01-05")
      #expect(outcome.verdict("target/missed", "Y/xa-hai-an/2024") == verdict)
    }
  }

  @Test("F5 of a quarterly task the year's step is judged in its last quarter")
  func quarterlyTarget() throws {
    let more = "    target: {measure: Tỷ lệ, unit: \"%\", atLeast: {2024: 70}}"
    let rows = [("Q1", "03-31"), ("Q2", "06-30"), ("Q3", "09-30"), ("Q4", "12-31")].map {
      "W,xa-hai-an,2024-\($0),2024-\($1),completed,100,2024-\($1),50,,"
    }
    let outcome = try Scenario(
      tasks: Tasks.work(more: more), rows: rows.joined(separator: "\n")
    ).on("2025-01-05")
    let verdicts = ["Q1", "Q2", "Q3", "Q4"].map {
      outcome.verdict("target/missed", "W/xa-hai-an/2024-\($0)")
    }
    #expect(verdicts == [.notApplicable, .notApplicable, .notApplicable, .fail])
  }

  @Test("F5 of a one-off task the steps before the last year warn and only that year scores")
  func oneOffTarget() throws {
    let more =
      "    target: {measure: Tỷ lệ, unit: \"%\", atLeast: {2023: 60, 2024: 70, 2025: 80}}"
    let key = "T/so-noi-vu/once"
    let scenario = try Scenario(
      tasks: Tasks.task("T", deadline: "2025", lead: "so-noi-vu", more: more),
      rows: """
        T,so-noi-vu,,2024-01-10,inProgress,40,,55,,
        T,so-noi-vu,,2025-01-10,inProgress,70,,69,,
        T,so-noi-vu,,2025-12-20,completed,100,2025-12-19,79,,
        """
    ).loaded()
    for (day, limit) in [("2024-01-10", "60"), ("2025-01-10", "70")] {
      let open = try scenario.on(day)
      #expect(open.clock(key) == .inTerm)
      #expect(open.progress(key)?.target?.description == limit)
      #expect(open.verdict("target/missed", key) == .fail)
      #expect(open.tally.base == 0)
    }
    let done = try scenario.on("2025-12-20")
    #expect(done.progress(key)?.target?.description == "80")
    #expect(done.verdict("target/missed", key) == .fail)
    #expect(done.earned(key) == "0.5")
  }

  @Test("F6 aspirational")
  func aspirational() throws {
    let scenario = Scenario(tasks: Tasks.task("T", deadline: "2025 (phấn đấu)"))
    let key = "T/xa-my-thuy-2025/once"
    let open = try scenario.on("2026-01-05")
    #expect(open.clock(key) == .inTerm)
    #expect(open.verdict("deadline/aspirational-missed", key) == .fail)
    #expect(open.verdict("deadline/overdue", key) == .pass)
    #expect(open.tally.base == 0)
    #expect(open.score == nil)
    var done = scenario
    done.rows = "T,xa-my-thuy-2025,,2025-12-20,completed,100,2025-12-19,,,"
    let completed = try done.on("2026-01-05")
    #expect(completed.clock(key) == .completedOnTime)
    #expect(completed.tally.base == 0)
    #expect(completed.tally.completed == 0)
    #expect(completed.score == nil)
  }

  private func gate(_ rows: String, gate: String = "{maxErrors: 0, noRejectedRows: true}") throws
    -> (outcome: ScenarioRun, result: GateResult)
  {
    let scenario = try Scenario(
      tasks: Tasks.report(), sections: "gates:\n  pre-submit: \(gate)",
      sources: "  - progress: q2.csv\n", files: ["q2.csv": Scenario.head + "\n" + rows]
    ).loaded()
    let unit = [UnitID("xa-hai-an")]
    var sent = ReportScope(units: unit, period: Period(id: "2024-Q2"))
    sent.sentFile = "q2.csv"
    let outcome = try scenario.on("2024-06-17", scope: sent)
    let wider = try scenario.on("2024-06-17", scope: ReportScope(units: unit))
    return (outcome, try #require(outcome.gate("pre-submit", wider: wider)))
  }

  private let good =
    "R,xa-hai-an,2024-Q2,2024-06-17,completed,100,2024-06-17,,45/BC-UBND ngày 17/6/2024,\n"
    + "R,xa-hai-an,2023-Q4,2023-12-18,completed,100,2023-12-18,,30/BC-UBND ngày 18/12/2023,"

  @Test("F7 all rows good: the gate holds, and the older debt is a note")
  func gateHolds() throws {
    let (_, result) = try gate(good)
    #expect(result.lines.map(\.verdict) == [.pass, .pass])
    #expect(result.holds)
    #expect(result.olderDebts.map(\.description) == ["R/xa-hai-an/2024-Q1"])
  }

  @Test("F7 one row rejected")
  func gateWithRejectedRow() throws {
    let (outcome, result) = try gate(good + "\nR,xa-hai-an,2024-Q2,31/02/2024,completed,,,,,")
    #expect(!result.holds)
    #expect(result.lines.filter { $0.verdict != .pass }.map(\.id) == ["noRejectedRows"])
    #expect(outcome.ruleBook.gates.first?.judgesRejectedRows == true)
    let other = try gate(good, gate: "{maxErrors: 0}").outcome
    #expect(other.ruleBook.gates.first?.judgesRejectedRows == false)
  }

  @Test("F7 the report itself is missing: the gate fails and names the cell")
  func gateWithoutEvidence() throws {
    let (outcome, result) = try gate(
      "R,xa-hai-an,2024-Q2,2024-06-17,completed,100,2024-06-17,,,")
    #expect(!result.holds)
    #expect(result.lines.filter { $0.verdict != .pass }.map(\.id) == ["maxErrors"])
    #expect(outcome.findings("R/xa-hai-an/2024-Q2") == ["evidence/missing"])
    #expect(result.fixes.map { outcome.keys[$0] } == ["R/xa-hai-an/2024-Q2"])
    #expect(ScenarioRun.text(outcome.progress("R/xa-hai-an/2024-Q2")?.place) == "q2.csv:2")
  }
}
