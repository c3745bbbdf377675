import Diagnostics
import Tables
import TestSupport
import Testing

private func read(_ text: String, path: String) throws -> CollectedTable {
  try CollectedTable(TableSource(path: path, bytes: Array(text.utf8)))
}

@Suite struct JSONTableTests {
  @Test func linesOfObjects() throws {
    let text = """
      {"task":"PAR-01","percent":12.50,"evidence":[{"n": 1}, null]}\r

      {"percent":null,"task":"PAR-02","đơn vị":true}
      [1]
      {"task":
      {"task":"PAR-03"}
      """
    let table = try read(text, path: "a.ndjson")
    #expect(table.header == TableHeader(names: ["task", "percent", "evidence", "đơn vị"], row: 3))
    #expect(
      table.outline == [
        "1: PAR-01|12.50|[{\"n\":1},null]", "3: PAR-02|.|.|true", "6: PAR-03|.|.|.",
      ])
    #expect(table.faults.map(\.code) == [.notAnObject, .brokenJSON])
    #expect(table.faults.map(\.place.row) == [4, 5])
  }

  @Test(arguments: ["[%]", "{\"at\": \"2024\", \"x\": [1, {}], \"rows\": [%], \"z\": \"]\"}"])
  func arraysOfObjects(frame: String) throws {
    let rows = "\n{\"a\": \"x]}\\\"\",\n \"b\": 1}\n, {\"a\": 01}, 7, {\"c\": \"é\"}"
    let table = try read(frame.replacing("%", with: rows), path: "a.json")
    #expect(table.outline == ["2: x]}\"|1", "4: .|.|é"])
    #expect(table.faults.map(\.code) == [.brokenJSON, .notAnObject])
    #expect(table.faults.map(\.place.row) == [4, 4])
  }

  @Test(arguments: ["[]", " [ ] \n", "{\"rows\":[]}"]) func noRows(text: String) throws {
    let table = try read(text, path: "a.json")
    #expect(table.header == nil)
    #expect(table.rows.isEmpty)
  }

  static let faults: [(String, String, TableFault.Code, Int?)] = [
    ("a.json", "", .emptyTable, nil), ("a.json", " \n", .emptyTable, nil),
    ("a.json", "\n7", .noRowList, 2), ("a.json", "{\"r\":[]}", .noRowList, 1),
    ("a.json", "[{}\n{}]", .brokenJSON, 2), ("a.json", "[{}]\n\nx", .brokenJSON, 3),
    ("a.json", "[{\"a\":\n1", .brokenJSON, 2), ("a.json", "[{}", .brokenJSON, 1),
    ("a.json", "{\"rows\" []}", .brokenJSON, 1), ("a.ndjson", "\n \n", .emptyTable, nil),
    ("a.json", "[\"" + String(repeating: "x", count: 60) + "\"]", .rowTooLong, 1),
    ("a.ndjson", "{}\n{\"a\":\"" + String(repeating: "x", count: 60) + "\"}", .rowTooLong, 2),
    ("a.ndjson", "{\"a\":1,\"b\":1,\"c\":1,\"d\":1}", .tooManyColumns, 1),
  ]

  @Test(arguments: faults) func saysWhyATableCannotBeRead(
    path: String, text: String, code: TableFault.Code, row: Int?
  ) {
    let limits = TableLimits(row: 50, columns: 3)
    let found = #expect(throws: TableFault.self) {
      _ = try CollectedTable(TableSource(path: path, bytes: Array(text.utf8), limits: limits))
    }
    #expect(found?.code == code)
    #expect(found?.place.row == row)
  }

  @Test(arguments: ["a.json", "a.ndjson"]) func bytesThatAreNotUTF8(path: String) {
    let start = path == "a.json" ? "[{},\n" : "{}\n"
    let bytes = Array((start + "{\"a\":\"").utf8) + [0xE1] + Array("\"}".utf8)
    let found = #expect(throws: TableFault.self) {
      _ = try CollectedTable(TableSource(path: path, bytes: bytes))
    }
    #expect(found?.code == .notUTF8)
    #expect(found?.place.row == 2)
  }

  @Test func blocksDoNotMatter() throws {
    let rows = (0..<5).map { "{\"k\($0 % 3)\":\"é\\\"\($0)\",\"n\":[\($0)]}" }
    for (path, text) in [
      ("a.json", "\u{FEFF}{\"v\":{},\"rows\":[\n" + rows.joined(separator: ",\n") + "]}"),
      ("a.ndjson", "\u{FEFF}" + rows.joined(separator: "\r\n\n")),
    ] {
      let bytes = Array(text.utf8)
      let whole = try CollectedTable(TableSource(path: path, bytes: bytes))
      #expect(whole.rows.count == 5)
      #expect(whole.header?.names == ["k0", "n", "k1", "k2"])
      for cut in 0...bytes.count {
        let blocks = [Array(bytes[..<cut]), Array(bytes[cut...])]
        #expect(try CollectedTable(TableSource(path: path, blocks: blocks)) == whole)
      }
      #expect(try CollectedTable(TableSource(path: path, blocks: bytes.map { [$0] })) == whole)
    }
  }

  /// The key of a cell that is too long is a column all the same.
  @Test func aColumnOfACellThatIsTooLong() throws {
    let text = "{\"a\":\"" + String(repeating: "x", count: 20) + "\",\"b\":1}\n{\"a\":2}\n"
    let source = TableSource(
      path: "a.ndjson", bytes: Array(text.utf8), limits: TableLimits(cell: 10))
    let table = try CollectedTable(source)
    #expect(table.header == TableHeader(names: ["a", "b"], row: 1))
    #expect(table.outline == ["2: 2|."])
    #expect(table.faults.map(\.code) == [.cellTooLong])
  }

  /// A byte order mark is skipped where a text begins, wherever the blocks of it begin.
  @Test func aMarkInsideTheText() throws {
    let bytes = Array("{\"a\":1}\n\u{FEFF}{\"a\":2}\n{\"a\":3}\n".utf8)
    for cut in 0...bytes.count {
      let table = try CollectedTable(
        TableSource(path: "a.ndjson", blocks: [Array(bytes[..<cut]), Array(bytes[cut...])]))
      #expect(table.rows.map(\.number) == [1, 3], "\(cut)")
      #expect(table.faults.map(\.code) == [.brokenJSON])
    }
    let twice = try CollectedTable(
      TableSource(path: "a.ndjson", bytes: Array("\u{FEFF}\u{FEFF}{\"a\":1}".utf8)))
    #expect(twice.faults.map(\.code) == [.brokenJSON])
  }
}
