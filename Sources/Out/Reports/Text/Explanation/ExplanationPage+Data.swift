import Bytes
import CivilCalendar
import Compliance
import Diagnostics
import ExactNumbers
import Obligations
import Results
import Wording

// The rows of data that speak of the obligation, and what each counted for.
extension ExplanationPage {
  func writeRows(to sink: inout ByteSink) {
    heading("explain.rows", to: &sink)
    if explanation.rows.isEmpty { paragraph("explain.no-rows", to: &sink) }
    for line in newestFirst { write(line, to: &sink) }
    if progress.contradiction != nil { paragraph("explain.contradiction", to: &sink) }
    if progress.isReopened { paragraph("explain.reopened", to: &sink) }
    if progress.isStale, let reported = progress.reported {
      paragraph("explain.stale", ["date": .date(reported.description)], to: &sink)
    }
  }

  /// By day of report, the newest first; within a day the later row first.
  private var newestFirst: [Explanation.RowLine] {
    explanation.rows.sorted { a, b in
      let (first, second) = (a.row.reported ?? .latest, b.row.reported ?? .latest)
      return first == second ? a.row.order > b.row.order : first > second
    }
  }

  private func write(_ line: Explanation.RowLine, to sink: inout ByteSink) {
    let role = wording.word("explain.role." + roleKey(line.role))
    let isDecision = line.role == .decision || line.role == .earlierDecision
    let reported = line.row.reported.map { date in
      wording(
        isDecision ? "explain.row-decided" : "explain.row-reported",
        ["date": .date(date.description)])
    }
    var head = role + ": " + printable(line.place)
    if let reported { head += ", " + reported }
    if line.unit != identity.key.unit { head += ", " + words.unit(line.unit) }
    layout.paragraph(head, indent: 2, hang: 2, to: &sink)
    writeContent(of: line, to: &sink)
    for message in line.row.dropped {
      paragraph(
        "explain.row-dropped", ["reason": .text(wording.sentence(for: message).oneLine)],
        indent: 6, to: &sink)
    }
    if let why = why(line) { layout.paragraph(why, indent: 6, hang: 2, to: &sink) }
  }

  private func roleKey(_ role: Explanation.RowLine.Role) -> String {
    switch role {
    case .held: "held"
    case .decides: "decides"
    case .superseded: "superseded"
    case .contradicts: "contradicts"
    case .sameDay: "sameDay"
    case .counted: "counted"
    case .decision: "decision"
    case .earlierDecision: "earlierDecision"
    case .later: "later"
    case .rejected: "rejected"
    case .ofPredecessor: "ofPredecessor"
    }
  }

  /// Why a row counted or did not, where the role does not say it all.
  private func why(_ line: Explanation.RowLine) -> String? {
    let asOf = Message.Value.date(report.head.asOf.description)
    switch line.role {
    case .held: return wording("explain.why-held", ["date": asOf])
    case .decides: return wording("explain.why-decides")
    case .contradicts: return wording("explain.why-contradicts")
    case .later: return wording("explain.why-later", ["date": asOf])
    case .ofPredecessor: return wording("explain.why-predecessor")
    case .superseded, .sameDay, .counted, .decision, .earlierDecision, .rejected: return nil
    }
  }

  private func writeContent(of line: Explanation.RowLine, to sink: inout ByteSink) {
    switch line.row.content {
    case .record(let record): write(record, to: &sink)
    case .appraisal(let appraisal):
      var text = wording.word("explain.decision." + appraisal.decision.rawValue)
      if let note = appraisal.note { text += ": " + quoted(note) }
      layout.paragraph(text, indent: 6, hang: 2, to: &sink)
    case .evidence(let text):
      paragraph("explain.row-evidence", ["text": .text(quoted(text))], indent: 6, to: &sink)
    case .rejected(let code, let message, let help):
      paragraph(
        "explain.row-rejected",
        [
          "code": .text(code.text), "reason": .text(wording.sentence(for: message).oneLine),
        ], indent: 6, to: &sink)
      for one in help {
        layout.paragraph(
          wording.word("help") + ": " + wording.sentence(for: one).oneLine, indent: 6, hang: 2,
          to: &sink)
      }
    }
  }

  private func write(_ record: ProgressRecord, to sink: inout ByteSink) {
    let core = record.core
    var parts = [wording.word(core.status)]
    if let percent = core.percent { parts.append(wording.number(percent) + "%") }
    if let day = core.completed {
      parts.append(wording("explain.row-completed", ["date": .date(day.description)]))
    }
    if let value = core.value {
      parts.append(wording("explain.row-value", ["value": .text(wording.number(value))]))
    }
    if core.isForPart { parts.append(wording("explain.row-for-part")) }
    if core.isFromGroupRow { parts.append(wording("explain.row-for-group")) }
    if let text = record.texts.evidence {
      parts.append(wording("explain.row-evidence", ["text": .text(quoted(text))]))
    }
    if let text = record.texts.document {
      parts.append(wording("explain.row-document", ["text": .text(quoted(text))]))
    }
    if let text = record.texts.note {
      parts.append(wording("explain.row-note", ["text": .text(quoted(text))]))
    }
    layout.paragraph(
      wording("explain.row-says", ["text": .text(parts.joined(separator: "; "))]), indent: 6,
      hang: 2, to: &sink)
  }
}
