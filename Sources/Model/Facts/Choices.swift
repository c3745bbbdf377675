package import Expressions

/// Closed sets of values; a word outside its set is an error when a rule is loaded.
extension ChoiceSet {
  /// Where an obligation stands on the as-of date, in the order in which the states are tried.
  package static let clock = ChoiceSet(
    "clock",
    [
      "excluded", "notOpen", "awaitingEvent", "noDeadline", "completedOnTime", "completedLate",
      "completedUndated", "overdue", "dueSoon", "inTerm",
    ])

  /// What a unit says of an obligation.
  package static let status = ChoiceSet(
    "status",
    [
      "notReported", "notStarted", "inProgress", "awaitingApproval", "completed", "suspended",
      "discontinued",
    ])

  package static let periodKind = ChoiceSet(
    "period.kind", ["once", "week", "month", "quarter", "half", "nineMonths", "year"])

  /// What the supervisor says of a completion.
  package static let decision = ChoiceSet("appraisal.decision", ["accepted", "returned"])
}
