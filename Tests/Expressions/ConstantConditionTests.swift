import Diagnostics
import Expressions
import TestSupport
import Testing

/// Conditions that are always true or false are found, and no others: against all rows of facts
/// that differ in a few small domains.
@Suite struct ConstantConditionTests {
  private static let clocks = ["overdue", "dueSoon", "inTerm", "completedOnTime"]

  /// Every row of the domains.
  private static let rows: [FactValues] = (-2...8).flatMap { n in
    clocks.flatMap { clock in
      [false, true].map { t in
        var facts = Fixture.standard
        facts.values[Fixture.slot("n")] = .int(Int64(n))
        facts.values[Fixture.slot("clock")] = .text(clock)
        facts.values[Fixture.slot("t")] = .bool(t)
        return facts
      }
    }
  }

  @Test(arguments: 0..<40) func saysWhatAllRowsSay(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<50 {
      let text = Self.condition(depth: 3, &random)
      let compilation = Expression.compile(
        text, declarations: Fixture.declarations, expecting: .bool)
      let expression = try #require(compilation.expression, "\(text)")
      let seen = Set(
        Self.rows.map { evaluate(expression, facts: $0, context: EvaluationContext()).bool })
      let whole = compilation.problems.first {
        $0.code == .constantCondition && $0.range == 0..<text.utf8.count
      }
      let isLiteral = text == "true" || text == "false"
      #expect((whole != nil) == (seen.count == 1 && !isLiteral), "\(text): \(seen)")
      if let whole, let value = seen.first {
        #expect(whole.message.id == "expression.always-\(value == true)", "\(text)")
      }
    }
  }

  /// A parameter can be given another value in a workspace.
  @Test(arguments: ["params.lag > 20", "params.lag == 25 || t", "score > params.lag"])
  func parametersAreNoConstants(_ text: String) {
    let compilation = Expression.compile(
      text, declarations: Fixture.declarations, expecting: .bool)
    #expect(compilation.problems == [])
  }

  @Test func rangesOfFactsCount() {
    var names = Declarations()
    names.declare("late", .int, range: 0...100)
    for (text, id) in [
      ("late >= 0", "always-true"), ("late > 100", "always-false"), ("late < 0", "always-false"),
      ("late != 101", "always-true"), ("late > 0", ""), ("late < 100", ""),
    ] {
      let found = Expression.compile(text, declarations: names, expecting: .bool).problems
      #expect(found.map(\.message.id) == (id.isEmpty ? [] : ["expression." + id]), "\(text)")
    }
  }

  /// More cases than are worth trying: nothing is said, and it takes no time.
  @Test func manyFactsAreLeftAlone() {
    var names = Declarations()
    for number in 0..<40 { names.declare("f\(number)", .int) }
    let terms = (0..<40).map { "f\($0) > 1" }
    let text = "(" + terms.joined(separator: " || ") + ") && f0 > 1 && f0 < 1"
    #expect(Expression.compile(text, declarations: names, expecting: .bool).problems == [])
  }

  private static func condition(depth: Int, _ random: inout SeededGenerator) -> String {
    guard depth > 0, Int.random(in: 0..<5, using: &random) > 0 else { return leaf(&random) }
    let first = condition(depth: depth - 1, &random)
    let second = condition(depth: depth - 1, &random)
    switch Int.random(in: 0..<7, using: &random) {
    case 0: return "!(\(first))"
    case 1: return "(\(first)) ? (\(second)) : (\(leaf(&random)))"
    case 2, 3: return "(\(first)) || (\(second))"
    default: return "(\(first)) && (\(second))"
    }
  }

  private static func leaf(_ random: inout SeededGenerator) -> String {
    let signs = ["<", "<=", ">", ">=", "==", "!="]
    let sign = signs[Int.random(in: 0..<6, using: &random)]
    let number = Int.random(in: 0..<6, using: &random)
    let clock = clocks[Int.random(in: 0..<4, using: &random)]
    switch Int.random(in: 0..<7, using: &random) {
    case 0, 1: return "n \(sign) \(number)"
    case 2: return "\(number) \(sign) n"
    case 3: return "t"
    case 4: return "clock == '\(clock)'"
    case 5: return "clock in ['\(clock)', 'inTerm']"
    default: return "n in [\(number), 3]"
    }
  }
}
