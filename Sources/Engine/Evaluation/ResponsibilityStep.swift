import CivilCalendar
import Compliance
import Obligations

/// Who has an obligation on the as-of date, and with whom it is scored.
///
/// Of the rows of one occurrence: what was completed stays where it was; what was open when a unit
/// ended goes to its successor, and two of them become one.
struct ResponsibilityStep: Sendable {
  /// An obligation as it stands on the as-of date.
  struct Holding: Hashable, Sendable {
    /// Its row of the table, the holder's.
    var row: Int
    var node: Int
    /// Rows that it took over, in the order of the nodes.
    var predecessors: [Int]
    /// Nodes of those rows.
    var predecessorNodes: [Int]
    /// Ended, not completed, and nobody known to take over.
    var isWithoutHolder: Bool
  }

  /// The obligations of one occurrence.
  ///
  /// - Parameter isCompleted: By node.
  static func holdings(
    of occurrence: Occurrence, firstRow: Int, holders: HolderSet, table: ObligationTable,
    isCompleted: [Bool]
  ) -> [Holding] {
    let nodes = holders.nodes
    var handed = Array(repeating: [Int](), count: nodes.count)
    var inherits = Array(repeating: false, count: nodes.count)
    var found: [Holding] = []
    for (number, node) in nodes.enumerated() {
      let isPresent = node.isRoot || inherits[number] || !handed[number].isEmpty
      guard isPresent else { continue }
      guard table.isHeld(occurrence, by: node) else {
        if let next = node.next { inherits[next] = true }
        continue
      }
      if let next = node.next, !isCompleted[number] {
        handed[next] += handed[number] + [number]
        continue
      }
      found.append(
        Holding(
          row: firstRow + number, node: number,
          predecessors: handed[number].map { firstRow + $0 }, predecessorNodes: handed[number],
          isWithoutHolder: node.isWithoutHolder && !isCompleted[number]))
    }
    return found
  }

  /// Units that an obligation is scored with, as numbers of the directory.
  ///
  /// Up to the due day the holder; after it those who held it on the due day; a completion stays
  /// with who made it, unless it came late from a successor.
  static func charged(
    _ holding: Holding, holders: HolderSet, due: CivilDate?, asOf: CivilDate,
    completedOn: CivilDate?
  ) -> [Int] {
    let own = holders.nodes[holding.node]
    guard own.unit >= 0 else { return [] }
    guard let due, asOf > due else { return holding.isWithoutHolder ? [] : [own.unit] }
    if let completedOn, completedOn <= due { return [own.unit] }
    let holding = (holding.predecessorNodes + [holding.node]).map { holders.nodes[$0] }
      .filter { $0.since <= due && ($0.until.map { due <= $0 } ?? true) }
      .map(\.unit)
    if !holding.isEmpty { return holding }
    return own.isWithoutHolder ? [] : [own.unit]
  }
}
