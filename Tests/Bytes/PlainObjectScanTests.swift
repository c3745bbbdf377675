import Bytes
import TestSupport
import Testing

private func scan(_ text: [UInt8], columns: [String] = ["a", "b", "đơn vị"], to end: Int? = nil)
  -> PlainScanFound
{
  var grid = CellGrid(columnCount: columns.count)
  var line = 0
  var scan = PlainObjectScan(columns: columns, lengthLimit: 1000)
  let (next, stop) = scan.scan(text, from: 0, to: end ?? text.count, line: &line, into: &grid)
  return (rows(grid, text), next, line, stop)
}

private func scan(_ text: String, columns: [String] = ["a", "b", "đơn vị"]) -> PlainScanFound {
  scan(Array(text.utf8), columns: columns)
}

@Suite struct PlainObjectScanTests {
  @Test func linesAreCutIntoCells() {
    let found = scan(
      """
      {"a":"x","b":12.50,"đơn vị":"xã Hải Ba"}
      {"a": "", "b": -0, "đơn vị": null}\r

      \r
      {"đơn vị":"y, z","a":null}
      {"b":0.0}
      {"b":"1e2","đơn vị":"{[:'","a":"\u{7F}"}

      """)
    #expect(
      found.rows == [
        "0: x|12.50|xã Hải Ba", "1: |-0|.", "4: .|.|y, z", "5: .|0.0|.", "6: \u{7F}|1e2|{[:'",
      ])
    #expect(found.stop == .end)
    #expect(found.line == 7)
  }

  /// Where a line is not plain it is left, and the lines before it are there.
  @Test(arguments: [
    "{}\n", "{\"c\":1}\n", "{\"a\":1,\"a\":2}\n", "{\"a\":null,\"b\":1,\"a\":null}\n",
    "{\"a\":true}\n", "{\"a\":false}\n", "{\"a\":{}}\n", "{\"a\":[1]}\n", "{\"a\":1e2}\n",
    "{\"a\":1E2}\n", "{\"a\":01}\n", "{\"a\":-}\n", "{\"a\":-01}\n", "{\"a\":1.}\n", "{\"a\":.5}\n",
    "{\"a\":+1}\n", "{\"a\":1x}\n", "{\"a\":1 }\n", "{\"a\":nul}\n", "{\"a\":nullx}\n",
    "{\"a\":Null}\n", "{\"a\":\"x\\n\"}\n", "{\"a\":\"\\u0061\"}\n", "{\"\\u0061\":1}\n",
    "{\"a\":\"\\\\\"}\n", "{\"a\":\"x\ty\"}\n", "{\"a\":\"x\u{1F}\"}\n", "{\"a\":\"\u{0}\"}\n",
    "{\"a\":\"x}\n", "{\"a\":\"x\n\"}\n", "{\"a\" :1}\n", "{\"a\":  1}\n", "{\"a\":\t1}\n",
    "{ \"a\":1}\n", "{\"a\":1 ,\"b\":1}\n", "{\"a\":1,  \"b\":1}\n", "{\"a\":1} \n", " {\"a\":1}\n",
    "{\"a\":1}{\"a\":1}\n", "{\"a\":1},\n", "{\"a\":1,}\n", "{\"a\":1\n", "{\"a\":\n", "{\"a\"\n",
    "{\"a\n", "{\n", "{a:1}\n", "{'a':1}\n", "{\"a\":'x'}\n", "[1]\n", "7\n", "\"a\"\n", " \n",
    "\t\n", "\u{FEFF}{\"a\":1}\n", "{\"a\":1}", "{\"a\":1}\r", "{\"a\":1}\rx\n", "{\"a\":\"x", "{",
    "{\"A\":1}\n", "{\"đơn vi\":1}\n", "{\"a \":1}\n", "{\"\":1}\n", "{:1}\n", "{\"a\"1}\n",
    "{\"a\":}\n", "{,}\n", "{\"a\":1;\"b\":2}\n", "{\"a\":1\"b\":2}\n", "{\"a\":\"x\"\"b\":2}\n",
    "{\"a\":\"x\"y}\n", "{\"a\":\"" + String(repeating: "x", count: 993) + "\"}\n",
  ])
  func unusualLinesAreLeft(line: String) {
    let found = scan("{\"b\":1}\n" + line)
    #expect(found.rows == ["0: .|1|."])
    #expect(found.next == 8)
    #expect(found.line == 1)
    #expect(found.stop == .unusual)
  }

  @Test func theLongestPlainLine() {
    let text = "{\"a\":\"" + String(repeating: "x", count: 992) + "\"}"
    #expect(scan(text + "\n").rows.count == 1)
    #expect(scan(text + "\r\n").rows.isEmpty)
  }

  @Test func linesFromTheEndOnAreLeft() {
    let text = Array("{\"a\":1}\n{\"a\":2}\n{\"a\":3}\n".utf8)
    let found = scan(text, to: 9)
    #expect(found.rows == ["0: 1|.|.", "1: 2|.|."])
    #expect(found.next == 16)
    #expect(found.stop == .end)
    #expect(scan(text, to: 8).rows.count == 1)
    #expect(scan(text, to: 0).stop == .end)
  }

  @Test func aGridTakesSoManyRows() {
    let found = scan(String(repeating: "{\"a\":1}\n", count: CellGrid.rowLimit + 3))
    #expect(found.rows.count == CellGrid.rowLimit)
    #expect(found.next == CellGrid.rowLimit * 8)
    #expect(found.stop == .full)
  }

  @Test func noColumnsOrOthersThanTheGridHas() {
    #expect(scan("{\"a\":1}\n", columns: []).stop == .unusual)
    var grid = CellGrid(columnCount: 2)
    var scan = PlainObjectScan(columns: ["a"], lengthLimit: 1000)
    var line = 0
    let (next, stop) = scan.scan(
      Array("{\"a\":1}\n".utf8), from: 0, to: 8, line: &line, into: &grid)
    #expect(next == 0 && stop == .unusual && grid.rowCount == 0)
  }

  /// A name with a tab can only stand in a text as `\t`; as it is it would be no JSON.
  @Test(arguments: ["a\tb", "a\"b", "a\\b", "a\nb"]) func namesThatNeedEscapes(name: String) {
    let found = scan("{\"x\":1}\n{\"\(name)\":1}\n", columns: [name, "x"])
    #expect(found.rows == ["0: .|1"])
    #expect(found.stop == .unusual)
  }

  /// Keys of every length, many of them alike, in any order; the last line ends the bytes.
  @Test(arguments: 0..<60) func randomLinesReadBack(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let count = random.element(of: [1, 3, 12, 60]) ?? 1
    let names = (0..<count).map { column in
      String(repeating: "k", count: random.int(in: 0...19)) + "ă\(column)"
    }
    var text = ""
    var expected: [String] = []
    var order = Array(names.indices)
    for _ in 0..<random.int(in: 1...90) {
      if random.int(in: 0...9) == 0 { order.shuffle(using: &random) }
      var cells = Array(repeating: ".", count: count)
      let members = order.filter { _ in random.int(in: 0...9) > 0 }.map { column in
        let value: String
        switch random.int(in: 0...3) {
        case 0:
          cells[column] = "\(random.int(in: -1000...1000))"
          value = cells[column]
        case 1: value = "null"
        default:
          cells[column] = String(repeating: "xă9đ", count: random.int(in: 0...12))
          value = "\"\(cells[column])\""
        }
        return "\"\(names[column])\":" + (random.int(in: 0...1) == 0 ? " " : "") + value
      }
      if members.isEmpty { continue }
      let line = "{" + members.joined(separator: random.int(in: 0...1) == 0 ? "," : ", ") + "}"
      // Longer ones are not plain here.
      if line.utf8.count > 990 { continue }
      text += line + (random.int(in: 0...1) == 0 ? "\n" : "\r\n")
      expected.append("\(expected.count): " + cells.joined(separator: "|"))
    }
    let found = scan(text, columns: names)
    #expect(found.rows == Array(expected.prefix(CellGrid.rowLimit)))
    #expect(found.stop == .end)
  }

  /// Columns past the 64th are found where the line before has shown them.
  @Test func manyColumns() {
    let names = (0..<100).map { "k\($0)" }
    let line = "{" + names.map { "\"\($0)\":1" }.joined(separator: ",") + "}\n"
    #expect(scan(line, columns: names).rows.count == 1)
    #expect(scan("{\"k3\":1,\"k99\":2}\n", columns: names).stop == .unusual)
  }

  /// Text with bytes changed at random is plain just where it is UTF-8.
  @Test(arguments: 0..<40) func whatIsNoTextIsLeft(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<100 {
      let cell = doubtfulCell(&random)
      let isText = UTF8Check.firstInvalid(in: cell) == nil
      let row = Array("{\"a\":\"".utf8) + cell + Array("\",\"b\":1}\n{\"b\":2}\n".utf8)
      let found = scan(row)
      #expect(found.rows.count == (isText ? 2 : 0), "\(row)")
    }
  }
}
