/// The days between two dates, one by one, with what a working calendar says of each.
package struct CalendarWalk: Sendable {
  /// A day on the way.
  package struct Day: Hashable, Sendable {
    package var date: CivilDate
    package var isWorked: Bool
    /// Working days after the start, up to and with this day.
    package var number: Int
    /// The row that decides about the day; nil: the week does.
    package var row: CalendarRow?
  }

  /// Ascending.
  package let days: [Day]

  /// The days after `start`, up to and with `end`; none where `end` is not later.
  ///
  /// - Complexity: O(days).
  package init(_ calendar: WorkingCalendar, after start: CivilDate, through end: CivilDate) {
    var days: [Day] = []
    var number = 0
    var date = start
    while date < end {
      date = date.next
      let isWorked = calendar.isWorkingDay(date)
      if isWorked { number += 1 }
      days.append(
        Day(date: date, isWorked: isWorked, number: number, row: calendar.row(on: date)))
    }
    self.days = days
  }

  /// How many of the days are worked.
  package var workingDays: Int { days.last?.number ?? 0 }
}
