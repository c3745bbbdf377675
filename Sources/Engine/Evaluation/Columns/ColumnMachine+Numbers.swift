import CivilCalendar
import Columns
import ExactNumbers
import Expressions

/// A number, or that there is none.
private typealias Result = (number: Int64, isFailed: Bool)

extension ColumnMachine {
  /// Numbers and dates; what does not fit is an error of its row.
  ///
  /// All rows are worked on, those without a value too: their numbers may be anything that fits
  /// the kind, and their result is not looked at.
  func apply(
    _ operation: NumberOperation, _ first: Int, _ second: Int, _ register: inout ColumnRegister
  ) {
    switch operation {
    case .intSum: map(first, second, &register) { checked($0.addingReportingOverflow($1)) }
    case .intDifference:
      map(first, second, &register) { checked($0.subtractingReportingOverflow($1)) }
    case .intProduct:
      map(first, second, &register) { checked($0.multipliedReportingOverflow(by: $1)) }
    case .intQuotient:
      map(first, second, &register) { checked($0.dividedReportingOverflow(by: $1)) }
    case .intRemainder:
      map(first, second, &register) { checked($0.remainderReportingOverflow(dividingBy: $1)) }
    case .intNegation:
      map(first, second, &register) { a, _ in checked(Int64(0).subtractingReportingOverflow(a)) }
    case .decimalSum: map(first, second, &register) { exact($0.addingReportingOverflow($1)) }
    case .decimalDifference:
      map(first, second, &register) { exact($0.subtractingReportingOverflow($1)) }
    case .decimalTimesInt:
      map(first, second, &register) { exact($0.multipliedReportingOverflow(by: $1)) }
    case .decimalNegation:
      map(first, second, &register) { a, _ in exact(Int64(0).subtractingReportingOverflow(a)) }
    case .intToDecimal:
      map(first, second, &register) { a, _ in exact(a.multipliedReportingOverflow(by: 1_000_000)) }
    case .decimalToInt: map(first, second, &register) { a, _ in (a / 1_000_000, false) }
    case .doubleSum, .doubleDifference, .doubleProduct, .doubleQuotient, .doubleNegation,
      .intToDouble, .doubleToInt:
      applyToDoubles(operation, first, second, &register)
    case .dateDifference, .addDays, .addMonths, .addWorkingDays, .workingDaysUntil, .year,
      .month, .day, .quarter, .weekday, .isWorkingDay:
      applyToDates(operation, first, second, &register)
    }
  }

  private func applyToDoubles(
    _ operation: NumberOperation, _ first: Int, _ second: Int, _ register: inout ColumnRegister
  ) {
    switch operation {
    case .doubleSum: map(first, second, &register) { bits(double($0) + double($1)) }
    case .doubleDifference: map(first, second, &register) { bits(double($0) - double($1)) }
    case .doubleProduct: map(first, second, &register) { bits(double($0) * double($1)) }
    case .doubleQuotient: map(first, second, &register) { bits(double($0) / double($1)) }
    case .doubleNegation: map(first, second, &register) { a, _ in bits(-double(a)) }
    case .intToDouble: map(first, second, &register) { a, _ in bits(Double(a)) }
    default:
      map(first, second, &register) { a, _ in
        let number = double(a)
        guard number > -0x1p63, number < 0x1p63 else { return (0, true) }
        return (Int64(exactly: number.rounded(.towardZero)) ?? 0, false)
      }
    }
  }

  private func applyToDates(
    _ operation: NumberOperation, _ first: Int, _ second: Int, _ register: inout ColumnRegister
  ) {
    switch operation {
    case .dateDifference: map(first, second, &register) { ($0 &- $1, false) }
    case .year: map(first, second, &register) { a, _ in (Int64(date(a).year), false) }
    case .month: map(first, second, &register) { a, _ in (Int64(date(a).month), false) }
    case .day: map(first, second, &register) { a, _ in (Int64(date(a).day), false) }
    case .quarter: map(first, second, &register) { a, _ in (Int64(date(a).quarter), false) }
    case .weekday:
      let names = program.weekdays
      map(first, second, &register) { a, _ in
        let place = Int(((a % 7) + 7) % 7)
        return place < names.count ? (names[place], false) : (0, true)
      }
    case .addDays: map(first, second, &register) { moved($0, by: $1) { $0.addingDays($1) } }
    case .addMonths: map(first, second, &register) { moved($0, by: $1) { $0.addingMonths($1) } }
    default: applyCalendar(operation, first, second, &register)
    }
  }

  /// Without a calendar every row that has its operands is an error.
  private func applyCalendar(
    _ operation: NumberOperation, _ first: Int, _ second: Int, _ register: inout ColumnRegister
  ) {
    guard let calendar = context.calendar else {
      register.error |= register.known
      return
    }
    switch operation {
    case .addWorkingDays:
      map(first, second, &register) { a, count in
        moved(a, by: count) { calendar.lastDay(ofTerm: $1, after: $0) }
      }
    case .workingDaysUntil:
      map(first, second, &register) {
        (Int64(calendar.workingDays(after: date($0), through: date($1))), false)
      }
    default:
      let days = registers[first].numbers
      for row in 0..<rows.count {
        register.yes.mark(row, where: calendar.isWorkingDay(date(days[row])))
      }
    }
  }

  /// Gives each row the result of a body; for one operand both are the same.
  @inline(__always)
  private func map(
    _ first: Int, _ second: Int, _ register: inout ColumnRegister,
    _ body: (Int64, Int64) -> Result
  ) {
    let (firstColumn, secondColumn) = (registers[first].numbers, registers[second].numbers)
    let (left, right) = (firstColumn.span, secondColumn.span)
    var numbers = register.numbers.mutableSpan
    var failed = RowMask.zero
    for row in 0..<rows.count {
      let result = body(left[row], right[row])
      numbers[row] = result.number
      failed.mark(row, where: result.isFailed)
    }
    register.error |= failed & register.known
  }
}

private func double(_ bits: Int64) -> Double { Double(bitPattern: UInt64(bitPattern: bits)) }

private func bits(_ number: Double) -> Result {
  (Int64(bitPattern: number.bitPattern), false)
}

private func checked(_ result: (partialValue: Int64, overflow: Bool)) -> Result {
  (result.overflow ? 0 : result.partialValue, result.overflow)
}

/// `Int64.min` is no number of millionths.
private func exact(_ result: (partialValue: Int64, overflow: Bool)) -> Result {
  let isFailed = result.overflow || result.partialValue == .min
  return (isFailed ? 0 : result.partialValue, isFailed)
}

private func date(_ number: Int64) -> CivilDate { CivilDate(dayNumber: number) }

/// The ends of the calendar stand for every day beyond them.
@inline(__always)
private func moved(
  _ day: Int64, by count: Int64, _ move: (CivilDate, Int) -> CivilDate
) -> Result {
  guard count.magnitude <= 4_000_000 else { return (0, true) }
  let result = move(date(day), Int(count))
  guard result > .earliest, result < .latest else { return (0, true) }
  return (Int64(result.dayNumber), false)
}
