import Compliance
import Diagnostics
import ExactNumbers
import Expressions
import Facts

extension BookAssembler {
  /// Every rule that is not turned off, in pack and file order.
  mutating func compileRules() -> [Rule] {
    checkAdjustments()
    var active: [Rule] = []
    for declared in draft.rules {
      let changes = draft.adjustments.filter { declared.id.isText($0.rule.text) }
      guard let rule = compile(declared, changes) else { continue }
      compiledRules.append(rule)
      if !changes.contains(where: \.isOff) { active.append(rule) }
    }
    return active
  }

  private mutating func checkAdjustments() {
    var seen: [ByteText: SourceSpan] = [:]
    for change in draft.adjustments {
      if let first = seen[ByteText(change.rule.text)] {
        faults.duplicateID("adjustment", change.rule, first: first)
      }
      seen[ByteText(change.rule.text)] = change.rule.span
      _ = declaredRule(change.rule)
    }
  }

  /// The rule that an id names; reports an id that none has.
  mutating func declaredRule(_ id: ScalarNode) -> DeclaredRule? {
    if let rule = draft.rules.first(where: { id.isText($0.id.text) }) { return rule }
    if !draft.mayLack(.rule) { faults.unknownRule(id, known: draft.rules.map(\.id.text)) }
    return nil
  }

  private mutating func compile(
    _ declared: DeclaredRule, _ changes: [DeclaredAdjustment]
  ) -> Rule? {
    var names = declared.scope == .unit ? FactNames.unit : FactNames.obligation
    let parameters = define(declared, changes, in: &names)
    let when = declared.when.flatMap { expression($0, names, .bool) }
    let require = declared.require.flatMap { expression($0, names, .bool) }
    let since = declared.since.flatMap { expression($0, names, .date) }
    let message = declared.message.flatMap { template($0, names) }
    guard let require, let message, (when == nil) == (declared.when == nil) else { return nil }
    return Rule(
      id: RuleID(declared.id.text), title: declared.title,
      severity: changes.compactMap(\.severity).last ?? declared.severity, scope: declared.scope,
      when: when, require: require, since: since, message: message, help: declared.help,
      why: declared.why,
      basis: declared.basis, isWaivable: declared.isWaivable, escalation: declared.escalation,
      examples: declared.examples, parameters: parameters, span: declared.id.span,
      path: faults.files.path(of: declared.id.span.file))
  }

  /// Declares `params.x` with the values of the pack, or of `adjust:`.
  private mutating func define(
    _ declared: DeclaredRule, _ changes: [DeclaredAdjustment], in names: inout Declarations
  ) -> [Rule.Parameter] {
    var parameters: [Rule.Parameter] = []
    let known = declared.parameters.map(\.name.text)
    var given: [(name: ScalarNode, value: ScalarNode)] = []
    for change in changes.flatMap(\.parameters) {
      if known.contains(where: change.name.isText) {
        given.append(change)
      } else {
        faults.unknownParameter(change.name, of: declared.id.text, known: known)
      }
    }
    for parameter in declared.parameters {
      let change = given.last { $0.name.isText(parameter.name.text) }
      let value = change.flatMap { parameter.read($0.value, &faults) } ?? parameter.value
      // A value that could not be read goes with every type: no second problem.
      names.define(
        "params." + parameter.name.text, as: value ?? .null,
        value == nil ? .error : parameter.kind.type)
      if let value { parameters.append(Rule.Parameter(name: parameter.name.text, value: value)) }
    }
    return parameters
  }

  mutating func expression(
    _ scalar: ScalarNode, _ names: Declarations, _ type: ValueType
  ) -> TypedExpression? {
    let compiled = Expression.compile(scalar.text, declarations: names, expecting: type)
    faults.report(compiled.problems, in: scalar)
    return compiled.expression
  }

  private mutating func template(
    _ message: (vi: ScalarNode, en: ScalarNode), _ names: Declarations
  ) -> Rule.Text? {
    let vi = template(message.vi, names)
    // One text for both languages: its problems are told once.
    let en = message.en == message.vi ? vi : template(message.en, names)
    guard let vi, let en else { return nil }
    return Rule.Text(vi: vi, en: en)
  }

  private mutating func template(
    _ scalar: ScalarNode, _ names: Declarations
  ) -> MessageTemplate? {
    let compiled = MessageTemplate.compile(scalar.text, declarations: names)
    faults.report(compiled.problems, in: scalar)
    return compiled.template
  }

  // MARK: Scoring

  mutating func scoring() -> Scoring {
    guard let declared = draft.scorings.first else { return DeclaredScoring.standard }
    var scoring = declared.scoring
    for factor in declared.factors {
      guard let rule = declaredRule(factor.rule) else { continue }
      if rule.scope == .unit { faults.factorOfUnitRule(factor.rule) }
      scoring.factors.append(Scoring.Factor(rule: RuleID(factor.rule.text), value: factor.value))
    }
    return scoring
  }
}
