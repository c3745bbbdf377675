package import CivilCalendar
package import Compliance
package import Diagnostics
package import ExactNumbers

/// All that a run found, as columns; writers walk it and make findings as they go.
package struct Report: Sendable {
  package var head: ReportHead
  package var language: Language
  package var scope: ReportScope
  /// In print order, as they are on the as-of date.
  package var tasks: [Task]
  package var directory: UnitDirectory
  package var calendar: WorkingCalendar
  package var plan: Plan
  package var scoring: Scoring
  /// Groups of work with their titles; the index sets of the plan's criteria.
  package var groups: [Plan.TaskGroup]
  /// Units that hold or are scored with something, as numbers in the directory, ascending.
  package var units: [Int]
  /// Of `units`, those with something past due and no record at all.
  package var silentUnits: Set<Int>
  package var obligations: ObligationColumns
  package var rules: [Rule]
  /// In the order of `rules`.
  package var verdicts: [RuleVerdicts]
  package var scores: Scores
  package var waivers: [WaiverLine]
  package var leftOut: [LeftOut]
  package var data: DataFindings
  /// Names of types of documents, by the abbreviation that stands in numbers.
  package var documentNames: [String: LocalizedText]
  package var gate: GateResult?

  package init(
    head: ReportHead, language: Language, scope: ReportScope, tasks: [Task],
    directory: UnitDirectory, calendar: WorkingCalendar, plan: Plan, scoring: Scoring
  ) {
    self.head = head
    self.language = language
    self.scope = scope
    self.tasks = tasks
    self.directory = directory
    self.calendar = calendar
    self.plan = plan
    self.scoring = scoring
    groups = []
    units = []
    silentUnits = []
    obligations = ObligationColumns()
    rules = []
    verdicts = []
    scores = Scores()
    waivers = []
    leftOut = []
    data = DataFindings()
    documentNames = [:]
  }

  /// The unit with a number of the directory; nil for -1.
  package func unit(_ number: Int) -> Unit? {
    directory.units.indices.contains(number) ? directory.units[number] : nil
  }
}

/// The head of a report.
package struct ReportHead: Sendable {
  package var asOf: CivilDate
  /// What the printed plan says that cannot be used as it is.
  package var defects: [Diagnostic]
  package var rows: RowCounts
  /// Files read, in input order.
  package var files: [String]
  /// The as-of date lies before the plan's start: there are no obligations.
  package var isBeforeStart: Bool
  /// Open or overdue obligations whose unit and monitoring unit have both ended.
  package var withoutAddressee: Int
  /// Inputs that could not be read.
  package var isIncomplete: Bool
  /// Rejected rows that the scope answers for: those of its units, or of the file that was sent.
  package var rejectedInScope = 0

  package init(
    asOf: CivilDate, defects: [Diagnostic] = [], rows: RowCounts = RowCounts(),
    files: [String] = [], isBeforeStart: Bool = false, withoutAddressee: Int = 0,
    isIncomplete: Bool = false
  ) {
    self.asOf = asOf
    self.defects = defects
    self.rows = rows
    self.files = files
    self.isBeforeStart = isBeforeStart
    self.withoutAddressee = withoutAddressee
    self.isIncomplete = isIncomplete
  }
}

/// What a run was limited to; empty lists limit nothing.
package struct ReportScope: Hashable, Sendable {
  /// Path of the file that is about to be sent, if one is judged.
  package var sentFile: String?
  package var units: [UnitID]
  package var tasks: [TaskID]
  package var groups: [String]
  package var period: Period?

  package init(
    units: [UnitID] = [], tasks: [TaskID] = [], groups: [String] = [], period: Period? = nil
  ) {
    self.units = units
    self.tasks = tasks
    self.groups = groups
    self.period = period
  }

  package var isWhole: Bool {
    units.isEmpty && tasks.isEmpty && groups.isEmpty && period == nil
  }
}

/// What is wrong with the rows of data.
package struct DataFindings: Sendable {
  /// Faults of files as a whole; each makes the run incomplete.
  package var files: [Diagnostic] = []
  /// Rejected rows, the first of them in input order.
  package var rejected: [Diagnostic] = []
  /// Dropped fields, the first of them in input order.
  package var dropped: [Diagnostic] = []
  /// Rejected rows and dropped fields not kept here.
  package var rejectedLeftOut = 0
  package var droppedLeftOut = 0
  package var rejectedCounts: [RejectedCount] = []
  /// Not wrong, but worth a word: headings that mean nothing.
  package var notices: [Diagnostic] = []

  package init() {}
}

/// What became of a waiver.
package struct WaiverLine: Hashable, Sendable {
  package enum State: String, Hashable, Sendable, CaseIterable {
    case active
    /// Its first day lies after the as-of date.
    case notYet
    /// Its last day lies before the as-of date, and what it was for still fails.
    case expired
    /// Its last day lies before the as-of date; nothing fails any more.
    case over
    /// Matches no obligation.
    case unused
    /// What it was for passes now.
    case notNeeded
  }

  package var waiver: Waiver
  package var state: State
  /// Verdicts under it.
  package var matched: Int

  package init(waiver: Waiver, state: State, matched: Int) {
    self.waiver = waiver
    self.state = state
    self.matched = matched
  }
}

/// The outcome of a gate.
package struct GateResult: Sendable {
  package struct Line: Sendable {
    package var id: String
    package var plainKey: Gate.PlainKey?
    /// The CEL that was judged.
    package var source: String
    package var limit: Decimal?
    /// What was found; nil: `—` or not a number.
    package var value: Decimal?
    package var verdict: Verdict

    package init(
      id: String, plainKey: Gate.PlainKey?, source: String, limit: Decimal?, value: Decimal?,
      verdict: Verdict
    ) {
      self.id = id
      self.plainKey = plainKey
      self.source = source
      self.limit = limit
      self.value = value
      self.verdict = verdict
    }
  }

  package var name: String
  package var lines: [Line]
  /// Nothing to judge: no requirement was evaluated.
  package var isEmpty: Bool
  /// Units left out of `units` because they have no score.
  package var unitsWithoutScore: Int
  /// Older debts of the unit, outside the period, as keys.
  package var olderDebts: [ObligationKey]
  /// Units of the report that never sent anything and have something past due, by number.
  package var silentUnits: [Int] = []
  /// The cheapest fixes first: obligations (by number) with what mending would bring.
  package var fixes: [Int]

  package init(
    name: String, lines: [Line] = [], isEmpty: Bool = false, unitsWithoutScore: Int = 0,
    olderDebts: [ObligationKey] = [], fixes: [Int] = []
  ) {
    self.name = name
    self.lines = lines
    self.isEmpty = isEmpty
    self.unitsWithoutScore = unitsWithoutScore
    self.olderDebts = olderDebts
    self.fixes = fixes
  }

  package var holds: Bool { !isEmpty && lines.allSatisfy { $0.verdict == .pass } }
}
