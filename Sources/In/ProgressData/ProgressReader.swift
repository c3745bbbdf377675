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

  /// Paths in input order: `RecordOrder.file` is a number of this list.
  package var files: [String] { listing.files.map(\.path) }

  /// Reads all rows.
  ///
  /// - Parameters:
  ///   - fold: What was read before, as a rule nothing.
  ///   - rejects: Given every rejected row in input order, once all are read.
  package func read(
    into fold: ProgressFold, rejects: ((RejectedRow) -> Void)? = nil
  ) -> ProgressReading {
    var findings = ProgressFindings()
    for fault in listing.faults { findings.add(file: fault) }
    let empty = fold.unfilled()
    let ranges = readRanges(empty, pass: .first, keepsRejects: rejects != nil)
    var whole = fold
    for range in ranges {
      whole.merge(range.fold)
      findings.append(range.findings)
      if let rejects { range.rejects.forEach(rejects) }
    }
    whole.settleCounts()
    return ProgressReading(fold: whole, findings: findings)
  }

  /// Finds the first day of the present run of "completed" where the fold asks for it.
  ///
  /// - Parameter rows: As a rule `fold.rowsForSecondPass`; none costs nothing.
  package func readAgain(into fold: inout ProgressFold, rows: [Int]) {
    guard !rows.isEmpty else { return }
    var wanted = [Bool](repeating: false, count: frame.table.rowCount)
    for row in rows where wanted.indices.contains(row) { wanted[row] = true }
    let ranges = readRanges(fold, pass: .second(wanted: wanted), keepsRejects: false)
    for range in ranges { fold.takeFirstCompleted(of: range.fold) }
  }

  private func readRanges(
    _ fold: ProgressFold, pass: RangeReading.Pass, keepsRejects: Bool
  ) -> [RangeReading] {
    let files = listing.files
    return parallelRanges(count: files.count, threads: threads, minimumPerRange: 1) { range in
      var reading = RangeReading(
        frame: frame, fold: fold, pass: pass, keepsRejects: keepsRejects, ruleBook: ruleBook,
        file: files[range.lowerBound])
      for number in range { reading.read(files[number], number: number) }
      return reading
    }
  }
}
