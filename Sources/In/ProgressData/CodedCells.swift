import Bytes
import CivilCalendar
import Columns
import DeadlinePhrases

/// The readings of a column's distinct cells as small numbers: each is read once.
///
/// The readings of one grid of rows are looked up together.
struct CodedCells: Sendable {
  /// What stands for a cell whose row has to be read cell by cell.
  static let unusual = Int32.min + 2

  /// Past so many texts it begins anew, so that memory does not grow with the rows.
  private static var limit: Int { 200_000 }

  private var table = CellTable()
  /// One for each row of the grid that was read last: `CellTable.blank`, `unusual` or a reading.
  private(set) var codes = [Int32](repeating: CellTable.blank, count: CellGrid.rowLimit)

  /// Looks up a column of a grid.
  ///
  /// - Parameters:
  ///   - column: Nil: every cell is blank.
  ///   - shared: Cells that are known to all who read.
  ///   - read: Reads a cell, without blanks at its ends, that was not met before.
  mutating func read(
    _ grid: CellGrid, column: Int?, of bytes: [UInt8], shared: CellTable? = nil,
    _ read: (String) -> Int32
  ) {
    guard let column else {
      for row in 0..<grid.rowCount { codes[row] = CellTable.blank }
      return
    }
    if let shared {
      shared.readCodes(grid, column: column, in: bytes, into: &codes)
    } else {
      table.readCodes(grid, column: column, in: bytes, into: &codes)
    }
    for row in 0..<grid.rowCount where codes[row] == CellTable.unknown {
      codes[row] = code(grid, row, column, bytes, read)
    }
  }

  /// The reading of one cell.
  mutating func code(
    _ grid: CellGrid, _ row: Int, _ column: Int, _ bytes: [UInt8], _ read: (String) -> Int32
  ) -> Int32 {
    guard let range = grid.range(row: row, column: column) else { return CellTable.blank }
    let known = table.code(of: range, in: bytes)
    if known != CellTable.unknown { return known }
    if table.count >= Self.limit { table.removeAll() }
    let code = read(trimmed(String(decoding: bytes[range], as: UTF8.self)))
    table.add(range, in: bytes, code: code)
    return code
  }

  mutating func removeAll() { table.removeAll() }

  /// A code as a reading of numbers.
  static func reading(_ code: Int32) -> Int64 {
    switch code {
    case CellTable.blank: CellMark.blank
    case unusual: CellMark.unusual
    default: Int64(code)
    }
  }

  /// Reads a column of days, in plain forms at once and in others through the cells met before.
  ///
  /// - Parameter readings: Takes day numbers, or a `CellMark`; nothing where there is no column.
  mutating func readDays(
    _ grid: CellGrid, column: Int?, of bytes: [UInt8], into readings: inout [Int64]
  ) {
    guard let column else { return }
    CellNumbers.readDays(grid, column: column, in: bytes, into: &readings)
    for row in 0..<grid.rowCount where readings[row] == CellMark.unusual {
      let code = code(grid, row, column, bytes) { printed in
        switch DatePhrase.read(printed) {
        case .date(let day): day.dayNumber
        case .none: CellTable.blank
        case .impossible, .unreadable: Self.unusual
        }
      }
      readings[row] = Self.reading(code)
    }
  }
}

/// Blanks at the ends of a cell that is not made a text.
enum EdgeTrimming {
  /// As `trimmed(_:)`, where the bytes lie; nil where that is not plain to see.
  static func trimmed(_ range: Range<Int>, of bytes: [UInt8]) -> Range<Int>? {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isBlank(bytes[start]) { start += 1 }
    while end > start, isBlank(bytes[end - 1]) { end -= 1 }
    guard start < end else { return start..<start }
    var last = end - 1
    while last > start, bytes[last] & 0xC0 == 0x80 { last -= 1 }
    guard isLetter(bytes, start), isLetter(bytes, last) else { return nil }
    return start..<end
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// Whether a character is one of ASCII that is no control, or a letter with an accent of Latin
  /// script; none of them is blank.
  private static func isLetter(_ bytes: [UInt8], _ at: Int) -> Bool {
    switch bytes[at] {
    case 0x21...0x7E, 0xC3...0xC7: true
    case 0xE1: at + 1 < bytes.count && (bytes[at + 1] == 0xBA || bytes[at + 1] == 0xBB)
    default: false
    }
  }
}
