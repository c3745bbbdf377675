import Columns
package import Compliance
import Diagnostics
import Expressions
package import Obligations
package import Results

/// Runs the steps of semantics.md after the fold: from obligations and records to a report.
///
/// Reads no file and no clock; the same input gives the same report on any number of threads.
package struct Evaluator: Sendable {
  /// What an evaluation starts from.
  package struct Input: Sendable {
    package var ruleBook: RuleBook
    package var table: ObligationTable
    package var fold: ProgressFold
    /// Paths of the data files, by number in the order of input.
    package var paths: [String]
    package var data: DataFindings
    package var scope: ReportScope
    package var language: Language
    package var threads: Int
    /// Whether obligations that nothing sets apart go the short way; the result is the same.
    package var usesPlainPath = true

    package init(
      ruleBook: RuleBook, table: ObligationTable, fold: ProgressFold, paths: [String] = [],
      data: DataFindings = DataFindings(), scope: ReportScope = ReportScope(),
      language: Language? = nil, threads: Int = 1
    ) {
      self.ruleBook = ruleBook
      self.table = table
      self.fold = fold
      self.paths = paths
      self.data = data
      self.scope = scope
      self.language = language ?? ruleBook.language
      self.threads = threads
    }
  }

  private let input: Input
  private let context: EvaluationContext

  package init(_ input: Input) {
    self.input = input
    context = EvaluationContext(calendar: input.ruleBook.calendar)
  }

  private var ruleBook: RuleBook { input.ruleBook }
  private var table: ObligationTable { input.table }

  /// The report, without a gate.
  package func report() -> Report { report(in: input.scope) }

  /// The same for another scope.
  package func report(in wanted: ReportScope) -> Report {
    var report = emptyReport(wanted)
    let groups = table.tasks.map { ruleBook.group(of: $0) }
    report.groups = taskGroups(groups)
    let step = ObligationStep(
      ruleBook: ruleBook, table: table, fold: input.fold, paths: input.paths,
      groupOfTask: groups.map { group in
        report.groups.firstIndex { $0.id == group } ?? -1
      }, usesPlainPath: input.usesPlainPath)
    fill(&report, step)
    if !wanted.isWhole {
      ScopeStep(
        scope: wanted, tasks: table.tasks, directory: table.directory, groups: report.groups
      ).limit(&report.obligations)
    }
    report.units = units(of: report.obligations)
    judge(&report)
    return report
  }

  private func emptyReport(_ scope: ReportScope) -> Report {
    var head = ReportHead(asOf: table.asOf, defects: ruleBook.defects, rows: input.fold.rows)
    head.files = input.paths
    head.isBeforeStart = table.asOf < ruleBook.plan.starts
    head.isIncomplete = !input.data.files.isEmpty
    var report = Report(
      head: head, language: input.language, scope: scope, tasks: table.tasks,
      directory: table.directory, calendar: ruleBook.calendar, plan: ruleBook.plan,
      scoring: ruleBook.scoring)
    report.rules = ruleBook.rules
    report.documentNames = ruleBook.documentNames
    report.leftOut = table.leftOut
    report.data = Self.limited(input.data, to: scope)
    report.head.rejectedInScope = Self.rejected(input.data, in: scope, all: head.rows.rejected)
    return report
  }

  /// What the rows of other units did is no business of the units asked for.
  private static func limited(_ data: DataFindings, to scope: ReportScope) -> DataFindings {
    guard !scope.units.isEmpty else { return data }
    var own = data
    let ids = scope.units.map(\.text)
    own.rejected.removeAll { $0.concerns.map { !ids.contains($0) } ?? true }
    own.dropped.removeAll { $0.concerns.map { !ids.contains($0) } ?? true }
    return own
  }

  /// Rejected rows of the file that is about to be sent, else of the units asked for, else all.
  private static func rejected(
    _ data: DataFindings, in scope: ReportScope, all: Int
  ) -> Int {
    if let sent = scope.sentFile {
      return data.rejectedCounts.filter { $0.path == sent }.reduce(0) { $0 + $1.count }
    }
    guard !scope.units.isEmpty else { return all }
    return data.rejectedCounts.filter { one in one.unit.map { scope.units.contains($0) } ?? false }
      .reduce(0) { $0 + $1.count }
  }

  /// The plan's own groups first, then those that tasks name, in print order.
  private func taskGroups(_ names: [String?]) -> [Plan.TaskGroup] {
    var groups = ruleBook.plan.taskGroups
    for case let name? in names where !groups.contains(where: { $0.id == name }) {
      let title = ruleBook.indexSets.first { $0.id == name }?.name
      groups.append(Plan.TaskGroup(id: name, title: title ?? LocalizedText(vi: name, en: name)))
    }
    return groups.filter { group in names.contains(group.id) }
  }

  /// Steps 3 to 8, and what is said of the obligations of all units, whatever the scope.
  private func fill(_ report: inout Report, _ step: ObligationStep) {
    let occurrences = step.datedOccurrences()
    let frames = occurrences.map { step.frames.frame($0) }
    var runs = parallelRanges(
      count: occurrences.count, threads: input.threads, minimumPerRange: 16
    ) { range in step.evaluated(frames, in: range) }
    ReuseStep.mark(&runs, occurrences)
    var isReporting = [Bool](repeating: false, count: table.directory.units.count)
    for run in runs {
      for unit in isReporting.indices where run.isReporting[unit] { isReporting[unit] = true }
    }
    var parts: [ObligationPart] = []
    while !runs.isEmpty {
      var run = runs.removeFirst()
      run.handOverItems()
      parts.append(run.part)
    }
    let columns = ObligationColumns(
      source: ObligationSource(
        table: table, fold: input.fold, paths: input.paths, calendar: ruleBook.calendar),
      frames: frames, unitsOfNodes: step.plans.map(\.units), parts: &parts)
    report.obligations = columns
    report.silentUnits = silentUnits(columns, isReporting: isReporting)
    report.head.withoutAddressee = columns.apart.count { number in
      columns.line(ofApart: Int(number)).map { isWithoutAddressee($0) } ?? false
    }
  }

  /// Units with something past due and no record of their own at all.
  private func silentUnits(_ columns: ObligationColumns, isReporting: [Bool]) -> Set<Int> {
    var isOverdue = [Bool](repeating: false, count: table.directory.units.count)
    let clock = columns.clock
    columns.forEachUnit { number, unit in
      if clock[number] == .overdue, isOverdue.indices.contains(unit) { isOverdue[unit] = true }
    }
    return Set(isOverdue.indices.filter { isOverdue[$0] && !isReporting[$0] })
  }

  /// Units that hold or are scored with something, ascending.
  private func units(of columns: ObligationColumns) -> [Int] {
    var isThere = [Bool](repeating: false, count: table.directory.units.count)
    columns.forEachUnit { _, unit in
      if isThere.indices.contains(unit) { isThere[unit] = true }
    }
    for number in columns.apart {
      for unit in columns.line(ofApart: Int(number))?.identity.charged ?? []
      where isThere.indices.contains(unit) {
        isThere[unit] = true
      }
    }
    return isThere.indices.filter { isThere[$0] }
  }

  /// Open, without a unit to address, and the monitoring unit has ended too.
  private func isWithoutAddressee(_ obligation: ObligationLine) -> Bool {
    guard obligation.clock.isOpen else { return false }
    guard obligation.identity.isWithoutHolder || obligation.identity.unit < 0 else { return false }
    let monitor = table.tasks[obligation.identity.task].monitor ?? ruleBook.plan.monitor
    guard let monitor, let unit = table.directory[monitor] else { return true }
    return table.directory.holders(
      from: monitor, task: table.tasks[obligation.identity.task].id, through: table.asOf
    ).last.map { !table.directory.units[$0.unit].exists(on: table.asOf) } ?? !unit.exists(
      on: table.asOf)
  }

  /// Rules, waivers, credits, scores, rules of units, counts of findings.
  private func judge(_ report: inout Report) {
    let step = RuleStep(context: context)
    let count = report.obligations.count
    let ofObligations = report.rules.indices.filter { report.rules[$0].scope == .obligation }
    let ofUnits = report.rules.indices.filter { report.rules[$0].scope == .unit }
    report.verdicts = report.rules.map { rule in
      RuleVerdicts(count: rule.scope == .obligation ? count : report.units.count)
    }
    let rules = ofObligations.map { report.rules[$0] }
    var found = step.verdicts(ofObligationsIn: report, rules: rules, threads: input.threads)
    NotOpenStep.silence(&found, of: rules, report.obligations.clock)
    for (rule, verdicts) in zip(ofObligations, found) { report.verdicts[rule] = verdicts }
    report.waivers = WaiverStep(
      waivers: ruleBook.waivers, rules: report.rules, asOf: table.asOf
    ).apply(
      report.obligations, tasks: report.tasks, directory: report.directory, to: &report.verdicts)
    // A waiver of what lies outside the scope is no matter of this report.
    if !report.scope.isWhole { report.waivers.removeAll { $0.state == .unused } }
    report.obligations.credit = CreditsStep(report).column(threads: input.threads)
    setScores(&report)
    let scored = report
    let unitVerdicts = step.verdicts(
      of: ofUnits.map { report.rules[$0] }, count: report.units.count, threads: 1
    ) { scored.facts(ofUnit: $0) }
    for (rule, verdicts) in zip(ofUnits, unitVerdicts) { report.verdicts[rule] = verdicts }
    waiveUnits(&report, ofUnits)
    countFindings(&report)
  }

  private func setScores(_ report: inout Report) {
    report.scores = ScoreStep(
      scoring: report.scoring, tasks: report.tasks, columns: report.obligations,
      units: report.units, unitCount: report.directory.units.count,
      groupCount: report.groups.count,
      scope: Set(report.scope.units.compactMap { report.directory.index(of: $0) })
    ).scores(threads: input.threads)
  }

  /// Waivers of rules of units name a unit; their state is known only here.
  private func waiveUnits(_ report: inout Report, _ rules: [Int]) {
    let step = WaiverStep(waivers: ruleBook.waivers, rules: report.rules, asOf: table.asOf)
    for waiver in ruleBook.waivers {
      guard let line = report.waivers.firstIndex(where: { $0.waiver.id == waiver.id }),
        let rule = rules.first(where: { report.rules[$0].id == waiver.rule }),
        waiver.selector.task == nil,
        let unit = waiver.selector.unit.flatMap({ report.directory.index(of: $0) }),
        let place = report.units.firstIndex(of: unit)
      else { continue }
      let raw = report.verdicts[rule].raw(place)
      let isFailing = raw == .fail || raw == .unknown
      let isInForce = waiver.from <= table.asOf && table.asOf <= waiver.until
      if isFailing, isInForce, report.rules[rule].isWaivable {
        report.verdicts[rule].waived[place] = true
      }
      report.waivers[line].state = step.state(
        waiver, applies: raw == .notApplicable ? 0 : 1, failing: isFailing ? 1 : 0)
      report.waivers[line].matched = isFailing && isInForce ? 1 : 0
    }
  }

  /// Counts findings that stand (failed or in error, not waived) by severity and scope.
  private func countFindings(_ report: inout Report) {
    let counts = FindingCounts(report, threads: input.threads)
    for severity in Rule.Severity.allCases {
      let found = counts.of(severity)
      report.scores.overall.tally.count(found.overall, severity)
      for unit in report.scores.units.indices {
        report.scores.units[unit].tally.count(Int(found.ofUnits[unit]), severity)
      }
      for task in report.scores.tasks.indices {
        report.scores.tasks[task].tally.count(found.ofTasks[task], severity)
      }
      for group in report.scores.groups.indices {
        report.scores.groups[group].tally.count(found.ofGroups[group], severity)
      }
    }
  }
}

extension Tally {
  /// Counts findings.
  mutating func count(_ number: Int, _ severity: Rule.Severity) {
    switch severity {
    case .error: errors += number
    case .warning: warnings += number
    case .info: infos += number
    }
  }
}
