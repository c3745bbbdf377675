/// A whole number of any size.
///
/// Numbers of 64 bits are kept as such and cost no allocation; the wide form is for the others
/// alone, so that equal numbers are equal values.
package struct BigInteger: Hashable, Sendable {
  private enum Storage: Hashable, Sendable {
    case narrow(Int64)
    /// Only for what does not fit in `Int64`.
    case wide(isNegative: Bool, Magnitude)
  }

  private let storage: Storage

  package static let zero = BigInteger(0)
  package static let one = BigInteger(1)

  package init(_ number: Int64) {
    storage = .narrow(number)
  }

  package init(_ number: Int) {
    storage = .narrow(Int64(number))
  }

  /// Sign and magnitude put into the form that the size asks for.
  private init(isNegative: Bool, _ magnitude: Magnitude) {
    if let number = magnitude.asUInt64 {
      if let narrow = Int64(exactly: number) {
        storage = .narrow(isNegative ? -narrow : narrow)
        return
      }
      if isNegative, number == Int64.min.magnitude {
        storage = .narrow(.min)
        return
      }
    }
    storage = .wide(isNegative: isNegative, magnitude)
  }

  private var magnitude: Magnitude {
    switch storage {
    case .narrow(let number): Magnitude(number.magnitude)
    case .wide(_, let magnitude): magnitude
    }
  }

  /// Whether it is below 0.
  package var isNegative: Bool {
    switch storage {
    case .narrow(let number): number < 0
    case .wide(let isNegative, _): isNegative
    }
  }

  /// Whether it is 0.
  package var isZero: Bool { storage == .narrow(0) }

  /// The number in 64 bits; `nil` where it does not fit.
  package var asInt64: Int64? {
    if case .narrow(let number) = storage { number } else { nil }
  }

  /// The number without its sign.
  package var absolute: BigInteger { isNegative ? -self : self }
}

extension BigInteger: ExpressibleByIntegerLiteral {
  package init(integerLiteral number: Int64) {
    self.init(number)
  }
}

extension BigInteger: Comparable {
  package static func < (left: BigInteger, right: BigInteger) -> Bool {
    if case .narrow(let a) = left.storage, case .narrow(let b) = right.storage { return a < b }
    guard left.isNegative == right.isNegative else { return left.isNegative }
    return left.isNegative
      ? right.magnitude < left.magnitude : left.magnitude < right.magnitude
  }
}

// MARK: - Arithmetic

extension BigInteger {
  package static prefix func - (number: BigInteger) -> BigInteger {
    if case .narrow(let narrow) = number.storage, narrow != .min { return BigInteger(-narrow) }
    return BigInteger(isNegative: !number.isNegative, number.magnitude)
  }

  package static func + (left: BigInteger, right: BigInteger) -> BigInteger {
    if case .narrow(let a) = left.storage, case .narrow(let b) = right.storage {
      let (sum, overflow) = a.addingReportingOverflow(b)
      if !overflow { return BigInteger(sum) }
    }
    let (a, b) = (left.magnitude, right.magnitude)
    if left.isNegative == right.isNegative {
      return BigInteger(isNegative: left.isNegative, a + b)
    }
    return a < b
      ? BigInteger(isNegative: right.isNegative, b - a)
      : BigInteger(isNegative: left.isNegative, a - b)
  }

  package static func - (left: BigInteger, right: BigInteger) -> BigInteger {
    left + -right
  }

  package static func * (left: BigInteger, right: BigInteger) -> BigInteger {
    if case .narrow(let a) = left.storage, case .narrow(let b) = right.storage {
      let (product, overflow) = a.multipliedReportingOverflow(by: b)
      if !overflow { return BigInteger(product) }
    }
    return BigInteger(
      isNegative: left.isNegative != right.isNegative, left.magnitude * right.magnitude)
  }

  /// Quotient cut towards zero, and the remainder, which has the sign of the number; `nil` for the
  /// divisor 0.
  package func quotientAndRemainder(
    dividingBy divisor: BigInteger
  ) -> (quotient: BigInteger, remainder: BigInteger)? {
    guard !divisor.isZero else { return nil }
    if case .narrow(let a) = storage, case .narrow(let b) = divisor.storage,
      !(a == .min && b == -1)
    {
      let (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
      return (BigInteger(quotient), BigInteger(remainder))
    }
    let (quotient, remainder) = magnitude.divided(by: divisor.magnitude)
    return (
      BigInteger(isNegative: isNegative != divisor.isNegative, quotient),
      BigInteger(isNegative: isNegative, remainder)
    )
  }

  /// The greatest number that divides both; of 0 and 0 it is 0; never negative.
  package static func greatestCommonDivisor(
    _ left: BigInteger, _ right: BigInteger
  ) -> BigInteger {
    var (a, b) = (left.absolute, right.absolute)
    while let remainder = a.quotientAndRemainder(dividingBy: b)?.remainder {
      (a, b) = (b, remainder)
    }
    return a
  }
}

extension BigInteger: CustomStringConvertible {
  /// Decimal digits, with `-` before a negative number.
  package var description: String {
    switch storage {
    case .narrow(let number): String(number)
    case .wide(let isNegative, let magnitude): (isNegative ? "-" : "") + magnitude.description
    }
  }
}
