package import CivilCalendar

/// Something of the plan that gives no obligation, with the reason.
package struct LeftOut: Hashable, Sendable {
  package enum Reason: String, Hashable, Sendable, CaseIterable {
    /// The occurrence fell due before the plan's start.
    case dueBeforeStart
    /// Due less than `firstDue` after the start; `from:` would bring it in.
    case dueTooSoon
    /// The period ends after the plan.
    case endsAfterPlan
    /// The group has no members.
    case emptyGroup
    /// Taken out by an amendment.
    case replaced
  }

  package var task: String
  package var part: String?
  /// Id of the period, or the printed lead.
  package var what: String
  package var due: CivilDate?
  package var reason: Reason

  package init(
    task: String, part: String? = nil, what: String, due: CivilDate? = nil, reason: Reason
  ) {
    self.task = task
    self.part = part
    self.what = what
    self.due = due
    self.reason = reason
  }
}
