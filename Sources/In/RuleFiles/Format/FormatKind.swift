/// The kinds of mappings in the files that people write; the raw value names one in the schema.
package enum FormatKind: String, CaseIterable, Hashable, Sendable {
  case workspace, file
  case source, statusWords, adjustment, gate, requirement, output
  case plan, reporting, extensionLimits, taskGroup, event, eventRow
  case task, target, deadline, within, due, continuous, milestone, term
  case evidence, window
  case unit, head, successor, group
  case rule, escalation, parameter, ruleExample
  case scoring, credit, band
  case waiver, `extension`, amendment, change
  case calendar, calendarDay, documents, documentType, indexSet, criterion
  case test, given, expectation, progressRow, evidenceRow, appraisalRow
  case testWaiver, testExtension, equivalent
  case localizedText

  package var mapping: FormatMapping {
    switch self {
    case .workspace: .workspace
    case .file: .file
    case .source: .source
    case .statusWords: .statusWords
    case .adjustment: .adjustment
    case .gate: .gate
    case .requirement: .requirement
    case .output: .output
    case .plan: .plan
    case .reporting: .reporting
    case .extensionLimits: .extensionLimits
    case .taskGroup: .taskGroup
    case .event: .event
    case .eventRow: .eventRow
    case .task: .task
    case .target: .target
    case .deadline: .deadline
    case .within: .within
    case .due: .due
    case .continuous: .continuous
    case .milestone: .milestone
    case .term: .term
    case .evidence: .evidence
    case .window: .window
    case .unit: .unit
    case .head: .head
    case .successor: .successor
    case .group: .group
    case .rule: .rule
    case .escalation: .escalation
    case .parameter: .parameter
    case .ruleExample: .ruleExample
    case .scoring: .scoring
    case .credit: .credit
    case .band: .band
    case .waiver: .waiver
    case .extension: .extension
    case .amendment: .amendment
    case .change: .change
    case .calendar: .calendar
    case .calendarDay: .calendarDay
    case .documents: .documents
    case .documentType: .documentType
    case .indexSet: .indexSet
    case .criterion: .criterion
    case .test: .test
    case .given: .given
    case .expectation: .expectation
    case .progressRow: .progressRow
    case .evidenceRow: .evidenceRow
    case .appraisalRow: .appraisalRow
    case .testWaiver: .testWaiver
    case .testExtension: .testExtension
    case .equivalent: .equivalent
    case .localizedText: .localizedText
    }
  }

  /// Names of the keys in order.
  var keys: [String] { mapping.names }
}
