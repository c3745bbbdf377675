import CivilCalendar
import Compliance
import DeadlinePhrases
import Obligations
import Tables

/// What a row speaks of.
struct RowSubject: Hashable, Sendable {
  /// Rows of the table: one, or for a group those of its members that lead the task.
  var rows: [Int]
  /// The row names a group.
  var isGroup = false
  /// The row's period lies inside the one of the obligation: May for a quarter.
  var isForPart: Bool
}

/// What a cell of a period says.
enum PeriodCell: Hashable, Sendable {
  case blank
  case period(Period)
  case unreadable
}

/// Reads the key fields of rows; each distinct cell and each distinct address once.
struct KeyReader: Sendable {
  private let frame: KeyFrame
  private var tasks = CellCache<TaskCell>()
  private var units = CellCache<UnitCell>()
  private var parts = CellCache<String?>()
  private var periods = CellCache<PeriodCell>()
  private var days = CellCache<DateCell>()
  private var found: [ObligationAddress: Int] = [:]

  init(frame: KeyFrame) { self.frame = frame }

  /// A date in a column; blank where there is none.
  mutating func day(_ row: borrowing TableRow, _ column: Int?) -> DateCell {
    guard let column, let range = row.range(of: column), !range.isEmpty else { return .none }
    return days.reading(of: row.bytes.span.extracting(range)) { DatePhrase.read($0) }
  }

  /// The obligations that a row speaks of.
  ///
  /// - Parameter reported: Nil where the day cannot be read; then the as-of date decides who is in
  ///   a group.
  mutating func subject(
    _ row: borrowing TableRow, _ layout: ColumnLayout, _ file: DataFile, reported: CivilDate?
  ) throws(Rejection) -> RowSubject {
    let (task, taskPart) = try task(row, layout)
    let columnPart = part(row, layout)
    var address = ObligationAddress(task: task, part: taskPart ?? columnPart, reported: reported)
    let unit = unit(row, layout)
    switch periodCell(row, layout) {
    case .blank: address.period = file.period
    case .period(let period): address.period = period
    case .unreadable: throw .unreadablePeriod(text(row, layout[.period]))
    }
    switch unit {
    case .blank: address.unit = file.unit
    case .unit(let number): address.unit = number
    case .unknown(let near):
      let printed = text(row, layout[.unit])
      guard frame.isUnmatchedLead(printed, ofTask: task) else {
        throw .unknownUnit(printed, nearest: near)
      }
    case .several(let ids): throw .severalUnits(text(row, layout[.unit]), ids: ids)
    case .group(let group):
      return try groupSubject(address, group, printed: text(row, layout[.unit]), file)
    }
    let row = try match(address)
    return RowSubject(rows: [row], isForPart: isForPart(address, row))
  }

  /// The unit that a row names, or else its file; nil where that is a group or nobody.
  mutating func reporter(
    _ row: borrowing TableRow, _ layout: ColumnLayout, _ file: DataFile
  ) -> UnitID? {
    let number: Int? =
      switch unit(row, layout) {
      case .unit(let number): number
      case .blank: file.unit
      case .unknown, .several, .group: nil
      }
    return number.map { frame.table.unitID($0) }
  }

  private mutating func match(_ address: ObligationAddress) throws(Rejection) -> Int {
    var key = address
    key.reported = nil
    if let row = found[key] { return row }
    switch frame.table.match(address) {
    case .success(let row):
      if found.count >= CellCache<Int>.limit { found = [:] }
      // Without a unit the day of the report decides who held it.
      if key.unit != nil { found[key] = row }
      return row
    case .failure(let mismatch): throw rejection(mismatch, address)
    }
  }

  private func isForPart(_ address: ObligationAddress, _ row: Int) -> Bool {
    let number = frame.table.occurrenceNumber(ofRow: row)
    return frame.isForPart(address.period, of: frame.table.occurrences[number])
  }

  private func rejection(_ mismatch: ObligationMismatch, _ address: ObligationAddress) -> Rejection
  {
    let unit = address.unit.map { frame.unitNames([$0])[0] } ?? ""
    return Rejection(
      mismatch.reason, task: frame.table.tasks[address.task].id.text, unit: unit)
  }

  private func groupSubject(
    _ address: ObligationAddress, _ group: UnitGroupID, printed: String, _ file: DataFile
  ) throws(Rejection) -> RowSubject {
    let members = frame.members(of: group, on: address.reported ?? frame.table.asOf)
    let matched = frame.table.matchAll(address, units: members)
    let names = frame.unitNames(members)
    guard file.source.groupRows == .each, !members.isEmpty else {
      throw .groupRow(printed, members: names, names: (try? matched.get()) ?? [])
    }
    switch matched {
    case .success(let rows):
      return RowSubject(
        rows: rows, isGroup: true,
        isForPart: rows.first.map { isForPart(address, $0) } ?? false)
    case .failure(let mismatch): throw rejection(mismatch, address)
    }
  }

  private mutating func task(
    _ row: borrowing TableRow, _ layout: ColumnLayout
  ) throws(Rejection) -> (Int, String?) {
    guard let column = layout[.task], let range = row.range(of: column), !range.isEmpty else {
      throw .noTask
    }
    let frame = frame
    switch tasks.reading(of: row.bytes.span.extracting(range), { frame.task($0) }) {
    case .blank: throw .noTask
    case .task(let number, let part): return (number, part)
    case .unknown(let near): throw .unknownTask(text(row, column), nearest: near)
    case .several(let ids): throw .severalTasks(text(row, column), ids: ids)
    }
  }

  private mutating func unit(_ row: borrowing TableRow, _ layout: ColumnLayout) -> UnitCell {
    guard let column = layout[.unit], let range = row.range(of: column), !range.isEmpty else {
      return .blank
    }
    let frame = frame
    return units.reading(of: row.bytes.span.extracting(range)) { frame.unit($0) }
  }

  private mutating func part(_ row: borrowing TableRow, _ layout: ColumnLayout) -> String? {
    guard let column = layout[.part], let range = row.range(of: column), !range.isEmpty else {
      return nil
    }
    return parts.reading(of: row.bytes.span.extracting(range)) { KeyFrame.part($0) }
  }

  private mutating func periodCell(
    _ row: borrowing TableRow, _ layout: ColumnLayout
  ) -> PeriodCell {
    guard let column = layout[.period], let range = row.range(of: column), !range.isEmpty else {
      return .blank
    }
    return periods.reading(of: row.bytes.span.extracting(range)) { printed in
      if printed.isEmpty { return .blank }
      return PeriodPhrase.read(printed).map(PeriodCell.period) ?? .unreadable
    }
  }
}

/// The text of a cell as it is shown; "" for one that is not there.
func text(_ row: borrowing TableRow, _ column: Int?) -> String {
  column.flatMap { row.text(of: $0) }.map(trimmed) ?? ""
}
