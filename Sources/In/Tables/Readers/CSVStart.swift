import Bytes

/// A CSV text of which the header has been read: all that is needed to read its rows in parts.
package struct CSVStart: Sendable {
  package let delimiter: UInt8
  let form: CSVRowForm
  /// The text as far as it was read, in UTF-8.
  package let bytes: [UInt8]
  /// Whether that is all of it.
  package let isWhole: Bool
  /// Where the row behind the header begins in `bytes`, and its line.
  package let position: Int
  package let line: Int
  /// Where that row begins in the file; nil where the file's bytes are not the text's (UTF-16).
  package let fileOffset: Int?

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
    bytes = rows.row.bytes
    isWhole = rows.isAtEnd
    position = rows.position
    line = rows.line
    fileOffset = rows.fileOffset
  }
}
