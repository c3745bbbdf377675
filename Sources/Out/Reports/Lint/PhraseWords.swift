import CivilCalendar
package import Compliance
package import DeadlinePhrases
import Diagnostics
import Wording

/// Says in words what a deadline means, whatever it was read from.
package struct PhraseWords {
  private let plan: Plan
  private let wording: Wording

  /// - Parameter plan: Its day of issue and its way of reporting.
  package init(plan: Plan, language: Language) {
    self.plan = plan
    wording = language.wording
  }

  /// One sentence without a full stop.
  ///
  /// - Parameter isReport: The task is a periodic report, so that its periods end by the plan's
  ///   reporting scheme.
  package func text(
    of form: DeadlineForm, isReport: Bool = false, isAspirational: Bool = false
  ) -> String {
    let text = text(of: form, isReport: isReport)
    return isAspirational
      ? wording("reading.aspirational", ["reading": .text(text)]) : text
  }

  private func text(of form: DeadlineForm, isReport: Bool) -> String {
    switch form {
    case .missing: return wording("reading.missing")
    case .unreadable: return wording("reading.unreadable")
    case .fixed(let day): return fixed(day)
    case .recurring(let recurrence): return recurring(recurrence, isReport: isReport)
    case .term(let term): return self.term(term)
    case .event(let event): return wording("reading.event", ["event": .text(name(event))])
    case .perCase(let term):
      return wording("reading.per-case", ["length": .text(length(term.length))])
    case .milestones(let parts):
      return wording("reading.milestones", ["count": .integer(parts.count)])
    case .continuous(let kind):
      let slot = Slot(kind: kind ?? .quarter)
      return wording("reading.continuous", ["slot": .text(self.slot(slot, isReport: true))])
    }
  }

  // MARK: One day

  private func fixed(_ day: FixedDay) -> String {
    let date = Message.Value.date(day.date.description)
    if let from = day.from {
      return wording("reading.from-to", ["from": .date(from.description), "date": date])
    }
    switch day.roll {
    case .before:
      return wording(
        "reading.before", ["limit": .date(day.date.next.description), "date": date])
    case .periodEnds: return wording("reading.end-of", ["date": date])
    case .dates, .terms, .reports: return wording("reading.on", ["date": date])
    }
  }

  private func term(_ term: Term) -> String {
    if case .event(let event) = term.from, term.length.amount == 0 {
      return wording("reading.day-of-event", ["event": .text(name(event))])
    }
    let anchor =
      switch term.from {
      case .issued:
        wording("reading.anchor.issued", ["date": .date(plan.issued.description)])
      case .date(let date): wording.date(date)
      case .event(let event):
        wording("reading.anchor.event", ["event": .text(name(event))])
      case .taskCompleted(let id):
        wording("reading.anchor.task", ["task": .name(id)])
      }
    return counted(term.length, from: anchor)
  }

  /// `10 working days after X`, or before it.
  private func counted(_ term: TermLength, from anchor: String) -> String {
    wording(
      "reading.term-" + (term.amount < 0 ? "before" : "after"),
      ["length": .text(length(term)), "anchor": .text(anchor)])
  }

  private func length(_ length: TermLength) -> String {
    let count = Message.Value.integer(Int(clamping: length.amount.magnitude))
    switch length.unit {
    case .days: return wording("reading.days", ["count": count])
    case .workingDays: return wording("reading.working-days", ["count": count])
    case .months: return wording("reading.months", ["count": count])
    }
  }

  private func name(_ event: EventReference) -> String { event.phrase ?? event.name ?? "" }

  // MARK: Recurring

  private func recurring(_ recurrence: Recurrence, isReport: Bool) -> String {
    var text = recurrence.slots.map { slot($0, isReport: isReport) }.joined(separator: "; ")
    if let from = recurrence.from {
      text += wording("reading.from", ["date": .date(from.description)])
    }
    if let until = recurrence.until {
      text += wording("reading.until", ["date": .date(until.description)])
    }
    return text
  }

  private func slot(_ slot: Slot, isReport: Bool) -> String {
    let which = Message.Value.text(which(slot))
    switch slot.due {
    case .periodEnd where isReport: return report(which)
    case .periodEnd: return wording("reading.by-last-day", ["which": which])
    case .dayOfPeriod(let month, let day, _):
      guard let month, let date = CivilDate(year: 2024, month: month, day: day) else {
        return wording("reading.on-day", ["which": which, "day": .integer(day)])
      }
      return wording(
        "reading.on-date", ["which": which, "day": .text(wording.dayAndMonth(date))])
    case .beforeDay(let month, let day):
      guard let month, let date = CivilDate(year: 2024, month: month, day: day) else {
        return wording("reading.before-day", ["which": which, "day": .integer(day)])
      }
      return wording(
        "reading.before-date", ["which": which, "day": .text(wording.dayAndMonth(date))])
    case .endOf(let kind, let number):
      return wording(
        "reading.by-end-of",
        ["which": which, "part": .text(part(kind, number, ofEachYear: false))])
    case .term(let length, let anchor):
      let from = anchor == .end ? wording("reading.anchor.end") : wording("reading.anchor.cutoff")
      return wording(
        "reading.counted", ["which": which, "term": .text(counted(length, from: from))])
    }
  }

  /// A periodic report by the plan's scheme: cut-off, then the gap.
  private func report(_ which: Message.Value) -> String {
    let cutoff =
      switch plan.reporting.scheme {
      case .calendar: wording("reading.cutoff-last-day")
      case .cutOff(let day): wording("reading.cutoff-day", ["day": .integer(day)])
      }
    guard let gap = plan.reporting.gap else {
      return wording("reading.report-at-cutoff", ["which": which, "cutoff": .text(cutoff)])
    }
    return wording(
      "reading.report", ["which": which, "gap": .text(length(gap)), "cutoff": .text(cutoff)])
  }

  private func which(_ slot: Slot) -> String {
    guard let number = slot.number else { return wording("reading.each." + slot.kind.rawValue) }
    return part(slot.kind, number, ofEachYear: true)
  }

  /// `quarter II`, with the year where it comes each year.
  private func part(_ kind: PeriodKind, _ number: Int, ofEachYear: Bool) -> String {
    let numeral = ["I", "II", "III", "IV"]
    let text =
      kind == .quarter && (1...4).contains(number) ? numeral[number - 1] : String(number)
    let name: String
    switch kind {
    case .quarter: name = wording("reading.quarter", ["number": .text(text)])
    case .half where number == 1: name = wording("reading.first-half")
    case .half: name = wording("reading.second-half")
    case .month: name = wording("reading.month", ["number": .text(text)])
    case .nineMonths: name = wording("reading.nine-months")
    case .week: name = wording("reading.week", ["number": .text(text)])
    case .year, .once: name = wording("reading.year")
    }
    return ofEachYear ? wording("reading.of-each-year", ["part": .text(name)]) : name
  }
}
