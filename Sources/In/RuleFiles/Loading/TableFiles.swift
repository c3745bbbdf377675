import Diagnostics
import Tables
import YAML

/// Lists that people keep in a spreadsheet: CSV with columns named like the keys.
///
/// A row becomes a mapping whose values have the places of their cells, so that the sections are
/// read by the same code as from YAML.
enum TableFiles {
  private struct Kind {
    var key: String
    /// Columns by which the kind is known.
    var marks: [String]
    var columns: [String]
    /// Cells that hold several values with `;` between them.
    var lists: [String]
  }

  private static let kinds = [
    Kind(
      key: "extensions", marks: ["task", "to", "granted"], columns: DeclaredExtension.keys,
      lists: []),
    Kind(key: "waivers", marks: ["id", "rule", "until"], columns: DeclaredWaiver.keys, lists: []),
    Kind(
      key: "events", marks: ["event", "date"], columns: FormatKind.eventRow.keys, lists: []),
    Kind(
      key: "units", marks: ["id", "name", "kind"], columns: DeclaredUnit.keys,
      lists: ["aliases", "successors"]),
  ]

  static func decode(
    _ bytes: [UInt8], path: String, file: SourceFileID, into draft: inout Draft,
    _ faults: inout Faults
  ) {
    let table: CollectedTable
    do {
      table = try CollectedTable(TableSource(path: path, bytes: bytes))
    } catch {
      faults.table(error, file: file)
      draft.isIncomplete = true
      return
    }
    for fault in table.faults {
      faults.table(fault, file: file)
      draft.isIncomplete = true
    }
    guard let header = table.header else { return }
    var finder = CellFinder(file: file, bytes: bytes, files: faults.files)
    let names = header.names.map { finder.cell($0, row: header.row) }
    guard
      let kind = kinds.first(where: { kind in
        kind.marks.allSatisfy { mark in names.contains { $0.isText(mark) } }
      })
    else {
      faults.unknownTable(at: finder.line(header.row))
      draft.isIncomplete = true
      return
    }
    for name in names where !name.isBlank && !kind.columns.contains(where: name.isText) {
      faults.unknownKey(name, in: kind.key, valid: kind.columns)
    }
    let columns = TableColumns(names, keys: kind.columns, lists: kind.lists)
    if kind.key == "units" {
      draft.units += units(table.rows, columns, path: path, &finder, &faults)
      return
    }
    let rows = table.rows.compactMap { node($0, columns, path: path, &finder) }
    add(rows, as: kind.key, to: &draft, &faults)
  }

  /// There may be tens of thousands of them: a row of plain cells is read without a node.
  private static func units(
    _ rows: [CollectedTable.Row], _ columns: TableColumns, path: String,
    _ finder: inout CellFinder, _ faults: inout Faults
  ) -> [DeclaredUnit] {
    var units: [DeclaredUnit] = []
    units.reserveCapacity(rows.count)
    let plain = PlainUnitColumns(columns)
    for row in rows {
      if let unit = plain?.unit(row, &finder, &faults.references) {
        units.append(unit)
      } else if let node = node(row, columns, path: path, &finder) {
        if let unit = DeclaredUnit(node, &faults) { units.append(unit) }
      }
    }
    return units
  }

  /// A row as a mapping; nil where it says nothing.
  private static func node(
    _ row: CollectedTable.Row, _ columns: TableColumns, path: String, _ finder: inout CellFinder
  ) -> YAMLNode? {
    finder.begin(row: row.number)
    var entries: [YAMLNode.Entry] = []
    var filled: Set<Int> = []
    for (column, text) in row.cells.enumerated() where column < columns.names.count {
      guard let text else { continue }
      let cell = finder.cell(text, row: row.number)
      guard !cell.isBlank, let number = columns.keys[column] else { continue }
      // A column twice: the first filled cell counts.
      guard filled.insert(number).inserted else { continue }
      var key = columns.names[column]
      key.span = cell.span
      entries.append(
        YAMLNode.Entry(
          key: key, value: columns.isList[column] ? list(cell, of: key.text) : scalar(cell)))
    }
    if entries.isEmpty { return nil }
    let line = finder.line(row.number)
    return YAMLNode(
      content: .mapping(entries, isFlow: false), span: line,
      place: DataPlace(path: path, row: row.number))
  }

  private static func scalar(_ cell: ScalarNode) -> YAMLNode {
    YAMLNode(content: .scalar(cell), span: cell.span)
  }

  private static func list(_ cell: ScalarNode, of key: String) -> YAMLNode {
    let items = cell.text.split(separator: ";").map { part in
      cell.part(String(part).trimmed)
    }.filter { !$0.isBlank }
    let nodes = items.map { item -> YAMLNode in
      guard key == "successors" else { return scalar(item) }
      let entry = YAMLNode.Entry(key: item.part("to"), value: scalar(item))
      return YAMLNode(content: .mapping([entry], isFlow: false), span: item.span)
    }
    return YAMLNode(content: .sequence(nodes, isFlow: false), span: cell.span)
  }

  private static func add(
    _ rows: [YAMLNode], as key: String, to draft: inout Draft, _ faults: inout Faults
  ) {
    switch key {
    case "extensions":
      draft.extensions += rows.compactMap { DeclaredExtension($0, &faults) }
    case "waivers": draft.waivers += rows.compactMap { DeclaredWaiver($0, &faults) }
    default:
      let list = YAMLNode(
        content: .sequence(rows, isFlow: false), span: rows.first?.span ?? .none)
      draft.events += DeclaredEvent.decode(list, &faults)
    }
  }
}

extension String {
  /// Without blanks at both ends.
  var trimmed: String {
    // As a rule there are none.
    if let first = utf8.first, let last = utf8.last, first > 0x20, last > 0x20 { return self }
    let bytes = Array(utf8)
    guard let first = bytes.firstIndex(where: { $0 > 0x20 }),
      let last = bytes.lastIndex(where: { $0 > 0x20 })
    else { return "" }
    return String(decoding: bytes[first...last], as: UTF8.self)
  }
}
