import Bytes
import CivilCalendar
import Compliance
import DeadlinePhrases
import Diagnostics
import Obligations
import Results
import Wording

// The day of completion, and the state that it gives on the as-of date.
extension ExplanationPage {
  func writeClock(to sink: inout ByteSink) {
    heading("explain.clock", to: &sink)
    writeCompletion(to: &sink)
    paragraph(
      "explain.state",
      ["state": .text(wording.word(clock)), "why": .text(why)], to: &sink)
    let before = statesBefore
    if !before.isEmpty {
      paragraph(
        "explain.states-before", ["why": .text(before.joined(separator: "; "))], to: &sink)
    }
    let selfAssessed = report.obligations.selfAssessedClock[number]
    if selfAssessed != clock {
      paragraph(
        "explain.self-assessed", ["state": .text(wording.word(selfAssessed))], to: &sink)
    }
  }

  // MARK: Completion

  private func writeCompletion(to sink: inout ByteSink) {
    let line = explanation.completion
    if let stated = line.stated, let source = line.source {
      let id =
        switch source {
        case .stated: "explain.completed-stated"
        case .firstReport: "explain.completed-first-report"
        case .continuous: "explain.completed-continuous"
        }
      paragraph(id, ["date": day(stated)], to: &sink)
    }
    guard let counted = line.counted else {
      if let obstacle = line.obstacle {
        layout.paragraph(text(of: obstacle), indent: 2, hang: 2, to: &sink)
      }
      return
    }
    if let stated = line.stated, let proven = line.satisfiedOn, counted == proven, proven > stated {
      paragraph(
        "explain.completed-proven",
        ["stated": .date(stated.description), "proven": .date(proven.description)], to: &sink)
    }
    if let back = line.returnedOn {
      paragraph("explain.completed-returned", ["date": .date(back.description)], to: &sink)
    }
    paragraph("explain.completed-counted", ["date": day(counted)], to: &sink)
  }

  private func text(of obstacle: Explanation.CompletionLine.Obstacle) -> String {
    switch obstacle {
    case .noRecord: wording("explain.not-done-no-record")
    case .onlyPart: wording("explain.not-done-only-part")
    case .status(let status):
      wording("explain.not-done-status", ["status": .text(wording.word(status))])
    case .evidenceIncomplete: wording("explain.not-done-evidence")
    case .beforePeriod(let day):
      wording(
        "explain.not-done-before-period",
        ["date": .date(day.description), "opens": .date(identity.opens.description)])
    case .returned(let day):
      wording("explain.not-done-returned", ["date": .date(day.description)])
    case .ended(let day): wording("explain.not-done-ended", ["date": .date(day.description)])
    }
  }

  // MARK: State

  /// Why the state fits, with its days.
  private var why: String {
    let asOf = Message.Value.date(report.head.asOf.description)
    let dueDay = Message.Value.date(due.effective?.description ?? Wording.noValue)
    let done = Message.Value.date(progress.completionDay?.description ?? Wording.noValue)
    switch clock {
    case .excluded: return wording("explain.state-excluded")
    case .notOpen:
      return wording("explain.state-not-open", ["date": .date(identity.opens.description)])
    case .awaitingEvent: return wording("explain.state-awaiting")
    case .noDeadline: return wording("explain.state-no-deadline")
    case .completedOnTime:
      return wording("explain.state-on-time", ["done": done, "due": dueDay])
    case .completedLate, .completedUndated:
      return wording(
        clock == .completedLate ? "explain.state-late" : "explain.state-undated",
        [
          "done": done, "due": dueDay, "days": .integer(due.daysLate),
          "working": .integer(due.workingDaysLate),
        ])
    case .overdue:
      return wording(
        "explain.state-overdue",
        [
          "asOf": asOf, "due": dueDay, "days": .integer(due.daysLate),
          "working": .integer(due.workingDaysLate),
        ])
    case .dueSoon, .inTerm: return whyOpen(asOf, dueDay)
    }
  }

  private func whyOpen(_ asOf: Message.Value, _ dueDay: Message.Value) -> String {
    if due.isAspirational { return wording("explain.state-aspirational", ["due": dueDay]) }
    return wording(
      clock == .dueSoon ? "explain.state-due-soon" : "explain.state-in-term",
      [
        "due": dueDay, "days": .integer(due.daysLeft ?? 0),
        "working": .integer(due.workingDaysLeft ?? 0),
        "soon": .text(wording.length(report.plan.dueSoon)),
      ])
  }

  /// Why the states asked before it do not fit, in the order of asking.
  private var statesBefore: [String] {
    let order: [Clock] = [.excluded, .notOpen, .awaitingEvent, .noDeadline]
    var texts: [String] = []
    for state in order {
      if state == clock { return texts }
      switch state {
      case .excluded: texts.append(wording("explain.not-excluded"))
      case .notOpen:
        texts.append(
          wording("explain.not-not-open", ["date": .date(identity.opens.description)]))
      case .awaitingEvent: texts.append(wording("explain.not-awaiting"))
      default: texts.append(wording("explain.not-undated"))
      }
    }
    if clock.isOpen { texts.append(wording("explain.not-completed")) }
    if clock == .inTerm || clock == .dueSoon, !due.isAspirational {
      texts.append(
        wording("explain.not-overdue", ["asOf": .date(report.head.asOf.description)]))
    }
    return texts
  }
}
