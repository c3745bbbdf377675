import CivilCalendar
import Columns
import Compliance
import ExactNumbers

extension Report {
  /// Obligations in the order of lists: working days late, weight, the plan's order, the key's
  /// bytes; a total order (semantics.md section 5).
  ///
  /// - Parameter numbers: Those that are listed.
  package func worstFirst(_ numbers: [Int32]) -> [Int32] {
    guard var keys = OrderRanks(self, numbers)?.keys(of: numbers) else {
      return numbers.sorted { isWorse(Int($0), Int($1)) }
    }
    var sorted = numbers
    sortByKeys(&keys, &sorted)
    return sorted
  }

  /// Of the obligations those that fit, worst first.
  package func worstFirst(where fits: (Int) -> Bool) -> [Int] {
    worstFirst((0..<obligations.count).filter(fits).map { Int32(clamping: $0) }).map { Int($0) }
  }

  /// All obligations, worst first; who lists a part asks for that part.
  package var order: [Int32] {
    worstFirst((0..<obligations.count).map { Int32(clamping: $0) })
  }

  /// Whether one obligation stands before another: what `worstFirst` does by numbers.
  package func isWorse(_ a: Int, _ b: Int) -> Bool {
    let (own, other) = (obligations.identity[a], obligations.identity[b])
    let (late, otherLate) = (
      obligations.due[a].workingDaysLate, obligations.due[b].workingDaysLate
    )
    if late != otherLate { return late > otherLate }
    let (weight, otherWeight) = (tasks[own.task].weight, tasks[other.task].weight)
    if weight != otherWeight { return weight > otherWeight }
    if own.task != other.task { return own.task < other.task }
    return own.key < other.key
  }
}
