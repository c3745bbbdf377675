import CivilCalendar
import Columns
import Compliance
import ExactNumbers
import Expressions
import Facts
import Obligations
import Results

/// The obligations of a report as the source of columns; a class, so that the report is held once
/// and not copied for each column.
///
/// Gives each fact the value that `ObligationFacts` gives it, without a `Value` per row for those
/// that rules use most.
final class ReportColumns: ColumnSource {
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
    let identity = report.obligations.identity
    switch fact {
    case .taskReport:
      fillFlags(&register, rows) {
        $0.occurrence.isReport
      } apart: {
        identity[$0].isReport
      }
    case .unitSilent:
      let isSilent = isSilent
      fillUnits(&register, rows) { isSilent.indices.contains($0) && isSilent[$0] }
    case .unitHasSuccessor:
      fillFlags(&register, rows) { _ in
        true
      } apart: {
        !hasUnit(identity[$0].unit) || !identity[$0].isWithoutHolder
      }
    case .handoverDate:
      fillDates(&register, rows) { _ in
        nil
      } apart: {
        identity[$0].handover
      }
    case .taskWeight:
      let weights = report.tasks.map(\.weight.units)
      fillNumbers(&register, rows) {
        weights[$0.occurrence.task]
      } apart: {
        weights[identity[$0].task]
      }
    case .periodStart:
      fillDates(&register, rows) {
        $0.occurrence.opens
      } apart: {
        identity[$0].opens
      }
    case .periodEnd:
      fillDates(&register, rows) {
        $0.occurrence.closes
      } apart: {
        identity[$0].closes
      }
    case .periodCutoff:
      fillDates(&register, rows) {
        $0.occurrence.isReport ? $0.occurrence.closes : nil
      } apart: {
        identity[$0].isReport ? identity[$0].closes : nil
      }
    default: register.setDates(rows) { _ in report.head.asOf }
    }
  }

  /// What stands in the dates alone, the same for all of an occurrence.
  private func fillDue(
    _ fact: ObligationFact, _ register: inout ColumnRegister, _ rows: Range<Int>
  ) {
    switch fact {
    case .dueStated: fillDates(&register, rows, ofDue: \.stated)
    case .dueEffective: fillDates(&register, rows, ofDue: \.effective)
    case .dueOriginal: fillDates(&register, rows, ofDue: \.original)
    case .dueBeyondCalendar: fillFlags(&register, rows, ofDue: \.isBeyondCalendar)
    case .dueLastWorkingDay: fillDates(&register, rows, ofDue: \.lastWorkingDay)
    case .dueAspirational: fillFlags(&register, rows, ofDue: \.isAspirational)
    case .dueExtended: fillFlags(&register, rows, ofDue: \.isExtended)
    case .dueDaysLeft: fillNumbers(&register, rows) { $0.daysLeft }
    case .dueWorkingDaysLeft: fillNumbers(&register, rows) { $0.workingDaysLeft }
    case .dueDaysLate, .dueWorkingDaysLate: fillLateness(fact, &register, rows)
    case .extensionCount: fillNumbers(&register, rows) { $0.extensionCount }
    case .extensionGranted: fillDates(&register, rows, ofDue: \.extensionGranted)
    case .extensionAfterDue: fillFlags(&register, rows, ofDue: \.extensionAfterDue)
    case .extensionGrantedAfterDue:
      fillFlags(&register, rows, ofDue: \.extensionGrantedAfterDue)
    case .extensionOverLimit: fillFlags(&register, rows, ofDue: \.extensionOverLimit)
    default:
      fillFlags(&register, rows, ofDue: \.extensionUndocumented)
      register.yes = ~register.yes
    }
  }

  /// Days late hang on the clock and, once completed, on the day.
  private func fillLateness(
    _ fact: ObligationFact, _ register: inout ColumnRegister, _ rows: Range<Int>
  ) {
    let column = report.obligations.due
    let clock = report.obligations.clock
    let isWorking = fact == .dueWorkingDaysLate
    fillRows(&register, rows) { frame -> Int64? in
      if frame.due.effective == nil { return nil }
      return Int64(isWorking ? frame.overdue.workingDaysLate : frame.overdue.daysLate)
    } _: { overdue, number in
      guard let overdue else { return nil }
      switch clock[number] {
      case .overdue: return overdue
      case .completedLate, .completedUndated:
        return Int64(isWorking ? column[number].workingDaysLate : column[number].daysLate)
      default: return 0
      }
    } apart: { number in
      let due = column[number]
      if due.effective == nil { return nil }
      return Int64(isWorking ? due.workingDaysLate : due.daysLate)
    }
  }

  private func fillProgress(
    _ fact: ObligationFact, _ register: inout ColumnRegister, _ rows: Range<Int>
  ) {
    let column = report.obligations.progress
    let marks = report.obligations.marks
    switch fact {
    case .progressExists: register.yes = marked(rows, ObligationMarks.exists.rawValue)
    case .progressStale: register.yes = marked(rows, ObligationMarks.isStale.rawValue)
    case .progressPercent:
      fillRecords(&register, rows, .percent, isFresh: true) { $0.percent?.units }
    case .progressValue:
      fillRecords(&register, rows, .value, isFresh: true) { $0.value?.units }
    case .progressPreviousPercent:
      fillRecords(&register, rows, .previousPercent, isFresh: true) { $0.previousPercent?.units }
    case .progressReported:
      fillRecords(&register, rows, .reported) { $0.reported.map { Int64($0.dayNumber) } }
    case .progressCompleted:
      fillRecords(&register, rows, .completed) { $0.completed.map { Int64($0.dayNumber) } }
    case .progressAgeDays:
      let asOf = Int64(report.head.asOf.dayNumber)
      fillRecords(&register, rows, .reported) { $0.reported.map { Int64($0.dayNumber) } }
      for row in 0..<rows.count { register.numbers[row] = asOf - register.numbers[row] }
    case .progressTarget:
      let clock = report.obligations.clock
      fillRows(&register, rows) { frame in
        (open: frame.openTarget?.units, closed: frame.closedTarget?.units)
      } _: { target, number in
        OccurrenceFrame.isTargetClosed(clock[number]) ? target.closed : target.open
      } apart: {
        column[$0].target?.units
      }
    case .progressTargetMet: fillTargetMet(&register, rows)
    case .progressRejectedNewer:
      let columns = report.obligations
      register.setFlags(rows) {
        marks[$0].contains(.isApart)
          ? column[$0].rejectedNewer != nil : columns.hasRejectedNewer($0)
      }
    case .progressReopened:
      fillRecordFlags(&register, rows) { isContinuous, record in
        !isContinuous && record.status != .completed && record.wasMet
      } apart: {
        $0.isReopened
      }
    case .progressBeforePeriod:
      register.setFlags(rows) {
        marks[$0].contains(.isApart)
          ? column[$0].isBeforePeriod : marks[$0].contains(.isBeforePeriod)
      }
    case .progressBeforePlan:
      register.setFlags(rows) {
        marks[$0].contains(.isApart) ? column[$0].isBeforePlan : marks[$0].contains(.isBeforePlan)
      }
    case .progressGroupRow:
      fillRecordFlags(&register, rows) { _, record in
        record.isFromGroupRow
      } apart: {
        $0.isFromGroupRow
      }
    default:
      register.setDates(rows) {
        marks[$0].contains(.isApart) ? column[$0].appraisal?.date : nil
      }
    }
  }

  private func fillTargetMet(_ register: inout ColumnRegister, _ rows: Range<Int>) {
    let column = report.obligations.progress
    let marks = report.obligations.marks
    let identity = report.obligations.identity
    for (row, number) in rows.enumerated() {
      let progress = column[number]
      guard !marks[number].contains(.isStale), let value = progress.value,
        let limit = progress.target, let target = report.tasks[identity[number].task].target
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
    let marks = report.obligations.marks
    switch fact {
    case .evidenceRequired:
      fillFlags(&register, rows) {
        $0.bare.isRequired
      } apart: {
        column[$0].isRequired
      }
    case .evidenceComplete:
      register.yes = marked(rows, ObligationMarks.isEvidenceComplete.rawValue)
    case .evidenceAccepted:
      fillEvidence(&register, rows, .accepted) { Int64($0.accepted) }
    case .evidenceRejected:
      fillEvidence(&register, rows, .rejected) { Int64($0.rejected) }
    default:
      register.setFlags(rows) { number in
        marks[number].isDisjoint(with: .withOwnEvidence) ? false : column[number].isReused
      }
    }
  }

  // MARK: Text

  /// Text that depends on a small number of its row: each is looked up once.
  private func fillText(
    _ fact: ObligationFact, _ register: inout ColumnRegister, _ rows: Range<Int>,
    _ texts: inout TextNumbers
  ) {
    let slot = fact.rawValue
    let columns = report.obligations
    let (identity, marks) = (columns.identity, columns.marks)
    switch fact {
    case .clock:
      let clock = columns.clock
      var numbers = [Int64](repeating: 0, count: Clock.allCases.count)
      for one in Clock.allCases {
        numbers[one.place] = texts.number(ofSlot: slot, key: one.place) { one.rawValue }
      }
      for row in 0..<rows.count {
        register.numbers[row] = numbers[clock[rows.lowerBound + row].place]
      }
    case .progressStatus:
      fillStatus(&register, rows) { status in
        texts.number(ofSlot: slot, key: status.place) { status.rawValue }
      }
    case .appraisalDecision:
      let progress = columns.progress
      register.setNumbers(rows) { row in
        guard marks[row].contains(.isApart), let isReturned = progress[row].appraisal?.isReturned
        else { return nil }
        return texts.number(ofSlot: slot, key: isReturned ? 1 : 0) {
          isReturned ? "returned" : "accepted"
        }
      }
    case .periodKind:
      func number(_ kind: PeriodKind) -> Int64 {
        texts.number(ofSlot: slot, key: kind.place) { kind.rawValue }
      }
      fillNumbers(&register, rows) {
        number($0.occurrence.period.kind)
      } apart: {
        number(identity[$0].period.kind)
      }
    case .taskGroup:
      func number(_ group: Int) -> Int64 {
        texts.number(ofSlot: slot, key: max(group + 1, 0)) {
          group >= 0 ? report.groups[group].id : ""
        }
      }
      fillNumbers(&register, rows) {
        number($0.group)
      } apart: {
        number(identity[$0].group)
      }
    case .unitID, .unitName, .unitKind:
      register.setNumbers(rows) { row in
        let unit = columns.unit(of: row)
        guard hasUnit(unit) else { return texts.number(of: identity[row].key.unit.text) }
        return texts.number(ofSlot: slot, key: unit) { text(ofUnit: unit, fact) }
      }
    default:
      func number(_ task: Int) -> Int64 {
        texts.number(ofSlot: slot, key: task) { text(ofTask: task, fact) }
      }
      fillNumbers(&register, rows) {
        number($0.occurrence.task)
      } apart: {
        number(identity[$0].task)
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
