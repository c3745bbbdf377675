import CivilCalendar
import Compliance
import ExactNumbers
package import Expressions
import Facts

/// The facts of one obligation of a report, as a rule sees them.
///
/// The one place where a fact of the obligation catalogue gets its value: rules, messages and
/// `since` all read through it.
package struct ObligationFacts: FactSource {
  /// The report alone, in an array so that a row is no copy of it.
  let held: [Report]
  let number: Int

  private var report: Report { _read { yield held[0] } }

  package func outcome(of slot: Int) -> Outcome {
    guard let fact = ObligationFact(rawValue: slot) else { return .unknown }
    return outcome(of: fact)
  }

  private var identity: ObligationColumns.Identity { report.obligations.identity[number] }
  private var due: ObligationColumns.Due { report.obligations.due[number] }
  private var progress: ObligationColumns.Progress { report.obligations.progress[number] }
  private var evidence: ObligationColumns.Evidence { report.obligations.evidence[number] }
  private var task: Task { report.tasks[identity.task] }

  /// The value of a fact; no `default`, so that a new one does not build without its value.
  func outcome(of fact: ObligationFact) -> Outcome {
    switch fact {
    case .taskID: return .text(task.id.text)
    case .taskTitle: return .text(task.title)
    case .taskIndex: return .text(task.index ?? "")
    case .taskGroup:
      return .text(identity.group >= 0 ? report.groups[identity.group].id : "")
    case .taskWeight: return .value(.decimal(task.weight))
    case .taskTags: return .value(.list(task.tags.map(Value.text)))
    case .taskReport: return .flag(identity.isReport)
    case .unitID, .unitName, .unitKind, .unitParent, .unitSilent, .unitHasSuccessor:
      return unitOutcome(of: fact)
    case .periodID: return .text(identity.period.id)
    case .periodKind: return .text(identity.period.kind.rawValue)
    case .periodStart: return .value(.date(identity.opens))
    case .periodEnd: return .optional(identity.closes.map(Value.date))
    case .periodCutoff:
      return .optional(identity.isReport ? identity.closes.map(Value.date) : nil)
    case .dueStated, .dueEffective, .dueOriginal, .dueBeyondCalendar, .dueLastWorkingDay,
      .dueAspirational, .dueExtended, .dueDaysLeft, .dueWorkingDaysLeft, .dueDaysLate,
      .dueWorkingDaysLate, .extensionCount, .extensionGranted, .extensionAfterDue,
      .extensionGrantedAfterDue, .extensionOverLimit, .extensionDocumented:
      return dueOutcome(of: fact)
    case .clock: return .text(report.obligations.clock[number].rawValue)
    case .evidenceRequired: return .flag(evidence.isRequired)
    case .evidenceAccepted: return .count(evidence.accepted)
    case .evidenceRejected: return .count(evidence.rejected)
    case .evidenceComplete: return .flag(evidence.isComplete)
    case .evidenceReused: return .flag(evidence.isReused)
    case .evidenceItems:
      return .value(.list(report.obligations.items[evidence.items].map(Self.record)))
    case .handoverFrom:
      let names = identity.predecessors.map { report.directory[$0.unit]?.name ?? $0.unit.text }
      return .optional(names.isEmpty ? nil : .text(names.joined(separator: ", ")))
    case .handoverDate: return .optional(identity.handover.map(Value.date))
    case .planID: return .unknown
    case .planNumber: return .text(report.plan.number)
    case .asOf: return .value(.date(report.head.asOf))
    case .progressExists, .progressStatus, .progressPercent, .progressPreviousPercent,
      .progressReported, .progressCompleted, .progressValue, .progressTarget, .progressTargetMet,
      .progressNote, .progressAgeDays, .progressAgeWorkingDays, .progressStale,
      .progressRejectedNewer, .progressReopened, .progressBeforePeriod, .progressBeforePlan,
      .progressGroupRow, .progressDocument, .appraisalDecision, .appraisalDate, .appraisalNote:
      return progressOutcome(of: fact)
    }
  }

  private func unitOutcome(of fact: ObligationFact) -> Outcome {
    guard let unit = report.unit(identity.unit) else {
      return switch fact {
      case .unitSilent: .flag(false)
      case .unitHasSuccessor: .flag(true)
      case .unitParent: .unknown
      default: .text(identity.key.unit.text)
      }
    }
    return switch fact {
    case .unitID: .text(unit.id.text)
    case .unitName: .text(unit.name)
    case .unitKind: .text(unit.kind)
    case .unitParent: .optional(unit.parent.map { .text($0.text) })
    case .unitSilent: .flag(report.silentUnits.contains(identity.unit))
    default: .flag(!identity.isWithoutHolder)
    }
  }

  private func dueOutcome(of fact: ObligationFact) -> Outcome {
    switch fact {
    case .dueStated: .optional(due.stated.map(Value.date))
    case .dueEffective: .optional(due.effective.map(Value.date))
    case .dueOriginal: .optional(due.original.map(Value.date))
    case .dueBeyondCalendar: .flag(due.isBeyondCalendar)
    case .dueLastWorkingDay: .optional(due.lastWorkingDay.map(Value.date))
    case .dueAspirational: .flag(due.isAspirational)
    case .dueExtended: .flag(due.isExtended)
    case .dueDaysLeft: .optional(due.daysLeft.map { .int(Int64($0)) })
    case .dueWorkingDaysLeft: .optional(due.workingDaysLeft.map { .int(Int64($0)) })
    case .dueDaysLate: due.effective == nil ? .unknown : .count(due.daysLate)
    case .dueWorkingDaysLate: due.effective == nil ? .unknown : .count(due.workingDaysLate)
    case .extensionCount: .count(due.extensionCount)
    case .extensionGranted: .optional(due.extensionGranted.map(Value.date))
    case .extensionAfterDue: .flag(due.extensionAfterDue)
    case .extensionGrantedAfterDue: .flag(due.extensionGrantedAfterDue)
    case .extensionOverLimit: .flag(due.extensionOverLimit)
    default: .flag(!due.extensionUndocumented)
    }
  }

  private func progressOutcome(of fact: ObligationFact) -> Outcome {
    switch fact {
    case .progressExists: .flag(progress.exists)
    case .progressStatus: fresh(.text(progress.status.rawValue))
    case .progressPercent: fresh(progress.percent.map(Value.decimal))
    case .progressPreviousPercent: fresh(progress.previousPercent.map(Value.decimal))
    case .progressReported: .optional(progress.reported.map(Value.date))
    case .progressCompleted: .optional(progress.completed.map(Value.date))
    case .progressValue: fresh(progress.value.map(Value.decimal))
    case .progressTarget: .optional(progress.target.map(Value.decimal))
    case .progressTargetMet: fresh(isTargetMet.map(Value.bool))
    case .progressNote: fresh(progress.note.map(Value.text))
    case .progressAgeDays: .optional(age { $0.days(until: $1) })
    case .progressAgeWorkingDays:
      .optional(age { report.calendar.workingDays(after: $0, through: $1) })
    case .progressStale: .flag(progress.isStale)
    case .progressRejectedNewer: .flag(progress.rejectedNewer != nil)
    case .progressReopened: .flag(progress.isReopened)
    case .progressBeforePeriod: .flag(progress.isBeforePeriod)
    case .progressBeforePlan: .flag(progress.isBeforePlan)
    case .progressGroupRow: .flag(progress.isFromGroupRow)
    case .progressDocument: .optional(progress.document.map(Value.text))
    case .appraisalDecision:
      .optional(progress.appraisal.map { .text($0.isReturned ? "returned" : "accepted") })
    case .appraisalDate: .optional(progress.appraisal.map { .date($0.date) })
    default: .optional(progress.appraisal?.note.map(Value.text))
    }
  }

  /// Unknown of a stale record.
  private func fresh(_ value: Value?) -> Outcome {
    progress.isStale ? .unknown : .optional(value)
  }

  private var isTargetMet: Bool? {
    guard let value = progress.value, let limit = progress.target, let target = task.target else {
      return nil
    }
    return target.direction == .atLeast ? value >= limit : value <= limit
  }

  private func age(_ count: (CivilDate, CivilDate) -> Int) -> Value? {
    progress.reported.map { .int(Int64(count($0, report.head.asOf))) }
  }

  /// An item as a record, in the order of its fields.
  static func record(_ item: EvidenceItem) -> Value {
    let facts = EvidenceItemFacts(item)
    let fields = EvidenceItemField.allCases.map { facts.outcome(of: $0) }
    return .record(RecordValue(name: "item", fields: fields))
  }
}

/// The fields of one item of evidence; the slot of a field is its place in the record.
package struct EvidenceItemFacts: FactSource {
  private let item: EvidenceItem

  package init(_ item: EvidenceItem) { self.item = item }

  package func outcome(of slot: Int) -> Outcome {
    EvidenceItemField(rawValue: slot).map { outcome(of: $0) } ?? .unknown
  }

  func outcome(of field: EvidenceItemField) -> Outcome {
    switch field {
    case .type: .optional(item.type.map(Value.text))
    case .number: .optional(item.number.map(Value.text))
    case .date: .optional(item.date.map(Value.date))
    case .issuer: .optional(item.issuer.map(Value.text))
    case .subject: .optional(item.subject.map(Value.text))
    case .valid: .flag(item.isValid)
    case .late: .flag(item.isLate)
    case .outside: .flag(item.isOutside)
    case .file, .digestOk: .unknown
    case .expired: .flag(false)
    case .wrongType: .flag(item.isWrongType)
    case .unreadable: .flag(item.isUnreadable)
    case .text: .text(item.text)
    }
  }
}

extension Outcome {
  static func text(_ text: String) -> Outcome { .value(.text(text)) }
  static func flag(_ flag: Bool) -> Outcome { .value(.bool(flag)) }
  static func count(_ count: Int) -> Outcome { .value(.int(Int64(count))) }
  static func optional(_ value: Value?) -> Outcome { value.map(Outcome.value) ?? .unknown }
}

/// The facts of all obligations of a report, for those who ask for many: the report is held once.
package struct ObligationRows: Sendable {
  private let held: [Report]

  package init(_ report: Report) { held = [report] }

  /// The facts of an obligation, by its number.
  package subscript(number: Int) -> ObligationFacts { ObligationFacts(held: held, number: number) }
}

extension Report {
  /// The facts of an obligation, by its number; for many, take `ObligationRows`.
  package func facts(ofObligation number: Int) -> ObligationFacts { ObligationRows(self)[number] }
}
