import CivilCalendar
import Compliance
import DeadlinePhrases
import Diagnostics
import Obligations
import Results
import RuleFiles

/// Due days on which nobody works, and days that the calendar does not know for certain.
struct DayChecks {
  let book: RuleBook
  let deadlines: [DatedDeadline]

  private var calendar: WorkingCalendar { book.calendar }

  func diagnostics() -> [Diagnostic] {
    deadlines.flatMap(restDays) + beyondCalendar() + projectedDays()
  }

  // MARK: Rest days

  /// What becomes of a stated day on which nobody works.
  private enum Fate: CaseIterable {
    case stays, moves
    /// Moves past a day that is printed, or to the day before which it has to be done.
    case movesPastLimit

    init(_ occurrence: Occurrence, stated: CivilDate) {
      guard let due = occurrence.due, due > stated else {
        self = .stays
        return
      }
      switch occurrence.roll {
      case .dates, .before, .periodEnds: self = .movesPastLimit
      case .terms, .reports, nil: self = .moves
      }
    }

    var code: DiagnosticCode {
      switch self {
      case .stays: LintCode.dueOnRestDay
      case .moves: LintCode.rolledDueDay
      case .movesPastLimit: LintCode.rolledPastLimit
      }
    }
  }

  private func restDays(of deadline: DatedDeadline) -> [Diagnostic] {
    let dated = deadline.occurrences.compactMap { one in
      one.stated.map { (occurrence: one, stated: $0) }
    }
    let resting = dated.filter { !calendar.isWorkingDay($0.stated) }
    return Fate.allCases.compactMap { fate in
      let own = resting.filter { Fate($0.occurrence, stated: $0.stated) == fate }
      guard let first = own.first else { return nil }
      return Diagnostic(
        lint: fate.code, .info, message(fate, count: own.count, all: dated.count, deadline),
        at: deadline.printed.span, notes: own.map { note($0.occurrence, stated: $0.stated, fate) },
        help: help(fate, roll: first.occurrence.roll))
    }
  }

  private func message(
    _ fate: Fate, count: Int, all: Int, _ deadline: DatedDeadline
  ) -> Message {
    // Of a single day nobody wants to read "1 of 1 time".
    Message(
      "lint." + fate.code.name + (all == 1 ? "-once" : ""),
      [
        "task": .name(deadline.printed.task.id.text), "count": .integer(count),
        "all": .integer(all),
      ])
  }

  private func note(
    _ occurrence: Occurrence, stated: CivilDate, _ fate: Fate
  ) -> DiagnosticLabel {
    DiagnosticLabel(
      message: Message(
        "lint." + (fate == .stays ? "stays" : "moves")
          + (occurrence.period == .once ? "-once" : ""),
        [
          "period": .period(occurrence.period.id), "day": .message(named(stated)),
          "last": .day(calendar.workingDay(onOrBefore: stated).description),
          "due": .day((occurrence.due ?? stated).description),
        ]))
  }

  /// The day with the name of its holiday.
  private func named(_ day: CivilDate) -> Message {
    guard let row = calendar.row(on: day), !row.kind.isWorked else {
      return Message("lint.day", ["day": .day(day.description)])
    }
    return Message(
      "lint.holiday",
      [
        "day": .day(day.description),
        "name": .localized(vi: row.nameVi, en: row.nameEn.isEmpty ? row.nameVi : row.nameEn),
      ])
  }

  private func help(_ fate: Fate, roll: RollKind?) -> [Message] {
    let kind = roll?.rawValue ?? ""
    return switch fate {
    case .stays: [Message("lint.help.hand-in-before", ["kind": .name(kind)])]
    case .moves: []
    case .movesPastLimit: [Message("lint.help.do-not-roll", ["kind": .name(kind)])]
    }
  }

  // MARK: The calendar

  /// Due days after the last year whose days off have been decided.
  private func beyondCalendar() -> [Diagnostic] {
    var notes: [DiagnosticLabel] = []
    for deadline in deadlines {
      let late = deadline.occurrences.compactMap { one in
        one.due.flatMap { $0.year > calendar.lastDecidedYear ? $0 : nil }
      }
      guard let first = late.first, let last = late.last else { continue }
      notes.append(
        DiagnosticLabel(
          message: Message(
            "lint.beyond-" + (late.count == 1 ? "one" : "several"),
            [
              "task": .name(deadline.printed.task.id.text), "count": .integer(late.count),
              "first": .day(first.description), "last": .day(last.description),
            ])))
    }
    guard !notes.isEmpty else { return [] }
    let message = Message(
      "lint.beyond-calendar",
      [
        "count": .integer(notes.count), "calendar": .name(calendar.id),
        "year": .text(String(calendar.lastDecidedYear)),
      ])
    return [
      Diagnostic(
        lint: LintCode.beyondCalendar, .info, message, at: book.plan.span, notes: notes,
        help: [Message("lint.help.newer-calendar")])
    ]
  }

  /// Days off within the plan that are only expected.
  private func projectedDays() -> [Diagnostic] {
    let rows = calendar.rows.filter { row in
      row.status == .projected && book.plan.starts <= row.date && row.date <= book.plan.ends
    }
    guard !rows.isEmpty else { return [] }
    let notes = rows.map { row in
      DiagnosticLabel(
        message: Message(
          row.kind.isWorked ? "lint.projected-workday" : "lint.projected-day",
          [
            "day": .day(row.date.description),
            "name": .localized(vi: row.nameVi, en: row.nameEn.isEmpty ? row.nameVi : row.nameEn),
          ]))
    }
    let message = Message(
      "lint.projected-days-off",
      ["count": .integer(rows.count), "calendar": .name(calendar.id)])
    return [
      Diagnostic(
        lint: LintCode.projectedDayOff, .info, message, at: book.plan.span, notes: notes,
        help: [Message("lint.help.newer-calendar")])
    ]
  }
}
