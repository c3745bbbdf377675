import Bytes
import CivilCalendar
import Compliance
import Diagnostics
import ExactNumbers
import Expressions
import Results
import Wording

// Each rule with the values that it saw.
extension ExplanationPage {
  func writeRules(to sink: inout ByteSink) {
    heading("explain.rules", to: &sink)
    let applying = explanation.rules.filter { $0.raw != .notApplicable }
    if applying.isEmpty { paragraph("explain.no-rules", to: &sink) }
    for line in worstFirst(applying) { write(line, to: &sink) }
    writeOthers(explanation.rules.filter { $0.raw == .notApplicable }, to: &sink)
  }

  /// What did not pass stands first, by severity.
  private func worstFirst(_ lines: [Explanation.RuleLine]) -> [Explanation.RuleLine] {
    let standing = lines.filter { $0.raw != .pass }
    return Rule.Severity.allCases.sorted().flatMap { severity in
      standing.filter { report.rules[$0.rule].severity == severity }
    } + lines.filter { $0.raw == .pass }
  }

  private func write(_ line: Explanation.RuleLine, to sink: inout ByteSink) {
    let rule = report.rules[line.rule]
    var verdict = wording.word(line.raw)
    if line.raw != .pass { verdict += ", " + wording.word(rule.severity) }
    if line.effective == .waived { verdict += ", " + wording.word(Verdict.waived) }
    layout.paragraph(
      "[" + verdict + "] " + rule.title[presentation.language].oneLine + " ("
        + rule.id.text.oneLine + ", " + place(rule.span) + ")", indent: 2, hang: 2, to: &sink)
    if line.raw != .pass {
      let text = FindingText(report, language: presentation.language).message(
        of: Finding(
          rule: line.rule, subject: .obligation(number), verdict: line.effective,
          severity: rule.severity))
      paragraph("explain.rule-message", ["text": .text(text)], indent: 4, to: &sink)
    }
    guard line.raw != .pass else {
      paragraph(
        "explain.rule-passes",
        ["text": .text(rule.require.text.oneLine), "facts": .text(facts(line.facts))], indent: 4,
        to: &sink)
      return
    }
    if let when = rule.when {
      paragraph("explain.rule-when", ["text": .text(when.text.oneLine)], indent: 4, to: &sink)
    }
    paragraph(
      "explain.rule-require", ["text": .text(rule.require.text.oneLine)], indent: 4, to: &sink)
    paragraph("explain.rule-facts", ["facts": .text(facts(line.facts))], indent: 4, to: &sink)
    writeUnknown(line, to: &sink)
  }

  /// What is to blame where nothing could be said.
  private func writeUnknown(_ line: Explanation.RuleLine, to sink: inout ByteSink) {
    for outcome in [line.when, line.require] {
      switch outcome {
      case .unknown?:
        let names = line.facts.filter { $0.outcome == .unknown }.map(\.name)
        paragraph("explain.rule-unknown", ["facts": .names(names)], indent: 4, to: &sink)
        return
      case .error(let fault)?:
        paragraph(
          "explain.rule-error", ["fault": .message(fault.message)], indent: 4, to: &sink)
        return
      case .value?, nil: continue
      }
    }
  }

  private func writeOthers(_ lines: [Explanation.RuleLine], to sink: inout ByteSink) {
    guard !lines.isEmpty else { return }
    var reasons: [(why: String, rules: [String])] = []
    for line in lines {
      let id = report.rules[line.rule].id.text.oneLine
      let why = line.isSilenced ? wording.word(Clock.notOpen) : facts(line.facts)
      if let place = reasons.firstIndex(where: { $0.why.utf8.elementsEqual(why.utf8) }) {
        reasons[place].rules.append(id)
      } else {
        reasons.append((why, [id]))
      }
    }
    let texts = reasons.map { "(" + $0.why + ") " + $0.rules.joined(separator: ", ") }
    paragraph(
      "explain.rules-not-applicable",
      ["count": .integer(lines.count), "rules": .text(texts.joined(separator: "; "))], to: &sink)
  }

  // MARK: Values

  func facts(_ facts: [Explanation.FactLine]) -> String {
    facts.map { $0.name + " = " + text(of: $0.outcome) }.joined(separator: ", ")
  }

  private func text(of outcome: Outcome) -> String {
    switch outcome {
    case .value(let value): text(of: value)
    case .unknown: wording("explain.no-value")
    case .error(let fault): wording.sentence(for: fault.message)
    }
  }

  /// As an expression would write it, with the language's own word for a state.
  private func text(of value: Value) -> String {
    switch value {
    case .bool(let truth): truth ? "true" : "false"
    case .int(let number): String(number)
    case .uint(let number): String(number)
    case .decimal(let number): number.description
    case .date(let date): wording.date(date)
    case .string(let text): quotedState(text.text)
    case .list(let values): list(of: values)
    default: Wording.noValue
    }
  }

  private func quotedState(_ text: String) -> String {
    let quoted = "'" + printable(text) + "'"
    for prefix in ["clock.", "status.", "period.kind."] where wording.hasWord(prefix + text) {
      return quoted + " (" + wording.word(prefix + text) + ")"
    }
    return quoted
  }

  /// Items of evidence, the only records there are, are shown by their texts and marks.
  private func list(of values: [Value]) -> String {
    let isOfItems = values.contains { if case .record = $0 { true } else { false } }
    let texts = isOfItems ? items.map(text) : values.map(text)
    return "[" + texts.joined(separator: ", ") + "]"
  }

  /// `“45/BC-UBND ngày 20/6/2024” {late, valid}`: with the names of the fields that are true.
  private func text(of item: EvidenceItem) -> String {
    let marks = [
      ("late", item.isLate), ("outside", item.isOutside), ("unreadable", item.isUnreadable),
      ("valid", item.isValid), ("wrongType", item.isWrongType),
    ].filter(\.1).map(\.0)
    return quoted(item.text) + (marks.isEmpty ? "" : " {" + marks.joined(separator: ", ") + "}")
  }
}
