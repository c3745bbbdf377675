/// Why a text is no `Decimal`.
package enum DecimalFault: Error, Hashable, Sendable {
  /// Not a sign (or none), digits, and a mark with digits (or none).
  case notANumber
  /// More than six digits after the mark, zeros included.
  case tooManyPlaces
  /// Beyond the range.
  case tooLarge
}

extension Decimal {
  /// Reads `-12.5`: a sign or none, digits, and a point with one to six digits or none.
  ///
  /// No spaces, no grouping, no exponent.
  package init?(parsing text: some StringProtocol) {
    guard let number = try? Self.parse(text) else { return nil }
    self = number
  }

  /// Reads as `init(parsing:)`, and says what is wrong.
  package static func parse(_ text: some StringProtocol) throws(DecimalFault) -> Decimal {
    try parse(bytes: text.utf8, mark: UInt8(ascii: "."))
  }

  /// Reads `79,5`: as `parse(_:)`, with a comma.
  ///
  /// A point is refused: in Vietnamese text it groups thousands, and in much data it is a decimal
  /// mark all the same.
  package static func parseVietnamese(
    _ text: some StringProtocol
  ) throws(DecimalFault) -> Decimal {
    try parse(bytes: text.utf8, mark: UInt8(ascii: ","))
  }

  /// Reads bytes as `parse(_:)`, with any mark between whole and fraction.
  package static func parse(
    bytes: some Sequence<UInt8>, mark: UInt8
  ) throws(DecimalFault) -> Decimal {
    var reader = DecimalReader(mark: mark)
    for byte in bytes {
      guard reader.accepts(byte) else { throw .notANumber }
    }
    return try reader.finish()
  }
}

/// Takes the bytes of a number one after the other.
private struct DecimalReader {
  let mark: UInt8
  private var sign: Int64?
  private var hasDigit = false
  /// Digits after the mark; `nil` before it.
  private var places: Int?
  /// All digits so far as one number, of the sign read; `nil` once it has overflowed.
  private var digits: Int64? = 0

  init(mark: UInt8) {
    self.mark = mark
  }

  mutating func accepts(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      append(Int64(byte - UInt8(ascii: "0")))
      return true
    case UInt8(ascii: "-"), UInt8(ascii: "+"):
      guard sign == nil, !hasDigit, places == nil else { return false }
      sign = byte == UInt8(ascii: "-") ? -1 : 1
      return true
    case mark:
      guard hasDigit, places == nil else { return false }
      places = 0
      return true
    default:
      return false
    }
  }

  private mutating func append(_ digit: Int64) {
    hasDigit = true
    places = places.map { min($0 + 1, 7) }
    digits = digits.flatMap { Self.shifted($0, adding: digit) }
  }

  private static func shifted(_ number: Int64, adding digit: Int64) -> Int64? {
    let (product, isTooLarge) = number.multipliedReportingOverflow(by: 10)
    let (sum, overflow) = product.addingReportingOverflow(digit)
    return isTooLarge || overflow ? nil : sum
  }

  func finish() throws(DecimalFault) -> Decimal {
    guard hasDigit, places != 0 else { throw .notANumber }
    guard (places ?? 0) <= 6 else { throw .tooManyPlaces }
    guard let digits, let unit = Decimal.units(ofPlace: places ?? 0) else { throw .tooLarge }
    let (units, overflow) = digits.multipliedReportingOverflow(by: unit)
    guard !overflow, let number = Decimal(units: units * (sign ?? 1)) else { throw .tooLarge }
    return number
  }
}
