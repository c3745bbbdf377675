import Bytes

/// Reads the lines of a part of an NDJSON text that is in memory.
///
/// Plain lines are cut many at a time, the others one by one. A column that was not known is added.
package struct NDJSONPieceReader: Sendable {
  private var plain: PlainObjectScan
  private var rows: JSONRows
  private var grid: CellGrid
  /// Lines that were read one by one since the scan was made.
  private var others = 0

  package init(_ start: NDJSONStart) {
    self.init(path: start.path, limits: start.limits, names: start.names)
  }

  init(path: String, limits: TableLimits, names: [String]) {
    rows = JSONRows(path: path, limits: limits, names: names)
    plain = PlainObjectScan(columns: names, lengthLimit: min(limits.row, limits.cell))
    grid = CellGrid(columnCount: names.count)
  }

  /// Works as `PieceReader.read`.
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
      if grid.rowCount > 0 {
        sink.rows(grid, of: bytes, firstLine: line)
        grid.removeAll()
      }
      if stop == .end { return end }
      if stop == .full { continue }
      guard try readLine(bytes, isAtEnd, &end, into: &sink), end.flow == .goOn else { return end }
      lines = end.line - line
    }
  }

  /// Reads one line of any kind; false where the bytes end before it does.
  private mutating func readLine<Sink: CellGridSink & ~Copyable>(
    _ bytes: [UInt8], _ isAtEnd: Bool, _ end: inout PieceEnd, into sink: inout Sink
  ) throws(TableFault) -> Bool {
    let start = end.position
    let feed = ByteScan.firstIndex(of: 0x0A, in: bytes, range: start..<bytes.count)
    let line = start..<(feed ?? bytes.count)
    if line.count > rows.limits.row {
      throw .rowTooLong(rows.path, row: end.line, limit: rows.limits.row)
    }
    guard feed != nil || isAtEnd else { return false }
    if !JSONRows.isBlank(bytes, line) {
      end.flow = try rows.take(bytes, line: line, number: end.line, into: &sink)
      others += 1
      // What it costs to know more columns grows with all of them.
      if rows.names.count > grid.columnCount, others >= rows.names.count / 64 {
        self = NDJSONPieceReader(path: rows.path, limits: rows.limits, names: rows.names)
      }
    }
    end.position = feed.map { $0 + 1 } ?? bytes.count
    end.line += 1
    return true
  }
}
