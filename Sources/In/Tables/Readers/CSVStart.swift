import Bytes

/// A CSV text of which the header has been read: all that is needed to read its rows in parts.
package struct CSVStart: Sendable {
  package let delimiter: UInt8
  let form: CSVRowForm
  /// From the row behind the header on.
  package let text: TextStart

  /// Columns of the header.
  package var columnCount: Int { form.header.count }

  /// Reads up to the header.
  ///
  /// A text that is in memory, or in a file of less than a block, is then whole.
  ///
  /// - Parameter sink: Is asked which row is the header and given the columns, and no rows.
  package init<Sink: TableRowSink & ~Copyable>(
    _ source: TableSource, into sink: inout Sink
  ) throws(TableFault) {
    var rows = try CSVRows(source)
    try CSVReader.readHeader(&rows, source, into: &sink)
    while !rows.isAtEnd, source.isInMemory || rows.row.bytes.count < BlockReader.blockSize {
      try rows.readOn()
    }
    delimiter = rows.delimiter
    form = rows.form
    text = TextStart(
      bytes: rows.row.bytes, isWhole: rows.isAtEnd, position: rows.position, line: rows.line,
      fileOffset: rows.fileOffset)
  }
}
