import Columns
import Compliance
import Evaluation
import Expressions
import Results
import RuleFiles

/// Tries every change to every rule against the facts that the rule's tests have seen.
struct MutationRun {
  private let run: RuleTestRun
  private let cases: [JudgedDay.Case]

  init(_ run: RuleTestRun, _ cases: [JudgedDay.Case]) {
    self.run = run
    self.cases = cases
  }

  private struct Work: Sendable {
    var source: RuleSource
    var cases: [JudgedDay.Case]
    var killed = 0
    var survivors: [MutationReport.Mutant] = []
  }

  func report() -> MutationReport {
    let ofRule = Dictionary(grouping: cases, by: \.rule)
    var work = run.sources.filter { run.isOwn($0) }.map {
      Work(source: $0, cases: ofRule[$0.rule.id] ?? [])
    }
    let (files, context) = (run.loaded.sourceFiles, run.context)
    parallelUpdate(&work, threads: run.threads) { one, _ in
      for change in MutantMaker(source: one.source, files: files).changes() {
        switch Self.fate(of: change, one.source, one.cases, context) {
        case .noChange: continue
        case .killed: one.killed += 1
        case .survived: one.survivors.append(change.shown)
        }
      }
    }
    return explained(
      killed: work.reduce(0) { $0 + $1.killed }, work.flatMap(\.survivors),
      Set(work.map(\.source.rule.id)))
  }

  /// Survivors with their reasons, and the reasons that no survivor has.
  private func explained(
    killed: Int, _ survivors: [MutationReport.Mutant], _ rules: Set<RuleID>
  ) -> MutationReport {
    var survivors = survivors
    var idle: [MutationReport.Mutant] = []
    for reason in run.loaded.equivalents where rules.contains(reason.rule) {
      let (from, to) = (MutantMaker.oneLine(reason.from), MutantMaker.oneLine(reason.to))
      let places = survivors.indices.filter { place in
        survivors[place].rule == reason.rule
          && survivors[place].from.utf8.elementsEqual(from.utf8)
          && survivors[place].to.utf8.elementsEqual(to.utf8)
      }
      for place in places { survivors[place].why = reason.why }
      if places.isEmpty {
        idle.append(
          MutationReport.Mutant(
            rule: reason.rule, part: "", from: from, to: to, span: reason.span, why: reason.why))
      }
    }
    return MutationReport(killed: killed, survivors: survivors, idle: idle)
  }

  private enum Fate { case noChange, killed, survived }

  private static func fate(
    of change: RuleChange, _ source: RuleSource, _ cases: [JudgedDay.Case],
    _ context: EvaluationContext
  ) -> Fate {
    guard let changed = source.changed(change, parameters: []), source.isChanged(in: changed)
    else { return .noChange }
    var made: [(parameters: [Rule.Parameter], rule: Rule?)] = [([], changed)]
    for one in cases {
      var rule = made.first { $0.parameters == one.parameters }
      if rule == nil {
        rule = (one.parameters, source.changed(change, parameters: one.parameters))
        made.append((one.parameters, rule?.rule))
      }
      guard let changed = rule?.rule else { continue }
      if isNoticed(changed, source, one, context) { return .killed }
    }
    return .survived
  }

  /// Whether a test's result would be another one.
  private static func isNoticed(
    _ changed: Rule, _ source: RuleSource, _ one: JudgedDay.Case, _ context: EvaluationContext
  ) -> Bool {
    let raw = changed.verdict(for: one.facts, context: context)
    if one.isExpected, raw != one.raw { return true }
    if !one.isExpected, raw == .fail || raw == .unknown || raw == .error { return true }
    guard one.isSinceExpected else { return false }
    func since(_ expression: TypedExpression?) -> Value? {
      expression.flatMap { evaluate($0, facts: one.facts, context: context).value }
    }
    return since(changed.since) != since(source.changed(parameters: one.parameters)?.since)
  }
}

extension RuleSource {
  /// The rule with a change; nil where it would be none, or a parameter is given another value.
  fileprivate func changed(_ change: RuleChange, parameters given: [Rule.Parameter]) -> Rule? {
    switch change.content {
    case .text(let part, let text): changed(part, to: text, parameters: given)
    case .parameter(let parameter):
      given.contains { $0.name.utf8.elementsEqual(parameter.name.utf8) }
        ? nil : changed(parameters: given + [parameter])
    }
  }

  fileprivate func isChanged(in other: Rule) -> Bool {
    other.when != rule.when || other.require != rule.require || other.since != rule.since
  }
}
