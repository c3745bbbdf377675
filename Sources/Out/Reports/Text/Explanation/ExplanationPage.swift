package import Bytes
import CivilCalendar
import Compliance
import Diagnostics
import ExactNumbers
package import Results
import Wording

/// The chain of one obligation in words, so that the unit can check it with its papers in hand.
package struct ExplanationPage {
  let report: Report
  let explanation: Explanation
  let presentation: Presentation
  let wording: Wording
  let words: ObligationWords
  let layout: TextLayout

  package init(
    _ explanation: Explanation, of report: Report, _ presentation: Presentation, width: Int = 100
  ) {
    self.report = report
    self.explanation = explanation
    self.presentation = presentation
    wording = presentation.language.wording
    words = ObligationWords(report, language: presentation.language)
    layout = TextLayout(width: width, isColoured: presentation.isColoured)
  }

  /// - Parameter asked: The key that was asked for, where the obligation has another one now.
  package func write(asked: String? = nil, to sink: inout ByteSink) {
    writeTitle(asked: asked, to: &sink)
    writeObligation(to: &sink)
    writeDeadline(to: &sink)
    writeChanges(to: &sink)
    writeRows(to: &sink)
    writeEvidence(to: &sink)
    writeClock(to: &sink)
    writeRules(to: &sink)
    writeWaivers(to: &sink)
    writeCredit(to: &sink)
  }

  var number: Int { explanation.number }
  var identity: ObligationColumns.Identity { report.obligations.identity[number] }
  var due: ObligationColumns.Due { report.obligations.due[number] }
  var clock: Clock { report.obligations.clock[number] }
  var progress: ObligationColumns.Progress { report.obligations.progress[number] }
  var credit: Credit { report.obligations.credit[number] }
  var task: Task { report.tasks[identity.task] }

  /// Items of evidence, in the order of the leaves' matches.
  var items: [EvidenceItem] {
    let range = report.obligations.evidence[number].items
    return Array(report.obligations.items[range.clamped(to: report.obligations.items.indices)])
  }

  // MARK: Pieces

  func paragraph(
    _ id: String, _ arguments: KeyValuePairs<String, Message.Value> = [:], indent: Int = 2,
    to sink: inout ByteSink
  ) {
    layout.paragraph(wording(id, arguments), indent: indent, hang: 2, to: &sink)
  }

  func heading(_ id: String, to sink: inout ByteSink) {
    layout.heading(wording(id), to: &sink)
  }

  /// `file:line:column`; nothing where there is no place.
  func place(_ span: SourceSpan?) -> String {
    guard let span, Int(span.file.index) < presentation.files.files.count else {
      return Wording.noValue
    }
    let position = presentation.files.position(of: span.start, in: span.file)
    return printable(
      "\(presentation.files.path(of: span.file)):\(position.line):\(position.column)")
  }

  func quoted(_ text: String) -> String { "“" + printable(text) + "”" }

  /// A date with its weekday, as an argument.
  func day(_ date: CivilDate?) -> Message.Value {
    .text(date.map(wording.dateWithWeekday) ?? Wording.noValue)
  }

  /// Words of a list, or that there are none.
  func list(_ items: [String]) -> String {
    items.isEmpty ? wording("report.none") : items.joined(separator: ", ")
  }

  // MARK: Head

  private func writeTitle(asked: String?, to sink: inout ByteSink) {
    let title = wording(
      "explain.title",
      [
        "key": .text(printable(identity.key.description)), "clock": .text(wording.word(clock)),
      ])
    layout.line(presentation.isColoured ? "\u{1B}[1m\(title)\u{1B}[0m" : title, to: &sink)
    layout.paragraph(printable(task.title), to: &sink)
    paragraph(
      "explain.who",
      [
        "unit": .text(words.fullName(ofUnit: identity.unit)),
        "period": .text(words.period(of: number)), "date": day(report.head.asOf),
      ], indent: 0, to: &sink)
    if let asked, !asked.utf8.elementsEqual(identity.key.description.utf8) {
      paragraph("explain.asked-as", ["key": .name(printable(asked))], indent: 0, to: &sink)
    }
  }

  private func writeObligation(to sink: inout ByteSink) {
    let plan = report.plan
    heading("explain.obligation", to: &sink)
    paragraph(
      "explain.plan",
      [
        "number": .text(printable(plan.number)), "issuer": .text(printable(plan.issuer)),
        "issued": .date(plan.issued.description), "starts": .date(plan.starts.description),
        "ends": .date(plan.ends.description), "place": .text(place(plan.span)),
      ], to: &sink)
    paragraph(
      "explain.task",
      [
        "id": .text(printable(task.id.text)), "place": .text(place(task.span)),
        "index": .text(task.index.map(printable) ?? Wording.noValue),
        "weight": .text(wording.number(task.weight)),
      ], to: &sink)
    paragraph(
      leadSentence,
      [
        "leads": .text(names(of: task.leads).joined(separator: "; ")),
        "place": .text(place(task.leadSpan)),
      ], to: &sink)
    writeJoint(to: &sink)
    if let product = task.product {
      paragraph("explain.product", ["text": .text(printable(product))], to: &sink)
    }
  }

  /// How the printed lead gives units.
  private var leadSentence: String {
    if task.leads.isEmpty { return "explain.no-lead" }
    if task.leadSharing == .joint, task.leads.count > 1 { return "explain.lead-joint" }
    let isCollective = task.leads.contains { if case .group = $0 { true } else { false } }
    return isCollective || task.leads.count > 1 ? "explain.lead-each" : "explain.lead"
  }

  /// Leads as the plan prints them.
  func names(of parties: [Task.Party]) -> [String] {
    parties.map { party in
      switch party {
      case .unit(let id): printable(report.directory[id]?.name ?? id.text)
      case .group(let id): printable(report.directory[id]?.phrase ?? id.text)
      case .unmatched(let words): printable(words)
      }
    }
  }

  private func writeJoint(to sink: inout ByteSink) {
    guard !identity.joint.isEmpty else { return }
    paragraph(
      "explain.joint",
      ["units": .text(wording.joined(identity.joint.map { words.unit($0) }, limit: 12))],
      to: &sink)
  }
}
