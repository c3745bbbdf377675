import CivilCalendar
import TestSupport
import Testing

private let kinds: [PeriodKind] = [.week, .month, .quarter, .half, .nineMonths, .year]

@Suite struct PeriodTests {
  @Test(arguments: PeriodKind.allCases) func idsRoundTrip(kind: PeriodKind) {
    for year in [1, 999, 1900, 2020, 2023, 2024, 2026, 9999] {
      for number in 0...60 {
        guard let period = Period(kind, year: year, number: number) else { continue }
        #expect(Period(id: period.id) == period, "\(period.id)")
      }
    }
  }

  @Test(arguments: [
    ("once", PeriodKind.once, 0), ("2024", .year, 1), ("2024-H1", .half, 1),
    ("2024-9M", .nineMonths, 1), ("2024-Q2", .quarter, 2), ("2024-06", .month, 6),
    ("2024-09", .month, 9), ("2024-W23", .week, 23), ("2020-W53", .week, 53),
  ])
  func idsRead(id: String, kind: PeriodKind, number: Int) {
    let period = Period(id: id)
    #expect(period?.kind == kind)
    #expect(period?.number == number)
    #expect(period?.id == id)
  }

  @Test(arguments: [
    "", "Once", "24", "0000", "2024-", "2024-H3", "2024-H0", "2024-Q5", "2024-Q0", "2024-Q",
    "2024-13", "2024-00", "2024-6", "2024-W00", "2024-W53", "2024-W5", "2024-W001", "2024-8M",
    "2024-9m", "2024-q1", "2024_Q1", "2024-Q1 ", "2024-6M", "12024", "2024-0٦", "202a", "2024H1",
  ])
  func idsRefused(id: String) {
    #expect(Period(id: id) == nil)
  }

  @Test(arguments: [
    ("2024", "2024-01-01", "2024-12-31"), ("2024-H1", "2024-01-01", "2024-06-30"),
    ("2024-H2", "2024-07-01", "2024-12-31"), ("2024-9M", "2024-01-01", "2024-09-30"),
    ("2024-Q1", "2024-01-01", "2024-03-31"), ("2024-Q4", "2024-10-01", "2024-12-31"),
    ("2024-02", "2024-02-01", "2024-02-29"), ("2024-W01", "2024-01-01", "2024-01-07"),
    ("2020-W53", "2020-12-28", "2021-01-03"), ("2021-W01", "2021-01-04", "2021-01-10"),
    ("2025-W01", "2024-12-30", "2025-01-05"), ("9999-W52", "9999-12-27", "9999-12-31"),
    ("0001-W01", "0001-01-01", "0001-01-07"),
  ])
  func calendarDays(id: String, first: String, last: String) {
    #expect(Period(id: id)?.firstDay == day(first))
    #expect(Period(id: id)?.lastDay == day(last))
  }

  /// Periods of a kind follow one another without gap, and each holds its days and no other.
  @Test(arguments: kinds) func eachDayHasItsPeriod(kind: PeriodKind) throws {
    var date = day("2019-01-01")
    while date < day("2025-03-01") {
      if let period = Period(kind, containing: date) {
        let (first, last) = (try #require(period.firstDay), try #require(period.lastDay))
        #expect(first <= date && date <= last, "\(date) \(period)")
        if kind != .nineMonths { #expect(period.next?.firstDay == last.next, "\(period)") }
      } else {
        #expect(kind == .nineMonths && date.month > 9, "\(date)")
      }
      date = date.next
    }
  }

  @Test func containing() throws {
    func contains(_ outer: String, _ inner: String) throws -> Bool {
      try #require(Period(id: outer)).contains(try #require(Period(id: inner)))
    }
    #expect(try contains("2024-Q2", "2024-05"))
    #expect(try contains("2024-H1", "2024-Q2"))
    #expect(try contains("2024-9M", "2024-H1"))
    #expect(try contains("2024", "2024-9M"))
    #expect(try contains("2024-Q2", "2024-Q2"))
    #expect(try contains("2024-Q2", "2024-W23"))
    #expect(try contains("once", "once"))
    #expect(try !contains("2024-Q2", "2024-07"))
    #expect(try !contains("2024-Q2", "2024-H1"))
    #expect(try !contains("2024-9M", "2024-H2"))
    #expect(try !contains("2024", "2025-W01"))
    #expect(try !contains("2024", "once"))
    #expect(try !contains("once", "2024"))
  }

  @Test func order() throws {
    let sorted = [
      "once", "2023-12", "2024", "2024-9M", "2024-H1", "2024-Q1", "2024-01", "2024-W01", "2024-W02",
      "2024-02", "2024-Q2", "2025",
    ]
    var random = SeededGenerator(seed: 2)
    let shuffled = try sorted.shuffled(using: &random).map { try #require(Period(id: $0)) }
    #expect(shuffled.sorted().map(\.id) == sorted)
  }

  /// A total order: of any two different periods exactly one is before the other.
  @Test func orderIsTotal() {
    var periods = [Period.once]
    for kind in kinds {
      for year in [1, 2024, 2025, 9999] {
        periods += (1...53).compactMap { Period(kind, year: year, number: $0) }
      }
    }
    for left in periods {
      for right in periods {
        let ways = (left < right ? 1 : 0) + (right < left ? 1 : 0)
        #expect(ways == (left == right ? 0 : 1), "\(left) \(right)")
      }
    }
  }

  /// Scenario A4: quarters that end from the plan's start to its end.
  @Test func sequences() {
    let quarters = Period.sequence(
      of: .quarter, from: day("2023-09-26"), through: day("2025-12-31"))
    #expect(quarters.map(\.id).first == "2023-Q3")
    #expect(quarters.map(\.id).last == "2025-Q4")
    #expect(quarters.count == 10)
    let nine = Period.sequence(of: .nineMonths, from: day("2023-10-01"), through: day("2025-09-30"))
    #expect(nine.map(\.id) == ["2024-9M", "2025-9M"])
    #expect(Period.sequence(of: .once, from: .earliest, through: .latest).isEmpty)
    #expect(Period.sequence(of: .year, from: .latest, through: .earliest).isEmpty)
    #expect(Period.sequence(of: .year, from: .earliest, through: .latest).count == 9999)
  }

  @Test(arguments: kinds) func sequenceAgreesWithSearch(kind: PeriodKind) {
    var random = SeededGenerator(seed: 3)
    var all: [Period] = []
    for year in 2019...2028 {
      all += (1...53).compactMap { Period(kind, year: year, number: $0) }
    }
    for _ in 0..<200 {
      let first = day("2020-01-01").addingDays(random.int(in: 0...1000))
      let last = first.addingDays(random.int(in: -10...1500))
      let expected = all.filter { $0.lastDay.map { first <= $0 && $0 <= last } ?? false }
      #expect(
        Period.sequence(of: kind, from: first, through: last) == expected, "\(first) \(last)")
    }
  }

  @Test func endOfYears() {
    #expect(Period(id: "9999")?.next == nil)
    #expect(Period(id: "9999-12")?.next == nil)
    #expect(Period.once.next == nil)
    #expect(Period(id: "2024-12")?.next?.id == "2025-01")
    #expect(Period(id: "2020-W53")?.next?.id == "2021-W01")
    #expect(Period(.week, containing: .latest)?.id == "9999-W52")
    #expect(Period(.week, containing: .earliest)?.id == "0001-W01")
  }
}
