import Diagnostics
import RuleFiles
import Testing

/// A problem of an expression is shown at its place in the YAML file, however it is quoted.
@Suite struct ExpressionPlacesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// The YAML of `require:`; `due.dayLate` is the fault.
    var yaml: String

    init(_ description: String, _ yaml: String) {
      testDescription = description
      self.yaml = yaml
    }
  }

  static let cases: [Case] = [
    Case("plain", "clock != 'overdue' && due.dayLate > 0"),
    Case("plain over two lines", "clock != 'overdue'\n      && due.dayLate > 0"),
    Case("single quotes", "'clock != ''overdue'' && due.dayLate > 0'"),
    Case("double quotes", "\"clock != 'overdue' \\u0026& due.dayLate > 0\""),
    Case("double quotes over two lines", "\"clock != 'overdue'\n      && due.dayLate > 0\""),
    Case("literal block", "|\n      clock != 'overdue'\n      && due.dayLate > 0\n"),
    Case("folded block", ">-\n      clock != 'overdue'\n      && due.dayLate > 0\n"),
    Case(
      "folded block, indented more", ">\n        clock != 'overdue'\n\n        && due.dayLate > 0\n"
    ),
    Case("Vietnamese before it", "task.title != 'Kế hoạch đã duyệt' && due.dayLate > 0"),
    Case(
      "decomposed letters before it",
      "task.title != 'Ke\u{302}\u{301} hoa\u{323}ch' && due.dayLate > 0"),
  ]

  static func file(_ require: String, message: String = "Chậm") -> String {
    Small.head + """
      rules:
        - id: local/late
          title: Chậm
          severity: error
          require: \(require)
          message: \(message)

      """
  }

  @Test(arguments: cases, ["\n", "\r\n"]) func nameIsPointedAt(_ example: Case, lineEnd: String) {
    let text = Self.file(example.yaml).replacing("\n", with: lineEnd)
    let loaded = Small.load(text)
    #expect(loaded.diagnostics.map(\.code.text) == ["D0203"])
    #expect(Small.text(0, of: loaded).hasSuffix("dayLate"), "\(Small.text(0, of: loaded))")
    #expect(Small.text(0, of: loaded).count <= "due.dayLate".count)
  }

  @Test func braceOfMessageIsPointedAt() {
    let loaded = Small.load(
      Self.file("clock != 'overdue'", message: "\"Đ\\u00e3 chậm {due.dayLate} ngày\""))
    #expect(loaded.diagnostics.map(\.code.text) == ["D0203"])
    #expect(Small.text(0, of: loaded).hasSuffix("dayLate"))
  }

  /// One text for both languages is checked once.
  @Test func textForBothLanguagesIsToldOnce() {
    let loaded = Small.load(Self.file("clock != 'overdue'", message: "\"{a} {b}\""))
    #expect(loaded.diagnostics.map(\.code.text) == ["D0203", "D0203"])
  }
}
