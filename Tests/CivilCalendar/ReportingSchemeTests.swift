import CivilCalendar
import TestSupport
import Testing

@Suite struct ReportingSchemeTests {
  @Test(arguments: [
    ("2024-06", "2024-05-15", "2024-06-14"), ("2024-01", "2023-12-15", "2024-01-14"),
    ("2024-Q1", "2023-12-15", "2024-03-14"), ("2024-Q2", "2024-03-15", "2024-06-14"),
    ("2024-H1", "2023-12-15", "2024-06-14"), ("2024-H2", "2024-06-15", "2024-12-14"),
    ("2024-9M", "2023-12-15", "2024-09-14"), ("2024", "2023-12-15", "2024-12-14"),
    ("2024-W23", "2024-06-03", "2024-06-09"), ("0001-01", "0001-01-01", "0001-01-14"),
  ])
  func decree09(id: String, first: String, last: String) throws {
    let period = try #require(Period(id: id))
    #expect(ReportingScheme.decree09.window(of: period) == day(first)...day(last))
  }

  @Test func calendarAndOnce() throws {
    let quarter = try #require(Period(id: "2024-Q1"))
    #expect(ReportingScheme.calendar.window(of: quarter) == day("2024-01-01")...day("2024-03-31"))
    #expect(ReportingScheme.calendar.window(of: .once) == nil)
    #expect(ReportingScheme.decree09.window(of: .once) == nil)
    #expect(ReportingScheme.decree09.period(of: .once, containing: day("2024-01-01")) == nil)
  }

  @Test func longCutOffIsTheMonthsLastDay() throws {
    let march = try #require(Period(id: "2023-03"))
    #expect(
      ReportingScheme.cutOff(day: 30).window(of: march) == day("2023-03-01")...day("2023-03-30"))
    #expect(
      ReportingScheme.cutOff(day: 31).window(of: march) == day("2023-03-01")...day("2023-03-31"))
  }

  /// Under any cut-off each day has one window, and it is the one of the period found.
  @Test(arguments: [-3, 1, 14, 15, 28, 29, 30, 31, 99])
  func windowsAndPeriodsAgree(cutOff: Int) throws {
    let scheme = ReportingScheme.cutOff(day: cutOff)
    for kind in PeriodKind.allCases where kind != .once {
      var date = day("2023-01-01")
      while date < day("2024-07-01") {
        let holders = Period.sequence(
          of: kind, from: date.addingDays(-40), through: date.addingDays(800)
        )
        .filter { scheme.window(of: $0)?.contains(date) ?? false }
        let found = scheme.period(of: kind, containing: date)
        #expect(holders == (found.map { [$0] } ?? []), "\(kind) \(date)")
        if kind != .nineMonths { #expect(found != nil) }
        date = date.next
      }
    }
  }

  /// Scenarios A2, A3 and A5: cut-off and two working days more.
  @Test(arguments: [
    ("2023-Q4", "2023-12-18"), ("2024-Q1", "2024-03-18"), ("2024-Q2", "2024-06-18"),
    ("2024-Q3", "2024-09-17"), ("2024-Q4", "2024-12-17"), ("2025-Q1", "2025-03-18"),
    ("2025-Q2", "2025-06-17"), ("2025-Q3", "2025-09-16"), ("2025-Q4", "2025-12-16"),
    ("2023", "2023-12-18"), ("2024", "2024-12-17"), ("2025", "2025-12-16"),
    ("2023-10", "2023-10-17"), ("2025-12", "2025-12-16"),
  ])
  func reportsFallDue(id: String, due: String) throws {
    let period = try #require(Period(id: id))
    let window = try #require(ReportingScheme.decree09.window(of: period))
    #expect(WorkingCalendar.vietnam.lastDay(ofTerm: 2, after: window.upperBound) == day(due))
  }
}
