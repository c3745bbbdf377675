import Bytes
import Columns
import Diagnostics

/// An NDJSON text whose columns are known: all lines were looked at, each for its keys.
package struct NDJSONStart: Sendable {
  let path: String
  let limits: TableLimits
  /// The keys in the order in which they first stand.
  let names: [String]
  /// From the first line on.
  package let text: TextStart

  /// Looks at all lines.
  ///
  /// A text that is in memory, or in a file of less than a block, is then whole.
  ///
  /// - Parameters:
  ///   - threads: The most that look at the same time, each at `regionSize` bytes in one go.
  ///   - sink: Is given the first fault and the columns, and no rows.
  /// - Returns: Nil for what can only be read from front to back: a pipe, a text in UTF-16.
  init?<Sink: TableRowSink & ~Copyable>(
    _ source: TableSource, threads: Int, regionSize: Int, into sink: inout Sink
  ) throws(TableFault) {
    if let file = source.file, FileSystem.size(of: file) == nil { return nil }
    text = try Self.beginning(of: source)
    let threads = max(threads, 1)
    guard var regions = try TextRegions(text, of: source, size: regionSize * threads) else {
      return nil
    }
    var search = ColumnSearch(source, threads: threads)
    while try regions.advance(to: search.position, threads: threads) {
      try search.look(at: regions)
    }
    if search.isEmpty { throw .empty(source.path) }
    path = source.path
    limits = source.limits
    names = search.names
    if let fault = search.firstFault { _ = sink.fault(fault) }
    if let row = search.firstRow { sink.columns(TableHeader(names: names, row: row)) }
  }

  private static func beginning(of source: TableSource) throws(TableFault) -> TextStart {
    var blocks = try source.open()
    var bytes: [UInt8] = []
    var isWhole = false
    while !isWhole, source.isInMemory || bytes.count < BlockReader.blockSize {
      isWhole = try !blocks.append(to: &bytes)
    }
    return TextStart(
      bytes: bytes, isWhole: isWhole, position: 0, line: 1, fileOffset: blocks.markLength)
  }
}

/// Finds the keys of a text's lines, in the order in which reading from front to back would.
private struct ColumnSearch {
  private(set) var names: [String] = []
  private(set) var firstRow: Int?
  private(set) var firstFault: TableFault?
  /// No line has been met but blank ones.
  private(set) var isEmpty = true
  /// Where the line behind those that were looked at begins.
  private(set) var position = 0

  private let path: String
  private let limits: TableLimits
  private var known: Set<[UInt8]> = []
  private var line = 1
  private var pieces: [KeyPiece]

  init(_ source: TableSource, threads: Int) {
    path = source.path
    limits = source.limits
    let piece = KeyPiece(
      reader: NDJSONPieceReader(path: source.path, limits: source.limits, names: []))
    pieces = Array(repeating: piece, count: threads)
  }

  mutating func look(at regions: borrowing TextRegions) throws(TableFault) {
    let ranges = regions.pieces(atMost: pieces.count)
    let (bytes, isAtEnd) = (regions.bytes, regions.isAtEnd)
    position = regions.position
    parallelUpdate(&pieces, threads: ranges.count) { piece, index in
      guard index < ranges.count else { return }
      piece.look(at: bytes, ranges[index], isAtEnd: isAtEnd)
    }
    for index in ranges.indices {
      // Behind a row that is not complete.
      if position < ranges[index].lowerBound { break }
      try take(pieces[index])
    }
  }

  private mutating func take(_ piece: KeyPiece) throws(TableFault) {
    for (name, row) in piece.added where known.insert(Array(name.utf8)).inserted {
      if names.count >= limits.columns {
        throw .tooManyColumns(path, row: line + row, limit: limits.columns)
      }
      names.append(name)
      firstRow = firstRow ?? line + row
    }
    if var fault = piece.ended {
      fault.place.row? += line
      throw fault
    }
    if firstFault == nil, var fault = piece.firstFault {
      fault.place.row? += line
      firstFault = fault
    }
    isEmpty = isEmpty && !piece.hasRows
    position = piece.end.position
    line += piece.end.line
  }
}

/// A part of the text, whose lines are counted from 0.
private struct KeyPiece: CellGridSink, Sendable {
  private var reader: NDJSONPieceReader
  /// How many columns the reader knows.
  private var known = 0
  /// The columns that this part has and the reader had not met before, each with its row.
  private(set) var added: [(name: String, row: Int)] = []
  private(set) var hasRows = false
  private(set) var firstFault: TableFault?
  /// What makes going on unsafe.
  private(set) var ended: TableFault?
  private(set) var end = PieceEnd(position: 0, line: 0)

  init(reader: NDJSONPieceReader) { self.reader = reader }

  mutating func look(at bytes: [UInt8], _ range: Range<Int>, isAtEnd: Bool) {
    added = []
    hasRows = false
    firstFault = nil
    ended = nil
    var reader = reader
    do throws(TableFault) {
      end = try reader.read(bytes, range: range, line: 0, isAtEnd: isAtEnd, into: &self)
    } catch {
      ended = error
    }
    self.reader = reader
  }

  mutating func rows(_ grid: CellGrid, of bytes: [UInt8], firstLine: Int) { hasRows = true }

  mutating func columns(_ header: TableHeader) {
    for name in header.names.dropFirst(known) { added.append((name, header.row)) }
    known = header.names.count
  }

  mutating func row(_ row: borrowing TableRow) -> TableFlow {
    hasRows = true
    return .goOn
  }

  mutating func fault(_ fault: TableFault) -> TableFlow {
    hasRows = true
    firstFault = firstFault ?? fault
    return .goOn
  }
}
