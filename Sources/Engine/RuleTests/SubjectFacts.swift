import Compliance
import ExactNumbers
import Expressions
import Facts
import Results

/// What rules see on a day of a test: the obligation, and its unit.
struct SubjectFacts: Sendable {
  var ofObligation: FactValues
  /// Nil where no unit is known.
  var ofUnit: FactValues?

  func facts(for rule: Rule) -> FactValues? {
    rule.scope == .unit ? ofUnit : ofObligation
  }
}

extension FactValues {
  /// A copy of a row.
  init(_ row: some FactSource, count: Int) {
    self.init()
    for slot in 0..<count {
      if case .value(let value) = row.outcome(of: slot) { values[slot] = value }
    }
  }
}

extension Report {
  /// The facts of an obligation and of its holder.
  func subject(_ number: Int) -> SubjectFacts {
    let place = units.firstIndex(of: obligations.identity[number].unit)
    return SubjectFacts(
      ofObligation: FactValues(
        facts(ofObligation: number), count: ObligationFact.allCases.count),
      ofUnit: place.map { FactValues(facts(ofUnit: $0), count: UnitFact.allCases.count) })
  }

  /// The verdicts that count, of an obligation and of its holder; nil: the rule has no subject.
  func verdict(ofRule rule: Int, _ number: Int) -> Verdict? {
    guard rules[rule].scope == .unit else { return verdicts[rule].effective(number) }
    return units.firstIndex(of: obligations.identity[number].unit).map {
      verdicts[rule].effective($0)
    }
  }

  /// What an obligation earns; nil where it does not count.
  func credit(_ number: Int) -> Decimal? {
    let credit = obligations.credit[number]
    guard credit.isInBase else { return nil }
    return Decimal(units: credit.earned / 1_000_000)
  }
}
