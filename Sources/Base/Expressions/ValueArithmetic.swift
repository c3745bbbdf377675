import CivilCalendar
import ExactNumbers

/// Sums and products; what does not fit a whole number or a decimal is an error.
extension ValueOperations {
  func negated(_ value: Value) throws(Fault) -> Value {
    switch value {
    case .int(let number): return .int(try whole(Int64(0).subtractingReportingOverflow(number)))
    case .double(let double): return .number(-double.number)
    case .decimal(let number):
      return .decimal(number.negated)
    case .duration(let span): return .duration(try TimeSpan(nanoseconds: 0).subtracting(span))
    default: throw .wrongType
    }
  }

  func sum(_ left: Value, _ right: Value) throws(Fault) -> Value {
    switch (left, right) {
    case (.int(let a), .int(let b)): return .int(try whole(a.addingReportingOverflow(b)))
    case (.uint(let a), .uint(let b)): return .uint(try whole(a.addingReportingOverflow(b)))
    case (.double(let a), .double(let b)): return .number(a.number + b.number)
    case (.decimal(let a), .decimal(let b)): return .decimal(try exact(a.adding(b)))
    case (.string(let a), .string(let b)): return .text(a.text + b.text)
    case (.bytes(let a), .bytes(let b)): return .bytes(a + b)
    case (.list(let a), .list(let b)): return .list(a + b)
    case (.duration(let a), .duration(let b)): return .duration(try a.adding(b))
    case (.timestamp(let a), .duration(let b)), (.duration(let b), .timestamp(let a)):
      return .timestamp(try a.adding(b))
    default: throw .wrongType
    }
  }

  func difference(_ left: Value, _ right: Value) throws(Fault) -> Value {
    switch (left, right) {
    case (.int(let a), .int(let b)): return .int(try whole(a.subtractingReportingOverflow(b)))
    case (.uint(let a), .uint(let b)):
      return .uint(try whole(a.subtractingReportingOverflow(b)))
    case (.double(let a), .double(let b)): return .number(a.number - b.number)
    case (.decimal(let a), .decimal(let b)): return .decimal(try exact(a.subtracting(b)))
    case (.date(let a), .date(let b)): return .int(Int64(b.days(until: a)))
    case (.duration(let a), .duration(let b)): return .duration(try a.subtracting(b))
    case (.timestamp(let a), .timestamp(let b)): return .duration(try b.span(until: a))
    case (.timestamp(let a), .duration(let b)):
      return .timestamp(try a.adding(try TimeSpan(nanoseconds: 0).subtracting(b)))
    default: throw .wrongType
    }
  }

  func product(_ left: Value, _ right: Value) throws(Fault) -> Value {
    switch (left, right) {
    case (.int(let a), .int(let b)): return .int(try whole(a.multipliedReportingOverflow(by: b)))
    case (.uint(let a), .uint(let b)):
      return .uint(try whole(a.multipliedReportingOverflow(by: b)))
    case (.double(let a), .double(let b)): return .number(a.number * b.number)
    case (.decimal(let a), .int(let b)), (.int(let b), .decimal(let a)):
      return .decimal(try exact(a.multiplied(by: Int(b))))
    default: throw .wrongType
    }
  }

  func quotient(
    _ operation: Operation, _ left: Value, _ right: Value
  ) throws(Fault) -> Value {
    let isDivision = operation == .divide
    switch (left, right) {
    case (.int(let a), .int(let b)):
      guard b != 0 else { throw .divisionByZero }
      return .int(
        try whole(
          isDivision
            ? a.dividedReportingOverflow(by: b) : a.remainderReportingOverflow(dividingBy: b)))
    case (.uint(let a), .uint(let b)):
      guard b != 0 else { throw .divisionByZero }
      return .uint(isDivision ? a / b : a % b)
    case (.double(let a), .double(let b)) where isDivision:
      return .number(a.number / b.number)
    default: throw .wrongType
    }
  }

  private func whole<T: FixedWidthInteger>(
    _ result: (partialValue: T, overflow: Bool)
  ) throws(Fault) -> T {
    guard !result.overflow else { throw .overflow }
    return result.partialValue
  }

  private func exact(_ number: Decimal?) throws(Fault) -> Decimal {
    guard let number else { throw .overflow }
    return number
  }

  // MARK: Dates

  func part(_ operation: Operation, of date: CivilDate) throws(Fault) -> Value {
    switch operation {
    case .year: return .int(Int64(date.year))
    case .month: return .int(Int64(date.month))
    case .day: return .int(Int64(date.day))
    case .quarter: return .int(Int64(date.quarter))
    case .weekday:
      let names = FunctionTable.weekdays.values
      guard let place = Weekday.allCases.firstIndex(of: date.weekday),
        names.indices.contains(place)
      else { throw .outOfRange }
      return .text(names[place])
    case .isWorkingDay: return .bool(try working().isWorkingDay(date))
    default: throw .wrongType
    }
  }

  func moved(_ operation: Operation, _ left: Value, _ right: Value) throws(Fault) -> Value {
    guard case .date(let date) = left else { throw .wrongType }
    if operation == .workingDaysUntil {
      guard case .date(let other) = right else { throw .wrongType }
      return .int(Int64(try working().workingDays(after: date, through: other)))
    }
    guard case .int(let number) = right else { throw .wrongType }
    guard let count = Int(exactly: number), number.magnitude <= 4_000_000 else { throw .outOfRange }
    let result: CivilDate
    switch operation {
    case .addDays: result = date.addingDays(count)
    case .addMonths: result = date.addingMonths(count)
    default: result = try working().lastDay(ofTerm: count, after: date)
    }
    // The ends of the calendar stand for every day beyond them.
    guard result > .earliest, result < .latest else { throw .outOfRange }
    return .date(result)
  }

  private func working() throws(Fault) -> WorkingCalendar {
    guard let calendar else { throw .noCalendar }
    return calendar
  }
}
