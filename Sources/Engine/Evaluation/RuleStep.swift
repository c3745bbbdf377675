import CivilCalendar
import Columns
import Compliance
import Expressions
import Results

/// Step 9: the verdict of each rule for each obligation, and step 12 for each unit.
struct RuleStep {
  let context: EvaluationContext

  /// Verdicts of the rules of one scope, for `count` subjects.
  ///
  /// - Parameter facts: The facts of a subject by its number.
  /// - Returns: In the order of `rules`.
  func verdicts<Facts: FactSource>(
    of rules: [Rule], count: Int, threads: Int, facts: @Sendable (Int) -> Facts
  ) -> [RuleVerdicts] {
    let parts = parallelRanges(
      count: count, threads: threads, minimumPerRange: 256, alignment: 64
    ) { range in
      verdicts(of: rules, range: range, facts: facts)
    }
    return rules.indices.map { rule in RuleVerdicts(joining: parts.map { $0[rule] }) }
  }

  private func verdicts<Facts: FactSource>(
    of rules: [Rule], range: Range<Int>, facts: (Int) -> Facts
  ) -> [RuleVerdicts] {
    var found = rules.map { _ in RuleVerdicts(count: range.count) }
    for number in range {
      let row = facts(number)
      for (place, rule) in rules.enumerated() {
        found[place].set(verdict(of: rule, row), at: number - range.lowerBound)
      }
    }
    return found
  }

  /// The verdict of a rule for one row of facts (semantics.md section 5).
  func verdict(of rule: Rule, _ facts: some FactSource) -> Verdict {
    if let when = rule.when {
      switch evaluate(when, facts: facts, context: context) {
      case .value(.bool(true)): break
      case .value(.bool(false)): return .notApplicable
      case .unknown: return .unknown
      case .value, .error: return .error
      }
    }
    switch evaluate(rule.require, facts: facts, context: context) {
    case .value(.bool(let holds)): return holds ? .pass : .fail
    case .unknown: return .unknown
    case .value, .error: return .error
    }
  }
}
