package import CivilCalendar
package import Compliance
package import DeadlinePhrases
import Diagnostics
import VietnameseText
import Wording

/// A deadline in words: how it was read, whatever it was read from.
package struct DeadlineWords {
  private let wording: Wording
  /// A periodic report: a period's end then means its cut-off and the gap after it.
  private let isReport: Bool

  /// - Parameter isReport: Whether the plan's reporting scheme applies to the task.
  package init(language: Language, isReport: Bool) {
    wording = language.wording
    self.isReport = isReport
  }

  package func text(_ deadline: Deadline) -> String {
    let text = text(deadline.form)
    return deadline.isAspirational ? wording("deadline.aspirational", ["text": .text(text)]) : text
  }

  package func text(_ form: DeadlineForm) -> String {
    switch form {
    case .missing: wording("deadline.missing")
    case .unreadable: wording("deadline.unreadable")
    case .fixed(let day): text(day)
    case .recurring(let recurrence): text(recurrence)
    case .term(let term): text(term)
    case .event(let event): wording("deadline.event", ["event": .text(name(event))])
    case .perCase(let term):
      wording("deadline.per-case", ["length": .text(length(term.length))])
    case .continuous(let kind):
      wording(
        "deadline.continuous", ["cycle": .text(word("deadline.every.", kind ?? .quarter))])
    case .milestones(let forms):
      forms.enumerated().map { "m\($0.offset + 1): " + text($0.element) }.joined(separator: "; ")
    }
  }

  /// `2 working days`; a term that counts back says so where it stands.
  package func length(_ length: TermLength) -> String {
    let count = Message.Value.integer(Int(clamping: length.amount.magnitude))
    return switch length.unit {
    case .days: wording("deadline.days", ["count": count])
    case .workingDays: wording("deadline.working-days", ["count": count])
    case .months: wording("deadline.months", ["count": count])
    }
  }

  // MARK: Forms

  private func text(_ day: FixedDay) -> String {
    let date = Message.Value.text(wording.dateWithWeekday(day.date))
    let from = day.from.map {
      wording("deadline.range-from", ["date": .date($0.description)])
    }
    let text =
      day.roll == .before
      ? wording(
        "deadline.fixed-before",
        ["date": date, "printed": .date(day.date.next.description)])
      : wording("deadline.fixed", ["date": date])
    return text + (from ?? "")
  }

  private func text(_ recurrence: Recurrence) -> String {
    var text = recurrence.slots.map(text).joined(separator: "; ")
    if let from = recurrence.from {
      text += wording("deadline.recurs-from", ["date": .date(from.description)])
    }
    if let until = recurrence.until {
      text += wording("deadline.recurs-until", ["date": .date(until.description)])
    }
    return text
  }

  private func text(_ slot: Slot) -> String {
    let cycle =
      slot.number.map { number in
        wording("deadline.each-year", ["part": .text(part(slot.kind, number))])
      } ?? word("deadline.every.", slot.kind)
    return cycle + ", " + text(slot.due)
  }

  private func text(_ due: DueRule) -> String {
    switch due {
    case .periodEnd: wording(isReport ? "deadline.due-cutoff" : "deadline.due-period-end")
    case .dayOfPeriod(let month, let day, _):
      wording("deadline.due-day", ["day": .text(dayName(month, day))])
    case .beforeDay(let month, let day):
      wording("deadline.due-before", ["day": .text(dayName(month, day))])
    case .endOf(let kind, let number):
      wording("deadline.due-end-of", ["part": .text(part(kind, number))])
    case .term(let length, let anchor):
      wording(
        length.amount < 0 ? "deadline.due-term-before" : "deadline.due-term",
        [
          "length": .text(self.length(length)),
          "anchor": .text(wording.word("deadline.anchor." + anchor.rawValue)),
        ])
    }
  }

  private func text(_ term: Term) -> String {
    let isEventsDay = term.length.amount == 0
    let id =
      isEventsDay
      ? "deadline.on-anchor" : term.length.amount < 0 ? "deadline.term-before" : "deadline.term"
    return wording(
      id, ["length": .text(length(term.length)), "anchor": .text(anchor(term.from))])
  }

  private func anchor(_ anchor: TermAnchor) -> String {
    switch anchor {
    case .issued: wording("deadline.anchor-issued")
    case .date(let day): wording("deadline.anchor-date", ["date": .date(day.description)])
    case .event(let event): wording("deadline.anchor-event", ["event": .text(name(event))])
    case .taskCompleted(let id): wording("deadline.anchor-task", ["task": .name(printable(id))])
    }
  }

  // MARK: Names

  private func name(_ event: EventReference) -> String {
    printable(event.phrase ?? event.name ?? Wording.noValue)
  }

  private func word(_ prefix: String, _ kind: PeriodKind) -> String {
    wording.word(prefix + kind.rawValue)
  }

  /// `quarter 2`, `the first half`.
  private func part(_ kind: PeriodKind, _ number: Int) -> String {
    kind == .year
      ? word("deadline.part.", kind)
      : wording(
        "deadline.part", ["kind": .text(word("deadline.part.", kind)), "number": .integer(number)])
  }

  private func dayName(_ month: Int?, _ day: Int) -> String {
    guard let month else { return wording("deadline.day-of-month", ["day": .integer(day)]) }
    return CivilDate(year: 2024, month: month, day: day).map(wording.dayAndMonth)
      ?? "\(day)/\(month)"
  }
}
