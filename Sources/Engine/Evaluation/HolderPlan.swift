import CivilCalendar
import Compliance
import Obligations

/// Which holders of a task stand by themselves, so that each of their obligations is judged alone.
struct HolderPlan: Sendable {
  /// Unit numbers by node.
  var units: [Int32] = []
  /// By node: it neither hands over nor takes over, has a unit, and nothing but records speaks of
  /// its obligations.
  var isPlain: [Bool] = []
  /// By node: it hands over, takes over or has ended; judged with the others of its occurrence.
  var connected: [Int] = []
  /// The latest first day of a node.
  var latestSince = CivilDate.earliest
  /// Whether all nodes are plain.
  var isWholePlain = true

  /// - Parameter special: Units (all, where nil) of whose obligations more is said than by records.
  init(_ holders: HolderSet, special: Set<Int>?) {
    var isTaken = [Bool](repeating: false, count: holders.nodes.count)
    for node in holders.nodes {
      if let next = node.next { isTaken[next] = true }
    }
    units.reserveCapacity(holders.nodes.count)
    isPlain.reserveCapacity(holders.nodes.count)
    for (number, node) in holders.nodes.enumerated() {
      let isAlone = node.isRoot && node.until == nil && node.next == nil && !isTaken[number]
      if !isAlone { connected.append(number) }
      let isOrdinary = special.map { $0.isEmpty || !$0.contains(node.unit) } ?? false
      let isPlain = isAlone && isOrdinary && node.unit >= 0
      units.append(Int32(clamping: node.unit))
      self.isPlain.append(isPlain)
      isWholePlain = isWholePlain && isPlain
      latestSince = max(latestSince, node.since)
    }
  }

  /// Whether a node is one of `connected`.
  func isConnected(_ node: Int) -> Bool {
    var low = 0
    var high = connected.count
    while low < high {
      let middle = (low + high) / 2
      if connected[middle] < node { low = middle + 1 } else { high = middle }
    }
    return low < connected.count && connected[low] == node
  }

  /// The plans of all tasks of a table.
  static func plans(
    _ table: ObligationTable, extensions: [Extension], usesPlainPath: Bool
  ) -> [HolderPlan] {
    var plans: [HolderPlan] = []
    for (number, holders) in table.holderSets.enumerated() {
      var special: Set<Int>? = usesPlainPath ? [] : nil
      let id = table.tasks[number].id
      var selectors = table.discontinuances[number].map(\.selector)
      for one in extensions where one.selector.task == id && one.granted <= table.asOf {
        selectors.append(one.selector)
      }
      for selector in selectors {
        guard let unit = selector.unit else {
          special = nil
          break
        }
        if let unit = table.directory.index(of: unit) { special?.insert(unit) }
      }
      var plan = HolderPlan(holders, special: special)
      // The same units stand once.
      if let last = plans.last, last.units == plan.units { plan.units = last.units }
      plans.append(plan)
    }
    return plans
  }
}
