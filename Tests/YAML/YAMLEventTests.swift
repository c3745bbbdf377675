import ShippedFiles
import TestSupport
import Testing
import YAML

/// The events of a text in one word each, with the bytes of their spans.
private func outline(_ text: String) throws -> [String] {
  let bytes = Array(text.utf8)
  return try YAMLEventReader.events(of: bytes).map { event in
    let source = String(decoding: bytes[event.span], as: UTF8.self)
    switch event.kind {
    case .streamStart, .streamEnd, .documentStart, .documentEnd: return ""
    case .alias(let name): return "*\(name) <\(source)>"
    case .scalar(let scalar):
      let extras = [scalar.tag.map { "!\($0)" }, scalar.anchor.map { "&\($0)" }]
      return ([scalar.text, "<\(source)>"] + extras.compactMap { $0 }).joined(separator: " ")
    case .sequenceStart(let collection): return collection.isFlow ? "[flow" : "["
    case .sequenceEnd: return "]"
    case .mappingStart(let collection): return collection.isFlow ? "{flow" : "{"
    case .mappingEnd: return "}"
    }
  }.filter { !$0.isEmpty }
}

@Suite struct YAMLEventTests {
  @Test func givesEventsWithTheirBytes() throws {
    let text = """
      # Kế hoạch số 145
      tiêu đề: Trước ngày 15/12  # ghi chú
      leads: [Phòng Nội vụ, 'xã ''Hải An''']
      a: &x !t "e\u{301}"
      b: *x
      c:
        - {d: 1}
      """
    #expect(
      try outline(text) == [
        "{", "tiêu đề <tiêu đề>", "Trước ngày 15/12 <Trước ngày 15/12>", "leads <leads>",
        "[flow", "Phòng Nội vụ <Phòng Nội vụ>", "xã 'Hải An' <'xã ''Hải An'''>", "]", "a <a>",
        "e\u{301} <\"e\u{301}\"> !!t &x", "b <b>", "*x <*x>", "c <c>", "[", "{flow", "d <d>",
        "1 <1>", "}", "]", "}",
      ])
  }

  /// The same text with CR LF and a byte order mark: the same events at the bytes moved along.
  @Test(arguments: ["\n", "\r\n", "\r"], ["", "\u{FEFF}"])
  func placesHoldForAnyLineEndAndMark(lineEnd: String, mark: String) throws {
    let lines = ["# hằng năm", "ô: đ", "k: >", "  một", "  hai", "z: 'ắ'", "q: \"ẽ\"", ""]
    let text = mark + lines.joined(separator: lineEnd)
    #expect(
      try outline(text) == [
        "{", "ô <ô>", "đ <đ>", "k <k>",
        "một hai\n <>\(lineEnd)  một\(lineEnd)  hai\(lineEnd)>", "z <z>", "ắ <'ắ'>", "q <q>",
        "ẽ <\"ẽ\">", "}",
      ])
  }

  @Test func placesHoldFarIntoALongFile() throws {
    var random = SeededGenerator(seed: 5)
    var text = ""
    for index in 0..<3_000 {
      let words = ["Nội vụ", "e\u{301}", "x", "𝄞", "ngày 15/12 hằng năm"]
      text += "k\(index): \(random.element(of: words) ?? "")\n"
    }
    for line in try outline(text) where line.count > 1 {
      let parts = line.split(separator: " <", maxSplits: 1)
      #expect(parts.count == 2 && parts[1] == parts[0] + ">", "\(line)")
    }
  }

  struct Fault: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var id: String
    var offset: Int
    var testDescription: String { name }

    init(_ name: String, _ text: String, _ id: String, _ offset: Int) {
      self.init(name, bytes: Array(text.utf8), id, offset)
    }

    init(_ name: String, bytes: [UInt8], _ id: String, _ offset: Int) {
      (self.name, self.bytes, self.id, self.offset) = (name, bytes, id, offset)
    }
  }

  static let faults: [Fault] = [
    Fault("second colon", "đ: a: b", "yaml.mapping-not-allowed-here", 5),
    Fault("bad indentation", "a:\n  b: 1\n c: 2\n", "yaml.key-expected", 11),
    Fault("no colon", "a: 1\nbé\nc: 2\n", "yaml.colon-expected", 9),
    Fault("open bracket", "a: [1, 2\nb: 3\n", "yaml.bracket-not-closed", 10),
    Fault("open brace", "a: {b: 1\nc: [", "yaml.brace-not-closed", 10),
    Fault("open quote", "a: \"x\n", "yaml.quote-not-closed", 6),
    Fault("percent sign", "a: %x\n", "yaml.character-cannot-start", 3),
    Fault("tab", "a:\n\tb: 1\n", "yaml.character-cannot-start", 3),
    Fault("escape", "é: \"\\q\"\n", "yaml.unknown-escape", 5),
    Fault("undefined tag", "a: !x!y z\n", "yaml.undefined-tag", 3),
    Fault("alias without a name", "a: *\n", "yaml.bad-anchor-name", 4),
    Fault("second document", "a: 1\n---\nb: 2\n", "yaml.second-document", 5),
    Fault("control character", "é: \u{1}\n", "yaml.control-character", 4),
    Fault("control character after a mark", "\u{FEFF}é: \u{1}\n", "yaml.control-character", 7),
    Fault("nul byte", bytes: [0x61, 0x3A, 0x20, 0x00], "yaml.nul-byte", 3),
    Fault("utf-16", bytes: [0xFF, 0xFE, 0x61, 0x00], "yaml.utf16", 0),
    Fault("legacy encoding", bytes: [0x61, 0x3A, 0x20, 0xE1, 0x62], "yaml.not-utf8", 3),
    Fault("too deep", String(repeating: "[", count: 70), "yaml.too-deep", 64),
  ]

  @Test(arguments: faults) func saysWhatIsWrongAndWhere(fault: Fault) {
    let error = #expect(throws: YAMLError.self) {
      _ = try YAMLEventReader.events(of: fault.bytes)
    }
    #expect(error?.messageID == fault.id, "\(error?.problem ?? "")")
    #expect(error?.offset == fault.offset)
  }

  @Test func tagAndAnchorStandApart() throws {
    let text = "a: &x\t!t # ghi chú\n  'v'\nb: !y\n"
    let bytes = Array(text.utf8)
    let events = try YAMLEventReader.events(of: bytes).filter { $0.properties != nil }
    let pieces = events.map { event in
      [event.properties ?? 0..<0, event.span].map { String(decoding: bytes[$0], as: UTF8.self) }
    }
    #expect(pieces == [["&x\t!t", "'v'"], ["!y", ""]])
  }

  @Test func limitsHold() {
    let text = Array("[a, b, [c, d]]".utf8)
    func code(_ limits: YAMLLimits) -> YAMLError.Code? {
      do {
        _ = try YAMLEventReader.events(of: text, limits: limits)
        return nil
      } catch { return error.code }
    }
    #expect(code(YAMLLimits(bytes: 14, depth: 2, nodes: 6)) == nil)
    #expect(code(YAMLLimits(bytes: 13)) == .tooLarge)
    #expect(code(YAMLLimits(depth: 1)) == .tooDeep)
    #expect(code(YAMLLimits(nodes: 5)) == .tooManyNodes)
  }

  @Test func nothingComesAfterAnError() throws {
    var reader = try YAMLEventReader(bytes: Array("a: b: c".utf8))
    var failures = 0
    for _ in 0..<20 {
      do { if try reader.next() == nil { break } } catch { failures += 1 }
    }
    #expect(failures == 1)
    #expect(try reader.next() == nil)
  }

  /// Any bytes at all give events or an error.
  @Test(arguments: 0..<150) func anyBytesAreSafe(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let pieces = [
      "a", ":", " ", "\n", "- ", "[", "]", "{", "}", "'", "\"", "\\", "|", ">", "#",
      "\t", "&x", "*x", "!", "é", "\r\n", "\u{85}", "\u{FEFF}", "?", "%", ",",
    ]
    for _ in 0..<200 {
      let text = (0..<random.int(in: 0...30)).map { _ in random.element(of: pieces) ?? "" }.joined()
      let bytes = Array(text.utf8)
      guard let events = try? YAMLEventReader.events(of: bytes) else { continue }
      for event in events {
        #expect(event.span.lowerBound >= 0 && event.span.upperBound <= bytes.count)
        guard case .scalar(let scalar) = event.kind else { continue }
        let map = ScalarTextMap(
          source: bytes, span: event.span, style: scalar.style, text: scalar.text)
        #expect(map.isExact, "\(text.debugDescription): \(scalar)")
      }
    }
  }

  @Test func shippedFilesAreSoundAndEveryScalarIsFollowed() throws {
    #expect(
      ShippedFiles.names == ShippedFiles.names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    )
    #expect(!ShippedFiles.names.isEmpty)
    #expect(ShippedFiles.bytes(named: "absent.yaml") == nil)
    // The gallery holds files that are broken on purpose.
    for name in ShippedFiles.names where name.hasSuffix(".yaml") && !name.hasPrefix("gallery/") {
      let bytes = try #require(ShippedFiles.bytes(named: name))
      for event in try YAMLEventReader.events(of: bytes) {
        guard case .scalar(let scalar) = event.kind else { continue }
        let map = ScalarTextMap(
          source: bytes, span: event.span, style: scalar.style, text: scalar.text)
        #expect(map.isExact, "\(name): \(scalar)")
      }
    }
  }
}
