import CivilCalendar
import Compliance
import Diagnostics
import Obligations
import Results

/// Steps 4 to 8 for an obligation of which only records speak: no handover, no extension, no
/// discontinuance, no appraisal.
///
/// The same as the general steps give, in whole numbers and without memory of its own.
///
/// A class, so that nothing of it is copied for each of them.
final class PlainStep: Sendable {
  /// What one occurrence asks of each of its obligations, flat: it is looked at for each of them.
  struct Frame: Sendable {
    let occurrence: Occurrence
    let requirement: EvidenceRequirement?
    /// Day numbers; a due day only where the clock hangs on it.
    let due: Int32
    let opens: Int32
    /// Completed before it opened, it is not completed.
    let isRecurring: Bool
    let isContinuous: Bool
    /// Nothing has to be proven.
    let isCompleteBare: Bool
    /// The state of one that is not completed.
    let open: Clock
    /// A completion changes nothing: it is not open yet, or has no date.
    let isFixed: Bool
    /// Reports of days before it are stale.
    let firstFresh: Int32
  }

  let fold: ProgressFold
  let clocks: ClockStep
  let freshness: FreshnessStep
  let evidence: EvidenceStep
  let completions: CompletionStep
  let table: ObligationTable
  /// Day number.
  let planStarts: Int32
  private let codes = Codes()
  /// Whether the fold holds anything beside records.
  private let hasMoreThanRecords: Bool

  init(
    fold: ProgressFold, clocks: ClockStep, freshness: FreshnessStep, evidence: EvidenceStep,
    completions: CompletionStep, table: ObligationTable, planStarts: CivilDate
  ) {
    self.fold = fold
    self.clocks = clocks
    self.freshness = freshness
    self.evidence = evidence
    self.completions = completions
    self.table = table
    self.planStarts = planStarts.dayNumber
    hasMoreThanRecords = fold.hasMoreThanRecords
  }

  func frame(_ facts: OccurrenceFrame) -> Frame {
    let occurrence = facts.occurrence
    let task = table.tasks[occurrence.task]
    let open = clocks.clock(
      occurrence, due: occurrence.due, onTimeDay: occurrence.due, nil, isExcluded: false)
    return Frame(
      occurrence: occurrence, requirement: task.evidence(ofPart: occurrence.part),
      due: occurrence.due?.dayNumber ?? 0, opens: occurrence.opens.dayNumber,
      isRecurring: occurrence.period.kind != .once, isContinuous: facts.isContinuous,
      isCompleteBare: facts.bare.isComplete, open: open,
      isFixed: occurrence.due == nil || open == .notOpen || open == .awaitingEvent
        || open == .noDeadline,
      firstFresh: freshness.firstFreshDay(occurrence, task).dayNumber)
  }

  /// What is asked of other rooms once and not for each obligation.
  private struct Codes: Sendable {
    let none = Int32.min
    let notReported = StatedStatus.notReported.code
    let awaiting = StatedStatus.awaitingApproval.code
    let completed = StatedStatus.completed.code
    let suspended = StatedStatus.suspended.code
    let discontinued = StatedStatus.discontinued.code
    let isMet = FoldCell.Flags.isMet.rawValue
    let hasCompleted = FoldCell.Flags.hasCompleted.rawValue
    let isForPart = FoldCell.Flags.isForPart.rawValue
    let isJudged = FoldCell.Flags.isJudged.rawValue
    let hasTexts = FoldCell.Flags.hasTexts.rawValue
    let isProven = EvidenceSummary.Flags.isComplete.rawValue
    let isProvenOnADay = EvidenceSummary.Flags.isSatisfiedOnADay.rawValue
    let exists = ObligationMarks.exists.rawValue
    let isAwaiting = ObligationMarks.isAwaiting.rawValue
    let isStale = ObligationMarks.isStale.rawValue
    let isEvidenceComplete = ObligationMarks.isEvidenceComplete.rawValue
    let isBeforePeriod = ObligationMarks.isBeforePeriod.rawValue
    let isBeforePlan = ObligationMarks.isBeforePlan.rawValue
  }

  /// Judges one obligation and adds it.
  ///
  /// - Parameter record: The one that holds of its row.
  /// - Returns: False where more than a record speaks of it: nothing was added.
  func add(
    row: Int, unit: Int, _ record: FoldCell, _ frame: borrowing Frame, to run: inout PartRun
  ) -> Bool {
    let flags = record.flags.rawValue
    guard flags & codes.isForPart == 0, !hasMoreThanRecords || !fold.hasMoreThanRecords(ofRow: row)
    else { return false }
    guard record.reported != codes.none else {
      run.part.append(
        row: row, clock: frame.open,
        marks: ObligationMarks(rawValue: frame.isCompleteBare ? codes.isEvidenceComplete : 0),
        completionDay: ObligationPart.noDay)
      return true
    }
    let status = record.statusCode
    guard status != codes.suspended, status != codes.discontinued else { return false }
    var marks: UInt8 = 0
    if status != codes.notReported {
      marks |= codes.exists
      run.noteReport(ofUnit: unit)
    }
    if status == codes.awaiting { marks |= codes.isAwaiting }
    let proof = proof(row, record, unit, frame, to: &run)
    if proof.isComplete { marks |= codes.isEvidenceComplete }
    let completion = completion(row, record, frame, proof, &marks)
    let clock = clock(completion, frame)
    if record.reported < frame.firstFresh, clock.isOpen { marks |= codes.isStale }
    run.part.append(
      row: row, clock: clock, marks: ObligationMarks(rawValue: marks),
      completionDay: completion?.day ?? ObligationPart.noDay)
    return true
  }

  /// A day that counts, as a day number.
  private struct Completion {
    var day: Int32
    var isUndated: Bool
  }

  private func clock(_ completion: Completion?, _ frame: borrowing Frame) -> Clock {
    guard !frame.isFixed, let completion else { return frame.open }
    if completion.day <= frame.due { return .completedOnTime }
    return completion.isUndated ? .completedUndated : .completedLate
  }

  /// The completion that counts.
  private func completion(
    _ row: Int, _ record: FoldCell, _ frame: borrowing Frame, _ proof: Proof,
    _ marks: inout UInt8
  ) -> Completion? {
    let flags = record.flags.rawValue
    let isMet =
      frame.isContinuous
      ? flags & codes.isMet != 0 && proof.isComplete : record.statusCode == codes.completed
    guard isMet else { return nil }
    var day = record.reported
    var isUndated = false
    if !frame.isContinuous, flags & codes.hasCompleted != 0 {
      day = record.completedDay
    } else {
      day = fold.firstCompleted(ofRow: row)?.dayNumber ?? record.reported
      isUndated = !frame.isContinuous
    }
    if frame.isRecurring, day < frame.opens {
      marks |= codes.isBeforePeriod
      return nil
    }
    if day < planStarts { marks |= codes.isBeforePlan }
    if proof.isOnADay { day = max(day, proof.day) }
    return Completion(day: day, isUndated: isUndated)
  }

  // MARK: Evidence

  private struct Proof {
    var isComplete: Bool
    var isOnADay = false
    /// Day number, where it is satisfied on one.
    var day: Int32 = 0
  }

  /// What was judged while rows were read has no items: the report reads it from the record.
  private func proof(
    _ row: Int, _ record: FoldCell, _ unit: Int, _ frame: borrowing Frame,
    to run: inout PartRun
  ) -> Proof {
    let flags = record.flags.rawValue
    if flags & codes.isJudged != 0 {
      let found = record.evidence.flags.rawValue
      return Proof(
        isComplete: found & codes.isProven != 0, isOnADay: found & codes.isProvenOnADay != 0,
        day: record.evidence.satisfied)
    }
    guard flags & codes.hasTexts != 0, let text = fold.texts(ofRow: row).evidence else {
      return Proof(isComplete: frame.isCompleteBare)
    }
    var place = completions.place(of: record.recordOrder)
    place.column = "evidence"
    var result = evidence.judge(
      cited: [(text, place)], requirement: frame.requirement,
      occurrence: frame.occurrence, unit: unit)
    result.settleLateness(due: frame.occurrence.due)
    if !result.items.isEmpty { run.cite(result, isRequired: frame.requirement != nil) }
    return Proof(
      isComplete: result.isComplete, isOnADay: result.satisfiedOn != nil,
      day: result.satisfiedOn?.dayNumber ?? 0)
  }
}

/// What one thread found for neighbouring occurrences.
struct PartRun: Sendable {
  /// Evidence with items, by the place of its obligation.
  struct Cited: Sendable {
    var place: Int
    var occurrence: Int
    var isRequired: Bool
    var result: EvidenceStep.Result
  }

  var part: ObligationPart
  var cited: [Cited] = []
  /// Number of the occurrence that is being judged.
  var occurrence = 0
  /// By unit number: some row of it has a record that reports something.
  var isReporting: [Bool]

  /// Keeps the items of the obligation that is added next.
  mutating func cite(_ result: EvidenceStep.Result, isRequired: Bool) {
    cited.append(
      Cited(place: part.count, occurrence: occurrence, isRequired: isRequired, result: result))
  }

  mutating func noteReport(ofUnit unit: Int) {
    if isReporting.indices.contains(unit) { isReporting[unit] = true }
  }

  /// Gives the kept items, with what was found of reuse, to the columns.
  mutating func handOverItems() {
    part.cited = cited.map { one in
      ObligationPart.Cited(
        place: one.place, evidence: one.result.summary(isRequired: one.isRequired),
        items: one.result.items)
    }
    cited = []
  }
}
