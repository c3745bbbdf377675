package import Bytes
import JSONText
import VietnameseText
package import Wording

/// A list of things of a workspace as a table; written as text, CSV or JSON.
package struct ListTable: Hashable, Sendable {
  /// A value of a row.
  package enum Cell: Hashable, Sendable {
    case text(String)
    case number(Int)
    case flag(Bool)
    /// A word of the language by its key, such as `clock.overdue`; machines get the part after the
    /// last dot.
    case word(String)
    case none
  }

  /// Keys of the columns: names in CSV and JSON; `list.column.KEY` is the heading for people.
  package var columns: [String]
  package var rows: [[Cell]]

  package init(columns: [String], rows: [[Cell]]) {
    self.columns = columns
    self.rows = rows
  }

  /// The formats of lists.
  package enum Format: String, Hashable, Sendable, CaseIterable { case text, csv, json }

  package func write(as format: Format, wording: Wording, to sink: inout ByteSink) {
    switch format {
    case .text: writeText(wording, to: &sink)
    case .csv: writeCSV(to: &sink)
    case .json: writeJSON(to: &sink)
    }
  }

  // MARK: Text

  private static let widestCell = 60

  private func writeText(_ wording: Wording, to sink: inout ByteSink) {
    let titles = columns.map { wording.word("list.column." + $0) }
    let texts = rows.map { $0.map { shown($0, wording) } }
    let widths = titles.indices.map { column in
      min(
        Self.widestCell,
        max(displayWidth(titles[column]), texts.map { displayWidth($0[column]) }.max() ?? 0))
    }
    write(titles, widths, to: &sink)
    write(widths.map { String(repeating: "-", count: $0) }, widths, to: &sink)
    for row in texts { write(row, widths, to: &sink) }
  }

  private func write(_ cells: [String], _ widths: [Int], to sink: inout ByteSink) {
    var line = ""
    for (cell, width) in zip(cells, widths) {
      if !line.isEmpty { line += "  " }
      line += padded(cell, to: width)
    }
    while line.utf8.last == 0x20 { line.removeLast() }
    sink.write(line)
    sink.write(byte: 0x0A)
  }

  private func shown(_ cell: Cell, _ wording: Wording) -> String {
    switch cell {
    case .text(let text): text
    case .number(let number): String(number)
    case .flag(let flag): wording.word(flag ? "list.yes" : "list.no")
    case .word(let key): wording.word(key)
    case .none: ""
    }
  }

  // MARK: Machines

  private func writeCSV(to sink: inout ByteSink) {
    CSVRow.write(columns, to: &sink)
    for row in rows { CSVRow.write(row.map(Self.machineText), to: &sink) }
  }

  private static func machineText(_ cell: Cell) -> String {
    switch cell {
    case .text(let text): text
    case .number(let number): String(number)
    case .flag(let flag): flag ? "true" : "false"
    case .word(let key): lastPart(of: key)
    case .none: ""
    }
  }

  private static func lastPart(of key: String) -> String {
    key.split(separator: ".").last.map(String.init) ?? key
  }

  private func writeJSON(to sink: inout ByteSink) {
    let order = columns.indices.sorted {
      columns[$0].utf8.lexicographicallyPrecedes(columns[$1].utf8)
    }
    sink.writeJSON(.pretty) { json in
      json.array { json in
        for row in rows {
          json.object { json in
            for column in order {
              json.key(columns[column])
              Self.write(row[column], to: &json)
            }
          }
        }
      }
    }
    sink.write(byte: 0x0A)
  }

  private static func write(_ cell: Cell, to json: inout JSONWriter) {
    switch cell {
    case .text(let text): json.string(text)
    case .number(let number): json.integer(number)
    case .flag(let flag): json.bool(flag)
    case .word(let key): json.string(lastPart(of: key))
    case .none: json.null()
    }
  }
}
