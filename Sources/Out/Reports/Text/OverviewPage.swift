import Bytes
import CivilCalendar
import Compliance
import Diagnostics
import ExactNumbers
import Results
import Wording

/// The supervisor's page: head, overdue list, tasks by unit, findings, scores, what was left out.
struct OverviewPage {
  let report: Report
  let presentation: Presentation
  let wording: Wording
  let words: ObligationWords
  let layout: TextLayout

  init(_ report: Report, _ presentation: Presentation, width: Int = 100) {
    self.report = report
    self.presentation = presentation
    wording = presentation.language.wording
    words = ObligationWords(report, language: presentation.language)
    layout = TextLayout(width: width, isColoured: presentation.isColoured)
  }

  func write(to sink: inout ByteSink) {
    writeHead(to: &sink)
    guard !report.head.isBeforeStart else {
      writeNotInForce(to: &sink)
      writeDataFaults(to: &sink)
      return
    }
    writeSummary(to: &sink)
    writeOverdue(to: &sink)
    writeAwaitingApproval(to: &sink)
    writeCollectiveTasks(to: &sink)
    writeDueSoon(to: &sink)
    writeFindings(to: &sink)
    writeWaivers(to: &sink)
    writeDataFaults(to: &sink)
    writeScores(to: &sink)
    writeLeftOut(to: &sink)
  }

  /// How many items of a list are shown, where the text says a number of its own.
  func limit(_ usual: Int) -> Int { presentation.limit.map { min($0, usual) } ?? Int.max }

  /// The line under a list that was cut.
  func writeMore(_ count: Int, indent: Int = 2, to sink: inout ByteSink) {
    guard count > 0 else { return }
    layout.paragraph(
      wording("report.more", ["count": .integer(count)]), indent: indent, to: &sink)
  }

  func paragraph(
    _ id: String, _ arguments: KeyValuePairs<String, Message.Value> = [:], indent: Int = 0,
    hang: Int = 2, to sink: inout ByteSink
  ) {
    layout.paragraph(wording(id, arguments), indent: indent, hang: hang, to: &sink)
  }
}

// MARK: - Head

extension OverviewPage {
  func writeHead(to sink: inout ByteSink) {
    let plan = report.plan
    let title = wording(
      "report.title",
      ["number": .text(printable(plan.number)), "issuer": .text(printable(plan.issuer))])
    layout.line(presentation.isColoured ? "\u{1B}[1m\(title)\u{1B}[0m" : title, to: &sink)
    layout.paragraph(printable(plan.title), to: &sink)
    paragraph(
      "report.dates",
      [
        "issued": .date(plan.issued.description), "starts": .date(plan.starts.description),
        "ends": .date(plan.ends.description),
      ], to: &sink)
    if let note = plan.note {
      paragraph(
        "report.note", ["text": .text(printable(note[presentation.language]))], to: &sink)
    }
    layout.line(to: &sink)
    writeDay(to: &sink)
    writeScope(to: &sink)
    writeRows(to: &sink)
    if report.head.isIncomplete { paragraph("report.incomplete", to: &sink) }
    if report.head.withoutAddressee > 0 {
      paragraph(
        "report.without-addressee", ["count": .integer(report.head.withoutAddressee)], to: &sink)
    }
    writeDefects(to: &sink)
  }

  private func writeDay(to sink: inout ByteSink) {
    let day = report.head.asOf
    let isWorked = report.calendar.isWorkingDay(day)
    paragraph(
      isWorked ? "report.as-of" : "report.as-of-rest-day",
      ["date": .text(wording.dateWithWeekday(day))], to: &sink)
    paragraph(
      "report.calendar",
      [
        "name": .text(printable(report.calendar.id)),
        "version": .text(printable(report.calendar.version)),
        "year": .text(String(report.calendar.lastDecidedYear)),
      ], to: &sink)
  }

  private func writeScope(to sink: inout ByteSink) {
    let scope = report.scope
    guard !scope.isWhole else { return }
    var parts = scope.units.map { words.unit($0) }
    parts += scope.groups.map { groupTitle($0) }
    parts += scope.tasks.map { printable($0.text) }
    if let period = scope.period { parts.append(wording.period(period)) }
    paragraph("report.scope", ["parts": .text(wording.joined(parts, limit: 12))], to: &sink)
  }

  private func writeRows(to sink: inout ByteSink) {
    let rows = report.head.rows
    paragraph(
      "report.rows",
      [
        "files": .integer(report.head.files.count), "read": .integer(rows.read),
        "used": .integer(rows.used), "superseded": .integer(rows.superseded),
        "later": .integer(rows.later), "rejected": .integer(rows.rejected),
      ], to: &sink)
    if rows.droppedFields > 0 {
      paragraph("report.dropped-fields", ["count": .integer(rows.droppedFields)], to: &sink)
    }
  }

  private func writeDefects(to sink: inout ByteSink) {
    let defects = report.head.defects
    guard !defects.isEmpty else { return }
    paragraph("report.defects", ["count": .integer(defects.count)], to: &sink)
    let shown = defects.shown(limit: limit(20))
    for defect in shown {
      layout.paragraph(
        place(of: defect) + wording.sentence(for: defect.message).oneLine,
        indent: 2, hang: 4, to: &sink)
    }
    writeMore(defects.count - shown.count, to: &sink)
  }

  /// `plan.yaml:14:5: ` or the place in a table; empty where there is none.
  func place(of diagnostic: Diagnostic) -> String {
    if let place = diagnostic.place { return printable(place.description) + ": " }
    guard let span = diagnostic.span else { return "" }
    return printable(ResolvedSpan(span, in: presentation.files).description) + ": "
  }

  /// The title of a group of work by its id.
  func groupTitle(_ id: String) -> String {
    let group = report.groups.first { $0.id.utf8.elementsEqual(id.utf8) }
    return printable(group?.title[presentation.language] ?? id)
  }

  func writeNotInForce(to sink: inout ByteSink) {
    layout.line(to: &sink)
    paragraph(
      "report.not-in-force", ["date": .date(report.plan.starts.description)], to: &sink)
    paragraph("report.score-line", ["score": .text(Wording.noValue)], to: &sink)
  }

  func writeSummary(to sink: inout ByteSink) {
    let tally = report.scores.overall.tally
    layout.line(to: &sink)
    paragraph(
      "report.summary",
      [
        "overdue": .integer(tally.overdue), "awaiting": .integer(tally.awaitingApproval),
        "soon": .integer(tally.dueSoon), "errors": .integer(tally.errors),
        "warnings": .integer(tally.warnings),
        "score": .text(scoreWithBand(report.scores.overall.score)),
      ], to: &sink)
  }

  /// `83,33 (Khá)`, or `—` where nothing is due.
  func scoreWithBand(_ score: Decimal?) -> String {
    guard let score else { return Wording.noValue }
    let text = wording.twoPlaces(score)
    guard let band = report.scoring.band(of: score) else { return text }
    return text + " (" + printable(band.name[presentation.language]) + ")"
  }
}

extension String {
  /// Printable, in one line.
  var oneLine: String { printable(self) }
}
