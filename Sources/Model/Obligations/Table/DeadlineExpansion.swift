package import CivilCalendar
package import Compliance
import DeadlinePhrases
import VietnameseText

/// Turns a task's deadline into its occurrences on an as-of date.
package struct DeadlineExpansion {
  let plan: Plan
  let calendar: WorkingCalendar
  let events: [PlanEvent]
  let asOf: CivilDate
  let starts: CivilDate
  let task: Task
  let taskNumber: Int

  package private(set) var occurrences: [Occurrence] = []
  package private(set) var leftOut: [LeftOut] = []

  /// Expands at once; read `occurrences` (in order of time within each part) and `leftOut`.
  package init(
    task: Task, number: Int, plan: Plan, calendar: WorkingCalendar, events: [PlanEvent],
    asOf: CivilDate
  ) {
    self.task = task
    self.taskNumber = number
    self.plan = plan
    self.calendar = calendar
    self.events = events
    self.asOf = asOf
    self.starts = max(plan.starts, task.since ?? plan.starts)
    expand(task.deadline.form, part: nil)
  }

  private mutating func expand(_ form: DeadlineForm, part: String?) {
    switch form {
    case .missing, .unreadable: addUndated(part: part, wait: .noDeadline)
    case .fixed(let day): addFixed(day, part: part)
    case .recurring(let recurrence): addRecurring(recurrence, part: part)
    case .term(let term): addTerm(term, part: part)
    case .event(let event): addEvent(event, part: part)
    case .perCase: addUndated(part: part, wait: .event)
    case .continuous(let kind): addContinuous(kind ?? .quarter, part: part)
    case .milestones(let forms):
      for (index, form) in forms.enumerated() { expand(form, part: "m\(index + 1)") }
    }
  }

  // MARK: Single deadlines

  private mutating func addUndated(part: String?, wait: Occurrence.Wait) {
    occurrences.append(
      Occurrence(
        task: taskNumber, part: part, period: .once, opens: starts, isReport: task.isReport,
        isAspirational: task.deadline.isAspirational, wait: wait))
  }

  private mutating func addFixed(_ day: FixedDay, part: String?) {
    addSingle(stated: day.date, roll: day.roll, part: part, opens: starts)
  }

  private mutating func addSingle(
    stated: CivilDate, roll: RollKind, part: String?, opens: CivilDate,
    counted: Occurrence.CountedTerm? = nil
  ) {
    let due = rolled(stated, roll)
    occurrences.append(
      Occurrence(
        task: taskNumber, part: part, period: .once, opens: opens, closes: due,
        isReport: task.isReport, stated: stated, roll: roll, counted: counted, due: due,
        isAspirational: task.deadline.isAspirational))
  }

  private mutating func addTerm(_ term: Term, part: String?) {
    switch term.from {
    case .issued: addTerm(term.length, from: plan.issued, .issued, part: part, opens: starts)
    case .date(let day): addTerm(term.length, from: day, .date, part: part, opens: starts)
    case .taskCompleted(let id):
      addUndated(part: part, wait: .task(id: id, term.length))
    case .event(let event):
      let dates = knownDates(of: event)
      if dates.isEmpty { addUndated(part: part, wait: .event) }
      for day in dates {
        addTerm(
          term.length, from: day, .event, part: eventPart(day, inside: part),
          opens: max(day, starts))
      }
    }
  }

  private mutating func addTerm(
    _ length: TermLength, from day: CivilDate, _ anchor: Occurrence.CountedTerm.Anchor,
    part: String?, opens: CivilDate
  ) {
    addSingle(
      stated: calendar.end(of: length, from: day), roll: .terms, part: part, opens: opens,
      counted: Occurrence.CountedTerm(anchor: anchor, from: day, length: length))
  }

  /// An event without a term has no date, unless the file says that the event's own day is it.
  private mutating func addEvent(_ event: EventReference, part: String?) {
    let dates = event.phrase == nil ? knownDates(of: event) : []
    if dates.isEmpty { addUndated(part: part, wait: .event) }
    for day in dates {
      addSingle(
        stated: day, roll: .dates, part: eventPart(day, inside: part), opens: starts)
    }
  }

  private func knownDates(of event: EventReference) -> [CivilDate] {
    let known = events.first { one in
      if let name = event.name { return one.name.utf8.elementsEqual(name.utf8) }
      guard let printed = event.phrase, let words = one.phrase else { return false }
      return NameKey(words) == NameKey(printed)
    }
    return known?.dates.filter { $0 <= asOf } ?? []
  }

  private func eventPart(_ day: CivilDate, inside part: String?) -> String {
    part.map { $0 + "." + day.description } ?? day.description
  }

  // MARK: Recurring deadlines

  private mutating func addContinuous(_ kind: PeriodKind, part: String?) {
    let slot = Slot(kind: kind, number: nil, due: .periodEnd)
    addRecurring(Recurrence(slots: [slot], from: nil, until: nil), part: part, isReport: true)
  }

  private mutating func addRecurring(
    _ recurrence: Recurrence, part: String?, isReport: Bool? = nil
  ) {
    let isReport = isReport ?? task.isReport
    var found: [Occurrence] = []
    for slot in recurrence.slots {
      let reach = plan.ends.addingDays(366)
      for period in Period.sequence(of: slot.kind, from: starts.addingDays(-366), through: reach)
      where slot.number == nil || slot.number == period.number {
        if let one = occurrence(of: slot, in: period, recurrence, part: part, isReport: isReport) {
          found.append(one)
        }
      }
    }
    occurrences += found.sorted {
      ($0.due ?? .latest, $0.period) < ($1.due ?? .latest, $1.period)
    }
  }

  private mutating func occurrence(
    of slot: Slot, in period: Period, _ recurrence: Recurrence, part: String?, isReport: Bool
  ) -> Occurrence? {
    guard let window = window(of: period, slot, isReport: isReport) else { return nil }
    let last = window.upperBound
    if let from = recurrence.from, last < from { return nil }
    if let until = recurrence.until, last > until { return nil }
    guard let day = statedDay(of: slot, in: period, window, isReport: isReport) else {
      return nil
    }
    let due = rolled(day.stated, day.roll)
    guard last >= starts else {
      // Only the period that the start cuts off is worth a line.
      if period.lastDay.map({ $0 >= starts }) ?? false {
        leave(period, part: part, due: due, .dueBeforeStart)
      }
      return nil
    }
    guard last <= plan.ends else {
      if window.lowerBound <= plan.ends { leave(period, part: part, due: due, .endsAfterPlan) }
      return nil
    }
    if recurrence.from == nil, due < calendar.end(of: plan.firstDue, from: starts) {
      leave(period, part: part, due: due, due < starts ? .dueBeforeStart : .dueTooSoon)
      return nil
    }
    return Occurrence(
      task: taskNumber, part: part, period: period, opens: window.lowerBound, closes: last,
      isReport: isReport, stated: day.stated, roll: day.roll, counted: day.counted, due: due,
      isAspirational: task.deadline.isAspirational)
  }

  private mutating func leave(
    _ period: Period, part: String?, due: CivilDate, _ reason: LeftOut.Reason
  ) {
    leftOut.append(
      LeftOut(task: task.id.text, part: part, what: period.id, due: due, reason: reason))
  }

  /// The days that a period's data come from: by the reporting scheme for reports without a
  /// printed day, else the calendar's.
  private func window(
    of period: Period, _ slot: Slot, isReport: Bool
  ) -> ClosedRange<CivilDate>? {
    if isReport, usesScheme(slot.due) { return plan.reporting.scheme.window(of: period) }
    return ReportingScheme.calendar.window(of: period)
  }

  private func usesScheme(_ due: DueRule) -> Bool {
    switch due {
    case .periodEnd: true
    case .term(_, let anchor): anchor == .cutoff
    case .dayOfPeriod, .beforeDay, .endOf: false
    }
  }

  private struct StatedDay {
    var stated: CivilDate
    var roll: RollKind
    var counted: Occurrence.CountedTerm?
  }

  private func statedDay(
    of slot: Slot, in period: Period, _ window: ClosedRange<CivilDate>, isReport: Bool
  ) -> StatedDay? {
    guard let end = period.lastDay else { return nil }
    switch slot.due {
    case .periodEnd:
      guard isReport else { return StatedDay(stated: end, roll: .periodEnds) }
      guard let gap = plan.reporting.gap else {
        return StatedDay(stated: window.upperBound, roll: .reports)
      }
      return counted(gap, from: window.upperBound, .cutoff, .reports)
    case .dayOfPeriod(let month, let day, let roll):
      return printedDay(month: month, day: day, end).map { StatedDay(stated: $0, roll: roll) }
    case .beforeDay(let month, let day):
      return printedDay(month: month, day: day, end).map {
        StatedDay(stated: $0.previous, roll: .before)
      }
    case .endOf(let kind, let number):
      return Period(kind, year: period.year, number: number)?.lastDay.map {
        StatedDay(stated: $0, roll: .periodEnds)
      }
    case .term(let length, .end): return counted(length, from: end, .periodEnd, .terms)
    case .term(let length, .cutoff):
      return counted(length, from: window.upperBound, .cutoff, .terms)
    }
  }

  private func counted(
    _ length: TermLength, from day: CivilDate, _ anchor: Occurrence.CountedTerm.Anchor,
    _ roll: RollKind
  ) -> StatedDay {
    StatedDay(
      stated: calendar.end(of: length, from: day), roll: roll,
      counted: Occurrence.CountedTerm(anchor: anchor, from: day, length: length))
  }

  /// The printed day in a period: of the named month, else of the period's last month; a day that
  /// the month lacks is its last.
  private func printedDay(month: Int?, day: Int, _ end: CivilDate) -> CivilDate? {
    let number = month ?? end.month
    guard let first = CivilDate(year: end.year, month: number, day: 1) else { return nil }
    return CivilDate(year: end.year, month: number, day: day) ?? first.lastDayOfMonth
  }

  private func rolled(_ day: CivilDate, _ kind: RollKind) -> CivilDate {
    plan.roll.contains(kind) ? calendar.workingDay(onOrAfter: day) : day
  }
}
