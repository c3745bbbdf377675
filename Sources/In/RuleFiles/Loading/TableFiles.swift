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
      key: "events", marks: ["event", "date"], columns: ["event", "phrase", "date"], lists: []),
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
    let rows = table.rows.map { row in
      node(row, names: names, kind: kind, path: path, &finder)
    }.filter { node in
      if case .mapping(let entries, _) = node.content { return !entries.isEmpty }
      return false
    }
    add(rows, as: kind.key, to: &draft, &faults)
  }

  private static func node(
    _ row: CollectedTable.Row, names: [ScalarNode], kind: Kind, path: String,
    _ finder: inout CellFinder
  ) -> YAMLNode {
    finder.begin(row: row.number)
    var entries: [YAMLNode.Entry] = []
    for (column, text) in row.cells.enumerated() where column < names.count {
      guard let text else { continue }
      let cell = finder.cell(text, row: row.number)
      guard !cell.isBlank, kind.columns.contains(where: names[column].isText) else { continue }
      // A column twice: the first filled cell counts.
      if entries.contains(where: { $0.key.isText(names[column].text) }) { continue }
      let isList = kind.lists.contains(where: names[column].isText)
      var key = names[column]
      key.span = cell.span
      entries.append(
        YAMLNode.Entry(
          key: key, value: isList ? list(cell, of: key.text) : scalar(cell)))
    }
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
    case "units": draft.units += rows.compactMap { DeclaredUnit($0, &faults) }
    default:
      let list = YAMLNode(
        content: .sequence(rows, isFlow: false), span: rows.first?.span ?? .none)
      draft.events += DeclaredEvent.decode(list, &faults)
    }
  }
}

/// Finds the places of cells in the text of their file.
private struct CellFinder {
  let file: SourceFileID
  let bytes: [UInt8]
  let lineStarts: [Int]
  private var cursor = 0

  init(file: SourceFileID, bytes: [UInt8], files: SourceFiles) {
    self.file = file
    self.bytes = bytes
    let index = Int(file.index)
    lineStarts = index < files.files.count ? files.files[index].lineStarts : [0]
  }

  mutating func begin(row: Int) { cursor = lineRange(row).lowerBound }

  /// The text of a cell with the place where it stands, or else its line.
  mutating func cell(_ text: String, row: Int) -> ScalarNode {
    let text = text.trimmed
    let line = lineRange(row)
    let start = max(cursor, line.lowerBound)
    let wanted = Array(text.utf8)
    var place = self.line(row)
    if !wanted.isEmpty, start <= line.upperBound {
      var at = start
      while at + wanted.count <= bytes.count, at <= line.upperBound {
        if bytes[at..<(at + wanted.count)].elementsEqual(wanted) {
          place = SourceSpan(file: file, start: at, end: at + wanted.count)
          cursor = at + wanted.count
          break
        }
        at += 1
      }
    }
    return ScalarNode(text: text, style: .doubleQuoted, span: place, isExact: false)
  }

  func line(_ row: Int) -> SourceSpan {
    let range = lineRange(row)
    return SourceSpan(file: file, start: range.lowerBound, end: range.upperBound)
  }

  private func lineRange(_ row: Int) -> Range<Int> {
    guard row >= 1, row <= lineStarts.count else { return bytes.count..<bytes.count }
    let start = lineStarts[row - 1]
    var end = row < lineStarts.count ? lineStarts[row] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }
}

extension String {
  /// Without blanks at both ends.
  var trimmed: String {
    let bytes = Array(utf8)
    guard let first = bytes.firstIndex(where: { $0 > 0x20 }),
      let last = bytes.lastIndex(where: { $0 > 0x20 })
    else { return "" }
    return String(decoding: bytes[first...last], as: UTF8.self)
  }
}
