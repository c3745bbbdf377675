import CivilCalendar
import Compliance
import Diagnostics
import ExactNumbers
import Expressions
import Facts
import Results
import RuleFiles

/// A day of a test with what came of it, kept for the mutants.
struct JudgedDay: Sendable {
  /// What one rule saw, and what of it a test would notice.
  struct Case: Sendable {
    var rule: RuleID
    var facts: FactValues
    /// Before waivers.
    var raw: Verdict
    /// Whether the test names the verdict, or only that there is no finding.
    var isExpected: Bool
    /// Whether the test names the day on which the finding began.
    var isSinceExpected: Bool
    /// Those that the test gives the rule.
    var parameters: [Rule.Parameter]
  }

  var day: RuleTestReport.Day
  var cases: [Case]
  /// Verdicts that were expected and came.
  var seen: [(rule: RuleID, verdict: Verdict)]
}

/// Holds a day of a test against what is expected of it.
struct Judgement {
  let context: EvaluationContext
  private(set) var differences: [RuleTestReport.Difference] = []
  private(set) var cases: [JudgedDay.Case] = []
  private(set) var seen: [(rule: RuleID, verdict: Verdict)] = []

  init(context: EvaluationContext) { self.context = context }

  /// - Parameters:
  ///   - verdict: The one that counts; nil: the rule has nothing to speak of.
  ///   - raw: The one before waivers, where it can be had from the facts alone.
  mutating func judge(
    _ rule: Rule, _ facts: FactValues?, verdict: Verdict?, raw: Verdict?,
    _ day: RuleTest.Day, parameters: [Rule.Parameter]
  ) {
    let verdict = verdict ?? .notApplicable
    let named = day.expectations.filter { $0.subject == .verdict(rule.id) }
    for expectation in named {
      guard case .verdict(let wanted) = expectation.wanted else { continue }
      if wanted == verdict {
        seen.append((rule.id, verdict))
      } else {
        differences.append(
          RuleTestReport.Difference(
            kind: .differs, subject: rule.id.text, wanted: wanted.rawValue,
            found: verdict.rawValue, span: expectation.span, rule: facts.map { view(rule, $0) }))
      }
    }
    if named.isEmpty, verdict == .fail || verdict == .unknown || verdict == .error {
      differences.append(
        RuleTestReport.Difference(
          kind: .unlisted, subject: rule.id.text, found: verdict.rawValue, span: day.span,
          rule: facts.map { view(rule, $0) }))
    }
    let begins = day.expectations.filter { $0.subject == .since(rule.id) }
    for expectation in begins {
      let found = facts.flatMap { since(rule, $0) }
      compare(rule.id.text + " since", found, expectation)
    }
    if let facts, let raw {
      cases.append(
        JudgedDay.Case(
          rule: rule.id, facts: facts, raw: raw, isExpected: !named.isEmpty,
          isSinceExpected: !begins.isEmpty, parameters: parameters))
    }
  }

  /// A fact or a result.
  mutating func compare(
    _ subject: String, _ found: Value?, _ expectation: RuleTest.Expectation
  ) {
    guard case .value(let wanted) = expectation.wanted, wanted != found else { return }
    differences.append(
      RuleTestReport.Difference(
        kind: .differs, subject: subject, wanted: Self.text(wanted), found: Self.text(found),
        span: expectation.span))
  }

  mutating func add(_ difference: RuleTestReport.Difference) { differences.append(difference) }

  private func since(_ rule: Rule, _ facts: FactValues) -> Value? {
    rule.since.flatMap { evaluate($0, facts: facts, context: context).value }
  }

  /// As a test writes it.
  static func text(_ value: Value?) -> String {
    switch value {
    case .bool(let truth)?: truth ? "true" : "false"
    case .int(let number)?: String(number)
    case .decimal(let number)?: number.description
    case .date(let day)?: day.description
    case .string(let text)?: text.text
    default: "unknown"
    }
  }

  private func view(_ rule: Rule, _ facts: FactValues) -> RuleTestReport.RuleView {
    let when = rule.when.map { evaluate($0, facts: facts, context: context) }
    let applies = when.map { $0.bool == true } ?? true
    let slots = Set((rule.when?.slots ?? []) + (applies ? rule.require.slots : []))
    let names = (rule.scope == .unit ? Catalogue.unit : .obligation).entries
    return RuleTestReport.RuleView(
      when: when,
      require: applies ? evaluate(rule.require, facts: facts, context: context) : nil,
      facts: slots.sorted().filter { names.indices.contains($0) }.map {
        Explanation.FactLine(name: names[$0].name, outcome: facts.outcome(of: $0))
      }, span: rule.span)
  }
}
