import Bytes
import TestSupport
import Testing

private func scan(
  _ text: [UInt8], columns: Int = 3, to end: Int? = nil, delimiter: UInt8 = 0x2C
) -> PlainScanFound {
  var grid = CellGrid(columnCount: columns)
  var line = 0
  let (next, stop) = PlainRowScan(delimiter: delimiter, lengthLimit: 1000)
    .scan(text, from: 0, to: end ?? text.count, line: &line, into: &grid)
  return (rows(grid, text), next, line, stop)
}

private func scan(_ text: String) -> PlainScanFound { scan(Array(text.utf8)) }

@Suite struct PlainRowScanTests {
  @Test func rowsAreCutIntoCells() {
    let found = scan("a,b,c\r\n,,\n\nd,,\"e,f\"\n\"\",\"\",\"\"\n\"g\",h\n")
    #expect(found.rows == ["0: a|b|c", "3: d||e,f", "5: g|h|."])
    #expect(found.stop == .end)
    #expect(found.line == 6)
  }

  /// Where a row is not plain it is left, and the rows before it are there.
  @Test(arguments: [
    "x,y,z,\n", "x\ry\n", "x,\"a\"\"b\",c\n", "x,\"a\nb\",c\n", "x,\"a\" ,c\n", "x,\u{0}\n",
    "x,y,z", "\"x", "x,y\r", String(repeating: "x", count: 1001) + "\n",
  ])
  func unusualRowsAreLeft(row: String) {
    let found = scan("a,b,c\n" + row)
    #expect(found.rows == ["0: a|b|c"])
    #expect(found.next == 6)
    #expect(found.line == 1)
    #expect(found.stop == .unusual)
  }

  @Test func aQuoteInsideACellIsAByte() {
    #expect(scan("5\" ống,b\"c\",\n").rows == ["0: 5\" ống|b\"c\"|"])
  }

  @Test func rowsFromTheEndOnAreLeft() {
    let text = Array("a,b,c\nd,e,f\ng,h,i\n".utf8)
    let found = scan(text, to: 7)
    #expect(found.rows == ["0: a|b|c", "1: d|e|f"])
    #expect(found.next == 12)
    #expect(found.stop == .end)
    #expect(scan(text, to: 6).rows.count == 1)
  }

  @Test func aGridTakesSoManyRows() {
    let text = Array(String(repeating: "a,b,c\n", count: CellGrid.rowLimit + 3).utf8)
    let found = scan(text)
    #expect(found.rows.count == CellGrid.rowLimit)
    #expect(found.next == CellGrid.rowLimit * 6)
    #expect(found.stop == .full)
  }

  /// Rows of random cells of every length, so that marks lie at every place of a block.
  @Test(arguments: 0..<60) func randomRowsReadBack(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let delimiter = random.element(of: [",", ";", "\t", "|"]) ?? ","
    var text = ""
    var expected: [String] = []
    for line in 0..<random.int(in: 1...90) {
      var cells: [String] = []
      for column in 0..<4 {
        let cell = String(repeating: "xă9đ", count: random.int(in: 0...12))
        cells.append(cell)
        text += column > 0 ? delimiter : ""
        text += random.int(in: 0...5) == 0 ? "\"\(cell)\"" : cell
      }
      text += random.int(in: 0...1) == 0 ? "\n" : "\r\n"
      if cells.contains(where: { !$0.isEmpty }) {
        expected.append("\(line): " + cells.joined(separator: "|"))
      }
    }
    let found = scan(Array(text.utf8), columns: 4, delimiter: delimiter.utf8.first ?? 0)
    #expect(found.rows == expected)
    #expect(found.stop == .end)
  }

  /// Text with bytes changed at random is plain just where it is UTF-8.
  @Test(arguments: 0..<40) func whatIsNoTextIsLeft(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<100 {
      let row = Array("a,".utf8) + doubtfulCell(&random) + Array(",c".utf8)
      let isText = UTF8Check.firstInvalid(in: row) == nil
      let found = scan(row + Array("\nd,e,f\n".utf8))
      #expect(found.rows.count == (isText ? 2 : 0), "\(row)")
    }
  }
}
