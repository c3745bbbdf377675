import CivilCalendar
import Compliance
import ExactNumbers
import Expressions
import Facts
import Results

// What the rules saw, and what the obligation is worth in a score.
extension Explainer {
  func rules(_ number: Int) -> [Explanation.RuleLine] {
    let facts = report.facts(ofObligation: number)
    return report.rules.indices.filter { report.rules[$0].scope == .obligation }.map { place in
      line(of: place, number, facts)
    }
  }

  private func line(
    of place: Int, _ number: Int, _ facts: ObligationFacts
  ) -> Explanation.RuleLine {
    let rule = report.rules[place]
    let context = EvaluationContext(calendar: report.calendar)
    let when = rule.when.map { evaluate($0, facts: facts, context: context) }
    let applies = when.map { $0.bool == true } ?? true
    let raw = report.verdicts[place].raw(number)
    return Explanation.RuleLine(
      rule: place, raw: raw, effective: report.verdicts[place].effective(number), when: when,
      require: applies ? evaluate(rule.require, facts: facts, context: context) : nil,
      isSilenced: applies && raw == .notApplicable,
      facts: when?.bool == false ? deciding(rule, facts) : seen(by: rule, facts))
  }

  /// The facts that the expressions name.
  private func seen(by rule: Rule, _ facts: ObligationFacts) -> [Explanation.FactLine] {
    lines(of: Set(rule.when?.slots ?? []).union(rule.require.slots), facts)
  }

  /// Of a rule that does not apply, the facts of the first part of its condition that is false.
  private func deciding(_ rule: Rule, _ facts: ObligationFacts) -> [Explanation.FactLine] {
    guard let when = rule.when else { return [] }
    let context = EvaluationContext(calendar: report.calendar)
    return lines(of: Set(decidingPart(of: when, facts: facts, context: context).slots), facts)
  }

  private func lines(of slots: Set<Int>, _ facts: ObligationFacts) -> [Explanation.FactLine] {
    slots.sorted().compactMap { slot in
      ObligationFact(rawValue: slot).map { fact in
        Explanation.FactLine(name: fact.name, outcome: facts.outcome(of: slot))
      }
    }
  }

  // MARK: Score

  func shares(_ number: Int) -> [Explanation.ShareLine] {
    let identity = report.obligations.identity[number]
    let units: [Int?] = [nil] + identity.charged.map { $0 }
    return units.map { share(number, task: identity.task, unit: $0) }
  }

  /// The part of one obligation in a score: its task's weight among those of all tasks that have
  /// something in the base, shared by the task's obligations there.
  private func share(_ number: Int, task: Int, unit: Int?) -> Explanation.ShareLine {
    let counts = countsInBase(ofUnit: unit)
    let isByTask = report.scoring.spread == .task
    var weights = Rational(0)
    for (other, count) in counts.enumerated() where count > 0 {
      weights += isByTask ? weight(other) : weight(other) * Rational(count)
    }
    var share: Rational?
    if report.obligations.credit[number].isInBase, let own = weight(task) / weights {
      share = isByTask ? own / Rational(counts[task]) : own
    }
    let place = unit.flatMap { report.units.firstIndex(of: $0) }
    let line = unit == nil ? report.scores.overall : place.map { report.scores.units[$0] }
    return Explanation.ShareLine(
      unit: unit, share: share, score: line?.exact, obligations: counts[task], weights: weights)
  }

  private func weight(_ task: Int) -> Rational {
    report.scoring.model == .equal ? Rational(1) : Rational(report.tasks[task].weight)
  }

  /// By task: obligations in the base, of the whole plan or of those scored with a unit.
  private func countsInBase(ofUnit unit: Int?) -> [Int] {
    var counts = Array(repeating: 0, count: report.tasks.count)
    for number in report.obligations.clock.indices
    where report.obligations.credit[number].isInBase {
      let identity = report.obligations.identity[number]
      if unit.map({ identity.charged.contains($0) }) ?? true { counts[identity.task] += 1 }
    }
    return counts
  }
}
