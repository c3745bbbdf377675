import Bytes
import CivilCalendar
import Compliance
import Obligations
import Tables

/// Reads rows of a file of any kind: plain ones many at a time, the others one by one.
///
/// One of these reads for one thread, and keeps what it knows of cells from file to file.
struct PieceReading: CellGridSink, Sendable {
  private(set) var rows: RowReading
  private var plain: PlainRows
  private var pieces: PieceReader?
  private var row = TableRow.empty
  /// Records of plain rows since the last segment, by the part of the fold that holds them.
  private var records: [[PackedRecord]]
  /// Emptied ones whose room is used again.
  private var spare: [[PackedRecord]]?
  /// Whether its plain rows are read many at a time.
  private var isPlain = true
  private var fileNumber = 0
  /// Where `readPiece` ended; nil where a fault ended the reading of the file.
  private(set) var end: PieceEnd?

  init(_ job: RowReading.Job, file: DataFile) {
    rows = RowReading(job, file: file)
    plain = PlainRows(job)
    records = Array(repeating: [], count: job.layout.partCount)
  }

  /// How many records wait to be taken.
  var waiting: Int { rows.yield.size }

  /// Takes records and counts into a fold; what was found wrong stays.
  mutating func handOn(to fold: inout ProgressFold) {
    RowYield.apply([rows.yield], to: &fold, region: [], threads: 1)
    rows.yield = RowYield(findings: rows.yield.findings, rejects: rows.yield.rejects)
  }

  /// What the rows gave since it was last taken.
  mutating func takeYield() -> RowYield {
    let yield = rows.yield
    rows.yield = RowYield()
    return yield
  }

  /// Takes back the records of a segment that a fold has taken, for their room.
  mutating func reuse(_ records: consuming [[PackedRecord]]) {
    for part in records.indices { records[part].removeAll(keepingCapacity: true) }
    spare = records
  }

  mutating func note(_ head: FileHead) { rows.note(head) }

  mutating func note(_ fault: TableFault) { rows.note(fault) }

  /// Makes ready for the rows of a file; false if they cannot be read.
  ///
  /// - Parameter number: In the order of input.
  mutating func open(_ file: DataFile, _ head: FileHead, number: Int) -> Bool {
    guard rows.open(file, head, number: number), let layout = head.layout else { return false }
    fileNumber = number
    isPlain = rows.job.readsGrids && file.source.kind == .progress
    pieces = head.parts.map { PieceReader($0) }
    if isPlain { plain.open(file, layout, isMachineMade: head.isMachineMade) }
    return true
  }

  /// Reads a part of a text, of which `open` has seen the head.
  ///
  /// - Parameters:
  ///   - keepsBytes: Whether the bytes are kept beside the records, because they are read alone.
  /// - Returns: Nil where the reading of the file has ended; the fault is noted.
  mutating func read(
    _ bytes: [UInt8], range: Range<Int>, line: Int, isAtEnd: Bool, keepsBytes: Bool
  ) -> PieceEnd? {
    guard var pieces else { return nil }
    self.pieces = nil
    defer { self.pieces = pieces }
    var end: PieceEnd?
    do throws(TableFault) {
      end = try pieces.read(bytes, range: range, line: line, isAtEnd: isAtEnd, into: &self)
    } catch {
      rows.note(error)
    }
    rows.yield.segments.append(
      RowYield.Segment(
        records: records, origin: RecordOrder(file: fileNumber, row: line),
        bytes: keepsBytes ? bytes : nil))
    records = spare ?? Array(repeating: [], count: records.count)
    spare = nil
    return end
  }

  /// Reads a part of a region, whose lines are counted from 0, and leaves in `end` where that ended.
  mutating func readPiece(_ bytes: [UInt8], range: Range<Int>, isAtEnd: Bool) {
    end = read(bytes, range: range, line: 0, isAtEnd: isAtEnd, keepsBytes: false)
  }

  // MARK: Rows

  mutating func rows(_ grid: CellGrid, of bytes: [UInt8], firstLine: Int) {
    if isPlain { plain.read(grid, of: bytes) }
    var taken = 0
    for index in 0..<grid.rowCount {
      switch isPlain ? plain.reading(ofRow: index, grid, of: bytes) : .unusual {
      case .unusual:
        row.copy(index, of: grid, bytes, firstLine: firstLine)
        _ = rows.row(row)
      case .later:
        if rows.isFirstPass {
          rows.yield.rows.read += 1
          rows.yield.rows.later += 1
        }
      case .record:
        records[rows.job.layout.part(ofRow: Int(plain.record.row))].append(plain.record)
        taken += 1
      case .worded:
        let origin = RecordOrder(file: fileNumber, row: firstLine)
        rows.yield.records.append(
          RowYield.Of(
            row: Int(plain.record.row),
            content: ProgressRecord(
              core: plain.record.core(origin: origin),
              texts: plain.texts(ofRow: index, grid, of: bytes))))
        taken += 1
      case .again:
        rows.yield.again.append(
          plain.again(origin: RecordOrder(file: fileNumber, row: firstLine)))
      case .unwanted: break
      }
    }
    rows.yield.rows.read += taken
    rows.yield.rows.taken += taken
  }

  mutating func isHeader(_ row: borrowing TableRow) -> Bool { rows.isHeader(row) }

  mutating func columns(_ header: TableHeader) { rows.columns(header) }

  mutating func row(_ row: borrowing TableRow) -> TableFlow { rows.row(row) }

  mutating func fault(_ fault: TableFault) -> TableFlow { rows.fault(fault) }
}
