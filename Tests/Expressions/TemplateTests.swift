import Diagnostics
import Expressions
import Testing

@Suite struct TemplateTests {
  private func compile(_ text: String) -> MessageTemplate.Compilation {
    MessageTemplate.compile(text, declarations: Fixture.declarations)
  }

  private func shape(_ text: String) -> [String] {
    compile(text).template?.parts.map { part in
      switch part {
      case .text(let text): text
      case .value(let expression, let format):
        "<\(expression.type.name)\(format.map { " " + $0.name } ?? "")>"
      }
    } ?? compile(text).problems.map(\.message.id)
  }

  @Test(
    arguments: [
      ("", []), ("Quá hạn", ["Quá hạn"]),
      ("Quá hạn {due.daysLate} ngày", ["Quá hạn ", "<int>", " ngày"]),
      ("{due.effective | date}", ["<date date>"]), ("{{n}", ["{n}"]), ("a } b", ["a } b"]),
      ("{n}{n | number}", ["<int>", "<int number>"]), ("{{{n}", ["{", "<int>"]),
      (
        "{progress.percent | percent} của {task.title}", ["<decimal percent>", " của ", "<string>"]
      ),
      ("{evidence.items.filter(i, i.late).map(i, i.text) | list}", ["<list(string) list>"]),
      ("{n | plural('day', 'days')}", ["<int plural>"]),
      ("{t || u ? 'a}' : '|'} x", ["<string>", " x"]), ("{ {'a': n}.a | days }", ["<int days>"]),
      ("{task.tags}", ["<list(string)>"]),
    ] as [(String, [String])]) func isCutIntoParts(_ text: String, _ wanted: [String])
  {
    #expect(shape(text) == wanted)
  }

  @Test(arguments: [
    ProblemCase("a «{»n", .badBrace, "open-brace", help: "{{"),
    ProblemCase("a {n | «wide»} b", .unknownFormat, "unknown-format"),
    ProblemCase("a {n | «3»} b", .badBrace, "bad-format-text"),
    ProblemCase("{n | date «x»}", .badBrace, "bad-format-text"),
    ProblemCase("{«task.title» | days}", .wrongFormat, "wrong-format"),
    ProblemCase("{n | «plural»}", .wrongFormat, "format-needs-words"),
    ProblemCase("{«evidence.items»}", .wrongFormat, "not-printable"),
    ProblemCase("a {«due.lat»} b", .unknownName, "unknown-name"),
    ProblemCase("a {n «x»} b", .expressionSyntax, "unexpected-token"),
    ProblemCase("{«»}", .expressionSyntax, "unexpected-token"),
    ProblemCase("Hạn «{»due.effective", .badBrace, "open-brace"),
  ]) func problemsStandAtTheirPlace(_ test: ProblemCase) {
    let compilation = compile(test.text)
    #expect(compilation.template == nil)
    #expect(compilation.problems.count == 1, "\(compilation.problems.map(\.message.id))")
    #expect(compilation.problems.first?.code == test.code)
    #expect(compilation.problems.first?.message.id == test.message)
    if !test.range.isEmpty { #expect(compilation.problems.first?.range == test.range) }
  }

  @Test func rangesCountFromTheWholeText() {
    let text = "Hạn {due.effective}, chậm {due.daysLate}"
    let template = compile(text).template
    let ranges = template?.expressions.compactMap { $0.nodes.last?.range } ?? []
    let names = ranges.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
    #expect(names == ["due.effective", "due.daysLate"])
  }

  @Test func goesOnAfterAProblem() {
    let problems = compile("{a} {b} {n | c}").problems
    #expect(problems.count == 3)
  }
}
