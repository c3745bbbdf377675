import CivilCalendar
import Compliance
import ExactNumbers
import Obligations

/// Which step of a target's ladder is judged with an obligation.
enum TargetStep {
  /// - Recurring obligations: the step of the year, with the last period of that year.
  /// - Single ones: once completed or past due the step of the due day's year (or the last one
  ///   before it); while open the last step whose year has passed, so that it warns.
  static func limit(
    _ target: Target, _ occurrence: Occurrence, isOpen: Bool, asOf: CivilDate
  ) -> Decimal? {
    if occurrence.period != .once {
      guard let last = occurrence.period.lastDay, isLastOfYear(occurrence.period, last) else {
        return nil
      }
      return target.steps.first { $0.year == last.year }?.limit
    }
    guard let year = (occurrence.stated ?? occurrence.due)?.year else { return nil }
    if isOpen {
      return target.steps.last { $0.year < asOf.year && $0.year < year }?.limit
    }
    return target.steps.last { $0.year <= year }?.limit
  }

  private static func isLastOfYear(_ period: Period, _ last: CivilDate) -> Bool {
    switch period.kind {
    case .once, .nineMonths: false
    case .week: period.next.map { $0.year != period.year } ?? false
    case .month, .quarter, .half, .year: last == last.lastDayOfYear
    }
  }
}
