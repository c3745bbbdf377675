import CivilCalendar
import Compliance
import Diagnostics
import ExactNumbers
import Expressions
import Results
import Wording

/// The sentence of a finding, filled with the facts that its rule saw.
struct FindingText {
  let report: Report
  let language: Language
  let wording: Wording
  private let context: EvaluationContext

  init(_ report: Report, language: Language) {
    self.report = report
    self.language = language
    wording = language.wording
    context = EvaluationContext(calendar: report.calendar)
  }

  /// In one line, with nothing in it that steers a terminal.
  func message(of finding: Finding) -> String {
    let template = report.rules[finding.rule].message[language]
    return switch finding.subject {
    case .obligation(let number):
      filled(template, with: report.facts(ofObligation: number))
    case .unit(let number):
      filled(template, with: report.facts(ofUnit: number))
    }
  }

  /// The day on which it began; nil where the rule names none or it is not known.
  func since(_ finding: Finding) -> CivilDate? {
    guard let expression = report.rules[finding.rule].since else { return nil }
    let outcome =
      switch finding.subject {
      case .obligation(let number):
        evaluate(expression, facts: report.facts(ofObligation: number), context: context)
      case .unit(let number):
        evaluate(expression, facts: report.facts(ofUnit: number), context: context)
      }
    if case .value(.date(let day)) = outcome { return day }
    return nil
  }

  private func filled(_ template: MessageTemplate, with facts: some FactSource) -> String {
    printable(
      template.parts.map { part in
        switch part {
        case .text(let text): return text
        case .value(let expression, let format):
          guard case .value(let value) = evaluate(expression, facts: facts, context: context)
          else { return Wording.noValue }
          return text(value, format)
        }
      }.joined())
  }

  private func text(_ value: Value, _ format: TemplateFormat?) -> String {
    switch (format, value) {
    case (.days, .int(let days)): wording("report.days", ["count": .integer(Int(days))])
    case (.plural(let one, let other), .int(let number)): number == 1 ? one : other
    case (.percent, .int(let number)): wording.count(Int(number)) + "%"
    case (.percent, .decimal(let number)): wording.number(number) + "%"
    default: text(value)
    }
  }

  private func text(_ value: Value) -> String {
    switch value {
    case .bool(let truth): wording.word(truth ? "true" : "false")
    case .int(let number): wording.count(Int(number))
    case .uint(let number): wording.count(Int(clamping: number))
    case .decimal(let number): wording.number(number)
    case .string(let text): known(text.text)
    case .date(let date): wording.date(date)
    case .list(let items): items.map(text).joined(separator: ", ")
    default: Wording.noValue
    }
  }

  /// Words for states stand in the catalogue by their name; other text is shown as it is.
  private func known(_ text: String) -> String {
    for kind in ["clock.", "status."] where wording.hasWord(kind + text) {
      return wording.word(kind + text)
    }
    return text
  }
}
