import Bytes
import VietnameseText

/// Lines, headings and tables of text in columns of a fixed width.
struct TextLayout {
  var width: Int
  var isColoured: Bool

  /// A column of a table; a cell that is too wide is cut.
  struct Column {
    var title: String
    var width: Int
    var alignment = ColumnAlignment.left

    init(_ title: String, _ width: Int, _ alignment: ColumnAlignment = .left) {
      self.title = title
      self.width = width
      self.alignment = alignment
    }
  }

  func line(_ text: String = "", to sink: inout ByteSink) {
    sink.write(text)
    sink.write(byte: 0x0A)
  }

  /// Text in as many lines as it takes; lines after the first begin `hang` columns further in.
  func paragraph(
    _ text: String, indent: Int = 0, hang: Int = 0, to sink: inout ByteSink
  ) {
    let lines = wrapped(text, width: width - indent - hang)
    for (number, line) in lines.enumerated() {
      self.line(blanks(number == 0 ? indent : indent + hang) + line, to: &sink)
    }
  }

  /// An empty line and a heading.
  func heading(_ text: String, to sink: inout ByteSink) {
    line(to: &sink)
    line(isColoured ? "\u{1B}[1m\(text)\u{1B}[0m" : text, to: &sink)
  }

  /// The titles of a table's columns, with a rule under them.
  func head(_ columns: [Column], to sink: inout ByteSink) {
    row(columns.map(\.title), columns, to: &sink)
    row(columns.map { String(repeating: "-", count: $0.width) }, columns, to: &sink)
  }

  func row(_ cells: [String], _ columns: [Column], to sink: inout ByteSink) {
    var text = ""
    for (cell, column) in zip(cells, columns) {
      text +=
        "  "
        + padded(fitted(cell, to: column.width), to: column.width, alignment: column.alignment)
    }
    while text.utf8.last == 0x20 { text.removeLast() }
    line(text, to: &sink)
  }
}
