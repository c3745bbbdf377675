/// What a unit says of an obligation.
package enum StatedStatus: String, Hashable, Sendable, CaseIterable {
  case notReported, notStarted, inProgress, awaitingApproval, completed, suspended, discontinued
}

/// Where an obligation stands on the as-of date; the first that fits.
package enum Clock: String, Hashable, Sendable, CaseIterable {
  case excluded, notOpen, awaitingEvent, noDeadline
  case completedOnTime, completedLate, completedUndated
  case overdue, dueSoon, inTerm

  package var isCompleted: Bool {
    self == .completedOnTime || self == .completedLate || self == .completedUndated
  }

  /// Still to be done: overdue, due soon or in term.
  package var isOpen: Bool { self == .overdue || self == .dueSoon || self == .inTerm }
}

/// The outcome of a rule for one obligation or unit.
package enum Verdict: String, Hashable, Sendable, CaseIterable {
  case notApplicable, pass, fail, unknown, error, waived
}
