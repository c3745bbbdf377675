import CivilCalendar
import Compliance
import DeadlinePhrases
import Diagnostics
import Obligations
import Tables

/// Reads the files of a range, one after the other, into one fold.
struct RangeReading: TableRowSink {
  /// What is done with a row that is good.
  enum Pass: Sendable {
    case first
    /// Only the first day of the present run of "completed" is looked for, in these rows.
    case second(wanted: [Bool])
  }

  private(set) var fold: ProgressFold
  private(set) var findings = ProgressFindings()
  private(set) var rejects: [RejectedRow] = []
  private let pass: Pass
  private let keepsRejects: Bool
  private let calendar: WorkingCalendar
  private let table: ObligationTable
  /// The plan is not in force yet: no row speaks of an obligation.
  private let isBeforeStart: Bool
  private var keys: KeyReader
  private var records: RecordReader
  private var decisions = Vocabulary<Decision>.decisions
  private var file: DataFile
  private var fileNumber = 0
  private var layout: ColumnLayout
  private var droppedInRow: [DroppedField] = []

  /// - Parameter file: The first of the range.
  init(
    frame: KeyFrame, fold: ProgressFold, pass: Pass, keepsRejects: Bool, ruleBook: RuleBook,
    file: DataFile
  ) {
    self.fold = fold
    self.pass = pass
    self.keepsRejects = keepsRejects
    self.file = file
    calendar = ruleBook.calendar
    table = frame.table
    isBeforeStart = fold.asOf < ruleBook.plan.starts
    keys = KeyReader(frame: frame)
    records = RecordReader(
      source: file.source, table: frame.table, calendar: ruleBook.calendar, isMachineMade: false)
    layout = ColumnLayout()
  }

  /// Reads a file whole.
  ///
  /// - Parameter number: In the order of input.
  mutating func read(_ file: DataFile, number: Int) {
    let head = FileHead(file)
    if case .first = pass {
      for fault in head.faults { findings.add(file: fault) }
      for notice in head.notices { findings.add(notice: notice) }
    }
    guard let layout = head.layout else { return }
    self.file = file
    self.layout = layout
    fileNumber = number
    records = RecordReader(
      source: file.source, table: table, calendar: calendar, isMachineMade: head.isMachineMade)
    do {
      try TableReaders.read(file.table, format: file.format, into: &self)
    } catch {
      if case .first = pass { findings.add(file: error.diagnostic) }
    }
  }

  // MARK: Rows

  mutating func isHeader(_ row: borrowing TableRow) -> Bool { row.number == layout.row }

  mutating func columns(_ header: TableHeader) {}

  mutating func row(_ row: borrowing TableRow) -> TableFlow {
    let isFirst = if case .first = pass { true } else { false }
    if isFirst { fold.rows.read += 1 }
    let cell = keys.day(row, layout[.reported])
    let reported: CivilDate? =
      switch cell {
      case .date(let day): day
      case .none: layout.reported
      case .impossible, .unreadable: nil
      }
    if isBeforeStart || reported.map({ $0 > fold.asOf }) ?? false {
      if isFirst { fold.rows.later += 1 }
      return .goOn
    }
    do throws(Rejection) {
      try use(row, reported: reported, cell)
    } catch {
      if isFirst { reject(row, error, reported: reported) }
    }
    return .goOn
  }

  mutating func fault(_ fault: TableFault) -> TableFlow {
    guard case .first = pass else { return .goOn }
    fold.rows.read += 1
    fold.rows.rejected += 1
    findings.add(rejected: fault.diagnostic)
    findings.count(rejectedIn: file.path, of: file.unit.map { table.unitID($0) })
    if keepsRejects {
      rejects.append(
        RejectedRow(
          path: file.path, row: fault.place.row ?? 0, code: fault.code.diagnosticCode,
          message: fault.message, headings: layout.headings, cells: []))
    }
    return .goOn
  }

  private mutating func use(
    _ row: borrowing TableRow, reported: CivilDate?, _ cell: DateCell
  ) throws(Rejection) {
    let subject = try keys.subject(row, layout, file, reported: reported)
    do throws(Rejection) {
      guard let reported else {
        throw .day(cell, printed: text(row, layout[.reported]))
      }
      switch file.source.kind {
      case .progress: try useRecord(row, subject, reported)
      case .appraisal: try useAppraisal(row, subject, reported)
      case .evidence: try useEvidence(row, subject, reported)
      }
    } catch {
      var rejection = error
      rejection.names = subject.rows
      throw rejection
    }
  }

  private mutating func useRecord(
    _ row: borrowing TableRow, _ subject: RowSubject, _ reported: CivilDate
  ) throws(Rejection) {
    guard RecordReader.statesSomething(row, layout) else { throw .nothingStated }
    if case .second(let wanted) = pass, !subject.rows.contains(where: { wanted[$0] }) { return }
    droppedInRow.removeAll(keepingCapacity: true)
    let core = records.core(
      row, layout, reported: reported, order: RecordOrder(file: fileNumber, row: row.number),
      completed: keys.day(row, layout[.completed]), subject: subject, dropped: &droppedInRow)
    guard case .first = pass else {
      for number in subject.rows {
        let occurrence = table.occurrences[table.occurrenceNumber(ofRow: number)]
        fold.takeAgain(
          core, row: number, opens: occurrence.period == .once ? nil : occurrence.opens)
      }
      return
    }
    for field in droppedInRow { drop(row, field) }
    for number in subject.rows {
      // Words are read only where they would be kept.
      let holds = fold.wouldHold(core, row: number)
      let texts = holds ? RecordReader.texts(row, layout) : RecordTexts()
      fold.take(ProgressRecord(core: core, texts: texts), row: number)
    }
    fold.rows.taken += 1
  }

  private mutating func useAppraisal(
    _ row: borrowing TableRow, _ subject: RowSubject, _ reported: CivilDate
  ) throws(Rejection) {
    guard case .first = pass else { return }
    let printed = text(row, layout[.decision])
    guard !printed.isEmpty else { throw .noDecision }
    guard let decision = decisions[printed] else {
      throw .unknownDecision(printed, nearest: decisions.nearest(to: printed))
    }
    let appraisal = Appraisal(
      decision: decision, date: reported,
      order: RecordOrder(file: fileNumber, row: row.number),
      note: RecordReader.words(row, layout[.note]))
    for number in subject.rows { fold.take(appraisal, row: number) }
    fold.rows.taken += 1
    fold.rows.takenOfOtherFiles += 1
  }

  private mutating func useEvidence(
    _ row: borrowing TableRow, _ subject: RowSubject, _ reported: CivilDate
  ) throws(Rejection) {
    guard case .first = pass else { return }
    guard let words = RecordReader.words(row, layout[.evidence]) else { throw .noReference }
    let item = ProgressFold.EvidenceRow(
      reported: reported, order: RecordOrder(file: fileNumber, row: row.number), text: words)
    for number in subject.rows { fold.take(item, row: number) }
    fold.rows.taken += 1
    fold.rows.takenOfOtherFiles += 1
  }

  // MARK: Findings

  private mutating func reject(
    _ row: borrowing TableRow, _ rejection: Rejection, reported: CivilDate?
  ) {
    fold.rows.rejected += 1
    let order = RecordOrder(file: fileNumber, row: row.number)
    if file.source.kind == .progress {
      for number in rejection.names { fold.takeRejected(order, reported: reported, row: number) }
    }
    let unit = keys.reporter(row, layout, file)
    findings.add(
      rejected: Diagnostic(
        code: rejection.code, message: rejection.message, place: place(row, rejection.field),
        help: rejection.help, concerns: unit?.text))
    findings.count(rejectedIn: file.path, of: unit)
    if keepsRejects {
      rejects.append(
        RejectedRow(
          path: file.path, row: row.number, code: rejection.code, message: rejection.message,
          headings: layout.headings, cells: row.texts.map { $0 ?? "" }))
    }
  }

  private mutating func drop(_ row: borrowing TableRow, _ field: DroppedField) {
    fold.rows.droppedFields += 1
    findings.add(
      dropped: Diagnostic(
        code: field.code, severity: .warning, message: field.message,
        place: place(row, field.field), help: field.help,
        concerns: keys.reporter(row, layout, file)?.text))
  }

  private func place(_ row: borrowing TableRow, _ field: DataField?) -> DataPlace {
    guard let field, let heading = layout.heading(of: field) else {
      return DataPlace(path: file.path, row: row.number)
    }
    let value = text(row, layout[field])
    return DataPlace(
      path: file.path, row: row.number, column: heading, value: value.isEmpty ? nil : value)
  }
}
