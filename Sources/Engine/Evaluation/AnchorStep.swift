import CivilCalendar
import Compliance
import DeadlinePhrases
import Obligations

/// Step 3: dates that hang on the completion of other tasks.
///
/// A task that waits for another gets its date once every obligation of that one is completed; the
/// loader has refused cycles, and one that is there all the same leaves its tasks waiting.
struct AnchorStep {
  let table: ObligationTable
  let calendar: WorkingCalendar
  let plan: Plan

  /// The occurrences with their dates.
  ///
  /// - Parameter completedOn: The day on which the last obligation of a task was completed, given
  ///   the occurrences so far; nil while one is open.
  func dated(completedOn: (_ task: Int, [Occurrence]) -> CivilDate?) -> [Occurrence] {
    var occurrences = table.occurrences
    var waiting = occurrences.indices.filter { waitsForTask(occurrences[$0]) }
    while !waiting.isEmpty {
      let stillWaited = Set(waiting.map { occurrences[$0].task })
      let ready = waiting.filter { number in
        guard case .task(let id, _) = occurrences[number].wait,
          let other = table.taskNumber(of: TaskID(id))
        else { return false }
        return !stillWaited.contains(other)
      }
      if ready.isEmpty { break }
      for number in ready { setDate(&occurrences, number, completedOn) }
      waiting.removeAll { ready.contains($0) }
    }
    return occurrences
  }

  private func waitsForTask(_ occurrence: Occurrence) -> Bool {
    if case .task = occurrence.wait { return true }
    return false
  }

  private func setDate(
    _ occurrences: inout [Occurrence], _ number: Int,
    _ completedOn: (Int, [Occurrence]) -> CivilDate?
  ) {
    guard case .task(let id, let length) = occurrences[number].wait,
      let other = table.taskNumber(of: TaskID(id)), let day = completedOn(other, occurrences)
    else { return }
    let stated = calendar.end(of: length, from: day)
    occurrences[number].stated = stated
    occurrences[number].roll = .terms
    occurrences[number].counted = Occurrence.CountedTerm(
      anchor: .task(id), from: day, length: length)
    occurrences[number].due =
      plan.roll.contains(.terms) ? calendar.workingDay(onOrAfter: stated) : stated
    occurrences[number].closes = occurrences[number].due
    occurrences[number].wait = .none
  }
}
