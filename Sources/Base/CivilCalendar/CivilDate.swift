/// A day of the Gregorian calendar, from 0001-01-01 to 9999-12-31, without time and zone.
///
/// No operation traps: what would leave the range gives `earliest` or `latest`.
package struct CivilDate: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Days since 1970-01-01; negative before it.
  package let dayNumber: Int32

  /// 0001-01-01.
  package static let earliest = CivilDate(unchecked: dayNumbers.lowerBound)
  /// 9999-12-31.
  package static let latest = CivilDate(unchecked: dayNumbers.upperBound)

  /// The day numbers of the range.
  static let dayNumbers = -719_162...2_932_896

  private init(unchecked dayNumber: Int) {
    self.dayNumber = Int32(truncatingIfNeeded: dayNumber)
  }

  /// The day so many days after 1970-01-01; beyond the range, the range's nearest day.
  package init(dayNumber: some BinaryInteger) {
    self.init(unchecked: Int(clamping: dayNumber).clamped(to: Self.dayNumbers))
  }

  /// The same for the numbers that `dayNumber` gives, on ways that are taken millions of times.
  package init(dayNumber: Int32) {
    self.init(unchecked: Int(dayNumber).clamped(to: Self.dayNumbers))
  }

  /// `nil` where the calendar has no such day (31 April, year 0, year 10000).
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    self.init(unchecked: Self.daysBefore(year: year, month: month) + day - 1)
  }

  /// The first day of the month, or its last one where the month is shorter than `day`.
  ///
  /// - Parameter monthIndex: Months since January of year 0: `year * 12 + month - 1`. Beyond the
  ///   range of years, the range's nearest day.
  init(monthIndex: Int, clampingDay day: Int) {
    let (year, month) = floorDivide(monthIndex, by: 12)
    guard year >= 1 else {
      self = .earliest
      return
    }
    guard year <= 9999 else {
      self = .latest
      return
    }
    let length = Self.length(ofMonth: month + 1, year: year)
    self.init(
      unchecked: Self.daysBefore(year: year, month: month + 1) + day.clamped(to: 1...length) - 1)
  }

  package static func < (left: CivilDate, right: CivilDate) -> Bool {
    left.dayNumber < right.dayNumber
  }

  /// ISO 8601: `2024-06-18`.
  package var description: String {
    let (year, month, day) = components
    return padded(year, to: 4) + "-" + padded(month, to: 2) + "-" + padded(day, to: 2)
  }
}

// MARK: - Parts

extension CivilDate {
  /// 1...9999.
  package var year: Int { components.year }
  /// 1...12.
  package var month: Int { components.month }
  /// 1...31.
  package var day: Int { components.day }
  /// 1...4.
  package var quarter: Int { (month - 1) / 3 + 1 }
  /// 1 or 2.
  package var half: Int { month <= 6 ? 1 : 2 }
  /// The day of the week.
  package var weekday: Weekday { Weekday(dayNumber: Int(dayNumber)) }

  /// Year, month and day worked out together: cheaper than one after the other.
  package var components: (year: Int, month: Int, day: Int) {
    // Years are counted from 1 March, so that the leap day is a year's last day; eras of 400 years.
    let (era, dayOfEra) = floorDivide(Int(dayNumber) + 719_468, by: 146_097)
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shifted + 2) / 5 + 1
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day)
  }

  /// Months since January of year 0.
  var monthIndex: Int {
    let (year, month, _) = components
    return year * 12 + month - 1
  }

  /// The number of days of a month, 28...31; months outside 1...12 are taken for the nearest.
  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: isLeap(year) ? 29 : 28
    default: 31
    }
  }

  static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  /// The day number of a month's first day; year 1...9999, month 1...12.
  private static func daysBefore(year: Int, month: Int) -> Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let (era, yearOfEra) = floorDivide(shiftedYear, by: 400)
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}

// MARK: - Moving

extension CivilDate {
  /// The day so many days later, or earlier for a negative number.
  package func addingDays(_ days: Int) -> CivilDate {
    let (sum, overflow) = Int(dayNumber).addingReportingOverflow(days)
    guard !overflow else { return days < 0 ? .earliest : .latest }
    return CivilDate(dayNumber: sum)
  }

  /// The day of the same number so many months later (earlier for a negative number), or that
  /// month's last day where it has no such number.
  ///
  /// - Note: Civil Code 2015, articles 147 and 148.
  package func addingMonths(_ months: Int) -> CivilDate {
    let (year, month, day) = components
    let reach = months.clamped(to: -120_000...120_000)
    return CivilDate(monthIndex: year * 12 + month - 1 + reach, clampingDay: day)
  }

  /// The day after.
  package var next: CivilDate { CivilDate(dayNumber: Int(dayNumber) + 1) }
  /// The day before.
  package var previous: CivilDate { CivilDate(dayNumber: Int(dayNumber) - 1) }

  /// Days from this day to the other; negative where the other is earlier.
  package func days(until other: CivilDate) -> Int {
    Int(other.dayNumber) - Int(dayNumber)
  }

  /// Day 1 of this day's month.
  package var firstDayOfMonth: CivilDate { CivilDate(monthIndex: monthIndex, clampingDay: 1) }
  /// 28 to 31 of this day's month.
  package var lastDayOfMonth: CivilDate { CivilDate(monthIndex: monthIndex, clampingDay: 31) }
  /// 31 March, 30 June, 30 September or 31 December.
  package var lastDayOfQuarter: CivilDate { lastDayOfSpan(months: 3) }
  /// 30 June or 31 December.
  package var lastDayOfHalf: CivilDate { lastDayOfSpan(months: 6) }
  /// 31 December.
  package var lastDayOfYear: CivilDate { lastDayOfSpan(months: 12) }

  private func lastDayOfSpan(months: Int) -> CivilDate {
    let index = monthIndex
    return CivilDate(monthIndex: index - index % months + months - 1, clampingDay: 31)
  }
}

/// A number that is not negative, with leading zeros.
func padded(_ number: Int, to width: Int) -> String {
  var digits = String(number)
  while digits.utf8.count < width { digits = "0" + digits }
  return digits
}
