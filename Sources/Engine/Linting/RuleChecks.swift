import Compliance
import DeadlinePhrases
import Diagnostics
import Expressions
import Facts
import RuleFiles

/// Parameters without use, and rules that can speak of nothing under this plan.
struct RuleChecks {
  let loaded: LoadedWorkspace
  let book: RuleBook

  func diagnostics() -> [Diagnostic] { unusedParameters() + noRules() + withoutSubject() }

  private func unusedParameters() -> [Diagnostic] {
    loaded.unusedParameters.map { one in
      Diagnostic(
        lint: LintCode.unusedParameter, .warning,
        Message(
          "lint.unused-parameter",
          ["parameter": .name(one.parameter ?? ""), "rule": .name(one.rule.text)]), at: one.span,
        help: [Message("lint.help.use-parameter", ["parameter": .text(one.parameter ?? "")])])
    }
  }

  /// A workspace whose rules are all turned off, or that has none.
  private func noRules() -> [Diagnostic] {
    guard book.rules.isEmpty else { return [] }
    let off = loaded.printedAdjustments.filter(\.isOff)
    let message =
      loaded.printedRuleCount == 0
      ? Message("lint.no-rules")
      : Message("lint.all-rules-off", ["count": .integer(loaded.printedRuleCount)])
    return [
      Diagnostic(
        lint: LintCode.noRules, .warning, message, at: off.first?.span ?? book.plan.span,
        help: [Message("lint.help.add-pack")])
    ]
  }

  // MARK: Rules without a subject

  /// What a rule can ask for that only the plan gives.
  private enum Subject: String, CaseIterable {
    case target = "progress.target"
    case report = "task.report"
    case aspirational = "due.aspirational"
    case evidence = "evidence.required"
  }

  /// Of the workspace's own rules: a pack is made for many plans.
  private func withoutSubject() -> [Diagnostic] {
    let absent = Subject.allCases.filter { !isPresent($0) }
    guard !absent.isEmpty else { return [] }
    return book.rules.filter { $0.scope == .obligation && !$0.path.hasPrefix("shipped:") }
      .compactMap { rule in
        guard let when = rule.when,
          let subject = absent.first(where: { Self.demands(when, $0) })
        else { return nil }
        return Diagnostic(
          lint: LintCode.ruleWithoutSubject, .info,
          Message(
            "lint.rule-without-subject",
            ["rule": .name(rule.id.text), "fact": .name(subject.rawValue)]), at: rule.span,
          help: [Message("lint.help.turn-off", ["rule": .text(rule.id.text)])])
      }
  }

  private func isPresent(_ subject: Subject) -> Bool {
    let replaced = book.amendments.flatMap(\.changes).compactMap { change -> Task? in
      if case .replace(let task) = change.effect { return task }
      return nil
    }
    return (book.tasks + book.amendments.flatMap(\.added) + replaced).contains { task in
      switch subject {
      case .target: task.target != nil
      case .report: task.isReport || Self.hasContinuous(task.deadline.form)
      case .aspirational: task.deadline.isAspirational
      case .evidence: task.evidence != nil || !task.partEvidence.isEmpty
      }
    }
  }

  private static func hasContinuous(_ form: DeadlineForm) -> Bool {
    switch form {
    case .continuous: true
    case .milestones(let parts): parts.contains(where: hasContinuous)
    default: false
    }
  }

  /// Whether a condition cannot hold without the fact: it is the condition, or one of those that
  /// `&&` joins at its top.
  private static func demands(_ when: TypedExpression, _ subject: Subject) -> Bool {
    guard
      let fact = Catalogue.obligation.declarations.facts.first(where: { fact in
        fact.name.utf8.elementsEqual(subject.rawValue.utf8)
      })
    else { return false }
    var open = [when.root]
    while let node = open.popLast() {
      switch when.nodes[node].kind {
      case .conjunction: open += when.operands(of: node)
      case .fact(let slot) where subject != .target && slot == fact.slot: return true
      case .presence(let slot) where subject == .target && slot == fact.slot: return true
      default: continue
      }
    }
    return false
  }
}
