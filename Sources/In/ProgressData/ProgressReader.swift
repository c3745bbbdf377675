import Columns
package import Compliance
import Diagnostics
package import Obligations

/// What the files of data gave.
package struct ProgressReading: Sendable {
  package var fold: ProgressFold
  package var findings: ProgressFindings

  /// Whether an input could not be read, wholly or in part.
  package var isIncomplete: Bool { !findings.files.isEmpty }
}

/// Reads the sources of a workspace into a fold: the same result for any number of threads.
package struct ProgressReader: Sendable {
  let ruleBook: RuleBook
  let frame: KeyFrame
  let listing: FileListing
  private let threads: Int
  /// Tests make them small, so that many cuts lie in little text.
  package var sizes = ReadingSizes()

  /// Lists the files at once; standard input is read and kept.
  ///
  /// - Parameters:
  ///   - root: The folder that the patterns of the sources start from.
  ///   - sources: In the order of input.
  ///   - threads: The most that read at the same time.
  ///   - standardInputLimit: The most bytes of standard input.
  package init(
    ruleBook: RuleBook, table: ObligationTable, root: String, sources: [ProgressSource],
    threads: Int = 1, standardInputLimit: Int = 1 << 30
  ) {
    self.ruleBook = ruleBook
    self.threads = threads
    frame = KeyFrame(table: table)
    listing = FileListing(
      sources: sources, root: root, directory: ruleBook.directory,
      standardInputLimit: standardInputLimit)
  }

  /// Reads rows that are given instead of files.
  package init(ruleBook: RuleBook, table: ObligationTable, tables: [GivenTable]) {
    self.ruleBook = ruleBook
    threads = 1
    frame = KeyFrame(table: table)
    listing = FileListing(tables: tables, directory: ruleBook.directory)
  }

  /// Paths in input order: `RecordOrder.file` is a number of this list.
  package var files: [String] { listing.files.map(\.path) }

  /// Reads all rows.
  ///
  /// - Parameters:
  ///   - fold: What was read before, as a rule nothing.
  ///   - rejects: Given every rejected row in input order, while they are read.
  package func read(
    into fold: consuming ProgressFold, rejects: ((RejectedRow) -> Void)? = nil
  ) -> ProgressReading {
    var run = run(.first, into: fold, keepsRejects: rejects != nil, rejects: rejects)
    run.readAll()
    var findings = ProgressFindings()
    for fault in listing.faults { findings.add(file: fault) }
    findings.append(run.findings)
    var whole = run.takeFold()
    whole.settleCounts()
    return ProgressReading(fold: whole, findings: findings)
  }

  /// Finds the first day of the present run of "completed" where that day counts; where it counts
  /// for no obligation, nothing is read.
  package func readAgain(into fold: inout ProgressFold) {
    let rows = frame.table.rowsForSecondPass(fold)
    guard !rows.isEmpty else { return }
    var wanted = [Bool](repeating: false, count: frame.table.rowCount)
    for row in rows where wanted.indices.contains(row) { wanted[row] = true }
    var given = fold.emptied()
    swap(&given, &fold)
    var run = run(.second(wanted: wanted), into: given, keepsRejects: false, rejects: nil)
    run.readAll()
    fold = run.takeFold()
  }

  private func run(
    _ pass: RowReading.Pass, into fold: consuming ProgressFold, keepsRejects: Bool,
    rejects: ((RejectedRow) -> Void)?
  ) -> ReadingRun {
    let job = RowReading.Job(
      ruleBook: ruleBook, frame: frame, asOf: fold.asOf, demand: fold.demand,
      layout: fold.layout, pass: pass, keepsRejects: keepsRejects, readsGrids: sizes.readsGrids)
    return ReadingRun(
      job, files: listing.files, threads: threads, sizes: sizes, into: fold, rejects: rejects)
  }
}
