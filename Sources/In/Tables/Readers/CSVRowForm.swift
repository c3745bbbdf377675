import Bytes

/// What a row of a CSV text must be like, wherever it was found.
struct CSVRowForm: Sendable {
  let path: String
  let limits: TableLimits
  var header: [String] = []

  /// NUL bytes and bytes that are no UTF-8 end the reading.
  ///
  /// - Parameter line: Of the range's first byte.
  func checkText(_ bytes: [UInt8], _ range: Range<Int>, line: Int) throws(TableFault) {
    func lineOf(_ offset: Int) -> Int {
      line + ByteScan.lineBreaks(in: bytes, range: range.lowerBound..<offset)
    }
    if let fault = ByteScan.firstIndex(of: 0, in: bytes, range: range) {
      throw .nulByte(path, row: lineOf(fault))
    }
    if let fault = UTF8Check.firstInvalid(in: bytes, range: range) {
      throw .notUTF8(path, row: lineOf(fault))
    }
  }

  /// Makes each doubled quote one, in place.
  static func unescape(_ row: inout TableRow, columns: [Int]) {
    for column in columns {
      let cell = row.cells[column]
      var target = Int(cell.start)
      var at = target
      while at < Int(cell.end) {
        let byte = row.bytes[at]
        row.bytes[target] = byte
        target += 1
        at += byte == UInt8(ascii: "\"") ? 2 : 1
      }
      row.cells[column].end = UInt32(clamping: target)
    }
  }

  /// What is wrong with the row as a whole; if nothing is, it has the header's number of cells.
  ///
  /// - Parameter length: Bytes of the row with its line end.
  func fault(
    of row: inout TableRow, _ scan: CSVScanner.Row, length: Int
  ) -> TableFault? {
    let cells = row.cells.count
    if let column = scan.textAfterQuote {
      return .textAfterQuote(path, row: row.number, column: columnName(column))
    }
    if length > limits.cell,
      let column = row.cells.firstIndex(where: { Int($0.end - $0.start) > limits.cell })
    {
      return .cellTooLong(
        path, row: row.number, column: columnName(column), limit: limits.cell)
    }
    if cells > header.count {
      if row.cells[header.count...].contains(where: { $0.start != $0.end }) {
        return .extraCells(path, row: row.number, cells: cells, columns: header.count)
      }
      row.cells.removeLast(cells - header.count)
    } else if cells < header.count {
      row.cells.append(contentsOf: repeatElement(.absent, count: header.count - cells))
    }
    return nil
  }

  private func columnName(_ column: Int) -> String {
    header.indices.contains(column) && !header[column].isEmpty
      ? header[column] : String(column + 1)
  }
}
