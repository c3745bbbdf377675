import Bytes
import CivilCalendar
import Compliance
import DeadlinePhrases
import Diagnostics
import Obligations
import Results
import Wording

// From the printed words to the day that is judged.
extension ExplanationPage {
  func writeDeadline(to sink: inout ByteSink) {
    heading("explain.deadline", to: &sink)
    writePhrase(to: &sink)
    switch explanation.occurrence.wait {
    case .none: writeDates(to: &sink)
    case .event: paragraph("explain.no-date-event", to: &sink)
    case .noDeadline: paragraph("explain.no-date", to: &sink)
    case .task(let id, _):
      paragraph("explain.no-date-task", ["task": .name(printable(id))], to: &sink)
    }
  }

  // MARK: The phrase

  private func writePhrase(to sink: inout ByteSink) {
    if let printed = explanation.printed, let phrase = printed.phrase {
      paragraph(
        "explain.phrase-before",
        ["place": .text(place(printed.deadlineSpan)), "phrase": .text(quoted(phrase))], to: &sink)
    }
    let text = DeadlineWords(
      report.plan, language: presentation.language, isReport: identity.isReport)
    guard let phrase = task.phrase else {
      paragraph(
        task.deadline.form == .missing ? "explain.deadline-blank" : "explain.deadline-keys",
        ["place": .text(place(task.deadlineSpan)), "text": .text(text.text(task.deadline))],
        to: &sink)
      return
    }
    paragraph(
      explanation.printed == nil ? "explain.phrase" : "explain.phrase-amended",
      ["place": .text(place(task.deadlineSpan)), "phrase": .text(quoted(phrase))], to: &sink)
    paragraph("explain.read-as", ["text": .text(text.text(task.deadline))], to: &sink)
    let reading = DeadlineReader(
      issued: report.plan.issued, starts: report.plan.starts, ends: report.plan.ends
    ).read(phrase)
    // Keys beside the phrase decide; its words were only printed.
    guard reading.deadline.form != .unreadable else { return }
    paragraph(
      "explain.phrase-words",
      [
        "used": .text(list(pieces(of: phrase, reading.used))),
        "left": .text(list(pieces(of: phrase, reading.left))),
      ], to: &sink)
  }

  private func pieces(of phrase: String, _ ranges: [Range<Int>]) -> [String] {
    let bytes = Array(phrase.utf8)
    return ranges.map { range in
      quoted(String(decoding: bytes[range.clamped(to: bytes.indices)], as: UTF8.self))
    }
  }

  // MARK: Dates

  private func writeDates(to sink: inout ByteSink) {
    let occurrence = explanation.occurrence
    writeWindow(to: &sink)
    if let counted = occurrence.counted { writeCount(counted, to: &sink) }
    paragraph("explain.stated", ["date": day(occurrence.stated)], to: &sink)
    writeRoll(to: &sink)
    if due.isExtended, let original = due.original {
      paragraph(
        "explain.effective-extended",
        ["date": day(due.effective), "original": .date(original.description)], to: &sink)
    } else {
      paragraph("explain.effective", ["date": day(due.effective)], to: &sink)
    }
    if let last = due.lastWorkingDay, let effective = due.effective, last < effective {
      paragraph(
        "explain.last-working-day",
        [
          "why": .text(reason(effective)), "due": .date(effective.description),
          "date": day(last),
        ], to: &sink)
    }
    if due.isBeyondCalendar {
      paragraph(
        "explain.beyond-calendar",
        ["year": .text(String(report.calendar.lastDecidedYear))], to: &sink)
    }
  }

  /// The days that the period's data come from.
  private func writeWindow(to sink: inout ByteSink) {
    guard identity.period != .once, let closes = identity.closes else { return }
    let isOfScheme =
      identity.isReport
      && report.plan.reporting.scheme.window(of: identity.period) == identity.opens...closes
      && report.plan.reporting.scheme != .calendar
    paragraph(
      isOfScheme ? "explain.window-cutoff" : "explain.window",
      [
        "period": .text(words.period(of: number)), "from": .date(identity.opens.description),
        "to": .date(closes.description), "scheme": .text(scheme),
      ], to: &sink)
  }

  private var scheme: String {
    switch report.plan.reporting.scheme {
    case .decree09: wording("explain.scheme-decree09")
    case .calendar: wording("explain.scheme-calendar")
    case .cutOff(let day): wording("explain.scheme-cutoff", ["day": .integer(day)])
    }
  }

  private func writeCount(_ counted: Occurrence.CountedTerm, to sink: inout ByteSink) {
    paragraph(
      counted.length.amount < 0 ? "explain.count-back" : "explain.count",
      [
        "length": .text(wording.length(counted.length)), "anchor": .text(anchor(counted.anchor)),
        "date": day(counted.from),
      ], to: &sink)
    guard counted.length.unit == .workingDays, let stated = explanation.occurrence.stated else {
      return
    }
    writeWalk(
      CalendarWalk(report.calendar, after: counted.from, through: stated), to: &sink)
  }

  private func anchor(_ anchor: Occurrence.CountedTerm.Anchor) -> String {
    switch anchor {
    case .issued: wording.word("explain.anchor.issued")
    case .date: wording.word("explain.anchor.date")
    case .event: wording.word("explain.anchor.event")
    case .cutoff: wording.word("explain.anchor.cutoff")
    case .periodEnd: wording.word("explain.anchor.periodEnd")
    case .task(let id): wording("explain.anchor-task", ["task": .name(printable(id))])
    }
  }

  private func writeRoll(to sink: inout ByteSink) {
    let occurrence = explanation.occurrence
    guard let stated = occurrence.stated, let roll = occurrence.roll, let original = due.original
    else { return }
    let kind = Message.Value.text(wording.word("explain.roll." + roll.rawValue))
    if report.calendar.isWorkingDay(stated) {
      paragraph("explain.roll-working-day", to: &sink)
    } else if explanation.isRolling {
      paragraph(
        "explain.rolled",
        ["kind": kind, "why": .text(reason(stated)), "date": day(original)], to: &sink)
      writeWalk(CalendarWalk(report.calendar, after: stated, through: original), to: &sink)
    } else {
      paragraph("explain.not-rolled", ["kind": kind, "why": .text(reason(stated))], to: &sink)
    }
  }
}
