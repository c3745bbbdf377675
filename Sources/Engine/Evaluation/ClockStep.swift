import CivilCalendar
import Compliance
import Obligations
import Results

/// Step 7: where an obligation stands on the as-of date, and how far it is from its due day.
struct ClockStep: Sendable {
  let plan: Plan
  let calendar: WorkingCalendar
  let asOf: CivilDate

  /// The first state that fits.
  func clock(
    _ occurrence: Occurrence, due: CivilDate?, onTimeDay: CivilDate?,
    _ completion: CompletionStep.Completion?, isExcluded: Bool
  ) -> Clock {
    if isExcluded, completion == nil { return .excluded }
    if asOf < occurrence.opens { return .notOpen }
    switch occurrence.wait {
    case .event, .task: return .awaitingEvent
    case .noDeadline: return .noDeadline
    case .none: break
    }
    guard let due, let onTimeDay else { return .noDeadline }
    if let completion {
      if completion.day <= onTimeDay { return .completedOnTime }
      return completion.isUndated ? .completedUndated : .completedLate
    }
    if occurrence.isAspirational { return .inTerm }
    if asOf > due { return .overdue }
    return isSoon(due) ? .dueSoon : .inTerm
  }

  private func isSoon(_ due: CivilDate) -> Bool {
    switch plan.dueSoon.unit {
    case .workingDays: return calendar.workingDays(after: asOf, through: due) <= plan.dueSoon.amount
    case .days: return asOf.days(until: due) <= plan.dueSoon.amount
    case .months: return due <= asOf.addingMonths(plan.dueSoon.amount)
    }
  }

  /// The dates of an obligation, with its distances.
  func due(
    _ occurrence: Occurrence, _ extended: ExtensionStep.Result, _ clock: Clock,
    onTimeDay: CivilDate?, completion: CompletionStep.Completion?
  ) -> ObligationColumns.Due {
    // What decided is what is shown: with `onTimeBy: original` that is the original day.
    let effective = clock.isCompleted ? onTimeDay : extended.effective
    var late = (days: 0, working: 0)
    if clock == .overdue, let effective { late = distance(effective, asOf) }
    if clock == .completedLate || clock == .completedUndated, let onTimeDay, let completion {
      late = distance(onTimeDay, completion.day)
    }
    return ObligationColumns.Due(
      stated: occurrence.stated, original: occurrence.due, effective: effective,
      lastWorkingDay: effective.map { calendar.workingDay(onOrBefore: $0) },
      isAspirational: occurrence.isAspirational, isExtended: extended.isMoved,
      isBeyondCalendar: effective.map { !calendar.isDecided($0) } ?? false,
      daysLeft: effective.map { asOf.days(until: $0) },
      workingDaysLeft: effective.map { calendar.workingDays(after: asOf, through: $0) },
      daysLate: late.days, workingDaysLate: late.working, extensionCount: extended.count,
      extensionGranted: extended.granted,
      extensionAfterDue: extended.afterDue, extensionGrantedAfterDue: extended.grantedAfterDue,
      extensionOverLimit: extended.overLimit, extensionUndocumented: extended.undocumented)
  }

  private func distance(_ from: CivilDate, _ to: CivilDate) -> (days: Int, working: Int) {
    (max(0, from.days(until: to)), max(0, calendar.workingDays(after: from, through: to)))
  }
}
