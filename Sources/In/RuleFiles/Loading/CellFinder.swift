import Compliance
import Diagnostics
import Tables
import YAML

/// Finds the places of cells in the text of their file.
struct CellFinder {
  private let file: SourceFileID
  private let bytes: [UInt8]
  private let lineStarts: [Int]
  private var cursor = 0
  /// The last row that was asked for, and its bytes without its line end.
  private var row = 0
  private var range = 0..<0

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
    let count = text.utf8.count
    var place = SourceSpan(file: file, start: line.lowerBound, end: line.upperBound)
    if count > 0, start <= line.upperBound, let found = found(text, from: start, to: line) {
      place = SourceSpan(file: file, start: found, end: found + count)
      cursor = found + count
    }
    return ScalarNode(text: text, style: .doubleQuoted, span: place, isExact: false)
  }

  /// Where a text begins next, at the end of a line at the latest.
  private func found(_ text: String, from start: Int, to line: Range<Int>) -> Int? {
    let last = min(line.upperBound, bytes.count - text.utf8.count)
    var at = start
    while at <= last {
      if isText(text, at: at) { return at }
      at += 1
    }
    return nil
  }

  private func isText(_ text: String, at start: Int) -> Bool {
    var at = start
    for byte in text.utf8 {
      guard bytes[at] == byte else { return false }
      at += 1
    }
    return true
  }

  mutating func line(_ row: Int) -> SourceSpan {
    let range = lineRange(row)
    return SourceSpan(file: file, start: range.lowerBound, end: range.upperBound)
  }

  private mutating func lineRange(_ row: Int) -> Range<Int> {
    if row == self.row { return range }
    self.row = row
    range = foundRange(row)
    return range
  }

  private func foundRange(_ row: Int) -> Range<Int> {
    guard row >= 1, row <= lineStarts.count else { return bytes.count..<bytes.count }
    let start = lineStarts[row - 1]
    var end = row < lineStarts.count ? lineStarts[row] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }
}

/// Which key stands over each column of a list.
struct TableColumns {
  /// As printed, without blanks at the ends.
  let names: [ScalarNode]
  /// Number of the key in the list of keys; nil: no key.
  let keys: [Int?]
  /// Cells that hold several values.
  let isList: [Bool]

  init(_ names: [ScalarNode], keys: [String], lists: [String]) {
    self.names = names
    self.keys = names.map { name in keys.firstIndex(where: name.isText) }
    isList = names.map { name in lists.contains(where: name.isText) }
  }
}

/// The columns of a list of units whose cells are taken as they are.
struct PlainUnitColumns {
  private enum Field { case id, name, short, kind, parent }

  private let fields: [Field?]

  /// nil where a column stands twice.
  init?(_ columns: TableColumns) {
    let known = columns.keys.compactMap { $0 }
    guard Set(known).count == known.count else { return nil }
    fields = columns.names.map { name in
      switch name.text {
      case "id": .id
      case "name": .name
      case "short": .short
      case "kind": .kind
      case "parent": .parent
      default: nil
      }
    }
  }

  /// The unit of a row that fills no other columns, with id and name.
  func unit(
    _ row: CollectedTable.Row, _ finder: inout CellFinder, _ references: inout [Reference]
  ) -> DeclaredUnit? {
    guard row.cells.count <= fields.count else { return nil }
    for (column, text) in row.cells.enumerated() where fields[column] == nil {
      if let text, !text.trimmed.isEmpty { return nil }
    }
    finder.begin(row: row.number)
    var id: ScalarNode?
    var unit = Unit(id: UnitID(""), name: "")
    var names: [ScalarNode] = []
    var parent: ScalarNode?
    for (column, text) in row.cells.enumerated() {
      guard let field = fields[column], let text else { continue }
      let cell = finder.cell(text, row: row.number)
      guard !cell.isBlank else { continue }
      switch field {
      case .id: id = cell
      case .name:
        unit.name = cell.text
        names.append(cell)
      case .short:
        unit.short = cell.text
        names.append(cell)
      case .kind: unit.kind = cell.text
      case .parent: parent = cell
      }
    }
    guard let id, !unit.name.isEmpty else { return nil }
    unit.id = UnitID(id.text)
    unit.span = id.span
    if let parent {
      unit.parent = UnitID(parent.text)
      references.append(Reference(kind: .unit, scalar: parent))
    }
    return DeclaredUnit(id: id, unit: unit, names: names)
  }
}
