import CivilCalendar
import TestSupport
import Testing

@Suite struct CivilDateTests {
  /// Walks every day of the range with year, month and day counted by hand.
  @Test func everyDayFromFirstToLast() {
    var (year, month, dayOfMonth) = (1, 1, 1)
    var faults = 0
    for number in -719_162...2_932_896 {
      let date = CivilDate(dayNumber: number)
      let parts = date.components
      if parts != (year, month, dayOfMonth)
        || CivilDate(year: year, month: month, day: dayOfMonth) != date
      {
        faults += 1
        if faults < 5 {
          Issue.record("day \(number): \(parts), not \(year)-\(month)-\(dayOfMonth)")
        }
      }
      dayOfMonth += 1
      if dayOfMonth > Self.length(of: month, in: year) { (month, dayOfMonth) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    #expect(faults == 0)
    #expect(year == 10_000)
  }

  private static func length(of month: Int, in year: Int) -> Int {
    let isLeap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  @Test func weekdaysFollowOneAnother() {
    #expect(day("1970-01-01").weekday == .thursday)
    #expect(day("2024-06-18").weekday == .tuesday)
    #expect(CivilDate.earliest.weekday == .monday)
    #expect(CivilDate.latest.weekday == .friday)
    var date = day("2023-12-25")
    for index in 0..<1000 {
      #expect(date.weekday.rawValue == index % 7 + 1)
      date = date.next
    }
  }

  @Test(arguments: ["0001-01-01", "1969-12-31", "2000-02-29", "2024-06-18", "9999-12-31"])
  func textRoundTrip(iso: String) {
    #expect(CivilDate(iso: iso)?.description == iso)
    #expect(CivilDate(isoBytes: Array(iso.utf8)) == CivilDate(iso: iso))
    #expect(CivilDate(isoBytes: Array(iso.utf8).span) == CivilDate(iso: iso))
  }

  @Test(arguments: [
    "", "2024-6-18", "2024-06-31", "2023-02-29", "1900-02-29", "2024-13-01", "2024-00-01",
    "2024-01-00", "0000-01-01", "20240618", "2024/06/18", " 2024-06-18", "2024-06-18 ",
    "2024-06-18T00:00", "-024-06-18", "+024-06-18", "2024-06-1٨", "２024-06-18", "10000-01-01",
  ])
  func textRefused(text: String) {
    #expect(CivilDate(iso: text) == nil)
    #expect(CivilDate(isoBytes: Array(text.utf8)) == nil)
    #expect(CivilDate(isoBytes: Array(text.utf8).span) == nil)
  }

  @Test func monthEnds() {
    #expect(day("2024-01-31").addingMonths(1) == day("2024-02-29"))
    #expect(day("2023-01-31").addingMonths(1) == day("2023-02-28"))
    #expect(day("2024-02-29").addingMonths(1) == day("2024-03-29"))
    #expect(day("2024-02-29").addingMonths(-12) == day("2023-02-28"))
    #expect(day("2024-02-10").lastDayOfMonth == day("2024-02-29"))
    #expect(day("2024-02-10").firstDayOfMonth == day("2024-02-01"))
    #expect(day("2024-11-10").quarter == 4)
    #expect(day("2024-07-01").half == 2)
    #expect(day("2024-06-30").half == 1)
  }

  @Test func nothingTrapsAtTheEnds() {
    for date in [CivilDate.earliest, .latest, day("2024-06-18")] {
      #expect(date.addingDays(.max) == .latest)
      #expect(date.addingDays(.min) == .earliest)
      #expect(date.addingMonths(.max) == .latest)
      #expect(date.addingMonths(.min) == .earliest)
    }
    #expect(CivilDate(dayNumber: Int64.max) == .latest)
    #expect(CivilDate(dayNumber: Int64.min) == .earliest)
    #expect(CivilDate.latest.next == .latest)
    #expect(CivilDate.earliest.previous == .earliest)
    #expect(CivilDate.latest.lastDayOfHalf == .latest)
    #expect(CivilDate(year: .max, month: .max, day: .max) == nil)
    #expect(CivilDate(year: .min, month: .min, day: .min) == nil)
  }

  @Test func addingAndCountingAgree() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<5000 {
      let start = CivilDate(dayNumber: random.int(in: -700_000...2_900_000))
      let days = random.int(in: -19_000...30_000)
      #expect(start.days(until: start.addingDays(days)) == days)
      #expect((start < start.addingDays(days)) == (days > 0))
    }
  }
}
