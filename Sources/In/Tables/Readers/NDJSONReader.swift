import Bytes
import JSONText

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
      let flow: TableFlow
      switch parse(lines.bytes, line) {
      case .success(let value):
        flow = try rows.take(value, number: lines.number, into: &sink)
      case .failure(let error):
        if error.code == .notUTF8 { throw .notUTF8(source.path, row: lines.number) }
        flow = sink.fault(.brokenJSON(source.path, row: lines.number, error))
      }
      if flow == .stop { return }
    }
    if isEmpty { throw .empty(source.path) }
  }

  private static func parse(_ bytes: [UInt8], _ line: Range<Int>) -> Result<JSONValue, JSONError> {
    do {
      return .success(try JSONReader.value(of: bytes, range: line))
    } catch {
      return .failure(error)
    }
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
      if line.contains(where: { bytes[$0] != 0x20 && bytes[$0] != 0x09 && bytes[$0] != 0x0D }) {
        return line
      }
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
