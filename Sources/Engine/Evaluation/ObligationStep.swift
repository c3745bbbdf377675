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
  /// Row of the table.
  var row: Int
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
  let freshness: FreshnessStep
  let frames: FrameStep
  let plain: PlainStep
  /// Of each task.
  let plans: [HolderPlan]
  /// Group of work of each task, as a number of the report's groups.
  let groupOfTask: [Int]

  /// - Parameter usesPlainPath: Whether obligations that nothing sets apart go the short way; the
  ///   result is the same.
  init(
    ruleBook: RuleBook, table: ObligationTable, fold: ProgressFold, paths: [String],
    groupOfTask: [Int], usesPlainPath: Bool = true
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
    freshness = FreshnessStep(
      plan: ruleBook.plan, calendar: ruleBook.calendar, asOf: table.asOf)
    frames = FrameStep(
      ruleBook: ruleBook, table: table, clocks: clocks, evidence: evidence,
      groupOfTask: groupOfTask)
    plain = PlainStep(
      fold: fold, clocks: clocks, freshness: freshness, evidence: evidence,
      completions: completions, table: table, planStarts: ruleBook.plan.starts)
    plans = HolderPlan.plans(
      table, extensions: ruleBook.extensions, usesPlainPath: usesPlainPath)
  }

  /// The obligations of neighbouring occurrences, in the order of the table.
  func evaluated(_ facts: [OccurrenceFrame], in range: Range<Int>) -> PartRun {
    let first = table.rows(ofOccurrence: range.lowerBound).lowerBound
    let end = table.rows(ofOccurrence: range.upperBound - 1).upperBound
    var run = PartRun(
      part: ObligationPart(firstRow: first, capacity: end - first),
      isReporting: Array(repeating: false, count: table.directory.units.count))
    for number in range {
      run.occurrence = number
      add(plain.frame(facts[number]), number, to: &run)
      run.part.endOccurrence()
    }
    return run
  }

  private func add(_ frame: borrowing PlainStep.Frame, _ number: Int, to run: inout PartRun) {
    let occurrence = frame.occurrence
    let rows = table.rows(ofOccurrence: number)
    let plan = plans[occurrence.task]
    let last = max(occurrence.due ?? occurrence.closes ?? .latest, occurrence.opens)
    let isHeldByAll = plan.isWholePlain && plan.latestSince <= last
    var others = plan.connected.isEmpty ? [] : connected(occurrence, number, plan)[...]
    let records = fold.cells(ofRows: rows)
    for (node, row) in rows.enumerated() {
      let unit = Int(plan.units[node])
      if isHeldByAll || (plan.isPlain[node] && isHeld(occurrence, node)) {
        if plain.add(row: row, unit: unit, records[node], frame, to: &run) { continue }
      }
      if let record = fold.newest(ofRow: row), record.status != .notReported {
        run.noteReport(ofUnit: unit)
      }
      if let one = alone(node, row, occurrence) { add(one, to: &run) }
      while let one = others.first, one.holder == node {
        add(one.obligation, to: &run)
        others.removeFirst()
      }
    }
  }

  private func add(_ one: EvaluatedObligation, to run: inout PartRun) {
    let task = table.tasks[one.identity.task]
    let isRequired = task.evidence(ofPart: one.identity.part) != nil
    if one.evidence.isCited { run.cite(one.evidence, isRequired: isRequired) }
    run.part.append(
      row: one.row,
      ObligationLine(
        identity: one.identity, due: one.due, clock: one.clock,
        selfAssessedClock: one.selfAssessedClock, progress: one.progress,
        evidence: one.evidence.summary(isRequired: isRequired)))
  }

  private func isHeld(_ occurrence: Occurrence, _ node: Int) -> Bool {
    table.isHeld(occurrence, by: table.holderSets[occurrence.task].nodes[node])
  }

  /// The obligation of a holder that stands by itself; nil where it has none, or is connected.
  private func alone(_ node: Int, _ row: Int, _ occurrence: Occurrence) -> EvaluatedObligation? {
    let holders = table.holderSets[occurrence.task]
    guard !plans[occurrence.task].isConnected(node),
      table.isHeld(occurrence, by: holders.nodes[node])
    else { return nil }
    let result = completions.result(ofRow: row, occurrence, node: holders.nodes[node])
    let holding = ResponsibilityStep.Holding(
      row: row, node: node, holder: node, predecessors: [], predecessorNodes: [],
      isWithoutHolder: false)
    return evaluated(holding, occurrence, holders, result)
  }

  /// An obligation of connected holders, with the node that is asked to do it.
  private struct Connected {
    var holder: Int
    var obligation: EvaluatedObligation
  }

  /// The obligations of the holders that hand over to one another, by node.
  private func connected(
    _ occurrence: Occurrence, _ number: Int, _ plan: HolderPlan
  ) -> [Connected] {
    let holders = table.holderSets[occurrence.task]
    let first = table.rows(ofOccurrence: number).lowerBound
    var results: [Int: CompletionStep.Result] = [:]
    for node in plan.connected {
      results[node] = completions.result(
        ofRow: first + node, occurrence, node: holders.nodes[node])
    }
    let holdings = ResponsibilityStep.holdings(
      of: occurrence, firstRow: first, holders: holders, among: plan.connected, table: table,
      completedOn: results.compactMapValues { $0.completion?.day },
      isExcluded: results.mapValues(\.isExcluded))
    return holdings.compactMap { holding in
      guard let result = results[holding.node] else { return nil }
      return Connected(
        holder: holding.holder, obligation: evaluated(holding, occurrence, holders, result))
    }
  }

  /// All obligations of one occurrence, each the general way.
  private func all(_ occurrence: Occurrence, _ number: Int) -> [EvaluatedObligation] {
    let plan = plans[occurrence.task]
    let connected = connected(occurrence, number, plan).map(\.obligation)
    let alone = table.rows(ofOccurrence: number).enumerated().compactMap { node, row in
      self.alone(node, row, occurrence)
    }
    return connected + alone
  }

  /// The occurrences with their dates, those too that hang on other tasks.
  func datedOccurrences() -> [Occurrence] {
    let anchors = AnchorStep(table: table, calendar: ruleBook.calendar, plan: ruleBook.plan)
    return anchors.dated { lastCompletion(ofTask: $0, $1) }
  }

  /// The day on which the last obligation of a task was completed; nil while one is open.
  private func lastCompletion(ofTask task: Int, _ occurrences: [Occurrence]) -> CivilDate? {
    var last: CivilDate?
    for number in table.occurrencesOfTask[task] {
      for one in all(occurrences[number], number) {
        if one.clock == .excluded { continue }
        guard one.clock.isCompleted, let day = one.progress.completionDay else { return nil }
        last = max(last ?? day, day)
      }
    }
    return last
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
    evidence.settleLateness(due: due.effective)
    return EvaluatedObligation(
      row: holding.row, identity: identity(holding, occurrence, holders, charged), due: due,
      clock: clock,
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
    let isStale =
      record.map { clock.isOpen && freshness.isOld($0.reported, occurrence, task) } ?? false
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
}
