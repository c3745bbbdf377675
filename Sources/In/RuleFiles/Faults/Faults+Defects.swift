import CivilCalendar
import Compliance
import Diagnostics

/// What the printed plan says that cannot be used as it is.
extension Faults {
  mutating func blankDeadline(at span: SourceSpan) {
    defect(
      RuleFileCode.blankDeadline, Message("defect.blank-deadline"), at: span,
      help: [Message("help.ask-issuer")])
  }

  /// - Parameter example: A day of the plan, as a file writes it.
  mutating func unreadableDeadline(_ phrase: ScalarNode, left: [SourceSpan], example: String) {
    defect(
      RuleFileCode.unreadableDeadline,
      Message("defect.unreadable-deadline", ["phrase": .name(phrase.text)]), at: phrase.span,
      labels: left.prefix(3).map {
        DiagnosticLabel(span: $0, message: Message("label.words-not-read"))
      }, help: [Message("help.structured-deadline", ["day": .text(example)])])
  }

  /// - Parameter example: A day of the plan, as a file writes it.
  mutating func doubtfulDeadline(_ phrase: ScalarNode, left: [SourceSpan], example: String) {
    defect(
      RuleFileCode.doubtfulDeadline,
      Message("defect.doubtful-deadline", ["phrase": .name(phrase.text)]), at: phrase.span,
      labels: left.prefix(3).map {
        DiagnosticLabel(span: $0, message: Message("label.words-not-used"))
      }, help: [Message("help.structured-deadline", ["day": .text(example)])])
  }

  /// - Parameter cell: All that the cell names, where only a part of it is not known.
  mutating func unmatchedName(_ name: ScalarNode, in cell: ScalarNode?, known: [String]) {
    let near = Help.nearestOnly(name.text, among: known)
    let label = cell.map {
      DiagnosticLabel(span: $0.span, message: Message("label.cell-not-cut"))
    }
    defect(
      RuleFileCode.unmatchedName, Message("defect.unmatched-name", ["name": .name(name.text)]),
      at: name.span, labels: [label].compactMap { $0 }, help: near + [Message("help.add-alias")],
      edit: cell == nil ? edit(name, toNearestOf: known) : nil)
  }

  mutating func ambiguousSplit(_ cell: ScalarNode, _ one: [String], _ other: [String]) {
    defect(
      RuleFileCode.ambiguousSplit,
      Message(
        "defect.ambiguous-split",
        ["cell": .name(cell.text), "one": .names(one), "other": .names(other)]),
      at: cell.span, help: [Message("help.list-names")])
  }

  mutating func ambiguousName(_ name: ScalarNode, ids: [String]) {
    defect(
      RuleFileCode.ambiguousName,
      Message("defect.ambiguous-name", ["name": .name(name.text), "units": .names(ids)]),
      at: name.span, help: [Message("help.write-id")])
  }

  mutating func openGroupAsLead(_ name: ScalarNode, group: UnitGroup) {
    defect(
      RuleFileCode.openGroupAsLead,
      Message("defect.open-group-as-lead", ["group": .name(name.text)]), at: name.span,
      labels: group.span.map {
        [DiagnosticLabel(span: $0, message: Message("label.defined-here"))]
      } ?? [], help: [Message("help.name-leads")])
  }

  mutating func endedLead(_ name: ScalarNode, until: CivilDate, unit: Unit) {
    defect(
      RuleFileCode.endedLead,
      Message(
        "defect.ended-lead", ["unit": .name(unit.name), "until": .date(until.description)]),
      at: name.span,
      labels: unit.span.map {
        [DiagnosticLabel(span: $0, message: Message("label.defined-here"))]
      } ?? [], help: [Message("help.enter-successor")])
  }

  mutating func unnamedEvent(_ phrase: String, at span: SourceSpan, known: [String]) {
    defect(
      RuleFileCode.unnamedEvent, Message("defect.unnamed-event", ["phrase": .name(phrase)]),
      at: span, help: Help.nearestOnly(phrase, among: known) + [Message("help.enter-event")])
  }

  mutating func eventWithoutTerm(_ phrase: String, at span: SourceSpan) {
    defect(
      RuleFileCode.eventWithoutTerm,
      Message("defect.event-without-term", ["phrase": .name(phrase)]), at: span,
      help: [Message("help.state-term")])
  }

  mutating func termPerCase(at span: SourceSpan) {
    defect(
      RuleFileCode.termPerCase, Message("defect.term-per-case"), at: span,
      help: [Message("help.measure-or-period")])
  }

  mutating func noLead(_ task: ScalarNode) {
    defect(
      RuleFileCode.noLead, Message("defect.no-lead", ["task": .name(task.text)]), at: task.span,
      help: [Message("help.ask-issuer")])
  }
}
