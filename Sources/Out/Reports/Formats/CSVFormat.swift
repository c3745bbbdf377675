package import Bytes
import CivilCalendar
import Compliance
import Diagnostics
package import Results
import Wording

/// A table of findings, one row each, worst first (RFC 4180).
///
/// Dates and numbers are those of machines; messages are in the report's language. Cells that a
/// spreadsheet would take for a formula begin with an apostrophe.
package struct CSVFormat: ReportFormat {
  package static let name = "csv"

  package init() {}

  static let columns = [
    "severity", "rule", "verdict", "task", "title", "part", "unit", "unitName", "period", "due",
    "daysLate", "workingDaysLate", "message", "file", "row",
  ]

  package func write(_ report: Report, as presentation: Presentation, to sink: inout ByteSink) {
    CSVFormat.write(CSVFormat.columns, to: &sink)
    let texts = FindingText(report, language: presentation.language)
    report.forEachFinding { finding in
      CSVFormat.write(cells(of: finding, in: report, texts), to: &sink)
    }
  }

  private func cells(of finding: Finding, in report: Report, _ texts: FindingText) -> [String] {
    let rule = report.rules[finding.rule]
    let head = [finding.severity.rawValue, rule.id.text, finding.verdict.rawValue]
    let message = texts.message(of: finding)
    switch finding.subject {
    case .unit(let place):
      let unit = report.unit(report.units[place])
      return head
        + ["", "", "", unit?.id.text ?? "", unit?.name ?? "", "", "", "", "", message, "", ""]
    case .obligation(let number):
      let identity = report.obligations.identity[number]
      let due = report.obligations.due[number]
      let place = report.obligations.progress[number].place
      return head + [
        identity.key.task.text, report.tasks[identity.task].title, identity.part ?? "",
        identity.key.unit.text, report.unit(identity.unit)?.name ?? "", identity.period.id,
        due.effective?.description ?? "", String(due.daysLate), String(due.workingDaysLate),
        message, place?.path ?? "", place?.row.map(String.init) ?? "",
      ]
    }
  }

  private static func write(_ cells: [String], to sink: inout ByteSink) {
    for (place, cell) in cells.enumerated() {
      if place > 0 { sink.write(byte: UInt8(ascii: ",")) }
      write(harmless(cell.oneLine), to: &sink)
    }
    sink.write("\r\n")
  }

  /// No cell may be read as a formula.
  private static func harmless(_ cell: String) -> String {
    switch cell.utf8.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"): "'" + cell
    default: cell
    }
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

extension ReportFormat where Self == CSVFormat {
  package static var csv: Self { CSVFormat() }
}
