import Compliance
import Expressions
import Facts
import Results
import TestSupport
import Testing

@testable import Evaluation

@Suite struct RuleProgramTests {
  private static func expression(_ text: String) -> TypedExpression? {
    Expression.compile(text, declarations: FlatExpressions.declarations).expression
  }

  private static func rule(when: TypedExpression?, require: TypedExpression) -> Rule {
    let words = MessageTemplate(text: "", parts: [])
    return Rule(
      id: RuleID("test/rule"), title: LocalizedText(vi: "", en: ""), severity: .error, when: when,
      require: require, message: Rule.Text(vi: words, en: words))
  }

  /// Rules of random conditions, some of which columns cannot take.
  private static func rules(_ random: inout FlatExpressions) throws -> [Rule] {
    let loops = ["[a, b].exists(i, i > 0)", "string(a) != s", "size([s, t]) > a"]
    var rules: [Rule] = []
    for _ in 0..<12 {
      func condition(_ random: inout FlatExpressions) throws -> TypedExpression {
        let isFlat = random.random.int(in: 0...3) > 0
        let text = isFlat ? random.text(.bool, depth: 4) : random.random.element(of: loops) ?? "f"
        return try #require(expression(text), "\(text)")
      }
      let when = random.random.int(in: 0...3) > 0 ? try condition(&random) : nil
      rules.append(rule(when: when, require: try condition(&random)))
    }
    return rules
  }

  @Test(arguments: 1...10) func verdictsAreThoseOfTheInterpreter(seed: Int) throws {
    var random = FlatExpressions(seed: seed)
    let rules = try Self.rules(&random)
    let rows = (0..<700).map { _ in random.row() }
    let step = RuleStep(context: EvaluationContext(calendar: ColumnMachineTests.calendar))
    for threads in [1, 2, 7] {
      let found = step.verdicts(of: rules, count: rows.count, threads: threads) { rows[$0] }
      for (rule, verdicts) in zip(rules, found) {
        for (row, facts) in rows.enumerated() {
          #expect(
            verdicts.raw(row) == step.verdict(of: rule, facts),
            "seed \(seed), \(rule.when?.text ?? "-"), \(rule.require.text), row \(row) \(facts)")
        }
      }
    }
  }

  /// A fact that is no value of its type sends the batch to the interpreter.
  @Test func rowsOfWrongTypesAreRunByTheInterpreter() throws {
    let rule = Self.rule(when: nil, require: try #require(Self.expression("a > 1 || f")))
    let a = FlatExpressions.declarations.fact(named: "a")?.slot ?? -1
    let f = FlatExpressions.declarations.fact(named: "f")?.slot ?? -1
    let rows = [
      FactValues([a: .int(3)]), FactValues([a: .text("3")]),
      FactValues([a: .text("3"), f: .bool(true)]), FactValues([a: .int(0), f: .bool(false)]),
    ]
    let step = RuleStep(context: EvaluationContext())
    let found = step.verdicts(of: [rule], count: rows.count, threads: 1) { rows[$0] }
    #expect(rows.indices.map { found[0].raw($0) } == rows.map { step.verdict(of: rule, $0) })
    #expect(rows.indices.map { found[0].raw($0) } == [.pass, .unknown, .pass, .fail])
  }

  /// Long text costs steps, and past the limit the outcome is an error in both ways to run.
  @Test func theLimitOfStepsIsKept() throws {
    let rule = Self.rule(when: nil, require: try #require(Self.expression("s.contains(t)")))
    let s = FlatExpressions.declarations.fact(named: "s")?.slot ?? -1
    let t = FlatExpressions.declarations.fact(named: "t")?.slot ?? -1
    let long = Value.text(String(repeating: "a", count: 64_000))
    let rows = [
      FactValues([s: long, t: .text("b")]), FactValues([s: .text("b"), t: .text("b")]),
    ]
    for limit in [1, 3, 100, 1000, 1004, 10_000] {
      let step = RuleStep(context: EvaluationContext(stepLimit: limit))
      let found = step.verdicts(of: [rule], count: rows.count, threads: 1) { rows[$0] }
      #expect(
        rows.indices.map { found[0].raw($0) } == rows.map { step.verdict(of: rule, $0) },
        "limit \(limit)")
    }
  }
}
