import Compliance
import Diagnostics
import ExactNumbers
import Expressions

extension BookAssembler {
  mutating func compile(_ declared: DeclaredGate) -> Gate {
    var requirements: [Gate.Requirement] = []
    for requirement in declared.requirements {
      if let compiled = compile(requirement) { requirements.append(compiled) }
    }
    return Gate(
      name: declared.name.text, requirements: requirements, span: declared.name.span)
  }

  private mutating func compile(
    _ declared: DeclaredGate.Requirement
  ) -> Gate.Requirement? {
    var source = declared.that ?? declared.id
    if let key = declared.plainKey {
      source.text = Self.condition(key, limit: declared.limit ?? .zero)
      source.isExact = false
    }
    guard let condition = expression(source, FactNames.report, .bool) else { return nil }
    return Gate.Requirement(
      id: declared.id.text, plainKey: declared.plainKey, limit: declared.limit,
      source: source.text, condition: condition, span: declared.that?.span ?? declared.id.span)
  }

  /// The CEL that a plain key stands for.
  static func condition(_ key: Gate.PlainKey, limit: Decimal) -> String {
    switch key {
    case .minScore: "score >= \(limit)"
    case .minUnitScore: "units.all(u, u.score >= \(limit))"
    case .maxErrors: "errors <= \(limit)"
    case .maxWarnings: "warnings <= \(limit)"
    case .maxOverdue: "overdue <= \(limit)"
    case .minCompletionRate: "completionRate >= \(limit)"
    case .minUpdateRate: "updateRate >= \(limit)"
    case .noRejectedRows: "rejectedRows == 0"
    case .noSilentUnit: "silentUnits == 0"
    case .noNewErrors: "newErrors == 0"
    }
  }

  mutating func compile(_ declared: DeclaredSource) -> ProgressSource {
    var source = declared.source
    source.completedWhen = declared.completedWhen.flatMap {
      expression($0, FactNames.record, .bool)
    }
    return source
  }
}
