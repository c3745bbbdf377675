import Columns
import Compliance
import Expressions
import Facts
import RandomObligations
import Results
import TestSupport
import Testing

@testable import Evaluation

@Suite struct ReportColumnsTests {
  /// Each fact of one plain value, and whether it has one, read both ways.
  @Test(arguments: ObligationFact.allCases)
  func columnsHoldWhatTheFactsGive(_ fact: ObligationFact) throws {
    let report = RandomReport.report(try #require(RandomReport.ruleBook), count: 300, seed: 3)
    var names = Declarations()
    names.declare("fact.x", fact.type, .optional, slot: fact.slot)
    let source = ReportColumns(report)
    let texts =
      fact.declaration.isScalar
      ? ["fact.x", "has(fact.x)"] : ["has(fact.x)", "size(fact.x)", "fact.x.all(i, true)"]
    for text in texts {
      let compiled = Expression.compile(text, declarations: names)
      let expression = try #require(compiled.expression)
      var program = ColumnProgram()
      let root = try program.add(anyKind: expression, stepLimit: 1000)
      var machine = ColumnMachine(program, source: source, context: EvaluationContext())
      machine.begin(0..<300)
      for row in 0..<300 {
        let wanted = evaluate(
          expression, facts: report.facts(ofObligation: row), context: EvaluationContext())
        #expect(machine.result(of: root.node, at: row) == RowResult(wanted), "row \(row)")
      }
    }
  }

  /// The verdict of each shipped rule, batch by batch and row by row, on some threads.
  @Test(arguments: [0, 1, 63, 64, 65, 1023, 1024, 1025, 2600])
  func shippedRulesGiveTheVerdictsOfTheInterpreter(count: Int) throws {
    let book = try #require(RandomReport.ruleBook)
    let report = RandomReport.report(book, count: count, seed: count + 1)
    let rules = book.rules.filter { $0.scope == .obligation }
    try #require(rules.count > 20)
    let step = RuleStep(context: EvaluationContext(calendar: book.calendar))
    let found = step.verdicts(ofObligationsIn: report, rules: rules, threads: 1)
    #expect(found.count == rules.count)
    let facts = ObligationRows(report)
    for (rule, verdicts) in zip(rules, found) {
      for row in 0..<count {
        #expect(
          verdicts.raw(row) == step.verdict(of: rule, facts[row]), "\(rule.id), row \(row)")
      }
    }
    for threads in [2, 7] {
      let again = step.verdicts(ofObligationsIn: report, rules: rules, threads: threads)
      #expect(again == found, "\(threads) threads")
    }
  }

  /// A rule that is named here would run fifty times slower.
  @Test func shippedRulesRunOverColumns() throws {
    let rules = try #require(RandomReport.ruleBook).rules
    #expect(rules.filter { RuleRun(of: $0) != .columns }.map(\.id.text) == [])
  }

  /// Each field of an item, and whether it has a value, read both ways.
  @Test(arguments: EvidenceItemField.allCases)
  func columnsOfItemsHoldWhatTheirFieldsGive(_ field: EvidenceItemField) throws {
    let report = RandomReport.report(try #require(RandomReport.ruleBook), count: 300, seed: 4)
    let name = "i.\(field.field.name)"
    let question =
      switch field.field.type {
      case .bool: name
      case .date: "\(name) > date('2024-06-17')"
      default: "size(\(name)) > 9"
      }
    for text in [question, "has(\(name))"] {
      for loop in ["all", "exists"] {
        let compiled = Expression.compile(
          "evidence.items.\(loop)(i, \(text))", declarations: Catalogue.obligation.declarations)
        let expression = try #require(compiled.expression)
        var program = ColumnProgram()
        let root = try program.add(anyKind: expression, stepLimit: 1000)
        var machine = ColumnMachine(
          program, source: ReportColumns(report), context: EvaluationContext())
        machine.begin(0..<300)
        for row in 0..<300 {
          let wanted = evaluate(
            expression, facts: report.facts(ofObligation: row), context: EvaluationContext())
          #expect(machine.result(of: root.node, at: row) == RowResult(wanted), "row \(row)")
        }
      }
    }
  }
}
