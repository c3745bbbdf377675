/// From which day to which day the data of a period's report run.
package enum ReportingScheme: Hashable, Sendable {
  /// The period's own calendar days.
  case calendar
  /// From the day after `day` of the month before the period to `day` of its last month.
  ///
  /// In a month with fewer days the month's last day is its cut-off.
  case cutOff(day: Int)

  /// Cut-off on the 14th.
  ///
  /// - Note: Decree 09/2019/NĐ-CP, article 12.
  package static let decree09 = ReportingScheme.cutOff(day: 14)

  /// First and last day of the data of a period's report.
  ///
  /// `nil` for `once`. A week has its calendar days under every scheme.
  package func window(of period: Period) -> ClosedRange<CivilDate>? {
    guard let first = period.firstDay, let last = period.lastDay else { return nil }
    guard case .cutOff(let day) = self, let months = period.monthIndexes else {
      return first...last
    }
    // Year 0 does not exist: what would begin in it begins with the range of dates.
    let before = CivilDate(monthIndex: months.lowerBound - 1, clampingDay: day)
    let start = months.lowerBound <= 12 ? before : before.next
    return start...CivilDate(monthIndex: months.upperBound, clampingDay: day)
  }

  /// The period whose window holds the day.
  ///
  /// `nil` for a day of nine months' reports after their window, for a day whose window belongs to
  /// year 10000, and for `once`.
  package func period(of kind: PeriodKind, containing date: CivilDate) -> Period? {
    guard kind != .once else { return nil }
    guard case .cutOff(let day) = self, kind != .week else {
      return Period(kind, containing: date)
    }
    let (year, month, dayOfMonth) = date.components
    let index = year * 12 + month - 1
    let cutOff = day.clamped(to: 1...CivilDate.length(ofMonth: month, year: year))
    return Period(kind, monthIndex: dayOfMonth > cutOff ? index + 1 : index)
  }
}
