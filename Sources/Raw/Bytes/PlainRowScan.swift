import CScan

/// Cuts plain rows of CSV into cells, many rows at a time.
///
/// A row is plain if it ends with LF or CR LF, has no NUL byte, is UTF-8, has no more cells than the
/// table has columns, and if in each of its quoted cells there is no quote and no line end, and
/// nothing follows. Rows without any text are passed over.
package struct PlainRowScan: Sendable {
  package enum Stop: Hashable, Sendable {
    /// The grid has no more room.
    case full
    /// The next row begins at or behind the end.
    case end
    /// The next row is not plain, or the bytes end before it does.
    case unusual
  }

  private let delimiter: UInt8
  /// Longer rows are not plain.
  private let lengthLimit: Int

  package init(delimiter: UInt8, lengthLimit: Int) {
    self.delimiter = delimiter
    self.lengthLimit = min(lengthLimit, Int(Int32.max))
  }

  /// - Parameters:
  ///   - start: Where a row begins.
  ///   - end: Rows that begin at it or behind it are left.
  ///   - line: How many lines lie before the row at `start`; moved on with the rows.
  /// - Returns: Where the next row begins.
  package func scan(
    _ bytes: [UInt8], from start: Int, to end: Int, line: inout Int, into grid: inout CellGrid
  ) -> (next: Int, stop: Stop) {
    var state = State(row: start, line: line)
    bytes.withUnsafeBytes { raw in
      let columns = grid.columnCount
      grid.fill { count, places, rows, lines in
        var target = Target(
          columns: columns, count: count, places: places, rows: rows, lines: lines)
        run(raw, to: end, &state, &target)
        return target.count
      }
    }
    line = state.line
    return (state.row, state.stop)
  }

  private struct State {
    /// Where the row being read begins.
    var row: Int
    var line: Int
    var stop = Stop.unusual

    init(row: Int, line: Int) {
      self.row = row
      self.line = line
    }
  }

  private struct Target {
    let columns: Int
    var count: Int
    let places: UnsafeMutablePointer<UInt32>
    let rows: UnsafeMutablePointer<UInt32>
    let lines: UnsafeMutablePointer<UInt32>

    /// The places of the row that is being read.
    var cells: UnsafeMutableRawPointer {
      UnsafeMutableRawPointer(places + count * columns * 2)
    }
  }

  /// The row that is being read.
  private struct Row {
    var start: Int
    var column = 0
    /// Quotes around its cells.
    var quotes = 0
    /// The last quote was one that opened a cell.
    var isInQuotes = false
    /// The end of the text of its last cell, where that has quotes; else -1.
    var quotedEnd = -1

    init(start: Int) { self.start = start }
  }

  // MARK: The scan

  private func run(
    _ raw: UnsafeRawBufferPointer, to end: Int, _ state: inout State, _ target: inout Target
  ) {
    guard raw.count < Int(UInt32.max), let base = raw.baseAddress, target.columns > 0 else {
      return
    }
    let bytes = base.assumingMemoryBound(to: UInt8.self)
    let lastColumn = target.columns - 1
    var row = Row(start: state.row)
    var doubt = UTF8Doubt()
    var pending: UInt64 = 0
    var block = row.start
    // The delimiter behind a closing quote is taken with the quote.
    var isFirstTaken = false
    guard begin(row.start, before: end, &state, target) else { return }
    var cells = target.cells
    while block < raw.count {
      let found = dondoc_scan_block(bytes + block, raw.count - block, delimiter, &pending)
      if found.doubtful != 0 { doubt.add(block..<(block + 64), rowStart: row.start) }
      var delimiters = found.delimiters
      var others = found.others
      if isFirstTaken {
        delimiters &= delimiters &- 1
        isFirstTaken = false
      }
      while true {
        // The delimiters before the next byte of another kind; all where there is none.
        var before = delimiters & ((others & (0 &- others)) &- 1)
        delimiters ^= before
        if row.isInQuotes { before = 0 }
        while before != 0 {
          guard row.column < lastColumn else { return }
          Self.endCell(row.column, at: block + before.trailingZeroBitCount, cells)
          row.column += 1
          before &= before &- 1
        }
        if others == 0 { break }
        let place = block + others.trailingZeroBitCount
        others &= others &- 1
        switch bytes[place] {
        case 0x0A where !row.isInQuotes:
          guard finish(raw, row, at: place, doubt, &target, &state) else { return }
          row = Row(start: place + 1)
          guard begin(row.start, before: end, &state, target) else { return }
          cells = target.cells
        case 0x0D where !row.isInQuotes && place + 1 < raw.count && bytes[place + 1] == 0x0A: break
        case UInt8(ascii: "\"") where row.isInQuotes:
          guard place + 1 < raw.count else { return }
          row.isInQuotes = false
          row.quotes += 2
          switch bytes[place + 1] {
          case delimiter:
            guard row.column < lastColumn else { return }
            Self.endCell(row.column, at: place + 1, cells)
            Self.setEnd(of: row.column, place, cells)
            row.column += 1
            if place + 1 < block + 64 {
              delimiters &= delimiters &- 1
            } else {
              isFirstTaken = true
            }
          case 0x0A, 0x0D: row.quotedEnd = place
          default: return
          }
        case UInt8(ascii: "\""):
          // A quote that does not begin a cell is a byte of it.
          if place == Self.start(of: row.column, cells) {
            row.isInQuotes = true
            Self.setStart(of: row.column, place + 1, cells)
          }
        default: return
        }
      }
      block += 64
    }
  }

  /// Begins a row, if it is one that is wanted and there is room for it.
  @inline(__always)
  private func begin(
    _ row: Int, before end: Int, _ state: inout State, _ target: Target
  ) -> Bool {
    state.row = row
    if row >= end {
      state.stop = .end
      return false
    }
    if target.count == CellGrid.rowLimit {
      state.stop = .full
      return false
    }
    Self.setStart(of: 0, row, target.cells)
    return true
  }

  /// Ends a row at a line feed; false where it is not plain.
  @inline(__always)
  private func finish(
    _ raw: UnsafeRawBufferPointer, _ row: Row, at feed: Int, _ doubt: UTF8Doubt,
    _ target: inout Target, _ state: inout State
  ) -> Bool {
    let textEnd = feed > row.start && raw[feed - 1] == 0x0D ? feed - 1 : feed
    let text = row.start..<textEnd
    guard text.count <= lengthLimit, !doubt.meets(text) || UTF8Check.isValid(raw, text) else {
      return false
    }
    state.line &+= 1
    // A row of delimiters and quotes alone has no text.
    guard text.count > row.column + row.quotes else { return true }
    let cells = target.cells
    Self.setEnd(of: row.column, row.quotedEnd < 0 ? textEnd : row.quotedEnd, cells)
    var column = row.column + 1
    while column < target.columns {
      cells.storeBytes(of: UInt64.max, toByteOffset: column * 8, as: UInt64.self)
      column += 1
    }
    target.rows[target.count * 2] = UInt32(truncatingIfNeeded: row.start)
    target.rows[target.count * 2 + 1] = UInt32(truncatingIfNeeded: textEnd)
    target.lines[target.count] = UInt32(truncatingIfNeeded: state.line &- 1)
    target.count += 1
    return true
  }

  // MARK: Places

  /// Ends a cell at its delimiter, behind which the next one begins.
  @inline(__always)
  private static func endCell(_ column: Int, at place: Int, _ cells: UnsafeMutableRawPointer) {
    let place = UInt64(truncatingIfNeeded: place)
    cells.storeBytes(
      of: (place | (place &+ 1) << 32).littleEndian, toByteOffset: column * 8 + 4,
      as: UInt64.self)
  }

  @inline(__always)
  private static func start(of column: Int, _ cells: UnsafeMutableRawPointer) -> Int {
    Int(cells.load(fromByteOffset: column * 8, as: UInt32.self))
  }

  @inline(__always)
  private static func setStart(
    of column: Int, _ place: Int, _ cells: UnsafeMutableRawPointer
  ) {
    cells.storeBytes(
      of: UInt32(truncatingIfNeeded: place), toByteOffset: column * 8, as: UInt32.self)
  }

  @inline(__always)
  private static func setEnd(of column: Int, _ place: Int, _ cells: UnsafeMutableRawPointer) {
    cells.storeBytes(
      of: UInt32(truncatingIfNeeded: place), toByteOffset: column * 8 + 4, as: UInt32.self)
  }
}
