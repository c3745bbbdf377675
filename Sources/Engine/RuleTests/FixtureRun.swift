import CivilCalendar
import Compliance
import Diagnostics
import Evaluation
import Expressions
import Facts
import Obligations
import ProgressData
import Results
import RuleFiles

/// A test's obligation under the workspace's plan, with the test's rows alone: the steps of
/// `check`, from the rows to the verdicts.
struct FixtureRun {
  let fixture: RuleTest.Fixture
  private let book: RuleBook
  private let tables: [GivenTable]

  /// - Parameter rules: Those of the workspace, with the test's parameters.
  init(_ fixture: RuleTest.Fixture, book: RuleBook, rules: [Rule]) {
    self.fixture = fixture
    var book = book
    book.rules = rules
    book.sources = []
    book.waivers = fixture.waivers
    book.extensions = fixture.extensions
    for event in fixture.events {
      if let place = book.events.firstIndex(where: { own in
        own.name.utf8.elementsEqual(event.name.utf8)
      }) {
        book.events[place].dates = event.dates
      }
    }
    self.book = book
    tables = fixture.tables.map {
      GivenTable(kind: $0.kind, name: $0.kind.rawValue, text: $0.text)
    }
  }

  /// What a day gave.
  struct Outcome {
    var report: Report
    /// Rows that were rejected, and fields that were dropped.
    var faults: [RuleTestReport.RowFault]
  }

  func outcome(on asOf: CivilDate) -> Outcome {
    let table = ObligationTable(ruleBook: book, asOf: asOf)
    let reader = ProgressReader(ruleBook: book, table: table, tables: tables)
    var reading = reader.read(
      into: ProgressFold(asOf: asOf, rowCount: table.rowCount, demand: .everything))
    reader.readAgain(into: &reading.fold)
    let input = Evaluator.Input(
      ruleBook: book, table: table, fold: reading.fold, paths: reader.files, threads: 1)
    let found = reading.findings
    return Outcome(
      report: Evaluator(input).report(),
      faults: (found.files + found.rejected + found.dropped).map { fault($0) })
  }

  /// A fault of the rows, at its place in the file of tests.
  private func fault(_ diagnostic: Diagnostic) -> RuleTestReport.RowFault {
    let table = fixture.tables.first { table in
      diagnostic.place.map { $0.path.utf8.elementsEqual(table.kind.rawValue.utf8) } ?? false
    }
    // Line 1 is the head.
    let number = (diagnostic.place?.row ?? 0) - 2
    let rows = table?.rows ?? []
    guard let row = rows.indices.contains(number) ? rows[number] : rows.first else {
      return RuleTestReport.RowFault(diagnostic: diagnostic, span: fixture.span)
    }
    let cell = row.cells.first { cell in
      diagnostic.place?.column.map { $0.utf8.elementsEqual(cell.column.utf8) } ?? false
    }
    return RuleTestReport.RowFault(diagnostic: diagnostic, span: cell?.span ?? row.span)
  }

  // MARK: The obligation

  /// The obligations that the test names, by number.
  func numbers(in report: Report) -> [Int] {
    let wanted = fixture.obligation
    return report.obligations.identity.indices.filter { number in
      let identity = report.obligations.identity[number]
      guard identity.key.task == wanted.task else { return false }
      if let part = wanted.part {
        guard let own = identity.part, own.utf8.elementsEqual(part.utf8) else { return false }
      }
      if let period = wanted.period, identity.period != period { return false }
      guard let unit = wanted.unit else { return true }
      return identity.key.unit == unit || identity.predecessors.contains { $0.unit == unit }
    }
  }

  /// Keys of the task's obligations, those of the unit where it has any.
  func candidates(in report: Report) -> [String] {
    let ofTask = report.obligations.identity.filter { $0.key.task == fixture.obligation.task }
    let ofUnit = ofTask.filter { identity in
      fixture.obligation.unit.map { $0 == identity.key.unit } ?? true
    }
    return (ofUnit.isEmpty ? ofTask : ofUnit).map(\.key.description)
  }
}
