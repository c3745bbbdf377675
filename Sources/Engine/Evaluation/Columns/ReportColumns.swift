import CivilCalendar
import Columns
import Compliance
import ExactNumbers
import Expressions
import Facts
import Results

/// The obligations of a report as the source of columns; the report is held once.
///
/// Gives each fact the value that `ObligationFacts` gives it, without a `Value` per row for those
/// that rules use most.
struct ReportColumns: ColumnSource {
  let report: Report
  private let facts: ObligationRows
  /// The kind of each fact, by slot; nil where no column holds it.
  private let kinds: [ColumnKind?]
  /// By number of the unit.
  private let isSilent: [Bool]

  init(_ report: Report) {
    self.report = report
    isSilent = report.directory.units.indices.map { report.silentUnits.contains($0) }
    facts = ObligationRows(report)
    kinds = ObligationFact.allCases.map { ColumnKind($0.type) }
  }

  func row(_ number: Int) -> ObligationFacts { facts[number] }

  func fill(
    _ register: inout ColumnRegister, _ kind: ColumnKind, slot: Int, rows: Range<Int>,
    texts: inout TextNumbers
  ) -> Bool {
    guard let fact = ObligationFact(rawValue: slot), kinds[slot] == kind else { return false }
    return fill(fact, &register, rows, &texts)
  }

  func fillPresence(_ register: inout ColumnRegister, slot: Int, rows: Range<Int>) -> Bool {
    guard let fact = ObligationFact(rawValue: slot), let kind = kinds[slot] else { return false }
    if fact == .progressDocument {
      let column = report.obligations.progress
      register.setFlags(rows) { column[$0].document != nil }
      return true
    }
    var texts = TextNumbers()
    register.clear(forNumbers: kind != .bool)
    guard fill(fact, &register, rows, &texts) else { return false }
    register.yes = ~register.unknown
    register.unknown = .zero
    return true
  }

  func items(ofSlot slot: Int, rows: Range<Int>) -> ItemRows<ReportItems>? {
    guard slot == ObligationFact.evidenceItems.slot else { return nil }
    let evidence = report.obligations.evidence
    return ItemRows(
      source: ReportItems(items: report.obligations.items), ranges: rows.map { evidence[$0].items })
  }

  /// The column of a fact; no `default`, so that a new one does not build before it is decided
  /// whether it is read from the report's columns or row by row.
  private func fill(
    _ fact: ObligationFact, _ register: inout ColumnRegister, _ rows: Range<Int>,
    _ texts: inout TextNumbers
  ) -> Bool {
    switch fact {
    case .taskTags, .unitParent, .periodID, .progressNote, .progressDocument,
      .progressAgeWorkingDays, .evidenceItems, .handoverFrom, .appraisalNote, .planID,
      .planNumber:
      return false
    case .taskID, .taskTitle, .taskIndex, .taskGroup, .unitID, .unitName, .unitKind, .periodKind,
      .clock, .progressStatus, .appraisalDecision:
      fillText(fact, &register, rows, &texts)
    case .taskReport, .unitSilent, .unitHasSuccessor, .handoverDate, .taskWeight, .periodStart,
      .periodEnd, .periodCutoff, .asOf:
      fillIdentity(fact, &register, rows)
    case .dueStated, .dueEffective, .dueOriginal, .dueBeyondCalendar, .dueLastWorkingDay,
      .dueAspirational, .dueExtended, .dueDaysLeft, .dueWorkingDaysLeft, .dueDaysLate,
      .dueWorkingDaysLate, .extensionCount, .extensionGranted, .extensionAfterDue,
      .extensionGrantedAfterDue, .extensionOverLimit, .extensionDocumented:
      fillDue(fact, &register, rows)
    case .progressExists, .progressPercent, .progressPreviousPercent, .progressReported,
      .progressCompleted, .progressValue, .progressTarget, .progressTargetMet, .progressAgeDays,
      .progressStale,
      .progressRejectedNewer, .progressReopened, .progressBeforePeriod, .progressBeforePlan,
      .progressGroupRow, .appraisalDate:
      fillProgress(fact, &register, rows)
    case .evidenceRequired, .evidenceAccepted, .evidenceRejected, .evidenceComplete,
      .evidenceReused:
      fillEvidence(fact, &register, rows)
    }
    return true
  }

  // MARK: Groups of facts

  private func fillIdentity(
    _ fact: ObligationFact, _ register: inout ColumnRegister, _ rows: Range<Int>
  ) {
    let column = report.obligations.identity
    switch fact {
    case .taskReport: register.setFlags(rows) { column[$0].isReport }
    case .unitSilent:
      register.setFlags(rows) {
        isSilent.indices.contains(column[$0].unit) && isSilent[column[$0].unit]
      }
    case .unitHasSuccessor:
      register.setFlags(rows) { !hasUnit(column[$0].unit) || !column[$0].isWithoutHolder }
    case .handoverDate: register.setDates(rows) { column[$0].handover }
    case .taskWeight: register.setNumbers(rows) { report.tasks[column[$0].task].weight.units }
    case .periodStart: register.setDates(rows) { column[$0].opens }
    case .periodEnd: register.setDates(rows) { column[$0].closes }
    case .periodCutoff:
      register.setDates(rows) { column[$0].isReport ? column[$0].closes : nil }
    default: register.setDates(rows) { _ in report.head.asOf }
    }
  }

  private func fillDue(
    _ fact: ObligationFact, _ register: inout ColumnRegister, _ rows: Range<Int>
  ) {
    let column = report.obligations.due
    switch fact {
    case .dueStated: register.setDates(rows) { column[$0].stated }
    case .dueEffective: register.setDates(rows) { column[$0].effective }
    case .dueOriginal: register.setDates(rows) { column[$0].original }
    case .dueBeyondCalendar: register.setFlags(rows) { column[$0].isBeyondCalendar }
    case .dueLastWorkingDay: register.setDates(rows) { column[$0].lastWorkingDay }
    case .dueAspirational: register.setFlags(rows) { column[$0].isAspirational }
    case .dueExtended: register.setFlags(rows) { column[$0].isExtended }
    case .dueDaysLeft: register.setNumbers(rows) { column[$0].daysLeft.map { Int64($0) } }
    case .dueWorkingDaysLeft:
      register.setNumbers(rows) { column[$0].workingDaysLeft.map { Int64($0) } }
    case .dueDaysLate:
      register.setNumbers(rows) { column[$0].effective == nil ? nil : Int64(column[$0].daysLate) }
    case .dueWorkingDaysLate:
      register.setNumbers(rows) {
        column[$0].effective == nil ? nil : Int64(column[$0].workingDaysLate)
      }
    case .extensionCount: register.setNumbers(rows) { Int64(column[$0].extensionCount) }
    case .extensionGranted: register.setDates(rows) { column[$0].extensionGranted }
    case .extensionAfterDue: register.setFlags(rows) { column[$0].extensionAfterDue }
    case .extensionGrantedAfterDue: register.setFlags(rows) { column[$0].extensionGrantedAfterDue }
    case .extensionOverLimit: register.setFlags(rows) { column[$0].extensionOverLimit }
    default: register.setFlags(rows) { !column[$0].extensionUndocumented }
    }
  }

  private func fillProgress(
    _ fact: ObligationFact, _ register: inout ColumnRegister, _ rows: Range<Int>
  ) {
    let column = report.obligations.progress
    /// Of a stale record it is unknown.
    func fresh(_ row: Int, _ number: Decimal?) -> Int64? {
      column[row].isStale ? nil : number?.units
    }
    switch fact {
    case .progressExists: register.setFlags(rows) { column[$0].exists }
    case .progressPercent: register.setNumbers(rows) { fresh($0, column[$0].percent) }
    case .progressPreviousPercent:
      register.setNumbers(rows) { fresh($0, column[$0].previousPercent) }
    case .progressReported: register.setDates(rows) { column[$0].reported }
    case .progressCompleted: register.setDates(rows) { column[$0].completed }
    case .progressValue: register.setNumbers(rows) { fresh($0, column[$0].value) }
    case .progressTarget: register.setNumbers(rows) { column[$0].target?.units }
    case .progressTargetMet: fillTargetMet(&register, rows)
    case .progressAgeDays:
      let asOf = report.head.asOf
      register.setNumbers(rows) { column[$0].reported.map { Int64($0.days(until: asOf)) } }
    case .progressStale: register.setFlags(rows) { column[$0].isStale }
    case .progressRejectedNewer: register.setFlags(rows) { column[$0].rejectedNewer != nil }
    case .progressReopened: register.setFlags(rows) { column[$0].isReopened }
    case .progressBeforePeriod: register.setFlags(rows) { column[$0].isBeforePeriod }
    case .progressBeforePlan: register.setFlags(rows) { column[$0].isBeforePlan }
    case .progressGroupRow: register.setFlags(rows) { column[$0].isFromGroupRow }
    default: register.setDates(rows) { column[$0].appraisal?.date }
    }
  }

  private func fillTargetMet(_ register: inout ColumnRegister, _ rows: Range<Int>) {
    let column = report.obligations.progress
    for (row, number) in rows.enumerated() {
      let task = report.obligations.identity[number].task
      guard !column[number].isStale, let value = column[number].value,
        let limit = column[number].target, let target = report.tasks[task].target
      else {
        register.unknown.mark(row, where: true)
        continue
      }
      register.yes.mark(
        row, where: target.direction == .atLeast ? value >= limit : value <= limit)
    }
  }

  private func fillEvidence(
    _ fact: ObligationFact, _ register: inout ColumnRegister, _ rows: Range<Int>
  ) {
    let column = report.obligations.evidence
    switch fact {
    case .evidenceRequired: register.setFlags(rows) { column[$0].isRequired }
    case .evidenceAccepted: register.setNumbers(rows) { Int64(column[$0].accepted) }
    case .evidenceRejected: register.setNumbers(rows) { Int64(column[$0].rejected) }
    case .evidenceComplete: register.setFlags(rows) { column[$0].isComplete }
    default: register.setFlags(rows) { column[$0].isReused }
    }
  }

  // MARK: Text

  /// Text that depends on a small number of its row: each is looked up once.
  private func fillText(
    _ fact: ObligationFact, _ register: inout ColumnRegister, _ rows: Range<Int>,
    _ texts: inout TextNumbers
  ) {
    let identity = report.obligations.identity
    let clock = report.obligations.clock
    let progress = report.obligations.progress
    let slot = fact.rawValue
    register.setNumbers(rows) { row in
      switch fact {
      case .clock:
        return texts.number(ofSlot: slot, key: clock[row].place) { clock[row].rawValue }
      case .progressStatus:
        let status = progress[row].status
        return progress[row].isStale
          ? nil : texts.number(ofSlot: slot, key: status.place) { status.rawValue }
      case .appraisalDecision:
        guard let isReturned = progress[row].appraisal?.isReturned else { return nil }
        return texts.number(ofSlot: slot, key: isReturned ? 1 : 0) {
          isReturned ? "returned" : "accepted"
        }
      case .periodKind:
        let kind = identity[row].period.kind
        return texts.number(ofSlot: slot, key: kind.place) { kind.rawValue }
      case .taskGroup:
        let group = identity[row].group
        return texts.number(ofSlot: slot, key: max(group + 1, 0)) {
          group >= 0 ? report.groups[group].id : ""
        }
      case .unitID, .unitName, .unitKind:
        let unit = identity[row].unit
        guard hasUnit(unit) else { return texts.number(of: identity[row].key.unit.text) }
        return texts.number(ofSlot: slot, key: unit) { text(ofUnit: unit, fact) }
      default:
        let task = identity[row].task
        return texts.number(ofSlot: slot, key: task) { text(ofTask: task, fact) }
      }
    }
  }

  private func text(ofUnit number: Int, _ fact: ObligationFact) -> String {
    let unit = report.directory.units[number]
    return switch fact {
    case .unitID: unit.id.text
    case .unitName: unit.name
    default: unit.kind
    }
  }

  private func text(ofTask number: Int, _ fact: ObligationFact) -> String {
    let task = report.tasks[number]
    return switch fact {
    case .taskID: task.id.text
    case .taskTitle: task.title
    default: task.index ?? ""
    }
  }

  private func hasUnit(_ number: Int) -> Bool {
    report.directory.units.indices.contains(number)
  }
}
