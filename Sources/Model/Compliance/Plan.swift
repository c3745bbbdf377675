package import CivilCalendar
package import DeadlinePhrases
package import Diagnostics

/// A plan's head (kế hoạch): who issued it, from when to when, and how it counts days.
package struct Plan: Hashable, Sendable {
  /// What decides whether an extended obligation was on time.
  package enum OnTimeBy: String, Hashable, Sendable, CaseIterable { case extended, original }

  /// The plan's way of periodic reporting.
  package struct Reporting: Hashable, Sendable {
    package var scheme: ReportingScheme
    /// From cut-off to submission; nil: the plan states none.
    package var gap: TermLength?

    package init(scheme: ReportingScheme, gap: TermLength?) {
      self.scheme = scheme
      self.gap = gap
    }
  }

  package var number: String
  package var title: String
  package var issuer: String
  package var issued: CivilDate
  /// First day in force; by default the day of issue.
  package var starts: CivilDate
  package var ends: CivilDate
  package var basis: [String]
  package var monitor: UnitID?
  package var reporting: Reporting
  /// Kinds of dates that move to the next working day.
  package var roll: Set<RollKind>
  /// How near a due day is "soon".
  package var dueSoon: TermLength
  /// How many extensions one obligation may have.
  package var extensionLimit: Int
  package var onTimeBy: OnTimeBy
  /// How long after the start the first occurrence of a recurring task may fall due.
  package var firstDue: TermLength
  package var maxAge: TermLength?
  /// Rejected rows that do not make a run incomplete.
  package var allowRejected: Int
  /// Minutes east of UTC, for "today".
  package var utcOffsetMinutes: Int
  /// Groups of work with their titles, in print order.
  package var taskGroups: [TaskGroup]
  /// A remark to show with the plan (such as that it is a reconstruction).
  package var note: LocalizedText?
  package var span: SourceSpan?

  /// A group of work of the plan (an annex).
  package struct TaskGroup: Hashable, Sendable {
    package var id: String
    package var title: LocalizedText

    package init(id: String, title: LocalizedText) {
      self.id = id
      self.title = title
    }
  }

  package init(
    number: String, title: String = "", issuer: String = "", issued: CivilDate,
    starts: CivilDate? = nil, ends: CivilDate, basis: [String] = [], monitor: UnitID? = nil,
    reporting: Reporting = Reporting(scheme: .calendar, gap: nil),
    roll: Set<RollKind> = [.terms, .reports],
    dueSoon: TermLength = TermLength(amount: 5, unit: .workingDays), extensionLimit: Int = 1,
    onTimeBy: OnTimeBy = .extended,
    firstDue: TermLength = TermLength(amount: 10, unit: .workingDays), maxAge: TermLength? = nil,
    allowRejected: Int = 0, utcOffsetMinutes: Int = 420, taskGroups: [TaskGroup] = [],
    note: LocalizedText? = nil, span: SourceSpan? = nil
  ) {
    self.number = number
    self.title = title
    self.issuer = issuer
    self.issued = issued
    self.starts = starts ?? issued
    self.ends = ends
    self.basis = basis
    self.monitor = monitor
    self.reporting = reporting
    self.roll = roll
    self.dueSoon = dueSoon
    self.extensionLimit = extensionLimit
    self.onTimeBy = onTimeBy
    self.firstDue = firstDue
    self.maxAge = maxAge
    self.allowRejected = allowRejected
    self.utcOffsetMinutes = utcOffsetMinutes
    self.taskGroups = taskGroups
    self.note = note
    self.span = span
  }
}

/// A named event with the dates on which it took place; a date is known from its own day on.
package struct PlanEvent: Hashable, Sendable {
  package var name: String
  /// The words of the event in a deadline phrase.
  package var phrase: String?
  /// Ascending.
  package var dates: [CivilDate]
  package var span: SourceSpan?

  package init(name: String, phrase: String? = nil, dates: [CivilDate], span: SourceSpan? = nil) {
    self.name = name
    self.phrase = phrase
    self.dates = dates
    self.span = span
  }
}
