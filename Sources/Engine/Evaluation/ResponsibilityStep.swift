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
    /// Its row of the table.
    var row: Int
    /// The node of that row.
    var node: Int
    /// The node that is asked to do it; another one where the unit that took over had done its own
    /// part of the task before.
    var holder: Int
    /// Rows that it took over, in the order of the nodes.
    var predecessors: [Int]
    /// Nodes of those rows.
    var predecessorNodes: [Int]
    /// Ended, not completed, and nobody known to take over.
    var isWithoutHolder: Bool
  }

  /// The obligations of one occurrence.
  ///
  /// - Parameters:
  ///   - among: The nodes in question, ascending; with a node, all that it hands over to.
  ///   - completedOn: By node: the day of a completion that counts.
  ///   - isExcluded: By node: out of the base by a document; such a one is handed to nobody.
  /// - Returns: By the node that is asked to do it.
  static func holdings(
    of occurrence: Occurrence, firstRow: Int, holders: HolderSet, among: [Int],
    table: ObligationTable, completedOn: [Int: CivilDate], isExcluded: [Int: Bool]
  ) -> [Holding] {
    let nodes = holders.nodes
    var handed: [Int: [Int]] = [:]
    var inherits = Set<Int>()
    var found: [Holding] = []
    for number in among {
      let node = nodes[number]
      let own = handed[number] ?? []
      let isPresent = node.isRoot || inherits.contains(number) || !own.isEmpty
      guard isPresent else { continue }
      guard table.isHeld(occurrence, by: node) else {
        if let next = node.next { inherits.insert(next) }
        continue
      }
      let isDone = isOwnCompletion(completedOn[number], of: node)
      if let next = node.next, !isDone, isExcluded[number] != true {
        handed[next, default: []] += own + [number]
        continue
      }
      // What was done before another's part came is done; that part stays open by itself.
      let apart = own.filter { other in
        guard node.isRoot, isDone, let day = completedOn[number], let until = nodes[other].until
        else { return false }
        return day <= until
      }
      for other in apart {
        found.append(
          Holding(
            row: firstRow + other, node: other, holder: number, predecessors: [firstRow + other],
            predecessorNodes: [], isWithoutHolder: false))
      }
      let merged = own.filter { !apart.contains($0) }
      found.append(
        Holding(
          row: firstRow + number, node: number, holder: number,
          predecessors: merged.map { firstRow + $0 }, predecessorNodes: merged,
          isWithoutHolder: node.isWithoutHolder && !isDone))
    }
    return found
  }

  /// A unit that has ended completes nothing any more: a later day is its successor's.
  private static func isOwnCompletion(_ day: CivilDate?, of node: HolderSet.Node) -> Bool {
    guard let day else { return false }
    guard node.next != nil, let until = node.until else { return true }
    return day <= until
  }

  /// Units that an obligation is scored with, as numbers of the directory.
  ///
  /// Up to the due day the holder; after it those who held it on the due day; a completion stays
  /// with who made it, unless it came late from a successor.
  static func charged(
    _ holding: Holding, holders: HolderSet, due: CivilDate?, asOf: CivilDate,
    completedOn: CivilDate?
  ) -> [Int] {
    let own = holders.nodes[holding.holder]
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
