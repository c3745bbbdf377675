/// A small table in memory: lists that people write, such as waivers and units.
package struct CollectedTable: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    package var number: Int
    /// One for each column known when the row was read; nil where the row has no such cell.
    package var cells: [String?]
  }

  package private(set) var header: TableHeader?
  package private(set) var rows: [Row] = []
  /// Rows that were left out.
  package private(set) var faults: [TableFault] = []

  /// Reads all rows of a table.
  ///
  /// - Parameter rowLimit: Rows past this number are not read.
  package init(
    _ source: TableSource, format: String? = nil, rowLimit: Int = 1_000_000
  ) throws(TableFault) {
    var collector = Collector(rowLimit: rowLimit)
    try TableReaders.read(source, format: format, into: &collector)
    self = collector.table
  }

  private init() {}

  private struct Collector: TableRowSink {
    var table = CollectedTable()
    var rowLimit: Int

    mutating func columns(_ header: TableHeader) { table.header = header }

    mutating func row(_ row: borrowing TableRow) -> TableFlow {
      table.rows.append(Row(number: row.number, cells: row.texts))
      return table.rows.count < rowLimit ? .goOn : .stop
    }

    mutating func fault(_ fault: TableFault) -> TableFlow {
      table.faults.append(fault)
      return .goOn
    }
  }
}
