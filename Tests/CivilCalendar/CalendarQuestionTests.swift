import CivilCalendar
import TestSupport
import Testing

@Suite struct CalendarQuestionTests {
  private let calendar = WorkingCalendar.vietnam

  private func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

  /// Stretches lie end to end, cover the span, and count what walking day by day counts.
  @Test(arguments: 1...40) func stretchesCoverTheSpan(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for limit in [0, 1, 31] {
      let first = try day("2022-06-01").addingDays(random.int(in: 0...2200))
      let last = first.addingDays(random.int(in: 0...900))
      var next = first
      for stretch in calendar.stretches(from: first, through: last, dayLimit: limit) {
        #expect(stretch.first == next)
        #expect(stretch.first <= stretch.last)
        let days = (stretch.first.dayNumber...stretch.last.dayNumber).map {
          CivilDate(dayNumber: $0)
        }
        #expect(stretch.workingDays == days.count(where: calendar.isWorkingDay))
        #expect(stretch.days == days.count)
        #expect(stretch.row == (days.count == 1 ? calendar.row(on: stretch.first) : nil))
        next = stretch.last.next
      }
      #expect(next == last.next, "seed \(seed)")
    }
  }

  /// The steps of an answer add up to what was asked, either way round.
  @Test(arguments: 1...40) func stepsAddUp(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let start = try day("2023-03-01").addingDays(random.int(in: 0...1400))
    let days = random.int(in: -300...300)
    let added = try #require(calendar.answer(.add(start, workingDays: days)))
    #expect(added.result == .date(calendar.lastDay(ofTerm: days, after: start)))
    if days != 0 { #expect(counted(added) == abs(days), "seed \(seed)") }
    let end = start.addingDays(days)
    let count = try #require(calendar.answer(.count(after: start, upTo: end)))
    let passed = calendar.workingDays(after: start, through: end)
    #expect(count.result == .count(passed))
    #expect(counted(count) == abs(passed), "seed \(seed)")
    #expect(count.isBackward == (end < start))
    for answer in [added, count] where answer.isBackward {
      #expect(answer.stretches.first?.first == start)
    }
  }

  private func counted(_ answer: CalendarAnswer) -> Int {
    answer.stretches.indices.filter { $0 != answer.notCounted }
      .reduce(0) { $0 + answer.stretches[$1].workingDays }
  }

  @Test func rollTakesTheNextWorkingDay() throws {
    let answer = try #require(calendar.answer(.roll(try day("2024-04-28"))))
    #expect(answer.result == .date(try day("2024-05-02")))
    #expect(answer.notCounted == nil)
    #expect(answer.stretches.map(\.workingDays) == [0, 0, 0, 0, 1])
  }

  @Test func whatLeavesTheYearsHasNoAnswer() {
    #expect(calendar.answer(.add(.latest, workingDays: 1)) == nil)
    #expect(calendar.answer(.add(.earliest, workingDays: -1)) == nil)
    #expect(calendar.answer(.add(.earliest, workingDays: .max)) == nil)
    #expect(calendar.answer(.add(.latest, workingDays: .min)) == nil)
    #expect(calendar.answer(.count(after: .earliest, upTo: .latest)) != nil)
    let idle = WorkingCalendar(
      id: "idle", version: "1", restDays: Weekday.allCases, rows: [], lastDecidedYear: 2024)
    #expect(idle.answer(.roll(.earliest)) == nil)
    #expect(idle.answer(.add(CivilDate(dayNumber: 0), workingDays: 3)) == nil)
  }

  @Test(arguments: [
    ("2024-01-01", "2024-12-31", CalendarCertainty.decided),
    ("2026-12-31", "2027-01-01", .projected), ("2027-01-01", "2026-12-30", .projected),
    ("2022-12-31", "2023-01-03", .weekOnly), ("2027-12-31", "2028-01-01", .weekOnly),
  ])
  func certainty(_ one: String, _ other: String, _ expected: CalendarCertainty) throws {
    #expect(calendar.certainty(from: try day(one), through: try day(other)) == expected)
  }
}

/// The answers to questions of `shared/conformance/calendar`.
@Suite(.enabled(if: SharedFolder.isPresent, "\(SharedFolder.absentComment)"))
struct CalendarQuestionConformanceTests {
  private let calendar = WorkingCalendar.vietnam

  private func rows(_ file: String) throws -> [[String: String]] {
    try SharedFolder.rows(of: "conformance/calendar/\(file).csv")
  }

  @Test func everyRowIsAnswered() throws {
    var count = 0
    for row in try rows("add_working_days") {
      let answer = calendar.answer(
        .add(try row.date("start"), workingDays: try row.int("n")))
      #expect(answer?.result == .date(try row.date("result")), "\(row)")
      count += 1
    }
    for row in try rows("count_working_days") {
      let answer = calendar.answer(.count(after: try row.date("from"), upTo: try row.date("to")))
      #expect(answer?.result == .count(try row.int("count_from_excl_to_incl")), "\(row)")
      count += 1
    }
    for row in try rows("roll") {
      let answer = calendar.answer(.roll(try row.date("date")))
      #expect(answer?.result == .date(try row.date("on_or_after")), "\(row)")
      count += 1
    }
    #expect(count == 600)
  }
}
