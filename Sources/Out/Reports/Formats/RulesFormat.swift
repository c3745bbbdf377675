package import Bytes
import Compliance
package import Results

/// A table of the rules with the counts of their verdicts, in the order of the rule files
/// (RFC 4180).
package struct RulesFormat: ReportFormat {
  package static let name = "rules"
  package static let shown = ReportDemand()

  package init() {}

  static let columns = ["rule", "applied", "passed", "failed", "unknown", "errors", "waived"]

  package func write(_ report: Report, as presentation: Presentation, to sink: inout ByteSink) {
    CSVRow.write(Self.columns, to: &sink)
    for (rule, verdicts) in zip(report.rules, report.verdicts) {
      let counts = verdicts.counts
      let numbers = [
        counts.applied, counts.pass, counts.fail, counts.unknown, counts.error, counts.waived,
      ]
      CSVRow.write([rule.id.text] + numbers.map { String($0) }, to: &sink)
    }
  }
}

extension ReportFormat where Self == RulesFormat {
  package static var rules: Self { RulesFormat() }
}
