/// A table of which the columns are known and whose rows can be read in parts.
package enum TableParts: Sendable {
  case csv(CSVStart)
  case ndjson(NDJSONStart)

  package var text: TextStart {
    switch self {
    case .csv(let start): start.text
    case .ndjson(let start): start.text
    }
  }
}

/// Where the reading of a part ended.
package struct PieceEnd: Hashable, Sendable {
  /// Where the next row begins; before the end that was asked for only where the bytes end
  /// inside a row.
  package var position: Int
  /// Its line.
  package var line: Int
  package var flow = TableFlow.goOn

  package init(position: Int, line: Int) {
    self.position = position
    self.line = line
  }
}

/// Reads the rows of a part of a table's text that is in memory.
///
/// The parts of a text may be read at the same time, each by a reader of its own.
package enum PieceReader: Sendable {
  case csv(CSVPieceReader)
  case ndjson(NDJSONPieceReader)

  package init(_ parts: TableParts) {
    switch parts {
    case .csv(let start): self = .csv(CSVPieceReader(start))
    case .ndjson(let start): self = .ndjson(NDJSONPieceReader(start))
    }
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
    switch self {
    case .csv(var reader):
      defer { self = .csv(reader) }
      return try reader.read(bytes, range: range, line: line, isAtEnd: isAtEnd, into: &sink)
    case .ndjson(var reader):
      defer { self = .ndjson(reader) }
      return try reader.read(bytes, range: range, line: line, isAtEnd: isAtEnd, into: &sink)
    }
  }
}
