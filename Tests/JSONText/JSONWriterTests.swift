import Bytes
import JSONText
import TestSupport
import Testing

private func text(
  _ layout: JSONLayout = .compact, _ body: (inout JSONWriter) -> Void
) -> String {
  var sink = ByteSink()
  sink.writeJSON(layout, body)
  return String(decoding: sink.takeBytes(), as: UTF8.self)
}

@Suite struct JSONWriterTests {
  static func sample(_ json: inout JSONWriter) {
    json.object { json in
      json.key("a")
      json.array { json in
        json.integer(-1)
        json.number("12.50")
        json.null()
        json.array { _ in }
      }
      json.key("b")
      json.object { _ in }
      json.key("c")
      json.bool(true)
      json.key("d")
      json.string(orNull: nil)
      json.key("é")
      json.string("xã \"Hải\" \\ \n\t\u{1}/")
    }
  }

  @Test func compact() {
    #expect(
      text { JSONWriterTests.sample(&$0) }
        == #"{"a":[-1,12.50,null,[]],"b":{},"c":true,"d":null,"é":"xã \"Hải\" \\ \n\t\u0001/"}"#)
  }

  @Test func pretty() {
    #expect(
      text(.pretty) { JSONWriterTests.sample(&$0) } == #"""
        {
          "a": [
            -1,
            12.50,
            null,
            []
          ],
          "b": {},
          "c": true,
          "d": null,
          "é": "xã \"Hải\" \\ \n\t\u0001/"
        }
        """#)
  }

  @Test func safeInsideAScriptOfAPage() {
    let layout = JSONLayout(isPretty: false, isHTMLSafe: true)
    #expect(text(layout) { $0.string("</script>&") } == #""\u003c/script\u003e\u0026""#)
    #expect(text { $0.string("</script>&") } == #""</script>&""#)
  }

  struct Stop: Error {}

  @Test func anErrorInsideLeavesTheSinkUsable() {
    var sink = ByteSink()
    #expect(throws: Stop.self) {
      try sink.writeJSON(.compact) { json throws(Stop) in
        json.beginArray()
        throw Stop()
      }
    }
    sink.write("!")
    #expect(sink.takeBytes() == Array("[!".utf8))
  }

  /// What is written reads back as it was, and a second writing gives the same bytes.
  @Test(arguments: 0..<40) func readsBack(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    for layout in [JSONLayout.compact, .pretty] {
      let value = JSONValueTests.randomValue(&random, depth: 4)
      var sink = ByteSink()
      sink.writeJSON(layout) { $0.value(value) }
      let bytes = sink.takeBytes()
      let back = try JSONReader.value(of: bytes)
      sink.writeJSON(layout) { $0.value(back) }
      #expect(sink.takeBytes() == bytes)
      var compact: [UInt8] = []
      value.appendCompact(to: &compact)
      var again: [UInt8] = []
      try JSONReader.value(of: compact).appendCompact(to: &again)
      #expect(again == compact)
    }
  }
}
