import CivilCalendar
import Compliance
import Diagnostics
import Obligations
import Results

/// Steps 4 to 8 for an obligation of which only records speak: no handover, no extension, no
/// discontinuance, no appraisal.
///
/// The same as the general steps give, in whole numbers and without memory of its own.
struct PlainStep: Sendable {
  /// What one occurrence asks of each of its obligations.
  struct Frame: Sendable {
    var facts: OccurrenceFrame
    var requirement: EvidenceRequirement?
    /// The state of one that is not completed.
    var open: Clock
    /// A completion changes nothing: it is not open yet, or has no date.
    var isFixed: Bool
    /// Reports of days before it are stale.
    var firstFresh: CivilDate
  }

  let fold: ProgressFold
  let clocks: ClockStep
  let freshness: FreshnessStep
  let evidence: EvidenceStep
  let completions: CompletionStep
  let table: ObligationTable
  let planStarts: CivilDate

  func frame(_ facts: OccurrenceFrame) -> Frame {
    let occurrence = facts.occurrence
    let task = table.tasks[occurrence.task]
    let open = clocks.clock(
      occurrence, due: occurrence.due, onTimeDay: occurrence.due, nil, isExcluded: false)
    return Frame(
      facts: facts, requirement: task.evidence(ofPart: occurrence.part), open: open,
      isFixed: open == .notOpen || open == .awaitingEvent || open == .noDeadline,
      firstFresh: freshness.firstFreshDay(occurrence, task))
  }

  /// Judges one obligation and adds it.
  ///
  /// - Returns: False where more than a record speaks of it: nothing was added.
  func add(row: Int, unit: Int, _ frame: borrowing Frame, to run: inout PartRun) -> Bool {
    let record = fold.cell(ofRow: row)
    guard !fold.hasMoreThanRecords(ofRow: row), !record.isForPart else { return false }
    guard record.exists else {
      run.part.append(
        row: row, clock: frame.open, marks: frame.facts.bare.isComplete ? .isEvidenceComplete : [],
        completionDay: ObligationPart.noDay)
      return true
    }
    let status = record.status
    guard status != .suspended, status != .discontinued else { return false }
    var marks: ObligationMarks = []
    if status != .notReported {
      marks.insert(.exists)
      run.noteReport(ofUnit: unit)
    }
    if status == .awaitingApproval { marks.insert(.isAwaiting) }
    let proof = proof(row, record, unit, frame, to: &run)
    if proof.isComplete { marks.insert(.isEvidenceComplete) }
    let completion = completion(row, record, frame, proof, &marks)
    let clock = clock(completion, frame)
    if clock.isOpen, record.reportedDay < frame.firstFresh { marks.insert(.isStale) }
    run.part.append(
      row: row, clock: clock, marks: marks,
      completionDay: completion?.day.dayNumber ?? ObligationPart.noDay)
    return true
  }

  private func clock(
    _ completion: CompletionStep.Completion?, _ frame: borrowing Frame
  ) -> Clock {
    guard !frame.isFixed, let completion, let due = frame.facts.occurrence.due else {
      return frame.open
    }
    if completion.day <= due { return .completedOnTime }
    return completion.isUndated ? .completedUndated : .completedLate
  }

  /// The completion that counts.
  private func completion(
    _ row: Int, _ record: FoldCell, _ frame: borrowing Frame, _ proof: Proof,
    _ marks: inout ObligationMarks
  ) -> CompletionStep.Completion? {
    let isMet =
      frame.facts.isContinuous ? record.isMet && proof.isComplete : record.status == .completed
    guard isMet else { return nil }
    var day = record.reportedDay
    var isUndated = false
    if !frame.facts.isContinuous, let stated = record.completed {
      day = stated
    } else {
      day = fold.firstCompleted(ofRow: row) ?? record.reportedDay
      isUndated = !frame.facts.isContinuous
    }
    if frame.facts.occurrence.period.kind != .once, day < frame.facts.occurrence.opens {
      marks.insert(.isBeforePeriod)
      return nil
    }
    if day < planStarts { marks.insert(.isBeforePlan) }
    if let proven = proof.satisfiedOn { day = max(day, proven) }
    return CompletionStep.Completion(day: day, isUndated: isUndated)
  }

  // MARK: Evidence

  private struct Proof {
    var isComplete: Bool
    var satisfiedOn: CivilDate?
  }

  private func proof(
    _ row: Int, _ record: FoldCell, _ unit: Int, _ frame: borrowing Frame,
    to run: inout PartRun
  ) -> Proof {
    let text: String
    switch fold.decidingEvidence(ofRow: row) {
    case .none: return Proof(isComplete: frame.facts.bare.isComplete)
    case .judged(let summary):
      run.cite(EvidenceStep.Result(summary), isRequired: frame.requirement != nil)
      return Proof(isComplete: summary.isComplete, satisfiedOn: summary.satisfiedOn)
    case .text(let printed): text = printed
    }
    var place = completions.place(of: record.recordOrder)
    place.column = "evidence"
    var result = evidence.judge(
      cited: [(text, place)], requirement: frame.requirement,
      occurrence: frame.facts.occurrence, unit: unit)
    result.settleLateness(due: frame.facts.occurrence.due)
    let proof = Proof(isComplete: result.isComplete, satisfiedOn: result.satisfiedOn)
    if !result.items.isEmpty { run.cite(result, isRequired: frame.requirement != nil) }
    return proof
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
