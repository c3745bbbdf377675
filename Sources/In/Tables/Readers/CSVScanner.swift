import Bytes

/// Finds the cells of one row of CSV.
struct CSVScanner {
  enum Result {
    case row
    /// The bytes end before the row does.
    case incomplete
    /// The text ends inside quotes that were opened at this offset.
    case unclosedQuote(Int)
  }

  /// What is known of a row beside its cells.
  struct Row {
    /// Where the next row begins.
    var next = 0
    /// Line breaks from the row's beginning to `next`.
    var lineBreaks = 0
    /// Columns whose quotes are doubled.
    var doubledQuotes: [Int] = []
    /// The first column with text after its closing quote.
    var textAfterQuote: Int?
    /// Room for the places of delimiters; a row with more is read cell by cell.
    fileprivate var places = [UInt32](repeating: 0, count: 512)
  }

  var delimiter: UInt8

  private static let quote = UInt8(ascii: "\"")

  func scan(
    _ bytes: [UInt8], from start: Int, isAtEnd: Bool, cells: inout [TableRow.Cell],
    into row: inout Row
  ) -> Result {
    cells.removeAll(keepingCapacity: true)
    row.doubledQuotes.removeAll(keepingCapacity: true)
    row.textAfterQuote = nil
    row.lineBreaks = 0
    let plain = scanPlainCells(bytes, from: start, cells: &cells, into: &row)
    if plain.isWhole { return finish(bytes, at: plain.stop, isAtEnd: isAtEnd, into: &row) }
    return scanCells(bytes, from: plain.stop, isAtEnd: isAtEnd, cells: &cells, into: &row)
  }

  /// The cells of a row up to its end or up to the one with the first quote, where the rest begins.
  private func scanPlainCells(
    _ bytes: [UInt8], from start: Int, cells: inout [TableRow.Cell], into row: inout Row
  ) -> (isWhole: Bool, stop: Int) {
    guard
      let (stop, count) = ByteScan.delimiters(
        delimiter, in: bytes, from: start, into: &row.places)
    else { return (false, start) }
    var first = UInt32(clamping: start)
    for index in 0..<count {
      cells.append(TableRow.Cell(start: first, end: row.places[index]))
      first = row.places[index] + 1
    }
    if stop < bytes.count, bytes[stop] == CSVScanner.quote { return (false, Int(first)) }
    cells.append(TableRow.Cell(start: first, end: UInt32(clamping: stop)))
    return (true, stop)
  }

  /// The end of a row whose last cell ends at `stop`.
  private func finish(
    _ bytes: [UInt8], at stop: Int, isAtEnd: Bool, into row: inout Row
  ) -> Result {
    row.next = stop
    guard stop < bytes.count else { return isAtEnd ? .row : .incomplete }
    var next = stop + 1
    if bytes[stop] == 0x0D {
      if next >= bytes.count, !isAtEnd { return .incomplete }
      if next < bytes.count, bytes[next] == 0x0A { next += 1 }
    }
    row.next = next
    row.lineBreaks += 1
    return .row
  }

  private func scanCells(
    _ bytes: [UInt8], from start: Int, isAtEnd: Bool, cells: inout [TableRow.Cell],
    into row: inout Row
  ) -> Result {
    var at = start
    while true {
      let stop: Int
      if at < bytes.count, bytes[at] == CSVScanner.quote {
        let column = cells.count
        guard let close = closingQuote(bytes, at, isAtEnd, column, &row) else {
          return isAtEnd ? .unclosedQuote(at) : .incomplete
        }
        stop = cellEnd(bytes, close + 1)
        cells.append(TableRow.Cell((at + 1)..<close))
        if row.textAfterQuote == nil, bytes[(close + 1)..<stop].contains(where: { $0 != 0x20 }) {
          row.textAfterQuote = column
        }
      } else {
        stop = cellEnd(bytes, at)
        cells.append(TableRow.Cell(at..<stop))
      }
      guard stop < bytes.count, bytes[stop] == delimiter else {
        return finish(bytes, at: stop, isAtEnd: isAtEnd, into: &row)
      }
      at = stop + 1
    }
  }

  private func cellEnd(_ bytes: [UInt8], _ at: Int) -> Int {
    ByteScan.firstIndex(of: delimiter, 0x0A, 0x0D, in: bytes, range: at..<bytes.count)
  }

  /// The quote that ends the cell opened at `start`; nil if the bytes end before it is certain.
  private func closingQuote(
    _ bytes: [UInt8], _ start: Int, _ isAtEnd: Bool, _ column: Int, _ row: inout Row
  ) -> Int? {
    var at = start + 1
    var isDoubled = false
    while let quote = ByteScan.firstIndex(
      of: CSVScanner.quote, in: bytes, range: at..<bytes.count)
    {
      if quote + 1 >= bytes.count, !isAtEnd { return nil }
      if quote + 1 >= bytes.count || bytes[quote + 1] != CSVScanner.quote {
        row.lineBreaks += ByteScan.lineBreaks(in: bytes, range: start..<quote)
        if isDoubled { row.doubledQuotes.append(column) }
        return quote
      }
      isDoubled = true
      at = quote + 2
    }
    return nil
  }
}
