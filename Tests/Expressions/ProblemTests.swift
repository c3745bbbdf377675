import Diagnostics
import Expressions
import Testing

/// An expression with `«` and `»` around the bytes at which the problem must stand.
struct ProblemCase: Sendable, CustomTestStringConvertible {
  var marked: String
  var code: DiagnosticCode
  var message: String
  /// Names in the help, joined by a space.
  var help: String?

  init(_ marked: String, _ code: DiagnosticCode, _ message: String, help: String? = nil) {
    self.marked = marked
    self.code = code
    self.message = "expression." + message
    self.help = help
  }

  var testDescription: String { marked }

  var text: String { marked.filter { $0 != "«" && $0 != "»" } }

  var range: Range<Int> {
    let parts = marked.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "«" || $0 == "»" })
    let lengths = parts.map(\.utf8.count)
    guard lengths.count == 3 else { return 0..<0 }
    return lengths[0]..<lengths[0] + lengths[1]
  }
}

@Suite struct ProblemTests {
  static let cases: [ProblemCase] = [
    ProblemCase("«»", .expressionSyntax, "empty"),
    ProblemCase("n +«»", .expressionSyntax, "unexpected-end"),
    ProblemCase("n + «)»", .expressionSyntax, "unexpected-token"),
    ProblemCase("(n + 1«»", .expressionSyntax, "missing-closing"),
    ProblemCase("[n, 1«)»", .expressionSyntax, "missing-closing"),
    ProblemCase("n «=» 1", .expressionSyntax, "single-equals", help: "=="),
    ProblemCase("t «and» t", .expressionSyntax, "word-operator", help: "&&"),
    ProblemCase("clock == «“»overdue”", .expressionSyntax, "stray-character", help: "'"),
    ProblemCase("«for» == 1", .expressionSyntax, "reserved-word"),
    ProblemCase("n == «12abc»", .badLiteral, "bad-number"),
    ProblemCase("n == «9223372036854775808»", .badLiteral, "number-too-large"),
    ProblemCase("clock == «'overdue»", .badLiteral, "open-quote"),
    ProblemCase("task.title == 'a«\\q»b'", .badLiteral, "bad-escape"),
    ProblemCase("asOf == date(«'2024-02-30'»)", .badLiteral, "bad-date"),
    ProblemCase("progress.percent == «1.1234567»", .badLiteral, "bad-decimal"),
    ProblemCase("«clok» == 'overdue'", .unknownName, "unknown-name", help: "clock"),
    ProblemCase("«due.efective» == asOf", .unknownName, "unknown-name", help: "due.effective"),
    ProblemCase(
      "«due» == asOf", .unknownName, "group-is-no-value", help: "due.effective due.daysLate"),
    ProblemCase("has(«due.late»)", .unknownName, "unknown-name"),
    ProblemCase("asOf.«addDay»(1)", .unknownFunction, "unknown-function", help: "addDays"),
    ProblemCase("task.title.«matche»('a')", .unknownFunction, "unknown-function", help: "matches"),
    ProblemCase("task.title.matches('a«(»b')", .badLiteral, "pattern.missing-parenthesis"),
    ProblemCase(
      "cel.bind(«a.b», 1, true)", .wrongArguments, "variable-needs-name",
      help: "cel.bind(x, ..., ...)"),
    ProblemCase(
      "task.tags.exists(i, «'v'», t)", .wrongArguments, "variable-needs-name",
      help: "exists(i, v, ...)"),
    ProblemCase("«math.greatest('a', 1)» == 1", .wrongArguments, "wrong-arguments"),
    ProblemCase("«math.greatest(progress.percent, n)» == 1", .wrongArguments, "wrong-arguments"),
    ProblemCase("«math.abs('a')» == 1", .wrongArguments, "wrong-arguments"),
    ProblemCase("n.«transformList»(n, n) == []", .unknownFunction, "wrong-call-form"),
    ProblemCase("«n».exists(i, v, t)", .wrongOperands, "not-loopable"),
    ProblemCase(
      "«addDays»(asOf, 1)", .unknownFunction, "wrong-call-form", help: "date.addDays(int)"),
    ProblemCase("«not»(t)", .unknownFunction, "wrong-call-form", help: "!"),
    ProblemCase(
      "«asOf.addDays('1')»", .wrongArguments, "wrong-arguments", help: "date.addDays(int)"),
    ProblemCase("has(«n + 1»)", .wrongArguments, "has-needs-name", help: "has(due.effective)"),
    ProblemCase(
      "task.tags.all(«a.b», true)", .wrongArguments, "loop-needs-name", help: "all(x, ...)"),
    ProblemCase("n «==» 'a'", .wrongOperands, "wrong-operands"),
    ProblemCase("n «+» task.title", .wrongOperands, "wrong-operands"),
    ProblemCase(
      "due.effective «<» '2024-06-30'", .wrongOperands, "wrong-operands",
      help: "date('2024-06-30')"),
    ProblemCase("asOf «+» 3", .wrongOperands, "wrong-operands", help: "addDays(...)"),
    ProblemCase("due.effective «==» null", .wrongOperands, "wrong-operands", help: "has(...)"),
    ProblemCase("progress.percent «>» ratio", .wrongOperands, "wrong-operands"),
    ProblemCase(
      "progress.percent «>» n", .wrongOperands, "wrong-operands", help: "decimal(...)"),
    ProblemCase("progress.percent «*» 0.5", .wrongOperands, "wrong-operands"),
    ProblemCase("progress.percent «/» 2", .wrongOperands, "wrong-operands", help: "decimal(...)"),
    ProblemCase("clock «<» 'overdue'", .wrongOperands, "wrong-operands"),
    ProblemCase("«n» && t", .wrongOperands, "wrong-operand"),
    ProblemCase("!«n»", .wrongOperands, "wrong-operand"),
    ProblemCase("-«task.title» == 'a'", .wrongOperands, "wrong-operand"),
    ProblemCase("«n» ? t : t", .wrongOperands, "wrong-operand"),
    ProblemCase("(«t ? n : 'a'») == 1", .wrongOperands, "branches-differ"),
    ProblemCase("«n[0]» == 1", .wrongOperands, "not-indexable"),
    ProblemCase("«n».all(x, true)", .wrongOperands, "not-loopable"),
    ProblemCase("{«1.5»: 1} == {}", .wrongOperands, "bad-key-type"),
    ProblemCase(
      "clock == «'overdu'»", .valueOutsideSet, "value-outside-set",
      help: "overdue dueSoon inTerm completedOnTime"),
    ProblemCase(
      "clock in ['overdue', «'duesoon2'»]", .valueOutsideSet, "value-outside-set",
      help: "dueSoon overdue inTerm completedOnTime"),
    ProblemCase(
      "asOf.weekday() != «'sonday'»", .valueOutsideSet, "value-outside-set",
      help: "monday sunday tuesday wednesday thursday friday saturday"),
    ProblemCase(
      "evidence.items.all(i, i.«lat»)", .unknownField, "unknown-field", help: "late date text"),
    ProblemCase("asOf.«year» == 2024", .unknownField, "no-fields", help: "year()"),
    ProblemCase("«n + 1»", .wrongResult, "wrong-result"),
    ProblemCase("«has(clock)»", .needlessHas, "needless-has"),
    ProblemCase("«has(progress.stale) && t»", .needlessHas, "needless-has"),
    ProblemCase("«t || true»", .constantCondition, "always-true"),
    ProblemCase("«false && has(score)»", .constantCondition, "always-false"),
    ProblemCase("«n > 3 && n < 3»", .constantCondition, "always-false"),
    ProblemCase("«n > 3 || n <= 3»", .constantCondition, "always-true"),
    ProblemCase("«n > 3 && n < 4»", .constantCondition, "always-false"),
    ProblemCase("t || («n == 3 && n == 4»)", .constantCondition, "always-false"),
    ProblemCase("«t && !t»", .constantCondition, "always-false"),
    ProblemCase("t && («has(score) || !has(score)»)", .constantCondition, "always-true"),
    ProblemCase("«clock == 'overdue' && clock in ['dueSoon']»", .constantCondition, "always-false"),
    ProblemCase("«clock != 'overdue' || clock != 'dueSoon'»", .constantCondition, "always-true"),
    ProblemCase("«4 > n && 5 < n»", .constantCondition, "always-false"),
    ProblemCase("t ? «n < 2 && n > 2» : n > 3", .constantCondition, "always-false"),
    ProblemCase("task.tags.exists(x, «x == 'a' && x == 'b'»)", .constantCondition, "always-false"),
    ProblemCase(
      "«asOf < date('2024-01-01') && asOf > date('2024-06-30')»", .constantCondition,
      "always-false"),
    ProblemCase("«t && 1 > 2»", .constantCondition, "always-false"),
    ProblemCase("t || «1 > 2»", .constantCondition, "always-false"),
  ]

  @Test(arguments: cases) func isFoundAtItsPlace(_ test: ProblemCase) {
    let compilation = Expression.compile(
      test.text, declarations: Fixture.declarations, expecting: .bool)
    let problem = compilation.problems.first
    #expect(compilation.problems.count == 1, "\(compilation.problems.map(\.message.id))")
    #expect(problem?.code == test.code)
    #expect(problem?.message.id == test.message)
    if test.message != "expression.needless-has" { #expect(problem?.range == test.range) }
    let isWarning = problem?.severity == .warning
    #expect((compilation.expression != nil) == isWarning)
    if let help = test.help { #expect(problem.map(names) == help) }
  }

  private func names(_ problem: ExpressionProblem) -> String {
    var names: [String] = []
    for argument in problem.help.flatMap(\.arguments) {
      switch argument.value {
      case .names(let list): names += list
      case .name(let name): names.append(name)
      default: break
      }
    }
    return names.joined(separator: " ")
  }

  @Test func everyCodeOfExpressionsIsShown() {
    let shown = Set(Self.cases.map(\.code))
    let ofTemplates: Set<DiagnosticCode> = [.badBrace, .unknownFormat, .wrongFormat]
    let missing = Set(DiagnosticCode.ofExpressions).subtracting(shown).subtracting(ofTemplates)
    #expect(missing == [.expressionTooLarge])
  }

  @Test func severalProblemsAreFoundAtOnce() {
    let compilation = Expression.compile(
      "clok == 'a' && due.efective < 3 && n == 'x'", declarations: Fixture.declarations)
    let ids = compilation.problems.map(\.message.id)
    #expect(
      ids == [
        "expression.unknown-name", "expression.unknown-name", "expression.wrong-operands",
      ])
  }

  @Test(arguments: [
    String(repeating: "(", count: 5000) + "1", String(repeating: "[", count: 5000),
    String(repeating: "!-", count: 3000) + "1", String(repeating: "f(", count: 5000),
    String(repeating: "t ? t : ", count: 2000) + "t",
    String(repeating: "1 + ", count: 2000) + "1", "n" + String(repeating: "[0]", count: 2000),
    "n" + String(repeating: ".a", count: 3000), String(repeating: "a", count: 20_000),
  ]) func tooLargeIsSaid(_ text: String) {
    let compilation = Expression.compile(text, declarations: Fixture.declarations)
    #expect(compilation.expression == nil)
    #expect(compilation.problems.contains { $0.code == .expressionTooLarge })
    #expect(compilation.problems.count <= 3)
  }

  @Test func longChainsOfLogicAreNotDeep() throws {
    let text = (["t"] + (0..<1500).map { _ in "n == 8" }).joined(separator: " && ")
    #expect(try Fixture.outcome(text) == .value(.bool(false)))
  }
}
