package import CivilCalendar
package import Compliance

/// The units that hold a task in the course of time, up to the as-of date.
///
/// A node is a unit; it hands over to the node `next` when it ends. Roots are the leads as the plan
/// (or the amendment) found them, and units that joined a group later.
package struct HolderSet: Hashable, Sendable {
  package struct Node: Hashable, Sendable {
    /// Number of the unit in the directory; -1: no unit is known.
    package var unit: Int
    /// First day on which it can hold the task.
    package var since: CivilDate
    /// Last day on which it holds it; nil: still does on the as-of date.
    package var until: CivilDate?
    /// The node that takes over; nil: none, or none known.
    package var next: Int?
    /// The document that made `next` the successor.
    package var document: String?
    package var isRoot: Bool

    /// Ended, and nobody is known to take over.
    package var isWithoutHolder: Bool { until != nil && next == nil }
  }

  /// Every node comes before the one it hands over to.
  package private(set) var nodes: [Node] = []
  /// Units of a joint task beside the first named, as numbers in the directory.
  package private(set) var joint: [Int] = []
  /// Printed leads that gave no member.
  package private(set) var emptyGroups: [String] = []
  /// The node of each unit of the directory, -1 for none; empty where there are few nodes, which
  /// `fewUnits` names then.
  private var nodeOfUnit: [Int32] = []
  private var fewUnits: [Int: Int] = [:]
  /// How many chains begin.
  package private(set) var rootCount = 0

  package init() {}

  /// The holders of a task on an as-of date; groups are resolved on `day`.
  package init(
    task: Task, directory: UnitDirectory, resolvedOn day: CivilDate, asOf: CivilDate
  ) {
    var roots: [(unit: UnitID, since: CivilDate)] = []
    var groups: [UnitGroupID] = []
    for lead in task.leads {
      switch lead {
      case .unit(let id): roots.append((id, day))
      case .unmatched: break
      case .group(let id):
        groups.append(id)
        let members = directory.members(of: id, on: day)
        if members.isEmpty { emptyGroups.append(directory[id]?.phrase ?? id.text) }
        roots += members.map { ($0, day) }
      }
    }
    if task.leadSharing == .joint, roots.count > 1 {
      joint = roots.dropFirst().compactMap { root in
        directory.holders(from: root.unit, task: task.id, through: asOf).last?.unit
      }
      roots = [roots[0]]
      groups = []
    }
    var chains = roots.map { chain(from: $0, task: task, directory, asOf) }
    chains += joiners(groups, chains, task: task, directory, day: day, asOf: asOf)
    link(chains, unitCount: directory.units.count)
    if nodes.isEmpty { nodes = [Node(unit: -1, since: day, isRoot: true)] }
    rootCount = nodes.count { $0.isRoot }
  }

  /// The node of a unit (by its number in the directory).
  package func node(ofUnit unit: Int) -> Int? {
    if nodeOfUnit.isEmpty { return fewUnits[unit] }
    guard nodeOfUnit.indices.contains(unit), nodeOfUnit[unit] >= 0 else { return nil }
    return Int(nodeOfUnit[unit])
  }

  private func chain(
    from root: (unit: UnitID, since: CivilDate), task: Task, _ directory: UnitDirectory,
    _ asOf: CivilDate
  ) -> [Node] {
    let holders = directory.holders(from: root.unit, task: task.id, through: asOf)
    return holders.enumerated().map { position, holder in
      let unit = directory.units[holder.unit]
      let ended = unit.until.flatMap { asOf > $0 ? $0 : nil }
      let following = position + 1 < holders.count ? holders[position + 1] : nil
      return Node(
        unit: holder.unit, since: holder.since ?? max(root.since, unit.from ?? root.since),
        until: ended, next: nil, document: following?.document, isRoot: position == 0)
    }
  }

  /// Chains of units that fit a group, began after it was resolved, and follow nobody in it.
  private func joiners(
    _ groups: [UnitGroupID], _ chains: [[Node]], task: Task, _ directory: UnitDirectory,
    day: CivilDate, asOf: CivilDate
  ) -> [[Node]] {
    var known = Set(chains.joined().map(\.unit))
    var found: [[Node]] = []
    for (number, unit) in directory.units.enumerated() {
      guard let from = unit.from, from > day, from <= asOf, !known.contains(number) else {
        continue
      }
      guard groups.contains(where: { directory.isMember(unit, of: $0, on: from) }) else { continue }
      let chain = chain(from: (unit.id, from), task: task, directory, asOf)
      known.formUnion(chain.map(\.unit))
      found.append(chain)
    }
    return found
  }

  /// A unit that leads the task itself and takes over from another has held it from its own start.
  private static func merged(_ chains: [[Node]]) -> [Int: (node: Node, depth: Int)] {
    var units: [Int: (node: Node, depth: Int)] = [:]
    units.reserveCapacity(chains.count)
    for chain in chains {
      for (position, node) in chain.enumerated() {
        guard var known = units[node.unit] else {
          units[node.unit] = (node, position)
          continue
        }
        known.node.since = min(known.node.since, node.since)
        known.node.isRoot = known.node.isRoot || node.isRoot
        known.depth = max(known.depth, position)
        units[node.unit] = known
      }
    }
    return units
  }

  /// Numbers the nodes so that each comes before its successor, and ties the chains together.
  private mutating func link(_ chains: [[Node]], unitCount: Int) {
    let longest = chains.map(\.count).max() ?? 0
    let units = Self.merged(chains)
    nodes.reserveCapacity(units.count)
    if units.count > Self.fewest { nodeOfUnit = [Int32](repeating: -1, count: unitCount) }
    for level in 0..<longest {
      for chain in chains {
        for node in chain {
          guard let unit = units[node.unit], unit.depth == level,
            self.node(ofUnit: node.unit) == nil
          else { continue }
          number(node.unit)
          nodes.append(unit.node)
        }
      }
    }
    for chain in chains where chain.count > 1 {
      for (one, following) in zip(chain, chain.dropFirst()) {
        guard let number = node(ofUnit: one.unit), let next = node(ofUnit: following.unit) else {
          continue
        }
        // Units that hand over in a circle would otherwise have no last holder.
        if next > number { nodes[number].next = next }
      }
    }
  }

  /// With fewer nodes a list over all units is not worth its memory.
  private static let fewest = 16

  /// Gives a unit the next node.
  private mutating func number(_ unit: Int) {
    if nodeOfUnit.isEmpty {
      fewUnits[unit] = nodes.count
    } else if nodeOfUnit.indices.contains(unit) {
      nodeOfUnit[unit] = Int32(clamping: nodes.count)
    }
  }
}
