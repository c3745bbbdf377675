package import CivilCalendar

/// The name of an obligation everywhere: `task[#part]/unit/period`, ids only.
package struct ObligationKey: Hashable, Comparable, Sendable, CustomStringConvertible {
  package var task: TaskID
  /// Milestone id (`m1`) or the day of an event (`2024-04-15`).
  package var part: String?
  /// `-` where no unit is known.
  package var unit: UnitID
  package var period: Period

  package init(task: TaskID, part: String?, unit: UnitID, period: Period) {
    self.task = task
    self.part = part
    self.unit = unit
    self.period = period
  }

  /// The id that stands where no unit is known.
  package static let noUnit = UnitID("-")

  package var description: String {
    task.text + (part.map { "#" + $0 } ?? "") + "/" + unit.text + "/" + period.id
  }

  package static func < (a: Self, b: Self) -> Bool {
    a.description.utf8.lexicographicallyPrecedes(b.description.utf8)
  }
}
