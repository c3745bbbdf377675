import Bytes
import JSONText

/// A JSON array of objects, alone or as the member `rows` of an object.
///
/// A row's number is the line on which its object begins. Only one object is in memory at a time.
package enum JSONTableReader: TableReader {
  package static let name = "json"
  package static let pathExtensions = ["json"]

  package static func read<Sink: TableRowSink & ~Copyable>(
    _ source: TableSource, into sink: inout Sink
  ) throws(TableFault) {
    var text = try JSONElements(source)
    var rows = JSONRows(source)
    switch try text.peek() {
    case nil: throw .empty(source.path)
    case UInt8(ascii: "["):
      if try readItems(&text, &rows, into: &sink) == .stop { return }
    case UInt8(ascii: "{"):
      if try readObject(&text, &rows, into: &sink) == .stop { return }
    default: throw .noRowList(source.path, row: text.line)
    }
    if try text.peek() != nil { throw text.fault(.textAfterEnd) }
  }

  private static func readItems<Sink: TableRowSink & ~Copyable>(
    _ text: inout JSONElements, _ rows: inout JSONRows, into sink: inout Sink
  ) throws(TableFault) -> TableFlow {
    text.skip()
    if try text.take(UInt8(ascii: "]")) { return .goOn }
    while true {
      _ = try text.peek()
      let line = text.line
      let flow: TableFlow
      switch try text.value() {
      case .success(let value): flow = try rows.take(value, number: line, into: &sink)
      case .failure(let error):
        flow = sink.fault(.brokenJSON(text.path, row: text.line(of: error), error))
      }
      text.leave()
      if flow == .stop { return .stop }
      if try text.take(UInt8(ascii: "]")) { return .goOn }
      guard try text.take(UInt8(ascii: ",")) else { throw text.fault(.unexpectedCharacter) }
    }
  }

  private static func readObject<Sink: TableRowSink & ~Copyable>(
    _ text: inout JSONElements, _ rows: inout JSONRows, into sink: inout Sink
  ) throws(TableFault) -> TableFlow {
    let line = text.line
    var hasRows = false
    text.skip()
    var isOpen = try !text.take(UInt8(ascii: "}"))
    while isOpen {
      guard try text.peek() == UInt8(ascii: "\"") else { throw text.fault(.unexpectedCharacter) }
      let key = try text.checkedValue()
      guard try text.take(UInt8(ascii: ":")) else { throw text.fault(.unexpectedCharacter) }
      if key.string == "rows", try text.peek() == UInt8(ascii: "[") {
        hasRows = true
        if try readItems(&text, &rows, into: &sink) == .stop { return .stop }
      } else {
        _ = try text.peek()
        _ = try text.checkedValue()
      }
      isOpen = try !text.take(UInt8(ascii: "}"))
      if isOpen, try !text.take(UInt8(ascii: ",")) { throw text.fault(.unexpectedCharacter) }
    }
    if !hasRows { throw .noRowList(text.path, row: line) }
    return .goOn
  }
}
