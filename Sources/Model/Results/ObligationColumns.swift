package import CivilCalendar
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
  /// The columns alone, in an array so that a view is no copy of them.
  private var held: [ObligationStore]

  package var credit = CreditColumn()

  /// Obligations that stand apart, added by `append(_:items:)`.
  package init() { held = [ObligationStore(source: nil, frames: [], unitsOfNodes: [])] }

  /// Obligations of a table, added part by part.
  ///
  /// - Parameters:
  ///   - frames: Of each occurrence.
  ///   - unitsOfNodes: For each task the unit numbers of its holders.
  package init(source: Source, frames: [OccurrenceFrame], unitsOfNodes: [[Int32]]) {
    held = [ObligationStore(source: source, frames: frames, unitsOfNodes: unitsOfNodes)]
  }

  package var count: Int { held[0].clock.count }

  /// Where each stands on the as-of date.
  package var clock: [Clock] { held[0].clock }
  package var marks: [ObligationMarks] { held[0].marks }
  /// Day numbers of the completions that count; `ObligationPart.noDay` where there is none.
  package var completionDays: [Int32] { held[0].completionDays }
  package var frames: [OccurrenceFrame] { held[0].frames }
  /// Evidence items of all obligations, those of one together.
  package var items: [EvidenceItem] { held[0].items }
  /// Numbers of those that stand apart, ascending.
  package var apart: [Int32] { held[0].apart }
  /// For each task the unit numbers of its holders.
  package var unitsOfNodes: [[Int32]] { held[0].unitsOfNodes }

  package var identity: IdentityView { IdentityView(held: held) }
  package var due: DueView { DueView(held: held) }
  /// The clock as the units say it, appraisals left aside.
  package var selfAssessedClock: SelfAssessedView { SelfAssessedView(held: held) }
  package var progress: ProgressView { ProgressView(held: held) }
  package var evidence: EvidenceView { EvidenceView(held: held) }

  /// What the facts of obligations that do not stand apart are made of.
  package struct Source: Sendable {
    package var table: ObligationTable
    package var fold: ProgressFold
    /// Paths of the data files, by number in the order of input.
    package var paths: [String]
    package var calendar: WorkingCalendar

    package init(
      table: ObligationTable, fold: ProgressFold, paths: [String], calendar: WorkingCalendar
    ) {
      self.table = table
      self.fold = fold
      self.paths = paths
      self.calendar = calendar
    }
  }
}

// MARK: - Filling

extension ObligationColumns {
  /// Room for so many obligations in all.
  package mutating func reserveCapacity(_ count: Int) {
    held[0].clock.reserveCapacity(count)
    held[0].marks.reserveCapacity(count)
    held[0].completionDays.reserveCapacity(count)
  }

  /// Adds an obligation that stands apart.
  ///
  /// - Parameters:
  ///   - line: Its facts; the range of its items is set here.
  ///   - items: Its evidence items.
  package mutating func append(_ line: ObligationLine, items: [EvidenceItem] = []) {
    var part = ObligationPart(firstRow: count, capacity: 1)
    part.append(row: count, line)
    if !items.isEmpty {
      part.cited = [ObligationPart.Cited(place: 0, evidence: line.evidence, items: items)]
    }
    append(part)
    credit.append()
  }

  /// Adds neighbouring obligations.
  package mutating func append(_ part: ObligationPart) { held[0].append(part) }

  /// Leaves out the obligations that do not fit; those that stay get new numbers in their order.
  package mutating func filter(_ fits: (Int) -> Bool) { held[0].filter(fits) }
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
  package func segments(_ numbers: Range<Int>) -> [Segment] { held[0].segments(numbers) }

  /// Where an obligation lies that does not stand apart.
  ///
  /// - Parameter near: A frame to look at first.
  package func place(
    ofPlain number: Int, near frame: Int
  ) -> (frame: Int, task: Int, unit: Int) {
    held[0].place(ofPlain: number, near: frame)
  }

  /// Working days late of some obligations, one after the other.
  package func workingDaysLate(of numbers: [Int32]) -> [Int] {
    held[0].workingDaysLate(of: numbers)
  }

  /// Calls the body with each obligation and the unit number of its holder, in order.
  package func forEachUnit(_ body: (_ number: Int, _ unit: Int) -> Void) {
    held[0].forEachUnit(in: 0..<count, body)
  }

  /// As `forEachUnit` for neighbouring obligations.
  package func forEachUnit(in numbers: Range<Int>, _ body: (_ number: Int, _ unit: Int) -> Void) {
    held[0].forEachUnit(in: numbers, body)
  }

  /// As `forEachUnit` for those of neighbouring obligations that are in a set.
  package func forEachUnit(
    of set: BitSet, in numbers: Range<Int>, _ body: (_ number: Int, _ unit: Int) -> Void
  ) {
    held[0].forEachUnit(of: set, in: numbers, body)
  }

  /// The obligations of some neighbouring tasks: for each task its occurrences in order.
  package func numbers(ofTasks tasks: Range<Int>) -> [[Segment]] {
    held[0].numbers(ofTasks: tasks)
  }

  /// Unit number of an obligation's holder; -1: none known.
  package func unit(of number: Int) -> Int { held[0].unit(of: number) }

  /// The record that holds, of an obligation that does not stand apart.
  package func record(of number: Int) -> RecordCore? { held[0].record(of: number) }

  /// Row of the table.
  package func row(of number: Int) -> Int { held[0].row(of: number) }

  /// The facts of an obligation that stands apart.
  package func line(ofApart number: Int) -> ObligationLine? { held[0].line(of: number) }
}
