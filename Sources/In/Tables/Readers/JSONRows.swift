import Bytes
import JSONText

/// Puts the members of JSON objects into cells; the header is the union of their keys.
struct JSONRows: Sendable {
  let path: String
  let limits: TableLimits
  private(set) var names: [String]
  private var columns: [[UInt8]: Int] = [:]
  private(set) var row = TableRow()

  /// - Parameter names: Columns that are known before the first row.
  init(path: String, limits: TableLimits, names: [String] = []) {
    self.path = path
    self.limits = limits
    self.names = names
    for (column, name) in names.enumerated() { columns[Array(name.utf8)] = column }
  }

  init(_ source: TableSource) { self.init(path: source.path, limits: source.limits) }

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

  /// Gives the object on a line of a text, without its line feed, to the sink.
  mutating func take<Sink: TableRowSink & ~Copyable>(
    _ bytes: [UInt8], line: Range<Int>, number: Int, into sink: inout Sink
  ) throws(TableFault) -> TableFlow {
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONReader.value(of: bytes, range: line)
    } catch {
      if error.code == .notUTF8 { throw .notUTF8(path, row: number) }
      return sink.fault(.brokenJSON(path, row: number, error))
    }
    return try take(value, number: number, into: &sink)
  }

  /// Whether a line is passed over.
  static func isBlank(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    line.allSatisfy { bytes[$0] == 0x20 || bytes[$0] == 0x09 || bytes[$0] == 0x0D }
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
