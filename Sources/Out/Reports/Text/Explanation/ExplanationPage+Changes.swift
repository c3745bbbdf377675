import Bytes
import CivilCalendar
import Compliance
import DeadlinePhrases
import Diagnostics
import Results
import Wording

// Amendments, extensions and handovers.
extension ExplanationPage {
  func writeChanges(to sink: inout ByteSink) {
    let hasHandover = identity.handover != nil || identity.isWithoutHolder
    guard !explanation.amendments.isEmpty || !explanation.extensions.isEmpty || hasHandover else {
      return
    }
    heading("explain.changes", to: &sink)
    for line in explanation.amendments { write(line, to: &sink) }
    for line in explanation.extensions { write(line, to: &sink) }
    writeHandover(to: &sink)
  }

  private func write(_ line: Explanation.AmendmentLine, to sink: inout ByteSink) {
    paragraph(
      "explain.amendment",
      [
        "document": .text(printable(line.amendment.document)),
        "date": .date(line.amendment.effective.description),
        "place": .text(place(line.amendment.span)),
      ], to: &sink)
    if let changed = line.changed {
      let text = DeadlineWords(
        report.plan, language: presentation.language, isReport: changed.isReport
      ).text(changed.deadline)
      let printed = changed.phrase.map { quoted($0) + ": " } ?? ""
      paragraph("explain.amendment-deadline", ["text": .text(printed + text)], indent: 4, to: &sink)
    }
    switch line.effect {
    case .moved(let from, let to):
      paragraph(
        "explain.amendment-moved", ["from": day(from), "to": day(to)], indent: 4, to: &sink)
    case .dueBefore(let day):
      paragraph(
        "explain.amendment-due-before", ["date": .date(day.description)], indent: 4, to: &sink)
    case .unmoved: paragraph("explain.amendment-unmoved", indent: 4, to: &sink)
    case .discontinued: paragraph("explain.amendment-discontinued", indent: 4, to: &sink)
    case .added: paragraph("explain.amendment-added", indent: 4, to: &sink)
    }
  }

  private func write(_ line: Explanation.ExtensionLine, to sink: inout ByteSink) {
    let one = line.one
    let source = one.place.map { printable($0.description) } ?? place(one.span)
    paragraph(
      "explain.extension",
      [
        "to": day(one.to), "requested": .date(one.requested.description),
        "granted": .date(one.granted.description),
        "approver": .text(one.approvedBy.isEmpty ? Wording.noValue : printable(one.approvedBy)),
        "document": .text(one.document.isEmpty ? Wording.noValue : printable(one.document)),
        "place": .text(source),
      ], to: &sink)
    if !one.reason.isEmpty {
      paragraph(
        "explain.extension-reason", ["text": .text(printable(one.reason))], indent: 4, to: &sink)
    }
    let before = Message.Value.date(line.before.description)
    switch line.ruling {
    case .moved(let grantedAfterDue):
      paragraph(
        grantedAfterDue ? "explain.extension-moved-late" : "explain.extension-moved",
        [
          "requested": .date(one.requested.description), "before": before, "to": day(one.to),
          "granted": .date(one.granted.description),
        ], indent: 4, to: &sink)
    case .undocumented: paragraph("explain.extension-undocumented", indent: 4, to: &sink)
    case .requestedAfterDue:
      paragraph(
        "explain.extension-after-due",
        ["requested": .date(one.requested.description), "before": before], indent: 4, to: &sink)
    case .overLimit(let limit):
      paragraph(
        "explain.extension-over-limit", ["limit": .integer(limit)], indent: 4, to: &sink)
    case .noLater: paragraph("explain.extension-no-later", ["before": before], indent: 4, to: &sink)
    }
  }

  // MARK: Handover

  private func writeHandover(to sink: inout ByteSink) {
    if identity.isWithoutHolder {
      let monitor = words.monitor(of: number)
      paragraph(
        monitor == nil ? "explain.no-successor-no-monitor" : "explain.no-successor",
        [
          "unit": .text(words.fullName(ofUnit: identity.unit)),
          "date": .date(report.unit(identity.unit)?.until?.description ?? Wording.noValue),
          "monitor": .text(monitor.map { printable($0.name) } ?? Wording.noValue),
        ], to: &sink)
      return
    }
    guard let handover = identity.handover else { return }
    paragraph(
      "explain.handover",
      [
        "unit": .text(words.fullName(ofUnit: identity.unit)),
        "from": .text(
          identity.predecessors.map { words.unit($0.unit) }.joined(separator: ", ")),
        "date": .date(handover.description),
        "document": .text(identity.handoverDocument.map(printable) ?? Wording.noValue),
      ], to: &sink)
    for key in identity.predecessors {
      paragraph(
        "explain.predecessor",
        [
          "key": .text(printable(key.description)),
          "until": .date(report.directory[key.unit]?.until?.description ?? Wording.noValue),
        ], indent: 4, to: &sink)
    }
    let charged = identity.charged.map { words.fullName(ofUnit: $0) }
    paragraph(
      charged.isEmpty ? "explain.charged-nobody" : "explain.charged",
      [
        "units": .text(charged.joined(separator: ", ")),
        "unit": .text(words.fullName(ofUnit: identity.unit)),
        "due": .date(due.effective?.description ?? Wording.noValue),
      ], to: &sink)
  }
}
