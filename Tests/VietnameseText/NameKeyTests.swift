import Testing
import VietnameseText

struct NamePair: Sendable, CustomTestStringConvertible {
  var a: String
  var b: String
  var testDescription: String { "\(a) | \(b)" }
  init(_ a: String, _ b: String) { (self.a, self.b) = (a, b) }
}

private let same: [NamePair] = [
  .init("UBND xã Hải An", "ubnd XÃ hải an"),
  .init("UBND xã Hải An", "UBND xa\u{303} Ha\u{309}i An"),
  .init("Đảng ủy", "Ðảng uỷ"),
  .init("đảng ủy", "ðảng uỷ"),
  .init("Thủy lợi, hóa chất", "Thuỷ lợi, hoá chất"),
  .init("Hòe", "Hoè"),
  .init("Phòng Lao động - Thương binh", "Phòng Lao động – Thương binh"),
  .init("Phòng Lao động - Thương binh", "Phòng Lao động-Thương binh"),
  .init("HĐND&UBND", "HĐND & UBND"),
  .init("UBND  các\u{A0}xã", "UBND các xã"),
  .init("\u{FEFF}Phòng Nội\u{200B} vụ ", "Phòng Nội vụ"),
  .init("Phòng Nội vụ.", "Phòng Nội vụ"),
  .init("Phòng Nội vụ ;", "Phòng Nội vụ,"),
  .init("UBND các xã,thị trấn", "UBND các xã, thị trấn"),
  .init("Đắk R’lấp", "Đắk R'lấp"),
]

@Test(arguments: same) func spellingsOfOneNameHaveOneKey(pair: NamePair) {
  #expect(NameKey(pair.a) == NameKey(pair.b))
  #expect(NameKey(pair.a).bytes == NameKey(pair.b).bytes)
}

private let different: [NamePair] = [
  .init("Hải An", "Hải Ân"), .init("Hải An", "Hai An"), .init("Hải Ba", "Hải Bá"),
  .init("Phòng Nội vụ", "Phòng Nội vụ 2"), .init("Hải Dương", "Hải Duơng"),
  .init("Đông", "Dông"), .init("A.B", "AB"), .init("Hải An", "HảiAn"),
]

@Test(arguments: different) func otherNamesHaveOtherKeys(pair: NamePair) {
  #expect(NameKey(pair.a) != NameKey(pair.b))
}

@Test func keyOfAKeyIsTheKey() {
  var random = Seeded(state: 5)
  for _ in 0..<2_000 {
    let text = random.text(length: 24)
    let key = NameKey(text)
    #expect(NameKey(key.description) == key, "\(text.debugDescription)")
    #expect(NameKey(nfd(text)) == key, "\(text.debugDescription)")
    #expect(NameKey("  " + text + "\u{A0}") == key, "\(text.debugDescription)")
  }
}

@Test func blankNamesHaveAnEmptyKey() {
  #expect(NameKey(" \u{A0}\u{200B}.").isEmpty)
  #expect(!NameKey("-").isEmpty)
}

@Test func keysAreOrderedByBytes() {
  #expect(NameKey("z") < NameKey("đ"))
  #expect(!(NameKey("Đ") < NameKey("đ")))
}

@Test func tonesOfOneSyllableHaveOnePlace() {
  #expect(foldedWords("HOÁ") == foldedWords("hóa"))
  #expect(foldedWords("Quý") == foldedWords("Qúy"))
  #expect(foldedWords("Ngày") == "ngaỳ")
  #expect(foldedWords("quý ii/2024") == "quý ii/2024")
}

@Test func accentsFallAway() {
  #expect(accentless("Đường Nguyễn Huệ") == "duong nguyen hue")
  #expect(accentless(nfd("Ðắk Lắk")) == "dak lak")
}
