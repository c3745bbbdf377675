import CivilCalendar
import Compliance
import DeadlinePhrases
import Diagnostics
import Obligations
import Tables

/// Reads rows of data one after the other; what they give is collected and not yet in a fold.
struct RowReading: TableRowSink {
  /// What is done with a row that is good.
  enum Pass: Sendable {
    case first
    /// Only the first day of the present run of "completed" is looked for, in these rows.
    case second(wanted: [Bool])
  }

  /// What is the same for all rows of a run.
  struct Job: Sendable {
    var ruleBook: RuleBook
    var frame: KeyFrame
    var asOf: CivilDate
    var demand: FoldDemand
    var layout: FoldLayout
    var pass: Pass
    var keepsRejects: Bool
    var readsGrids: Bool
  }

  let job: Job
  /// What the rows gave since it was last taken.
  var yield = RowYield()
  private(set) var file: DataFile
  private(set) var fileNumber = 0
  private(set) var layout = ColumnLayout()
  var keys: KeyReader
  var records: RecordReader
  private var decisions = Vocabulary<Decision>.decisions
  private var droppedInRow: [DroppedField] = []

  /// - Parameter file: Any; `open` says which one is read.
  init(_ job: Job, file: DataFile) {
    self.job = job
    self.file = file
    keys = KeyReader(frame: job.frame)
    records = RecordReader(
      source: file.source, table: job.frame.table, calendar: job.ruleBook.calendar,
      isMachineMade: false)
  }

  var isFirstPass: Bool { if case .first = job.pass { true } else { false } }

  private var table: ObligationTable { job.frame.table }

  /// The plan is not in force yet: no row speaks of an obligation.
  var isBeforeStart: Bool { job.asOf < job.ruleBook.plan.starts }

  /// Notes what is wrong with the head of a file.
  mutating func note(_ head: FileHead) {
    guard isFirstPass else { return }
    for fault in head.faults { yield.findings.add(file: fault) }
    for notice in head.notices { yield.findings.add(notice: notice) }
  }

  /// Makes ready for the rows of a file.
  ///
  /// - Parameter number: In the order of input.
  /// - Returns: Whether its rows can be read.
  mutating func open(_ file: DataFile, _ head: FileHead, number: Int) -> Bool {
    guard let layout = head.layout else { return false }
    self.file = file
    self.layout = layout
    fileNumber = number
    records = RecordReader(
      source: file.source, table: table, calendar: job.ruleBook.calendar,
      isMachineMade: head.isMachineMade)
    return true
  }

  /// Notes what ended the reading of the file.
  mutating func note(_ fault: TableFault) {
    if isFirstPass { yield.findings.add(file: fault.diagnostic) }
  }

  func order(ofRow number: Int) -> RecordOrder { RecordOrder(file: fileNumber, row: number) }

  // MARK: Rows

  mutating func isHeader(_ row: borrowing TableRow) -> Bool { row.number == layout.row }

  mutating func columns(_ header: TableHeader) {}

  mutating func row(_ row: borrowing TableRow) -> TableFlow {
    let isFirst = isFirstPass
    if isFirst { yield.rows.read += 1 }
    let cell = keys.day(row, layout[.reported])
    let reported = layout.reported(cell)
    if isBeforeStart || reported.map({ $0 > job.asOf }) ?? false {
      if isFirst { yield.rows.later += 1 }
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
    guard isFirstPass else { return .goOn }
    yield.rows.read += 1
    yield.rows.rejected += 1
    yield.findings.add(rejected: fault.diagnostic)
    yield.findings.count(rejectedIn: file.path, of: file.unit.map { table.unitID($0) })
    if job.keepsRejects {
      yield.rejects.append(
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
    if case .second(let wanted) = job.pass, !subject.rows.contains(where: { wanted[$0] }) { return }
    droppedInRow.removeAll(keepingCapacity: true)
    let core = records.core(
      row, layout, reported: reported, order: self.order(ofRow: row.number),
      completed: keys.day(row, layout[.completed]), subject: subject, dropped: &droppedInRow)
    guard isFirstPass else {
      for number in subject.rows {
        let occurrence = table.occurrences[table.occurrenceNumber(ofRow: number)]
        yield.again.append(
          RowYield.Of(
            row: number,
            content: RowYield.Again(
              core: core, opens: occurrence.period == .once ? nil : occurrence.opens)))
      }
      return
    }
    for field in droppedInRow { drop(row, field) }
    let record = ProgressRecord(core: core, texts: RecordReader.texts(row, layout))
    for number in subject.rows {
      yield.records.append(RowYield.Of(row: number, content: record))
    }
    yield.rows.taken += 1
  }

  private mutating func useAppraisal(
    _ row: borrowing TableRow, _ subject: RowSubject, _ reported: CivilDate
  ) throws(Rejection) {
    guard isFirstPass else { return }
    let printed = text(row, layout[.decision])
    guard !printed.isEmpty else { throw .noDecision }
    guard let decision = decisions[printed] else {
      throw .unknownDecision(printed, nearest: decisions.nearest(to: printed))
    }
    let appraisal = Appraisal(
      decision: decision, date: reported,
      order: self.order(ofRow: row.number),
      note: RecordReader.words(row, layout[.note]))
    for number in subject.rows {
      yield.appraisals.append(RowYield.Of(row: number, content: appraisal))
    }
    yield.rows.taken += 1
    yield.rows.takenOfOtherFiles += 1
  }

  private mutating func useEvidence(
    _ row: borrowing TableRow, _ subject: RowSubject, _ reported: CivilDate
  ) throws(Rejection) {
    guard isFirstPass else { return }
    guard let words = RecordReader.words(row, layout[.evidence]) else { throw .noReference }
    let item = ProgressFold.EvidenceRow(
      reported: reported, order: self.order(ofRow: row.number), text: words)
    for number in subject.rows {
      yield.evidence.append(RowYield.Of(row: number, content: item))
    }
    yield.rows.taken += 1
    yield.rows.takenOfOtherFiles += 1
  }

  // MARK: Findings

  private mutating func reject(
    _ row: borrowing TableRow, _ rejection: Rejection, reported: CivilDate?
  ) {
    yield.rows.rejected += 1
    let order = self.order(ofRow: row.number)
    if file.source.kind == .progress {
      for number in rejection.names {
        yield.rejected.append(
          RowYield.Of(
            row: number, content: RowYield.Rejected(order: order, reported: reported)))
      }
    }
    let unit = keys.reporter(row, layout, file)
    yield.findings.add(
      rejected: Diagnostic(
        code: rejection.code, message: rejection.message, place: place(row, rejection.field),
        help: rejection.help, concerns: unit?.text))
    yield.findings.count(rejectedIn: file.path, of: unit)
    if job.keepsRejects {
      yield.rejects.append(
        RejectedRow(
          path: file.path, row: row.number, code: rejection.code, message: rejection.message,
          headings: layout.headings, cells: row.texts.map { $0 ?? "" }))
    }
  }

  private mutating func drop(_ row: borrowing TableRow, _ field: DroppedField) {
    yield.rows.droppedFields += 1
    yield.findings.add(
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
