import Testing
import VietnameseText

/// Letters of the Vietnamese alphabet with marks, composed, and their parts.
private let composed: [(String, [UInt32])] = [
  ("ế", [0x65, 0x302, 0x301]), ("Ệ", [0x45, 0x323, 0x302]), ("ữ", [0x75, 0x31B, 0x303]),
  ("Ằ", [0x41, 0x306, 0x300]), ("ở", [0x6F, 0x31B, 0x309]), ("đ", [0x111]), ("Đ", [0x110]),
]

@Test(arguments: composed)
func letterIsTakenApartAndJoined(letter: String, parts: [UInt32]) {
  #expect(nfd(letter).unicodeScalars.map(\.value) == parts)
  #expect(Array(nfc(nfd(letter)).utf8) == Array(letter.utf8))
}

@Test func marksInAnyOrderJoinToOneLetter() {
  #expect(nfc("e\u{302}\u{323}").unicodeScalars.map(\.value) == [0x1EC7])
  #expect(nfc("e\u{323}\u{302}").unicodeScalars.map(\.value) == [0x1EC7])
}

@Test func bothFormsAreStable() {
  var random = Seeded(state: 11)
  for _ in 0..<2_000 {
    let text = random.text(length: 20)
    let c = Array(nfc(text).utf8)
    let d = Array(nfd(text).utf8)
    #expect(Array(nfc(nfd(text)).utf8) == c)
    #expect(Array(nfd(nfc(text)).utf8) == d)
    #expect(Array(nfc(nfc(text)).utf8) == c)
  }
}

@Test func asciiStands() {
  #expect(Array(nfc("45/BC-UBND").utf8) == Array("45/BC-UBND".utf8))
  #expect(Array(nfd("").utf8) == [])
}
