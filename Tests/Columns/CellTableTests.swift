import Bytes
import Columns
import TestSupport
import Testing

/// Cells of all lengths, alike at their beginnings and ends, against a dictionary.
@Test(arguments: 0..<12) func cellsKeepTheirCodes(seed: Int) {
  var random = SeededGenerator(seed: UInt64(seed))
  var table = CellTable()
  var known: [[UInt8]: Int32] = [:]
  func cell() -> [UInt8] {
    let stem = Array("xa-hai-an-0123456789-đơn vị".utf8)
    var cell = Array(stem.prefix(random.int(in: 0...stem.count)))
    if !cell.isEmpty {
      cell[random.int(in: 0...(cell.count - 1))] = UInt8(random.int(in: 0...255))
    }
    return cell
  }
  for step in 0..<1500 {
    let cell = cell()
    // A block with other bytes around it, and now and then nothing behind.
    let tail = random.int(in: 0...2) == 0 ? 0 : random.int(in: 1...20)
    let block = [UInt8](repeating: 0x2C, count: 3) + cell + [UInt8](repeating: 0x2C, count: tail)
    let range = 3..<(3 + cell.count)
    let expected = cell.isEmpty ? CellTable.blank : known[cell] ?? CellTable.unknown
    #expect(table.code(of: range, in: block) == expected)
    #expect(table.code(of: cell.span) == expected)
    guard step % 2 == 0 else { continue }
    table.add(range, in: block, code: Int32(step))
    if !cell.isEmpty { known[cell] = Int32(step) }
    #expect(table.count == known.count)
  }
  for (cell, code) in known { #expect(table.code(of: cell.span) == code) }
  table.removeAll()
  #expect(table.count == 0)
}

@Test func columnsOfCellsAreLookedUpTogether() {
  let text = Array("a,hai mươi ba bốn năm,c\nb,,c\n".utf8)
  var grid = CellGrid(columnCount: 3)
  var line = 0
  _ = PlainRowScan(delimiter: 0x2C, lengthLimit: 100)
    .scan(text, from: 0, to: text.count, line: &line, into: &grid)
  var table = CellTable()
  table.add("a", code: 4)
  table.add("hai mươi ba bốn năm", code: 5)
  var codes = [Int32](repeating: 0, count: CellGrid.rowLimit)
  table.readCodes(grid, column: 0, in: text, into: &codes)
  #expect(Array(codes[..<2]) == [4, CellTable.unknown])
  table.readCodes(grid, column: 1, in: text, into: &codes)
  #expect(Array(codes[..<2]) == [5, CellTable.blank])
}
