import Compliance
import Diagnostics
import Expressions
import Reports
import Wording

/// The list of rules and the page of each.
extension ReferencePages {
  var rules: String {
    var page = MarkdownText()
    page.heading(1, wording.word("reference.rules"))
    page.paragraph(wording("reference.rules-are"))
    page.table(
      ["rule", "title", "severity", "scope"].map { wording.word("reference.column." + $0) },
      matter.rules.map { line in
        let rule = line.rule
        return [
          "[\(MarkdownText.code(rule.id.text))](\(Self.path(of: rule)))",
          MarkdownText.plain(rule.title[language]),
          wording.word("severity." + rule.severity.rawValue),
          wording.word("explain.scope." + rule.scope.rawValue),
        ]
      })
    return page.text
  }

  func page(of line: ReferenceMatter.RuleLine) -> String {
    let rule = line.rule
    var page = MarkdownText()
    page.heading(1, rule.id.text + ": " + rule.title[language])
    page.paragraph(
      wording(
        "reference.rule-head",
        [
          "severity": .text(wording.word("severity." + rule.severity.rawValue)),
          "scope": .text(wording.word("explain.scope." + rule.scope.rawValue)),
          "basis": .text(
            rule.basis == "plan"
              ? wording("explain.basis-plan") : MarkdownText.plain(rule.basis)),
        ]) + " "
        + wording(rule.isWaivable ? "reference.waivable" : "reference.not-waivable"))
    if let why = rule.why {
      page.heading(2, wording.word("reference.why"))
      page.paragraph(MarkdownText.plain(why[language]))
    }
    if let help = rule.help {
      page.heading(2, wording.word("reference.what-to-do"))
      page.paragraph(MarkdownText.plain(help[language]))
    }
    addCondition(of: line, to: &page)
    addParameters(of: rule, to: &page)
    addEscalation(of: rule, to: &page)
    addExamples(of: rule, to: &page)
    return page.text
  }

  private func addCondition(of line: ReferenceMatter.RuleLine, to page: inout MarkdownText) {
    let rule = line.rule
    page.heading(2, wording.word("reference.condition"))
    let parts: [(key: String, text: String?)] = [
      ("when", rule.when?.text), ("require", rule.require.text), ("since", rule.since?.text),
    ]
    page.table(
      [wording.word("reference.column.key"), "CEL"],
      parts.compactMap { part in
        part.text.map { [MarkdownText.code(part.key), MarkdownText.code($0)] }
      })
    page.paragraph(wording("reference.says"))
    page.block(rule.message[language].text)
    if let obstacle = line.obstacle {
      page.paragraph(
        wording(
          "reference.runs-by-row", ["reason": .text(wording.sentence(for: obstacle))]))
    } else {
      page.paragraph(wording("reference.runs-over-columns"))
    }
    page.paragraph(wording("reference.stands-in", ["file": .text(line.file)]))
  }

  private func addParameters(of rule: Rule, to page: inout MarkdownText) {
    guard !rule.parameters.isEmpty else { return }
    page.heading(2, wording.word("reference.parameters"))
    page.paragraph(wording("reference.parameters-are", ["rule": .text(rule.id.text)]))
    page.table(
      ["name", "value"].map { wording.word("reference.column." + $0) },
      rule.parameters.map { parameter in
        [
          MarkdownText.code("params." + parameter.name),
          MarkdownText.code(parameter.value.exampleText),
        ]
      })
  }

  private func addEscalation(of rule: Rule, to page: inout MarkdownText) {
    guard !rule.escalation.isEmpty else { return }
    page.heading(2, wording.word("reference.escalation"))
    page.list(
      rule.escalation.map { step in
        wording(
          "explain.escalation-step",
          [
            "days": .integer(step.after),
            "to": .text(wording.word("explain.addressee." + step.to.rawValue)),
          ])
      })
  }

  private func addExamples(of rule: Rule, to page: inout MarkdownText) {
    guard !rule.examples.isEmpty else { return }
    page.heading(2, wording.word("reference.examples"))
    page.table(
      ["as-of", "facts", "verdict"].map { wording.word("reference.column." + $0) },
      rule.examples.map { example in
        [
          example.asOf ?? "",
          example.facts.map { MarkdownText.code($0.name + ": " + $0.value) }.joined(
            separator: ", "),
          wording.word("verdict." + example.expect.rawValue),
        ]
      })
  }
}
