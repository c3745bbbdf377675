package import Compliance
package import Diagnostics
import Expressions
import Facts

/// A change to a rule where it stands, beside what the pack says.
package struct PrintedAdjustment: Hashable, Sendable {
  package var rule: RuleID
  package var span: SourceSpan
  package var isOff: Bool
  /// What it sets to the value that the rule has already: `severity`, or a parameter's name.
  package var same: [String]
  /// How many keys it sets.
  package var count: Int
}

/// A name of a rule file that means something, with its place.
package struct PrintedRuleName: Hashable, Sendable {
  package var rule: RuleID
  /// The parameter; nil where the rule itself is named.
  package var parameter: String?
  package var span: SourceSpan
}

extension LoadedWorkspace {
  /// Entries of `adjust:` in file order.
  package var printedAdjustments: [PrintedAdjustment] {
    draft.adjustments.map { adjustment in
      let rule = draft.rules.first { adjustment.rule.isText($0.id.text) }
      var same: [String] = []
      if let severity = adjustment.severity, severity == rule?.severity { same.append("severity") }
      for (name, value) in adjustment.parameters {
        var ignored = Faults()
        if let parameter = rule?.parameters.first(where: { name.isText($0.name.text) }),
          let old = parameter.value, parameter.read(value, &ignored) == old
        {
          same.append(name.text)
        }
      }
      return PrintedAdjustment(
        rule: RuleID(adjustment.rule.text), span: adjustment.rule.span, isOff: adjustment.isOff,
        same: same, count: (adjustment.severity == nil ? 0 : 1) + adjustment.parameters.count)
    }
  }

  /// How many rules the files define, those that are turned off too.
  package var printedRuleCount: Int { draft.rules.count }

  /// Rules that `scoring:` gives a factor.
  package var printedFactors: [PrintedRuleName] {
    (draft.scorings.first?.factors ?? []).map {
      PrintedRuleName(rule: RuleID($0.rule.text), span: $0.rule.span)
    }
  }

  /// Parameters that no expression and no message of their rule names.
  ///
  /// Each text is checked once without the parameter: where nothing is missed, it is not used.
  package var unusedParameters: [PrintedRuleName] {
    draft.rules.flatMap { rule in
      rule.parameters.filter { !Self.isUsed($0, in: rule) }.map {
        PrintedRuleName(
          rule: RuleID(rule.id.text), parameter: $0.name.text, span: $0.name.span)
      }
    }
  }

  private static func isUsed(_ parameter: DeclaredParameter, in rule: DeclaredRule) -> Bool {
    var names = rule.scope == .unit ? FactNames.unit : FactNames.obligation
    for other in rule.parameters where !other.name.isText(parameter.name.text) {
      names.define(
        "params." + other.name.text, as: other.value ?? .null,
        other.value == nil ? .error : other.kind.type)
    }
    let conditions = [rule.when, rule.require, rule.since].compactMap { $0 }
    let messages = rule.message.map { [$0.vi, $0.en] } ?? []
    return conditions.contains {
      Expression.compile($0.text, declarations: names, expecting: nil).expression == nil
    }
      || messages.contains {
        MessageTemplate.compile($0.text, declarations: names).template == nil
      }
  }
}
