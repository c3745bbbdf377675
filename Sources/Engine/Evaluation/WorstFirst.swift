import Compliance
import ExactNumbers
import Results

extension ObligationColumns {
  /// The numbers of the obligations in the order of lists: working days late, weight, the plan's
  /// order, the key's bytes. A total order.
  func worstFirst(tasks: [Task]) -> [Int32] {
    let (identity, due) = (Array(identity), Array(due))
    let keys = identity.map { Array($0.key.description.utf8) }
    return (0..<count).map { Int32(clamping: $0) }.sorted { a, b in
      let (a, b) = (Int(a), Int(b))
      if due[a].workingDaysLate != due[b].workingDaysLate {
        return due[a].workingDaysLate > due[b].workingDaysLate
      }
      let (own, other) = (tasks[identity[a].task].weight, tasks[identity[b].task].weight)
      if own != other { return own > other }
      if identity[a].task != identity[b].task { return identity[a].task < identity[b].task }
      return keys[a].lexicographicallyPrecedes(keys[b])
    }
  }
}
