import Columns
import Compliance
import Obligations

/// What the columns of obligations are made of.
struct ObligationStore: Sendable {
  let source: ObligationColumns.Source?
  let frames: [OccurrenceFrame]
  let unitsOfNodes: [[Int32]]
  /// First obligation of each frame, and the number of obligations at the end.
  var firstNumbers: [Int] = [0]
  /// Row of the table of each obligation; empty: its own number.
  var rows: [UInt32] = []
  var clock: [Clock] = []
  var marks: [ObligationMarks] = []
  var completionDays: [Int32] = []
  /// Numbers of the obligations that stand apart, ascending, and their facts.
  var apart: [Int32] = []
  var lines: [ObligationLine] = []
  /// Numbers of the obligations whose items were kept, ascending, and their evidence.
  var cited: [Int32] = []
  var evidences: [ObligationColumns.Evidence] = []
  var items: [EvidenceItem] = []

  init(
    source: ObligationColumns.Source?, frames: [OccurrenceFrame], unitsOfNodes: [[Int32]]
  ) {
    self.source = source
    self.frames = frames
    self.unitsOfNodes = unitsOfNodes
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
      guard let frame = segment.frame, let source else {
        for number in segment.numbers { body(number, line(of: number)?.identity.unit ?? -1) }
        continue
      }
      let units = unitsOfNodes[frames[frame].occurrence.task]
      let first = source.table.rows(ofOccurrence: frame).lowerBound
      for number in segment.numbers {
        if marks[number].contains(.isApart) {
          body(number, line(of: number)?.identity.unit ?? -1)
        } else {
          body(number, Int(units[row(of: number) - first]))
        }
      }
    }
  }

  func forEachUnit(
    of set: BitSet, in numbers: Range<Int>, _ body: (_ number: Int, _ unit: Int) -> Void
  ) {
    for segment in segments(numbers) {
      let units = segment.frame.map { unitsOfNodes[frames[$0].occurrence.task] } ?? []
      let first = segment.frame.flatMap { frame in
        source?.table.rows(ofOccurrence: frame).lowerBound
      }
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
    place(of: number, in: apart).map { lines[$0] }
  }

  func citedEvidence(of number: Int) -> ObligationColumns.Evidence? {
    place(of: number, in: cited).map { evidences[$0] }
  }

  private func place(of number: Int, in sorted: [Int32]) -> Int? {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < sorted.count && sorted[low] == number ? low : nil
  }

  // MARK: Filling

  mutating func append(_ part: ObligationPart) {
    let first = clock.count
    appendRows(part, first)
    clock += part.clock
    marks += part.marks
    completionDays += part.completionDays
    for end in part.ends { firstNumbers.append(first + end) }
    for one in part.apart {
      apart.append(Int32(clamping: first + one.place))
      lines.append(one.line)
    }
    for one in part.cited { append(one, number: first + one.place) }
  }

  private mutating func append(_ one: ObligationPart.Cited, number: Int) {
    var evidence = one.evidence
    evidence.items = items.count..<items.count + one.items.count
    items += one.items
    if marks[number].contains(.isApart), let place = place(of: number, in: apart) {
      lines[place].evidence = evidence
    } else {
      marks[number].insert(.hasItems)
      cited.append(Int32(clamping: number))
      evidences.append(evidence)
    }
  }

  private mutating func appendRows(_ part: ObligationPart, _ first: Int) {
    if rows.isEmpty {
      if part.rows.isEmpty, part.firstRow == first { return }
      rows = (0..<first).map { UInt32(clamping: $0) }
    }
    if part.rows.isEmpty {
      rows += (0..<part.count).map { UInt32(clamping: part.firstRow + $0) }
    } else {
      rows += part.rows
    }
  }

  mutating func filter(_ fits: (Int) -> Bool) {
    var old = self
    swap(&old, &self)
    self = ObligationStore(source: old.source, frames: old.frames, unitsOfNodes: old.unitsOfNodes)
    var (nextApart, nextCited) = (0, 0)
    for frame in 0..<max(old.frames.count, 1) {
      let end = old.frames.isEmpty ? old.clock.count : old.firstNumbers[frame + 1]
      let start = old.frames.isEmpty ? 0 : old.firstNumbers[frame]
      for number in start..<end {
        let isFit = fits(number)
        if isFit { copy(number, of: old) }
        if nextApart < old.apart.count, old.apart[nextApart] == number {
          if isFit { copyLine(old.lines[nextApart], of: old) }
          nextApart += 1
        }
        if nextCited < old.cited.count, old.cited[nextCited] == number {
          if isFit { copyEvidence(old.evidences[nextCited], of: old) }
          nextCited += 1
        }
      }
      if !old.frames.isEmpty { firstNumbers.append(clock.count) }
    }
  }

  private mutating func copy(_ number: Int, of old: ObligationStore) {
    rows.append(UInt32(clamping: old.row(of: number)))
    clock.append(old.clock[number])
    marks.append(old.marks[number])
    completionDays.append(old.completionDays[number])
  }

  private mutating func copyLine(_ line: ObligationLine, of old: ObligationStore) {
    apart.append(Int32(clamping: clock.count - 1))
    lines.append(line)
    lines[lines.count - 1].evidence.items = copyItems(line.evidence.items, of: old)
  }

  private mutating func copyEvidence(
    _ evidence: ObligationColumns.Evidence, of old: ObligationStore
  ) {
    cited.append(Int32(clamping: clock.count - 1))
    evidences.append(evidence)
    evidences[evidences.count - 1].items = copyItems(evidence.items, of: old)
  }

  private mutating func copyItems(_ range: Range<Int>, of old: ObligationStore) -> Range<Int> {
    guard !range.isEmpty else { return 0..<0 }
    let first = items.count
    items += old.items[range]
    return first..<items.count
  }
}
