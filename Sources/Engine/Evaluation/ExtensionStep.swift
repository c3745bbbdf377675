import CivilCalendar
import Compliance
import Results

/// Which extensions of an obligation are seen, which one moves the date, and what is wrong with
/// the others.
struct ExtensionStep: Sendable {
  struct Result: Hashable, Sendable {
    var effective: CivilDate?
    var count = 0
    /// The day on which the latest one was granted.
    var granted: CivilDate?
    var isMoved = false
    var afterDue = false
    var grantedAfterDue = false
    var overLimit = false
    var undocumented = false
  }

  let extensions: [Extension]
  let plan: Plan
  let asOf: CivilDate

  /// - Parameter units: The holder first, then those it took over from; an extension of one of
  ///   these speaks for the whole only where it is the only one.
  func result(task: TaskID, part: String?, period: Period, units: [UnitID], due: CivilDate?)
    -> Result
  {
    var result = Result(effective: due)
    guard let due else { return result }
    let seen = extensions.enumerated().filter { _, one in
      one.granted <= asOf && one.selector.task == task
        && (one.selector.part == nil || one.selector.part == part)
        && (one.selector.unit.map { speaksFor($0, units) } ?? true)
        && (one.selector.period == nil || one.selector.period == period)
    }.sorted { ($0.element.granted, $0.offset) < ($1.element.granted, $1.offset) }
    var moved = 0
    var current = due
    for (_, one) in seen {
      result.count += 1
      result.granted = one.granted
      if one.document.isEmpty {
        result.undocumented = true
      } else if one.requested > current {
        result.afterDue = true
      } else if moved >= plan.extensionLimit {
        result.overLimit = true
      } else if one.to > current {
        if one.granted > current { result.grantedAfterDue = true }
        moved += 1
        current = one.to
        result.isMoved = true
      }
    }
    result.effective = current
    return result
  }

  private func speaksFor(_ unit: UnitID, _ units: [UnitID]) -> Bool {
    units.first == unit || (units.count > 1 && units.dropFirst().allSatisfy { $0 == unit })
  }
}
