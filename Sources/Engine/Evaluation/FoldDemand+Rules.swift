package import Compliance
import Expressions
import Facts
package import Obligations
package import Results

extension FoldDemand {
  /// What has to be kept of the records: what outputs show, and what rules ask for.
  package init(_ ruleBook: RuleBook, _ outputs: ReportDemand) {
    self = outputs.records
    for rule in ruleBook.rules where rule.scope == .obligation {
      var expressions = [rule.when, rule.require]
      if outputs.showsMessages {
        expressions.append(rule.since)
        expressions += rule.message.vi.expressions + rule.message.en.expressions
      }
      for expression in expressions {
        for slot in expression?.slots ?? [] {
          if let fact = ObligationFact(rawValue: slot) { formUnion(Self.needs(of: fact)) }
        }
      }
    }
  }

  /// No `default`, so that a new fact does not build before it is decided what it is made of.
  private static func needs(of fact: ObligationFact) -> FoldDemand {
    switch fact {
    case .progressPreviousPercent: .previous
    case .progressValue, .progressTargetMet: .values
    case .progressNote: .notes
    case .progressDocument: .documents
    case .evidenceItems, .evidenceReused: .evidenceItems
    case .taskID, .taskTitle, .taskIndex, .taskGroup, .taskWeight, .taskTags, .taskReport,
      .unitID, .unitName, .unitKind, .unitParent, .unitSilent, .unitHasSuccessor, .periodID,
      .periodKind, .periodStart, .periodEnd, .periodCutoff, .dueStated, .dueEffective,
      .dueOriginal, .dueBeyondCalendar, .dueLastWorkingDay, .dueAspirational, .dueExtended,
      .dueDaysLeft, .dueWorkingDaysLeft, .dueDaysLate, .dueWorkingDaysLate, .extensionCount,
      .extensionGranted, .extensionAfterDue, .extensionGrantedAfterDue, .extensionOverLimit,
      .extensionDocumented, .clock, .evidenceRequired, .evidenceAccepted, .evidenceRejected,
      .evidenceComplete, .handoverFrom, .handoverDate, .planID, .planNumber, .asOf,
      .progressExists, .progressStatus, .progressPercent, .progressReported, .progressCompleted,
      .progressTarget, .progressAgeDays, .progressAgeWorkingDays, .progressStale,
      .progressRejectedNewer, .progressReopened, .progressBeforePeriod, .progressBeforePlan,
      .progressGroupRow, .appraisalDecision, .appraisalDate, .appraisalNote:
      []
    }
  }
}
