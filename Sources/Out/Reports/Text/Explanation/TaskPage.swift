package import Bytes
import CivilCalendar
package import Compliance
import Diagnostics
package import Results
import Wording

/// A task in short, with those of its obligations that were asked for, or what was left out.
package struct TaskPage {
  private let report: Report
  private let number: Int
  private let presentation: Presentation
  private let wording: Wording
  private let layout: TextLayout

  /// - Parameter number: Of the task in the report.
  package init(
    _ number: Int, of report: Report, _ presentation: Presentation, width: Int = 100
  ) {
    self.report = report
    self.number = number
    self.presentation = presentation
    wording = presentation.language.wording
    layout = TextLayout(width: width, isColoured: presentation.isColoured)
  }

  private var task: Task { report.tasks[number] }

  /// The obligations, and how to name one.
  package func write(_ obligations: [Int], to sink: inout ByteSink) {
    writeHead(to: &sink)
    layout.heading(
      wording("explain.several", ["count": .integer(obligations.count)]), to: &sink)
    table(of: obligations).write(as: .text, wording: wording, to: &sink)
    layout.line(to: &sink)
    guard let first = obligations.first else { return }
    let key = report.obligations.identity[first].key
    layout.paragraph(
      wording("explain.name-one", ["key": .text(printable(key.description))]), to: &sink)
  }

  private func table(of obligations: [Int]) -> ListTable {
    ListTable(
      columns: ["key", "unit", "due", "clock"],
      rows: obligations.map { number in
        let identity = report.obligations.identity[number]
        let due = report.obligations.due[number].effective
        return [
          .text(printable(identity.key.description)),
          .text(printable(report.unit(identity.unit)?.shortName ?? "-")),
          due.map { .text(wording.date($0)) } ?? .none,
          .word("clock." + report.obligations.clock[number].rawValue),
        ]
      })
  }

  /// What of the plan gives no obligation, and the key that would bring it in.
  package func write(_ leftOut: [LeftOut], to sink: inout ByteSink) {
    writeHead(to: &sink)
    layout.heading(wording("explain.left-out"), to: &sink)
    for one in leftOut {
      let part = one.part.map { "#" + printable($0) } ?? ""
      layout.paragraph(
        wording(
          "explain.left-out-item",
          [
            "what": .text(printable(one.what) + part),
            "due": .date(one.due?.description ?? Wording.noValue),
            "reason": .text(wording.word("left-out." + one.reason.rawValue)),
          ]), indent: 2, hang: 2, to: &sink)
      layout.paragraph(help(one), indent: 4, hang: 2, to: &sink)
    }
  }

  /// The key of the files that would bring it in.
  private func help(_ one: LeftOut) -> String {
    switch one.reason {
    case .dueBeforeStart, .dueTooSoon:
      wording(
        "explain.left-out-from", ["starts": .date(report.plan.starts.description)])
    case .endsAfterPlan:
      wording("explain.left-out-ends", ["ends": .date(report.plan.ends.description)])
    case .emptyGroup: wording("explain.left-out-group")
    case .replaced: wording("explain.left-out-replaced")
    }
  }

  private func writeHead(to sink: inout ByteSink) {
    let title = printable(task.id.text + ": " + task.title)
    layout.line(presentation.isColoured ? "\u{1B}[1m\(title)\u{1B}[0m" : title, to: &sink)
    let text = DeadlineWords(
      report.plan, language: presentation.language, isReport: task.isReport)
    layout.paragraph(
      wording(
        "explain.task-deadline",
        [
          "phrase": .text(task.phrase.map { "“" + printable($0) + "”" } ?? Wording.noValue),
          "text": .text(text.text(task.deadline)),
        ]), indent: 2, hang: 2, to: &sink)
    layout.paragraph(
      wording(
        "explain.task-leads",
        [
          "leads": .text(task.leads.map(name).joined(separator: "; ")),
          "weight": .text(wording.number(task.weight)),
        ]), indent: 2, hang: 2, to: &sink)
  }

  private func name(_ party: Task.Party) -> String {
    switch party {
    case .unit(let id): printable(report.directory[id]?.name ?? id.text)
    case .group(let id): printable(report.directory[id]?.phrase ?? id.text)
    case .unmatched(let words): printable(words)
    }
  }

  /// That there are no obligations before the plan's start.
  package static func writeNotInForce(
    _ report: Report, _ presentation: Presentation, to sink: inout ByteSink
  ) {
    sink.write(
      presentation.language.wording(
        "report.not-in-force", ["date": .date(report.plan.starts.description)]))
    sink.write(byte: 0x0A)
  }
}
