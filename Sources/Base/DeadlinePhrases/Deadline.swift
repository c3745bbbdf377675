package import CivilCalendar

/// What a plan states about when a task must be done, before any unit or day is looked at.
package struct Deadline: Hashable, Sendable {
  package var form: DeadlineForm
  /// Phấn đấu: warns, is never overdue and is in no base.
  package var isAspirational: Bool

  package init(_ form: DeadlineForm, isAspirational: Bool = false) {
    self.form = form
    self.isAspirational = isAspirational
  }
}

/// The kinds of deadline; only some of them can be walked to days with the plan alone.
package indirect enum DeadlineForm: Hashable, Sendable {
  /// The cell is blank, or holds what stands for blank (`-`, 01/01/1970).
  case missing
  /// There are words, and no reading of them.
  case unreadable
  case fixed(FixedDay)
  case recurring(Recurrence)
  case term(Term)
  /// Waits for the date of an event; never a date by itself.
  case event(EventReference)
  /// A term per case (`kể từ ngày tiếp nhận`); never a date of the plan.
  case perCase(Term)
  /// Parts in print order: `m1`, `m2` ...
  case milestones([DeadlineForm])
  /// Thường xuyên: met period by period; `nil` where no period is printed (by quarter).
  case continuous(PeriodKind?)
}

/// One day, with the reason that decides whether it rolls.
package struct FixedDay: Hashable, Sendable {
  /// The stated date: of `trước ngày D` the day D-1.
  package var date: CivilDate
  package var roll: RollKind
  /// First day of a printed range: 2023-01-01 of `2023-2025`.
  package var from: CivilDate?

  package init(date: CivilDate, roll: RollKind, from: CivilDate? = nil) {
    self.date = date
    self.roll = roll
    self.from = from
  }
}

/// The kinds of stated date that a plan lists in `roll:`.
package enum RollKind: String, Hashable, Sendable, CaseIterable {
  case terms, reports, dates, before, periodEnds
}

/// A duty that comes again; bounds are calendar days, both included.
package struct Recurrence: Hashable, Sendable {
  /// In print order.
  package var slots: [Slot]
  package var from: CivilDate?
  package var until: CivilDate?

  package init(slots: [Slot], from: CivilDate? = nil, until: CivilDate? = nil) {
    self.slots = slots
    self.from = from
    self.until = until
  }
}

/// One line of a recurrence: which periods, and the due day in each.
package struct Slot: Hashable, Sendable {
  /// The cycle, and the kind of period of each obligation.
  package var kind: PeriodKind
  /// Only this quarter, half or month of each year; `nil`: all of them.
  package var number: Int?
  package var due: DueRule

  package init(kind: PeriodKind, number: Int? = nil, due: DueRule = .periodEnd) {
    self.kind = kind
    self.number = number
    self.due = due
  }
}

/// The due day inside a period.
///
/// A day number that the month lacks is the month's last day.
package enum DueRule: Hashable, Sendable {
  /// The period's last day; of a report the cut-off plus the gap.
  case periodEnd
  /// On the day (`chậm nhất D`, `D`); month 1...12 of the year for yearly slots, `nil`: the
  /// period's last month.
  case dayOfPeriod(month: Int?, day: Int, RollKind)
  /// `Trước ngày D`: the day before D; months as in `dayOfPeriod`.
  case beforeDay(month: Int?, day: Int)
  /// The last day of a part of the year: `Quý III hằng năm`, `Tháng 9 hằng năm`.
  case endOf(PeriodKind, number: Int)
  /// A term that counts from the period's end or cut-off.
  case term(TermLength, from: PeriodAnchor)
}

/// The day of a period that a term counts from.
package enum PeriodAnchor: String, Hashable, Sendable, CaseIterable {
  case end, cutoff
}

/// A length of time and the day that it counts from; the first day is not counted.
package struct Term: Hashable, Sendable {
  package var length: TermLength
  package var from: TermAnchor

  package init(length: TermLength, from: TermAnchor) {
    self.length = length
    self.from = from
  }
}

/// What a term counts from.
package enum TermAnchor: Hashable, Sendable {
  /// The plan's issue date.
  case issued
  case date(CivilDate)
  case event(EventReference)
  /// The completion of another task, by its id.
  case taskCompleted(String)
}

/// An event of the plan's `events:`, or the words of a phrase that name one.
package struct EventReference: Hashable, Sendable {
  /// The id, where the deadline is structured.
  package var name: String?
  /// The words as printed, in form C, with single spaces.
  package var phrase: String?

  package init(name: String? = nil, phrase: String? = nil) {
    self.name = name
    self.phrase = phrase
  }
}
