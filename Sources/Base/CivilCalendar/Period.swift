/// The length of time that a recurring duty is counted by.
package enum PeriodKind: String, Hashable, Sendable, CaseIterable {
  /// No recurrence: one period with no calendar days of its own.
  case once
  /// Monday to Sunday, numbered as in ISO 8601.
  case week
  case month
  case quarter
  case half
  /// January to September, as reports ask for it.
  case nineMonths
  case year

  /// Whole months that a period of this kind has; `nil` for `once` and `week`.
  package var months: Int? {
    switch self {
    case .once, .week: nil
    case .month: 1
    case .quarter: 3
    case .half: 6
    case .nineMonths: 9
    case .year: 12
    }
  }
}

/// A week, month, quarter, half-year, nine months or year; or `once`, which is none of them.
///
/// The order is by first day, then longer before shorter; `once` stands before all.
package struct Period: Hashable, Sendable {
  package let kind: PeriodKind
  /// 1...9999, of a week the year that ISO 8601 counts it in; 0 for `once`.
  package let year: Int
  /// Which one in its year, from 1; 0 for `once`; 1 for a year and for nine months.
  package let number: Int

  /// The period of what happens one time.
  package static let once = Period(unchecked: .once, year: 0, number: 0)

  init(unchecked kind: PeriodKind, year: Int, number: Int) {
    self.kind = kind
    self.year = year
    self.number = number
  }

  /// `nil` where the year (1...9999) has no such period: month 13, or week 53 of most years.
  ///
  /// - Parameter number: For `once` neither number nor year is looked at.
  package init?(_ kind: PeriodKind, year: Int, number: Int = 1) {
    guard kind != .once else {
      self = .once
      return
    }
    guard (1...9999).contains(year), number >= 1, number <= Self.count(of: kind, in: year)
    else { return nil }
    self.init(unchecked: kind, year: year, number: number)
  }

  /// How many periods of a kind a year has.
  static func count(of kind: PeriodKind, in year: Int) -> Int {
    switch kind {
    case .once: 0
    case .week: ISOWeek.count(in: year)
    case .month: 12
    case .quarter: 4
    case .half: 2
    case .nineMonths, .year: 1
    }
  }

  /// First and last month, counted from January of year 0; `nil` for `once` and weeks.
  var monthIndexes: ClosedRange<Int>? {
    guard let months = kind.months else { return nil }
    let first = year * 12 + (number - 1) * months
    return first...(first + months - 1)
  }

  /// First calendar day; `nil` for `once`.
  package var firstDay: CivilDate? {
    if kind == .week { return ISOWeek.firstDay(year: year, week: number) }
    return monthIndexes.map { CivilDate(monthIndex: $0.lowerBound, clampingDay: 1) }
  }

  /// Last calendar day; `nil` for `once`.
  package var lastDay: CivilDate? {
    if kind == .week { return ISOWeek.firstDay(year: year, week: number).addingDays(6) }
    return monthIndexes.map { CivilDate(monthIndex: $0.upperBound, clampingDay: 31) }
  }

  /// Whether each calendar day of the other lies in this one; `once` contains only itself.
  package func contains(_ other: Period) -> Bool {
    guard let first = firstDay, let last = lastDay, let otherFirst = other.firstDay,
      let otherLast = other.lastDay
    else { return self == other }
    return first <= otherFirst && otherLast <= last
  }

  /// The period of the same kind that begins next; `nil` for `once` and after year 9999.
  package var next: Period? {
    guard kind != .once else { return nil }
    return Period(kind, year: year, number: number + 1) ?? Period(kind, year: year + 1)
  }
}

extension Period: Comparable {
  package static func < (left: Period, right: Period) -> Bool {
    guard let leftFirst = left.firstDay, let leftLast = left.lastDay else {
      return right.kind != .once && left.kind == .once
    }
    guard let rightFirst = right.firstDay, let rightLast = right.lastDay else { return false }
    return leftFirst == rightFirst ? leftLast > rightLast : leftFirst < rightFirst
  }
}

extension Period {
  /// The calendar period that holds a day; `nil` for nine months from October on and for a week
  /// beyond the range of years; `once` for `once`.
  package init?(_ kind: PeriodKind, containing date: CivilDate) {
    switch kind {
    case .once: self = .once
    case .week:
      let (year, week) = ISOWeek.yearAndWeek(of: date)
      self.init(.week, year: year, number: week)
    default: self.init(kind, monthIndex: date.monthIndex)
    }
  }

  /// The period of whole months that holds a month counted from January of year 0.
  init?(_ kind: PeriodKind, monthIndex: Int) {
    guard let months = kind.months else { return nil }
    let (year, month) = floorDivide(monthIndex, by: 12)
    self.init(kind, year: year, number: month / months + 1)
  }

  /// The periods of a kind whose last day lies from `first` through `last`, in order.
  ///
  /// None for `once`, and none where `last` is before `first`.
  package static func sequence(
    of kind: PeriodKind, from first: CivilDate, through last: CivilDate
  ) -> [Period] {
    var periods: [Period] = []
    var candidate =
      kind == .nineMonths
      ? Period(kind, year: first.year) : Period(kind, containing: first)
    while let period = candidate, let end = period.lastDay, end <= last {
      if end >= first { periods.append(period) }
      candidate = period.next
    }
    return periods
  }
}

/// Weeks of ISO 8601: from Monday on; week 1 is the one with the year's first Thursday.
enum ISOWeek {
  static func yearAndWeek(of date: CivilDate) -> (year: Int, week: Int) {
    // The Thursday of the week decides its year. It is not made a date: it may lie in year 10000.
    let thursday = Int(date.dayNumber) + 4 - date.weekday.rawValue
    guard thursday <= CivilDate.dayNumbers.upperBound else { return (10_000, 1) }
    let year = CivilDate(dayNumber: thursday).year
    let firstOfYear = Int(CivilDate(monthIndex: year * 12, clampingDay: 1).dayNumber)
    return (year, (thursday - firstOfYear) / 7 + 1)
  }

  static func firstDay(year: Int, week: Int) -> CivilDate {
    let fourthOfJanuary = CivilDate(monthIndex: year * 12, clampingDay: 4)
    let firstMonday = fourthOfJanuary.addingDays(1 - fourthOfJanuary.weekday.rawValue)
    return firstMonday.addingDays((week - 1) * 7)
  }

  static func count(in year: Int) -> Int {
    // 28 December always lies in the last week of its year.
    yearAndWeek(of: CivilDate(monthIndex: year * 12 + 11, clampingDay: 28)).week
  }
}
