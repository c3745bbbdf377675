import Diagnostics
import Patterns

/// Problems of lexer and parser.
extension ExpressionProblem {
  private static func help(_ id: String, _ text: String) -> [Message] {
    [Message("expression.help." + id, ["text": .name(text)])]
  }

  static func emptyExpression(at range: Range<Int>) -> Self {
    Self(.expressionSyntax, Message("expression.empty"), at: range)
  }

  static func unexpectedEnd(at range: Range<Int>) -> Self {
    Self(.expressionSyntax, Message("expression.unexpected-end"), at: range)
  }

  static func unexpectedToken(_ token: String, at range: Range<Int>) -> Self {
    Self(
      .expressionSyntax, Message("expression.unexpected-token", ["token": .name(token)]),
      at: range)
  }

  /// - Parameter end: Where the bracket would stand.
  static func missingClosing(
    _ bracket: String, opening: String, at range: Range<Int>, end: Int
  ) -> Self {
    var problem = Self(
      .expressionSyntax,
      Message(
        "expression.missing-closing", ["bracket": .name(bracket), "opening": .name(opening)]),
      at: range)
    problem.edit = Edit(range: end..<end, text: bracket)
    return problem
  }

  static func strayCharacter(_ character: String, at range: Range<Int>) -> Self {
    let isQuote = ["\u{201C}", "\u{201D}", "\u{2018}", "\u{2019}"].contains(character)
    return Self(
      .expressionSyntax,
      Message("expression.stray-character", ["character": .name(character)]), at: range,
      help: isQuote ? help("write", "'") : [], write: isQuote ? "'" : nil)
  }

  static func singleEquals(at range: Range<Int>) -> Self {
    Self(
      .expressionSyntax, Message("expression.single-equals"), at: range, help: help("write", "=="),
      write: "==")
  }

  static func wordOperator(_ word: String, meant: String, at range: Range<Int>) -> Self {
    Self(
      .expressionSyntax, Message("expression.word-operator", ["word": .name(word)]), at: range,
      help: help("write", meant), write: meant)
  }

  static func reservedWord(_ word: String, at range: Range<Int>) -> Self {
    Self(
      .expressionSyntax, Message("expression.reserved-word", ["word": .name(word)]), at: range)
  }

  static func presenceOfNoField(at range: Range<Int>) -> Self {
    Self(
      .wrongArguments, Message("expression.has-needs-name"), at: range,
      help: help("write", "has(due.effective)"))
  }

  static func loopVariableIsNoName(_ macro: String, at range: Range<Int>) -> Self {
    Self(
      .wrongArguments, Message("expression.loop-needs-name", ["function": .name(macro)]),
      at: range, help: help("write", "\(macro)(x, ...)"))
  }

  static func variableIsNoName(_ macro: String, write form: String, at range: Range<Int>) -> Self {
    Self(
      .wrongArguments, Message("expression.variable-needs-name", ["function": .name(macro)]),
      at: range, help: help("write", form))
  }

  static func badPattern(_ error: PatternError, at range: Range<Int>) -> Self {
    Self(
      .badLiteral,
      Message("expression.pattern." + error.kind.rawValue, ["part": .name(error.part)]),
      at: range)
  }

  static func badNumber(_ text: String, at range: Range<Int>) -> Self {
    Self(.badLiteral, Message("expression.bad-number", ["text": .name(text)]), at: range)
  }

  static func numberTooLarge(_ text: String, type: String, at range: Range<Int>) -> Self {
    Self(
      .badLiteral,
      Message("expression.number-too-large", ["text": .name(text), "type": .name(type)]),
      at: range)
  }

  static func badDecimal(_ text: String, at range: Range<Int>) -> Self {
    Self(.badLiteral, Message("expression.bad-decimal", ["text": .name(text)]), at: range)
  }

  static func badDate(_ text: String, at range: Range<Int>) -> Self {
    Self(
      .badLiteral, Message("expression.bad-date", ["text": .name(text)]), at: range,
      help: help("write", "date('2024-06-30')"))
  }

  static func badEscape(_ text: String, at range: Range<Int>) -> Self {
    Self(.badLiteral, Message("expression.bad-escape", ["text": .name(text)]), at: range)
  }

  static func openQuote(at range: Range<Int>) -> Self {
    Self(.badLiteral, Message("expression.open-quote"), at: range)
  }

  static func textTooLong(limit: Int, at range: Range<Int>) -> Self {
    Self(
      .expressionTooLarge, Message("expression.too-long", ["limit": .integer(limit)]), at: range)
  }

  static func tooDeep(limit: Int, at range: Range<Int>) -> Self {
    Self(
      .expressionTooLarge, Message("expression.too-deep", ["limit": .integer(limit)]), at: range)
  }
}

/// Problems of message texts.
extension ExpressionProblem {
  static func openBrace(at range: Range<Int>) -> Self {
    Self(
      .badBrace, Message("expression.open-brace"), at: range, help: help("write", "{{"),
      write: "{{")
  }

  static func unexpectedInBrace(_ text: String, at range: Range<Int>) -> Self {
    Self(.badBrace, Message("expression.bad-format-text", ["text": .name(text)]), at: range)
  }

  static func unknownFormat(
    _ name: String, formats: [String], nearest: String?, at range: Range<Int>
  ) -> Self {
    Self(
      .unknownFormat, Message("expression.unknown-format", ["name": .name(name)]), at: range,
      help: [Message("expression.help.one-of", ["names": .names(formats)])], write: nearest)
  }

  static func wrongFormat(_ name: String, type: String, at range: Range<Int>) -> Self {
    Self(
      .wrongFormat,
      Message("expression.wrong-format", ["name": .name(name), "type": .name(type)]), at: range)
  }

  static func formatNeedsWords(_ name: String, at range: Range<Int>) -> Self {
    Self(
      .wrongFormat, Message("expression.format-needs-words", ["name": .name(name)]), at: range,
      help: help("write", "{n | plural('day', 'days')}"))
  }

  static func notPrintable(_ type: String, at range: Range<Int>) -> Self {
    Self(.wrongFormat, Message("expression.not-printable", ["type": .name(type)]), at: range)
  }
}
