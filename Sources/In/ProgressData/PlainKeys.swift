import Bytes
import CivilCalendar
import Columns
import Compliance
import DeadlinePhrases
import Obligations

/// Reads the key fields of many plain rows at once.
///
/// The meaning of each distinct cell and of each task, part and period together is asked for once,
/// of the readers that read any row.
struct PlainKeys: Sendable {
  /// What the rows of a task, part and period speak of, whatever their unit.
  struct Place: Sendable {
    var occurrence: Int
    var firstRow: Int
    /// As of `PlainHolders.start(of:)`; -1 for nil.
    var holders: Int
    /// The named period is a part of the obligation's.
    var isForPart: Bool
    var isContinuous: Bool
    /// Records of days before it do not make a run of completions.
    var opens: CivilDate?
  }

  private struct TaskAndPart: Hashable, Sendable {
    var task: Int
    var part: String?
  }

  private let blank = CellTable.blank
  private let frame: KeyFrame
  private var tasks = CodedCells()
  private var units = CodedCells()
  private var parts = CodedCells()
  private var periods = CodedCells()
  private var subjects = Numbering<TaskAndPart>(limit: 16_384)
  private var partTexts = Numbering<String>(limit: 16_384)
  /// The first one stands for none.
  private var periodValues = Numbering<Period?>([nil], limit: 512)
  private var places: [Place] = []
  /// By subject and period: -1 where nothing is known yet, else a number in `places`.
  private var placeNumbers: [Int32] = []
  /// What is to know of a row's place at once.
  enum Kind: Sendable {
    /// It has to be read cell by cell.
    case unusual
    /// Of a task that ends, and of one that never does.
    case ending, continuous
  }

  /// Of the rows of the grid: a number in `places`, what it is, and the row of the table.
  private var placeOfRow = [Int32](repeating: -1, count: CellGrid.rowLimit)
  private(set) var kinds = [Kind](repeating: .unusual, count: CellGrid.rowLimit)
  private(set) var tableRows = [Int32](repeating: 0, count: CellGrid.rowLimit)
  /// Periods for which there is room in `placeNumbers`.
  private var stride = 16
  /// The unit and period of the file, for rows that name none.
  private var fileUnit: Int?
  private var filePeriod: Int32 = 0

  init(frame: KeyFrame) { self.frame = frame }

  mutating func open(_ file: DataFile) {
    fileUnit = file.unit
    filePeriod = periodValues.number(of: file.period)
  }

  /// Reads the key columns of a grid.
  mutating func read(_ grid: CellGrid, of bytes: [UInt8], _ layout: ColumnLayout) {
    let frame = frame
    tasks.read(grid, column: layout[.task], of: bytes) { printed in
      guard case .task(let number, let part) = frame.task(printed) else {
        return CodedCells.unusual
      }
      return subjects.number(of: TaskAndPart(task: number, part: part))
    }
    units.read(grid, column: layout[.unit], of: bytes, shared: frame.unitIDs) { printed in
      guard case .unit(let number) = frame.unit(printed) else { return CodedCells.unusual }
      return Int32(clamping: number)
    }
    parts.read(grid, column: layout[.part], of: bytes) { printed in
      KeyFrame.part(printed).map { partTexts.number(of: $0) } ?? CodedCells.unusual
    }
    periods.read(grid, column: layout[.period], of: bytes) { printed in
      PeriodPhrase.read(printed).map { periodValues.number(of: $0) } ?? CodedCells.unusual
    }
  }

  /// Finds the rows of the table that the rows of the grid speak of, after `read`.
  ///
  /// - Parameter rowCount: Of the grid.
  mutating func findRows(rowCount: Int) {
    for row in 0..<rowCount {
      let (task, unit, part) = (tasks.codes[row], units.codes[row], parts.codes[row])
      var period = periods.codes[row]
      if period == blank { period = filePeriod }
      let slot = Int(task) * stride + Int(period)
      if task >= 0, unit >= 0, part == blank, period >= 0, Int(period) < stride,
        slot < placeNumbers.count, placeNumbers[slot] >= 0
      {
        let number = placeNumbers[slot]
        let start = places[Int(number)].holders
        let node = start < 0 ? -1 : frame.plainHolders.node(ofUnit: Int(unit), at: start)
        if node >= 0 {
          placeOfRow[row] = number
          kinds[row] = kind(places[Int(number)])
          tableRows[row] = Int32(truncatingIfNeeded: places[Int(number)].firstRow + node)
          continue
        }
      }
      find(row)
    }
  }

  /// Days before it do not make a run of completions; of a row that is not unusual.
  func opens(ofRow row: Int) -> CivilDate? {
    placeOfRow[row] < 0 ? nil : places[Int(placeOfRow[row])].opens
  }

  private func kind(_ place: borrowing Place) -> Kind {
    place.isForPart ? .unusual : place.isContinuous ? .continuous : .ending
  }

  /// Finds the row of the table for a row of the grid in any case.
  private mutating func find(_ row: Int) {
    placeOfRow[row] = -1
    kinds[row] = .unusual
    guard let unit = unit(ofRow: row), let subject = subject(ofRow: row) else { return }
    var period = periods.codes[row]
    if period == blank { period = filePeriod }
    guard period >= 0, let number = place(subject, period, unit: unit) else { return }
    let tableRow = frame.table.row(
      ofOccurrence: places[Int(number)].occurrence, unit: unit)
    guard let tableRow, let tableRow = Int32(exactly: tableRow) else { return }
    placeOfRow[row] = number
    kinds[row] = kind(places[Int(number)])
    tableRows[row] = tableRow
  }

  private func unit(ofRow row: Int) -> Int? {
    let code = units.codes[row]
    return code >= 0 ? Int(code) : code == blank ? fileUnit : nil
  }

  private mutating func subject(ofRow row: Int) -> Int32? {
    let code = tasks.codes[row]
    let part = parts.codes[row]
    guard code >= 0 else { return nil }
    if part == blank { return code }
    guard part >= 0 else { return nil }
    // The part beside the task's own counts only where the task names none.
    let named = subjects[code]
    if named.part != nil { return code }
    let whole = subjects.number(of: TaskAndPart(task: named.task, part: partTexts[part]))
    return whole >= 0 ? whole : nil
  }

  /// The number of a place; nil where the address means none.
  private mutating func place(_ subject: Int32, _ period: Int32, unit: Int) -> Int32? {
    let slot = Int(subject) * stride + Int(period)
    if Int(period) < stride, placeNumbers.indices.contains(slot), placeNumbers[slot] >= 0 {
      return placeNumbers[slot]
    }
    let named = subjects[subject]
    let address = ObligationAddress(
      task: named.task, part: named.part, unit: unit, period: periodValues[period])
    guard case .success(let row) = frame.table.match(address) else { return nil }
    let number = frame.table.occurrenceNumber(ofRow: row)
    let occurrence = frame.table.occurrences[number]
    return keep(
      Place(
        occurrence: number, firstRow: frame.table.rows(ofOccurrence: number).lowerBound,
        holders: frame.plainHolders.start(of: occurrence) ?? -1,
        isForPart: frame.isForPart(address.period, of: occurrence),
        isContinuous: frame.table.tasks[named.task].isContinuous,
        opens: occurrence.period == .once ? nil : occurrence.opens),
      subject, period)
  }

  private mutating func keep(_ place: Place, _ subject: Int32, _ period: Int32) -> Int32 {
    if Int(period) >= stride {
      stride = max(stride * 2, Int(period) + 1)
      placeNumbers = []
    }
    let slot = Int(subject) * stride + Int(period)
    if slot >= placeNumbers.count {
      placeNumbers += repeatElement(-1, count: (Int(subject) + 1) * stride - placeNumbers.count)
    }
    let number = Int32(clamping: places.count)
    placeNumbers[slot] = number
    places.append(place)
    return number
  }
}

/// Gives each distinct value a small number.
struct Numbering<Value: Hashable & Sendable>: Sendable {
  private(set) var values: [Value]
  private var numbers: [Value: Int32]
  private let limit: Int

  /// - Parameters:
  ///   - values: Those that are numbered from the start.
  ///   - limit: How many there may be.
  init(_ values: [Value] = [], limit: Int) {
    self.values = values
    self.limit = limit
    numbers = [:]
    for (number, value) in values.enumerated() { numbers[value] = Int32(clamping: number) }
  }

  /// The number of a value; `CodedCells.unusual` for a new one past the limit.
  mutating func number(of value: Value) -> Int32 {
    if let number = numbers[value] { return number }
    guard values.count < limit else { return CodedCells.unusual }
    let number = Int32(clamping: values.count)
    values.append(value)
    numbers[value] = number
    return number
  }

  subscript(number: Int32) -> Value { values[Int(number)] }
}
