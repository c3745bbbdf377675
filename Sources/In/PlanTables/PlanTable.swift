package import Diagnostics
package import Tables
import VietnameseText

/// A plan's table as printed: its rows under known columns, and what of it is no task.
package struct PlanTable: Sendable {
  /// A row that states a task.
  package struct Row: Hashable, Sendable {
    /// As a person counts it.
    package var number: Int
    /// Number of its section in `sections`; nil: none stands above it.
    package var section: Int?
    private var cells: [PlanColumn: String]

    init(number: Int, section: Int?, cells: [PlanColumn: String]) {
      self.number = number
      self.section = section
      self.cells = cells
    }

    /// Without blanks at the ends; empty where the cell is blank or there is no such column.
    package subscript(column: PlanColumn) -> String { cells[column] ?? "" }
  }

  /// A heading between rows: `I. Xây dựng thể chế`.
  package struct Section: Hashable, Sendable {
    package var row: Int
    /// `I`; empty where none is printed.
    package var number: String
    package var title: String
  }

  package private(set) var path: String
  package private(set) var rows: [Row] = []
  package private(set) var sections: [Section] = []
  /// Rows above the headings, headings printed again, numbers of columns.
  package private(set) var frameRows: [Int] = []
  /// Headings that no column of a plan has, in their order.
  package private(set) var unreadHeadings: [String] = []
  /// Columns that the table has.
  package private(set) var columns: [PlanColumn: String] = [:]
  /// Rows that could not be read, and tables that are none; errors.
  package private(set) var faults: [Diagnostic] = []

  /// Reads a table; what is wrong with it is in `faults`.
  package init(_ source: TableSource, format: String? = nil) {
    path = source.path
    var collector = Collector()
    do throws(TableFault) {
      try TableReaders.read(source, format: format, into: &collector)
    } catch {
      faults = [error.code == .noHeader ? .noPlanHeader(path) : error.diagnostic]
      return
    }
    frameRows = collector.frameRows
    faults = collector.faults.map(\.diagnostic)
    guard let header = collector.header, let places = places(of: header) else { return }
    for row in collector.rows { take(row, places, header) }
  }

  /// Where each column stands; nil with faults where one stands twice or a needed one is missing.
  private mutating func places(of header: TableHeader) -> [PlanColumn: Int]? {
    var places: [PlanColumn: Int] = [:]
    for (place, heading) in header.names.enumerated() {
      guard let column = PlanColumn(heading: heading) else {
        if !trimmed(heading).isEmpty { unreadHeadings.append(trimmed(heading)) }
        continue
      }
      if let first = places[column] {
        faults.append(
          .columnTwice(
            column, first: trimmed(header.names[first]), second: trimmed(heading), path,
            row: header.row))
        return nil
      }
      places[column] = place
      columns[column] = trimmed(heading)
    }
    let missing = PlanColumn.needed.filter { places[$0] == nil }
    guard missing.isEmpty else {
      for column in missing {
        faults.append(.noPlanColumn(column, unread: unreadHeadings, path, row: header.row))
      }
      return nil
    }
    return places
  }

  // MARK: Rows

  private mutating func take(
    _ row: RawRow, _ places: [PlanColumn: Int], _ header: TableHeader
  ) {
    var cells: [PlanColumn: String] = [:]
    for (column, place) in places where row.cells.indices.contains(place) {
      let text = trimmed(row.cells[place] ?? "")
      if !text.isEmpty { cells[column] = text }
    }
    if cells.isEmpty || isFrame(row, header) {
      frameRows.append(row.number)
    } else if let section = Self.section(cells, row.number) {
      sections.append(section)
    } else if cells[.task] == nil {
      faults.append(
        .rowWithoutTask(path, row: row.number, column: columns[.task] ?? PlanColumn.task.rawValue))
    } else {
      rows.append(
        Row(
          number: row.number, section: sections.isEmpty ? nil : sections.count - 1, cells: cells))
    }
  }

  /// The headings again, or numbers of columns: `(1) (2) (3)`, `A B 1 2`.
  private func isFrame(_ row: RawRow, _ header: TableHeader) -> Bool {
    let cells = row.cells.map { trimmed($0 ?? "") }
    let isHeader = zip(cells, header.names).allSatisfy { NameKey($0) == NameKey($1) }
    if isHeader { return true }
    let inked = cells.filter { !$0.isEmpty }
    return inked.count >= 3
      && inked.allSatisfy { cell in
        let bare = cell.utf8.filter { $0 != UInt8(ascii: "(") && $0 != UInt8(ascii: ")") }
        return bare.count == 1
          && bare.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
      }
  }

  /// A title that nobody leads and that has no deadline, under a Roman number, a letter or none.
  private static func section(_ cells: [PlanColumn: String], _ row: Int) -> Section? {
    let others: [PlanColumn] = [.lead, .support, .deadline, .product]
    guard others.allSatisfy({ cells[$0] == nil }) else { return nil }
    let number = cells[.number] ?? ""
    if let title = cells[.task] {
      guard !number.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
      return Section(row: row, number: bare(number), title: title)
    }
    // All of it stands in the column of numbers, as merged cells do.
    let parts = number.split(maxSplits: 1) { $0 == "." || $0 == " " || $0 == "\n" }
    guard parts.count == 2, number.utf8.count > 4 else { return nil }
    return Section(row: row, number: bare(String(parts[0])), title: trimmed(String(parts[1])))
  }

  private static func bare(_ number: String) -> String {
    trimmed(String(number.unicodeScalars.filter { $0 != "." && $0 != ")" && $0 != ":" }))
  }
}

/// A row under all headings, with absent cells as nil.
private struct RawRow {
  var number: Int
  var cells: [String?]
}

/// Takes the rows as they come; the headings are the first row that names two columns.
private struct Collector: TableRowSink {
  var header: TableHeader?
  var rows: [RawRow] = []
  var faults: [TableFault] = []
  var frameRows: [Int] = []

  mutating func isHeader(_ row: borrowing TableRow) -> Bool {
    let columns = row.texts.compactMap { $0.flatMap { PlanColumn(heading: $0) } }
    if Set(columns).count >= 2 { return true }
    frameRows.append(row.number)
    return false
  }

  mutating func columns(_ header: TableHeader) { self.header = header }

  mutating func row(_ row: borrowing TableRow) -> TableFlow {
    rows.append(RawRow(number: row.number, cells: row.texts))
    return .goOn
  }

  mutating func fault(_ fault: TableFault) -> TableFlow {
    faults.append(fault)
    return .goOn
  }
}

/// Without white space at both ends.
func trimmed(_ text: String) -> String {
  let scalars = text.unicodeScalars
  guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
    let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
  else { return "" }
  return String(scalars[first...last])
}
