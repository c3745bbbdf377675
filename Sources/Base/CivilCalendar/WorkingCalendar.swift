/// Which days are worked: weekly rest days, and rows for the days that differ.
///
/// Every look-up takes the same short time, within the years of the rows and beyond them, where
/// the week alone decides. A result that would leave the range of dates, or that no day answers
/// since none is worked, is `CivilDate.earliest` or `CivilDate.latest`.
package struct WorkingCalendar: Sendable {
  /// The name that a plan chooses the calendar by.
  package let id: String
  package let version: String
  /// In the order of the week, each once.
  package let restDays: [Weekday]
  /// In order of days; rows of one day in the order given.
  package let rows: [CalendarRow]
  /// The last year whose days off have been decided by the authority.
  package let lastDecidedYear: Int

  private let numbers: WorkingDayNumbers

  /// Of several rows for one day the last one decides.
  package init(
    id: String, version: String, restDays: [Weekday], rows: [CalendarRow], lastDecidedYear: Int
  ) {
    self.id = id
    self.version = version
    self.restDays = Weekday.allCases.filter(restDays.contains)
    self.lastDecidedYear = lastDecidedYear
    // By place among equal days: the order given must hold.
    let order = rows.indices.sorted {
      rows[$0].date == rows[$1].date ? $0 < $1 : rows[$0].date < rows[$1].date
    }
    self.rows = order.map { rows[$0] }

    var exceptions: [(day: Int, isWorked: Bool)] = []
    for row in self.rows {
      let day = Int(row.date.dayNumber)
      if exceptions.last?.day == day { exceptions.removeLast() }
      exceptions.append((day, row.kind.isWorked))
    }
    numbers = WorkingDayNumbers(pattern: WeekPattern(restDays: restDays), exceptions: exceptions)
  }

  /// The row that decides about a day, if there is one.
  ///
  /// - Complexity: O(log n) in the number of rows.
  package func row(on date: CivilDate) -> CalendarRow? {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].date <= date { low = middle + 1 } else { high = middle }
    }
    guard low > 0, rows[low - 1].date == date else { return nil }
    return rows[low - 1]
  }

  /// Whether the days off around the date are decided, not expected.
  ///
  /// False after the last decided year, and on a day whose own row is a projection.
  package func isDecided(_ date: CivilDate) -> Bool {
    date.year <= lastDecidedYear && row(on: date)?.status != .projected
  }
}

// MARK: - Days

extension WorkingCalendar {
  /// Whether the day is worked.
  package func isWorkingDay(_ date: CivilDate) -> Bool {
    number(through: date) != number(before: date)
  }

  /// The day itself if it is worked, else the next one that is.
  package func workingDay(onOrAfter date: CivilDate) -> CivilDate {
    day(numbered: number(before: date) + 1, orElse: .latest)
  }

  /// The day itself if it is worked, else the last one before it that is.
  package func workingDay(onOrBefore date: CivilDate) -> CivilDate {
    day(numbered: number(through: date), orElse: .earliest)
  }

  /// The first working day later than the day.
  package func workingDay(after date: CivilDate) -> CivilDate {
    day(numbered: number(through: date) + 1, orElse: .latest)
  }

  /// The last working day earlier than the day.
  package func workingDay(before date: CivilDate) -> CivilDate {
    day(numbered: number(before: date), orElse: .earliest)
  }

  private func number(through date: CivilDate) -> Int {
    numbers.number(through: Int(date.dayNumber))
  }

  private func number(before date: CivilDate) -> Int {
    numbers.number(through: Int(date.dayNumber) - 1)
  }

  private func day(numbered number: Int, orElse end: CivilDate) -> CivilDate {
    numbers.day(numbered: number).map { CivilDate(dayNumber: $0) } ?? end
  }
}

// MARK: - Terms and spans

extension WorkingCalendar {
  /// The last day of a term counted in working days.
  ///
  /// - Parameters:
  ///   - workingDays: Above 0, the so-many-th working day after the start; below 0, before it; for
  ///     0 the start itself, or the next working day.
  ///   - start: The day that opens the term; it is never counted.
  /// - Returns: A working day. Past the last decided year a computed one: `isDecided(_:)` tells.
  /// - Note: Civil Code 2015, article 147.2.
  package func lastDay(ofTerm workingDays: Int, after start: CivilDate) -> CivilDate {
    // No span of the range has more days than this, so that the sum cannot overflow.
    let reach = workingDays.clamped(to: -4_000_000...4_000_000)
    if reach > 0 { return day(numbered: number(through: start) + reach, orElse: .latest) }
    if reach == 0 { return workingDay(onOrAfter: start) }
    return day(numbered: number(before: start) + reach + 1, orElse: .earliest)
  }

  /// Working days that have passed: those later than `start`, up to and with `end`.
  ///
  /// Where `end` is earlier, the count of the span the other way round, negative.
  package func workingDays(after start: CivilDate, through end: CivilDate) -> Int {
    number(through: end) - number(through: start)
  }
}

extension WorkingCalendar: Hashable {
  package static func == (left: WorkingCalendar, right: WorkingCalendar) -> Bool {
    left.id.utf8.elementsEqual(right.id.utf8)
      && left.version.utf8.elementsEqual(right.version.utf8)
      && left.lastDecidedYear == right.lastDecidedYear && left.restDays == right.restDays
      && left.rows == right.rows
  }

  /// Of all a calendar holds, what tells most apart; the rest follows from it in practice.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(restDays)
    hasher.combine(rows.count)
    hasher.combine(lastDecidedYear)
  }
}
