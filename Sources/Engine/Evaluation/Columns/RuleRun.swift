package import Compliance
package import Diagnostics
package import Expressions

/// How a rule runs: told by `list rules`, and the same for every run of the rule.
package enum RuleRun: Hashable, Sendable {
  /// Batch by batch over columns.
  case columns
  /// Row by row, where a condition has something that columns cannot take.
  case interpreter(ColumnObstacle)

  /// How a rule runs, from its conditions alone.
  package init(of rule: Rule) {
    self = RuleProgram(rules: [rule], context: EvaluationContext()).lines.first?.run ?? .columns
  }
}

/// What keeps a condition of a rule from running over columns, and where it is written.
package struct ColumnObstacle: Hashable, Sendable, Error {
  package enum Construct: Hashable, Sendable {
    case notFlat(TypedExpression.Obstacle.Construct)
    /// A whole number with `u`.
    case unsignedNumber
    /// Values of different types beside one another.
    case mixedTypes
    /// More nodes than an evaluation may take steps.
    case tooLong

    /// For lists and machines, such as `pattern`.
    package var name: String {
      switch self {
      case .notFlat(let construct): construct.rawValue
      case .unsignedNumber: "unsigned-number"
      case .mixedTypes: "mixed-types"
      case .tooLong: "too-long"
      }
    }
  }

  /// The condition of a rule that it stands in.
  package enum Part: String, Hashable, Sendable, CaseIterable { case when, require }

  package var construct: Construct
  package var part: Part
  /// Bytes of the condition's text.
  package var range: Range<Int>

  init(_ construct: Construct, at range: Range<Int>, in part: Part = .require) {
    self.construct = construct
    self.part = part
    self.range = range
  }

  /// What it is, to be worded.
  package var message: Message {
    Message("expression.not-flat." + construct.name)
  }
}
