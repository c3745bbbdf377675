import Bytes
import TestSupport
import Testing

/// The rows of a grid with their lines; a cell that is not there is `nil`.
private func rows(_ grid: CellGrid, _ bytes: [UInt8]) -> [String] {
  (0..<grid.rowCount).map { row in
    let cells = (0..<grid.columnCount).map { column in
      grid.range(row: row, column: column)
        .map { String(decoding: bytes[$0], as: UTF8.self) } ?? "nil"
    }
    return "\(grid.line(ofRow: row)): " + cells.joined(separator: "|")
  }
}

private func scan(
  _ text: [UInt8], columns: Int = 3, to end: Int? = nil, delimiter: UInt8 = 0x2C
) -> (rows: [String], next: Int, line: Int, stop: PlainRowScan.Stop) {
  var grid = CellGrid(columnCount: columns)
  var line = 0
  let (next, stop) = PlainRowScan(delimiter: delimiter, lengthLimit: 1000)
    .scan(text, from: 0, to: end ?? text.count, line: &line, into: &grid)
  return (rows(grid, text), next, line, stop)
}

private func scan(_ text: String) -> (
  rows: [String], next: Int, line: Int, stop: PlainRowScan.Stop
) {
  scan(Array(text.utf8))
}

@Suite struct PlainRowScanTests {
  @Test func rowsAreCutIntoCells() {
    let found = scan("a,b,c\r\n,,\n\nd,,\"e,f\"\n\"\",\"\",\"\"\n\"g\",h\n")
    #expect(found.rows == ["0: a|b|c", "3: d||e,f", "5: g|h|nil"])
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
    let odd: [UInt8] = [
      0x80, 0xBF, 0xC0, 0xC1, 0xC3, 0xDF, 0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0xFF, 0x9F,
      0xA0, 0x8F, 0x90,
    ]
    for _ in 0..<100 {
      var row = Array("a,ngày Đã ệ 𝄞 ,c".utf8)
      row += Array(repeating: 0x61, count: random.int(in: 0...140))
      row += Array("ệ".utf8)
      for _ in 0..<random.int(in: 0...3) {
        row[random.int(in: 2...(row.count - 1))] = random.element(of: odd) ?? 0
      }
      let isText = UTF8Check.firstInvalid(in: row) == nil
      let found = scan(row + Array("\nd,e,f\n".utf8))
      #expect(found.rows.count == (isText ? 2 : 0), "\(row)")
    }
  }
}

@Suite struct CellNumberTests {
  private func readings(
    _ cells: [String], _ read: (CellGrid, [UInt8], inout [Int64]) -> Void
  ) -> [Int64] {
    var found: [Int64] = []
    for cell in cells {
      let text = Array("\(cell)\n".utf8)
      var grid = CellGrid(columnCount: 1)
      grid.append(range: 0..<(text.count - 1), line: 0)
      grid.setCell(0, start: 0, end: UInt32(text.count - 1))
      var reading = [Int64](repeating: 7, count: CellGrid.rowLimit)
      read(grid, text, &reading)
      found.append(reading[0])
    }
    return found
  }

  private func days(_ cells: [String]) -> [Int64] {
    readings(cells) { CellNumbers.readDays($0, column: 0, in: $1, into: &$2) }
  }

  /// Every day of the calendar by walking, in both forms.
  @Test func daysCountOn() {
    var number: Int64 = 365
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    for year in 1971...2110 {
      let isLeap = year % 4 == 0 && year != 2100
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (month, length) in lengths.enumerated() {
        for day in 1...length {
          let forms = [
            "\(year)-\(two(month + 1))-\(two(day))", "\(day)/\(month + 1)/\(year)",
            "\(two(day))/\(two(month + 1))/\(year)",
          ]
          #expect(days(forms) == [number, number, number], "\(forms)")
          number += 1
        }
        let none = ["\(year)-\(two(month + 1))-\(two(length + 1))"]
        #expect(days(none) == [CellMark.unusual], "\(none)")
      }
    }
  }

  @Test func whatIsNoPlainDayIsUnusual() {
    let odd = [
      "2024-13-01", "2024-00-10", "2024-06-00", "1970-01-01", "0001-01-01", "3000-01-01",
      "2024/06/01", "2024-6-1", "2024-06-1", "1-6-2024", "1.6.2024", "1/6/24", "31/2/2024",
      "0/1/2024", "001/6/2024", "1/006/2024", "1/6/02024", "/6/2024", "1//2024", "1/6/", "x",
      "2024-06-0a", "2024x06-01", "2024-06-01 ", " 1/6/2024", "1/6/2024/", "20240601",
      "2024-06-0\u{7F}", "ngày 1/6", "１/6/2024",
    ]
    for (cell, reading) in zip(odd, days(odd)) { #expect(reading == CellMark.unusual, "\(cell)") }
    #expect(days([""]) == [CellMark.blank])
  }

  @Test func decimalsInMillionths() {
    func read(_ cells: [String], comma: Bool = true, groups: Bool = false) -> [Int64] {
      readings(cells) {
        CellNumbers.readDecimals(
          $0, column: 0, in: $1, hasComma: comma, hasGroups: groups, into: &$2)
      }
    }
    let plain = ["0", "7", "007", "85.5", "85,5", "100", "0.000001", "999999999.999999", "1.234"]
    let units: [Int64] = [
      0, 7_000_000, 7_000_000, 85_500_000, 85_500_000, 100_000_000, 1, 999_999_999_999_999,
      1_234_000,
    ]
    #expect(read(plain) == units)
    #expect(read(["85,5"], comma: false) == [CellMark.unusual])
    #expect(
      read(["1.234", "1,234", "1.23"], groups: true).map { $0 == CellMark.unusual } == [
        true, true, false,
      ])
    let odd = [
      "-1", "+1", ".5", "5.", "1.2.3", "1.0000000", "1234567890", "1e3", "85%", " 1", "1 ", "x",
      "1,5 điểm", "١",
    ]
    for (cell, reading) in zip(odd, read(odd)) { #expect(reading == CellMark.unusual, "\(cell)") }
    #expect(read([""]) == [CellMark.blank])
  }
}
