import Testing
import VietnameseText

// The common characters take quick ways. A zero-width space, which no key and no column counts,
// sends a text the general way: both have to say the same.

private let zeroWidth = "\u{200B}"

/// Every code point that is a character of its own somewhere in the quick ways, and neighbours.
private let latin: [Unicode.Scalar] =
  ((0...0x36F).map { $0 } + (0x1E00...0x1F10).map { $0 } + (0x2000...0x2070).map { $0 })
  .compactMap(Unicode.Scalar.init)

@Test func eachCharacterHasOneKey() {
  for scalar in latin {
    let sign = String(Character(scalar))
    for text in [
      sign, "a\(sign)", "\(sign)b", "ho\(sign) a", "x \(sign) y", "hoá \(sign)", "a.\(sign)",
    ] {
      #expect(
        NameKey(text) == NameKey(text + zeroWidth), "U+\(String(scalar.value, radix: 16)) \(text)")
    }
  }
}

@Test func eachCharacterHasOneWidth() {
  for scalar in latin {
    for text in [String(Character(scalar)), "a\(Character(scalar))b"] {
      #expect(
        displayWidth(text) == displayWidth(text + zeroWidth), "U+\(String(scalar.value, radix: 16))"
      )
    }
  }
}

@Test func eachCharacterStandsAsItIsOrComposed() {
  for scalar in latin {
    let text = "a\(Character(scalar))"
    #expect(Array((nfc(text) + zeroWidth).utf8) == Array(nfc(text + zeroWidth).utf8))
  }
}

@Test func lettersFoldAsUnicodeSaysButForĐ() {
  for value in 0...0x2FFF {
    guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
    #expect(scalar.isWhiteSpace == scalar.properties.isWhitespace, "U+\(String(value, radix: 16))")
    if [0xD0, 0xF0, 0x110, 0x111, 0x189, 0x256].contains(value) { continue }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    let expected = lower.count == 1 ? lower.first ?? scalar : scalar
    #expect(scalar.folded == expected, "U+\(String(value, radix: 16))")
  }
}

private func quickText(_ random: inout Seeded, length: Int) -> String {
  let letters = Array(
    "aáâấbcdđeêghiklmnoóôơởpqrstuúưủvxyỷĐÐƯẾộ    -–—&.,;/()'’“”\n\t12".unicodeScalars)
  var text = String.UnicodeScalarView()
  for _ in 0..<random.below(length + 1) { text.append(random.pick(letters)) }
  return String(text)
}

@Test func namesHaveTheKeyOfTheGeneralWay() {
  var random = Seeded(state: 21)
  for _ in 0..<5_000 {
    let text = quickText(&random, length: 16)
    #expect(NameKey(text) == NameKey(text + zeroWidth), "\(text.debugDescription)")
    #expect(NameKey(text) == NameKey(nfd(text)), "\(text.debugDescription)")
  }
}

@Test func linesBreakAsInTheGeneralWay() {
  var random = Seeded(state: 22)
  for _ in 0..<3_000 {
    // A last line of its own, so that the zero-width space changes no other.
    let text = quickText(&random, length: 80) + "\n"
    let width = 2 + random.below(24)
    let general = wrapped(text + zeroWidth, width: width).dropLast()
    #expect(wrapped(text, width: width).dropLast() == general, "\(text.debugDescription) \(width)")
  }
}

@Test func textsAreCutAsInTheGeneralWay() {
  var random = Seeded(state: 23)
  for _ in 0..<3_000 {
    let text = quickText(&random, length: 30)
    let width = 1 + random.below(24)
    let cut = fitted(text, to: width)
    #expect(cut == fitted(zeroWidth + text, to: width).replacing(zeroWidth, with: ""))
    #expect(displayWidth(cut) <= width)
  }
}

@Test func bytesTellTextsApart() {
  #expect(hasSameBytes("ế", "ế") == ("ế".utf8.elementsEqual("ế".utf8)))
  #expect(!hasSameBytes(nfd("ế"), nfc("ế")))
  #expect(!hasSameBytes("a", "ab"))
  let hashes = ["", "\0", "\0\0", "12345678", "12345678\0", "123456789", "1234567", "\u{1}"].map {
    var hasher = Hasher()
    hasher.combine(bytesOf: $0)
    return hasher.finalize()
  }
  #expect(Set(hashes).count == hashes.count)
}
