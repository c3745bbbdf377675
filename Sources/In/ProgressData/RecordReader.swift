import CivilCalendar
import Compliance
import DeadlinePhrases
import ExactNumbers
import Expressions
import Facts
import Obligations
import Tables
import VietnameseText

/// What a status cell says.
enum StatusCell: Hashable, Sendable {
  case blank
  case status(StatedStatus)
  case unknown(nearest: [String])
}

/// Reads what a row states, field by field; a bad field is dropped and told.
struct RecordReader: Sendable {
  private let source: ProgressSource
  private let vocabulary: Vocabulary<StatedStatus>
  private let context: EvaluationContext
  private let isMachineMade: Bool
  private let table: ObligationTable
  private var statuses = CellCache<StatusCell>()
  private var percents = CellCache<NumberCell?>()
  private var values = CellCache<NumberCell?>()

  /// - Parameter isMachineMade: Numbers have a point and no groups.
  init(
    source: ProgressSource, table: ObligationTable, calendar: WorkingCalendar,
    isMachineMade: Bool
  ) {
    self.source = source
    self.table = table
    self.isMachineMade = isMachineMade
    vocabulary = Vocabulary(source: source)
    context = EvaluationContext(calendar: calendar)
  }

  /// - Parameter dropped: Takes the fields that are not used.
  mutating func core(
    _ row: borrowing TableRow, _ layout: ColumnLayout, reported: CivilDate, order: RecordOrder,
    completed: DateCell, subject: RowSubject, dropped: inout [DroppedField]
  ) -> RecordCore {
    let percent = percent(row, layout, &dropped)
    let value = value(row, layout, &dropped)
    var day: CivilDate?
    if case .date(let stated) = completed {
      if stated > reported {
        dropped.append(.completedAfterReport(stated, reported: reported))
      } else {
        day = stated
      }
    } else if let fault = DroppedField.completion(completed) {
      dropped.append(fault)
    }
    var core = RecordCore(
      reported: reported, order: order, status: .inProgress, percent: percent, completed: day,
      value: value, isFromGroupRow: subject.isGroup, isForPart: subject.isForPart)
    core.status = status(row, layout, core, subject, &dropped)
    core.isMet =
      core.status == .completed
      || (core.status == .inProgress && isStatusRead(row, layout) && isContinuous(subject))
    if core.isForPart, core.status == .completed { dropped.append(.completedPart) }
    return core
  }

  /// A status word that was not understood meets nothing.
  private mutating func isStatusRead(
    _ row: borrowing TableRow, _ layout: ColumnLayout
  ) -> Bool {
    if case .status = statusCell(row, layout) { return true }
    return source.completedWhen != nil
  }

  private func isContinuous(_ subject: RowSubject) -> Bool {
    guard let row = subject.rows.first else { return false }
    let task = table.occurrences[table.occurrenceNumber(ofRow: row)].task
    return table.tasks[task].isContinuous
  }

  private mutating func status(
    _ row: borrowing TableRow, _ layout: ColumnLayout, _ core: RecordCore,
    _ subject: RowSubject, _ dropped: inout [DroppedField]
  ) -> StatedStatus {
    switch statusCell(row, layout) {
    case .status(let status): return status
    case .unknown(let near):
      dropped.append(.unknownStatus(text(row, layout[.status]), nearest: near))
      return .inProgress
    case .blank:
      guard let condition = source.completedWhen else {
        dropped.append(.blankStatus)
        return .inProgress
      }
      let facts = facts(of: condition, row, layout, core, subject)
      switch evaluate(condition, facts: facts, context: context) {
      case .error(let fault):
        dropped.append(.failedCondition(fault.message))
        return .inProgress
      case let outcome: return outcome.bool == true ? .completed : .inProgress
      }
    }
  }

  /// The facts that a condition asks for; a blank cell has none.
  private func facts(
    of condition: TypedExpression, _ row: borrowing TableRow, _ layout: ColumnLayout,
    _ core: RecordCore, _ subject: RowSubject
  ) -> FactValues {
    let key = subject.rows.first.map { table.key(ofRow: $0) }
    var facts = FactValues()
    for slot in condition.slots {
      let value: Value? =
        switch RecordFact(rawValue: slot) {
        case .percent: core.percent.map(Value.decimal)
        case .value: core.value.map(Value.decimal)
        case .status: Self.words(row, layout[.status]).map(Value.text)
        case .reported: .date(core.reported)
        case .completed: core.completed.map(Value.date)
        case .note: Self.words(row, layout[.note]).map(Value.text)
        case .document: Self.words(row, layout[.document]).map(Value.text)
        case .evidence: Self.words(row, layout[.evidence]).map(Value.text)
        case .task: key.map { .text($0.task.text) }
        case .unit: key.map { .text($0.unit.text) }
        case .period: key.map { .text($0.period.id) }
        case nil: nil
        }
      facts.values[slot] = value
    }
    return facts
  }

  private mutating func statusCell(
    _ row: borrowing TableRow, _ layout: ColumnLayout
  ) -> StatusCell {
    guard let column = layout[.status], let range = row.range(of: column), !range.isEmpty else {
      return .blank
    }
    let vocabulary = vocabulary
    return statuses.reading(of: row.bytes.span.extracting(range)) { printed in
      if printed.isEmpty { return .blank }
      if let status = vocabulary[printed] { return .status(status) }
      return .unknown(nearest: vocabulary.nearest(to: printed))
    }
  }

  private mutating func percent(
    _ row: borrowing TableRow, _ layout: ColumnLayout, _ dropped: inout [DroppedField]
  ) -> Decimal? {
    guard let column = layout[.percent], let range = row.range(of: column), !range.isEmpty else {
      return nil
    }
    let style: NumberStyle = isMachineMade ? .machine : .printedSmall
    let cell = percents.reading(of: row.bytes.span.extracting(range)) { printed in
      printed.isEmpty ? nil : NumberCell(printed, style: style)
    }
    guard let cell else { return nil }
    if case .number(let number) = cell {
      if number >= .zero, number <= 100 { return number }
      dropped.append(.percentOutOfRange)
      return nil
    }
    dropped += [DroppedField.number(cell, in: .percent)].compactMap { $0 }
    return nil
  }

  private mutating func value(
    _ row: borrowing TableRow, _ layout: ColumnLayout, _ dropped: inout [DroppedField]
  ) -> Decimal? {
    guard let column = layout[.value], let range = row.range(of: column), !range.isEmpty else {
      return nil
    }
    let style: NumberStyle = isMachineMade ? .machine : .printed
    let cell = values.reading(of: row.bytes.span.extracting(range)) { printed in
      printed.isEmpty ? nil : NumberCell(printed, style: style)
    }
    guard let cell else { return nil }
    if case .number(let number) = cell { return number }
    dropped += [DroppedField.number(cell, in: .value)].compactMap { $0 }
    return nil
  }

  /// The words of a row, kept as they are but for space at their ends.
  static func texts(_ row: borrowing TableRow, _ layout: ColumnLayout) -> RecordTexts {
    RecordTexts(
      evidence: words(row, layout[.evidence]), note: words(row, layout[.note]),
      document: words(row, layout[.document]))
  }

  /// The text of a cell; nil for a blank one.
  static func words(_ row: borrowing TableRow, _ column: Int?) -> String? {
    let words = text(row, column)
    return words.isEmpty ? nil : words
  }

  /// Whether the row says anything beside the obligation and the day it speaks of.
  static func statesSomething(_ row: borrowing TableRow, _ layout: ColumnLayout) -> Bool {
    let fields: [DataField] = [
      .status, .percent, .completed, .value, .evidence, .note, .document,
    ]
    for field in fields where words(row, layout[field]) != nil { return true }
    return false
  }
}
