import CivilCalendar
import Columns
import Compliance
import DeadlinePhrases
import Obligations
import VietnameseText

/// What a cell of a task names.
enum TaskCell: Hashable, Sendable {
  case blank
  /// Number of the task in the table; the part if the cell names it (`PAPI-31#m1`).
  case task(Int, part: String?)
  case unknown(nearest: [String])
  /// A title that several tasks have.
  case several([String])
}

/// What a cell of a unit names.
enum UnitCell: Hashable, Sendable {
  case blank
  /// Number of the unit in the directory.
  case unit(Int)
  case group(UnitGroupID)
  case unknown(nearest: [String])
  case several([String])
}

/// The names that cells of keys may hold; made once, shared by all who read.
struct KeyFrame: Sendable {
  let table: ObligationTable
  private var ids: [NameKey: Int] = [:]
  private var titles: [NameKey: [Int]] = [:]
  /// Cells that are the id of a unit, with its number in the directory.
  private(set) var unitIDs = CellTable()
  let plainHolders: PlainHolders

  init(table: ObligationTable) {
    self.table = table
    plainHolders = PlainHolders(table)
    for (number, task) in table.tasks.enumerated() {
      let id = NameKey(task.id.text)
      if ids[id] == nil { ids[id] = number }
      titles[NameKey(task.title), default: []].append(number)
    }
    for (number, unit) in table.directory.units.enumerated()
    where table.directory.index(of: unit.id) == number {
      unitIDs.add(unit.id.text, code: Int32(clamping: number))
    }
  }

  /// An id, blind to case, with or without a part; or a title in full.
  func task(_ printed: String) -> TaskCell {
    if printed.isEmpty { return .blank }
    let key = NameKey(printed)
    if let number = ids[key] { return .task(number, part: nil) }
    if let cut = printed.firstIndex(of: "#"), let number = ids[NameKey(printed[..<cut])] {
      return .task(number, part: Self.part(String(printed[printed.index(after: cut)...])))
    }
    if let numbers = titles[key] {
      if numbers.count == 1 { return .task(numbers[0], part: nil) }
      return .several(numbers.map { table.tasks[$0].id.text })
    }
    return .unknown(nearest: nearest(to: printed, among: table.tasks.map(\.id.text)))
  }

  /// A part as it is compared: in lower case, days of events as ISO dates; nil for none.
  static func part(_ printed: String) -> String? {
    let text = trimmed(printed)
    if text.isEmpty { return nil }
    if case .date(let day) = DatePhrase.read(text) { return day.description }
    return text.lowercased()
  }

  func unit(_ printed: String) -> UnitCell {
    if printed.isEmpty { return .blank }
    switch table.directory.match(printed) {
    case .unit(let id): return table.directory.index(of: id).map(UnitCell.unit) ?? .blank
    case .group(let id): return .group(id)
    case .several(let ids): return .several(ids)
    case .none:
      let lower = UnitID(printed.lowercased())
      if let number = table.directory.index(of: lower) { return .unit(number) }
      let names = table.directory.printedNames + table.directory.units.map(\.id.text)
      return .unknown(nearest: nearest(to: printed, among: names))
    }
  }

  /// Whether the plan prints these words as a lead that matches no unit, and no other leads.
  func isUnmatchedLead(_ printed: String, ofTask task: Int) -> Bool {
    guard table.holderSets[task].nodes.contains(where: { $0.unit < 0 }) else { return false }
    return table.tasks[task].leads.contains { lead in
      if case .unmatched(let words) = lead { return NameKey(words) == NameKey(printed) }
      return false
    }
  }

  /// Whether a row that names a period speaks of a part of the obligation's period only (May for a
  /// quarter).
  ///
  /// A single deadline has no parts: its period is the time that it is open. A yearly task with a
  /// printed day ("Quý III hằng năm") is asked for by the end of a part of the year, and a row of
  /// that part speaks of the whole of it.
  func isForPart(_ named: Period?, of occurrence: Occurrence) -> Bool {
    guard let named, occurrence.period != .once, occurrence.period != named else { return false }
    guard occurrence.period.kind == .year, let day = occurrence.stated,
      occurrence.closes == occurrence.period.lastDay, day != occurrence.closes,
      let first = named.firstDay, let last = named.lastDay
    else { return true }
    return day < first || last < day
  }

  /// Numbers of the members of a group on a day.
  func members(of group: UnitGroupID, on day: CivilDate) -> [Int] {
    table.directory.members(of: group, on: day).compactMap { table.directory.index(of: $0) }
  }

  func unitNames(_ numbers: [Int]) -> [String] {
    numbers.map { table.directory.units[$0].shortName }
  }
}
