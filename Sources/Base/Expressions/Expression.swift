import Diagnostics

/// From text to a checked expression.
package enum Expression {
  /// The checked form, and all that was found on the way.
  package struct Compilation: Hashable, Sendable {
    /// Nil where there is an error among the problems.
    package var expression: TypedExpression?
    /// In the order of the text; may hold warnings beside an expression.
    package var problems: [ExpressionProblem]
  }

  /// Parses and checks one expression.
  ///
  /// - Parameters:
  ///   - expected: The type that the place asks for; a number literal is read as a decimal where
  ///     that is asked for. Nil takes any type. A condition that is always the same is
  ///     then a warning, unless it is just `true` or `false`.
  ///   - mode: `unchecked` is for the standard's own tests.
  package static func compile(
    _ text: String, declarations: Declarations, expecting expected: ValueType? = nil,
    mode: CheckMode = .checked, limits: ExpressionLimits = ExpressionLimits()
  ) -> Compilation {
    let bytes = Array(text.utf8)
    var parser = Parser(bytes, in: 0..<bytes.count, limits: limits)
    parser.parse()
    return check(
      parser, text: text, declarations: declarations, expecting: expected, mode: mode)
  }

  /// Checks what a parser has read.
  static func check(
    _ parser: Parser, text: String, declarations: Declarations, expecting expected: ValueType?,
    mode: CheckMode
  ) -> Compilation {
    var checker = Checker(parser.tree, text: text, declarations: declarations, mode: mode)
    let root = checker.check(parser.tree.root, hint: expected)
    var problems = parser.problems + checker.problems
    let type = checker.type(of: root)
    let isSound = !problems.contains { $0.severity == .error }
    if isSound, let expected, !type.fits(expected) {
      let range = parser.tree[parser.tree.root].range
      problems.append(.wrongResult(type, wanted: expected, at: range))
    }
    let hasErrors = problems.contains { $0.severity == .error }
    if !hasErrors, mode == .checked, expected != nil {
      for finding in ConstantConditions.findings(in: checker.output, declarations) {
        problems.append(
          .constantCondition(finding.value, at: checker.output.nodes[finding.node].range))
      }
    }
    return Compilation(
      expression: hasErrors ? nil : checker.output, problems: sorted(problems))
  }

  static func sorted(_ problems: [ExpressionProblem]) -> [ExpressionProblem] {
    problems.enumerated().sorted { a, b in
      (a.element.range.lowerBound, a.offset) < (b.element.range.lowerBound, b.offset)
    }
    .map(\.element)
  }
}
