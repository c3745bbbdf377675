import Foundation
import JSONText
import TestSupport
import Testing

@Suite struct JSONValueTests {
  static func randomValue(_ random: inout SeededGenerator, depth: Int) -> JSONValue {
    let words = ["", "a", "b", "é", "e\u{301}", "xã \"Hải\"", "\n\u{1F}\\", "𝄞", "\u{2028}"]
    switch random.int(in: 0...(depth > 0 ? 6 : 4)) {
    case 0: return JSONValue(.null)
    case 1: return JSONValue(.bool(random.int(in: 0...1) == 1))
    case 2:
      return JSONValue(.number(["0", "-0.0", "12.50", "1e9", "-7E-2"][random.int(in: 0...4)]))
    case 3, 4: return JSONValue(.string(words[random.int(in: 0...8)]))
    case 5:
      return JSONValue(
        .array((0..<random.int(in: 0...4)).map { _ in randomValue(&random, depth: depth - 1) }))
    default:
      let start = random.int(in: 0...8)
      return JSONValue(
        .object(
          words[start...].map {
            JSONMember(key: $0, value: randomValue(&random, depth: depth - 1))
          }))
    }
  }

  @Test func keepsOrderSpansAndDigits() throws {
    let source = #" {"b": [1, 2.50], "a": "x\u0111\ud834\udd1e\/" } "#
    let value = try JSONReader.value(of: Array(source.utf8))
    #expect(value.members?.map(\.key) == ["b", "a"])
    #expect(value.span == 1..<(source.utf8.count - 1))
    #expect(value["b"]?.items?.map(\.number) == ["1", "2.50"])
    #expect(value["b"]?.items?.first?.integer == 1)
    #expect(value["a"]?.string == "xđ𝄞/")
    #expect(value["b"]?.span == 7..<16)
    #expect(value.members?.last?.keySpan == 18..<21)
    #expect(value["c"] == nil)
  }

  @Test func keysAreComparedAsBytes() throws {
    let value = try JSONReader.value(of: Array("{\"é\":1,\"e\u{301}\":2}".utf8))
    #expect(value["é"]?.integer == 1)
    #expect(value["e\u{301}"]?.integer == 2)
  }

  static let faults: [(String, JSONError.Code, Int)] = [
    ("", .unexpectedEnd, 0), ("[1,", .unexpectedEnd, 3), ("[1,]", .unexpectedCharacter, 3),
    ("{\"a\" 1}", .unexpectedCharacter, 5), ("{a:1}", .unexpectedCharacter, 1),
    ("01", .badNumber, 0), ("1.", .badNumber, 0), ("-", .badNumber, 0), ("1x", .badNumber, 0),
    ("+1", .unexpectedCharacter, 0), ("nul", .unexpectedCharacter, 0),
    ("nullx", .unexpectedCharacter, 0), ("1 2", .textAfterEnd, 2), ("\"a", .unexpectedEnd, 2),
    ("\"\\x\"", .badEscape, 1), ("\"\\ud800\"", .badEscape, 1), ("\"\\udc00\"", .badEscape, 1),
    ("\"\\ud800\\u0041\"", .badEscape, 1), ("\"a\nb\"", .controlCharacter, 2),
    ("\"\\t\n\"", .controlCharacter, 3), ("{\"a\":1,\"a\":2}", .duplicateKey, 7),
    ("[[[[1]]]]", .tooDeep, 3), ("\"\\u00\"", .badEscape, 1),
    ("[\"12345678901234567890\"]", .tooLarge, 0),
  ]

  @Test(arguments: faults) func saysWhatIsWrongAndWhere(
    text: String, code: JSONError.Code, offset: Int
  ) {
    let limits = JSONLimits(bytes: 20, depth: 3)
    let error = #expect(throws: JSONError.self) {
      _ = try JSONReader.value(of: Array(text.utf8), limits: limits)
    }
    #expect(error?.code == code)
    #expect(error?.offset == offset)
  }

  @Test func rejectsBytesThatAreNotUTF8() {
    let error = #expect(throws: JSONError.self) {
      _ = try JSONReader.value(of: Array("\"a".utf8) + [0xE1, 0x22])
    }
    #expect(error?.code == .notUTF8)
    #expect(error?.offset == 2)
  }

  @Test func manyKeys() throws {
    let members = (0..<200).map { "\"k\($0)\":\($0)" }.joined(separator: ",")
    let value = try JSONReader.value(of: Array("{\(members)}".utf8))
    #expect(value["k150"]?.integer == 150)
    let twice = #expect(throws: JSONError.self) {
      _ = try JSONReader.value(of: Array("{\(members),\"k7\":1}".utf8))
    }
    #expect(twice?.code == .duplicateKey)
    #expect(twice?.name == "k7")
  }

  @Test func readsOneValueAfterTheOther() throws {
    let bytes = Array("\u{FEFF}1 \"two\"\n[3]".utf8)
    var reader = try JSONReader(bytes: bytes)
    var count = 0
    while !reader.isAtEnd {
      _ = try reader.value()
      count += 1
    }
    #expect(count == 3)
    let part = try JSONReader.value(of: bytes, range: 5..<10)
    #expect(part.string == "two")
    #expect(part.span == 5..<10)
  }

  /// Cut anywhere, a text is an error and never a trap.
  @Test(arguments: 0..<20) func aCutTextIsAnError(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var bytes: [UInt8] = []
    JSONValue(.array([JSONValueTests.randomValue(&random, depth: 3)])).appendCompact(to: &bytes)
    for cut in 0..<bytes.count {
      #expect(throws: JSONError.self) { _ = try JSONReader.value(of: Array(bytes[..<cut])) }
    }
  }

  @Test func agreesWithFoundation() throws {
    let source = #"{"n":[0,-1,2.5,1e3],"s":"\u0041\n\"","e":{},"t":true}"#
    let value = try JSONReader.value(of: Array(source.utf8))
    let other =
      try JSONSerialization.jsonObject(with: Data(source.utf8)) as? [String: any Sendable]
    #expect(value["s"]?.string == other?["s"] as? String)
    #expect(
      value["n"]?.items?.compactMap { Double($0.number ?? "") } == other?["n"] as? [Double])
  }
}
