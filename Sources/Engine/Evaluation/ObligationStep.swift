import CivilCalendar
import Columns
import Compliance
import Diagnostics
import DocumentNumbers
import ExactNumbers
import Obligations
import Results

/// An obligation with all its facts, before rules.
struct EvaluatedObligation: Sendable {
  var identity: ObligationColumns.Identity
  var due: ObligationColumns.Due
  var clock: Clock
  var selfAssessedClock: Clock
  var progress: ObligationColumns.Progress
  var evidence: EvidenceStep.Result
}

/// Steps 3 to 8 for all obligations, occurrence by occurrence.
struct ObligationStep: Sendable {
  let ruleBook: RuleBook
  let table: ObligationTable
  let fold: ProgressFold
  let completions: CompletionStep
  let extensions: ExtensionStep
  let clocks: ClockStep
  /// Group of work of each task, as a number of the report's groups.
  let groupOfTask: [Int]

  init(
    ruleBook: RuleBook, table: ObligationTable, fold: ProgressFold, paths: [String],
    groupOfTask: [Int]
  ) {
    self.ruleBook = ruleBook
    self.table = table
    self.fold = fold
    self.groupOfTask = groupOfTask
    let evidence = EvidenceStep(
      reader: DocumentReader(types: ruleBook.documentTypes), directory: ruleBook.directory,
      plan: ruleBook.plan, asOf: table.asOf)
    completions = CompletionStep(
      table: table, fold: fold, evidence: evidence, plan: ruleBook.plan, paths: paths)
    extensions = ExtensionStep(
      extensions: ruleBook.extensions, plan: ruleBook.plan, asOf: table.asOf)
    clocks = ClockStep(plan: ruleBook.plan, calendar: ruleBook.calendar, asOf: table.asOf)
  }

  /// All obligations, in the order of the table.
  func evaluated(threads: Int) -> [EvaluatedObligation] {
    let anchors = AnchorStep(table: table, calendar: ruleBook.calendar, plan: ruleBook.plan)
    let occurrences = anchors.dated { lastCompletion(ofTask: $0, $1) }
    let parts = parallelRanges(count: occurrences.count, threads: threads, minimumPerRange: 16) {
      range in
      range.flatMap { evaluated(occurrences[$0], number: $0) }
    }
    return Array(parts.joined())
  }

  /// The day on which the last obligation of a task was completed; nil while one is open.
  private func lastCompletion(ofTask task: Int, _ occurrences: [Occurrence]) -> CivilDate? {
    var last: CivilDate?
    for number in table.occurrencesOfTask[task] {
      for one in evaluated(occurrences[number], number: number) {
        if one.clock == .excluded { continue }
        guard one.clock.isCompleted, let day = one.progress.completionDay else { return nil }
        last = max(last ?? day, day)
      }
    }
    return last
  }

  private func evaluated(_ occurrence: Occurrence, number: Int) -> [EvaluatedObligation] {
    let holders = table.holderSets[occurrence.task]
    let rows = table.rows(ofOccurrence: number)
    let results = zip(rows, holders.nodes).map { row, node in
      completions.result(ofRow: row, occurrence, node: node)
    }
    let holdings = ResponsibilityStep.holdings(
      of: occurrence, firstRow: rows.lowerBound, holders: holders, table: table,
      completedOn: results.map { $0.completion?.day }, isExcluded: results.map(\.isExcluded))
    return holdings.map { evaluated($0, occurrence, holders, results[$0.node]) }
  }

  private func evaluated(
    _ holding: ResponsibilityStep.Holding, _ occurrence: Occurrence, _ holders: HolderSet,
    _ result: CompletionStep.Result
  ) -> EvaluatedObligation {
    let task = table.tasks[occurrence.task]
    let units = ([holding.node] + holding.predecessorNodes).map {
      table.unitID(holders.nodes[$0].unit)
    }
    let extended = extensions.result(
      task: task.id, part: occurrence.part, period: occurrence.period, units: units,
      due: occurrence.due)
    let onTimeDay =
      ruleBook.plan.onTimeBy == .original ? occurrence.due : extended.effective
    let clock = clocks.clock(
      occurrence, due: extended.effective, onTimeDay: onTimeDay, result.completion,
      isExcluded: result.isExcluded)
    let selfAssessed = clocks.clock(
      occurrence, due: extended.effective, onTimeDay: onTimeDay, result.selfAssessed,
      isExcluded: result.isExcluded)
    let charged = ResponsibilityStep.charged(
      holding, holders: holders, due: extended.effective, asOf: table.asOf,
      completedOn: result.completion?.day)
    let due = clocks.due(
      occurrence, extended, clock, onTimeDay: onTimeDay, completion: result.completion)
    var evidence = result.evidence
    for item in evidence.items.indices {
      if let day = due.effective, evidence.items[item].isLate, let date = evidence.items[item].date
      {
        evidence.items[item].isLate = date > day
      }
    }
    return EvaluatedObligation(
      identity: identity(holding, occurrence, holders, charged), due: due, clock: clock,
      selfAssessedClock: selfAssessed,
      progress: progress(holding.row, occurrence, task, clock, result), evidence: evidence)
  }

  private func identity(
    _ holding: ResponsibilityStep.Holding, _ occurrence: Occurrence, _ holders: HolderSet,
    _ charged: [Int]
  ) -> ObligationColumns.Identity {
    let node = holders.nodes[holding.holder]
    let isApart = holding.holder != holding.node
    let last =
      isApart
      ? holders.nodes[holding.node] : holding.predecessorNodes.last.map { holders.nodes[$0] }
    return ObligationColumns.Identity(
      task: occurrence.task, part: occurrence.part, unit: node.unit, period: occurrence.period,
      group: groupOfTask[occurrence.task], opens: occurrence.opens, closes: occurrence.closes,
      isReport: occurrence.isReport, charged: charged,
      predecessors: holding.predecessors.map { table.key(ofRow: $0) },
      predecessorRecords: holding.predecessors.compactMap { predecessorRecord($0) },
      handover: last.map { $0.until?.next ?? node.since }, handoverDocument: last?.document,
      isWithoutHolder: holding.isWithoutHolder,
      joint: holders.joint, key: table.key(ofRow: holding.row))
  }

  private func predecessorRecord(_ row: Int) -> ObligationColumns.PredecessorRecord? {
    fold.newest(ofRow: row).map { record in
      ObligationColumns.PredecessorRecord(
        key: table.key(ofRow: row), status: record.status, percent: record.percent,
        reported: record.reported, place: completions.place(of: record.order))
    }
  }

  private func progress(
    _ row: Int, _ occurrence: Occurrence, _ task: Task, _ clock: Clock,
    _ result: CompletionStep.Result
  ) -> ObligationColumns.Progress {
    let record = fold.newest(ofRow: row)
    let texts = fold.texts(ofRow: row)
    let isStale = record.map { clock.isOpen && isOld($0, occurrence, task) } ?? false
    let appraisal = fold.appraisal(ofRow: row)
    return ObligationColumns.Progress(
      exists: record.map { $0.status != .notReported } ?? false,
      status: record?.status ?? .notReported, percent: record?.percent,
      previousPercent: fold.previousPercent(ofRow: row), reported: record?.reported,
      completed: record?.completed, completionDay: result.completion?.day, value: record?.value,
      target: task.target.flatMap {
        TargetStep.limit(
          $0, occurrence, isOpen: !clock.isCompleted && clock != .overdue, asOf: table.asOf)
      },
      note: texts.note, document: texts.document, isStale: isStale,
      isReopened: result.isReopened, isBeforePeriod: result.isBeforePeriod,
      isBeforePlan: result.isBeforePlan, isFromGroupRow: record?.isFromGroupRow ?? false,
      awaitingSince: record.flatMap { $0.status == .awaitingApproval ? $0.reported : nil },
      place: record.map { completions.place(of: $0.order) },
      rejectedNewer: fold.rejectedNewer(ofRow: row).map { completions.place(of: $0) },
      contradiction: fold.contradicting(ofRow: row).map { completions.place(of: $0.order) },
      appraisal: appraisal.map {
        ObligationColumns.AppraisalFacts(
          isReturned: $0.decision == .returned, date: $0.date, note: $0.note)
      })
  }

  /// Older than the task's `maxAge`, the plan's, or one cycle of the task.
  private func isOld(_ record: RecordCore, _ occurrence: Occurrence, _ task: Task) -> Bool {
    let age = task.maxAge ?? ruleBook.plan.maxAge ?? cycle(of: occurrence)
    return ruleBook.calendar.end(of: age, from: record.reported) < table.asOf
  }

  /// One reporting cycle; of a single deadline a quarter.
  private func cycle(of occurrence: Occurrence) -> TermLength {
    switch occurrence.period.kind {
    case .week: TermLength(amount: 7, unit: .days)
    case .month: TermLength(amount: 1, unit: .months)
    case .once, .quarter: TermLength(amount: 3, unit: .months)
    case .half: TermLength(amount: 6, unit: .months)
    case .nineMonths: TermLength(amount: 9, unit: .months)
    case .year: TermLength(amount: 12, unit: .months)
    }
  }
}
