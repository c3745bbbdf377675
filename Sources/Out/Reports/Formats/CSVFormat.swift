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
    CSVRow.write(CSVFormat.columns, to: &sink)
    let texts = FindingText(report, language: presentation.language)
    report.forEachFinding { finding in
      CSVRow.write(cells(of: finding, in: report, texts), to: &sink)
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
}

extension ReportFormat where Self == CSVFormat {
  package static var csv: Self { CSVFormat() }
}
