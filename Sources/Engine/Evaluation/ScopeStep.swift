import CivilCalendar
import Compliance
import Results

/// Which obligations a run is asked for.
struct ScopeStep {
  let scope: ReportScope
  let tasks: [Task]
  let directory: UnitDirectory
  let groups: [Plan.TaskGroup]

  func includes(_ obligation: EvaluatedObligation) -> Bool {
    let identity = obligation.identity
    if !scope.tasks.isEmpty, !scope.tasks.contains(tasks[identity.task].id) { return false }
    if !scope.groups.isEmpty {
      guard identity.group >= 0, scope.groups.contains(groups[identity.group].id) else {
        return false
      }
    }
    if let period = scope.period, !lies(obligation, in: period) { return false }
    return scope.units.isEmpty || isOfUnits(identity)
  }

  /// Of a unit: it holds the obligation, is scored with it, or shares it jointly.
  private func isOfUnits(_ identity: ObligationColumns.Identity) -> Bool {
    let own = [identity.unit] + identity.charged + identity.joint
    return scope.units.contains { id in directory.index(of: id).map { own.contains($0) } ?? false }
  }

  /// The obligation's period is the one asked for or lies in it; of a longer one or a single
  /// deadline the due day has to lie in it.
  private func lies(_ obligation: EvaluatedObligation, in period: Period) -> Bool {
    let own = obligation.identity.period
    if own != .once, period.contains(own) { return true }
    guard let day = obligation.due.stated, let first = period.firstDay, let last = period.lastDay
    else { return own == period }
    return (own == .once || own.contains(period)) && first <= day && day <= last
  }
}
