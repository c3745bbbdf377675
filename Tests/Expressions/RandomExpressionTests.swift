import Diagnostics
import Expressions
import TestSupport
import Testing

/// Expressions made by chance, with what they must give worked out in another way.
@Suite struct RandomExpressionTests {
  /// Text and its outcome; nil number for an error, nil truth for unknown or error.
  private struct Number {
    var text: String
    /// Nil: an error.
    var value: Int128?
  }

  private static let bounds = Int128(Int64.min)...Int128(Int64.max)

  private func number(_ random: inout SeededGenerator, depth: Int) -> Number {
    guard depth > 0, random.int(in: 0...5) > 0 else {
      let value = random.element(of: [0, 1, 2, -3, 7, 100, Int.max, Int.min + 1, 4_000_000_000])
      return Number(text: "(\(value ?? 0))", value: Int128(value ?? 0))
    }
    let left = number(&random, depth: depth - 1)
    let right = number(&random, depth: depth - 1)
    let sign = random.element(of: ["+", "-", "*", "/", "%"]) ?? "+"
    var value: Int128?
    if let a = left.value, let b = right.value {
      switch sign {
      case "+": value = a + b
      case "-": value = a - b
      case "*": value = a * b
      case "/": value = b == 0 ? nil : a / b
      default: value = b == 0 ? nil : a % b
      }
    }
    if let known = value, !Self.bounds.contains(known) { value = nil }
    return Number(text: "(\(left.text) \(sign) \(right.text))", value: value)
  }

  @Test(arguments: 1...8) func arithmeticAgreesWithWideNumbers(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<400 {
      let number = number(&random, depth: 4)
      let outcome = try Fixture.outcome(number.text)
      switch outcome {
      case .value(.int(let value)):
        #expect(number.value == Int128(value), "seed \(seed): \(number.text)")
      case .error: #expect(number.value == nil, "seed \(seed): \(number.text)")
      default: Issue.record("seed \(seed): \(number.text) gives \(outcome)")
      }
    }
  }

  /// t, f, u(nknown) or e(rror) with text that gives it.
  private func truth(_ random: inout SeededGenerator, depth: Int) -> (String, Character) {
    let leaves: [(String, Character)] = [
      ("t", "t"), ("!t", "f"), ("u", "u"), ("score > 1", "u"), ("n / 0 > 1", "e"),
      ("n == 7", "t"), ("clock == 'inTerm'", "f"), ("has(u)", "f"),
    ]
    guard depth > 0 else { return random.element(of: leaves) ?? ("t", "t") }
    let (a, x) = truth(&random, depth: depth - 1)
    let (b, y) = truth(&random, depth: depth - 1)
    switch random.int(in: 0...4) {
    case 0: return ("!(\(a))", x == "t" ? "f" : (x == "f" ? "t" : x))
    case 1: return ("(\(a) && \(b))", decide(x, y, "f"))
    case 2: return ("(\(a) || \(b))", decide(x, y, "t"))
    case 3:
      let (c, z) = truth(&random, depth: depth - 1)
      return ("(\(a) ? \(b) : \(c))", x == "t" ? y : (x == "f" ? z : x))
    default:
      let isEqual: Character = x == y ? "t" : "f"
      let worst: Character = [x, y].contains("e") ? "e" : ([x, y].contains("u") ? "u" : isEqual)
      return ("((\(a)) == (\(b)))", worst)
    }
  }

  private func decide(_ x: Character, _ y: Character, _ by: Character) -> Character {
    for letter in [by, "u", "e"] where x == letter || y == letter { return letter }
    return by == "f" ? "t" : "f"
  }

  @Test(arguments: 1...8) func logicAgreesWithItsTable(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<400 {
      let (text, wanted) = truth(&random, depth: 4)
      let outcome = try Fixture.outcome(text)
      let given: Character =
        switch outcome {
        case .value(let value): value == .bool(true) ? "t" : "f"
        case .unknown: "u"
        case .error: "e"
        }
      #expect(given == wanted, "seed \(seed): \(text)")
    }
  }

  private static let words = [
    "n", "t", "u", "clock", "due.effective", "progress.percent", "score", "task.tags", "asOf",
    "evidence.items", "'overdue'", "'é", "1", "2.5", "0x1F", "3u", "b'a'", "null", "true", "has(",
    "(", ")", "[", "]", "{", "}", ".all(x, ", ".map(y, ", "x", "y", ".", ",", ":", "?", "&&",
    "||", "!", "-", "+", "*", "/", "%", "==", "!=", "<", ">=", "in", "=", "|", "date(", "size(",
    ".addDays(", ".weekday()", "\\", "\u{201C}", "//", "\n", "for", "and", "\u{0}", "€",
  ]

  /// Whatever the text: no trap, problems inside the text, an expression only without errors.
  @Test(arguments: 1...8) func anyTextIsTaken(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<600 {
      let count = random.int(in: 1...14)
      let text = (0..<count).map { _ in random.element(of: Self.words) ?? "" }
        .joined(separator: random.int(in: 0...1) == 0 ? " " : "")
      let length = text.utf8.count
      let compiled = Expression.compile(text, declarations: Fixture.declarations)
      let hasError = compiled.problems.contains { $0.severity == .error }
      #expect((compiled.expression == nil) == hasError, "seed \(seed): \(text)")
      for problem in compiled.problems {
        #expect(problem.range.upperBound <= length, "seed \(seed): \(text)")
      }
      if let expression = compiled.expression {
        _ = evaluate(expression, facts: Fixture.standard, context: EvaluationContext())
      }
      let loose = Expression.compile(text, declarations: Fixture.declarations, mode: .unchecked)
      if let expression = loose.expression {
        _ = evaluate(expression, facts: Fixture.standard, context: EvaluationContext())
      }
      let template = MessageTemplate.compile(text, declarations: Fixture.declarations)
      for problem in template.problems { #expect(problem.range.upperBound <= length) }
    }
  }
}
