import CivilCalendar
import Compliance
import Obligations

/// Which unit holds which row of an occurrence, for the units to which nothing ever happens: leads
/// from the start, without an end and without a successor.
struct PlainHolders: Sendable {
  /// For each distinct list of leads, for each unit of the directory the number of its node; -1 for
  /// a unit that is no plain holder.
  private var nodes: [Int32] = []
  /// For each task where its list begins in `nodes`.
  private var starts: [Int] = []
  /// For each task the last day on which one of its plain holders began to hold it.
  private var latest: [CivilDate] = []
  private let unitCount: Int

  init(_ table: ObligationTable) {
    unitCount = table.directory.units.count
    for (number, holders) in table.holderSets.enumerated() {
      if number > 0, holders == table.holderSets[number - 1] {
        starts.append(starts[number - 1])
        latest.append(latest[number - 1])
        continue
      }
      starts.append(nodes.count)
      latest.append(add(holders))
    }
  }

  /// - Returns: The last day on which one of the holders began.
  private mutating func add(_ holders: HolderSet) -> CivilDate {
    let start = nodes.count
    var latest = CivilDate.earliest
    nodes += repeatElement(-1, count: unitCount)
    for (number, node) in holders.nodes.enumerated()
    where node.isRoot && node.next == nil && node.until == nil && node.unit >= 0 {
      guard node.unit < unitCount else { continue }
      nodes[start + node.unit] = Int32(clamping: number)
      latest = max(latest, node.since)
    }
    return latest
  }

  /// Where to ask for the holders of an occurrence; nil where they have to be asked for one by one.
  func start(of occurrence: Occurrence) -> Int? {
    let since = latest[occurrence.task]
    guard let closes = occurrence.due ?? occurrence.closes, since > closes,
      since > occurrence.opens
    else { return starts[occurrence.task] }
    return nil
  }

  /// The number of a unit's node; negative where it is no plain holder.
  func node(ofUnit unit: Int, at start: Int) -> Int {
    unit >= 0 && unit < unitCount ? Int(nodes[start + unit]) : -1
  }
}
