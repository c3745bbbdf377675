import TestSupport
import Testing
import YAML

/// The one value of `text` that is not a key, and what its offsets map to.
private func mapped(_ text: String) throws -> (scalar: YAMLScalar, map: ScalarTextMap, [UInt8]) {
  let bytes = Array(text.utf8)
  let scalars = try YAMLEventReader.events(of: bytes).compactMap { event in
    if case .scalar(let scalar) = event.kind { (scalar, event.span) } else { nil }
  }
  let (scalar, span) = try #require(scalars.last)
  let map = ScalarTextMap(source: bytes, span: span, style: scalar.style, text: scalar.text)
  return (scalar, map, bytes)
}

@Suite struct ScalarTextMapTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var yaml: String
    /// Pieces of the decoded text and the pieces of the file that they come from.
    var pieces: [(text: String, source: String)]
    var testDescription: String { name }

    init(_ name: String, _ yaml: String, _ pieces: [(String, String)]) {
      (self.name, self.yaml) = (name, yaml)
      self.pieces = pieces.map { (text: $0.0, source: $0.1) }
    }
  }

  static let cases: [Case] = [
    Case("plain", "k: has(due)", [("has(due)", "has(due)")]),
    Case(
      "plain in NFC and NFD", "k: Tế e\u{301}",
      [("T", "T"), ("ế", "ế"), (" ", " "), ("e\u{301}", "e\u{301}")]),
    Case(
      "plain, folded", "k: một  \n  hai\n\n\n  ba",
      [
        ("một", "một"), (" ", "\n"), ("hai", "hai"), ("\n\n", "\n\n"), ("ba", "ba"),
      ]),
    Case(
      "plain, folded, CR LF", "k: một\r\n  hai\r\n\r\n  ba",
      [
        ("một", "một"), (" ", "\r\n"), ("hai", "hai"), ("\n", "\r\n"), ("ba", "ba"),
      ]),
    Case(
      "single quotes", "k: 'clock != ''overdue'' \n  ắ\tx'",
      [
        ("clock != ", "clock != "), ("'", "''"), ("overdue", "overdue"), ("'", "''"), (" ", "\n"),
        ("ắ\tx", "ắ\tx"),
      ]),
    Case(
      "double quotes, escapes", #"k: "a\"\\\t\x41\u1EA1\U0001D11E\e\0\N\_\L\P\/ đ""#,
      [
        ("a", "a"), ("\"", #"\""#), ("\\", #"\\"#), ("\t", #"\t"#), ("A", #"\x41"#),
        ("ạ", #"\u1EA1"#), ("𝄞", #"\U0001D11E"#), ("\u{1B}", #"\e"#), ("\0", #"\0"#),
        ("\u{85}", #"\N"#), ("\u{A0}", #"\_"#), ("\u{2028}", #"\L"#), ("\u{2029}", #"\P"#),
        ("/", #"\/"#), (" đ", " đ"),
      ]),
    Case(
      "double quotes, escaped line break", "k: \"một \\\r\n   \\  hai\n\n  ba\"",
      [
        ("một ", "một "), (" ", #"\ "#), (" hai", " hai"), ("\n", "\n"), ("ba", "ba"),
      ]),
    Case(
      "literal", "k: |\n  một\n    hai\n\n  ba\n\n",
      [
        ("một", "một"), ("\n", "\n"), ("  hai", "  hai"), ("\n\n", "\n\n"), ("ba", "ba"),
        ("\n", "\n"),
      ]),
    Case(
      "literal, CR LF", "k: |\r\n  một\r\n\r\n  é\r\n",
      [
        ("một", "một"), ("\n", "\r\n"), ("\n", "\r\n"), ("é", "é"), ("\n", "\r\n"),
      ]),
    Case(
      "literal, stripped", "k: |-  # ghi chú\n   a\n   b\n\n",
      [("a", "a"), ("\n", "\n"), ("b", "b")]),
    Case(
      "literal, kept", "k: |+\n a\n\n \n", [("a", "a"), ("\n", "\n"), ("\n", "\n"), ("\n", "\n")]),
    Case(
      "literal with an indentation sign", "m:\n  k: |2-\n      a\n    b\n",
      [
        ("  a", "  a"), ("\n", "\n"), ("b", "b"),
      ]),
    Case(
      "literal with leading empty lines", "k: |\n\n\n  a\tb\n",
      [("\n\n", "\n\n"), ("a\tb", "a\tb"), ("\n", "\n")]),
    Case(
      "folded", "k: >-\n  has(x)\n  && y\n\n  z\n   w\n  v\n",
      [
        ("has(x)", "has(x)"), (" ", "\n"), ("&& y", "&& y"), ("\n", "\n"), ("z", "z"), ("\n", "\n"),
        (" w", " w"), ("\n", "\n"), ("v", "v"),
      ]),
    Case(
      "folded, CR LF", "k: >\r\n  a\r\n  b\r\n",
      [("a", "a"), (" ", "\r\n"), ("b", "b"), ("\n", "\r\n")]),
    Case("empty quotes", "k: ''", []),
    Case("after a mark", "\u{FEFF}k: |\n  đ\n", [("đ", "đ"), ("\n", "\n")]),
  ]

  @Test(arguments: cases) func mapsEachPiece(_ c: Case) throws {
    let (scalar, map, bytes) = try mapped(c.yaml)
    #expect(map.isExact)
    #expect(
      scalar.text.utf8.elementsEqual(c.pieces.map(\.text).joined().utf8),
      "\(scalar.text.debugDescription)")
    var offset = 0
    var last = 0
    for piece in c.pieces {
      let next = offset + piece.text.utf8.count
      let range = map.source(of: offset..<next)
      let source = bytes[range]
      // Between the lines of a block stand its indentation and nothing else.
      #expect(
        source.elementsEqual(piece.source.utf8),
        "\(piece): \(String(decoding: source, as: UTF8.self).debugDescription)")
      #expect(range.lowerBound >= last)
      last = range.upperBound
      offset = next
    }
    #expect(map.source(of: offset) == map.source(of: offset + 9))
    #expect(map.source(of: 0..<0).isEmpty)
  }

  @Test func anEmptyTextPointsBetweenItsQuotes() throws {
    let (_, map, _) = try mapped("k: ''")
    #expect(map.source(of: 0) == 4..<4)
  }

  /// Texts written by the rules of each style, mapped back: each character that is not an escape
  /// or a fold stands at its place.
  @Test(arguments: 0..<60) func everyOffsetPointsAtItsCharacter(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let words = ["Tế", "e\u{301}", "đ", "x", "𝄞", "ngày 15/12", "a\tb", "&&"]
    for style in ["", "'", "\"", "|", ">", "|-", ">+"] {
      let lineEnd = random.element(of: ["\n", "\r\n"]) ?? "\n"
      let indent = String(repeating: " ", count: random.int(in: 2...5))
      var lines: [String] = []
      for index in 0..<random.int(in: 1...6) {
        let isBlock = style.hasPrefix("|") || style.hasPrefix(">")
        let isEmpty = index > 0 && random.int(in: 0...3) == 0
        let isDeeper = isBlock && index > 0 && random.int(in: 0...3) == 0
        let word = isEmpty ? "" : "w" + (random.element(of: words) ?? "")
        lines.append(isEmpty ? "" : (isDeeper ? "  " : "") + word)
      }
      if lines.last == "" { lines.append("z") }
      let body = lines.map { $0.isEmpty ? "" : indent + $0 }.joined(separator: lineEnd)
      let isBlock = style.hasPrefix("|") || style.hasPrefix(">")
      let yaml =
        isBlock
        ? "é:\(lineEnd) k: \(style)\(lineEnd) \(body.split(separator: lineEnd, omittingEmptySubsequences: false).joined(separator: lineEnd + " "))\(lineEnd)"
        : "é:\(lineEnd) k: \(style)\(body.drop { $0 == " " })\(style)\(lineEnd)"
      let (scalar, map, bytes) = try mapped(yaml)
      #expect(map.isExact, "\(yaml.debugDescription)")
      var offset = 0
      for character in scalar.text.unicodeScalars {
        let length = UTF8.encode(character)?.count ?? 0
        for byte in offset..<(offset + length) where character != "\n" && character != " " {
          let range = map.source(of: byte)
          #expect(String(decoding: bytes[range], as: UTF8.self).unicodeScalars.first == character)
          #expect(range.count == length)
        }
        offset += length
      }
    }
  }
}
