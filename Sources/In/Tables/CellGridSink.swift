package import Bytes

/// Takes rows many at a time where nothing is unusual about them, and one by one where it is.
package protocol CellGridSink: TableRowSink, ~Copyable {
  /// Rows that are whole: as many cells as the table has columns, no quotes left in them.
  ///
  /// - Parameters:
  ///   - bytes: What the grid's places count in.
  ///   - firstLine: The line that the grid's lines count from.
  mutating func rows(_ grid: CellGrid, of bytes: [UInt8], firstLine: Int)
}

extension TableRow {
  /// Room for a row that is copied out of a grid.
  package static var empty: TableRow { TableRow() }

  /// Copies a row out of a grid, to be read cell by cell.
  package mutating func copy(_ index: Int, of grid: CellGrid, _ source: [UInt8], firstLine: Int) {
    number = firstLine + grid.line(ofRow: index)
    bytes.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
    for column in 0..<grid.columnCount {
      guard let range = grid.range(row: index, column: column) else {
        cells.append(.absent)
        continue
      }
      let start = bytes.count
      bytes.append(contentsOf: source[range])
      cells.append(Cell(start..<bytes.count))
    }
  }
}
