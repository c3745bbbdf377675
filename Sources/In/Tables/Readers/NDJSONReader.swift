import Bytes

/// One JSON object a line.
///
/// Keys are columns as they come; a nested value is its compact text, null is no cell.
package enum NDJSONReader: TableReader {
  package static let name = "ndjson"
  package static let pathExtensions = ["ndjson", "jsonl"]

  package static func read<Sink: TableRowSink & ~Copyable>(
    _ source: TableSource, into sink: inout Sink
  ) throws(TableFault) {
    var lines = try TextLines(source)
    var rows = JSONRows(source)
    var isEmpty = true
    while let line = try lines.next() {
      isEmpty = false
      let number = lines.number
      if try rows.take(lines.bytes, line: line, number: number, into: &sink) == .stop { return }
    }
    if isEmpty { throw .empty(source.path) }
  }
}

/// The lines of a text that are not blank.
private struct TextLines: ~Copyable {
  private let path: String
  private let limit: Int
  private var blocks: TextBlocks
  private var isAtEnd = false
  private var position = 0
  private var following = 1

  private(set) var bytes: [UInt8] = []
  /// 1-based, of the line that was given last.
  private(set) var number = 0

  init(_ source: TableSource) throws(TableFault) {
    path = source.path
    limit = source.limits.row
    blocks = try source.open()
  }

  /// The place of the next line in `bytes`, without its line feed.
  mutating func next() throws(TableFault) -> Range<Int>? {
    while let line = try nextLine() {
      if !JSONRows.isBlank(bytes, line) { return line }
    }
    return nil
  }

  private mutating func nextLine() throws(TableFault) -> Range<Int>? {
    while true {
      let rest = position..<bytes.count
      let end = ByteScan.firstIndex(of: 0x0A, in: bytes, range: rest)
      if (end ?? bytes.count) - position > limit {
        throw .rowTooLong(path, row: following, limit: limit)
      }
      if end != nil || (isAtEnd && !rest.isEmpty) {
        number = following
        following += 1
        position = end.map { $0 + 1 } ?? bytes.count
        return rest.lowerBound..<(end ?? bytes.count)
      }
      if isAtEnd { return nil }
      bytes.removeFirst(position)
      position = 0
      isAtEnd = try !blocks.append(to: &bytes)
    }
  }
}
