package import CivilCalendar
package import Compliance
import ExactNumbers
import Expressions
package import Results

/// Step 13: a gate on a report, within the report's scope.
package struct GateStep {
  private let gate: Gate
  private let context: EvaluationContext

  package init(gate: Gate, calendar: WorkingCalendar) {
    self.gate = gate
    context = EvaluationContext(calendar: calendar)
  }

  /// Judges the report.
  ///
  /// - Parameter wider: The report of the same units without the period, for older debts.
  package func result(_ report: Report, wider: Report?) -> GateResult {
    var result = GateResult(name: gate.name)
    result.unitsWithoutScore = report.scores.units.filter { $0.score == nil }.count
    result.olderDebts = wider.map { olderDebts($0, than: report) } ?? []
    if !isJudgeable(report) {
      result.isEmpty = true
      return result
    }
    result.lines = gate.requirements.map { line($0, report) }
    result.fixes = fixes(report)
    result.silentUnits = report.units.filter { report.silentUnits.contains($0) }
    return result
  }

  /// Something is due, or a row was sent that had to be rejected.
  private func isJudgeable(_ report: Report) -> Bool {
    guard !report.head.isBeforeStart else { return false }
    let tally = report.scores.overall.tally
    return tally.base > 0 || report.head.rejectedInScope > 0
  }

  private func line(_ requirement: Gate.Requirement, _ report: Report) -> GateResult.Line {
    let facts = report.facts
    let verdict: Verdict =
      switch evaluate(requirement.condition, facts: facts, context: context) {
      case .value(.bool(true)): .pass
      case .value(.bool(false)): .fail
      case .unknown: .unknown
      case .value, .error: .error
      }
    return GateResult.Line(
      id: requirement.id, plainKey: requirement.plainKey, source: requirement.source,
      limit: requirement.limit, value: requirement.plainKey.flatMap { value(of: $0, report) },
      verdict: verdict)
  }

  private func value(of key: Gate.PlainKey, _ report: Report) -> Decimal? {
    let line = report.scores.overall
    switch key {
    case .minScore: return line.score
    case .minUnitScore: return report.scores.units.compactMap(\.score).min()
    case .maxErrors: return Decimal(line.tally.errors)
    case .maxWarnings: return Decimal(line.tally.warnings)
    case .maxOverdue: return Decimal(line.tally.overdue)
    case .minCompletionRate: return line.tally.completion.percent
    case .minUpdateRate: return line.tally.update.percent
    case .noRejectedRows: return Decimal(report.head.rejectedInScope)
    case .noSilentUnit:
      return Decimal(report.units.filter { report.silentUnits.contains($0) }.count)
    case .noNewErrors: return nil
    }
  }

  /// Overdue obligations that lie outside the scope of the report.
  private func olderDebts(_ wider: Report, than report: Report) -> [ObligationKey] {
    let own = Set(report.obligations.identity.map(\.key))
    let last = report.scope.period?.lastDay ?? report.head.asOf
    return wider.worstFirst { number in
      wider.obligations.clock[number] == .overdue
        && wider.obligations.due[number].effective.map { $0 <= last } ?? false
        && !own.contains(wider.obligations.identity[number].key)
    }.map { wider.obligations.identity[$0].key }
  }

  /// Obligations with something to mend, by what mending brings, most first.
  private func fixes(_ report: Report) -> [Int] {
    let gains = report.order.map { Int($0) }.compactMap { number -> (Int, Rational)? in
      let credit = report.obligations.credit[number]
      guard let best = credit.gains.max(), best > 0,
        let share = report.scores.shareOfTask[report.obligations.identity[number].task],
        let gain = Rational(best, over: Credit.whole)
      else { return nil }
      return (number, share * gain)
    }
    let gaining = gains.enumerated().sorted { a, b in
      a.element.1 != b.element.1 ? a.element.1 > b.element.1 : a.offset < b.offset
    }.map(\.element.0)
    let known = Set(gaining)
    return gaining + standingErrors(report).filter { !known.contains($0) }
  }

  /// Obligations with an error that stands, worst first: mending one may bring no points and open
  /// the gate all the same.
  private func standingErrors(_ report: Report) -> [Int] {
    let rules = report.rules.indices.filter {
      report.rules[$0].scope == .obligation && report.rules[$0].severity == .error
    }
    return report.worstFirst { number in
      rules.contains { report.verdicts[$0].effective(number) == .fail }
    }
  }
}
