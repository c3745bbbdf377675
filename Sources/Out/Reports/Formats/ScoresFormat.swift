package import Bytes
import Compliance
import ExactNumbers
package import Results

/// A table of the scores of units, one row each in the byte order of their ids (RFC 4180).
package struct ScoresFormat: ReportFormat {
  package static let name = "scores"
  package static let shown = ReportDemand()

  package init() {}

  static let columns = ["unit", "score", "inBase", "errors", "warnings"]

  package func write(_ report: Report, as presentation: Presentation, to sink: inout ByteSink) {
    CSVRow.write(Self.columns, to: &sink)
    let lines = zip(report.units, report.scores.units).compactMap { unit, line in
      report.unit(unit).map { (id: $0.id, line: line) }
    }
    for (id, line) in lines.sorted(by: { $0.id < $1.id }) {
      CSVRow.write(
        [
          id.text, line.score?.description ?? "", String(line.tally.base),
          String(line.tally.errors), String(line.tally.warnings),
        ], to: &sink)
    }
  }
}

extension ReportFormat where Self == ScoresFormat {
  package static var scores: Self { ScoresFormat() }
}
