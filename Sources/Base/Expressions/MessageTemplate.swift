import Diagnostics
import VietnameseText

/// How a value in a message is to be written.
package enum TemplateFormat: Hashable, Sendable {
  case date
  /// A number of days with its word.
  case days
  case number
  case percent
  case list
  /// One of two words, by the number: for exactly one, and for every other.
  case plural(one: String, other: String)

  /// The names that a brace may give, in the order of the manual.
  package static let names = ["date", "days", "number", "percent", "list", "plural"]

  func takes(_ type: ValueType) -> Bool {
    if type.isOpen { return true }
    switch self {
    case .date: return type == .date
    case .days, .plural: return type == .int
    case .number, .percent: return type == .int || type == .decimal || type == .double
    case .list: if case .list(let element) = type { return element.isScalar } else { return false }
    }
  }
}

/// The text of a message with typed expressions in braces; others render it.
package struct MessageTemplate: Hashable, Sendable {
  package enum Part: Hashable, Sendable {
    case text(String)
    /// Without a format the value's type says how it is written.
    case value(TypedExpression, TemplateFormat?)
  }

  /// As it was written.
  package var text: String
  package var parts: [Part]

  package init(text: String, parts: [Part]) {
    self.text = text
    self.parts = parts
  }

  /// The expressions in the order of the text.
  package var expressions: [TypedExpression] {
    parts.compactMap { if case .value(let expression, _) = $0 { expression } else { nil } }
  }

  /// The template, and all that was found on the way.
  package struct Compilation: Hashable, Sendable {
    /// Nil where there is an error among the problems.
    package var template: MessageTemplate?
    package var problems: [ExpressionProblem]
  }

  /// Reads text with `{expression}`, `{expression | format}` and `{{` for a brace.
  ///
  /// Ranges of problems, and of nodes in the expressions, are bytes of the whole text.
  package static func compile(_ text: String, declarations: Declarations) -> Compilation {
    var reader = TemplateReader(text: text, declarations: declarations)
    reader.read()
    let hasErrors = reader.problems.contains { $0.severity == .error }
    let template = MessageTemplate(text: text, parts: reader.parts)
    return Compilation(
      template: hasErrors ? nil : template, problems: Expression.sorted(reader.problems))
  }
}

/// Walks over the text of a message.
private struct TemplateReader {
  let text: String
  let declarations: Declarations
  let bytes: [UInt8]
  var position = 0
  var parts: [MessageTemplate.Part] = []
  var problems: [ExpressionProblem] = []
  var plain: [UInt8] = []

  init(text: String, declarations: Declarations) {
    self.text = text
    self.declarations = declarations
    bytes = Array(text.utf8)
  }

  mutating func read() {
    let brace = UInt8(ascii: "{")
    while position < bytes.count {
      let byte = bytes[position]
      guard byte == brace else {
        plain.append(byte)
        position += 1
        continue
      }
      if position + 1 < bytes.count, bytes[position + 1] == brace {
        plain.append(brace)
        position += 2
      } else {
        flush()
        readBrace()
      }
    }
    flush()
  }

  private mutating func flush() {
    if !plain.isEmpty { parts.append(.text(String(decoding: plain, as: UTF8.self))) }
    plain = []
  }

  private mutating func readBrace() {
    let opening = position..<position + 1
    var parser = Parser(
      bytes, in: position + 1..<bytes.count, limits: ExpressionLimits())
    parser.parse(closing: true)
    let stop = parser.stop
    let compiled = Expression.check(
      parser, text: text, declarations: declarations, expecting: nil, mode: .checked)
    problems.append(contentsOf: compiled.problems)
    var format: TemplateFormat?
    var end = stop
    if stop.isSymbol(.pipe) {
      var lexer = Lexer(bytes, in: stop.range.upperBound..<bytes.count)
      format = readFormat(&lexer)
      end = lexer.next()
      problems.append(contentsOf: lexer.problems)
      if format == nil {
        recover(from: opening, at: stop, isReported: true)
        return
      }
    }
    guard end.isSymbol(.rightBrace) else {
      recover(from: opening, at: end, isReported: !compiled.problems.isEmpty)
      return
    }
    position = end.range.upperBound
    if let expression = compiled.expression { add(expression, format, stop) }
  }

  private mutating func add(
    _ expression: TypedExpression, _ format: TemplateFormat?, _ stop: Token
  ) {
    let type = expression.type
    let range = expression.nodes.last?.range ?? stop.range
    if let format {
      if !format.takes(type) {
        problems.append(.wrongFormat(format.name, type: type.name, at: range))
      }
    } else if !Self.isPrintable(type) {
      problems.append(.notPrintable(type.name, at: range))
    }
    parts.append(.value(expression, format))
  }

  private static func isPrintable(_ type: ValueType) -> Bool {
    if case .list(let element) = type { return element.isScalar }
    return type.isScalar || type.isOpen
  }

  private mutating func readFormat(_ lexer: inout Lexer) -> TemplateFormat? {
    let token = lexer.next()
    guard let name = token.word else {
      problems.append(.unexpectedInBrace(lexer.text(token.range), at: token.range))
      return nil
    }
    switch name {
    case "date": return .date
    case "days": return .days
    case "number": return .number
    case "percent": return .percent
    case "list": return .list
    case "plural": return readPlural(&lexer, token)
    default:
      problems.append(
        .unknownFormat(
          name, formats: TemplateFormat.names,
          nearest: nearest(to: name, among: TemplateFormat.names).first, at: token.range))
      return nil
    }
  }

  /// `plural('day', 'days')`.
  private mutating func readPlural(_ lexer: inout Lexer, _ name: Token) -> TemplateFormat? {
    let opening = lexer.next()
    let one = lexer.next()
    let comma = lexer.next()
    let other = lexer.next()
    let closing = lexer.next()
    guard opening.isSymbol(.leftParenthesis), case .string(let first) = one.kind,
      comma.isSymbol(.comma), case .string(let second) = other.kind,
      closing.isSymbol(.rightParenthesis)
    else {
      problems.append(.formatNeedsWords("plural", at: name.range))
      return nil
    }
    return .plural(one: first, other: second)
  }

  /// Goes on after the next closing brace.
  private mutating func recover(from opening: Range<Int>, at token: Token, isReported: Bool) {
    if token.kind == .end {
      if !isReported { problems.append(.openBrace(at: opening)) }
    } else if !isReported {
      let text = String(decoding: bytes[token.range], as: UTF8.self)
      problems.append(.unexpectedInBrace(text, at: token.range))
    }
    position = max(position + 1, token.range.lowerBound)
    while position < bytes.count, bytes[position] != UInt8(ascii: "}") { position += 1 }
    position = min(position + 1, bytes.count)
  }
}

extension TemplateFormat {
  /// As written in a brace.
  package var name: String {
    switch self {
    case .date: "date"
    case .days: "days"
    case .number: "number"
    case .percent: "percent"
    case .list: "list"
    case .plural: "plural"
    }
  }
}
