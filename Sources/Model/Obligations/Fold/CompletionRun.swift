import CivilCalendar

/// The present run of "met" of one obligation, as far as a second pass has seen it.
///
/// A merge: records in any order and split give the same first day.
struct CompletionRun: Hashable, Sendable {
  private struct Mark: Hashable, Sendable {
    var reported: CivilDate
    var order: RecordOrder

    func isNewer(than other: Mark) -> Bool {
      (reported, order) > (other.reported, other.order)
    }
  }

  /// The newest record that says that the obligation is not met.
  private var broken: Mark?
  /// Records behind it that say it is, by day: the newest of each.
  private var days: [Mark] = []

  /// First day of the run; nil: no record is in it.
  var firstDay: CivilDate? { days.map(\.reported).min() }

  mutating func take(notMet core: RecordCore) {
    takeBroken(Mark(reported: core.reported, order: core.order))
  }

  mutating func take(met core: RecordCore) {
    takeDay(Mark(reported: core.reported, order: core.order))
  }

  mutating func merge(_ other: CompletionRun) {
    if let mark = other.broken { takeBroken(mark) }
    for mark in other.days { takeDay(mark) }
  }

  private mutating func takeBroken(_ mark: Mark) {
    if let broken, !mark.isNewer(than: broken) { return }
    broken = mark
    days.removeAll { !$0.isNewer(than: mark) }
  }

  private mutating func takeDay(_ mark: Mark) {
    if let broken, !mark.isNewer(than: broken) { return }
    guard let place = days.firstIndex(where: { $0.reported == mark.reported }) else {
      days.append(mark)
      return
    }
    if mark.isNewer(than: days[place]) { days[place] = mark }
  }
}
