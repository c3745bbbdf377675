package import CivilCalendar
package import Diagnostics
import Tables
import VietnameseText

/// Many questions at once, one a row.
package struct CalendarBatch: Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case add, count, roll

    /// Columns that a row must have.
    package var columns: [String] {
      switch self {
      case .add: ["date", "days"]
      case .count: ["from", "to"]
      case .roll: ["date"]
      }
    }
  }

  /// A row as it came, with its answer.
  package struct Row: Sendable {
    package var cells: [String]
    /// nil: the row could not be read, or no day answers.
    package var answer: CalendarAnswer?
  }

  package private(set) var headings: [String] = []
  package private(set) var rows: [Row] = []
  /// What is wrong with rows; empty: all were answered.
  package private(set) var faults: [Diagnostic] = []

  private let kind: Kind
  private let calendar: WorkingCalendar
  private let path: String

  /// Other headings of the columns.
  private static let words: [String: [String]] = [
    "date": ["date", "start", "day", "ngày", "từ ngày"],
    "days": ["days", "n", "working days", "số ngày", "số ngày làm việc"],
    "from": ["from", "từ", "từ ngày"],
    "to": ["to", "đến", "đến ngày", "đến hết ngày"],
  ]

  /// Reads all rows of a CSV file; `-` is standard input.
  package init(_ kind: Kind, _ calendar: WorkingCalendar, path: String) {
    self.kind = kind
    self.calendar = calendar
    self.path = path
    let table: CollectedTable
    do throws(TableFault) {
      table = try CollectedTable(TableSource(path: path), format: "csv")
    } catch {
      faults = [error.diagnostic]
      return
    }
    headings = table.header?.names ?? []
    faults = table.faults.map(\.diagnostic)
    let places = kind.columns.map { place(of: $0) }
    guard !places.contains(nil) else { return }
    for row in table.rows { answer(row, places.compactMap { $0 }) }
  }

  /// The first column with one of the headings; a fault where there is none.
  private mutating func place(of column: String) -> Int? {
    let keys = (Self.words[column] ?? [column]).map { NameKey($0) }
    if let place = headings.firstIndex(where: { keys.contains(NameKey($0)) }) { return place }
    faults.append(
      Diagnostic(
        code: WorkspaceCode.calendarRow,
        message: Message("calendar.missing-column", ["column": .name(column)]),
        place: DataPlace(path: path, row: 1),
        help: [Message("calendar.columns-help", ["columns": .names(kind.columns)])]))
    return nil
  }

  private mutating func answer(_ row: CollectedTable.Row, _ places: [Int]) {
    let cells = headings.indices.map { row.cells.indices.contains($0) ? row.cells[$0] ?? "" : "" }
    let texts = places.map { cells[$0] }
    var answer: CalendarAnswer?
    if let question = question(texts, row.number, places) {
      answer = calendar.answer(question)
      if answer == nil {
        faults.append(fault(Message("calendar.row-out-of-range"), row.number, nil))
      }
    }
    rows.append(Row(cells: cells, answer: answer))
  }

  private mutating func question(
    _ texts: [String], _ row: Int, _ places: [Int]
  ) -> CalendarQuestion? {
    switch kind {
    case .add:
      let start = day(texts[0], row, places[0])
      let days = number(texts[1], row, places[1])
      guard let start, let days else { return nil }
      return .add(start, workingDays: days)
    case .count:
      let from = day(texts[0], row, places[0])
      let to = day(texts[1], row, places[1])
      guard let from, let to else { return nil }
      return .count(after: from, upTo: to)
    case .roll:
      return day(texts[0], row, places[0]).map { .roll($0) }
    }
  }

  private mutating func day(_ text: String, _ row: Int, _ place: Int) -> CivilDate? {
    if let day = CalendarChoice.day(text) { return day }
    faults.append(
      fault(
        Message("calendar.row-no-day", ["cell": .name(text)]), row, place,
        help: "calendar.row-date-help"))
    return nil
  }

  private mutating func number(_ text: String, _ row: Int, _ place: Int) -> Int? {
    if let number = Self.number(text) { return number }
    faults.append(
      fault(
        Message("calendar.row-no-number", ["cell": .name(text)]), row, place,
        help: "calendar.row-number-help"))
    return nil
  }

  /// A whole number, also with a minus sign as typesetters write it.
  package static func number(_ text: String) -> Int? {
    let plain = text.unicodeScalars.filter { !$0.properties.isWhitespace }
      .map { $0 == "\u{2212}" ? "-" : String($0) }.joined()
    return Int(plain)
  }

  private func fault(
    _ message: Message, _ row: Int, _ place: Int?, help: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      code: WorkspaceCode.calendarRow, message: message,
      place: DataPlace(path: path, row: row, column: place.map { headings[$0] }),
      help: help.map { [Message($0)] } ?? [])
  }
}
