import ExactNumbers
import TestSupport
import Testing

/// A decimal of so many millionths; 0 for `Int64.min`, which is none.
func millionths(_ units: Int64) -> Decimal {
  Decimal(units: units) ?? .zero
}

@Suite struct DecimalTests {
  @Test(arguments: [
    ("0", 0, "0"), ("-0", 0, "0"), ("1", 1_000_000, "1"), ("+1.5", 1_500_000, "1.5"),
    ("-12.500000", -12_500_000, "-12.5"), ("0.000001", 1, "0.000001"), ("007", 7_000_000, "7"),
    ("100", 100_000_000, "100"), ("-0.05", -50_000, "-0.05"),
    ("9223372036854.775807", Int64.max, "9223372036854.775807"),
    ("-9223372036854.775807", -Int64.max, "-9223372036854.775807"),
  ])
  func read(text: String, units: Int64, canonical: String) {
    #expect(Decimal(parsing: text)?.units == units)
    #expect(Decimal(parsing: text)?.description == canonical)
  }

  @Test(arguments: [
    ("", DecimalFault.notANumber), ("-", .notANumber), (".", .notANumber), (".5", .notANumber),
    ("5.", .notANumber), ("1,5", .notANumber), ("1.5.0", .notANumber), ("--1", .notANumber),
    ("1-", .notANumber), ("1e3", .notANumber), (" 1", .notANumber), ("1 000", .notANumber),
    ("NaN", .notANumber), ("1٫5", .notANumber), ("１", .notANumber), ("1.-5", .notANumber),
    ("1.0000000", .tooManyPlaces), ("0.1234567", .tooManyPlaces),
    ("0.00000000000000000000000001", .tooManyPlaces),
    ("9223372036854.775808", .tooLarge), ("-9223372036854.775808", .tooLarge),
    ("9223372036855", .tooLarge), ("99999999999999999999999999", .tooLarge),
    ("99999999999999999999999999.5", .tooLarge), ("99999999999999999999x", .notANumber),
  ])
  func refuse(text: String, fault: DecimalFault) {
    #expect(Decimal(parsing: text) == nil)
    #expect(throws: fault) { try Decimal.parse(text) }
  }

  @Test func vietnamese() throws {
    #expect(try Decimal.parseVietnamese("79,5").units == 79_500_000)
    #expect(try Decimal.parseVietnamese("-80").units == -80_000_000)
    #expect(throws: DecimalFault.notANumber) { try Decimal.parseVietnamese("79.5") }
    #expect(throws: DecimalFault.notANumber) { try Decimal.parseVietnamese("1.250,5") }
  }

  @Test func texts() {
    let number = millionths(79_505_000)
    #expect(number.text(decimalComma: true) == "79,505")
    #expect(number.text(places: 2, decimalComma: true) == "79,51")
    #expect(millionths(-79_505_000).text(places: 2, decimalComma: false) == "-79.51")
    #expect(Decimal.zero.text(places: 2, decimalComma: true) == "0,00")
    #expect(millionths(-1_000).text(places: 2, decimalComma: true) == "0,00")
    #expect(millionths(79_505_000).text(places: 0, decimalComma: true) == "80")
    #expect(millionths(1).text(places: 99, decimalComma: false) == "0.000001")
    #expect(millionths(.max).text(places: 2, decimalComma: false) == "9223372036854.775807")
  }

  @Test func ends() {
    #expect(Decimal(units: .min) == nil)
    #expect(Decimal(Int.max) == nil)
    let largest = millionths(.max)
    #expect(largest.adding(millionths(1)) == nil)
    #expect(largest.negated.subtracting(millionths(1)) == nil)
    #expect(largest.negated.subtracting(.zero) == largest.negated)
    #expect(largest.multiplied(by: 2) == nil)
    #expect(largest.rounded(toPlaces: 2) == nil)
    #expect(largest.rounded(toPlaces: 6) == largest)
    #expect(Decimal.one.rounded(toPlaces: 7) == nil)
    #expect(Decimal.one.rounded(toPlaces: -1) == nil)
    let five: Decimal = -5
    #expect(five.units == -5_000_000)
  }

  /// Against 128 bits, where nothing overflows.
  @Test func arithmeticAgreesWith128Bits() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<20_000 {
      let a = Int64(bitPattern: random.next()) >> Int64(random.int(in: 0...62))
      let b = Int64(bitPattern: random.next()) >> Int64(random.int(in: 0...62))
      guard a != .min, b != .min else { continue }
      let (left, right) = (millionths(a), millionths(b))
      #expect(left.adding(right)?.units == fitting(Int128(a) + Int128(b)))
      #expect(left.subtracting(right)?.units == fitting(Int128(a) - Int128(b)))
      let factor = random.int(in: -1000...1000)
      #expect(left.multiplied(by: factor)?.units == fitting(Int128(a) * Int128(factor)))
      #expect((left < right) == (a < b))
      for places in 0...6 {
        #expect(
          left.rounded(toPlaces: places)?.units == fitting(rounded(Int128(a), places)),
          "\(left) to \(places)")
      }
    }
  }

  private func fitting(_ number: Int128) -> Int64? {
    Int64(exactly: number).flatMap { $0 == .min ? nil : $0 }
  }

  private func rounded(_ number: Int128, _ places: Int) -> Int128 {
    var step: Int128 = 1
    for _ in places..<6 { step *= 10 }
    let half = (number.magnitude * 2 + step.magnitude) / (step.magnitude * 2)
    return (number < 0 ? -1 : 1) * Int128(half) * step
  }

  @Test func textRoundTrip() {
    var random = SeededGenerator(seed: 6)
    for _ in 0..<5000 {
      let units = Int64(bitPattern: random.next()) >> Int64(random.int(in: 0...62))
      guard let number = Decimal(units: units) else { continue }
      #expect(Decimal(parsing: number.description) == number)
      #expect((try? Decimal.parseVietnamese(number.text(decimalComma: true))) == number)
      #expect(Decimal(parsing: number.text(places: 6, decimalComma: false)) == number)
    }
  }
}
