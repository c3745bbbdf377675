import CivilCalendar
import Columns
import Compliance
import Diagnostics
import ExactNumbers
import Results

extension SampleReports {
  /// What differs between the obligations of the sample.
  struct Line {
    var task: Int
    var unit: Int
    var period: String
    var clock: Clock
    var due: String
    var lastWorkingDay: String?
    var days = 0
    var workingDays = 0
    var status = StatedStatus.notReported
    var reported: String?
  }

  static let lines = [
    Line(
      task: 1, unit: 1, period: "2024-Q2", clock: .overdue, due: "2024-06-18", days: 27,
      workingDays: 19, status: .completed, reported: "2024-06-17"),
    Line(
      task: 1, unit: 3, period: "2024-Q2", clock: .overdue, due: "2024-06-18", days: 27,
      workingDays: 19),
    Line(
      task: 1, unit: 1, period: "2024-Q1", clock: .completedOnTime, due: "2024-03-18",
      status: .completed, reported: "2024-03-15"),
    Line(
      task: 0, unit: 0, period: "2024-Q2", clock: .completedOnTime, due: "2024-06-18",
      status: .completed, reported: "2024-06-17"),
    Line(
      task: 0, unit: 0, period: "2024-H1", clock: .overdue, due: "2024-07-07",
      lastWorkingDay: "2024-07-05", days: 8, workingDays: 6, status: .awaitingApproval,
      reported: "2024-06-12"),
    Line(
      task: 1, unit: 1, period: "2024-Q3", clock: .dueSoon, due: "2024-07-20",
      lastWorkingDay: "2024-07-19", days: 5, workingDays: 4, status: .inProgress,
      reported: "2024-07-01"),
    Line(task: 0, unit: 0, period: "2025", clock: .notOpen, due: "2025-12-31"),
  ]

  static func filled(_ texts: Texts) throws -> Report {
    var report = try blank(asOf: "2024-07-15", texts: texts)
    report.units = [0, 1, 2, 3]
    report.silentUnits = [3]
    report.groups = [
      Plan.TaskGroup(id: "PAR", title: LocalizedText(vi: "Cải cách hành chính", en: "Reform")),
      Plan.TaskGroup(id: "SIPAS", title: LocalizedText(vi: "Mức độ hài lòng", en: "Satisfaction")),
    ]
    var obligations = try lines.map { try obligation($0, texts, report) }
    try addParticulars(texts, to: &obligations)
    report.obligations = ObligationColumns(
      obligations.enumerated().map { ($1, $0 == 0 ? [wrongItem()] : []) })
    for (number, line) in lines.enumerated() {
      report.obligations.credit[number] = credit(line)
    }
    fillVerdicts(of: &report)
    fillScores(of: &report)
    try fillRest(of: &report, texts)
    return report
  }

  private static func obligation(
    _ line: Line, _ texts: Texts, _ report: Report
  ) throws -> ObligationLine {
    let period = try period(line.period)
    let unit = report.directory.units[line.unit]
    let isLate = line.clock == .overdue
    let due = try day(line.due)
    return ObligationLine(
      identity: ObligationColumns.Identity(
        task: line.task, unit: line.unit, period: period, group: line.task,
        opens: period.firstDay ?? report.plan.starts, closes: period.lastDay, isReport: true,
        charged: [line.unit], predecessors: [], isWithoutHolder: false, joint: [],
        key: ObligationKey(
          task: report.tasks[line.task].id, part: nil, unit: unit.id, period: period)),
      due: ObligationColumns.Due(
        stated: due, original: due, effective: due,
        lastWorkingDay: try line.lastWorkingDay.map(day) ?? due, isAspirational: false,
        isExtended: false, isBeyondCalendar: false, daysLeft: isLate ? nil : line.days,
        workingDaysLeft: isLate ? nil : line.workingDays, daysLate: isLate ? line.days : 0,
        workingDaysLate: isLate ? line.workingDays : 0, extensionCount: 0,
        extensionAfterDue: false, extensionGrantedAfterDue: false, extensionOverLimit: false,
        extensionUndocumented: false),
      clock: line.clock, selfAssessedClock: line.clock,
      progress: ObligationColumns.Progress(
        exists: line.reported != nil, status: line.status, reported: try line.reported.map(day),
        isStale: false, isReopened: false, isBeforePeriod: false, isBeforePlan: false,
        isFromGroupRow: false,
        place: line.reported.map { _ in DataPlace(path: texts.path, row: line.days + 2) }),
      evidence: ObligationColumns.Evidence(
        isRequired: line.task == 1, isComplete: line.task == 0, accepted: 0, rejected: 0,
        isReused: false, missingLeaves: line.task == 1 ? [0, 1] : [], items: 0..<0))
  }

  private static func credit(_ line: Line) -> Credit {
    var credit = Credit()
    credit.isInBase = line.clock != .notOpen && line.clock != .dueSoon
    credit.earned = line.clock.isCompleted ? Credit.whole / 2 : 0
    credit.losses = [Credit.Loss(factor: 0, amount: Credit.whole - credit.earned)]
    credit.gains = [123_456]
    return credit
  }

  /// What makes single obligations remarkable.
  private static func addParticulars(
    _ texts: Texts, to obligations: inout [ObligationLine]
  ) throws {
    obligations[0].progress.appraisal = ObligationColumns.AppraisalFacts(
      isReturned: true, date: try day("2024-06-25"), note: texts.reason)
    obligations[0].progress.rejectedNewer = DataPlace(path: texts.path, row: 31)
    obligations[1].identity.charged = [2]
    obligations[1].identity.handover = try day("2024-07-01")
    obligations[1].identity.predecessors = [
      ObligationKey(
        task: TaskID("SIPAS-20"), part: nil, unit: UnitID("xa-hai-que"),
        period: try period("2024-Q2"))
    ]
    obligations[3].progress.target = 80
    obligations[3].progress.contradiction = DataPlace(path: texts.path, row: 7)
    obligations[4].progress.awaitingSince = try day("2024-06-12")
    obligations[5].progress.percent = Decimal(units: 40_500_000)
  }

  private static func wrongItem() -> EvidenceItem {
    var item = EvidenceItem(text: "12/GM-UBND, ngày 05/6/2024", place: nil)
    item.isWrongType = true
    return item
  }

  private static func fillVerdicts(of report: inout Report) {
    report.verdicts = report.rules.map { rule in
      RuleVerdicts(count: rule.scope == .unit ? report.units.count : report.obligations.count)
    }
    for (rule, numbers) in [(0, [0, 1, 4]), (1, [5]), (2, [2]), (4, [3])] {
      for number in numbers { report.verdicts[rule].fail[number] = true }
    }
    for number in [2, 3, 5] { report.verdicts[0].pass[number] = true }
    report.verdicts[0].waived[1] = true
    report.verdicts[3].unknown[3] = true
  }

  private static func fillScores(of report: inout Report) {
    func line(_ score: Rational?, base: Int, completed: Int, overdue: Int) -> ScoreLine {
      var tally = Tally()
      tally.obligations = base
      tally.base = base
      tally.completed = completed
      tally.completedOnTime = completed
      tally.overdue = overdue
      tally.dueSoon = overdue > 0 ? 1 : 0
      tally.inTerm = 12_345
      tally.fresh = 1
      tally.errors = overdue
      tally.warnings = completed
      return ScoreLine(
        exact: score, withoutWaivers: score?.rounded(toPlaces: 2), selfAssessed: nil, tally: tally)
    }
    let third = Rational(200, over: 3)
    report.scores.overall = line(third, base: 5, completed: 2, overdue: 3)
    report.scores.overall.tally.awaitingApproval = 1
    report.scores.groups = [
      line(third, base: 2, completed: 1, overdue: 1),
      line(Rational(0), base: 3, completed: 1, overdue: 2),
    ]
    report.scores.units = [
      line(third, base: 2, completed: 1, overdue: 1),
      line(Rational(95), base: 2, completed: 1, overdue: 1),
      line(Rational(0), base: 1, completed: 0, overdue: 1),
      line(nil, base: 0, completed: 0, overdue: 0),
    ]
    report.scores.tasks = [line(nil, base: 0, completed: 0, overdue: 0)]
  }

  private static func fillRest(of report: inout Report, _ texts: Texts) throws {
    report.head.files = [texts.path]
    report.head.rows.read = 1250
    report.head.rows.taken = 1240
    report.head.rows.used = 800
    report.head.rows.later = 9
    report.head.rows.rejected = 1
    report.head.rows.droppedFields = 1
    let place = DataPlace(path: texts.path, row: 31, column: "reported", value: texts.reason)
    let code = DiagnosticCode("D0504", "not-utf8")
    report.head.defects = [
      Diagnostic(
        code: code, severity: .warning, message: Message("table.empty"),
        place: DataPlace(path: "plan.yaml"))
    ]
    report.data.rejected = [
      Diagnostic(
        code: code, message: Message("table.nul-byte"), place: place,
        help: [Message("table.nul-byte-help")])
    ]
    report.data.droppedLeftOut = 1
    report.waivers = [
      WaiverLine(
        waiver: Waiver(
          id: "W-2024-03", rule: RuleID("deadline/overdue"),
          selector: ObligationSelector(
            task: TaskID("SIPAS-20"), unit: UnitID("xa-hai-binh"), period: try period("2024-Q2")),
          reason: texts.reason, requestedBy: "UBND xã", approvedBy: "Chủ tịch UBND huyện",
          document: "88/TB-UBND ngày 18/6/2024", from: try day("2024-07-01"),
          until: try day("2024-07-31")), state: .active, matched: 1)
    ]
    report.leftOut = [
      LeftOut(
        task: "PAR-04", what: "2023-Q3", due: try day("2023-09-30"), reason: .dueTooSoon),
      LeftOut(task: "SIPAS-20", what: "UBND các xã", reason: .emptyGroup),
    ]
  }
}
