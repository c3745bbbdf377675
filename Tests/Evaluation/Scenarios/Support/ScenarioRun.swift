import CivilCalendar
import Compliance
import Diagnostics
import Evaluation
import ExactNumbers
import Results

/// The report of a scenario, asked by keys; days as `2024-06-18`, numbers as `83.33`.
struct ScenarioRun {
  let report: Report
  let ruleBook: RuleBook

  /// The keys of all obligations, in the order of the plan.
  let keys: [String]
  private let numbers: [String: Int]

  init(report: Report, ruleBook: RuleBook) {
    self.report = report
    self.ruleBook = ruleBook
    keys = report.obligations.identity.map(\.key.description)
    numbers = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })
  }

  private var columns: ObligationColumns { report.obligations }

  /// Its number in the columns.
  func number(_ key: String) -> Int? { numbers[key] }

  func clock(_ key: String) -> Clock? { number(key).map { columns.clock[$0] } }

  func identity(_ key: String) -> ObligationColumns.Identity? {
    number(key).map { columns.identity[$0] }
  }

  func dates(_ key: String) -> ObligationColumns.Due? { number(key).map { columns.due[$0] } }

  func progress(_ key: String) -> ObligationColumns.Progress? {
    number(key).map { columns.progress[$0] }
  }

  func evidence(_ key: String) -> ObligationColumns.Evidence? {
    number(key).map { columns.evidence[$0] }
  }

  func credit(_ key: String) -> Credit? { number(key).map { columns.credit[$0] } }

  /// What an obligation earns, with waivers; nil where it is not in the base.
  func earned(_ key: String) -> String? {
    credit(key).flatMap { $0.isInBase ? Self.amount($0.earned) : nil }
  }

  /// An amount of 10⁻¹² as a decimal.
  static func amount(_ amount: Int64) -> String {
    Decimal(units: amount / 1_000_000)?.description ?? "?"
  }

  /// The effective due day.
  func due(_ key: String) -> String? { dates(key)?.effective?.description }

  /// Key and effective due day of all obligations, `-` where there is none.
  var dueDays: [String] { keys.map { "\($0) \(due($0) ?? "-")" } }

  /// Period and effective due day of a task with one unit, in the order of the plan.
  func dueDays(ofTask task: String) -> [String] {
    columns.identity.indices.filter { columns.identity[$0].key.task.text == task }.map {
      "\(columns.identity[$0].period.id) \(columns.due[$0].effective?.description ?? "-")"
    }
  }

  /// Days and working days late, such as `27 (19)`.
  func late(_ key: String) -> String? {
    dates(key).map { "\($0.daysLate) (\($0.workingDaysLate))" }
  }

  func workingDays(after start: String, through end: String) -> Int? {
    guard let start = CivilDate(iso: start), let end = CivilDate(iso: end) else { return nil }
    return report.calendar.workingDays(after: start, through: end)
  }

  // MARK: Verdicts

  func verdict(_ rule: String, _ key: String) -> Verdict? {
    guard let place = report.rules.firstIndex(where: { $0.id == RuleID(rule) }),
      report.rules[place].scope == .obligation
    else { return nil }
    return number(key).map { report.verdicts[place].effective($0) }
  }

  func verdict(_ rule: String, unit: String) -> Verdict? {
    guard let place = report.rules.firstIndex(where: { $0.id == RuleID(rule) }),
      report.rules[place].scope == .unit
    else { return nil }
    return self.place(ofUnit: unit).map { report.verdicts[place].effective($0) }
  }

  /// The rules that did not pass for an obligation; other verdicts than `fail` in brackets.
  func findings(_ key: String) -> [String] {
    guard let number = number(key) else { return ["no such obligation"] }
    var found: [String] = []
    report.forEachFinding { finding in
      if finding.subject == .obligation(number) { found.append(name(finding)) }
    }
    return found.sorted()
  }

  func findings(ofUnit unit: String) -> [String] {
    guard let place = place(ofUnit: unit) else { return ["no such unit"] }
    var found: [String] = []
    report.forEachFinding { finding in
      if finding.subject == .unit(place) { found.append(name(finding)) }
    }
    return found.sorted()
  }

  /// How many findings a rule has.
  func count(of rule: String) -> Int {
    var count = 0
    report.forEachFinding { if report.rules[$0.rule].id.text == rule { count += 1 } }
    return count
  }

  private func name(_ finding: Finding) -> String {
    let id = report.rules[finding.rule].id.text
    return finding.verdict == .fail ? id : "\(id) (\(finding.verdict.rawValue))"
  }

  // MARK: Scores

  func place(ofUnit unit: String) -> Int? {
    report.directory.index(of: UnitID(unit)).flatMap { report.units.firstIndex(of: $0) }
  }

  var score: String? { report.scores.overall.score?.description }

  var tally: Tally { report.scores.overall.tally }

  func line(ofUnit unit: String) -> ScoreLine? {
    place(ofUnit: unit).map { report.scores.units[$0] }
  }

  func score(ofUnit unit: String) -> String? { line(ofUnit: unit)?.score?.description }

  /// Ids of the units that an obligation is scored with.
  func charged(_ key: String) -> [String]? {
    identity(key)?.charged.map { report.directory.units[$0].id.text }
  }

  // MARK: Data

  /// `path:row` of a place.
  static func text(_ place: DataPlace?) -> String? {
    place.map { "\($0.path):\($0.row ?? 0)" }
  }

  /// Rejected rows: code, place and the named things of the message.
  var rejected: [String] { report.data.rejected.map(Self.text) }

  var dropped: [String] { report.data.dropped.map(Self.text) }

  private static func text(_ diagnostic: Diagnostic) -> String {
    "\(diagnostic.code.name) \(text(diagnostic.place) ?? "-")"
  }

  /// The names that a message lists.
  static func names(_ diagnostic: Diagnostic?, _ argument: String) -> [String] {
    for one in diagnostic?.message.arguments ?? [] where one.name == argument {
      if case .names(let names) = one.value { return names }
    }
    return []
  }
}

/// A share as `part of base`.
func text(_ rate: Rate) -> String { "\(rate.part) of \(rate.base)" }

extension ScenarioRun {
  /// A gate on this report; nil where the files declare none of that name.
  ///
  /// - Parameter wider: The same units without the period.
  func gate(_ name: String, wider: ScenarioRun? = nil) -> GateResult? {
    ruleBook.gates.first { $0.name == name }.map {
      GateStep(gate: $0, calendar: ruleBook.calendar).result(report, wider: wider?.report)
    }
  }
}

extension ScenarioRun {
  /// The parts in which two reports differ.
  func differences(from other: ScenarioRun) -> [String] {
    let (own, its) = (report, other.report)
    let parts: [(String, Bool)] = [
      ("identity", own.obligations.identity == its.obligations.identity),
      ("due", own.obligations.due == its.obligations.due),
      ("clock", own.obligations.clock == its.obligations.clock),
      ("self-assessed", own.obligations.selfAssessedClock == its.obligations.selfAssessedClock),
      ("progress", own.obligations.progress == its.obligations.progress),
      ("evidence", own.obligations.evidence == its.obligations.evidence),
      ("items", own.obligations.items == its.obligations.items),
      ("credit", own.obligations.credit == its.obligations.credit),
      ("verdicts", own.verdicts == its.verdicts), ("order", own.order == its.order),
      ("units", own.units == its.units), ("silent", own.silentUnits == its.silentUnits),
      ("waivers", own.waivers == its.waivers), ("left out", own.leftOut == its.leftOut),
      ("overall", own.scores.overall == its.scores.overall),
      ("scores of units", own.scores.units == its.scores.units),
      ("scores of groups", own.scores.groups == its.scores.groups),
      ("scores of tasks", own.scores.tasks == its.scores.tasks),
      ("rows", own.head.rows == its.head.rows), ("files", own.head.files == its.head.files),
      ("rejected", own.data.rejected == its.data.rejected),
      ("dropped", own.data.dropped == its.data.dropped),
      ("faults of files", own.data.files == its.data.files),
    ]
    return parts.filter { !$0.1 }.map(\.0)
  }
}
