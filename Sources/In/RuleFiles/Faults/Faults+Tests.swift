import CivilCalendar
import Diagnostics

// What is wrong with tests of rules beside what any file may have.
extension Faults {
  /// A day under `expect` that `as-of` does not name: nothing would be expected of it.
  mutating func dayNotAsked(_ day: ScalarNode, days: [CivilDate], at asOf: SourceSpan?) {
    report(
      RuleFileCode.dayNotAsked, Message("book.day-not-asked", ["day": .name(day.text)]),
      at: day.span,
      labels: asOf.map { [DiagnosticLabel(span: $0, message: Message("label.days-asked"))] } ?? [],
      help: Help.choose(day.text, among: days.map(\.description)),
      edit: edit(day, toNearestOf: days.map(\.description)))
  }

  mutating func dayTwice(_ day: ScalarNode, first: SourceSpan) {
    report(
      RuleFileCode.duplicateKey, Message("yaml.duplicate-key", ["key": .name(day.text)]),
      at: day.span, labels: [DiagnosticLabel(span: first, message: Message("label.first-here"))])
  }

  /// A rule or a fact beside days.
  mutating func mixedExpectations(_ key: ScalarNode) {
    report(
      RuleFileCode.conflictingKeys, Message("book.expect-beside-days", ["key": .name(key.text)]),
      at: key.span, help: [Message("help.expect-under-day")])
  }
}
