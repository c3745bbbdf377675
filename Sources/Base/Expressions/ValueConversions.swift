import CivilCalendar
import ExactNumbers

/// `int(x)`, `string(x)` and the like.
extension ValueOperations {
  func converted(_ value: Value, _ operation: Operation) throws(Fault) -> Value {
    switch operation {
    case .toBool: try toBool(value)
    case .toInt: .int(try toInt(value))
    case .toUint: .uint(try toUint(value))
    case .toDouble: try toDouble(value)
    case .toDecimal: .decimal(try toDecimal(value))
    case .toString: .text(try toText(value))
    case .toBytes: try toBytes(value)
    case .toDate: try toDate(value)
    case .toTimestamp: .timestamp(try toTimestamp(value))
    case .toDuration: .duration(try toDuration(value))
    default: throw .wrongType
    }
  }

  private func toBool(_ value: Value) throws(Fault) -> Value {
    switch value {
    case .bool: return value
    case .string(let text):
      if ["1", "t", "true", "TRUE", "True"].contains(text) { return .bool(true) }
      if ["0", "f", "false", "FALSE", "False"].contains(text) { return .bool(false) }
      throw .badConversion
    default: throw .wrongType
    }
  }

  private func toInt(_ value: Value) throws(Fault) -> Int64 {
    switch value {
    case .int(let number): return number
    case .uint(let number): return try fitting(Int64(exactly: number))
    case .double(let double):
      let number = double.number
      guard number > -0x1p63, number < 0x1p63 else { throw .overflow }
      return try fitting(Int64(exactly: number.rounded(.towardZero)))
    case .decimal(let number): return number.units / 1_000_000
    case .string(let text):
      guard let number = Int64(text.text) else { throw .badConversion }
      return number
    case .timestamp(let moment): return moment.seconds
    default: throw .wrongType
    }
  }

  private func toUint(_ value: Value) throws(Fault) -> UInt64 {
    switch value {
    case .uint(let number): return number
    case .int(let number): return try fitting(UInt64(exactly: number))
    case .double(let double):
      guard double.number > -1, double.number < 0x1p64 else { throw .overflow }
      return try fitting(UInt64(exactly: double.number.rounded(.towardZero)))
    case .string(let text):
      guard let number = UInt64(text.text) else { throw .badConversion }
      return number
    default: throw .wrongType
    }
  }

  private func fitting<T>(_ number: T?) throws(Fault) -> T {
    guard let number else { throw .overflow }
    return number
  }

  private func toDouble(_ value: Value) throws(Fault) -> Value {
    switch value {
    case .double: return value
    case .int(let number): return .number(Double(number))
    case .uint(let number): return .number(Double(number))
    case .string(let text):
      guard let number = Double(text.text) else { throw .badConversion }
      return .number(number)
    default: throw .wrongType
    }
  }

  private func toDecimal(_ value: Value) throws(Fault) -> Decimal {
    switch value {
    case .decimal(let number): return number
    case .int(let number): return try fitting(Decimal(Int(number)))
    case .string(let text):
      guard let number = Decimal(parsing: text.text) else { throw .badConversion }
      return number
    default: throw .wrongType
    }
  }

  private func toText(_ value: Value) throws(Fault) -> String {
    switch value {
    case .string(let text): return text.text
    case .bool(let bool): return bool ? "true" : "false"
    case .int(let number): return String(number)
    case .uint(let number): return String(number)
    case .double(let double): return double.number.description
    case .decimal(let number): return number.description
    case .date(let date): return date.description
    case .timestamp(let moment): return moment.text
    case .duration(let span): return span.text
    case .bytes(let bytes):
      guard let text = String(validating: bytes, as: UTF8.self) else { throw .badConversion }
      return text
    default: throw .wrongType
    }
  }

  private func toBytes(_ value: Value) throws(Fault) -> Value {
    switch value {
    case .bytes: return value
    case .string(let text): return .bytes(Array(text.text.utf8))
    default: throw .wrongType
    }
  }

  private func toDate(_ value: Value) throws(Fault) -> Value {
    switch value {
    case .date: return value
    case .string(let text):
      guard let date = CivilDate(iso: text.text) else { throw .badConversion }
      return .date(date)
    default: throw .wrongType
    }
  }

  private func toTimestamp(_ value: Value) throws(Fault) -> Timestamp {
    switch value {
    case .timestamp(let moment): return moment
    case .int(let seconds): return try Timestamp(seconds: seconds, nanoseconds: 0)
    case .string(let text):
      guard let moment = Timestamp(text: text.text) else { throw .badConversion }
      return moment
    default: throw .wrongType
    }
  }

  private func toDuration(_ value: Value) throws(Fault) -> TimeSpan {
    switch value {
    case .duration(let span): return span
    case .int(let seconds):
      let (nanoseconds, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
      guard !overflow else { throw .overflow }
      return TimeSpan(nanoseconds: nanoseconds)
    case .string(let text):
      guard let span = TimeSpan(text: text.text) else { throw .badConversion }
      return span
    default: throw .wrongType
    }
  }
}
