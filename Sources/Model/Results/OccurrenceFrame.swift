package import Compliance
package import ExactNumbers
package import Obligations

/// What all obligations of one occurrence have in common that nothing sets apart.
package struct OccurrenceFrame: Sendable {
  /// With the date that hung on other tasks.
  package var occurrence: Occurrence
  /// Number of the group of work in `Report.groups`; -1: none.
  package var group: Int
  /// Dates of one that is not late.
  package var due: ObligationColumns.Due
  /// Dates of one that is overdue on the as-of date.
  package var overdue: ObligationColumns.Due
  /// Evidence of one that cites nothing.
  package var bare: ObligationColumns.Evidence
  /// Limit of the target while it is open, and once it is completed or past due.
  package var openTarget: Decimal?
  package var closedTarget: Decimal?
  package var isContinuous: Bool

  package init(
    occurrence: Occurrence, group: Int, due: ObligationColumns.Due,
    overdue: ObligationColumns.Due, bare: ObligationColumns.Evidence, openTarget: Decimal?,
    closedTarget: Decimal?, isContinuous: Bool
  ) {
    self.occurrence = occurrence
    self.group = group
    self.due = due
    self.overdue = overdue
    self.bare = bare
    self.openTarget = openTarget
    self.closedTarget = closedTarget
    self.isContinuous = isContinuous
  }

  /// The limit of the target that is judged in a state of the clock.
  package func target(_ clock: Clock) -> Decimal? {
    Self.isTargetClosed(clock) ? closedTarget : openTarget
  }

  /// Completed or past due.
  package static func isTargetClosed(_ clock: Clock) -> Bool {
    clock.isCompleted || clock == .overdue
  }
}
