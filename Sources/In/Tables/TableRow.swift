/// One row of a table; the reader uses the same storage for the next one.
package struct TableRow: Sendable {
  /// Where a cell's text stands in `bytes`.
  package struct Cell: Hashable, Sendable {
    package var start: UInt32
    package var end: UInt32

    /// A cell that the row does not have.
    package static let absent = Cell(start: .max, end: .max)

    package var isAbsent: Bool { start == .max }

    init(start: UInt32, end: UInt32) {
      self.start = start
      self.end = end
    }

    init(_ range: Range<Int>) {
      start = UInt32(clamping: range.lowerBound)
      end = UInt32(clamping: range.upperBound)
    }
  }

  /// 1-based; of a text file the line on which the row begins.
  package internal(set) var number = 0
  /// Holds the text of the cells, in UTF-8, and perhaps more.
  package internal(set) var bytes: [UInt8] = []
  /// As many as the header has columns.
  package internal(set) var cells: [Cell] = []

  init() {}

  /// The bytes of a cell in `bytes`; nil for one that is absent or out of range.
  package func range(of column: Int) -> Range<Int>? {
    guard cells.indices.contains(column), !cells[column].isAbsent else { return nil }
    return Int(cells[column].start)..<Int(cells[column].end)
  }

  /// The text of a cell as printed; nil for one that is absent or out of range.
  package func text(of column: Int) -> String? {
    range(of: column).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// Texts of all cells.
  package var texts: [String?] { cells.indices.map { text(of: $0) } }

  /// True if no cell has a byte.
  package var isBlank: Bool { cells.allSatisfy { $0.start == $0.end } }
}

/// The columns of a table as far as they are known.
package struct TableHeader: Hashable, Sendable {
  /// As they stand in the file, not trimmed.
  package var names: [String]
  /// The row in which they stand, or in which the newest of them was first seen.
  package var row: Int

  package init(names: [String], row: Int) {
    self.names = names
    self.row = row
  }
}

/// Whether a reader goes on.
package enum TableFlow: Hashable, Sendable {
  case goOn, stop
}

/// Takes the rows of a table as they are read.
package protocol TableRowSink: ~Copyable {
  /// Asked of each row until one is the header; the others are head lines and are not given again.
  ///
  /// Not asked where names come with each row (JSON).
  mutating func isHeader(_ row: borrowing TableRow) -> Bool

  /// The columns: once before the first row, and again whenever columns are added at the end.
  mutating func columns(_ header: TableHeader)

  mutating func row(_ row: borrowing TableRow) -> TableFlow

  /// A row that could not be read and is left out.
  mutating func fault(_ fault: TableFault) -> TableFlow
}

extension TableRowSink where Self: ~Copyable {
  package mutating func isHeader(_ row: borrowing TableRow) -> Bool { true }
}

/// A format of tables: turns bytes into cells with addresses, and knows no rule and no calendar.
package protocol TableReader: Sendable {
  /// The word that names the format: `csv`.
  static var name: String { get }

  /// Endings of file names, in lower case, without the dot.
  static var pathExtensions: [String] { get }

  /// Reads until the end or until the sink says stop; throws what makes going on unsafe.
  static func read<Sink: TableRowSink & ~Copyable>(
    _ source: TableSource, into sink: inout Sink
  ) throws(TableFault)
}
