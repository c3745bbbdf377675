import CivilCalendar
import Columns
import Compliance
import Obligations

/// What the columns of obligations are made of; never changed once it is there.
///
/// A class, so that nothing of it is copied when one obligation is asked about.
final class ObligationStore: Sendable {
  let source: ObligationSource?
  let frames: [OccurrenceFrame]
  /// For each task the unit numbers of its holders.
  let unitsOfNodes: [[Int32]]
  /// First obligation of each frame, and the number of obligations at the end.
  let firstNumbers: [Int]
  /// First row of the table of each frame.
  let firstRows: [Int]
  /// Row of the table of each obligation; empty: its own number.
  let rows: [UInt32]
  let clock: [Clock]
  let marks: [ObligationMarks]
  let completionDays: [Int32]
  /// Numbers of the obligations that stand apart, ascending, and their facts.
  let apart: [Int32]
  let lines: [ObligationLine]
  /// Numbers of the obligations whose items were kept, ascending, and their evidence.
  let cited: [Int32]
  let evidences: [ObligationColumns.Evidence]
  let items: [EvidenceItem]

  init(_ builder: consuming ObligationBuilder) {
    source = builder.source
    frames = builder.frames
    unitsOfNodes = builder.unitsOfNodes
    firstNumbers = builder.firstNumbers
    firstRows =
      builder.source.map { source in
        builder.frames.indices.map { source.table.rows(ofOccurrence: $0).lowerBound }
      } ?? []
    rows = builder.rows
    clock = builder.clock
    marks = builder.marks
    completionDays = builder.completionDays
    apart = builder.apart
    lines = builder.lines
    cited = builder.cited
    evidences = builder.evidences
    items = builder.items
  }

  // MARK: Places

  func row(of number: Int) -> Int { rows.isEmpty ? number : Int(rows[number]) }

  /// The frame of an obligation that has one.
  func frameNumber(of number: Int) -> Int {
    var low = 0
    var high = frames.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if firstNumbers[middle] <= number { low = middle } else { high = middle }
    }
    return low
  }

  func segments(_ numbers: Range<Int>) -> [ObligationColumns.Segment] {
    guard !numbers.isEmpty else { return [] }
    guard !frames.isEmpty else { return [ObligationColumns.Segment(frame: nil, numbers: numbers)] }
    var found: [ObligationColumns.Segment] = []
    var frame = frameNumber(of: numbers.lowerBound)
    var start = numbers.lowerBound
    while start < numbers.upperBound {
      let end = min(firstNumbers[frame + 1], numbers.upperBound)
      if end > start {
        found.append(ObligationColumns.Segment(frame: frame, numbers: start..<end))
        start = end
      }
      frame += 1
    }
    return found
  }

  func forEachUnit(in numbers: Range<Int>, _ body: (_ number: Int, _ unit: Int) -> Void) {
    for segment in segments(numbers) {
      guard let frame = segment.frame, !firstRows.isEmpty else {
        for number in segment.numbers { body(number, line(of: number)?.identity.unit ?? -1) }
        continue
      }
      let units = unitsOfNodes[frames[frame].occurrence.task]
      let first = firstRows[frame]
      let (marks, rows) = (marks, rows)
      for number in segment.numbers {
        if marks[number].contains(.isApart) {
          body(number, line(of: number)?.identity.unit ?? -1)
        } else {
          body(number, Int(units[(rows.isEmpty ? number : Int(rows[number])) - first]))
        }
      }
    }
  }

  func forEachUnit(
    of set: BitSet, in numbers: Range<Int>, _ body: (_ number: Int, _ unit: Int) -> Void
  ) {
    for segment in segments(numbers) {
      let units = segment.frame.map { unitsOfNodes[frames[$0].occurrence.task] } ?? []
      let first = segment.frame.flatMap { firstRows.isEmpty ? nil : firstRows[$0] }
      var next = set.firstSet(from: segment.numbers.lowerBound)
      while let number = next, number < segment.numbers.upperBound {
        if let first, !marks[number].contains(.isApart) {
          body(number, Int(units[row(of: number) - first]))
        } else {
          body(number, line(of: number)?.identity.unit ?? -1)
        }
        next = set.firstSet(from: number + 1)
      }
    }
  }

  func numbers(ofTasks tasks: Range<Int>) -> [[ObligationColumns.Segment]] {
    guard let table = source?.table else { return tasks.map { _ in [] } }
    return tasks.map { task in
      table.occurrencesOfTask[task].map { frame in
        ObligationColumns.Segment(
          frame: frame, numbers: firstNumbers[frame]..<firstNumbers[frame + 1])
      }
    }
  }

  func line(of number: Int) -> ObligationLine? {
    apart.place(of: number).map { lines[$0] }
  }

  func citedEvidence(of number: Int) -> ObligationColumns.Evidence? {
    cited.place(of: number).map { evidences[$0] }
  }
}

extension [Int32] {
  /// The place of a number in ascending ones.
  func place(of number: Int) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == number ? low : nil
  }
}
