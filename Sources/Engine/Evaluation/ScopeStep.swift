import CivilCalendar
import Compliance
import Obligations
import Results

/// Which obligations a run is asked for.
struct ScopeStep {
  let scope: ReportScope
  let tasks: [Task]
  let directory: UnitDirectory
  let groups: [Plan.TaskGroup]

  /// Leaves out the obligations that nobody asked for.
  func limit(_ columns: inout ObligationColumns) {
    let all = columns
    let units = Set(scope.units.compactMap { directory.index(of: $0) })
    let identities = all.identity
    var isIncluded = [Bool](repeating: false, count: all.count)
    for segment in all.segments(0..<all.count) {
      guard let number = segment.frame, includes(all.frames[number]) else { continue }
      for obligation in segment.numbers {
        isIncluded[obligation] =
          scope.units.isEmpty || isOf(units, identities[obligation])
      }
    }
    columns.filter { isIncluded[$0] }
  }

  private func includes(_ frame: OccurrenceFrame) -> Bool {
    let occurrence = frame.occurrence
    if !scope.tasks.isEmpty, !scope.tasks.contains(tasks[occurrence.task].id) { return false }
    if !scope.groups.isEmpty {
      guard frame.group >= 0, scope.groups.contains(groups[frame.group].id) else {
        return false
      }
    }
    return scope.period.map { lies(occurrence, in: $0) } ?? true
  }

  /// Of a unit: it holds the obligation, is scored with it, or shares it jointly.
  private func isOf(_ units: Set<Int>, _ identity: ObligationColumns.Identity) -> Bool {
    units.contains(identity.unit) || identity.charged.contains { units.contains($0) }
      || identity.joint.contains { units.contains($0) }
  }

  /// The obligation's period is the one asked for or lies in it; of a longer one or a single
  /// deadline the due day has to lie in it.
  private func lies(_ occurrence: Occurrence, in period: Period) -> Bool {
    let own = occurrence.period
    if own != .once, period.contains(own) { return true }
    guard let day = occurrence.stated, let first = period.firstDay, let last = period.lastDay
    else { return own == period }
    return (own == .once || own.contains(period)) && first <= day && day <= last
  }
}
