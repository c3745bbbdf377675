/// An exact decimal with six places: a whole number of millionths in 64 bits.
///
/// Reaches to some 9.2 million million either way. What would not fit is `nil`, never rounded.
package struct Decimal: Hashable, Comparable, Sendable {
  /// Millionths.
  package let units: Int64

  /// Millionths in one.
  static let unitsInOne: Int64 = 1_000_000

  package static let zero: Decimal = 0
  package static let one: Decimal = 1

  private init(unchecked units: Int64) {
    self.units = units
  }

  /// `nil` for `Int64.min`, which has no opposite.
  package init?(units: Int64) {
    guard units != .min else { return nil }
    self.init(unchecked: units)
  }

  /// `nil` beyond the range.
  package init?(_ number: Int) {
    let (units, overflow) = Int64(number).multipliedReportingOverflow(by: Self.unitsInOne)
    guard !overflow else { return nil }
    self.init(units: units)
  }

  package static func < (left: Decimal, right: Decimal) -> Bool {
    left.units < right.units
  }
}

extension Decimal: ExpressibleByIntegerLiteral {
  /// For constants in code; 32 bits, so that each one fits.
  package init(integerLiteral number: Int32) {
    self.init(unchecked: Int64(number) * Self.unitsInOne)
  }
}

// MARK: - Arithmetic

extension Decimal {
  /// Whether it is 0.
  package var isZero: Bool { units == 0 }

  /// The opposite.
  package var negated: Decimal { Decimal(unchecked: -units) }

  /// `nil` on overflow.
  package func adding(_ other: Decimal) -> Decimal? {
    let (sum, overflow) = units.addingReportingOverflow(other.units)
    return overflow ? nil : Decimal(units: sum)
  }

  /// `nil` on overflow.
  package func subtracting(_ other: Decimal) -> Decimal? {
    adding(other.negated)
  }

  /// `nil` on overflow.
  package func multiplied(by factor: Int) -> Decimal? {
    let (product, overflow) = units.multipliedReportingOverflow(by: Int64(factor))
    return overflow ? nil : Decimal(units: product)
  }

  /// Rounded half away from zero to 0...6 places; `nil` for other places and on overflow.
  package func rounded(toPlaces places: Int) -> Decimal? {
    guard let step = Self.units(ofPlace: places) else { return nil }
    let (quotient, remainder) = units.quotientAndRemainder(dividingBy: step)
    let isUp = remainder.magnitude >= step.magnitude - remainder.magnitude
    let steps = isUp && remainder != 0 ? quotient + (units < 0 ? -1 : 1) : quotient
    let (result, overflow) = steps.multipliedReportingOverflow(by: step)
    return overflow ? nil : Decimal(units: result)
  }

  /// Millionths in one of the last of so many places; `nil` outside 0...6.
  static func units(ofPlace places: Int) -> Int64? {
    guard (0...6).contains(places) else { return nil }
    return (places..<6).reduce(Int64(1)) { power, _ in power * 10 }
  }
}

// MARK: - Text

extension Decimal: CustomStringConvertible {
  /// Canonical: a point, no exponent, no zeros at the end, no sign of zero.
  package var description: String { text(decimalComma: false) }

  /// As `description`, with a comma in place of the point where asked for.
  package func text(decimalComma: Bool) -> String {
    if units % Self.unitsInOne == 0 { return String(units / Self.unitsInOne) }
    var fraction = fractionDigits
    while fraction.last == "0" { fraction.removeLast() }
    return text(fraction: fraction, decimalComma: decimalComma)
  }

  /// With exactly so many places (0...6; others are taken for the nearest), rounded half away from
  /// zero: `0,00`, `79,50`.
  package func text(places: Int, decimalComma: Bool) -> String {
    let places = min(max(places, 0), 6)
    // Rounding overflows only within a unit of the end of the range; there all digits are shown.
    guard let rounded = rounded(toPlaces: places) else { return text(decimalComma: decimalComma) }
    return rounded.text(
      fraction: String(rounded.fractionDigits.prefix(places)), decimalComma: decimalComma)
  }

  /// Six digits.
  private var fractionDigits: String {
    let digits = String(units.magnitude % Self.unitsInOne.magnitude)
    return String(repeating: "0", count: 6 - digits.utf8.count) + digits
  }

  private func text(fraction: String, decimalComma: Bool) -> String {
    let sign = units < 0 ? "-" : ""
    let whole = String(units.magnitude / Self.unitsInOne.magnitude)
    guard !fraction.isEmpty else { return sign + whole }
    return sign + whole + (decimalComma ? "," : ".") + fraction
  }
}
