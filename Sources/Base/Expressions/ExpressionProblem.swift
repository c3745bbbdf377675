package import Diagnostics

/// Something wrong with the text of an expression, or worth a warning.
package struct ExpressionProblem: Hashable, Sendable {
  package var code: DiagnosticCode
  package var severity: DiagnosticSeverity
  /// What is wrong.
  package var message: Message
  /// Bytes of the text that was compiled; the caller maps them into its file.
  package var range: Range<Int>
  /// What to do.
  package var help: [Message]
  /// What the first help says, done to the text; nil where that takes a person.
  package var edit: Edit?

  /// Some bytes of the text, and what is to stand in their place.
  package struct Edit: Hashable, Sendable {
    package var range: Range<Int>
    package var text: String
  }

  /// - Parameter write: What is to stand in the range, where that is sure.
  init(
    _ code: DiagnosticCode, severity: DiagnosticSeverity = .error, _ message: Message,
    at range: Range<Int>, help: [Message] = [], write: String? = nil
  ) {
    edit = write.map { Edit(range: range, text: $0) }
    self.code = code
    self.severity = severity
    self.message = message
    self.range = range
    self.help = help
  }
}

/// The codes of expressions and message texts.
extension DiagnosticCode {
  package static let expressionSyntax = DiagnosticCode("D0201", "expression-syntax")
  package static let badLiteral = DiagnosticCode("D0202", "bad-literal")
  package static let unknownName = DiagnosticCode("D0203", "unknown-name")
  package static let unknownFunction = DiagnosticCode("D0204", "unknown-function")
  package static let wrongArguments = DiagnosticCode("D0205", "wrong-arguments")
  package static let wrongOperands = DiagnosticCode("D0206", "wrong-operands")
  package static let valueOutsideSet = DiagnosticCode("D0207", "value-outside-set")
  package static let unknownField = DiagnosticCode("D0208", "unknown-field")
  package static let wrongResult = DiagnosticCode("D0209", "wrong-result")
  package static let expressionTooLarge = DiagnosticCode("D0210", "expression-too-large")
  package static let needlessHas = DiagnosticCode("D0211", "needless-has")
  package static let constantCondition = DiagnosticCode("D0212", "constant-condition")
  package static let badBrace = DiagnosticCode("D0213", "bad-brace")
  package static let unknownFormat = DiagnosticCode("D0214", "unknown-format")
  package static let wrongFormat = DiagnosticCode("D0215", "wrong-format")

  /// Every code that expressions and message texts give, in their order.
  package static let ofExpressions: [DiagnosticCode] = [
    .expressionSyntax, .badLiteral, .unknownName, .unknownFunction, .wrongArguments,
    .wrongOperands, .valueOutsideSet, .unknownField, .wrongResult, .expressionTooLarge,
    .needlessHas, .constantCondition, .badBrace, .unknownFormat, .wrongFormat,
  ]
}
