import Bytes
import JSONText

/// Puts the members of JSON objects into cells; the header is the union of their keys.
struct JSONRows {
  private let path: String
  private let limits: TableLimits
  private var names: [String] = []
  private var columns: [[UInt8]: Int] = [:]
  private(set) var row = TableRow()

  init(_ source: TableSource) {
    path = source.path
    limits = source.limits
  }

  /// Gives one object to the sink, as a row or as a fault.
  mutating func take<Sink: TableRowSink & ~Copyable>(
    _ value: JSONValue, number: Int, into sink: inout Sink
  ) throws(TableFault) -> TableFlow {
    guard let members = value.members else {
      return sink.fault(.notAnObject(path, row: number))
    }
    let known = names.count
    row.number = number
    row.bytes.removeAll(keepingCapacity: true)
    row.cells.removeAll(keepingCapacity: true)
    row.cells.append(contentsOf: repeatElement(.absent, count: known))
    var fault: TableFault?
    for (position, member) in members.enumerated() {
      let column = try column(of: member.key, expected: position, number: number)
      let start = row.bytes.count
      guard appendText(of: member.value) else { continue }
      if fault == nil, row.bytes.count - start > limits.cell {
        fault = .cellTooLong(path, row: number, column: member.key, limit: limits.cell)
      }
      row.cells[column] = TableRow.Cell(start..<row.bytes.count)
    }
    if names.count > known { sink.columns(TableHeader(names: names, row: number)) }
    return fault.map { sink.fault($0) } ?? sink.row(row)
  }

  /// The column of a key, which is added if it is new.
  private mutating func column(
    of key: String, expected: Int, number: Int
  ) throws(TableFault) -> Int {
    if expected < names.count, isSameText(names[expected], key) { return expected }
    let bytes = Array(key.utf8)
    if let column = columns[bytes] { return column }
    if names.count >= limits.columns {
      throw .tooManyColumns(path, row: number, limit: limits.columns)
    }
    columns[bytes] = names.count
    names.append(key)
    row.cells.append(.absent)
    return names.count - 1
  }

  /// Adds a value as text; false for null, which is no cell.
  private mutating func appendText(of value: JSONValue) -> Bool {
    switch value.content {
    case .null: return false
    case .string(let text): row.bytes.append(contentsOf: text.utf8)
    default: value.appendCompact(to: &row.bytes)
    }
    return true
  }
}
