import Evaluation
import Obligations
import ProgressData
package import Results

/// A whole run whose obligations can be explained one by one.
package struct ExplainedRun: Sendable {
  /// Of the whole plan, whatever the scope: a score is a part of it.
  package let report: Report
  private let explainer: Explainer
  private let reader: ProgressReader

  init(_ explainer: Explainer, report: Report, reader: ProgressReader) {
    self.report = report
    self.explainer = explainer
    self.reader = reader
  }

  /// The chain of an obligation by its number in the report; nil for a number that it has not.
  package func explanation(of number: Int) -> Explanation? { explanations(of: [number]).first }

  /// The chains of several, in the order given; all files of data are read once more.
  package func explanations(of numbers: [Int]) -> [Explanation] {
    let known = numbers.filter { report.obligations.clock.indices.contains($0) }
    let rows = known.map { explainer.tableRows(ofObligation: $0) }
    let traced = Dictionary(
      grouping: reader.trace(rows: Set(rows.joined())), by: \.tableRow)
    return zip(known, rows).compactMap { number, rows in
      explainer.explanation(
        ofObligation: number,
        traced: rows.flatMap { traced[$0] ?? [] }.sorted { $0.order < $1.order })
    }
  }
}

extension WorkspaceRun {
  /// A run of the whole plan, with what it takes to explain it.
  package func explained() -> ExplainedRun {
    var (input, reader) = reading(ReportScope(), rejects: nil)
    input.scope = ReportScope()
    let report = Evaluator(input).report()
    return ExplainedRun(Explainer(input, report: report), report: report, reader: reader)
  }
}
