package import CivilCalendar
package import DeadlinePhrases

/// One time that a task falls due, the same for all its units: part, period and dates.
package struct Occurrence: Hashable, Sendable {
  /// Why there is no date.
  package enum Wait: Hashable, Sendable {
    /// There is one.
    case none
    /// No date of the event is known on the as-of date, or the deadline never has one.
    case event
    /// Blank or unreadable.
    case noDeadline
    /// Hangs on the completion of another task.
    case task(id: String, TermLength)
  }

  /// A count of days that gave a stated date, for whoever wants to follow it.
  package struct CountedTerm: Hashable, Sendable {
    package enum Anchor: Hashable, Sendable {
      case issued, date, event, cutoff, periodEnd
      /// The completion of another task.
      case task(String)
    }

    package var anchor: Anchor
    /// The day that the count starts from; it is not counted.
    package var from: CivilDate
    package var length: TermLength

    package init(anchor: Anchor, from: CivilDate, length: TermLength) {
      self.anchor = anchor
      self.from = from
      self.length = length
    }
  }

  /// Number of the task in `ObligationTable.tasks`.
  package var task: Int
  package var part: String?
  package var period: Period
  /// First day of the period or of its reporting window; for single ones the plan's start.
  package var opens: CivilDate
  /// Last day of the window (a report's cut-off) or of the period; nil: no date yet.
  package var closes: CivilDate?
  package var isReport: Bool
  /// What the plan prints, as a day.
  package var stated: CivilDate?
  package var roll: RollKind?
  /// The count that gave `stated`; nil where a day is printed or a period's last day is meant.
  package var counted: CountedTerm?
  /// The stated date, rolled where the plan says so; before extensions.
  package var due: CivilDate?
  package var isAspirational: Bool
  package var wait: Wait

  package init(
    task: Int, part: String? = nil, period: Period, opens: CivilDate, closes: CivilDate? = nil,
    isReport: Bool = false, stated: CivilDate? = nil, roll: RollKind? = nil,
    counted: CountedTerm? = nil, due: CivilDate? = nil, isAspirational: Bool = false,
    wait: Wait = .none
  ) {
    self.task = task
    self.part = part
    self.period = period
    self.opens = opens
    self.closes = closes
    self.isReport = isReport
    self.stated = stated
    self.roll = roll
    self.counted = counted
    self.due = due
    self.isAspirational = isAspirational
    self.wait = wait
  }
}
