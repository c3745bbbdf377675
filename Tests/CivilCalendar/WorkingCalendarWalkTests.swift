import CivilCalendar
import TestSupport
import Testing

/// What the calendar says, found the slow and plain way: by its definition, day by day.
private struct WalkingCalendar {
  var restDays: Set<Weekday>
  var rows: [CivilDate: CalendarRowKind]

  init(_ calendar: WorkingCalendar) {
    restDays = Set(calendar.restDays)
    rows = Dictionary(calendar.rows.map { ($0.date, $0.kind) }) { _, later in later }
  }

  func isWorkingDay(_ date: CivilDate) -> Bool {
    rows[date].map { $0 == .makeUpWorkday } ?? !restDays.contains(date.weekday)
  }

  func lastDay(ofTerm workingDays: Int, after start: CivilDate) -> CivilDate {
    var (date, left) = (start, workingDays)
    while left > 0 {
      date = date.next
      if isWorkingDay(date) { left -= 1 }
    }
    while left < 0 {
      date = date.previous
      if isWorkingDay(date) { left += 1 }
    }
    while workingDays == 0, !isWorkingDay(date) { date = date.next }
    return date
  }

  func workingDays(after start: CivilDate, through end: CivilDate) -> Int {
    guard start <= end else { return -workingDays(after: end, through: start) }
    var (date, count) = (start, 0)
    while date < end {
      date = date.next
      if isWorkingDay(date) { count += 1 }
    }
    return count
  }
}

@Suite struct WorkingCalendarWalkTests {
  /// Every start of the calendar's five years and a year on either side.
  private static let starts = (0..<(7 * 365)).map { day("2022-01-01").addingDays($0) }

  @Test(arguments: [-61, -22, -5, -2, -1, 0, 1, 2, 3, 5, 10, 15, 30, 60, 250])
  func terms(workingDays: Int) {
    let (calendar, walk) = (WorkingCalendar.vietnam, WalkingCalendar(.vietnam))
    for start in Self.starts {
      #expect(
        calendar.lastDay(ofTerm: workingDays, after: start)
          == walk.lastDay(ofTerm: workingDays, after: start), "start \(start)")
    }
  }

  @Test func neighbours() {
    let (calendar, walk) = (WorkingCalendar.vietnam, WalkingCalendar(.vietnam))
    for start in Self.starts {
      #expect(calendar.isWorkingDay(start) == walk.isWorkingDay(start), "\(start)")
      #expect(calendar.workingDay(after: start) == walk.lastDay(ofTerm: 1, after: start))
      #expect(calendar.workingDay(before: start) == walk.lastDay(ofTerm: -1, after: start))
      #expect(calendar.workingDay(onOrAfter: start) == walk.lastDay(ofTerm: 0, after: start))
      #expect(
        calendar.workingDay(onOrBefore: start)
          == (walk.isWorkingDay(start) ? start : walk.lastDay(ofTerm: -1, after: start)))
    }
  }

  @Test func spans() {
    let (calendar, walk) = (WorkingCalendar.vietnam, WalkingCalendar(.vietnam))
    var random = SeededGenerator(seed: 4)
    for _ in 0..<3000 {
      let start = day("2021-01-01").addingDays(random.int(in: 0...3000))
      let end = start.addingDays(random.int(in: -200...400))
      #expect(
        calendar.workingDays(after: start, through: end)
          == walk.workingDays(after: start, through: end), "\(start) \(end)")
    }
  }

  /// Calendars with other rest days and rows put anywhere.
  @Test(arguments: 0..<60) func seededCalendars(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let restDays = Weekday.allCases.filter { _ in random.int(in: 0...3) == 0 }
    let rows = (0..<random.int(in: 0...30)).map { _ in
      CalendarRow.test(
        day("2000-01-01").addingDays(random.int(in: -40...40)),
        random.element(of: CalendarRowKind.allCases) ?? .publicHoliday)
    }
    let calendar = WorkingCalendar(
      id: "seeded", version: "\(seed)", restDays: restDays, rows: rows, lastDecidedYear: 2000)
    let walk = WalkingCalendar(calendar)
    for _ in 0..<300 {
      let start = day("2000-01-01").addingDays(random.int(in: -120...120))
      let term = random.int(in: -90...90)
      #expect(
        calendar.lastDay(ofTerm: term, after: start) == walk.lastDay(ofTerm: term, after: start),
        "seed \(seed), \(term) after \(start)")
      let end = start.addingDays(random.int(in: -150...150))
      #expect(
        calendar.workingDays(after: start, through: end)
          == walk.workingDays(after: start, through: end), "seed \(seed), \(start) to \(end)")
    }
  }
}
