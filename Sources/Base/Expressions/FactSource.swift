package import CivilCalendar

/// One row of facts: an obligation, a unit, a report or a record.
package protocol FactSource {
  /// The value of a slot of the declarations under which the expression was compiled.
  func outcome(of slot: Int) -> Outcome

  /// Whether the slot has a value; nil where even that is not known.
  func isPresent(_ slot: Int) -> Bool?
}

extension FactSource {
  package func isPresent(_ slot: Int) -> Bool? {
    if case .unknown = outcome(of: slot) { return false }
    return true
  }
}

/// Facts by slot, kept in a dictionary; a slot that is not there is unknown.
package struct FactValues: FactSource, Hashable, Sendable {
  package var values: [Int: Value]

  package init(_ values: [Int: Value] = [:]) { self.values = values }

  package func outcome(of slot: Int) -> Outcome { values[slot].map(Outcome.value) ?? .unknown }

  package func isPresent(_ slot: Int) -> Bool? { values[slot] != nil }
}

/// What an expression may use besides the facts of the row.
package struct EvaluationContext: Sendable {
  /// Without one the functions of working days are errors.
  package var calendar: WorkingCalendar?
  /// The most steps of one evaluation; past it the outcome is an error.
  package var stepLimit: Int
  /// Without one every name of a time zone but `UTC` is unknown.
  package var zones: (any ZoneSource)?

  package init(
    calendar: WorkingCalendar? = nil, stepLimit: Int = 1_000_000, zones: (any ZoneSource)? = nil
  ) {
    self.calendar = calendar
    self.stepLimit = stepLimit
    self.zones = zones
  }
}
