package import CivilCalendar
package import Compliance

/// All obligations of a plan on an as-of date, one row for each unit that holds one in its time.
///
/// A row is (occurrence, node of the task's holders); rows of one occurrence stand together, in
/// the order of the nodes, so that a predecessor's row comes before its successor's.
package struct ObligationTable: Sendable {
  /// An amendment's end of some obligations.
  package struct Discontinuance: Hashable, Sendable {
    package var selector: ObligationSelector
    package var effective: CivilDate
    package var document: String
  }

  package let asOf: CivilDate
  /// Tasks as they are on the as-of date, in print order, added ones last.
  package internal(set) var tasks: [Task] = []
  /// For each task.
  package internal(set) var holderSets: [HolderSet] = []
  package internal(set) var discontinuances: [[Discontinuance]] = []
  /// Those of a task stand together.
  package internal(set) var occurrences: [Occurrence] = []
  package internal(set) var occurrencesOfTask: [Range<Int>] = []
  package internal(set) var leftOut: [LeftOut] = []
  package let directory: UnitDirectory
  /// First row of each occurrence, and the number of rows at the end.
  private(set) var firstRows: [Int] = [0]
  /// The occurrence of the first row of each block of rows.
  private var occurrenceOfBlock: [Int32] = []
  var taskNumbers: [TaskID: Int] = [:]

  init(asOf: CivilDate, directory: UnitDirectory) {
    self.asOf = asOf
    self.directory = directory
  }

  package var rowCount: Int { firstRows.last ?? 0 }

  private static let blockBits = 8

  /// Gives the occurrences their rows, once all are known.
  mutating func numberRows() {
    firstRows = [0]
    firstRows.reserveCapacity(occurrences.count + 1)
    for occurrence in occurrences {
      firstRows.append(rowCount + holderSets[occurrence.task].nodes.count)
    }
    occurrenceOfBlock = []
    var number = 0
    for row in stride(from: 0, to: rowCount, by: 1 << Self.blockBits) {
      while firstRows[number + 1] <= row { number += 1 }
      occurrenceOfBlock.append(Int32(clamping: number))
    }
  }

  package func rows(ofOccurrence number: Int) -> Range<Int> {
    firstRows[number]..<firstRows[number + 1]
  }

  /// The occurrence that a row belongs to.
  package func occurrenceNumber(ofRow row: Int) -> Int {
    let block = row >> Self.blockBits
    guard block >= 0, block < occurrenceOfBlock.count else { return 0 }
    var low = Int(occurrenceOfBlock[block])
    var high =
      block + 1 < occurrenceOfBlock.count
      ? Int(occurrenceOfBlock[block + 1]) + 1 : occurrences.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if firstRows[middle] <= row { low = middle } else { high = middle }
    }
    return low
  }

  /// Rows whose first report of completion a second pass has to find.
  ///
  /// - Complexity: One look at each row's cell.
  package func rowsForSecondPass(_ fold: ProgressFold) -> [Int] {
    var wanted: [Int] = []
    for number in occurrences.indices {
      let isContinuous = tasks[occurrences[number].task].isContinuous
      for row in rows(ofOccurrence: number)
      where fold.needsSecondPass(row: row, isContinuous: isContinuous) { wanted.append(row) }
    }
    return wanted
  }

  package func node(ofRow row: Int) -> HolderSet.Node {
    node(ofRow: row, occurrence: occurrenceNumber(ofRow: row))
  }

  /// The same for a row whose occurrence is known.
  package func node(ofRow row: Int, occurrence number: Int) -> HolderSet.Node {
    holderSets[occurrences[number].task].nodes[row - firstRows[number]]
  }

  /// The row of a unit's obligation; nil where it has none, or where `match` has to decide.
  package func row(ofOccurrence number: Int, unit: Int) -> Int? {
    let occurrence = occurrences[number]
    let holders = holderSets[occurrence.task]
    guard let node = holders.node(ofUnit: unit), isHeld(occurrence, by: holders.nodes[node]) else {
      return nil
    }
    return firstRows[number] + node
  }

  /// Number of a task by its id.
  package func taskNumber(of id: TaskID) -> Int? { taskNumbers[id] }

  package func unitID(_ number: Int) -> UnitID {
    directory.units.indices.contains(number) ? directory.units[number].id : ObligationKey.noUnit
  }

  package func key(ofRow row: Int) -> ObligationKey {
    let occurrence = occurrences[occurrenceNumber(ofRow: row)]
    return ObligationKey(
      task: tasks[occurrence.task].id, part: occurrence.part,
      unit: unitID(node(ofRow: row).unit), period: occurrence.period)
  }

  /// Whether a node holds an occurrence at some time: it is the last of its chain, or it ended
  /// after the period had opened.
  package func isHeld(_ occurrence: Occurrence, by node: HolderSet.Node) -> Bool {
    if let closes = occurrence.due ?? occurrence.closes, node.isRoot, node.since > closes,
      node.since > occurrence.opens
    {
      return false
    }
    guard node.next != nil, let until = node.until else { return true }
    return until >= occurrence.opens
  }

  /// The document and day that ended a row's obligation, if one did by the as-of date.
  package func discontinuance(ofRow row: Int) -> Discontinuance? {
    let occurrence = occurrences[occurrenceNumber(ofRow: row)]
    let unit = unitID(node(ofRow: row).unit)
    return discontinuances[occurrence.task].first { ended in
      let selector = ended.selector
      return (selector.part == nil || selector.part == occurrence.part)
        && (selector.unit == nil || selector.unit == unit)
        && (selector.period == nil || selector.period == occurrence.period)
    }
  }
}
