import Bytes
import TestSupport
import Testing

@Suite struct ScanTests {
  static let digests: [(String, String)] = [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ]

  @Test(arguments: digests) func sha256(text: String, expected: String) {
    #expect(SHA256.hex(of: Array(text.utf8)) == expected)
  }

  @Test func sha256OfAMillionBytesInPieces() {
    var random = SeededGenerator(seed: 1)
    var hash = SHA256()
    var left = 1_000_000
    while left > 0 {
      let count = min(left, random.int(in: 0...300))
      hash.update(Array(repeating: UInt8(ascii: "a"), count: count))
      left -= count
    }
    #expect(
      hexText(hash.finish())
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func sha1() {
    #expect(
      hexText(SHA1.digest(of: Array("abc".utf8))) == "a9993e364706816aba3e25717850c26c9cd0d89d")
    #expect(hexText(SHA1.digest(of: [])) == "da39a3ee5e6b4b0d3255bfef95601890afd80709")
  }

  /// Every sequence of up to three bytes from the edges of the UTF-8 classes, against the
  /// standard library.
  @Test func findsMalformedUTF8() {
    let edges: [UInt8] = [
      0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1,
      0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5, 0xFF,
    ]
    for a in edges {
      for b in edges {
        for c in edges {
          for tail: [UInt8] in [[], [0x80], [0x41]] {
            let bytes = [UInt8(ascii: "x")] + [a, b, c] + tail
            let isValid = String(validating: bytes, as: UTF8.self) != nil
            #expect((UTF8Check.firstInvalid(in: bytes) == nil) == isValid, "\(bytes)")
          }
        }
      }
    }
  }

  @Test func saysWhereUTF8Ends() {
    let good = Array("Trước ngày 15/12 hằng năm ".utf8)
    for cut in 0..<good.count {
      var bytes = good
      bytes.insert(0xFF, at: cut)
      let found = UTF8Check.firstInvalid(in: bytes)
      let prefix = good.prefix(cut)
      let wanted = String(validating: prefix, as: UTF8.self) != nil
      #expect(wanted ? found == cut : found.map { $0 < cut } == true)
    }
    #expect(UTF8Check.firstInvalid(in: good, range: 0..<3) == 2)
    #expect(UTF8Check.firstInvalid(in: good, range: 0..<4) == nil)
  }

  @Test(arguments: 0..<20) func searchesLikeAPlainLoop(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<200 {
      let bytes = (0..<random.int(in: 0...60)).map { _ in UInt8(random.int(in: 0x2A...0x2F)) }
      let start = random.int(in: 0...bytes.count)
      let range = start..<random.int(in: start...bytes.count)
      #expect(
        ByteScan.firstIndex(of: 0x2C, in: bytes, range: range)
          == range.first { bytes[$0] == 0x2C })
      #expect(
        ByteScan.firstIndex(of: 0x2C, 0x2A, 0x2E, in: bytes, range: range)
          == range.first { [0x2C, 0x2A, 0x2E].contains(bytes[$0]) } ?? range.upperBound)
      #expect(
        ScanTests.delimiters(bytes, from: start) == ScanTests.plainDelimiters(bytes, from: start))
      #expect(
        ByteScan.count(of: 0x2C, in: bytes, range: range) == bytes[range].count { $0 == 0x2C })
    }
  }

  private static func delimiters(_ bytes: [UInt8], from start: Int) -> [Int] {
    var places = [UInt32](repeating: 0, count: 60)
    let mapped = bytes.map { $0 == 0x2D ? 0x0A : $0 == 0x2E ? 0x22 : $0 == 0x2F ? 0x0D : $0 }
    guard
      let found = ByteScan.delimiters(0x2C, in: mapped, from: start, into: &places)
    else { return [-1] }
    return places[..<found.count].map { Int($0) } + [found.stop]
  }

  private static func plainDelimiters(_ bytes: [UInt8], from start: Int) -> [Int] {
    let stop = bytes[start...].firstIndex { $0 >= 0x2D } ?? bytes.count
    return (start..<stop).filter { bytes[$0] == 0x2C } + [stop]
  }

  @Test func saysWhenThereAreMoreDelimitersThanRoom() {
    var places: [UInt32] = [0, 0]
    let bytes = Array("a,b,c,d".utf8)
    #expect(ByteScan.delimiters(0x2C, in: bytes, from: 0, into: &places) == nil)
    #expect(ByteScan.delimiters(0x2C, in: bytes, from: 2, into: &places)?.count == 2)
  }

  @Test func sameTextIsSameBytes() {
    #expect("é" == "e\u{301}")
    #expect(!isSameText("é", "e\u{301}"))
    #expect(isSameText("Hải An", "Hải An"))
    #expect(isSameText("", ""))
    #expect(!isSameText("a", ""))
  }
}
