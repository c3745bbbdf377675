package import Bytes
import CivilCalendar
import Columns
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
  package static let shown = ReportDemand(showsMessages: true)

  package init() {}

  static let columns = [
    "severity", "rule", "verdict", "task", "title", "part", "unit", "unitName", "period", "due",
    "daysLate", "workingDaysLate", "message", "file", "row",
  ]

  package func write(_ report: Report, as presentation: Presentation, to sink: inout ByteSink) {
    CSVRow.write(CSVFormat.columns, to: &sink)
    let texts = FindingText(report, language: presentation.language)
    var batch: [Finding] = []
    report.forEachFinding { finding in
      batch.append(finding)
      if batch.count == Self.batchSize {
        write(batch, report, texts, presentation, to: &sink)
        batch.removeAll(keepingCapacity: true)
      }
    }
    write(batch, report, texts, presentation, to: &sink)
  }

  /// Findings that are turned into bytes at a time.
  private static let batchSize = 32_768

  private func write(
    _ batch: [Finding], _ report: Report, _ texts: FindingText, _ presentation: Presentation,
    to sink: inout ByteSink
  ) {
    let parts = parallelRanges(
      count: batch.count, threads: presentation.threads, minimumPerRange: 256
    ) { range in
      var part = ByteSink()
      for number in range { CSVRow.write(cells(of: batch[number], in: report, texts), to: &part) }
      return part.takeBytes()
    }
    for part in parts { sink.write(part) }
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
