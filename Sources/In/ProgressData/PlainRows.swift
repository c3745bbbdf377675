import Bytes
import CivilCalendar
import Columns
import Compliance
import DeadlinePhrases
import ExactNumbers
import Obligations
import Tables

/// Reads plain rows of progress many at a time, column by column.
///
/// A row in which anything is unusual is left to `RowReading`, which holds the meaning; both give
/// the same for the rows that this one reads.
struct PlainRows: Sendable {
  /// What a row of the grid says.
  enum Reading: Sendable {
    /// It has to be read cell by cell.
    case unusual
    /// Reported after the as-of date, or before there is anything to report on.
    case later
    /// A record, which `record` has.
    case record
    /// A record with more words than its evidence.
    case worded
    /// Of the second pass: a row that is looked for, and one that is not.
    case again, unwanted
  }

  /// What is asked of other rooms once and not for each row.
  private struct Codes: Sendable {
    let blank = CellMark.blank
    let unusual = CellMark.unusual
    let completed = StatedStatus.completed.code
    let inProgress = StatedStatus.inProgress.code
    let isMet = PackedRecord.Flags.isMet.rawValue
    let hasCompleted = PackedRecord.Flags.hasCompleted.rawValue
    let hasPercent = PackedRecord.Flags.hasPercent.rawValue
    let hasValue = PackedRecord.Flags.hasValue.rawValue
    /// A record that says nothing yet.
    let record = PackedRecord(
      row: 0, reported: .earliest, rowOffset: 0, status: .notReported)
  }

  private let codes = Codes()
  /// The record of the row that was read last; in the second pass without what it does not need.
  private(set) var record: PackedRecord
  /// Of the row that was read last.
  private var opens: CivilDate?
  private let job: RowReading.Job
  private let asOf: Int64
  private let isBeforeStart: Bool
  private var keys: PlainKeys
  private var statuses = CodedCells()
  private var days = CodedCells()
  private var percents = CodedCells()
  /// One reading for each row of the grid, or a `CellMark`.
  private var reported = Self.noReadings
  private var completed = Self.noReadings
  private var percent = Self.noReadings
  private var value = Self.noReadings
  /// Unusual for each row that has words which are kept.
  private var document = Self.noReadings
  private var note = Self.noReadings
  private var vocabulary = Vocabulary<StatedStatus>()
  private var layout = ColumnLayout()
  private var isMachineMade = false

  private static let noReadings = [Int64](repeating: CellMark.blank, count: CellGrid.rowLimit)

  init(_ job: RowReading.Job) {
    self.job = job
    record = codes.record
    asOf = Int64(job.asOf.dayNumber)
    isBeforeStart = job.asOf < job.ruleBook.plan.starts
    keys = PlainKeys(frame: job.frame)
  }

  /// Makes ready for the rows of a file of progress.
  mutating func open(_ file: DataFile, _ layout: ColumnLayout, isMachineMade: Bool) {
    self.layout = layout
    self.isMachineMade = isMachineMade
    vocabulary = Vocabulary(source: file.source)
    statuses.removeAll()
    percents.removeAll()
    keys.open(file)
    // Columns that this file does not have are blank.
    for row in 0..<CellGrid.rowLimit {
      (reported[row], completed[row]) = (CellMark.blank, CellMark.blank)
      (percent[row], value[row]) = (CellMark.blank, CellMark.blank)
      (document[row], note[row]) = (CellMark.blank, CellMark.blank)
    }
  }

  // MARK: Columns

  /// Reads the columns of a grid; `reading` then gives its rows.
  mutating func read(_ grid: CellGrid, of bytes: [UInt8]) {
    days.readDays(grid, column: layout[.reported], of: bytes, into: &reported)
    keys.read(grid, of: bytes, layout)
    keys.findRows(rowCount: grid.rowCount)
    let vocabulary = vocabulary
    statuses.read(grid, column: layout[.status], of: bytes) { printed in
      vocabulary[printed].map { Int32($0.code) } ?? CodedCells.unusual
    }
    guard case .first = job.pass else { return }
    days.readDays(grid, column: layout[.completed], of: bytes, into: &completed)
    readPercents(grid, bytes)
    readValues(grid, bytes)
    Self.readPresence(grid, layout[.document], bytes, &document)
    if job.demand.contains(.notes) { Self.readPresence(grid, layout[.note], bytes, &note) }
  }

  private mutating func readPercents(_ grid: CellGrid, _ bytes: [UInt8]) {
    guard let column = layout[.percent] else { return }
    CellNumbers.readDecimals(
      grid, column: column, in: bytes, hasComma: !isMachineMade, hasGroups: false, into: &percent)
    let style: NumberStyle = isMachineMade ? .machine : .printedSmall
    for row in 0..<grid.rowCount {
      if percent[row] > Self.hundred { percent[row] = CellMark.unusual }
      guard percent[row] == CellMark.unusual else { continue }
      let code = percents.code(grid, row, column, bytes) { printed in
        if printed.isEmpty { return CellTable.blank }
        guard case .number(let number) = NumberCell(printed, style: style),
          (0...Self.hundred).contains(number.units)
        else { return CodedCells.unusual }
        return Int32(truncatingIfNeeded: number.units)
      }
      percent[row] = CodedCells.reading(code)
    }
  }

  private static let hundred: Int64 = 100_000_000

  private mutating func readValues(_ grid: CellGrid, _ bytes: [UInt8]) {
    guard let column = layout[.value] else { return }
    CellNumbers.readDecimals(
      grid, column: column, in: bytes, hasComma: !isMachineMade, hasGroups: !isMachineMade,
      into: &value)
  }

  private static func readPresence(
    _ grid: CellGrid, _ column: Int?, _ bytes: [UInt8], _ readings: inout [Int64]
  ) {
    guard let column else { return }
    CellNumbers.readPresence(grid, column: column, in: bytes, into: &readings)
  }

  // MARK: Rows

  /// Reads a row of the grid that was read last; `record` has what it says.
  mutating func reading(
    ofRow row: Int, _ grid: CellGrid, of bytes: [UInt8]
  ) -> Reading {
    guard let day = day(ofRow: row) else { return .unusual }
    if isBeforeStart || day > asOf { return .later }
    let kind = keys.kinds[row]
    guard kind != .unusual else { return .unusual }
    let code = statuses.codes[row]
    guard code >= 0 else { return .unusual }
    let status = UInt8(truncatingIfNeeded: code)
    let isMet = status == codes.completed || (status == codes.inProgress && kind == .continuous)
    record = codes.record
    record.row = UInt32(truncatingIfNeeded: keys.tableRows[row])
    record.reported = Int32(truncatingIfNeeded: day)
    record.rowOffset = UInt32(truncatingIfNeeded: grid.line(ofRow: row))
    record.statusCode = status
    var flags: UInt8 = isMet ? codes.isMet : 0
    if case .second(let wanted) = job.pass {
      record.flags = PackedRecord.Flags(rawValue: flags)
      opens = keys.opens(ofRow: row)
      return wanted[Int(record.row)] ? .again : .unwanted
    }
    guard addNumbers(row, day, &flags), addEvidence(row, grid, bytes) else { return .unusual }
    record.flags = PackedRecord.Flags(rawValue: flags)
    let isWorded = document[row] != codes.blank || note[row] != codes.blank
    return isWorded ? .worded : .record
  }

  /// What the second pass looks for in the row that was read last.
  ///
  /// - Parameter origin: The place that the grid's lines count from.
  func again(origin: RecordOrder) -> RowYield.Of<RowYield.Again> {
    RowYield.Of(
      row: Int(record.row), content: RowYield.Again(core: record.core(origin: origin), opens: opens)
    )
  }

  /// The words of a row.
  func texts(ofRow row: Int, _ grid: CellGrid, of bytes: [UInt8]) -> RecordTexts {
    func words(_ field: DataField) -> String? {
      guard let column = layout[field], let range = grid.range(row: row, column: column) else {
        return nil
      }
      let text = trimmed(String(decoding: bytes[range], as: UTF8.self))
      return text.isEmpty ? nil : text
    }
    return RecordTexts(
      evidence: words(.evidence), note: words(.note), document: words(.document))
  }

  private func day(ofRow row: Int) -> Int64? {
    switch reported[row] {
    case codes.unusual: nil
    case codes.blank: layout.reported.map { Int64($0.dayNumber) }
    case let day: day
    }
  }

  private mutating func addNumbers(_ row: Int, _ day: Int64, _ flags: inout UInt8) -> Bool {
    let (completed, percent, value) = (completed[row], percent[row], value[row])
    if completed != codes.blank {
      guard completed != codes.unusual, completed <= day else { return false }
      record.completed = Int32(truncatingIfNeeded: completed)
      flags |= codes.hasCompleted
    }
    if percent != codes.blank {
      guard percent != codes.unusual else { return false }
      record.percent = Int32(truncatingIfNeeded: percent)
      flags |= codes.hasPercent
    }
    if value != codes.blank {
      guard value != codes.unusual else { return false }
      record.valueUnits = value
      flags |= codes.hasValue
    }
    return true
  }

  private mutating func addEvidence(_ row: Int, _ grid: CellGrid, _ bytes: [UInt8]) -> Bool {
    guard let column = layout[.evidence], let range = grid.range(row: row, column: column) else {
      return true
    }
    guard let words = EdgeTrimming.trimmed(range, of: bytes) else { return false }
    record.evidenceStart = UInt32(truncatingIfNeeded: words.lowerBound)
    record.evidenceCount = UInt32(truncatingIfNeeded: words.count)
    return true
  }
}
