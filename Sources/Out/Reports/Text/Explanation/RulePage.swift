package import Bytes
import CivilCalendar
package import Compliance
import Diagnostics
import ExactNumbers
import Expressions
import Wording

/// What a rule asks for, from which words, and the cases that show it.
package struct RulePage {
  private let rule: Rule
  private let presentation: Presentation
  private let wording: Wording
  private let layout: TextLayout

  package init(_ rule: Rule, _ presentation: Presentation) {
    self.rule = rule
    self.presentation = presentation
    wording = presentation.language.wording
    layout = TextLayout(width: 100, isColoured: presentation.isColoured)
  }

  package func write(to sink: inout ByteSink) {
    let title = rule.id.text + ": " + rule.title[presentation.language]
    layout.line(presentation.isColoured ? "\u{1B}[1m\(title)\u{1B}[0m" : title, to: &sink)
    line(
      "explain.rule-head",
      [
        "severity": .text(wording.word(rule.severity)),
        "scope": .text(wording.word("explain.scope." + rule.scope.rawValue)),
        "basis": .text(basis), "place": .text(place),
      ], to: &sink)
    line(rule.isWaivable ? "explain.rule-waivable" : "explain.rule-not-waivable", to: &sink)
    if let why = rule.why {
      line("explain.rule-why", ["text": .text(printable(why[presentation.language]))], to: &sink)
    }
    if let help = rule.help {
      line("explain.rule-help", ["text": .text(printable(help[presentation.language]))], to: &sink)
    }
    layout.heading(wording("explain.rule-condition"), to: &sink)
    if let when = rule.when {
      line("explain.rule-when", ["text": .text(when.text.oneLine)], to: &sink)
    }
    line("explain.rule-require", ["text": .text(rule.require.text.oneLine)], to: &sink)
    if let since = rule.since {
      line("explain.rule-since", ["text": .text(since.text.oneLine)], to: &sink)
    }
    line(
      "explain.rule-says", ["text": .text(rule.message[presentation.language].text.oneLine)],
      to: &sink)
    for parameter in rule.parameters {
      line(
        "explain.rule-parameter",
        ["name": .text(parameter.name), "value": .text(text(of: parameter.value))], to: &sink)
    }
    writeEscalation(to: &sink)
    writeExamples(to: &sink)
  }

  /// The text of a law, or a word for the plan's own text.
  private var basis: String {
    rule.basis == "plan" ? wording("explain.basis-plan") : printable(rule.basis)
  }

  private var place: String {
    guard let span = rule.span, Int(span.file.index) < presentation.files.files.count else {
      return rule.path
    }
    let position = presentation.files.position(of: span.start, in: span.file)
    return "\(presentation.files.path(of: span.file)):\(position.line):\(position.column)"
  }

  private func text(of value: Value) -> String {
    switch value {
    case .bool(let truth): truth ? "true" : "false"
    case .int(let number): String(number)
    case .decimal(let number): number.description
    case .date(let date): wording.date(date)
    case .string(let text): printable(text.text)
    default: Wording.noValue
    }
  }

  private func writeEscalation(to sink: inout ByteSink) {
    let steps = rule.escalation.map { step in
      wording(
        "explain.escalation-step",
        [
          "days": .integer(step.after),
          "to": .text(wording.word("explain.addressee." + step.to.rawValue)),
        ])
    }
    guard !steps.isEmpty else { return }
    line("explain.escalation", ["steps": .text(steps.joined(separator: "; "))], to: &sink)
  }

  private func writeExamples(to sink: inout ByteSink) {
    guard !rule.examples.isEmpty else { return }
    layout.heading(wording("explain.examples"), to: &sink)
    for example in rule.examples {
      let facts = example.facts.map { printable($0.name + " = " + $0.value) }
      let day = example.asOf.map { [$0 + ": "] } ?? []
      layout.paragraph(
        "[" + wording.word(example.expect) + "] "
          + (day + [facts.joined(separator: ", ")]).joined(),
        indent: 2, hang: 2, to: &sink)
    }
  }

  private func line(
    _ id: String, _ arguments: KeyValuePairs<String, Message.Value> = [:], to sink: inout ByteSink
  ) {
    layout.paragraph(wording(id, arguments), indent: 2, hang: 2, to: &sink)
  }
}
