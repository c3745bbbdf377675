import Diagnostics
import Testing
import Wording

struct RenderingCase: Sendable, CustomTestStringConvertible {
  var name: String
  var marked: String
  var expected: String
  var testDescription: String { name }
}

@Suite struct DiagnosticRendererTests {
  static let unknownKey = DiagnosticCode("D0101", "unknown-key")

  static let cases: [RenderingCase] = [
    RenderingCase(
      name: "a word of a line", marked: "dondoc: 1\ntask:\n  ⟦deadlin⟧: Hằng quý\n",
      expected: """
        error[D0101]: what is wrong
          --> plan.yaml:3:3
           |
         3 |   deadlin: Hằng quý
           |   ^^^^^^^

        """),
    RenderingCase(
      name: "composed and decomposed letters take one column each",
      marked: "Hằng quý Ha\u{306}\u{300}ng ⟦quy\u{301}⟧\n",
      expected: """
        error[D0101]: what is wrong
          --> plan.yaml:1:17
           |
         1 | Hằng quý Ha\u{306}\u{300}ng quy\u{301}
           |               ^^^

        """),
    RenderingCase(
      name: "tabs are blanks up to the next column of four", marked: "a\t⟦b\tc⟧\n",
      expected: """
        error[D0101]: what is wrong
          --> plan.yaml:1:3
           |
         1 | a   b   c
           |     ^^^^^

        """),
    RenderingCase(
      name: "wide characters take two columns", marked: "東京: ⟦東⟧\n",
      expected: """
        error[D0101]: what is wrong
          --> plan.yaml:1:5
           |
         1 | 東京: 東
           |       ^^

        """),
    RenderingCase(
      name: "of several lines the first is shown", marked: "one ⟦two\nthree⟧\n",
      expected: """
        error[D0101]: what is wrong
          --> plan.yaml:1:5
           |
         1 | one two
           |     ^^^

        """),
    RenderingCase(
      name: "an empty place has one caret", marked: "one⟦⟧",
      expected: """
        error[D0101]: what is wrong
          --> plan.yaml:1:4
           |
         1 | one
           |    ^

        """),
    RenderingCase(
      name: "the end of a file with a last line end", marked: "one\n⟦⟧",
      expected: """
        error[D0101]: what is wrong
          --> plan.yaml:2:1
           |
         2 |
           | ^

        """),
    RenderingCase(
      name: "control characters do not reach the terminal", marked: "a\u{1B}[31m ⟦b\u{202E}⟧\r\n",
      expected: """
        error[D0101]: what is wrong
          --> plan.yaml:1:8
           |
         1 | a\u{241B}[31m b\u{FFFD}
           |        ^^

        """),
    RenderingCase(
      name: "a byte order mark is no column", marked: "\u{FEFF}⟦dondoc⟧: 2\n",
      expected: """
        error[D0101]: what is wrong
          --> plan.yaml:1:1
           |
         1 | dondoc: 2
           | ^^^^^^

        """),
  ]

  @Test(arguments: cases) func showsTheSmallestPlace(_ c: RenderingCase) {
    let file = MarkedFile("plan.yaml", c.marked)
    let diagnostic = Diagnostic(
      code: Self.unknownKey, message: Message("what is wrong"), span: file.spans.first)
    let renderer = DiagnosticRenderer(files: file.files, wording: PlainWording())
    let text = renderer.text(of: diagnostic)
    #expect(Array(text.utf8) == Array(c.expected.utf8), "\(text)")
  }

  @Test func aLongLineIsCutAroundThePlace() {
    let long = String(repeating: "x", count: 300)
    let file = MarkedFile("plan.yaml", long + " ⟦here⟧ " + long)
    let renderer = DiagnosticRenderer(files: file.files, wording: PlainWording())
    let diagnostic = Diagnostic(
      code: Self.unknownKey, message: Message("long"), span: file.spans.first)
    let lines = renderer.text(of: diagnostic).split(separator: "\n").map(Array.init)
    #expect(lines[1] == Array("  --> plan.yaml:1:302"))
    #expect(lines[3].count <= 106)
    let caret = lines[4].firstIndex(of: "^") ?? 0
    #expect(String(lines[3][caret..<caret + 4]) == "here")
    #expect(lines[4].count { $0 == "^" } == 4)
  }

  @Test func notesHaveTheirOwnPlaceAndHelpComesLast() {
    let file = MarkedFile("plan.yaml", "⟦PAR-01⟧\n⟦PAR-01⟧\n")
    let diagnostic = Diagnostic(
      code: DiagnosticCode("D0301", "duplicate-id"), severity: .warning,
      message: Message("given twice"), span: file.spans[1],
      labels: [DiagnosticLabel(span: file.spans[0], message: Message("first here"))],
      help: [Message("take another")])
    let text = DiagnosticRenderer(files: file.files, wording: PlainWording()).text(of: diagnostic)
    #expect(
      text == """
        warning[D0301]: given twice
          --> plan.yaml:2:1
           |
         2 | PAR-01
           | ^^^^^^
        note: first here
          --> plan.yaml:1:1
           |
         1 | PAR-01
           | ^^^^^^
        help: take another

        """)
  }

  @Test func aPlaceInDataShowsTheCell() {
    let place = DataPlace(
      path: "progress/q2.csv", row: 14, column: "Tiến độ (%)", value: "140\n%")
    let diagnostic = Diagnostic(
      code: DiagnosticCode("D0510", "percent"), message: Message("too much"), place: place)
    let text = DiagnosticRenderer(files: SourceFiles(), wording: PlainWording()).text(
      of: diagnostic)
    #expect(
      text == """
        error[D0510]: too much
          --> progress/q2.csv:14:Tiến độ (%)
           |
        14 | 140 %
           | ^^^^^

        """)
  }

  @Test func manyAreCountedAndErrorsAreKept() {
    let file = MarkedFile("plan.yaml", "⟦a⟧ ⟦b⟧ ⟦c⟧")
    let made = file.spans.enumerated().map { number, span in
      Diagnostic(
        code: Self.unknownKey, severity: number == 2 ? .error : .warning,
        message: Message("m\(number)"), span: span)
    }
    let renderer = DiagnosticRenderer(
      files: file.files, wording: Wording(.english), limit: 2)
    let text = renderer.text(of: made)
    #expect(text.contains("m0") && !text.contains("m1") && text.contains("m2"))
    #expect(text.hasSuffix("and 1 more, not shown\n1 error, 2 warnings in 1 file\n"))
    let vietnamese = DiagnosticRenderer(files: file.files, wording: Wording(.vietnamese))
    #expect(vietnamese.summary(of: made, leftOut: 3).hasSuffix("không giữ lại trong 1 tệp"))
    #expect(renderer.text(of: []).isEmpty)
  }

  @Test func theyComeByPlace() {
    let file = MarkedFile("plan.yaml", "⟦a⟧ ⟦b⟧")
    let late = Diagnostic(
      code: Self.unknownKey, message: Message("later"), span: file.spans[1])
    let early = Diagnostic(
      code: Self.unknownKey, message: Message("earlier"), span: file.spans[0])
    let nowhere = Diagnostic(code: Self.unknownKey, message: Message("nowhere"))
    let sorted = [nowhere, late, early].sortedByPlace.map(\.message.id)
    #expect(sorted == ["earlier", "later", "nowhere"])
  }

  @Test func colourOnlyWhereItIsAskedFor() {
    let file = MarkedFile("plan.yaml", "⟦a⟧")
    let diagnostic = Diagnostic(
      code: Self.unknownKey, message: Message("wrong"), span: file.spans[0],
      help: [Message("mend it")])
    let plain = DiagnosticRenderer(files: file.files, wording: PlainWording())
    let coloured = DiagnosticRenderer(
      files: file.files, wording: PlainWording(), isColoured: true)
    #expect(!plain.text(of: diagnostic).contains("\u{1B}"))
    #expect(coloured.text(of: diagnostic).hasPrefix("\u{1B}[1;31merror[D0101]\u{1B}[0m: wrong\n"))
  }
}
