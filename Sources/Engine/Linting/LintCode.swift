package import Diagnostics

/// The codes of this room: D036x what nothing uses or what does nothing, D042x days, D043x overlaps.
package enum LintCode {
  package static let unusedUnit = DiagnosticCode("D0360", "unused-unit")
  package static let unusedGroup = DiagnosticCode("D0361", "unused-group")
  package static let unusedEvent = DiagnosticCode("D0362", "unused-event")
  package static let unusedParameter = DiagnosticCode("D0363", "unused-parameter")
  package static let collidingName = DiagnosticCode("D0364", "colliding-name")
  package static let idleAdjustment = DiagnosticCode("D0365", "idle-adjustment")
  package static let ruleTurnedOff = DiagnosticCode("D0366", "rule-turned-off")
  package static let noRules = DiagnosticCode("D0367", "no-rules")
  package static let ruleWithoutSubject = DiagnosticCode("D0368", "rule-without-subject")
  package static let waiverWithoutMatch = DiagnosticCode("D0369", "waiver-without-match")
  package static let extensionWithoutMatch = DiagnosticCode("D0370", "extension-without-match")
  package static let amendmentWithoutEffect = DiagnosticCode("D0371", "amendment-without-effect")

  package static let dueOnRestDay = DiagnosticCode("D0420", "due-on-rest-day")
  package static let rolledDueDay = DiagnosticCode("D0421", "rolled-due-day")
  package static let rolledPastLimit = DiagnosticCode("D0422", "rolled-past-limit")
  package static let beyondCalendar = DiagnosticCode("D0423", "beyond-calendar")
  package static let projectedDayOff = DiagnosticCode("D0424", "projected-day-off")
  package static let leftOutOccurrence = DiagnosticCode("D0425", "left-out-occurrence")
  package static let emptyLeadGroup = DiagnosticCode("D0426", "empty-lead-group")
  package static let replacedOccurrence = DiagnosticCode("D0427", "replaced-occurrence")
  package static let sameText = DiagnosticCode("D0430", "same-text")
  package static let sameDuty = DiagnosticCode("D0431", "same-duty")

  /// All of them, ascending; the gallery has a folder for each.
  package static let all = [
    unusedUnit, unusedGroup, unusedEvent, unusedParameter, collidingName, idleAdjustment,
    ruleTurnedOff, noRules, ruleWithoutSubject, waiverWithoutMatch, extensionWithoutMatch,
    amendmentWithoutEffect, dueOnRestDay, rolledDueDay, rolledPastLimit, beyondCalendar,
    projectedDayOff, leftOutOccurrence, emptyLeadGroup, replacedOccurrence, sameText, sameDuty,
  ]
}
