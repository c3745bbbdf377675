import CivilCalendar
import Compliance
import Diagnostics
import ExactNumbers
import Expressions
import Results
import RuleFiles

/// A small change to a rule.
struct RuleChange: Hashable, Sendable {
  enum Content: Hashable, Sendable {
    /// The whole text of a condition after the change.
    case text(RuleSource.Part, String)
    case parameter(Rule.Parameter)
  }

  var content: Content
  var shown: MutationReport.Mutant
}

/// The changes to a rule that its tests should notice: each comparison turned into its neighbour
/// and its opposite, `&&` and `||` swapped, `!` and `has` turned round, numbers and days moved by
/// one, `true` and `false` swapped.
struct MutantMaker {
  let source: RuleSource
  let files: SourceFiles

  /// By part and place; each once.
  func changes() -> [RuleChange] {
    RuleSource.Part.allCases.flatMap { part in
      source.expression(part).map { changes(of: $0, part) } ?? []
    } + parameterChanges()
  }

  // MARK: Expressions

  /// A piece of a condition's text, and what takes its place.
  private struct Edit: Hashable {
    var range: Range<Int>
    var text: String
    /// What is shown: the edit with what makes it a whole.
    var shown: Range<Int>
  }

  private func changes(of expression: TypedExpression, _ part: RuleSource.Part) -> [RuleChange] {
    let bytes = Array(expression.text.utf8)
    let users = Self.users(expression)
    var seen: Set<Edit> = []
    let made = expression.nodes.indices.flatMap { edits(ofNode: $0, expression, bytes, users) }
      .filter { seen.insert($0).inserted }
      .sorted {
        ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
      }
    return made.map { edit in
      RuleChange(
        content: .text(part, Self.replaced(edit.range, by: edit.text, in: bytes)),
        shown: MutationReport.Mutant(
          rule: source.rule.id, part: part.rawValue, from: Self.piece(bytes, edit.shown),
          to: Self.oneLine(
            Self.replaced(edit.range, by: edit.text, in: bytes, shown: edit.shown)),
          span: source.span(of: part, edit.range, in: files)))
    }
  }

  /// The node that uses each node; the last one where several do.
  private static func users(_ expression: TypedExpression) -> [Int?] {
    var users = [Int?](repeating: nil, count: expression.nodes.count)
    for node in expression.nodes.indices {
      for operand in expression.operands(of: node) { users[operand] = node }
    }
    return users
  }

  private func edits(
    ofNode node: Int, _ expression: TypedExpression, _ bytes: [UInt8], _ users: [Int?]
  ) -> [Edit] {
    let range = expression.nodes[node].range
    guard range.upperBound <= bytes.count else { return [] }
    let operands = expression.operands(of: node).map { expression.nodes[$0].range }
    switch expression.nodes[node].kind {
    case .operation(.not):
      guard bytes[range].first == UInt8(ascii: "!") else { return [] }
      return [
        Edit(range: range.lowerBound..<range.lowerBound + 1, text: "", shown: range)
      ]
    case .operation(let operation):
      guard operands.count == 2, let signs = Self.signs(operation) else { return [] }
      return signs.others.compactMap { other in
        gap(operands[0], operands[1], signs.own, bytes).map {
          Edit(range: $0, text: other, shown: range)
        }
      }
    case .conjunction: return swaps(operands, "&&", "||", bytes)
    case .disjunction: return swaps(operands, "||", "&&", bytes)
    case .presence, .fieldPresence, .memberPresence:
      guard Self.piece(bytes, range).hasPrefix("has(") else { return [] }
      return [
        Edit(range: range.lowerBound..<range.lowerBound, text: "!", shown: range)
      ]
    case .constant(let place):
      return Self.neighbours(expression.constants[place], Self.piece(bytes, range)).map {
        Edit(range: range, text: $0, shown: whole(node, expression, users))
      }
    default: return []
    }
  }

  /// The comparison or call that a constant stands in.
  private func whole(_ node: Int, _ expression: TypedExpression, _ users: [Int?]) -> Range<Int> {
    let own = expression.nodes[node].range
    guard let user = users[node], case .operation = expression.nodes[user].kind else { return own }
    let range = expression.nodes[user].range
    return range.lowerBound <= own.lowerBound && own.upperBound <= range.upperBound ? range : own
  }

  private static func signs(_ operation: Operation) -> (own: String, others: [String])? {
    switch operation {
    case .equal: ("==", ["!="])
    case .notEqual: ("!=", ["=="])
    case .less: ("<", ["<=", ">"])
    case .lessOrEqual: ("<=", ["<", ">="])
    case .greater: (">", [">=", "<"])
    case .greaterOrEqual: (">=", [">", "<="])
    default: nil
    }
  }

  /// A sign between two operands, which may stand in brackets.
  private func gap(
    _ left: Range<Int>, _ right: Range<Int>, _ sign: String, _ bytes: [UInt8]
  ) -> Range<Int>? {
    let wanted = Array(sign.utf8)
    var at = left.upperBound
    while at + wanted.count <= right.lowerBound {
      if bytes[at..<at + wanted.count].elementsEqual(wanted) { return at..<at + wanted.count }
      at += 1
    }
    return nil
  }

  private func swaps(
    _ operands: [Range<Int>], _ own: String, _ other: String, _ bytes: [UInt8]
  ) -> [Edit] {
    zip(operands, operands.dropFirst()).compactMap { left, right in
      gap(left, right, own, bytes).map {
        Edit(range: $0, text: other, shown: balanced(left.lowerBound..<right.upperBound, bytes))
      }
    }
  }

  /// The range with the brackets that are open in it: those around an operand are none of it.
  private func balanced(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    var isQuoted: UInt8?
    var (depth, least) = (0, 0)
    for byte in bytes[range] {
      if let quote = isQuoted {
        if byte == quote { isQuoted = nil }
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        isQuoted = byte
      } else if byte == UInt8(ascii: "(") {
        depth += 1
      } else if byte == UInt8(ascii: ")") {
        depth -= 1
        least = min(least, depth)
      }
    }
    var (missingLeft, missingRight) = (-least, depth - least)
    while missingRight > 0, end < bytes.count {
      if bytes[end] == UInt8(ascii: ")") { missingRight -= 1 }
      end += 1
    }
    while missingLeft > 0, start > 0 {
      start -= 1
      if bytes[start] == UInt8(ascii: "(") { missingLeft -= 1 }
    }
    return start..<end
  }

  /// Texts of the values next to a constant that is written out.
  private static func neighbours(_ value: Value, _ text: String) -> [String] {
    switch value {
    case .bool(let truth):
      return text == (truth ? "true" : "false") ? [truth ? "false" : "true"] : []
    case .int(let number):
      guard Int64(text) == number else { return [] }
      return [number - 1, number + 1].map(String.init)
    case .decimal(let number):
      guard Decimal(parsing: text) == number else { return [] }
      return [number.subtracting(.one), number.adding(.one)].compactMap { $0?.description }
    case .date(let day):
      guard text.hasPrefix("date(") else { return [] }
      return [day.addingDays(-1), day.addingDays(1)].map { "date('\($0)')" }
    default: return []
    }
  }

  private static func replaced(
    _ range: Range<Int>, by text: String, in bytes: [UInt8], shown: Range<Int>? = nil
  ) -> String {
    let shown = shown ?? 0..<bytes.count
    return String(
      decoding: bytes[shown.lowerBound..<range.lowerBound] + Array(text.utf8)
        + bytes[range.upperBound..<shown.upperBound], as: UTF8.self)
  }

  private static func piece(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    oneLine(String(decoding: bytes[range], as: UTF8.self))
  }

  /// One blank for each run of blanks and line breaks.
  static func oneLine(_ text: String) -> String {
    text.split { $0 == " " || $0 == "\n" || $0 == "\t" }.joined(separator: " ")
  }

  // MARK: Parameters

  private func parameterChanges() -> [RuleChange] {
    source.rule.parameters.flatMap { parameter in
      Self.neighbours(parameter.value).filter { source.allows($0, of: parameter.name) }.map {
        value in
        let changed = Rule.Parameter(name: parameter.name, value: value)
        return RuleChange(
          content: .parameter(changed),
          shown: MutationReport.Mutant(
            rule: source.rule.id, part: "params." + parameter.name,
            from: Judgement.text(parameter.value), to: Judgement.text(value),
            span: source.span(ofParameter: parameter.name)))
      }
    }
  }

  private static func neighbours(_ value: Value) -> [Value] {
    switch value {
    case .bool(let truth): return [.bool(!truth)]
    case .int(let number): return [.int(number - 1), .int(number + 1)]
    case .decimal(let number):
      return [number.subtracting(.one), number.adding(.one)].compactMap { $0 }.map {
        .decimal($0)
      }
    case .date(let day): return [.date(day.addingDays(-1)), .date(day.addingDays(1))]
    default: return []
    }
  }
}
