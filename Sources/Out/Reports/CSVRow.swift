package import Bytes

/// A row of comma-separated values (RFC 4180) that no spreadsheet takes for a formula.
package enum CSVRow {
  /// Writes the cells and CRLF; line breaks inside a cell become spaces.
  package static func write(_ cells: [String], to sink: inout ByteSink) {
    for (place, cell) in cells.enumerated() {
      if place > 0 { sink.write(byte: UInt8(ascii: ",")) }
      write(harmless(cell.oneLine), to: &sink)
    }
    sink.write("\r\n")
  }

  /// A cell as it is written, without the commas around it.
  static func bytes(ofCell cell: String) -> [UInt8] {
    var sink = ByteSink()
    write(harmless(cell.oneLine), to: &sink)
    return sink.takeBytes()
  }

  /// No cell may be read as a formula; a dash by itself, which stands for no unit, is none.
  private static func harmless(_ cell: String) -> String {
    switch cell.utf8.first {
    case UInt8(ascii: "-") where cell.utf8.count == 1 || isNumber(cell.utf8.dropFirst()): cell
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"): "'" + cell
    default: cell
    }
  }

  /// Digits with a point or comma among them: a negative number is no formula.
  private static func isNumber(_ bytes: Substring.UTF8View) -> Bool {
    let isDigit = { (byte: UInt8) in byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
    return bytes.first.map(isDigit) ?? false
      && bytes.allSatisfy { isDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
  }

  private static func write(_ cell: String, to sink: inout ByteSink) {
    let needsQuotes = cell.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"")
    }
    let hasEdgeBlank = cell.utf8.first == 0x20 || cell.utf8.last == 0x20
    guard needsQuotes || hasEdgeBlank else {
      sink.write(cell)
      return
    }
    sink.write(byte: UInt8(ascii: "\""))
    for byte in cell.utf8 {
      if byte == UInt8(ascii: "\"") { sink.write(byte: byte) }
      sink.write(byte: byte)
    }
    sink.write(byte: UInt8(ascii: "\""))
  }
}
