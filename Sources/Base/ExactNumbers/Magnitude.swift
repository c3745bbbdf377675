/// A whole number of any size that is not negative, for `BigInteger` alone.
///
/// Limbs of 32 bits, lowest first, no zero at the end; zero has none. Every product and sum of two
/// limbs and a carry fits in 64 bits, so that no step can overflow.
struct Magnitude: Hashable, Sendable {
  private(set) var limbs: [UInt32]

  static let one = Magnitude(1)

  init(_ number: UInt64) {
    limbs = [UInt32(truncatingIfNeeded: number), UInt32(truncatingIfNeeded: number >> 32)]
    trim()
  }

  private init(limbs: [UInt32]) {
    self.limbs = limbs
    trim()
  }

  private mutating func trim() {
    while limbs.last == 0 { limbs.removeLast() }
  }

  var isZero: Bool { limbs.isEmpty }

  /// The number in 64 bits; `nil` where it does not fit.
  var asUInt64: UInt64? {
    switch limbs.count {
    case 0: 0
    case 1: UInt64(limbs[0])
    case 2: UInt64(limbs[1]) << 32 | UInt64(limbs[0])
    default: nil
    }
  }
}

extension Magnitude: Comparable {
  static func < (left: Magnitude, right: Magnitude) -> Bool {
    guard left.limbs.count == right.limbs.count else {
      return left.limbs.count < right.limbs.count
    }
    for index in left.limbs.indices.reversed() where left.limbs[index] != right.limbs[index] {
      return left.limbs[index] < right.limbs[index]
    }
    return false
  }
}

extension Magnitude {
  static func + (left: Magnitude, right: Magnitude) -> Magnitude {
    let (long, short) =
      left.limbs.count >= right.limbs.count ? (left.limbs, right.limbs) : (right.limbs, left.limbs)
    var sum: [UInt32] = []
    sum.reserveCapacity(long.count + 1)
    var carry: UInt64 = 0
    for index in long.indices {
      let digit =
        UInt64(long[index]) + (index < short.count ? UInt64(short[index]) : 0) + carry
      sum.append(UInt32(truncatingIfNeeded: digit))
      carry = digit >> 32
    }
    sum.append(UInt32(truncatingIfNeeded: carry))
    return Magnitude(limbs: sum)
  }

  /// The difference; the right number is not the greater one.
  static func - (left: Magnitude, right: Magnitude) -> Magnitude {
    precondition(left >= right, "a magnitude is not negative")
    var difference = left.limbs
    var borrow: Int64 = 0
    for index in difference.indices {
      let taken = index < right.limbs.count ? Int64(right.limbs[index]) : 0
      let digit = Int64(difference[index]) - taken - borrow
      difference[index] = UInt32(truncatingIfNeeded: digit)
      borrow = digit < 0 ? 1 : 0
    }
    return Magnitude(limbs: difference)
  }

  static func * (left: Magnitude, right: Magnitude) -> Magnitude {
    var product = [UInt32](repeating: 0, count: left.limbs.count + right.limbs.count)
    for (index, limb) in left.limbs.enumerated() {
      var carry: UInt64 = 0
      for (other, factor) in right.limbs.enumerated() {
        let digit = UInt64(limb) * UInt64(factor) + UInt64(product[index + other]) + carry
        product[index + other] = UInt32(truncatingIfNeeded: digit)
        carry = digit >> 32
      }
      product[index + right.limbs.count] = UInt32(truncatingIfNeeded: carry)
    }
    return Magnitude(limbs: product)
  }

  /// Quotient and remainder; the divisor is not zero.
  func divided(by divisor: Magnitude) -> (quotient: Magnitude, remainder: Magnitude) {
    precondition(!divisor.isZero, "division by zero")
    guard self >= divisor else { return (Magnitude(0), self) }
    if divisor.limbs.count == 1 {
      let (quotient, remainder) = divided(byLimb: divisor.limbs[0])
      return (quotient, Magnitude(UInt64(remainder)))
    }
    return dividedAtLength(by: divisor)
  }

  /// Division by one limb that is not zero.
  func divided(byLimb divisor: UInt32) -> (quotient: Magnitude, remainder: UInt32) {
    var quotient = limbs
    var remainder: UInt64 = 0
    for index in quotient.indices.reversed() {
      let digit = remainder << 32 | UInt64(quotient[index])
      quotient[index] = UInt32(truncatingIfNeeded: digit / UInt64(divisor))
      remainder = digit % UInt64(divisor)
    }
    return (Magnitude(limbs: quotient), UInt32(truncatingIfNeeded: remainder))
  }

  /// Long division by two limbs or more, not greater than the number (Knuth, The Art of Computer
  /// Programming, volume 2, 4.3.1, algorithm D).
  private func dividedAtLength(
    by divisor: Magnitude
  ) -> (quotient: Magnitude, remainder: Magnitude) {
    // Both shifted so that the divisor's highest bit is set: a guessed digit is then at most 2 off.
    let shift = divisor.limbs[divisor.limbs.count - 1].leadingZeroBitCount
    let divisor = divisor.shiftedLeft(by: shift).limbs
    var rest = shiftedLeft(by: shift).limbs
    while rest.count <= limbs.count { rest.append(0) }
    var quotient = [UInt32](repeating: 0, count: rest.count - divisor.count)
    for place in quotient.indices.reversed() {
      let guess = Self.guessedDigit(of: rest, at: place, by: divisor)
      let isTooLarge = Self.subtract(divisor, times: guess, from: &rest, at: place)
      if isTooLarge { Self.add(divisor, to: &rest, at: place) }
      quotient[place] = UInt32(truncatingIfNeeded: isTooLarge ? guess - 1 : guess)
    }
    return (Magnitude(limbs: quotient), Magnitude(limbs: rest).shiftedRight(by: shift))
  }

  /// A quotient's digit from the two highest limbs of the divisor: right, or one too large.
  private static func guessedDigit(
    of rest: [UInt32], at place: Int, by divisor: [UInt32]
  ) -> UInt64 {
    let top = place + divisor.count
    let head = UInt64(rest[top]) << 32 | UInt64(rest[top - 1])
    let first = UInt64(divisor[divisor.count - 1])
    let second = UInt64(divisor[divisor.count - 2])
    var (guess, remainder) = head.quotientAndRemainder(dividingBy: first)
    while guess >> 32 != 0 || guess * second > remainder << 32 | UInt64(rest[top - 2]) {
      guess -= 1
      remainder += first
      if remainder >> 32 != 0 { break }
    }
    return guess
  }

  /// Whether the product was greater than the rest, which then has wrapped round.
  private static func subtract(
    _ divisor: [UInt32], times digit: UInt64, from rest: inout [UInt32], at place: Int
  ) -> Bool {
    var carry: UInt64 = 0
    var borrow: Int64 = 0
    for index in divisor.indices {
      let product = digit * UInt64(divisor[index]) + carry
      carry = product >> 32
      let difference =
        Int64(rest[place + index]) - Int64(UInt32(truncatingIfNeeded: product)) - borrow
      rest[place + index] = UInt32(truncatingIfNeeded: difference)
      borrow = difference < 0 ? 1 : 0
    }
    let difference = Int64(rest[place + divisor.count]) - Int64(carry) - borrow
    rest[place + divisor.count] = UInt32(truncatingIfNeeded: difference)
    return difference < 0
  }

  private static func add(_ divisor: [UInt32], to rest: inout [UInt32], at place: Int) {
    var carry: UInt64 = 0
    for index in divisor.indices {
      let digit = UInt64(rest[place + index]) + UInt64(divisor[index]) + carry
      rest[place + index] = UInt32(truncatingIfNeeded: digit)
      carry = digit >> 32
    }
    // The carry out of the highest limb takes back the borrow of the subtraction.
    rest[place + divisor.count] = UInt32(
      truncatingIfNeeded: UInt64(rest[place + divisor.count]) + carry)
  }

  /// 0...31 bits.
  private func shiftedLeft(by bits: Int) -> Magnitude {
    var shifted: [UInt32] = []
    var carry: UInt64 = 0
    for limb in limbs {
      let digit = UInt64(limb) << UInt64(bits) | carry
      shifted.append(UInt32(truncatingIfNeeded: digit))
      carry = digit >> 32
    }
    shifted.append(UInt32(truncatingIfNeeded: carry))
    return Magnitude(limbs: shifted)
  }

  /// 0...31 bits.
  private func shiftedRight(by bits: Int) -> Magnitude {
    var shifted = limbs
    for index in shifted.indices {
      let higher = index + 1 < limbs.count ? UInt64(limbs[index + 1]) : 0
      shifted[index] = UInt32(
        truncatingIfNeeded: (higher << 32 | UInt64(limbs[index])) >> UInt64(bits))
    }
    return Magnitude(limbs: shifted)
  }
}

extension Magnitude: CustomStringConvertible {
  var description: String {
    var rest = self
    var groups: [String] = []
    repeat {
      let (quotient, remainder) = rest.divided(byLimb: 1_000_000_000)
      groups.append(String(remainder))
      rest = quotient
    } while !rest.isZero
    let tail = groups.dropLast().reversed().map { group in
      String(repeating: "0", count: 9 - group.utf8.count) + group
    }
    return (groups.last ?? "") + tail.joined()
  }
}
