import Columns
package import Compliance

/// A rule that did not pass for an obligation or a unit; made on demand, never stored.
package struct Finding: Sendable {
  package enum Subject: Hashable, Sendable {
    /// Number of the obligation.
    case obligation(Int)
    /// Number of the unit in `Report.units`.
    case unit(Int)
  }

  /// Number of the rule in `Report.rules`.
  package var rule: Int
  package var subject: Subject
  /// `fail`, `unknown`, `error` or `waived`.
  package var verdict: Verdict
  package var severity: Rule.Severity

  package init(rule: Int, subject: Subject, verdict: Verdict, severity: Rule.Severity) {
    self.rule = rule
    self.subject = subject
    self.verdict = verdict
    self.severity = severity
  }
}

extension Report {
  /// Walks the findings, worst first: severity, working days late, weight, the plan's order, key.
  ///
  /// Findings of units come before those of obligations of the same severity.
  package func forEachFinding(
    of severities: [Rule.Severity] = Rule.Severity.allCases, _ body: (Finding) -> Void
  ) {
    for severity in severities.sorted() {
      let ruleNumbers = rules.indices.filter { rules[$0].severity == severity }
      for unit in units.indices {
        for rule in ruleNumbers where rules[rule].scope == .unit {
          yield(rule, unit, .unit(unit), severity, body)
        }
      }
      let ofObligations = ruleNumbers.filter { rules[$0].scope == .obligation }
      for obligation in worstFirst(anyStanding(of: ofObligations)) {
        for rule in ofObligations {
          yield(rule, Int(obligation), .obligation(Int(obligation)), severity, body)
        }
      }
    }
  }

  /// Obligations for which one of some rules did not pass, waived or not; ascending.
  private func anyStanding(of ruleNumbers: [Int]) -> [Int32] {
    var any = BitSet(size: obligations.count)
    for rule in ruleNumbers { any.formUnion(verdicts[rule].notPassed) }
    return any.places.map { Int32(clamping: $0) }
  }

  private func yield(
    _ rule: Int, _ number: Int, _ subject: Finding.Subject, _ severity: Rule.Severity,
    _ body: (Finding) -> Void
  ) {
    let verdict = verdicts[rule].effective(number)
    guard verdict != .pass, verdict != .notApplicable else { return }
    body(Finding(rule: rule, subject: subject, verdict: verdict, severity: severity))
  }
}
