import Bytes
import TestSupport

/// The rows of a grid with their lines; a cell that is not there is `.`.
func rows(_ grid: CellGrid, _ bytes: [UInt8]) -> [String] {
  (0..<grid.rowCount).map { row in
    let cells = (0..<grid.columnCount).map { column in
      grid.range(row: row, column: column)
        .map { String(decoding: bytes[$0], as: UTF8.self) } ?? "."
    }
    return "\(grid.line(ofRow: row)): " + cells.joined(separator: "|")
  }
}

/// What a scan of plain rows found.
typealias PlainScanFound = (rows: [String], next: Int, line: Int, stop: PlainRowScan.Stop)

/// A cell of up to 160 bytes with some bytes changed at random, so that it may be no UTF-8.
func doubtfulCell(_ random: inout SeededGenerator) -> [UInt8] {
  let odd: [UInt8] = [
    0x80, 0xBF, 0xC0, 0xC1, 0xC3, 0xDF, 0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0xFF, 0x9F,
    0xA0, 0x8F, 0x90,
  ]
  var cell = Array("ngày Đã ệ 𝄞 ".utf8)
  cell += Array(repeating: 0x61, count: random.int(in: 0...140))
  cell += Array("ệ".utf8)
  for _ in 0..<random.int(in: 0...3) {
    cell[random.int(in: 0...(cell.count - 1))] = random.element(of: odd) ?? 0
  }
  return cell
}
