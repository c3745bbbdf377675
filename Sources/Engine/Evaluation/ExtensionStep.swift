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

  /// What became of one extension.
  enum Ruling: Hashable, Sendable {
    case moved(grantedAfterDue: Bool)
    case undocumented, requestedAfterDue, overLimit
    /// Its day is no later than the one that stands.
    case noLater
  }

  /// An extension with what became of it.
  struct Judged: Hashable, Sendable {
    var one: Extension
    /// The due day that stood before it.
    var before: CivilDate
    var ruling: Ruling
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
    for judged in judged(task: task, part: part, period: period, units: units, due: due) {
      result.count += 1
      result.granted = judged.one.granted
      switch judged.ruling {
      case .undocumented: result.undocumented = true
      case .requestedAfterDue: result.afterDue = true
      case .overLimit: result.overLimit = true
      case .noLater: break
      case .moved(let grantedAfterDue):
        if grantedAfterDue { result.grantedAfterDue = true }
        result.effective = judged.one.to
        result.isMoved = true
      }
    }
    return result
  }

  /// Those that are seen, in the order of the days on which they were granted.
  func judged(task: TaskID, part: String?, period: Period, units: [UnitID], due: CivilDate?)
    -> [Judged]
  {
    guard let due else { return [] }
    let seen = extensions.enumerated().filter { _, one in
      one.granted <= asOf && one.selector.task == task
        && (one.selector.part == nil || one.selector.part == part)
        && (one.selector.unit.map { speaksFor($0, units) } ?? true)
        && (one.selector.period == nil || one.selector.period == period)
    }.sorted { ($0.element.granted, $0.offset) < ($1.element.granted, $1.offset) }
    var moved = 0
    var current = due
    return seen.map { _, one in
      let ruling = ruling(one, due: current, moved: moved)
      defer {
        if case .moved = ruling {
          moved += 1
          current = one.to
        }
      }
      return Judged(one: one, before: current, ruling: ruling)
    }
  }

  private func ruling(_ one: Extension, due: CivilDate, moved: Int) -> Ruling {
    if one.document.isEmpty { return .undocumented }
    if one.requested > due { return .requestedAfterDue }
    if moved >= plan.extensionLimit { return .overLimit }
    return one.to > due ? .moved(grantedAfterDue: one.granted > due) : .noLater
  }

  private func speaksFor(_ unit: UnitID, _ units: [UnitID]) -> Bool {
    units.first == unit || (units.count > 1 && units.dropFirst().allSatisfy { $0 == unit })
  }
}
