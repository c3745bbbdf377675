import ExactNumbers
import TestSupport
import Testing

/// A number of up to so many limbs of 32 bits, with runs of all ones and all zeros, where long
/// division and carries go wrong.
func seededInteger(_ random: inout SeededGenerator, limbs: Int) -> BigInteger {
  var number = BigInteger.zero
  let base = BigInteger(Int64(1) << 32)
  for _ in 0..<random.int(in: 0...limbs) {
    let limb: Int64
    switch random.int(in: 0...5) {
    case 0: limb = 0
    case 1: limb = 0xFFFF_FFFF
    case 2: limb = 0x8000_0000
    default: limb = Int64(random.next() >> 32)
    }
    number = number * base + BigInteger(limb)
  }
  return random.int(in: 0...1) == 0 ? number : -number
}

@Suite struct BigIntegerTests {
  private static let edges: [Int64] = [
    .min, .min + 1, -(1 << 32), -1_000_000_000, -2, -1, 0, 1, 2, 7, 0xFFFF_FFFF, 1 << 32,
    (1 << 62) + 1, .max - 1, .max,
  ]

  private func check(_ a: Int64, _ b: Int64) {
    let (x, y) = (BigInteger(a), BigInteger(b))
    let (wideA, wideB) = (Int128(a), Int128(b))
    #expect((x + y).description == (wideA + wideB).description)
    #expect((x - y).description == (wideA - wideB).description)
    #expect((x * y).description == (wideA * wideB).description)
    #expect((x < y) == (a < b))
    #expect((x == y) == (a == b))
    let result = x.quotientAndRemainder(dividingBy: y)
    #expect((result == nil) == (b == 0))
    if let result, b != 0 {
      #expect(result.quotient.description == (wideA / wideB).description)
      #expect(result.remainder.description == (wideA % wideB).description)
    }
    #expect(
      BigInteger.greatestCommonDivisor(x, y).description
        == euclid(wideA.magnitude, wideB.magnitude).description)
  }

  private func euclid(_ a: UInt128, _ b: UInt128) -> UInt128 {
    b == 0 ? a : euclid(b, a % b)
  }

  @Test func edgesAgreeWith128Bits() {
    for a in Self.edges { for b in Self.edges { check(a, b) } }
  }

  @Test func seededAgreeWith128Bits() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<5000 {
      check(
        Int64(bitPattern: random.next()) >> Int64(random.int(in: 0...62)),
        Int64(bitPattern: random.next()) >> Int64(random.int(in: 0...62)))
    }
  }

  /// Products of 64 bits divided again: more than one limb on both sides.
  @Test func wideDivisionAgreesWith128Bits() {
    var random = SeededGenerator(seed: 8)
    for _ in 0..<5000 {
      let (a, b) = (Int64(bitPattern: random.next()), Int64(bitPattern: random.next()))
      let c = Int64(bitPattern: random.next()) >> Int64(random.int(in: 0...40))
      guard c != 0 else { continue }
      let product = Int128(a) * Int128(b)
      let result = (BigInteger(a) * BigInteger(b)).quotientAndRemainder(dividingBy: BigInteger(c))
      #expect(result?.quotient.description == (product / Int128(c)).description)
      #expect(result?.remainder.description == (product % Int128(c)).description)
    }
  }

  /// (a / b) * b + r is a, and r is smaller than b and of a's sign.
  @Test func quotientTimesDivisor() throws {
    var random = SeededGenerator(seed: 9)
    for round in 0..<8000 {
      let a = seededInteger(&random, limbs: 12)
      let b = seededInteger(&random, limbs: 7)
      guard !b.isZero else { continue }
      let (quotient, remainder) = try #require(a.quotientAndRemainder(dividingBy: b))
      #expect(quotient * b + remainder == a, "round \(round): \(a) / \(b)")
      #expect(remainder.absolute < b.absolute, "round \(round): \(a) / \(b)")
      #expect(remainder.isZero || remainder.isNegative == a.isNegative)
    }
  }

  /// The known hard case: the guessed digit is one too large and must be taken back.
  @Test func divisionTakesBackADigit() throws {
    let base = BigInteger(Int64(1) << 32)
    func number(_ limbs: [Int64]) -> BigInteger {
      limbs.reduce(.zero) { $0 * base + BigInteger($1) }
    }
    let a = number([0x7FFF_FFFF, 0x8000_0000, 0, 0])
    let b = number([0x8000_0000, 0, 1])
    let (quotient, remainder) = try #require(a.quotientAndRemainder(dividingBy: b))
    #expect(quotient == BigInteger(0xFFFF_FFFE))
    #expect(quotient * b + remainder == a)
    #expect(!remainder.isNegative && remainder < b)
  }

  @Test func identities() {
    var random = SeededGenerator(seed: 10)
    for _ in 0..<3000 {
      let (a, b) = (seededInteger(&random, limbs: 9), seededInteger(&random, limbs: 9))
      let c = seededInteger(&random, limbs: 5)
      #expect(a + b == b + a)
      #expect(a * b == b * a)
      #expect((a + b) * c == a * c + b * c)
      #expect(a - b == -(b - a))
      #expect((a - b) + b == a)
      #expect((a + b).hashValue == (b + a).hashValue)
      #expect((a < b) == (a - b).isNegative)
      let divisor = BigInteger.greatestCommonDivisor(a * c, b * c)
      if !c.isZero, !a.isZero || !b.isZero {
        #expect(divisor.quotientAndRemainder(dividingBy: c)?.remainder.isZero == true)
      }
    }
  }

  @Test func texts() {
    let million = BigInteger(1_000_000_000)
    #expect((million * million * million).description == "1000000000000000000000000000")
    #expect((-(million * million * 10 + 7)).description == "-10000000000000000007")
    #expect((BigInteger(Int64.min) * -1).description == "9223372036854775808")
    #expect((BigInteger(Int64.min) * -1 * -1).asInt64 == .min)
    #expect((BigInteger(Int64.max) + 1).asInt64 == nil)
    #expect((BigInteger(Int64.max) + 1 - 1).asInt64 == .max)
  }
}
