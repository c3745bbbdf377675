package import Diagnostics
package import ExactNumbers
package import Expressions

/// A named list of requirements on a report (cổng kiểm tra).
package struct Gate: Sendable {
  /// A requirement with a number behind it.
  package enum PlainKey: String, Hashable, Sendable, CaseIterable {
    case minScore, minUnitScore, maxErrors, maxWarnings, maxOverdue, minCompletionRate
    case minUpdateRate, noRejectedRows, noSilentUnit, noNewErrors
  }

  package struct Requirement: Sendable {
    /// The plain key's name, or the id that its writer gave.
    package var id: String
    package var plainKey: PlainKey?
    /// The limit of a plain key; 0 for those that take none.
    package var limit: Decimal?
    /// The CEL that it stands for, as shown.
    package var source: String
    package var condition: TypedExpression
    package var span: SourceSpan?

    package init(
      id: String, plainKey: PlainKey?, limit: Decimal?, source: String,
      condition: TypedExpression, span: SourceSpan?
    ) {
      self.id = id
      self.plainKey = plainKey
      self.limit = limit
      self.source = source
      self.condition = condition
      self.span = span
    }
  }

  package var name: String
  /// In file order.
  package var requirements: [Requirement]
  package var span: SourceSpan?

  package init(name: String, requirements: [Requirement], span: SourceSpan?) {
    self.name = name
    self.requirements = requirements
    self.span = span
  }

  /// Whether rejected rows are judged by the gate itself (exit 1) and not as an incomplete run.
  package var judgesRejectedRows: Bool {
    requirements.contains { $0.plainKey == .noRejectedRows }
  }
}
