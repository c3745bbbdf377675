import Compliance
package import Results
import RuleFiles

extension RuleTestRun {
  /// Every test on every day, with the verdicts that they expect.
  ///
  /// - Parameters:
  ///   - mutates: Whether small changes to the rules are tried too; only where all is as expected.
  package func report(mutates: Bool) -> RuleTestReport {
    var (report, judged) = results()
    let days = judged.flatMap(\.self)
    report.coverage = coverage(days)
    if mutates, report.isAsExpected {
      report.mutation = MutationRun(self, days.flatMap(\.cases)).report()
    }
    return report
  }

  /// Of the rules whose tests run here, and of others that a test names.
  private func coverage(_ days: [JudgedDay]) -> [RuleCoverage] {
    var seen: [RuleID: [Verdict: Int]] = [:]
    for one in days.flatMap(\.seen) { seen[one.rule, default: [:]][one.verdict, default: 0] += 1 }
    return sources.filter { isOwn($0) || seen[$0.rule.id] != nil }.map { source in
      RuleCoverage(
        rule: source.rule.id, span: source.rule.span, seen: seen[source.rule.id] ?? [:],
        possible: PossibleVerdicts(rule: source.rule, hasPlan: !book.tasks.isEmpty).verdicts)
    }
  }
}
