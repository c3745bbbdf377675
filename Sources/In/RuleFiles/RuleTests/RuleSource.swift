package import Compliance
package import Diagnostics
import ExactNumbers
package import Expressions
import Facts
import YAML

/// A rule with the texts that it was made of, so that it can be made again with a change.
package struct RuleSource: Sendable {
  /// A condition of a rule, or its `since`.
  package enum Part: String, Hashable, Sendable, CaseIterable { case when, require, since }

  package let rule: Rule
  /// False where `adjust:` turns it off.
  package let isActive: Bool
  private let declared: DeclaredRule

  init(_ rule: Rule, _ declared: DeclaredRule, isActive: Bool) {
    self.rule = rule
    self.declared = declared
    self.isActive = isActive
  }

  private func scalar(_ part: Part) -> ScalarNode? {
    switch part {
    case .when: declared.when
    case .require: declared.require
    case .since: declared.since
    }
  }

  package func expression(_ part: Part) -> TypedExpression? {
    switch part {
    case .when: rule.when
    case .require: rule.require
    case .since: rule.since
    }
  }

  /// Where bytes of a part's text stand in its file.
  package func span(of part: Part, _ range: Range<Int>, in files: SourceFiles) -> SourceSpan? {
    guard let scalar = scalar(part) else { return nil }
    guard scalar.isExact, Int(scalar.span.file.index) < files.files.count else {
      return scalar.span
    }
    let map = ScalarTextMap(
      source: files.files[Int(scalar.span.file.index)].bytes,
      span: Int(scalar.span.start)..<Int(scalar.span.end), style: scalar.style, text: scalar.text)
    let place = map.source(of: range)
    return SourceSpan(file: scalar.span.file, start: place.lowerBound, end: place.upperBound)
  }

  /// Where a parameter's name stands in the rule.
  package func span(ofParameter name: String) -> SourceSpan? {
    declared.parameters.first { $0.name.isText(name) }?.name.span
  }

  /// Whether a parameter may have a value.
  package func allows(_ value: Value, of name: String) -> Bool {
    guard let parameter = declared.parameters.first(where: { $0.name.isText(name) }) else {
      return false
    }
    let number: Decimal?
    switch value {
    case .int(let whole): number = Int(exactly: whole).flatMap { Decimal($0) }
    case .decimal(let decimal): number = decimal
    default: return true
    }
    guard let number else { return false }
    return parameter.least.map { $0 <= number } ?? true
      && parameter.most.map { number <= $0 } ?? true
  }

  /// The rule with another text in one part; nil where that is no expression of its type.
  ///
  /// - Parameter given: Values of parameters in place of the rule's own.
  package func changed(
    _ part: Part, to text: String, parameters given: [Rule.Parameter] = []
  ) -> Rule? {
    let type: ValueType = part == .since ? .date : .bool
    guard var changed = given.isEmpty ? rule : changed(parameters: given) else { return nil }
    let compiled = Expression.compile(
      text, declarations: names(changed.parameters), expecting: type)
    guard let expression = compiled.expression else { return nil }
    switch part {
    case .when: changed.when = expression
    case .require: changed.require = expression
    case .since: changed.since = expression
    }
    return changed
  }

  /// The rule with other values of parameters; those that are not given keep theirs.
  package func changed(parameters given: [Rule.Parameter]) -> Rule? {
    var changed = rule
    for parameter in given {
      guard
        let place = changed.parameters.firstIndex(where: { own in
          own.name.utf8.elementsEqual(parameter.name.utf8)
        })
      else { return nil }
      changed.parameters[place] = parameter
    }
    let names = names(changed.parameters)
    func compiled(_ scalar: ScalarNode?, _ type: ValueType) -> TypedExpression? {
      scalar.flatMap {
        Expression.compile($0.text, declarations: names, expecting: type).expression
      }
    }
    guard let require = compiled(declared.require, .bool) else { return nil }
    changed.require = require
    changed.when = compiled(declared.when, .bool)
    changed.since = compiled(declared.since, .date)
    return changed
  }

  private func names(_ parameters: [Rule.Parameter]) -> Declarations {
    var names = rule.scope == .unit ? FactNames.unit : FactNames.obligation
    for parameter in parameters {
      let kind = declared.parameters.first { $0.name.isText(parameter.name) }?.kind
      names.define("params." + parameter.name, as: parameter.value, kind?.type ?? .dyn)
    }
    return names
  }
}

extension LoadedWorkspace {
  /// Every rule with its texts, in pack and file order.
  package var ruleSources: [RuleSource] {
    let active = Set((ruleBook?.rules ?? []).map(\.id))
    return compiledRules.compactMap { rule in
      draft.rules.first { $0.id.isText(rule.id.text) }.map {
        RuleSource(rule, $0, isActive: active.contains(rule.id))
      }
    }
  }
}
