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

  static func readHeader<Sink: TableRowSink & ~Copyable>(
    _ rows: inout CSVRows, _ source: TableSource, into sink: inout Sink
  ) throws(TableFault) {
    var looked = 0
    while try rows.next() {
      looked += 1
      if sink.isHeader(rows.row) {
        rows.form.header = rows.row.texts.map { $0 ?? "" }
        if rows.form.header.count > source.limits.columns {
          throw .tooManyColumns(
            source.path, row: rows.row.number, limit: source.limits.columns)
        }
        sink.columns(TableHeader(names: rows.form.header, row: rows.row.number))
        return
      }
      if looked >= source.limits.headRows { break }
    }
    throw looked == 0 ? .empty(source.path) : .noHeader(source.path, looked: looked)
  }
}

/// The rows of a CSV text one after the other, in storage that is used again.
struct CSVRows: ~Copyable {
  /// Its header is set by the one who finds it.
  var form: CSVRowForm
  private var blocks: TextBlocks
  private let scanner: CSVScanner
  private(set) var isAtEnd: Bool
  /// Where the next row begins in `row.bytes`.
  private(set) var position: Int
  /// Where the row given last begins in `row.bytes`.
  private var start = 0
  /// Line of the row at `position`.
  private(set) var line: Int
  /// Bytes that were dropped from the front of `row.bytes`.
  private var dropped = 0
  private var scan = CSVScanner.Row()

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
    form = CSVRowForm(path: source.path, limits: source.limits)
    self.blocks = blocks
    isAtEnd = atEnd
    position = dialect.start
    line = dialect.start > 0 ? 2 : 1
    row.bytes = sample
  }

  var delimiter: UInt8 { scanner.delimiter }

  /// Where the row at `position` begins in the file; nil where its bytes are not the text's.
  var fileOffset: Int? { blocks.markLength.map { $0 + dropped + position } }

  /// Adds the next block to `row.bytes`.
  mutating func readOn() throws(TableFault) { isAtEnd = try !blocks.append(to: &row.bytes) }

  /// Moves to the next row with text; false at the end.
  mutating func next() throws(TableFault) -> Bool {
    while true {
      guard try scanRow() else { return false }
      row.number = line
      try form.checkText(row.bytes, position..<scan.next, line: line)
      start = position
      position = scan.next
      let (sum, overflow) = line.addingReportingOverflow(scan.lineBreaks)
      line = overflow ? line : sum
      CSVRowForm.unescape(&row, columns: scan.doubledQuotes)
      if !row.isBlank { return true }
    }
  }

  /// What is wrong with the row as a whole; if nothing is, it has the header's number of cells.
  mutating func faultOfRow() -> TableFault? {
    form.fault(of: &row, scan, length: position - start)
  }

  /// Finds the cells of the row at `position`, reading on where it is not complete.
  private mutating func scanRow() throws(TableFault) -> Bool {
    while true {
      if position >= row.bytes.count, isAtEnd { return false }
      let result = scanner.scan(
        row.bytes, from: position, isAtEnd: isAtEnd, cells: &row.cells, into: &scan)
      switch result {
      case .row:
        if scan.next - position > form.limits.row {
          throw .rowTooLong(form.path, row: line, limit: form.limits.row)
        }
        return true
      case .unclosedQuote(let offset):
        try form.checkText(row.bytes, position..<row.bytes.count, line: line)
        let lines = ByteScan.lineBreaks(in: row.bytes, range: position..<offset)
        throw .unclosedQuote(form.path, row: line + lines)
      case .incomplete:
        if row.bytes.count - position > form.limits.row {
          throw .rowTooLong(form.path, row: line, limit: form.limits.row)
        }
        row.bytes.removeFirst(position)
        dropped += position
        position = 0
        try readOn()
      }
    }
  }
}
