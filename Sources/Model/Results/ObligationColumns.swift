import CivilCalendar
package import Columns
package import Compliance
package import Obligations

/// The obligations of a report: narrow columns, and views that make the facts of one obligation
/// when they are asked for.
///
/// Most obligations are one of many alike: what is not in the columns follows from their
/// occurrence (`OccurrenceFrame`) and from the fold of records. The rest stand apart, each with
/// facts of its own.
package struct ObligationColumns: Sendable {
  private var store: ObligationStore

  package var credit = CreditColumn()

  /// No obligations.
  package init() { store = ObligationStore(ObligationBuilder()) }

  /// Obligations that all stand apart.
  ///
  /// - Parameter lines: With their evidence items; the ranges of items are set here.
  package init(_ lines: [(line: ObligationLine, items: [EvidenceItem])]) {
    var builder = ObligationBuilder()
    for (number, one) in lines.enumerated() {
      var part = ObligationPart(firstRow: number, capacity: 1)
      part.append(row: number, one.line)
      if !one.items.isEmpty {
        part.cited = [
          ObligationPart.Cited(place: 0, evidence: one.line.evidence, items: one.items)
        ]
      }
      builder.append(part)
      credit.append()
    }
    store = ObligationStore(builder)
  }

  /// Obligations of a table.
  ///
  /// - Parameters:
  ///   - frames: Of each occurrence.
  ///   - unitsOfNodes: For each task the unit numbers of its holders.
  ///   - parts: In order; taken out one after the other, so that nothing is there twice.
  package init(
    source: ObligationSource, frames: [OccurrenceFrame], unitsOfNodes: [[Int32]],
    parts: inout [ObligationPart]
  ) {
    var builder = ObligationBuilder(
      source: source, frames: frames, unitsOfNodes: unitsOfNodes)
    builder.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    parts.reverse()
    while let part = parts.popLast() { builder.append(part) }
    store = ObligationStore(builder)
  }

  package var count: Int { store.clock.count }

  /// Where each stands on the as-of date.
  package var clock: [Clock] { store.clock }
  package var marks: [ObligationMarks] { store.marks }
  /// Day numbers of the completions that count; `ObligationPart.noDay` where there is none.
  package var completionDays: [Int32] { store.completionDays }
  package var frames: [OccurrenceFrame] { store.frames }
  /// Evidence items of all obligations, those of one together.
  package var items: [EvidenceItem] { store.items }
  /// Numbers of those that stand apart, ascending.
  package var apart: [Int32] { store.apart }
  /// For each task the unit numbers of its holders.
  package var unitsOfNodes: [[Int32]] { store.unitsOfNodes }

  package var identity: IdentityView { IdentityView(store: store) }
  package var due: DueView { DueView(store: store) }
  /// The clock as the units say it, appraisals left aside.
  package var selfAssessedClock: SelfAssessedView { SelfAssessedView(store: store) }
  package var progress: ProgressView { ProgressView(store: store) }
  package var evidence: EvidenceView { EvidenceView(store: store) }

  /// Leaves out the obligations that do not fit; those that stay get new numbers in their order.
  package mutating func filter(_ fits: (Int) -> Bool) {
    store = ObligationStore(ObligationBuilder(store, where: fits))
  }
}

// MARK: - Where an obligation lies

extension ObligationColumns {
  /// Neighbouring obligations of one occurrence.
  package struct Segment: Sendable {
    /// Number in `frames`; nil: they stand apart and have none.
    package var frame: Int?
    package var numbers: Range<Int>
  }

  /// Neighbouring obligations parted by occurrence, in order.
  package func segments(_ numbers: Range<Int>) -> [Segment] { store.segments(numbers) }

  /// Where an obligation lies that does not stand apart.
  ///
  /// - Parameter near: A frame to look at first.
  package func place(
    ofPlain number: Int, near frame: Int
  ) -> (frame: Int, task: Int, unit: Int) {
    store.place(ofPlain: number, near: frame)
  }

  /// Working days late of some obligations, one after the other.
  package func workingDaysLate(of numbers: [Int32]) -> [Int] {
    store.workingDaysLate(of: numbers)
  }

  /// Calls the body with each obligation and the unit number of its holder, in order.
  package func forEachUnit(_ body: (_ number: Int, _ unit: Int) -> Void) {
    store.forEachUnit(in: 0..<count, body)
  }

  /// As `forEachUnit` for neighbouring obligations.
  package func forEachUnit(in numbers: Range<Int>, _ body: (_ number: Int, _ unit: Int) -> Void) {
    store.forEachUnit(in: numbers, body)
  }

  /// As `forEachUnit` for those of neighbouring obligations that are in a set.
  package func forEachUnit(
    of set: BitSet, in numbers: Range<Int>, _ body: (_ number: Int, _ unit: Int) -> Void
  ) {
    store.forEachUnit(of: set, in: numbers, body)
  }

  /// The obligations of some neighbouring tasks: for each task its occurrences in order.
  package func numbers(ofTasks tasks: Range<Int>) -> [[Segment]] {
    store.numbers(ofTasks: tasks)
  }

  /// Unit number of an obligation's holder; -1: none known.
  package func unit(of number: Int) -> Int { store.unit(of: number) }

  /// The records that hold of neighbouring obligations, in their stored form; they mean nothing
  /// for those that stand apart. None where all do.
  package func records(_ numbers: Range<Int>) -> [FoldCell] { store.records(numbers) }

  /// Copies a field of the records that hold of neighbouring obligations, a batch at most; it means
  /// nothing for those that stand apart.
  ///
  /// - Returns: Obligations without the field or without a record, by place in the range.
  package func copy(
    _ field: RecordField, of range: Range<Int>, to numbers: inout [Int64]
  ) -> RowMask {
    store.copy(field, of: range, to: &numbers)
  }

  /// Whether a newer row was rejected, of an obligation that does not stand apart.
  package func hasRejectedNewer(_ number: Int) -> Bool {
    store.source?.fold.rejectedNewer(ofRow: store.row(of: number)) != nil
  }

  /// Row of the table.
  package func row(of number: Int) -> Int { store.row(of: number) }

  /// The facts of an obligation that stands apart.
  package func line(ofApart number: Int) -> ObligationLine? { store.line(of: number) }
}
