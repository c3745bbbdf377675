import CivilCalendar
import Columns
package import Compliance
package import Expressions
package import Results

/// Step 9: the verdict of each rule for each obligation, and step 12 for each unit.
package struct RuleStep {
  let context: EvaluationContext

  package init(context: EvaluationContext) { self.context = context }

  /// Verdicts of the rules of one scope, for `count` subjects.
  ///
  /// - Parameter facts: The facts of a subject by its number.
  /// - Returns: In the order of `rules`.
  func verdicts<Facts: FactSource>(
    of rules: [Rule], count: Int, threads: Int, facts: @escaping @Sendable (Int) -> Facts
  ) -> [RuleVerdicts] {
    verdicts(of: rules, count: count, threads: threads, RowSource(rows: facts))
  }

  /// Verdicts of rules for all obligations of a report, in the order of `rules`.
  package func verdicts(ofObligationsIn report: Report, rules: [Rule], threads: Int)
    -> [RuleVerdicts]
  {
    let source = ReportColumns(report)
    return verdicts(of: rules, count: report.obligations.count, threads: threads, source)
  }

  private func verdicts(
    of rules: [Rule], count: Int, threads: Int, _ source: some ColumnSource
  ) -> [RuleVerdicts] {
    let program = RuleProgram(rules: rules, context: context)
    let parts = parallelRanges(
      count: count, threads: threads, minimumPerRange: 256, alignment: 64
    ) { range in
      program.verdicts(of: range, source)
    }
    return rules.indices.map { rule in RuleVerdicts(joining: parts.map { $0[rule] }) }
  }

  /// The verdict of a rule for one row of facts.
  func verdict(of rule: Rule, _ facts: some FactSource) -> Verdict {
    rule.verdict(for: facts, context: context)
  }
}

extension Rule {
  /// The verdict for one row of facts, before waivers (semantics.md section 5).
  package func verdict(for facts: some FactSource, context: EvaluationContext) -> Verdict {
    if let when {
      switch evaluate(when, facts: facts, context: context) {
      case .value(.bool(true)): break
      case .value(.bool(false)): return .notApplicable
      case .unknown: return .unknown
      case .value, .error: return .error
      }
    }
    switch evaluate(require, facts: facts, context: context) {
    case .value(.bool(let holds)): return holds ? .pass : .fail
    case .unknown: return .unknown
    case .value, .error: return .error
    }
  }
}
