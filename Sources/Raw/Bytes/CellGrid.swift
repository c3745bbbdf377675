/// Where the cells of a few rows lie in a block of bytes: what is read at once, column by column.
///
/// Every row has as many cells as the table has columns.
package struct CellGrid: Sendable {
  /// Rows of one grid at most: few enough that their cells stay in the nearest cache.
  package static let rowLimit = 128

  package let columnCount: Int
  package private(set) var rowCount = 0
  /// Row by row, two places for each cell: where it begins and where it ends.
  @usableFromInline private(set) var places: [UInt32]
  /// For each row where it begins, and where its text ends.
  @usableFromInline private(set) var rows: [UInt32]
  /// For each row how many lines lie between the block's first row and it.
  @usableFromInline private(set) var lines: [UInt32]

  /// The place of a cell that the row does not have.
  static let absent = UInt32.max

  package init(columnCount: Int) {
    self.columnCount = columnCount
    places = [UInt32](repeating: 0, count: Self.rowLimit * columnCount * 2)
    rows = [UInt32](repeating: 0, count: Self.rowLimit * 2)
    lines = [UInt32](repeating: 0, count: Self.rowLimit)
  }

  package var isFull: Bool { rowCount == Self.rowLimit }

  package mutating func removeAll() { rowCount = 0 }

  /// Where a cell lies; nil for one that the row does not have.
  @inlinable
  package func range(row: Int, column: Int) -> Range<Int>? {
    let place = (row * columnCount + column) * 2
    guard places[place] != UInt32.max else { return nil }
    return Int(places[place])..<Int(places[place + 1])
  }

  /// Where a row lies, without its line end.
  @inlinable
  package func range(ofRow row: Int) -> Range<Int> { Int(rows[row * 2])..<Int(rows[row * 2 + 1]) }

  /// Lines between the block's first row and this one.
  @inlinable
  package func line(ofRow row: Int) -> Int { Int(lines[row]) }

  /// Adds a row whose cells were found otherwise, and which has none at first; there must be room
  /// for it.
  package mutating func append(range: Range<Int>, line: Int) {
    let place = rowCount * columnCount * 2
    for place in place..<(place + columnCount * 2) { places[place] = Self.absent }
    rows[rowCount * 2] = UInt32(clamping: range.lowerBound)
    rows[rowCount * 2 + 1] = UInt32(clamping: range.upperBound)
    lines[rowCount] = UInt32(clamping: line)
    rowCount += 1
  }

  /// Says where a cell of the row added last lies.
  package mutating func setCell(_ column: Int, start: UInt32, end: UInt32) {
    guard rowCount > 0, column < columnCount else { return }
    let place = ((rowCount - 1) * columnCount + column) * 2
    places[place] = start
    places[place + 1] = end
  }

  /// Lends the storage to a scanner, which adds rows behind those that are there.
  ///
  /// - Parameter body: Gives back how many rows there are then.
  mutating func fill(
    _ body: (
      _ rowCount: Int, _ places: UnsafeMutablePointer<UInt32>,
      _ rows: UnsafeMutablePointer<UInt32>, _ lines: UnsafeMutablePointer<UInt32>
    ) -> Int
  ) {
    let count = rowCount
    rowCount = places.withUnsafeMutableBufferPointer { places in
      rows.withUnsafeMutableBufferPointer { rows in
        lines.withUnsafeMutableBufferPointer { lines in
          guard let places = places.baseAddress, let rows = rows.baseAddress,
            let lines = lines.baseAddress
          else { return count }
          return body(count, places, rows, lines)
        }
      }
    }
  }

  /// Lends the places: those of a row's column lie at `(row * columnCount + column) * 2`.
  ///
  /// Both are the same, and so an empty range, for a cell that the row does not have.
  package func withPlaces(_ body: (UnsafeBufferPointer<UInt32>) -> Void) {
    places.withUnsafeBufferPointer(body)
  }
}
