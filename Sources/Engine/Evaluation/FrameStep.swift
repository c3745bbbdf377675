import CivilCalendar
import Compliance
import DeadlinePhrases
import ExactNumbers
import Obligations
import Results

/// What the obligations of an occurrence have in common, for reports and for the plain path.
struct FrameStep: Sendable {
  let ruleBook: RuleBook
  let table: ObligationTable
  let clocks: ClockStep
  let evidence: EvidenceStep
  /// Group of work of each task, as a number of the report's groups.
  let groupOfTask: [Int]

  func frame(_ occurrence: Occurrence) -> OccurrenceFrame {
    let task = table.tasks[occurrence.task]
    let requirement = task.evidence(ofPart: occurrence.part)
    let nothing = evidence.judge(
      cited: [], requirement: requirement, occurrence: occurrence, unit: -1)
    return OccurrenceFrame(
      occurrence: occurrence, group: groupOfTask[occurrence.task],
      due: due(occurrence, .inTerm), overdue: due(occurrence, .overdue),
      bare: nothing.summary(isRequired: requirement != nil),
      openTarget: target(task, occurrence, isOpen: true),
      closedTarget: target(task, occurrence, isOpen: false), isContinuous: task.isContinuous)
  }

  private func due(_ occurrence: Occurrence, _ clock: Clock) -> ObligationColumns.Due {
    clocks.due(
      occurrence, ExtensionStep.Result(effective: occurrence.due), clock,
      onTimeDay: occurrence.due, completion: nil)
  }

  private func target(_ task: Task, _ occurrence: Occurrence, isOpen: Bool) -> Decimal? {
    task.target.flatMap {
      TargetStep.limit($0, occurrence, isOpen: isOpen, asOf: table.asOf)
    }
  }
}

extension Task {
  /// The documents that a part wants.
  func evidence(ofPart part: String?) -> EvidenceRequirement? {
    part.flatMap { partEvidence[$0] } ?? evidence
  }
}

extension EvidenceStep.Result {
  /// What was found, without the items.
  func summary(isRequired: Bool) -> ObligationColumns.Evidence {
    ObligationColumns.Evidence(
      isRequired: isRequired, isComplete: isComplete, accepted: accepted, rejected: rejected,
      isReused: items.contains(where: \.isReused),
      missingLeaves: missingLeaves, items: 0..<0)
  }
}

/// How old a record may get before it is stale (semantics.md section 3).
struct FreshnessStep: Sendable {
  let plan: Plan
  let calendar: WorkingCalendar
  let asOf: CivilDate

  /// Older than the task's `maxAge`, the plan's, or one cycle of the task.
  func isOld(_ reported: CivilDate, _ occurrence: Occurrence, _ task: Task) -> Bool {
    calendar.end(of: age(occurrence, task), from: reported) < asOf
  }

  /// The first day whose report is not old; every later one is not old either.
  func firstFreshDay(_ occurrence: Occurrence, _ task: Task) -> CivilDate {
    let age = age(occurrence, task)
    var low = Int(CivilDate.earliest.dayNumber)
    var high = Int(asOf.dayNumber)
    while low < high {
      let middle = low + (high - low) / 2
      if calendar.end(of: age, from: CivilDate(dayNumber: middle)) < asOf {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return CivilDate(dayNumber: low)
  }

  private func age(_ occurrence: Occurrence, _ task: Task) -> TermLength {
    task.maxAge ?? plan.maxAge ?? cycle(of: occurrence)
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
