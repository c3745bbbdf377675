package import Compliance
import Diagnostics
package import Results

/// The exit code of a command, one table for all (semantics.md section 8).
package enum RunOutcome: Int32, Hashable, Sendable, CaseIterable {
  /// Complete, and a gate holds.
  case fine = 0
  /// The gate fails, or `--fail-on` is met.
  case failed = 1
  /// Usage, configuration, plan or rules invalid; nothing evaluated.
  case invalid = 2
  /// An input unreadable, too many rejected rows, or nothing to judge.
  case incomplete = 3
  /// Interrupted.
  case interrupted = 130

  package var exitCode: Int32 { rawValue }

  /// The outcome of a report.
  ///
  /// - Parameters:
  ///   - failOn: The mildest severity whose findings fail the run; nil: none does.
  ///   - allowRejected: Rejected rows that do not make the run incomplete.
  ///   - gateJudgesRejected: The gate has a requirement on rejected rows, so they do not make the
  ///     run incomplete.
  package static func of(
    _ report: Report, failOn: Rule.Severity?, allowRejected: Int, gateJudgesRejected: Bool = false
  ) -> RunOutcome {
    if let gate = report.gate {
      if gate.isEmpty { return .incomplete }
      if !gate.holds { return .failed }
    }
    if let failOn, report.hasFinding(atLeast: failOn) { return .failed }
    if report.head.isIncomplete { return .incomplete }
    let rejected = report.gate == nil ? report.head.rows.rejected : report.head.rejectedInScope
    if rejected > allowRejected, !gateJudgesRejected { return .incomplete }
    return .fine
  }
}

extension Report {
  /// Whether a finding of a severity or a worse one stands: failed, unknown or in error, not
  /// waived.
  package func hasFinding(atLeast severity: Rule.Severity) -> Bool {
    rules.indices.contains { rule in
      rules[rule].severity <= severity && verdicts[rule].hasStanding
    }
  }
}
