import Diagnostics
import Expressions
import Testing

/// `matches` in an expression: where its faults stand, what it costs.
@Suite struct PatternTests {
  @Test(arguments: [
    ("task.title.matches('^Báo cáo (quý|tháng)$')", true), ("matches(task.title, 'quý')", true),
    ("task.title.matches('(?i)BÁO CÁO')", true), ("task.title.matches('^cáo')", false),
    ("task.title.matches('^' + 'B')", true), ("clock.matches('over')", true),
  ]) func gives(_ text: String, _ isFound: Bool) throws {
    #expect(try Fixture.outcome(text) == .value(.bool(isFound)))
  }

  /// `«` and `»` around the bytes at which the problem must stand.
  @Test(arguments: [
    "task.title.matches('a«(?=»b)')", "task.title.matches('é«**»')",
    "task.title.matches('\\\\d«**»')", "task.title.matches(r'\\d«**»')",
    "task.title.matches('\\u00e9é«[»a')", "task.title.matches(\"\"\"a«)»\"\"\")",
    "matches(task.title, '(a)«\\\\1»')",
  ]) func standsAtTheVeryCharacters(_ marked: String) {
    let parts = marked.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "«" || $0 == "»" })
    guard parts.count == 3 else {
      Issue.record("\(marked) has no two marks")
      return
    }
    let start = parts[0].utf8.count
    let end = start + parts[1].utf8.count
    let text = parts.joined()
    let problems = Expression.compile(text, declarations: Fixture.declarations).problems
    #expect(problems.map(\.code) == [.badLiteral])
    #expect(problems.first?.range == start..<end, "\(marked)")
  }

  @Test func aPatternThatIsWorkedOutFailsWhenEvaluated() throws {
    guard case .error(let fault) = try Fixture.outcome("task.title.matches('a(' + '?=b)')") else {
      Issue.record("it is no error")
      return
    }
    #expect(fault.kind == .badPattern)
    #expect(fault.names == ["(?="])
  }

  @Test func workIsBounded() throws {
    let title = String(repeating: "a", count: 100_000)
    var facts = Fixture.standard
    facts.values[Fixture.slot("task.title")] = .text(title)
    let compiled = Expression.compile(
      "task.title.matches('(a?){500}b')", declarations: Fixture.declarations)
    let expression = try #require(compiled.expression)
    let outcome = evaluate(expression, facts: facts, context: EvaluationContext())
    guard case .error(let fault) = outcome else {
      Issue.record("it gives \(outcome)")
      return
    }
    #expect(fault.kind == .tooManySteps)
  }
}
