package import Bytes
package import Compliance
package import Diagnostics
import Wording

/// What a diagnostic code means, with a bad and a good example.
package struct CodePage {
  /// A bad example with what is said of it.
  package struct Example {
    package var bad: String?
    package var diagnostics: [Diagnostic]
    package var files: SourceFiles
    package var good: String?

    package init(bad: String?, diagnostics: [Diagnostic], files: SourceFiles, good: String?) {
      self.bad = bad
      self.diagnostics = diagnostics
      self.files = files
      self.good = good
    }
  }

  private let code: DiagnosticCode
  private let meaning: LocalizedText
  private let example: Example
  private let language: Language
  private let isColoured: Bool

  package init(
    _ code: DiagnosticCode, _ meaning: LocalizedText, _ example: Example, language: Language,
    isColoured: Bool = false
  ) {
    self.code = code
    self.meaning = meaning
    self.example = example
    self.language = language
    self.isColoured = isColoured
  }

  package func write(to sink: inout ByteSink) {
    let layout = TextLayout(width: 100, isColoured: isColoured)
    let wording = language.wording
    layout.line(code.text + " " + code.name, to: &sink)
    layout.line(to: &sink)
    layout.paragraph(meaning[language], to: &sink)
    if let bad = example.bad {
      layout.heading(wording("explain.bad"), to: &sink)
      write(bad, layout, to: &sink)
    }
    if let first = example.diagnostics.first {
      layout.heading(wording("explain.said"), to: &sink)
      let renderer = DiagnosticRenderer(
        files: example.files, wording: wording, isColoured: isColoured)
      write(renderer.text(of: first), layout, to: &sink)
    }
    if let good = example.good {
      layout.heading(wording("explain.good"), to: &sink)
      write(good, layout, to: &sink)
    }
  }

  /// Lines as they stand, further in.
  private func write(_ text: String, _ layout: TextLayout, to sink: inout ByteSink) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last?.isEmpty ?? false { lines.removeLast() }
    for line in lines { layout.line(line.isEmpty ? "" : "  " + line, to: &sink) }
  }
}
