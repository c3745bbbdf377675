import CivilCalendar
import Compliance
import Results

/// Who hears of a finding, and from which day.
struct EscalationStep: Hashable, Sendable {
  var to: Rule.Escalation.Addressee
  /// Working days since it began.
  var after: Int
  /// The day; nil where it is not known when the finding began.
  var on: CivilDate?
  /// Whether the day has come on the as-of date; of one that is not known, whether none is waited.
  var isReached: Bool
}

extension FindingText {
  /// The steps of the finding's rule, in the order in which it gives them.
  func escalation(of finding: Finding) -> [EscalationStep] {
    let rule = report.rules[finding.rule]
    guard !rule.escalation.isEmpty else { return [] }
    let since = since(finding)
    return rule.escalation.map { step in
      let day = since.flatMap { begin in
        step.after == 0 ? begin : report.calendar.lastDay(ofTerm: step.after, after: begin)
      }
      return EscalationStep(
        to: step.to, after: step.after, on: day,
        isReached: day.map { $0 <= report.head.asOf } ?? (step.after == 0))
    }
  }
}
