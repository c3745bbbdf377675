package import Compliance
package import Expressions

extension Explanation {
  /// What one rule saw and said.
  package struct RuleLine: Sendable {
    /// Number of the rule in the report.
    package var rule: Int
    /// Before waivers.
    package var raw: Verdict
    /// What counts.
    package var effective: Verdict
    /// What its condition gave; nil: it has none.
    package var when: Outcome?
    /// What its requirement gave; nil: not asked, because it does not apply.
    package var require: Outcome?
    /// The period has not opened, and the rule does not ask for that.
    package var isSilenced: Bool
    /// The facts that its expressions name, in the order of the catalogue; of a rule that does not
    /// apply those of the first part of its condition that is false.
    package var facts: [FactLine]

    package init(
      rule: Int, raw: Verdict, effective: Verdict, when: Outcome?, require: Outcome?,
      isSilenced: Bool, facts: [FactLine]
    ) {
      self.rule = rule
      self.raw = raw
      self.effective = effective
      self.when = when
      self.require = require
      self.isSilenced = isSilenced
      self.facts = facts
    }
  }

  /// A fact with the value that a rule saw.
  package struct FactLine: Sendable {
    /// As written in a rule: `due.daysLate`.
    package var name: String
    package var outcome: Outcome

    package init(name: String, outcome: Outcome) {
      self.name = name
      self.outcome = outcome
    }
  }
}
