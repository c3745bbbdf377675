import Bytes
import CivilCalendar
import Columns
import Compliance
import Diagnostics
import Obligations
import Tables

/// How much is read at once; what comes out does not depend on it.
package struct ReadingSizes: Sendable {
  /// Bytes of a region for each thread.
  package var region = 512 << 10
  /// Files below it are read whole, each by one thread.
  package var smallFile = 1 << 20
  /// Small files that are read at once, for each thread.
  package var filesAtOnce = 32
  /// Records that wait for the fold at most, where a file is read from front to back.
  package var waiting = 10_000
  /// Whether plain rows are read many at a time; else all are read one by one, front to back.
  package var readsGrids = true

  package init() {}
}

/// One run over all files: rows are read by several threads, and then taken into one fold.
///
/// A large text of CSV or NDJSON is read region by region, each by all threads; small files are
/// read whole, each by one thread. What comes out does not depend on where the cuts lie.
struct ReadingRun {
  private let files: [DataFile]
  private let threads: Int
  private let sizes: ReadingSizes
  private let rejects: ((RejectedRow) -> Void)?
  private var readers: [PieceReading]
  private var fold: ProgressFold
  private(set) var findings = ProgressFindings()

  /// - Parameter fold: What was read before.
  init(
    _ job: RowReading.Job, files: [DataFile], threads: Int, sizes: ReadingSizes,
    into fold: consuming ProgressFold, rejects: ((RejectedRow) -> Void)?
  ) {
    self.files = files
    self.threads = max(threads, 1)
    self.sizes = sizes
    self.rejects = rejects
    self.fold = fold
    readers =
      files.first.map { file in
        let reader = PieceReading(job, file: file)
        return Array(repeating: reader, count: max(threads, 1))
      } ?? []
  }

  /// The fold, of which an empty one stays behind.
  mutating func takeFold() -> ProgressFold {
    var given = fold.emptied()
    swap(&given, &fold)
    return given
  }

  mutating func readAll() {
    var small: [Int] = []
    for number in files.indices {
      if isSmall(files[number]) {
        small.append(number)
        if small.count >= sizes.filesAtOnce * threads { readSmall(&small) }
      } else {
        readSmall(&small)
        readLarge(number)
      }
    }
    readSmall(&small)
  }

  private func isSmall(_ file: DataFile) -> Bool {
    guard let path = file.table.file, let size = FileSystem.size(of: path) else { return false }
    return size < sizes.smallFile
  }

  // MARK: Small files

  private mutating func readSmall(_ numbers: inout [Int]) {
    let ranges = ranges(of: numbers.count, atMost: threads, minimumPerRange: 1)
    let (files, waiting) = (files, numbers)
    parallelUpdate(&readers, threads: ranges.count) { reader, index in
      guard index < ranges.count else { return }
      for number in waiting[ranges[index]] { Self.readWhole(files[number], number, &reader) }
    }
    take(ranges.indices.map { readers[$0].takeYield() }, region: [])
    numbers.removeAll()
  }

  private static func readWhole(_ file: DataFile, _ number: Int, _ reader: inout PieceReading) {
    let head = FileHead(file)
    reader.note(head)
    guard reader.open(file, head, number: number) else { return }
    if reader.rows.job.readsGrids, let text = head.parts?.text, text.isWhole {
      _ = reader.read(
        text.bytes, range: text.position..<text.bytes.count, line: text.line, isAtEnd: true,
        keepsBytes: true)
      return
    }
    do {
      try TableReaders.read(file.table, format: file.format, into: &reader)
    } catch {
      reader.note(error)
    }
  }

  // MARK: Large files

  private mutating func readLarge(_ number: Int) {
    let file = files[number]
    let head = FileHead(file, threads: threads, regionSize: sizes.region)
    readers[0].note(head)
    take([readers[0].takeYield()], region: [])
    for index in readers.indices {
      guard readers[index].open(file, head, number: number) else { return }
    }
    do {
      if sizes.readsGrids, let text = head.parts?.text,
        var regions = try TextRegions(text, of: file.table, size: sizes.region * threads)
      {
        try readRegions(&regions, line: text.line)
      } else {
        try readInOrder(file)
      }
    } catch {
      readers[0].note(error)
      take([readers[0].takeYield()], region: [])
    }
  }

  private mutating func readInOrder(_ file: DataFile) throws(TableFault) {
    var sink = FoldingSink(reader: readers[0], fold: fold.emptied(), limit: sizes.waiting)
    swap(&sink.fold, &fold)
    defer {
      swap(&sink.fold, &fold)
      readers[0] = sink.reader
      take([readers[0].takeYield()], region: [])
    }
    try TableReaders.read(file.table, format: file.format, into: &sink)
  }

  private mutating func readRegions(
    _ regions: inout TextRegions, line: Int
  ) throws(TableFault) {
    var next = PieceEnd(position: regions.position, line: line)
    while try regions.advance(to: next.position, threads: threads) {
      guard let end = readRegion(regions, line: next.line) else { return }
      next = end
    }
  }

  /// Reads a region in pieces at the same time, and takes what they gave in their order.
  ///
  /// That a piece begins where a row begins is at first a guess: the line feed may stand in quotes.
  /// It is known when the piece before it has been read; a piece for which it is wrong is read
  /// again.
  ///
  /// - Returns: Nil where the reading of the file has ended.
  private mutating func readRegion(_ region: borrowing TextRegions, line: Int) -> PieceEnd? {
    let (bytes, isAtEnd) = (region.bytes, region.isAtEnd)
    let pieces = region.pieces(atMost: threads)
    parallelUpdate(&readers, threads: pieces.count) { reader, index in
      guard index < pieces.count else { return }
      reader.readPiece(bytes, range: pieces[index], isAtEnd: isAtEnd)
    }
    var next: PieceEnd? = PieceEnd(position: region.position, line: line)
    var yields: [RowYield] = []
    for (index, piece) in pieces.enumerated() {
      guard let start = next else { break }
      if start.position >= piece.upperBound { continue }
      if start.position != piece.lowerBound {
        _ = readers[index].takeYield()
        readers[index].readPiece(
          bytes, range: start.position..<piece.upperBound, isAtEnd: isAtEnd)
      }
      var yield = readers[index].takeYield()
      yield.shift(by: start.line)
      yields.append(yield)
      next = readers[index].end.map {
        PieceEnd(position: $0.position, line: start.line + $0.line)
      }
      // The bytes end inside a row, so that no later piece begins where a row does.
      if let end = next, end.position < piece.upperBound { break }
    }
    for index in readers.indices { _ = readers[index].takeYield() }
    take(yields, region: bytes)
    for index in yields.indices where !yields[index].segments.isEmpty {
      var records: [[PackedRecord]] = []
      swap(&records, &yields[index].segments[0].records)
      readers[index].reuse(records)
    }
    return next
  }

  // MARK: Taking

  private mutating func take(_ yields: [RowYield], region: [UInt8]) {
    RowYield.apply(yields, to: &fold, region: region, threads: threads)
    for yield in yields {
      findings.append(yield.findings)
      if let rejects { yield.rejects.forEach(rejects) }
    }
  }
}

/// Reads from front to back, and hands on to a fold before too much waits for it.
private struct FoldingSink: TableRowSink {
  var reader: PieceReading
  var fold: ProgressFold
  let limit: Int

  mutating func isHeader(_ row: borrowing TableRow) -> Bool { reader.isHeader(row) }

  mutating func columns(_ header: TableHeader) { reader.columns(header) }

  mutating func row(_ row: borrowing TableRow) -> TableFlow {
    if reader.waiting >= limit { reader.handOn(to: &fold) }
    return reader.row(row)
  }

  mutating func fault(_ fault: TableFault) -> TableFlow { reader.fault(fault) }
}

extension ProgressFold {
  /// One for no rows, to stand for this one while it is changed elsewhere.
  func emptied() -> ProgressFold { ProgressFold(asOf: asOf, rowCount: 0) }
}
