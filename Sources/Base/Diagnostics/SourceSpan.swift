/// A file that was read, by its number in `SourceFiles`.
package struct SourceFileID: Hashable, Comparable, Sendable {
  package var index: UInt32

  package init(index: UInt32) { self.index = index }

  package static func < (a: Self, b: Self) -> Bool { a.index < b.index }
}

/// A half-open range of bytes in one file.
///
/// Line, column and snippet are worked out when a diagnostic is rendered.
package struct SourceSpan: Hashable, Sendable {
  package var file: SourceFileID
  /// First byte.
  package var start: UInt32
  /// One past the last byte.
  package var end: UInt32

  package init(file: SourceFileID, start: Int, end: Int) {
    self.file = file
    self.start = UInt32(clamping: start)
    self.end = UInt32(clamping: Swift.max(start, end))
  }

  /// The smallest span that holds both; of two files the first one wins.
  package func joined(with other: SourceSpan) -> SourceSpan {
    guard other.file == file else { return self }
    return SourceSpan(
      file: file, start: Int(Swift.min(start, other.start)), end: Int(Swift.max(end, other.end)))
  }
}

/// A place in a table of data: a cell, a row, or the file as a whole.
package struct DataPlace: Hashable, Sendable {
  /// Path as the user gave it, with `/`.
  package var path: String
  /// Sheet of a workbook.
  package var sheet: String?
  /// 1-based row as a person counts it (the line of a CSV or NDJSON file).
  package var row: Int?
  /// Heading or 1-based number of the column.
  package var column: String?
  /// The text that stands there.
  package var value: String?

  package init(
    path: String, sheet: String? = nil, row: Int? = nil, column: String? = nil,
    value: String? = nil
  ) {
    self.path = path
    self.sheet = sheet
    self.row = row
    self.column = column
    self.value = value
  }

  /// `path!sheet:row:column` with the parts that are there.
  package var description: String {
    var text = path
    if let sheet { text += "!" + sheet }
    if let row { text += ":\(row)" }
    if let column { text += ":" + column }
    return text
  }
}
