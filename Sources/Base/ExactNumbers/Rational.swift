/// An exact fraction, always in lowest terms with a positive denominator.
package struct Rational: Hashable, Sendable {
  package let numerator: BigInteger
  /// Above 0.
  package let denominator: BigInteger

  package static let zero = Rational(0)
  package static let one = Rational(1)

  /// Already in lowest terms.
  private init(reduced numerator: BigInteger, _ denominator: BigInteger) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// `nil` for the denominator 0.
  package init?(_ numerator: BigInteger, over denominator: BigInteger) {
    let divisor = BigInteger.greatestCommonDivisor(numerator, denominator)
    guard !denominator.isZero,
      let (top, _) = numerator.quotientAndRemainder(dividingBy: divisor),
      let (bottom, _) = denominator.quotientAndRemainder(dividingBy: divisor)
    else { return nil }
    if bottom.isNegative {
      self.init(reduced: -top, -bottom)
    } else {
      self.init(reduced: top, bottom)
    }
  }

  /// `nil` for the denominator 0.
  package init?(_ numerator: Int64, over denominator: Int64) {
    self.init(BigInteger(numerator), over: BigInteger(denominator))
  }

  /// `nil` for the denominator 0.
  package init?(_ numerator: Int, over denominator: Int) {
    self.init(BigInteger(numerator), over: BigInteger(denominator))
  }

  package init(_ number: Int64) {
    self.init(reduced: BigInteger(number), .one)
  }

  package init(_ number: Int) {
    self.init(reduced: BigInteger(number), .one)
  }

  package init(_ number: BigInteger) {
    self.init(reduced: number, .one)
  }

  package init(_ decimal: Decimal) {
    self = Rational(decimal.units, over: Decimal.unitsInOne) ?? .zero
  }

  /// Whether it is 0.
  package var isZero: Bool { numerator.isZero }
  /// Whether it is below 0.
  package var isNegative: Bool { numerator.isNegative }
}

extension Rational: ExpressibleByIntegerLiteral {
  package init(integerLiteral number: Int64) {
    self.init(number)
  }
}

extension Rational: Comparable {
  package static func < (left: Rational, right: Rational) -> Bool {
    left.denominator == right.denominator
      ? left.numerator < right.numerator
      : left.numerator * right.denominator < right.numerator * left.denominator
  }
}

// MARK: - Arithmetic

extension Rational {
  /// For a denominator that is a product of positive ones.
  private init(_ numerator: BigInteger, overPositive denominator: BigInteger) {
    self = Rational(numerator, over: denominator) ?? .zero
  }

  package static prefix func - (number: Rational) -> Rational {
    Rational(reduced: -number.numerator, number.denominator)
  }

  package static func + (left: Rational, right: Rational) -> Rational {
    if left.denominator == right.denominator {
      return left.denominator == .one
        ? Rational(reduced: left.numerator + right.numerator, .one)
        : Rational(left.numerator + right.numerator, overPositive: left.denominator)
    }
    return Rational(
      left.numerator * right.denominator + right.numerator * left.denominator,
      overPositive: left.denominator * right.denominator)
  }

  package static func - (left: Rational, right: Rational) -> Rational {
    left + -right
  }

  package static func * (left: Rational, right: Rational) -> Rational {
    Rational(
      left.numerator * right.numerator, overPositive: left.denominator * right.denominator)
  }

  /// `nil` for the divisor 0.
  package static func / (left: Rational, right: Rational) -> Rational? {
    Rational(left.numerator * right.denominator, over: left.denominator * right.numerator)
  }

  package static func += (left: inout Rational, right: Rational) {
    left = left + right
  }

  package static func -= (left: inout Rational, right: Rational) {
    left = left - right
  }

  package static func *= (left: inout Rational, right: Rational) {
    left = left * right
  }

  /// Rounded once, half away from zero, to 0...6 places; `nil` for other places and where the
  /// result does not fit.
  package func rounded(toPlaces places: Int) -> Decimal? {
    guard let step = Decimal.units(ofPlace: places) else { return nil }
    // The whole number of steps nearest to |n/d|: floor((2 n s + d) / 2 d), s steps in one.
    let stepsInOne = BigInteger(Decimal.unitsInOne / step)
    let doubled = numerator.absolute * stepsInOne * 2 + denominator
    guard
      let steps = doubled.quotientAndRemainder(dividingBy: denominator * 2)?.quotient,
      let units = (steps * BigInteger(step)).asInt64
    else { return nil }
    return Decimal(units: isNegative ? -units : units)
  }
}

extension Rational: CustomStringConvertible {
  /// `3/4`, `-5`.
  package var description: String {
    denominator == .one ? "\(numerator)" : "\(numerator)/\(denominator)"
  }
}
