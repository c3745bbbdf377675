/// Days in a row that are told in one line: one day, or days between rows of the calendar.
package struct CalendarStretch: Hashable, Sendable {
  /// Not later than `last`, whichever way the days are walked.
  package var first: CivilDate
  package var last: CivilDate
  /// The row that decides about a single day.
  package var row: CalendarRow?
  /// Of its days those that are worked.
  package var workingDays: Int

  /// How many days it has.
  package var days: Int { Int(last.dayNumber) - Int(first.dayNumber) + 1 }
}

/// How far the days off of a span are known.
package enum CalendarCertainty: String, Hashable, Sendable, CaseIterable {
  case decided
  /// Some lie past the last decided year, or are rows that are only expected.
  case projected
  /// In some years the calendar has no row at all: only the week counts there.
  case weekOnly
}

extension WorkingCalendar {
  /// The days of a span in order, told one by one where there are at most `dayLimit`; of a longer
  /// span each day that has a row, and what lies between such days as one stretch.
  ///
  /// Empty where `last` is before `first`.
  ///
  /// - Complexity: O(rows), whatever the span's length.
  package func stretches(
    from first: CivilDate, through last: CivilDate, dayLimit: Int = 31
  ) -> [CalendarStretch] {
    guard first <= last else { return [] }
    let isShort = Int(last.dayNumber) - Int(first.dayNumber) < dayLimit
    var stretches: [CalendarStretch] = []
    var next = first
    for day in isShort ? days(from: first, through: last) : daysWithRows(first, last) {
      add(next, day.previous, before: day, to: &stretches)
      stretches.append(
        CalendarStretch(
          first: day, last: day, row: row(on: day), workingDays: isWorkingDay(day) ? 1 : 0))
      next = day.next
      if day == last { return stretches }
    }
    add(next, last, before: nil, to: &stretches)
    return stretches
  }

  private func add(
    _ first: CivilDate, _ last: CivilDate, before day: CivilDate?, to list: inout [CalendarStretch]
  ) {
    guard first <= last, day.map({ first < $0 }) ?? true else { return }
    let count = workingDays(after: first, through: last) + (isWorkingDay(first) ? 1 : 0)
    list.append(CalendarStretch(first: first, last: last, row: nil, workingDays: count))
  }

  private func days(from first: CivilDate, through last: CivilDate) -> [CivilDate] {
    (first.dayNumber...last.dayNumber).map { CivilDate(dayNumber: $0) }
  }

  private func daysWithRows(_ first: CivilDate, _ last: CivilDate) -> [CivilDate] {
    var days: [CivilDate] = []
    for row in rows where row.date >= first && row.date <= last && days.last != row.date {
      days.append(row.date)
    }
    return days
  }

  /// How far the days off from one day through another are known; the days may come either way
  /// round.
  package func certainty(from one: CivilDate, through other: CivilDate) -> CalendarCertainty {
    let (first, last) = (min(one, other), max(one, other))
    guard let earliest = rows.first?.date.year, let latest = rows.last?.date.year,
      first.year >= earliest, last.year <= max(latest, lastDecidedYear)
    else { return .weekOnly }
    if last.year > lastDecidedYear { return .projected }
    let isExpected = rows.contains {
      $0.status == .projected && $0.date >= first && $0.date <= last
    }
    return isExpected ? .projected : .decided
  }
}
