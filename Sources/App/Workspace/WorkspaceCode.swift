package import Diagnostics

/// Codes of what stops a run before anything is evaluated, or makes it incomplete.
package enum WorkspaceCode {
  package static let noWorkspace = DiagnosticCode("D0601", "no-workspace")
  package static let unknownUnit = DiagnosticCode("D0602", "unknown-unit-option")
  package static let unknownTask = DiagnosticCode("D0603", "unknown-task-option")
  package static let unknownGroup = DiagnosticCode("D0604", "unknown-group-option")
  package static let unreadablePeriod = DiagnosticCode("D0605", "unreadable-period-option")
  package static let unknownGate = DiagnosticCode("D0606", "unknown-gate")
  package static let tooManyRejected = DiagnosticCode("D0607", "too-many-rejected-rows")
  package static let unwritableOutput = DiagnosticCode("D0608", "unwritable-output")
  package static let defectsUnderStrict = DiagnosticCode("D0609", "plan-defects-under-strict")
  package static let outputIsInput = DiagnosticCode("D0610", "output-over-input")
  package static let noSuchObligation = DiagnosticCode("D0611", "no-such-obligation")
  package static let unknownCode = DiagnosticCode("D0612", "unknown-code")
  package static let unknownRule = DiagnosticCode("D0613", "unknown-rule-id")
  package static let noTests = DiagnosticCode("D0630", "no-tests")
  package static let noSuchTest = DiagnosticCode("D0631", "no-such-test")
  package static let unknownCalendar = DiagnosticCode("D0640", "unknown-calendar")
  package static let calendarRow = DiagnosticCode("D0641", "unreadable-calendar-row")
  package static let fileExists = DiagnosticCode("D0642", "file-exists")
  package static let noPlanDates = DiagnosticCode("D0643", "no-plan-dates")
  package static let unreadableInput = DiagnosticCode("D0650", "unreadable-path")
  package static let notLaidOut = DiagnosticCode("D0651", "not-laid-out")

  /// All of them, in the order of their texts.
  package static let all = [
    noWorkspace, unknownUnit, unknownTask, unknownGroup, unreadablePeriod, unknownGate,
    tooManyRejected, unwritableOutput, defectsUnderStrict, outputIsInput, noSuchObligation,
    unknownCode, unknownRule, noTests, noSuchTest, unknownCalendar, calendarRow, fileExists,
    noPlanDates, unreadableInput, notLaidOut,
  ]
}
