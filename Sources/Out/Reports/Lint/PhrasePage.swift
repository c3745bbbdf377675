package import Bytes
import CivilCalendar
package import Compliance
import DeadlinePhrases
import Diagnostics
package import Results
import VietnameseText
import Wording

/// How each deadline was read, as text for a person and as a table for programs.
package struct PhrasePage {
  private let report: LintReport
  private let lines: [PhraseLine]
  private let presentation: Presentation
  private let wording: Wording
  private let plan: Plan
  private let layout: TextLayout

  /// - Parameters:
  ///   - plan: That of the report.
  ///   - tasks: Only these, by id; empty: all.
  package init(
    _ report: LintReport, plan: Plan, tasks: [TaskID], _ presentation: Presentation,
    width: Int = 100
  ) {
    self.report = report
    lines = report.phrases.filter { tasks.isEmpty || tasks.contains($0.task) }
    self.presentation = presentation
    wording = presentation.language.wording
    self.plan = plan
    layout = TextLayout(width: width, isColoured: presentation.isColoured)
  }

  private func reading(_ line: PhraseLine) -> String {
    DeadlineWords(plan, language: presentation.language, isReport: line.isReport)
      .text(line.form, isAspirational: line.isAspirational)
  }

  private func name(_ line: PhraseLine) -> String {
    line.task.text + (line.part.map { "#" + $0 } ?? "")
  }

  // MARK: Text

  package func write(to sink: inout ByteSink) {
    let widest = lines.map { displayWidth(name($0)) }.max() ?? 0
    let task = max(displayWidth(wording.word("column.task")), min(24, widest))
    let level = max(8, lines.map { displayWidth(levelWord($0)) }.max() ?? 0)
    let columns = [
      TextLayout.Column(wording.word("column.task"), task),
      TextLayout.Column(wording.word("phrase.level"), level),
      TextLayout.Column(
        wording.word("phrase.printed"), max(20, layout.width - task - level - 6)),
    ]
    layout.head(columns, to: &sink)
    let indent = task + level + 6
    for line in lines {
      let phrase = line.phrase.map { printable($0) } ?? ""
      let rows = wrapped(phrase, width: columns[2].width)
      layout.row([printable(name(line)), levelWord(line), rows.first ?? ""], columns, to: &sink)
      for row in rows.dropFirst() { layout.row(["", "", row], columns, to: &sink) }
      writeDetails(line, indent: indent, to: &sink)
    }
    writeTotals(to: &sink)
  }

  private func levelWord(_ line: PhraseLine) -> String {
    wording.word("phrase.level." + line.level.rawValue)
  }

  private func writeDetails(_ line: PhraseLine, indent: Int, to sink: inout ByteSink) {
    func write(_ id: String, _ text: String) {
      layout.paragraph(
        wording(id, ["text": .text(printable(text))]), indent: indent, hang: 2, to: &sink)
    }
    if let document = line.document { write("phrase.document", document) }
    write("phrase.reading", reading(line))
    if !line.left.isEmpty {
      if !line.used.isEmpty { write("phrase.used", quoted(line.used)) }
      write("phrase.left", quoted(line.left))
    }
    if line.isReplaced {
      layout.paragraph(wording("phrase.replaced"), indent: indent, hang: 2, to: &sink)
    }
    guard !line.dueDays.isEmpty else { return }
    let days = line.dueDays.map(dueDay)
    layout.paragraph(
      wording(
        "phrase.due-days",
        [
          "count": .integer(days.count),
          "days": .text(wording.joined(days, limit: presentation.limit == nil ? .max : 6)),
        ]), indent: indent, hang: 2, to: &sink)
  }

  private func quoted(_ words: [String]) -> String {
    words.map { "“" + $0 + "”" }.joined(separator: ", ")
  }

  private func dueDay(_ day: PhraseLine.DueDay) -> String {
    guard day.effective != day.stated else { return wording.date(day.stated) }
    return wording(
      "phrase.moved",
      ["stated": .date(day.stated.description), "due": .date(day.effective.description)])
  }

  private func writeTotals(to sink: inout ByteSink) {
    func count(_ level: PhraseLine.Level) -> Message.Value {
      .integer(lines.count { $0.level == level })
    }
    layout.line(to: &sink)
    layout.paragraph(
      wording(
        "phrase.totals",
        [
          "count": .integer(lines.count), "certain": count(.certain), "check": count(.check),
          "unread": count(.unread), "blank": count(.blank), "keys": count(.keys),
        ]), hang: 2, to: &sink)
  }

  // MARK: Table

  /// For programs: lists inside a cell are joined with `; `.
  package var table: ListTable {
    ListTable(
      columns: [
        "task", "part", "document", "level", "phrase", "kind", "reading", "used", "left", "count",
        "stated", "effective", "replaced", "file", "line", "column",
      ], rows: lines.map(row))
  }

  private func row(_ line: PhraseLine) -> [ListTable.Cell] {
    let place = ResolvedSpan(line.span, in: report.files)
    func text(_ text: String?) -> ListTable.Cell { text.map { .text($0) } ?? .none }
    func list(_ texts: [String]) -> ListTable.Cell {
      texts.isEmpty ? .none : .text(texts.joined(separator: "; "))
    }
    return [
      .text(line.task.text), text(line.part), text(line.document), .text(line.level.rawValue),
      text(line.phrase), .text(line.form.kindName), .text(reading(line)), list(line.used),
      list(line.left), .number(line.dueDays.count),
      list(line.dueDays.map(\.stated.description)), list(line.dueDays.map(\.effective.description)),
      .flag(line.isReplaced),
      .text(place.path), .number(place.start.line), .number(place.start.column),
    ]
  }
}

extension DeadlineForm {
  /// The word of machine formats.
  fileprivate var kindName: String {
    switch self {
    case .missing: "missing"
    case .unreadable: "unreadable"
    case .fixed: "fixed"
    case .recurring: "recurring"
    case .term: "term"
    case .event: "event"
    case .perCase: "perCase"
    case .milestones: "milestones"
    case .continuous: "continuous"
    }
  }
}
