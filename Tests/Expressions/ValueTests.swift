import CivilCalendar
import ExactNumbers
import Expressions
import Testing

/// What is added to the standard: dates, decimals, closed sets, records; bytes of text.
@Suite struct ValueTests {
  private static let calendar = WorkingCalendar(
    id: "week", version: "1", restDays: [.saturday, .sunday], rows: [], lastDecidedYear: 2030)

  @Test(arguments: [
    "progress.percent == 40", "progress.percent == 40.0", "40 == progress.percent",
    "progress.percent > 39.999999", "progress.percent + 0.5 == 40.5",
    "progress.percent - 60 == -20", "progress.percent * 2 == 80", "2 * progress.percent == 80",
    "-progress.percent == -40", "progress.percent in [20, 40]", "[39.5, 40].exists(x, x == 40.0)",
    "(t ? 40 : 1.5) == progress.percent", "progress.percent + params.lag == 65",
    "decimal(n) == 7", "decimal('1.25') == 1.25", "int(decimal('1.75')) == 1",
    "string(progress.percent + 0.250) == '40.25'", "progress.percent > (t ? 1 : 2.5)",
    "progress.percent * (due.effective - date('2024-06-08')) == 400",
  ]) func decimals(_ text: String) throws {
    #expect(try Fixture.outcome(text) == .value(.bool(true)))
  }

  /// 2^53 + 1 lies between two doubles.
  @Test(arguments: [
    "dyn(9007199254740993) > 9007199254740992.0", "dyn(9007199254740993) != 9007199254740992.0",
    "dyn(9007199254740993) < 9007199254740994.0", "9007199254740992.0 < dyn(9007199254740993)",
    "dyn(9007199254740993u) > 9007199254740992.0", "dyn(3) < 3.5", "3.5 > dyn(3)",
    "dyn(-3) > -3.5", "dyn(0) == -0.0", "dyn(-1) < 0.0",
    "dyn(0u) > -0.5", "dyn(9223372036854775806) < 9223372036854775808.0",
    "dyn(9223372036854775807) == 9223372036854775808.0",
    "dyn(-9223372036854775808) == -9223372036854775808.0",
    "dyn(18446744073709551614u) < 18446744073709551616.0",
    "!(dyn(1) < double('NaN')) && !(dyn(1) >= double('NaN')) && dyn(1) != double('NaN')",
    "dyn(1) < double('Infinity') && dyn(1u) > -double('Infinity')",
    "9007199254740993 in [dyn(9007199254740993.0), 9007199254740993]",
  ]) func numbersOfTwoTypesAreComparedExactly(_ text: String) throws {
    #expect(try Fixture.outcome(text) == .value(.bool(true)), "\(text)")
  }

  @Test(arguments: [
    "due.effective == date('2024-06-18')", "due.effective < asOf",
    "asOf - due.effective == 2", "due.effective - asOf == -2",
    "due.effective.addDays(-18) == date('2024-05-31')",
    "date('2024-01-31').addMonths(1) == date('2024-02-29')",
    "due.effective.year() == 2024 && due.effective.month() == 6 && due.effective.day() == 18",
    "due.effective.quarter() == 2", "due.effective.weekday() == 'tuesday'",
    "due.effective.addWorkingDays(3) == date('2024-06-21')",
    "date('2024-06-21').addWorkingDays(1) == date('2024-06-24')",
    "date('2024-06-21').workingDaysUntil(date('2024-06-25')) == 2",
    "date('2024-06-25').workingDaysUntil(date('2024-06-21')) == -2",
    "date('2024-06-21').isWorkingDay() && !date('2024-06-22').isWorkingDay()",
    "string(asOf) == '2024-06-20'", "date(string(asOf)) == asOf",
    "date('2024-06-18') in [due.effective, asOf]",
  ]) func dates(_ text: String) throws {
    #expect(try Fixture.outcome(text, calendar: Self.calendar) == .value(.bool(true)))
  }

  @Test(arguments: [
    ("due.effective.isWorkingDay()", EvaluationFault.Kind.noCalendar),
    ("asOf.addDays(4000000)", .outOfRange), ("asOf.addDays(9223372036854775807)", .outOfRange),
    ("asOf.addMonths(-9223372036854775807)", .outOfRange), ("date('x' + 'y')", .badConversion),
    ("n + 9223372036854775807", .overflow), ("progress.percent * 9223372036854775807", .overflow),
    ("n / 0", .divisionByZero), ("n % 0", .divisionByZero),
    ("[1, 2][n]", .indexOutOfRange), ("{'a': 1}['b']", .noSuchKey),
    ("{'a': 1, 'a': 2}", .duplicateKey), ("dyn(1) + dyn('a')", .wrongType),
    ("(-9223372036854775807 - 1) / -1", .overflow), ("-(-9223372036854775807 - 1)", .overflow),
  ]) func faults(_ text: String, _ kind: EvaluationFault.Kind) throws {
    guard case .error(let fault) = try Fixture.outcome(text) else {
      Issue.record("no error")
      return
    }
    #expect(fault.kind == kind)
  }

  @Test(arguments: [
    // The same letters, composed and decomposed: equal to people, not to the language.
    "'\\u00e9' != 'e\\u0301'", "'e\\u0301' < '\\u00e9'", "size('e\\u0301') == 2",
    "!('e\\u0301' in ['\\u00e9'])", "task.title.startsWith('Báo')", "size('Báo') == 3",
    "task.title.contains('cáo q')", "!task.title.contains('cao')", "'aab'.contains('ab')",
    "task.title.endsWith('quý')", "'z' < 'đ'",
  ]) func textIsBytes(_ text: String) throws {
    #expect(try Fixture.outcome(text) == .value(.bool(true)))
  }

  @Test func numberOfTheExpectedType() throws {
    #expect(try Fixture.outcome("80", expecting: .decimal) == .value(.decimal(80)))
    #expect(try Fixture.outcome("t ? 80 : 79.5", expecting: .decimal) == .value(.decimal(80)))
    #expect(try Fixture.outcome("80", expecting: .int) == .value(.int(80)))
  }

  @Test func mapsKeepTheOrderOfWriting() throws {
    guard case .value(.map(let map)) = try Fixture.outcome("{'b': 1, 'a': 2, 3: 4}") else {
      Issue.record("no map")
      return
    }
    #expect(map.entries.map(\.key) == [.text("b"), .text("a"), .int(3)])
  }
}
