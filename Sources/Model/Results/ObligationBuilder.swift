import Compliance
import Obligations

/// Collects obligations part by part for an `ObligationStore`.
struct ObligationBuilder {
  let source: ObligationSource?
  let frames: [OccurrenceFrame]
  let unitsOfNodes: [[Int32]]
  var firstNumbers: [Int] = [0]
  var rows: [UInt32] = []
  var clock: [Clock] = []
  var marks: [ObligationMarks] = []
  var completionDays: [Int32] = []
  var apart: [Int32] = []
  var lines: [ObligationLine] = []
  var cited: [Int32] = []
  var evidences: [ObligationColumns.Evidence] = []
  var items: [EvidenceItem] = []

  init(
    source: ObligationSource? = nil, frames: [OccurrenceFrame] = [],
    unitsOfNodes: [[Int32]] = []
  ) {
    self.source = source
    self.frames = frames
    self.unitsOfNodes = unitsOfNodes
  }

  mutating func reserveCapacity(_ count: Int) {
    clock.reserveCapacity(count)
    marks.reserveCapacity(count)
    completionDays.reserveCapacity(count)
  }

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
    if let place = apart.place(of: number) {
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

  /// The obligations of a store that fit, with new numbers in their order.
  init(_ old: ObligationStore, where fits: (Int) -> Bool) {
    self.init(source: old.source, frames: old.frames, unitsOfNodes: old.unitsOfNodes)
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
