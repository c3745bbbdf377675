import CivilCalendar
import TestSupport
import Testing

private struct TermCase: Sendable, CustomTestStringConvertible {
  var amount: Int
  var unit: TermUnit = .workingDays
  var start: String
  var end: String
  var testDescription: String { "\(amount) \(unit) from \(start)" }
}

@Suite struct WorkingCalendarTests {
  /// Scenario A8, and the terms of A6 and A9.
  @Test(arguments: [
    TermCase(amount: 10, start: "2023-09-26", end: "2023-10-10"),
    TermCase(amount: 5, start: "2024-04-26", end: "2024-05-07"),
    TermCase(amount: 5, start: "2024-04-29", end: "2024-05-07"),
    TermCase(amount: 15, start: "2024-04-15", end: "2024-05-09"),
    TermCase(amount: 30, unit: .days, start: "2024-05-16", end: "2024-06-15"),
    TermCase(amount: 5, start: "2025-12-31", end: "2026-01-09"),
    TermCase(amount: 0, start: "2024-06-15", end: "2024-06-17"),
    TermCase(amount: 0, start: "2024-06-17", end: "2024-06-17"),
    TermCase(amount: -1, start: "2024-06-17", end: "2024-06-14"),
    TermCase(amount: 6, unit: .months, start: "2023-08-31", end: "2024-02-29"),
    TermCase(amount: -30, unit: .days, start: "2024-06-15", end: "2024-05-16"),
  ])
  private func terms(_ term: TermCase) {
    let calendar = WorkingCalendar.vietnam
    let length = TermLength(amount: term.amount, unit: term.unit)
    #expect(calendar.end(of: length, from: day(term.start)) == day(term.end))
  }

  @Test func aTermOfDaysRollsOverTheWeekend() {
    #expect(WorkingCalendar.vietnam.workingDay(onOrAfter: day("2024-06-15")) == day("2024-06-17"))
  }

  @Test func decidedYears() {
    let calendar = WorkingCalendar.vietnam
    #expect(calendar.isDecided(day("2026-12-31")))
    #expect(!calendar.isDecided(day("2027-01-01")))
    #expect(!calendar.isDecided(day("2027-03-01")))
    let early = WorkingCalendar(
      id: "x", version: "1", restDays: [], rows: [.test(day("2027-01-01"), .publicHoliday)],
      lastDecidedYear: 2030)
    #expect(!early.isDecided(day("2027-01-01")))
    #expect(early.isDecided(day("2027-01-02")))
  }

  /// Scenarios A12 and B1: Tết, and how late in working days.
  @Test func latenessInWorkingDays() {
    let calendar = WorkingCalendar.vietnam
    #expect(calendar.workingDay(onOrBefore: day("2025-01-30")) == day("2025-01-24"))
    #expect(calendar.workingDays(after: day("2025-01-30"), through: day("2025-02-03")) == 1)
    for (due, late) in [("2023-12-18", 141), ("2024-03-18", 82), ("2024-06-18", 19)] {
      #expect(calendar.workingDays(after: day(due), through: day("2024-07-15")) == late)
      #expect(calendar.workingDays(after: day("2024-07-15"), through: day(due)) == -late)
    }
  }

  @Test func rows() {
    let rows = [
      CalendarRow.test(day("2025-05-02"), .swappedDayOff), .test(day("2025-05-01"), .publicHoliday),
      .test(day("2025-05-02"), .makeUpWorkday),
    ]
    let calendar = WorkingCalendar(
      id: "x", version: "1", restDays: [.sunday, .saturday, .sunday], rows: rows,
      lastDecidedYear: 2025)
    #expect(calendar.restDays == [.saturday, .sunday])
    #expect(calendar.row(on: day("2025-05-01"))?.kind == .publicHoliday)
    #expect(calendar.row(on: day("2025-05-02"))?.kind == .makeUpWorkday)
    #expect(calendar.isWorkingDay(day("2025-05-02")))
    #expect(calendar.row(on: day("2025-05-03")) == nil)
    #expect(calendar.row(on: .earliest) == nil)
    #expect(calendar == calendar)
    #expect(calendar != .vietnam)
  }

  @Test func noRestDaysAndNoRows() {
    let calendar = WorkingCalendar(
      id: "x", version: "1", restDays: [], rows: [], lastDecidedYear: 0)
    #expect(calendar.lastDay(ofTerm: 10, after: day("2024-02-25")) == day("2024-03-06"))
    #expect(calendar.workingDays(after: .earliest, through: .latest) == 3_652_058)
    #expect(calendar.lastDay(ofTerm: .max, after: day("2024-01-01")) == .latest)
    #expect(calendar.lastDay(ofTerm: .min, after: day("2024-01-01")) == .earliest)
    #expect(calendar.workingDay(after: .latest) == .latest)
    #expect(calendar.workingDay(before: .earliest) == .earliest)
    #expect(calendar.isWorkingDay(.earliest) && calendar.isWorkingDay(.latest))
  }

  @Test func sevenRestDays() {
    let rows = [
      CalendarRow.test(day("2024-05-04"), .makeUpWorkday),
      .test(day("2024-05-11"), .makeUpWorkday),
    ]
    for (rows, isWorked) in [([], false), (rows, true)] {
      let calendar = WorkingCalendar(
        id: "x", version: "1", restDays: Weekday.allCases, rows: rows, lastDecidedYear: 0)
      #expect(calendar.isWorkingDay(day("2024-05-04")) == isWorked)
      let start = day("2024-05-01")
      #expect(calendar.workingDay(after: start) == (isWorked ? day("2024-05-04") : .latest))
      #expect(calendar.lastDay(ofTerm: 2, after: start) == (isWorked ? day("2024-05-11") : .latest))
      #expect(calendar.lastDay(ofTerm: 3, after: start) == .latest)
      #expect(calendar.workingDay(onOrBefore: start) == .earliest)
      #expect(calendar.workingDays(after: start, through: .latest) == (isWorked ? 2 : 0))
    }
  }

  /// Rows at both ends of the range: the table is as long as it can be.
  @Test func rowsAtBothEnds() {
    let calendar = WorkingCalendar(
      id: "x", version: "1", restDays: [.sunday],
      rows: [.test(.latest, .publicHoliday), .test(.earliest, .publicHoliday)], lastDecidedYear: 0)
    #expect(!calendar.isWorkingDay(.latest) && !calendar.isWorkingDay(.earliest))
    #expect(calendar.workingDay(after: .earliest) == day("0001-01-02"))
    #expect(calendar.workingDay(before: .latest) == day("9999-12-30"))
    #expect(calendar.lastDay(ofTerm: 5, after: day("2024-06-14")) == day("2024-06-20"))
  }
}
