import CivilCalendar
import ExactNumbers

/// The operations of the language on values; every one is checked, none traps.
struct ValueOperations {
  typealias Fault = EvaluationFault.Kind

  let calendar: WorkingCalendar?
  let zones: (any ZoneSource)?

  /// Steps besides the usual one, for operations that make or scan something long.
  func cost(_ operation: Operation, _ left: Value, _ right: Value) -> Int {
    if operation.isOfLibrary { return cost(of: operation, [left, right]) }
    return switch (left, right) {
    case (.string(let a), .string(let b)):
      operation == .contains || operation == .add
        ? (a.text.utf8.count + b.text.utf8.count) / 64 : 0
    case (.list(let a), .list(let b)): operation == .add ? a.count + b.count : a.count
    case (_, .list(let items)): operation == .membership ? items.count : 0
    case (.bytes(let a), .bytes(let b)): (a.count + b.count) / 64
    default: 0
    }
  }

  func apply(_ operation: Operation, _ value: Value) throws(Fault) -> Value {
    switch operation {
    case .not:
      guard case .bool(let bool) = value else { throw .wrongType }
      return .bool(!bool)
    case .negate: return try negated(value)
    case .size: return .int(Int64(try size(of: value)))
    case .toDyn: return value
    case .typeOf: return .type(value.typeName)
    case .toBool, .toInt, .toUint, .toDouble, .toDecimal, .toString, .toBytes, .toDate,
      .toTimestamp, .toDuration:
      return try converted(value, operation)
    case .year, .month, .day, .quarter, .weekday, .isWorkingDay:
      guard case .date(let date) = value else { throw .wrongType }
      return try part(operation, of: date)
    case .fullYear, .monthNumber, .dayOfMonth, .date, .dayOfWeek, .dayOfYear, .hours, .minutes,
      .seconds, .milliseconds:
      return try part(operation, of: value, zone: nil)
    default: return try applyLibrary(operation, [value])
    }
  }

  func apply(_ operation: Operation, _ left: Value, _ right: Value) throws(Fault) -> Value {
    switch operation {
    case .equal: return .bool(left.isEqual(to: right))
    case .notEqual: return .bool(!left.isEqual(to: right))
    case .isOneOf: return .bool(left.isEqual(to: right))
    case .less: return .bool(try order(left, right) == .ascending)
    case .greater: return .bool(try order(left, right) == .descending)
    case .lessOrEqual:
      let order = try order(left, right)
      return .bool(order == .ascending || order == .same)
    case .greaterOrEqual:
      let order = try order(left, right)
      return .bool(order == .descending || order == .same)
    case .membership: return .bool(try contains(right, left))
    case .index: return try element(of: left, at: right)
    case .add: return try sum(left, right)
    case .subtract: return try difference(left, right)
    case .multiply: return try product(left, right)
    case .divide, .modulo: return try quotient(operation, left, right)
    case .contains, .startsWith, .endsWith: return .bool(try matches(operation, left, right))
    case .addDays, .addMonths, .addWorkingDays, .workingDaysUntil:
      return try moved(operation, left, right)
    case .fullYear, .monthNumber, .dayOfMonth, .date, .dayOfWeek, .dayOfYear, .hours, .minutes,
      .seconds, .milliseconds:
      guard case .string(let zone) = right else { throw .wrongType }
      return try part(operation, of: left, zone: zone.text)
    default: return try applyLibrary(operation, [left, right])
    }
  }

  private func order(_ left: Value, _ right: Value) throws(Fault) -> ValueOrder {
    guard let order = left.order(against: right) else { throw .wrongType }
    return order
  }

  // MARK: Collections and text

  private func size(of value: Value) throws(Fault) -> Int {
    switch value {
    case .string(let text): text.text.unicodeScalars.count
    case .bytes(let bytes): bytes.count
    case .list(let items): items.count
    case .map(let map): map.entries.count
    default: throw .wrongType
    }
  }

  private func contains(_ source: Value, _ element: Value) throws(Fault) -> Bool {
    switch source {
    case .list(let items): items.contains { $0.isEqual(to: element) }
    case .map(let map): map[element] != nil
    default: throw .wrongType
    }
  }

  private func element(of source: Value, at place: Value) throws(Fault) -> Value {
    switch source {
    case .map(let map):
      guard let value = map[place] else { throw .noSuchKey }
      return value
    case .list(let items):
      guard let index = try listIndex(place), items.indices.contains(index) else {
        throw .indexOutOfRange
      }
      return items[index]
    default: throw .wrongType
    }
  }

  private func listIndex(_ place: Value) throws(Fault) -> Int? {
    switch place {
    case .int(let number): Int(exactly: number)
    case .uint(let number): Int(exactly: number)
    case .double(let double): Int(exactly: double.number)
    default: throw .wrongType
    }
  }

  private func matches(
    _ operation: Operation, _ left: Value, _ right: Value
  ) throws(Fault) -> Bool {
    guard case .string(let whole) = left, case .string(let part) = right else {
      throw .wrongType
    }
    switch operation {
    case .startsWith: return whole.text.utf8.starts(with: part.text.utf8)
    case .endsWith: return whole.text.utf8.reversed().starts(with: part.text.utf8.reversed())
    default: return Self.contains(Array(whole.text.utf8), Array(part.text.utf8))
    }
  }

  /// Knuth, Morris and Pratt: linear, whatever the two texts.
  private static func contains(_ whole: [UInt8], _ part: [UInt8]) -> Bool {
    guard !part.isEmpty else { return true }
    guard whole.count >= part.count else { return false }
    var fallback = [Int](repeating: 0, count: part.count)
    var length = 0
    for index in 1..<part.count {
      while length > 0, part[index] != part[length] { length = fallback[length - 1] }
      if part[index] == part[length] { length += 1 }
      fallback[index] = length
    }
    length = 0
    for byte in whole {
      while length > 0, byte != part[length] { length = fallback[length - 1] }
      if byte == part[length] { length += 1 }
      if length == part.count { return true }
    }
    return false
  }
}
