package import Compliance
package import Diagnostics
import Expressions
import Facts
package import Reports
import RuleFiles
import Wording

/// A page of the reference: its path below the folder of all, and its text.
package struct ReferencePage: Hashable, Sendable {
  package var path: String
  package var text: String
}

/// What the pages tell besides the descriptions that are part of the program.
package struct ReferenceMatter: Sendable {
  /// One rule with how it runs.
  package struct RuleLine: Sendable {
    package var rule: Rule
    /// What keeps it from running over columns; nil: nothing.
    package var obstacle: Message?
    package var file: String

    package init(rule: Rule, obstacle: Message?, file: String) {
      self.rule = rule
      self.obstacle = obstacle
      self.file = file
    }
  }

  /// One diagnostic code.
  package struct CodeLine: Sendable {
    package var code: DiagnosticCode
    package var meaning: LocalizedText
    package var example: CodePage.Example

    package init(code: DiagnosticCode, meaning: LocalizedText, example: CodePage.Example) {
      self.code = code
      self.meaning = meaning
      self.example = example
    }
  }

  package var rules: [RuleLine]
  package var codes: [CodeLine]

  package init(rules: [RuleLine], codes: [CodeLine]) {
    self.rules = rules
    self.codes = codes
  }
}

/// The pages of one language.
package struct ReferencePages {
  let matter: ReferenceMatter
  let language: Language
  let wording: Wording

  package init(_ matter: ReferenceMatter, language: Language) {
    self.matter = matter
    self.language = language
    wording = language.wording
  }

  /// The index first, then one page a subject and one a rule; paths begin with the language.
  package var pages: [ReferencePage] {
    let subjects = [
      ("README.md", index), ("files.md", files), ("facts.md", facts), ("rules.md", rules),
      ("codes.md", codes), ("formats.md", formats),
    ]
    let one = matter.rules.map { (Self.path(of: $0.rule), page(of: $0)) }
    return (subjects + one).map { path, text in
      ReferencePage(path: language.rawValue + "/" + path, text: text)
    }
  }

  /// `rules/deadline-overdue.md`
  static func path(of rule: Rule) -> String {
    let name = rule.id.text.unicodeScalars.map { $0 == "/" ? "-" : String($0) }.joined()
    return "rules/" + name + ".md"
  }

  // MARK: Index

  private var index: String {
    var page = MarkdownText()
    page.heading(1, wording.word("reference.title"))
    page.paragraph(wording("reference.written"))
    page.list([
      "[\(wording.word("reference.files"))](files.md)",
      "[\(wording.word("reference.facts"))](facts.md)",
      "[\(wording.word("reference.rules"))](rules.md)",
      "[\(wording.word("reference.codes"))](codes.md)",
      "[\(wording.word("reference.formats"))](formats.md)",
    ])
    return page.text
  }

  // MARK: Facts

  private var facts: String {
    var page = MarkdownText()
    page.heading(1, wording.word("reference.facts"))
    page.paragraph(wording("reference.facts-are"))
    for catalogue in Catalogue.allCases {
      page.heading(2, wording.word("reference.catalogue." + catalogue.rawValue))
      page.table(
        ["name", "type", "presence", "meaning", "example"].map {
          wording.word("reference.column." + $0)
        },
        catalogue.entries.map { entry in
          [
            MarkdownText.code(entry.name),
            MarkdownText.code(entry.type.name)
              + (entry.choices.map { ": " + $0.map(MarkdownText.code).joined(separator: ", ") }
                ?? ""),
            wording.word(
              "reference.presence." + (entry.presence == .always ? "always" : "optional")),
            MarkdownText.plain(entry.meaning[language]),
            MarkdownText.code(entry.example.exampleText),
          ]
        })
    }
    return page.text
  }

  // MARK: Codes

  private var codes: String {
    var page = MarkdownText()
    page.heading(1, wording.word("reference.codes"))
    page.paragraph(wording("reference.codes-are"))
    for line in matter.codes {
      page.heading(2, line.code.text + " " + line.code.name)
      page.paragraph(line.meaning[language])
      if let bad = line.example.bad { page.block(bad) }
      if let first = line.example.diagnostics.first {
        let renderer = DiagnosticRenderer(
          files: line.example.files, wording: wording, isColoured: false)
        page.block(renderer.text(of: first))
      }
      if let good = line.example.good {
        page.paragraph(wording("reference.good"))
        page.block(good)
      }
    }
    return page.text
  }

  // MARK: Formats

  private var formats: String {
    var page = MarkdownText()
    page.heading(1, wording.word("reference.formats"))
    page.paragraph(wording("reference.formats-are"))
    page.block(wording("reference.editor-line"), language: "yaml")
    page.table(
      ["schema", "meaning"].map { wording.word("reference.column." + $0) },
      SchemaName.all.map { name in
        [MarkdownText.code("dondoc schema " + name.text), name.shownMeaning(language)]
      })
    page.heading(2, wording.word("reference.report-formats"))
    page.list(ReportFormats.names.map { MarkdownText.code("--format " + $0) })
    return page.text
  }
}

extension SchemaName {
  /// The meaning as Markdown; of what the program writes the command.
  fileprivate func shownMeaning(_ language: Language) -> String {
    if case .document(let document) = self { return MarkdownText.code(document.command) }
    return MarkdownText.plain(meaning(language))
  }
}

extension FactDeclaration.Meaning {
  fileprivate subscript(language: Language) -> String { language == .vi ? vi : en }
}
