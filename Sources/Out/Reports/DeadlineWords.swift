import CivilCalendar
package import Compliance
package import DeadlinePhrases
import Diagnostics
import VietnameseText
import Wording

/// A deadline in words: how it was read, whatever it was read from.
///
/// One sentence without a full stop. Days that only a calendar of working days gives are not in it.
package struct DeadlineWords {
  private let plan: Plan
  private let wording: Wording
  /// A periodic report: a period's end then means its cut-off and the gap after it.
  private let isReport: Bool

  /// - Parameters:
  ///   - plan: Its day of issue and its way of reporting.
  ///   - isReport: Whether the plan's reporting scheme applies to the task.
  package init(_ plan: Plan, language: Language, isReport: Bool) {
    self.plan = plan
    wording = language.wording
    self.isReport = isReport
  }

  package func text(_ deadline: Deadline) -> String {
    text(deadline.form, isAspirational: deadline.isAspirational)
  }

  package func text(_ form: DeadlineForm, isAspirational: Bool) -> String {
    let text = text(form)
    return isAspirational ? wording("deadline.aspirational", ["text": .text(text)]) : text
  }

  private func text(_ form: DeadlineForm) -> String {
    switch form {
    case .missing: wording("deadline.missing")
    case .unreadable: wording("deadline.unreadable")
    case .fixed(let day): text(day)
    case .recurring(let recurrence): text(recurrence)
    case .term(let term): text(term)
    case .event(let event): wording("deadline.event", ["event": .text(name(event))])
    case .perCase(let term):
      wording("deadline.per-case", ["length": .text(wording.length(term.length))])
    case .continuous(let kind):
      wording(
        "deadline.continuous",
        ["slot": .text(text(Slot(kind: kind ?? .quarter), isReport: true))])
    case .milestones(let forms):
      forms.enumerated().map { "m\($0.offset + 1): " + text($0.element) }.joined(separator: "; ")
    }
  }

  private func text(_ day: FixedDay) -> String {
    let date = Message.Value.date(day.date.description)
    if let from = day.from {
      return wording("deadline.from-to", ["from": .date(from.description), "date": date])
    }
    return switch day.roll {
    case .before:
      wording("deadline.before", ["printed": .date(day.date.next.description), "date": date])
    case .periodEnds: wording("deadline.end-of", ["date": date])
    case .dates, .terms, .reports: wording("deadline.on", ["date": date])
    }
  }

  // MARK: Terms

  private func text(_ term: Term) -> String {
    switch term.from {
    case .issued:
      counted(
        term.length,
        from: wording("deadline.anchor-issued", ["date": .date(plan.issued.description)]))
    case .date(let day):
      counted(
        term.length, from: wording("deadline.anchor-date", ["date": .date(day.description)]))
    case .taskCompleted(let id):
      counted(
        term.length, from: wording("deadline.anchor-task", ["task": .name(printable(id))]))
    // It may have several dates, each with a term of its own.
    case .event(let event):
      wording(
        "deadline.event-" + direction(term.length),
        ["length": .text(wording.length(term.length)), "event": .text(name(event))])
    }
  }

  private func counted(_ length: TermLength, from anchor: String) -> String {
    wording(
      "deadline.once-" + direction(length),
      ["length": .text(wording.length(length)), "anchor": .text(anchor)])
  }

  /// How a term goes, as ids of sentences end.
  private func direction(_ length: TermLength) -> String {
    length.amount == 0 ? "on" : length.amount < 0 ? "before" : "after"
  }

  private func name(_ event: EventReference) -> String {
    printable(event.phrase ?? event.name ?? Wording.noValue)
  }

  // MARK: Recurring

  private func text(_ recurrence: Recurrence) -> String {
    var text = recurrence.slots.map { self.text($0, isReport: isReport) }.joined(separator: "; ")
    if let from = recurrence.from {
      text += wording("deadline.recurs-from", ["date": .date(from.description)])
    }
    if let until = recurrence.until {
      text += wording("deadline.recurs-until", ["date": .date(until.description)])
    }
    return text
  }

  private func text(_ slot: Slot, isReport: Bool) -> String {
    let cycle =
      slot.number.map { number in
        wording("deadline.each-year", ["part": .text(part(slot.kind, number))])
      } ?? wording.word("deadline.every." + slot.kind.rawValue)
    return wording(
      "deadline.slot", ["cycle": .text(cycle), "due": .text(due(slot, isReport: isReport))])
  }

  private func due(_ slot: Slot, isReport: Bool) -> String {
    switch slot.due {
    case .periodEnd where isReport: report(slot.kind)
    case .periodEnd: wording("deadline.due-period-end")
    case .dayOfPeriod(let month, let day, _):
      wording("deadline.due-day", ["day": .text(dayName(month, day, slot.kind))])
    case .beforeDay(let month, let day): before(month, day, slot.kind)
    case .endOf(let kind, let number):
      wording("deadline.due-end-of", ["part": .text(part(kind, number))])
    case .term(let length, let anchor):
      wording(
        "deadline.due-" + direction(length),
        [
          "length": .text(wording.length(length)),
          "anchor": .text(wording.word("deadline.anchor." + anchor.rawValue)),
        ])
    }
  }

  /// A periodic report by the plan's scheme: the cut-off, then the gap.
  private func report(_ kind: PeriodKind) -> String {
    let cutoff: String
    switch plan.reporting.scheme {
    // A week has its calendar days under every scheme.
    case .cutOff(let day) where kind != .week:
      cutoff = wording("deadline.cutoff-day", ["day": .text(dayName(nil, day, kind))])
    case .cutOff, .calendar: cutoff = wording("deadline.cutoff-last-day")
    }
    guard let gap = plan.reporting.gap else {
      return wording("deadline.report-at-cutoff", ["cutoff": .text(cutoff)])
    }
    return wording(
      "deadline.report", ["gap": .text(wording.length(gap)), "cutoff": .text(cutoff)])
  }

  /// The day before is named where it is the same in every year.
  private func before(_ month: Int?, _ day: Int, _ kind: PeriodKind) -> String {
    let printed = Message.Value.text(dayName(month, day, kind))
    let usual = 2...28
    guard usual.contains(day) else { return wording("deadline.before-day-open", ["day": printed]) }
    let last = Message.Value.text(
      month == nil
        ? wording("deadline.day", ["day": .integer(day - 1)]) : dayName(month, day - 1, kind))
    return wording("deadline.before-day", ["day": printed, "last": last])
  }

  // MARK: Names

  /// `quarter II`, `the first half of the year`.
  private func part(_ kind: PeriodKind, _ number: Int) -> String {
    let quarters = ["I", "II", "III", "IV"]
    switch kind {
    case .quarter:
      let numeral = quarters.indices.contains(number - 1) ? quarters[number - 1] : String(number)
      return wording("deadline.part-quarter", ["number": .text(numeral)])
    case .half: return wording.word("deadline.part.half\(number == 1 ? 1 : 2)")
    case .month: return wording("deadline.part-month", ["number": .integer(number)])
    case .week: return wording("deadline.part-week", ["number": .integer(number)])
    case .nineMonths, .year, .once: return wording.word("deadline.part." + kind.rawValue)
    }
  }

  /// `15/12`, `day 5`, `day 5 of the period's last month`.
  private func dayName(_ month: Int?, _ day: Int, _ kind: PeriodKind) -> String {
    guard let month else {
      return wording(
        kind == .month ? "deadline.day-of-month" : "deadline.day-of-last-month",
        ["day": .integer(day)])
    }
    return CivilDate(year: 2024, month: month, day: day).map(wording.dayAndMonth)
      ?? "\(day)/\(month)"
  }
}

extension Wording {
  /// `2 working days`; whether it counts back is said where it stands.
  func length(_ length: TermLength) -> String {
    let count = Message.Value.integer(Int(clamping: length.amount.magnitude))
    return switch length.unit {
    case .days: self("deadline.days", ["count": count])
    case .workingDays: self("deadline.working-days", ["count": count])
    case .months: self("deadline.months", ["count": count])
    }
  }
}
