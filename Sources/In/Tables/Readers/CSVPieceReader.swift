import Bytes

/// Reads the rows of a part of a CSV text that is in memory.
///
/// The parts of a text may be read at the same time, each by a reader of its own.
package struct CSVPieceReader: Sendable {
  private let scanner: CSVScanner
  private let plain: PlainRowScan
  private let form: CSVRowForm
  private var grid: CellGrid
  private var row = TableRow()
  private var scan = CSVScanner.Row()

  package init(_ start: CSVStart) {
    scanner = CSVScanner(delimiter: start.delimiter)
    form = start.form
    plain = PlainRowScan(
      delimiter: start.delimiter, lengthLimit: min(form.limits.row, form.limits.cell))
    grid = CellGrid(columnCount: form.header.count)
  }

  /// Reads the rows that begin in a range.
  ///
  /// - Parameters:
  ///   - range: Begins where a row begins; its last row may go on behind it.
  ///   - line: The line of its first row.
  ///   - isAtEnd: Whether the text ends where the bytes end.
  package mutating func read<Sink: CellGridSink & ~Copyable>(
    _ bytes: [UInt8], range: Range<Int>, line: Int, isAtEnd: Bool, into sink: inout Sink
  ) throws(TableFault) -> PieceEnd {
    var end = PieceEnd(position: range.lowerBound, line: line)
    var lines = 0
    grid.removeAll()
    while true {
      let (next, stop) = plain.scan(
        bytes, from: end.position, to: range.upperBound, line: &lines, into: &grid)
      end.position = next
      end.line = line + lines
      if stop != .unusual { flush(bytes, line, into: &sink) }
      if stop == .end { return end }
      if stop == .full { continue }
      guard try readRow(bytes, isAtEnd, line, &lines, &end, into: &sink), end.flow == .goOn else {
        flush(bytes, line, into: &sink)
        return end
      }
    }
  }

  private mutating func flush<Sink: CellGridSink & ~Copyable>(
    _ bytes: [UInt8], _ line: Int, into sink: inout Sink
  ) {
    guard grid.rowCount > 0 else { return }
    sink.rows(grid, of: bytes, firstLine: line)
    grid.removeAll()
  }

  /// Reads one row of any kind; false where the bytes end before it does.
  private mutating func readRow<Sink: CellGridSink & ~Copyable>(
    _ bytes: [UInt8], _ isAtEnd: Bool, _ firstLine: Int, _ lines: inout Int, _ end: inout PieceEnd,
    into sink: inout Sink
  ) throws(TableFault) -> Bool {
    let start = end.position
    do throws(TableFault) {
      switch scanner.scan(bytes, from: start, isAtEnd: isAtEnd, cells: &row.cells, into: &scan) {
      case .incomplete:
        if bytes.count - start > form.limits.row {
          throw .rowTooLong(form.path, row: end.line, limit: form.limits.row)
        }
        return false
      case .unclosedQuote(let offset):
        try form.checkText(bytes, start..<bytes.count, line: end.line)
        let before = ByteScan.lineBreaks(in: bytes, range: start..<offset)
        throw .unclosedQuote(form.path, row: end.line + before)
      case .row:
        if scan.next - start > form.limits.row {
          throw .rowTooLong(form.path, row: end.line, limit: form.limits.row)
        }
        try form.checkText(bytes, start..<scan.next, line: end.line)
      }
    } catch {
      // The rows before it count.
      flush(bytes, firstLine, into: &sink)
      throw error
    }
    let line = lines
    lines += scan.lineBreaks
    end.position = scan.next
    end.line = firstLine + lines
    if row.isBlank { return true }
    if isClean(length: scan.next - start) {
      grid.append(range: start..<scan.next, line: line)
      for column in row.cells.indices {
        grid.setCell(column, start: row.cells[column].start, end: row.cells[column].end)
      }
      if grid.isFull { flush(bytes, firstLine, into: &sink) }
      return true
    }
    flush(bytes, firstLine, into: &sink)
    copyOut(bytes, start..<scan.next, number: firstLine + line)
    if let fault = form.fault(of: &row, scan, length: scan.next - start) {
      end.flow = sink.fault(fault)
    } else {
      end.flow = sink.row(row)
    }
    return true
  }

  /// Whether the row that was scanned says what it says where it lies.
  private func isClean(length: Int) -> Bool {
    scan.doubledQuotes.isEmpty && scan.textAfterQuote == nil && length <= form.limits.cell
      && row.cells.count <= form.header.count
  }

  private mutating func copyOut(_ bytes: [UInt8], _ range: Range<Int>, number: Int) {
    row.number = number
    row.bytes = Array(bytes[range])
    let offset = UInt32(clamping: range.lowerBound)
    for column in row.cells.indices where !row.cells[column].isAbsent {
      row.cells[column].start -= offset
      row.cells[column].end -= offset
    }
    CSVRowForm.unescape(&row, columns: scan.doubledQuotes)
  }
}
