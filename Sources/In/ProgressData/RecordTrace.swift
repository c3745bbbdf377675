import CivilCalendar
import Compliance
import DeadlinePhrases
import Diagnostics
package import Obligations
import Tables

/// Collects every row that speaks of given obligations, also those that are not used.
///
/// Reads as the run reads (the same keys, the same fields), and folds nothing.
struct RecordTrace: TableRowSink {
  private(set) var rows: [TracedRow] = []
  private let wanted: Set<Int>
  private let table: ObligationTable
  private let calendar: WorkingCalendar
  private var keys: KeyReader
  private var records: RecordReader
  private var decisions = Vocabulary<Decision>.decisions
  private var file: DataFile
  private var fileNumber = 0
  private var layout = ColumnLayout()

  init(frame: KeyFrame, wanted: Set<Int>, calendar: WorkingCalendar, file: DataFile) {
    self.wanted = wanted
    self.calendar = calendar
    self.file = file
    table = frame.table
    keys = KeyReader(frame: frame)
    records = RecordReader(
      source: file.source, table: frame.table, calendar: calendar, isMachineMade: false)
  }

  /// Reads a file whole; one that cannot be read gives no rows.
  mutating func read(_ file: DataFile, number: Int) {
    let head = FileHead(file)
    guard let layout = head.layout else { return }
    self.file = file
    self.layout = layout
    fileNumber = number
    records = RecordReader(
      source: file.source, table: table, calendar: calendar, isMachineMade: head.isMachineMade)
    // What is wrong with a file as a whole stands in the report.
    try? TableReaders.read(file.table, format: file.format, into: &self)
  }

  mutating func isHeader(_ row: borrowing TableRow) -> Bool { row.number == layout.row }

  mutating func columns(_ header: TableHeader) {}

  mutating func fault(_ fault: TableFault) -> TableFlow { .goOn }

  mutating func row(_ row: borrowing TableRow) -> TableFlow {
    let cell = keys.day(row, layout[.reported])
    let reported = layout.reported(cell)
    do throws(Rejection) {
      let subject = try keys.subject(row, layout, file, reported: reported)
      guard subject.rows.contains(where: wanted.contains) else { return .goOn }
      do throws(Rejection) {
        guard let reported else { throw .day(cell, printed: text(row, layout[.reported])) }
        var dropped: [DroppedField] = []
        let content = try content(row, subject, reported, &dropped)
        add(subject.rows, row, reported, content, dropped.map(\.message))
      } catch {
        add(subject.rows, row, reported, Self.rejected(error))
      }
    } catch {
      add(error.names, row, reported, Self.rejected(error))
    }
    return .goOn
  }

  private static func rejected(_ rejection: Rejection) -> TracedRow.Content {
    .rejected(rejection.code, rejection.message, help: rejection.help)
  }

  private mutating func content(
    _ row: borrowing TableRow, _ subject: RowSubject, _ reported: CivilDate,
    _ dropped: inout [DroppedField]
  ) throws(Rejection) -> TracedRow.Content {
    let order = RecordOrder(file: fileNumber, row: row.number)
    switch file.source.kind {
    case .progress:
      guard RecordReader.statesSomething(row, layout) else { throw .nothingStated }
      let core = records.core(
        row, layout, reported: reported, order: order,
        completed: keys.day(row, layout[.completed]), subject: subject, dropped: &dropped)
      return .record(ProgressRecord(core: core, texts: RecordReader.texts(row, layout)))
    case .appraisal:
      let printed = text(row, layout[.decision])
      guard !printed.isEmpty else { throw .noDecision }
      guard let decision = decisions[printed] else {
        throw .unknownDecision(printed, nearest: decisions.nearest(to: printed))
      }
      return .appraisal(
        Appraisal(
          decision: decision, date: reported, order: order,
          note: RecordReader.words(row, layout[.note])))
    case .evidence:
      guard let words = RecordReader.words(row, layout[.evidence]) else { throw .noReference }
      return .evidence(words)
    }
  }

  private mutating func add(
    _ subjects: [Int], _ row: borrowing TableRow, _ reported: CivilDate?,
    _ content: TracedRow.Content, _ dropped: [Message] = []
  ) {
    for number in subjects where wanted.contains(number) {
      rows.append(
        TracedRow(
          order: RecordOrder(file: fileNumber, row: row.number), kind: file.source.kind,
          tableRow: number, reported: reported, content: content, dropped: dropped))
    }
  }
}

extension ProgressReader {
  /// Reads all files once more for the rows that speak of given obligations, in input order.
  ///
  /// - Parameter rows: Rows of the table; none cost nothing.
  package func trace(rows: Set<Int>) -> [TracedRow] {
    guard !rows.isEmpty, let first = listing.files.first else { return [] }
    var trace = RecordTrace(
      frame: frame, wanted: rows, calendar: ruleBook.calendar, file: first)
    for (number, file) in listing.files.enumerated() { trace.read(file, number: number) }
    return trace.rows
  }
}
