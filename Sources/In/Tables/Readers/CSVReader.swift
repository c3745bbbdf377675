import Bytes

/// Comma-separated values (RFC 4180), and the forms of it that spreadsheets write.
///
/// The delimiter is the one of a `sep=` line or the one that the first lines agree on: comma,
/// semicolon or tab. Rows end with CR LF, LF or CR. Rows without any text are left out.
package enum CSVReader: TableReader {
  package static let name = "csv"
  package static let pathExtensions = ["csv", "tsv", "tab"]

  package static func read<Sink: TableRowSink & ~Copyable>(
    _ source: TableSource, into sink: inout Sink
  ) throws(TableFault) {
    var rows = try CSVRows(source)
    try readHeader(&rows, source, into: &sink)
    while try rows.next() {
      let flow: TableFlow
      if let fault = rows.faultOfRow() {
        flow = sink.fault(fault)
      } else {
        flow = sink.row(rows.row)
      }
      if flow == .stop { return }
    }
  }

  private static func readHeader<Sink: TableRowSink & ~Copyable>(
    _ rows: inout CSVRows, _ source: TableSource, into sink: inout Sink
  ) throws(TableFault) {
    var looked = 0
    while try rows.next() {
      looked += 1
      if sink.isHeader(rows.row) {
        rows.header = rows.row.texts.map { $0 ?? "" }
        if rows.header.count > source.limits.columns {
          throw .tooManyColumns(
            source.path, row: rows.row.number, limit: source.limits.columns)
        }
        sink.columns(TableHeader(names: rows.header, row: rows.row.number))
        return
      }
      if looked >= source.limits.headRows { break }
    }
    throw looked == 0 ? .empty(source.path) : .noHeader(source.path, looked: looked)
  }
}

/// The rows of a CSV text one after the other, in storage that is used again.
struct CSVRows: ~Copyable {
  private let path: String
  private let limits: TableLimits
  private var blocks: TextBlocks
  private let scanner: CSVScanner
  private var isAtEnd: Bool
  /// Where the next row begins in `row.bytes`.
  private var position: Int
  /// Where the row given last begins in `row.bytes`.
  private var start = 0
  /// Its line.
  private var line: Int
  private var scan = CSVScanner.Row()

  var header: [String] = []
  /// Its `bytes` are the block that is being read.
  private(set) var row = TableRow()

  init(_ source: TableSource) throws(TableFault) {
    var blocks = try source.open()
    var sample: [UInt8] = []
    var atEnd = false
    while sample.count < CSVDialect.sampleSize, !atEnd {
      atEnd = try !blocks.append(to: &sample)
    }
    let dialect = CSVDialect(of: sample)
    let isTabbed = ["tsv", "tab"].contains(Paths.pathExtension(of: source.path))
    scanner = CSVScanner(delimiter: isTabbed && !dialect.isStated ? 0x09 : dialect.delimiter)
    path = source.path
    limits = source.limits
    self.blocks = blocks
    isAtEnd = atEnd
    position = dialect.start
    line = dialect.start > 0 ? 2 : 1
    row.bytes = sample
  }

  /// Moves to the next row with text; false at the end.
  mutating func next() throws(TableFault) -> Bool {
    while true {
      guard try scanRow() else { return false }
      row.number = line
      try checkText(position..<scan.next)
      start = position
      position = scan.next
      let (sum, overflow) = line.addingReportingOverflow(scan.lineBreaks)
      line = overflow ? line : sum
      unescape()
      if !row.isBlank { return true }
    }
  }

  /// What is wrong with the row as a whole; if nothing is, it has the header's number of cells.
  mutating func faultOfRow() -> TableFault? {
    let cells = row.cells.count
    if let column = scan.textAfterQuote {
      return .textAfterQuote(path, row: row.number, column: columnName(column))
    }
    if position - start > limits.cell,
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

  /// Finds the cells of the row at `position`, reading on where it is not complete.
  private mutating func scanRow() throws(TableFault) -> Bool {
    while true {
      if position >= row.bytes.count, isAtEnd { return false }
      let result = scanner.scan(
        row.bytes, from: position, isAtEnd: isAtEnd, cells: &row.cells, into: &scan)
      switch result {
      case .row:
        if scan.next - position > limits.row {
          throw .rowTooLong(path, row: line, limit: limits.row)
        }
        return true
      case .unclosedQuote(let offset):
        let range = position..<row.bytes.count
        try checkText(range)
        let lines = CSVScanner.lineBreaks(in: row.bytes, position..<offset)
        throw .unclosedQuote(path, row: line + lines)
      case .incomplete:
        if row.bytes.count - position > limits.row {
          throw .rowTooLong(path, row: line, limit: limits.row)
        }
        row.bytes.removeFirst(position)
        position = 0
        isAtEnd = try !blocks.append(to: &row.bytes)
      }
    }
  }

  private func checkText(_ range: Range<Int>) throws(TableFault) {
    if let fault = ByteScan.firstIndex(of: 0, in: row.bytes, range: range) {
      throw .nulByte(path, row: lineOf(fault, range))
    }
    if let fault = UTF8Check.firstInvalid(in: row.bytes, range: range) {
      throw .notUTF8(path, row: lineOf(fault, range))
    }
  }

  private func lineOf(_ offset: Int, _ range: Range<Int>) -> Int {
    line + CSVScanner.lineBreaks(in: row.bytes, range.lowerBound..<offset)
  }

  /// Makes each doubled quote of the row one, in place.
  private mutating func unescape() {
    for column in scan.doubledQuotes {
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
}
