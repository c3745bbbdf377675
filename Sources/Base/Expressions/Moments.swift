import CivilCalendar

/// A length of time in nanoseconds, about 292 years either way.
package struct TimeSpan: Hashable, Comparable, Sendable {
  package var nanoseconds: Int64

  package init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

  package static func < (a: Self, b: Self) -> Bool { a.nanoseconds < b.nanoseconds }

  func adding(_ other: TimeSpan) throws(EvaluationFault.Kind) -> TimeSpan {
    let (sum, overflow) = nanoseconds.addingReportingOverflow(other.nanoseconds)
    guard !overflow else { throw .overflow }
    return TimeSpan(nanoseconds: sum)
  }

  func subtracting(_ other: TimeSpan) throws(EvaluationFault.Kind) -> TimeSpan {
    let (difference, overflow) = nanoseconds.subtractingReportingOverflow(other.nanoseconds)
    guard !overflow else { throw .overflow }
    return TimeSpan(nanoseconds: difference)
  }

  /// Reads numbers with units, as `1h30m`, `-1.5s`, `20ms`; nil for other text.
  package init?(text: String) {
    var rest = text[...]
    var sign: Int128 = 1
    if rest.first == "-" || rest.first == "+" {
      if rest.removeFirst() == "-" { sign = -1 }
    }
    guard !rest.isEmpty else { return nil }
    var total: Int128 = 0
    if rest != "0" {
      while !rest.isEmpty {
        guard let part = Self.part(&rest) else { return nil }
        total += part
        guard total < 1 << 64 else { return nil }
      }
    }
    guard let nanoseconds = Int64(exactly: sign * total) else { return nil }
    self.nanoseconds = nanoseconds
  }

  private static let units: [(name: String, nanoseconds: Int128)] = [
    ("ns", 1), ("us", 1000), ("µs", 1000), ("ms", 1_000_000), ("s", 1_000_000_000),
    ("m", 60_000_000_000), ("h", 3_600_000_000_000),
  ]

  private static func part(_ rest: inout Substring) -> Int128? {
    let number = rest.prefix { $0 == "." || ("0"..."9").contains($0) }
    rest = rest.dropFirst(number.count)
    let unitName = rest.prefix { $0 != "." && !("0"..."9").contains($0) }
    rest = rest.dropFirst(unitName.count)
    let parts = number.split(separator: ".", omittingEmptySubsequences: false)
    guard let unit = units.first(where: { $0.name == unitName }), parts.count <= 2,
      number.count <= 30, number != ".", let head = parts.first,
      let whole = head.isEmpty ? 0 : Int128(head), whole < 1 << 64
    else { return nil }
    var value = whole * unit.nanoseconds
    if parts.count == 2, let digits = parts.last?.prefix(12), !digits.isEmpty {
      guard let fraction = Int128(digits) else { return nil }
      var scale: Int128 = 1
      for _ in digits { scale *= 10 }
      value += fraction * unit.nanoseconds / scale
    }
    return value
  }

  /// Seconds with the digits that are needed: `1.5s`.
  package var text: String {
    let size = nanoseconds.magnitude
    let (seconds, rest) = size.quotientAndRemainder(dividingBy: 1_000_000_000)
    return (nanoseconds < 0 ? "-" : "") + String(seconds) + fractionText(Int(rest)) + "s"
  }
}

/// A moment in UTC, of the years 1 to 9999.
package struct Timestamp: Hashable, Comparable, Sendable {
  /// Since 1970-01-01T00:00:00Z.
  package let seconds: Int64
  /// 0 to 999,999,999.
  package let nanoseconds: Int32

  private static let valid: ClosedRange<Int64> = -62_135_596_800...253_402_300_799

  /// Fails with `outOfRange` outside the years 1 to 9999.
  package init(seconds: Int64, nanoseconds: Int32) throws(EvaluationFault.Kind) {
    guard Self.valid.contains(seconds) else { throw .outOfRange }
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }

  package static func < (a: Self, b: Self) -> Bool {
    (a.seconds, a.nanoseconds) < (b.seconds, b.nanoseconds)
  }

  func adding(_ span: TimeSpan) throws(EvaluationFault.Kind) -> Timestamp {
    let total = Int128(seconds) * 1_000_000_000 + Int128(nanoseconds) + Int128(span.nanoseconds)
    let rest = ((total % 1_000_000_000) + 1_000_000_000) % 1_000_000_000
    let whole = Int64(clamping: (total - rest) / 1_000_000_000)
    return try Timestamp(seconds: whole, nanoseconds: Int32(clamping: rest))
  }

  func span(until other: Timestamp) throws(EvaluationFault.Kind) -> TimeSpan {
    let total =
      (Int128(other.seconds) - Int128(seconds)) * 1_000_000_000 + Int128(other.nanoseconds)
      - Int128(nanoseconds)
    guard let span = Int64(exactly: total) else { throw .overflow }
    return TimeSpan(nanoseconds: span)
  }

  /// Reads RFC 3339 text, as `2009-02-13T23:31:30.5+07:00`; nil for other text.
  package init?(text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, let date = CivilDate(isoBytes: bytes.prefix(10)),
      bytes[10] | 0x20 == UInt8(ascii: "t"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), let hour = Self.twoDigits(bytes, 11, below: 24),
      let minute = Self.twoDigits(bytes, 14, below: 60),
      let second = Self.twoDigits(bytes, 17, below: 60)
    else { return nil }
    var rest = bytes.dropFirst(19)
    var fraction: Int32 = 0
    if rest.first == UInt8(ascii: ".") {
      let digits = rest.dropFirst().prefix { Lexer.isDigit($0) }
      guard (1...9).contains(digits.count) else { return nil }
      for place in 0..<9 {
        let digit = digits.dropFirst(place).first.map { Int32($0) - 0x30 } ?? 0
        fraction = fraction * 10 + digit
      }
      rest = rest.dropFirst(digits.count + 1)
    }
    guard let offset = Self.offset(Array(rest)) else { return nil }
    let total = Int64(date.dayNumber) * 86400 + Int64(hour * 3600 + minute * 60 + second - offset)
    do { self = try Timestamp(seconds: total, nanoseconds: fraction) } catch { return nil }
  }

  private static func twoDigits(_ bytes: [UInt8], _ at: Int, below limit: Int) -> Int? {
    guard at + 1 < bytes.count, Lexer.isDigit(bytes[at]), Lexer.isDigit(bytes[at + 1]) else {
      return nil
    }
    let number = Int(bytes[at] - 0x30) * 10 + Int(bytes[at + 1] - 0x30)
    return number < limit ? number : nil
  }

  /// Seconds east of UTC of `Z`, `UTC`, `+07:00`, `-03:30` or `02:00`; nil for other text.
  static func offset(_ bytes: [UInt8]) -> Int? {
    if bytes == Array("Z".utf8) || bytes == Array("z".utf8) { return 0 }
    if bytes == Array("UTC".utf8) { return 0 }
    let isNegative = bytes.first == UInt8(ascii: "-")
    let isSigned = isNegative || bytes.first == UInt8(ascii: "+")
    let digits = isSigned ? Array(bytes.dropFirst()) : bytes
    guard digits.count == 5, digits[2] == UInt8(ascii: ":"),
      let hours = twoDigits(digits, 0, below: 24), let minutes = twoDigits(digits, 3, below: 60)
    else { return nil }
    return (hours * 3600 + minutes * 60) * (isNegative ? -1 : 1)
  }

  /// RFC 3339 in UTC, with the fraction digits that are needed.
  package var text: String {
    let (day, second) = days(shiftedBy: 0)
    let clock = [second / 3600, second / 60 % 60, second % 60].map { number in
      number < 10 ? "0\(number)" : "\(number)"
    }
    return day.description + "T" + clock.joined(separator: ":") + fractionText(Int(nanoseconds))
      + "Z"
  }

  /// The day and the second of the day, some seconds east of UTC.
  func days(shiftedBy offset: Int) -> (CivilDate, Int) {
    let shifted = Int(seconds) + offset
    let second = ((shifted % 86400) + 86400) % 86400
    return (CivilDate(dayNumber: (shifted - second) / 86400), second)
  }
}

/// `.5` for half a second; nothing for none.
private func fractionText(_ nanoseconds: Int) -> String {
  guard nanoseconds != 0 else { return "" }
  var digits = String(1_000_000_000 + nanoseconds).dropFirst()
  while digits.last == "0" { digits.removeLast() }
  return "." + digits
}

/// Parts of moments and of lengths of time.
extension ValueOperations {
  func part(_ operation: Operation, of value: Value, zone: String?) throws(Fault) -> Value {
    if case .duration(let span) = value, zone == nil {
      return .int(try part(operation, of: span))
    }
    guard case .timestamp(let moment) = value else { throw .wrongType }
    let offset = try offset(of: zone ?? "UTC", at: moment)
    let (day, second) = moment.days(shiftedBy: offset)
    let number: Int
    switch operation {
    case .fullYear: number = day.year
    case .monthNumber: number = day.month - 1
    case .dayOfMonth: number = day.day - 1
    case .date: number = day.day
    case .dayOfWeek: number = ((Int(day.dayNumber) + 4) % 7 + 7) % 7
    case .dayOfYear:
      number = CivilDate(year: day.year, month: 1, day: 1).map { $0.days(until: day) } ?? 0
    case .hours: number = second / 3600
    case .minutes: number = second / 60 % 60
    case .seconds: number = second % 60
    case .milliseconds: number = Int(moment.nanoseconds) / 1_000_000
    default: throw .wrongType
    }
    return .int(Int64(number))
  }

  /// Seconds east of UTC.
  private func offset(of zone: String, at moment: Timestamp) throws(Fault) -> Int {
    if let offset = Timestamp.offset(Array(zone.utf8)) { return offset }
    guard let rules = zones?.rules(ofZone: zone) else { throw .unknownZone }
    return rules.offset(at: moment.seconds)
  }

  private func part(_ operation: Operation, of span: TimeSpan) throws(Fault) -> Int64 {
    switch operation {
    case .hours: span.nanoseconds / 3_600_000_000_000
    case .minutes: span.nanoseconds / 60_000_000_000
    case .seconds: span.nanoseconds / 1_000_000_000
    case .milliseconds: span.nanoseconds / 1_000_000 % 1000
    default: throw .wrongType
    }
  }
}
