/// What a rule may ask of an obligation.
///
/// A case stands for one fact; whoever gives its value switches over all cases without `default`.
package enum ObligationFact: Int, Fact {
  case taskID, taskTitle, taskIndex, taskGroup, taskWeight, taskTags, taskReport
  case unitID, unitName, unitKind, unitParent, unitSilent, unitHasSuccessor
  case periodID, periodKind, periodStart, periodEnd, periodCutoff
  case dueStated, dueEffective, dueOriginal, dueBeyondCalendar, dueLastWorkingDay
  case dueAspirational, dueExtended, dueDaysLeft, dueWorkingDaysLeft, dueDaysLate
  case dueWorkingDaysLate
  case clock
  case progressExists, progressStatus, progressPercent, progressPreviousPercent
  case progressReported, progressCompleted, progressValue, progressTarget, progressTargetMet
  case progressNote, progressAgeDays, progressAgeWorkingDays, progressStale
  case progressRejectedNewer, progressReopened, progressBeforePeriod, progressBeforePlan
  case progressGroupRow, progressDocument
  case evidenceRequired, evidenceAccepted, evidenceRejected, evidenceComplete, evidenceReused
  case evidenceItems
  case extensionCount, extensionGranted, extensionAfterDue, extensionGrantedAfterDue
  case extensionOverLimit, extensionDocumented
  case handoverFrom, handoverDate
  case appraisalDecision, appraisalDate, appraisalNote
  case planID, planNumber
  case asOf

  package var declaration: FactDeclaration {
    switch self {
    case .taskID: .taskID
    case .taskTitle: .taskTitle
    case .taskIndex: .taskIndex
    case .taskGroup: .taskGroup
    case .taskWeight: .taskWeight
    case .taskTags: .taskTags
    case .taskReport: .taskReport
    case .unitID: .unitID
    case .unitName: .unitName
    case .unitKind: .unitKind
    case .unitParent: .unitParent
    case .unitSilent: .unitSilent
    case .unitHasSuccessor: .unitHasSuccessor
    case .periodID: .periodID
    case .periodKind: .periodKind
    case .periodStart: .periodStart
    case .periodEnd: .periodEnd
    case .periodCutoff: .periodCutoff
    case .dueStated: .dueStated
    case .dueEffective: .dueEffective
    case .dueOriginal: .dueOriginal
    case .dueBeyondCalendar: .dueBeyondCalendar
    case .dueLastWorkingDay: .dueLastWorkingDay
    case .dueAspirational: .dueAspirational
    case .dueExtended: .dueExtended
    case .dueDaysLeft: .dueDaysLeft
    case .dueWorkingDaysLeft: .dueWorkingDaysLeft
    case .dueDaysLate: .dueDaysLate
    case .dueWorkingDaysLate: .dueWorkingDaysLate
    case .clock: .clock
    case .progressExists: .progressExists
    case .progressStatus: .progressStatus
    case .progressPercent: .progressPercent
    case .progressPreviousPercent: .progressPreviousPercent
    case .progressReported: .progressReported
    case .progressCompleted: .progressCompleted
    case .progressValue: .progressValue
    case .progressTarget: .progressTarget
    case .progressTargetMet: .progressTargetMet
    case .progressNote: .progressNote
    case .progressAgeDays: .progressAgeDays
    case .progressAgeWorkingDays: .progressAgeWorkingDays
    case .progressStale: .progressStale
    case .progressRejectedNewer: .progressRejectedNewer
    case .progressReopened: .progressReopened
    case .progressBeforePeriod: .progressBeforePeriod
    case .progressBeforePlan: .progressBeforePlan
    case .progressGroupRow: .progressGroupRow
    case .progressDocument: .progressDocument
    case .evidenceRequired: .evidenceRequired
    case .evidenceAccepted: .evidenceAccepted
    case .evidenceRejected: .evidenceRejected
    case .evidenceComplete: .evidenceComplete
    case .evidenceReused: .evidenceReused
    case .evidenceItems: .evidenceItems
    case .extensionCount: .extensionCount
    case .extensionGranted: .extensionGranted
    case .extensionAfterDue: .extensionAfterDue
    case .extensionGrantedAfterDue: .extensionGrantedAfterDue
    case .extensionOverLimit: .extensionOverLimit
    case .extensionDocumented: .extensionDocumented
    case .handoverFrom: .handoverFrom
    case .handoverDate: .handoverDate
    case .appraisalDecision: .appraisalDecision
    case .appraisalDate: .appraisalDate
    case .appraisalNote: .appraisalNote
    case .planID: .planID
    case .planNumber: .planNumber
    case .asOf: .asOf
    }
  }
}
