import CivilCalendar
import TestSupport
import Testing

/// The answers of `shared/conformance/calendar`, which independent programs agreed on.
@Suite(.enabled(if: SharedFolder.isPresent, "\(SharedFolder.absentComment)"))
struct CalendarConformanceTests {
  private static func rows(_ file: String) throws -> [[String: String]] {
    try SharedFolder.rows(of: "conformance/calendar/\(file).csv")
  }

  private static func calendar() throws -> WorkingCalendar {
    let rows = try rows("calendar-used").map { row in
      CalendarRow.test(
        try row.date("date"), row["kind"] == "makeup" ? .makeUpWorkday : .publicHoliday)
    }
    return WorkingCalendar(
      id: "oracle", version: "1", restDays: [.saturday, .sunday], rows: rows, lastDecidedYear: 2026)
  }

  /// The fixture of the tests that run without the folder says the same.
  @Test func fixtureIsTheSame() throws {
    let used = try Self.calendar().rows.map { "\($0.date) \($0.kind.isWorked)" }
    #expect(WorkingCalendar.vietnam.rows.map { "\($0.date) \($0.kind.isWorked)" } == used)
  }

  @Test func addWorkingDays() throws {
    let (calendar, rows) = (try Self.calendar(), try Self.rows("add_working_days"))
    #expect(rows.count == 300)
    for row in rows {
      let start = try row.date("start")
      #expect(
        try calendar.lastDay(ofTerm: row.int("n"), after: start) == row.date("result"), "\(row)")
      #expect(try calendar.isWorkingDay(start) == (row.int("start_is_working") == 1), "\(row)")
    }
  }

  @Test func countWorkingDays() throws {
    let (calendar, rows) = (try Self.calendar(), try Self.rows("count_working_days"))
    #expect(rows.count == 200)
    for row in rows {
      let (from, to) = (try row.date("from"), try row.date("to"))
      let passed = calendar.workingDays(after: from, through: to)
      #expect(try passed == row.int("count_from_excl_to_incl"), "\(row)")
      #expect(
        try calendar.workingDays(after: from.previous, through: to) == row.int("count_both_incl"))
      #expect(
        try calendar.workingDays(after: from.previous, through: to.previous)
          == row.int("count_from_incl_to_excl"))
    }
  }

  @Test func roll() throws {
    let (calendar, rows) = (try Self.calendar(), try Self.rows("roll"))
    #expect(rows.count == 100)
    for row in rows {
      let date = try row.date("date")
      #expect(try calendar.isWorkingDay(date) == (row.int("is_working") == 1), "\(row)")
      #expect(try calendar.workingDay(onOrAfter: date) == row.date("on_or_after"), "\(row)")
      #expect(try calendar.workingDay(onOrBefore: date) == row.date("on_or_before"), "\(row)")
      #expect(try calendar.workingDay(after: date) == row.date("next"), "\(row)")
      #expect(try calendar.workingDay(before: date) == row.date("previous"), "\(row)")
    }
  }

  @Test func periodEnds() throws {
    let (calendar, rows) = (try Self.calendar(), try Self.rows("period_ends"))
    #expect(rows.count == 100)
    for row in rows {
      let date = try row.date("date")
      #expect(try date.lastDayOfMonth == row.date("month_end"), "\(row)")
      #expect(try date.lastDayOfQuarter == row.date("quarter_end"), "\(row)")
      #expect(try date.lastDayOfHalf == row.date("half_end"), "\(row)")
      #expect(try date.lastDayOfYear == row.date("year_end"), "\(row)")
      #expect(try date.quarter == row.int("quarter"), "\(row)")
      #expect(try date.half == row.int("half"), "\(row)")
      #expect(
        try calendar.workingDay(onOrAfter: date.firstDayOfMonth)
          == row.date("first_working_day_of_month"), "\(row)")
      #expect(
        try calendar.workingDay(onOrBefore: date.lastDayOfMonth)
          == row.date("last_working_day_of_month"), "\(row)")
      #expect(
        try calendar.workingDay(onOrBefore: date.lastDayOfQuarter)
          == row.date("last_working_day_of_quarter"), "\(row)")
    }
  }

  @Test func addMonths() throws {
    let (calendar, rows) = (try Self.calendar(), try Self.rows("add_months"))
    #expect(rows.count == 130)
    for row in rows {
      let result = try row.date("date").addingMonths(row.int("months"))
      #expect(try result == row.date("result"), "\(row)")
      if row["due_if_rolled_forward"] != "" {
        #expect(
          try calendar.workingDay(onOrAfter: result) == row.date("due_if_rolled_forward"), "\(row)")
      }
    }
  }

  @Test func reportingWindows() throws {
    let (calendar, rows) = (try Self.calendar(), try Self.rows("reporting_windows"))
    #expect(rows.count == 120)
    for row in rows {
      let kind = try #require(
        row["kind"] == "nine_months" ? .nineMonths : PeriodKind(rawValue: row["kind"] ?? ""))
      let scheme = ReportingScheme.decree09
      let period = try scheme.period(of: kind, containing: row.date("date"))
      #expect(period?.id ?? "" == row["period"], "\(row)")
      guard let period, let window = scheme.window(of: period) else { continue }
      #expect(try window == row.date("window_from")...row.date("window_to"), "\(row)")
      let first = calendar.lastDay(ofTerm: 1, after: window.upperBound)
      #expect(try first == row.date("first_working_day_after_cutoff"), "\(row)")
      #expect(
        try calendar.workingDay(after: first) == row.date("second_working_day_after_cutoff"))
    }
  }
}

extension [String: String] {
  func date(_ column: String) throws -> CivilDate {
    try #require(CivilDate(iso: self[column] ?? ""), "\(column) of \(self)")
  }

  func int(_ column: String) throws -> Int {
    try #require(Int(self[column] ?? ""), "\(column) of \(self)")
  }
}
