import ExactNumbers
import TestSupport
import Testing

private func rational(_ numerator: Int64, _ denominator: Int64) throws -> Rational {
  try #require(Rational(numerator, over: denominator))
}

@Suite struct RationalTests {
  @Test func lowestTerms() throws {
    #expect(try rational(6, 8).description == "3/4")
    #expect(try rational(6, -8).description == "-3/4")
    #expect(try rational(-6, -3).description == "2")
    #expect(try rational(0, -5) == .zero)
    #expect(try rational(.min, .min) == .one)
    #expect(try rational(1, .min).denominator.description == "9223372036854775808")
    #expect(Rational(1, over: 0) == nil)
    #expect(Rational(0, over: 0) == nil)
    #expect(Rational.one / .zero == nil)
    #expect(try Rational(#require(Decimal(parsing: "0.75"))) == rational(3, 4))
  }

  /// Small fractions against cross-multiplication in 128 bits.
  @Test func arithmeticAgreesWith128Bits() throws {
    for a in Int64(-7)...7 {
      for b in Int64(1)...6 {
        for c in Int64(-7)...7 {
          for d in Int64(1)...6 {
            let (x, y) = (try rational(a, b), try rational(c, d))
            #expect(try x + y == rational(a * d + c * b, b * d))
            #expect(try x - y == rational(a * d - c * b, b * d))
            #expect(try x * y == rational(a * c, b * d))
            #expect(x / y == Rational(a * d, over: b * c))
            #expect((x < y) == (a * d < c * b))
            #expect((x == y) == (a * d == c * b))
          }
        }
      }
    }
  }

  @Test func fieldLaws() throws {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<600 {
      let numbers = (0..<3).compactMap { _ in
        Rational(seededInteger(&random, limbs: 4), over: seededInteger(&random, limbs: 4))
      }
      guard numbers.count == 3 else { continue }
      let (a, b, c) = (numbers[0], numbers[1], numbers[2])
      #expect((a + b) + c == a + (b + c))
      #expect(a * (b + c) == a * b + a * c)
      #expect(a - a == .zero)
      if let quotient = a / b { #expect(quotient * b == a) }
      #expect((a < b) == (a - b).isNegative)
      #expect(!a.denominator.isNegative && !a.denominator.isZero)
      #expect(
        BigInteger.greatestCommonDivisor(a.numerator, a.denominator) == .one)
    }
  }

  @Test(
    arguments: [
      (1, 3, 2, "0.33"), (2, 3, 2, "0.67"), (1, 200, 2, "0.01"), (-1, 200, 2, "-0.01"),
      (1, 201, 2, "0"), (199, 2, 0, "100"), (-199, 2, 0, "-100"), (5, 1, 2, "5"),
      (1, 8, 6, "0.125"), (1, 3, 6, "0.333333"), (2, 3, 6, "0.666667"),
      (1, 2_000_000, 6, "0.000001"),
    ] as [(Int64, Int64, Int, String)])
  func rounded(numerator: Int64, denominator: Int64, places: Int, text: String) throws {
    let number = try rational(numerator, denominator)
    #expect(number.rounded(toPlaces: places)?.description == text)
  }

  @Test func roundingAgreesWithDecimals() throws {
    var random = SeededGenerator(seed: 12)
    for _ in 0..<5000 {
      let units = Int64(bitPattern: random.next()) >> Int64(random.int(in: 0...62))
      guard let decimal = Decimal(units: units) else { continue }
      for places in 0...6 {
        #expect(Rational(decimal).rounded(toPlaces: places) == decimal.rounded(toPlaces: places))
      }
    }
  }

  @Test func roundingBeyondTheRange() {
    #expect(Rational(Int64.max).rounded(toPlaces: 2) == nil)
    #expect(Rational.one.rounded(toPlaces: 7) == nil)
    #expect(Rational.one.rounded(toPlaces: -1) == nil)
  }

  /// Shares of weights: thirds, sevenths and the like of many tasks add up to the whole exactly.
  @Test func sharesAddUp() throws {
    var sum = Rational.zero
    for parts in Int64(1)...60 {
      for _ in 0..<parts { sum += try rational(7, parts * 60) }
    }
    #expect(sum == Rational(7))
  }
}
