/// How long a term is, as a text states it: 15 working days, 30 days, 6 months.
package struct TermLength: Hashable, Sendable {
  /// Negative for a term that counts back.
  package var amount: Int
  package var unit: TermUnit

  package init(amount: Int, unit: TermUnit) {
    self.amount = amount
    self.unit = unit
  }
}

/// What a term is counted in.
package enum TermUnit: String, Hashable, Sendable, CaseIterable {
  /// Days of the calendar, worked or not.
  case days
  case workingDays
  case months
}

extension WorkingCalendar {
  /// The last day of a term, before any moving to a working day.
  ///
  /// The start is not counted. A term of working days ends on a working day; one of months on the
  /// start's day number, or the month's last day.
  ///
  /// - Note: Civil Code 2015, articles 147.2 and 148.
  package func end(of term: TermLength, from start: CivilDate) -> CivilDate {
    switch term.unit {
    case .days: start.addingDays(term.amount)
    case .workingDays: lastDay(ofTerm: term.amount, after: start)
    case .months: start.addingMonths(term.amount)
    }
  }
}
