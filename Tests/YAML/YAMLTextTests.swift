import TestSupport
import Testing
import YAML

@Suite struct YAMLTextTests {
  /// What a reader of YAML makes of `key: ` and the scalar.
  private static func readBack(_ scalar: String) throws -> String? {
    let bytes = Array("key: \(scalar)\nnext: end\n".utf8)
    let texts = try YAMLEventReader.events(of: bytes).compactMap { event -> String? in
      guard case .scalar(let scalar) = event.kind else { return nil }
      return scalar.text
    }
    guard texts.count == 4, texts[0] == "key", texts[2] == "next", texts[3] == "end" else {
      return nil
    }
    return texts[1]
  }

  private static func readsBack(_ text: String) throws -> Bool {
    try readBack(YAMLText.scalar(text))?.utf8.elementsEqual(text.utf8) ?? false
  }

  @Test(
    arguments: [
      ("UBND xã An Bình", "UBND xã An Bình"), ("Bộ Văn hóa, Thể thao và Du lịch", nil),
      ("12/2025", "\"12/2025\""), ("no", "\"no\""), ("a: b", "\"a: b\""), ("a #b", "\"a #b\""),
      ("", "\"\""), (" x", "\" x\""), ("x ", "\"x \""), ("a\nb", "\"a\\nb\""),
      ("\u{2028}", "\"\\u2028\""), ("\u{FEFF}", "\"\\uFEFF\""), ("\u{1}", "\"\\x01\""),
      ("\u{1FFFE}", "\"\\U0001FFFE\""), ("- a", "\"- a\""), ("\"", "\"\\\"\""),
    ] as [(String, String?)])
  func scalars(_ text: String, _ expected: String?) throws {
    #expect(YAMLText.scalar(text) == expected ?? text)
    #expect(try Self.readsBack(text))
  }

  /// Each code point by itself, and beside letters, as far as it is one.
  @Test func everyCodePointReadsBack() throws {
    var failed: [UInt32] = []
    let ranges: [ClosedRange<UInt32>] = [
      1...0x2FFF, 0xD7F0...0xD7FF, 0xE000...0xE010, 0xFE00...0x10010, 0x1FFFE...0x1FFFF,
      0x10FFFD...0x10FFFF,
    ]
    for value in ranges.joined() {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(Character(scalar))
      if try !Self.readsBack(text) { failed.append(value) }
      if try !Self.readsBack("a" + text + "b") { failed.append(value) }
    }
    #expect(failed == [])
  }

  @Test(arguments: 1...20) func anyTextReadsBack(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let signs = Array(" \t\n\r\"'\\#:-,[]{}&*!|>%@`?ăđệộ\u{301}\u{85}\u{2028}a1~=<.".unicodeScalars)
    for _ in 0..<200 {
      var text = ""
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        if Int.random(in: 0..<8, using: &random) == 0,
          let scalar = Unicode.Scalar(UInt32.random(in: 1...0x10FFFF, using: &random))
        {
          text.unicodeScalars.append(scalar)
        } else {
          text.unicodeScalars.append(signs[Int.random(in: 0..<signs.count, using: &random)])
        }
      }
      #expect(try Self.readsBack(text), "seed \(seed): \(text.debugDescription)")
      let comment = YAMLText.comment(text)
      let events = try YAMLEventReader.events(of: Array("# \(comment)\nkey: x\n".utf8))
      #expect(events.count == 8, "seed \(seed): \(text.debugDescription)")
    }
  }
}
