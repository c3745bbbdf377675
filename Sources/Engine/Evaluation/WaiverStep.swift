import CivilCalendar
import Columns
import Compliance
import Obligations
import Results

/// Step 10: which verdicts stand under a waiver, and what became of each waiver.
///
/// Evaluation goes on under a waiver: the raw verdict stays.
struct WaiverStep {
  let waivers: [Waiver]
  let rules: [Rule]
  let asOf: CivilDate

  /// Marks waived verdicts and gives the state of each waiver, in file order.
  func apply(
    _ columns: ObligationColumns, tasks: [Task], directory: UnitDirectory,
    to verdicts: inout [RuleVerdicts]
  ) -> [WaiverLine] {
    waivers.map { waiver in
      guard let rule = rules.firstIndex(where: { $0.id == waiver.rule }) else {
        return WaiverLine(waiver: waiver, state: .unused, matched: 0)
      }
      // Rules of units are judged later, and their waivers with them.
      guard rules[rule].scope == .obligation else {
        return WaiverLine(
          waiver: waiver, state: state(waiver, applies: 0, failing: 0), matched: 0)
      }
      let isInForce = waiver.from <= asOf && asOf <= waiver.until
      var applies = 0
      var failing = 0
      for number in numbers(waiver.selector, columns, tasks, directory) {
        let raw = verdicts[rule].raw(number)
        if raw != .notApplicable { applies += 1 }
        guard raw == .fail || raw == .unknown else { continue }
        failing += 1
        if isInForce, rules[rule].isWaivable { verdicts[rule].waived[number] = true }
      }
      return WaiverLine(
        waiver: waiver, state: state(waiver, applies: applies, failing: failing),
        matched: isInForce ? failing : 0)
    }
  }

  func state(_ waiver: Waiver, applies: Int, failing: Int) -> WaiverLine.State {
    if asOf < waiver.from { return .notYet }
    if asOf > waiver.until { return failing > 0 ? .expired : .over }
    if failing > 0 { return .active }
    return applies > 0 ? .notNeeded : .unused
  }

  /// The obligations that a waiver speaks of.
  private func numbers(
    _ selector: ObligationSelector, _ columns: ObligationColumns, _ tasks: [Task],
    _ directory: UnitDirectory
  ) -> [Int] {
    let unit = selector.unit.flatMap { directory.index(of: $0) }
    let (identities, marks) = (columns.identity, columns.marks)
    var found: [Int] = []
    for segment in columns.segments(0..<columns.count) {
      if let frame = segment.frame,
        !matches(selector, columns.frames[frame].occurrence, tasks)
      {
        continue
      }
      columns.forEachUnit(in: segment.numbers) { number, holder in
        if marks[number].contains(.isApart) {
          if matches(selector, identities[number], tasks) { found.append(number) }
        } else if selector.unit == nil || holder == unit {
          found.append(number)
        }
      }
    }
    return found
  }

  private func matches(
    _ selector: ObligationSelector, _ occurrence: Occurrence, _ tasks: [Task]
  ) -> Bool {
    if let task = selector.task, tasks[occurrence.task].id != task { return false }
    if let part = selector.part, occurrence.part != part { return false }
    return selector.period == nil || selector.period == occurrence.period
  }

  /// Whether a waiver speaks of an obligation; one that was taken over is known by its predecessors.
  func matches(
    _ selector: ObligationSelector, _ identity: ObligationColumns.Identity, _ tasks: [Task]
  ) -> Bool {
    if let task = selector.task, tasks[identity.task].id != task { return false }
    if let part = selector.part, identity.part != part { return false }
    if let period = selector.period, identity.period != period { return false }
    guard let unit = selector.unit else { return true }
    if identity.key.unit == unit { return true }
    return !identity.predecessors.isEmpty && identity.predecessors.allSatisfy { $0.unit == unit }
  }
}
