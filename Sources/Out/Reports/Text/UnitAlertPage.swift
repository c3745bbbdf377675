import Bytes
import CivilCalendar
import Compliance
import Diagnostics
import Results
import Wording

/// One unit's own page: what is late, what is coming, what to add, and its score.
struct UnitAlertPage {
  let report: Report
  let unit: Unit
  let presentation: Presentation
  let wording: Wording
  let words: ObligationWords
  let texts: FindingText
  let overview: OverviewPage
  private var layout: TextLayout { overview.layout }

  init(_ report: Report, _ unit: Unit, _ presentation: Presentation) {
    self.report = report
    self.unit = unit
    self.presentation = presentation
    wording = presentation.language.wording
    words = ObligationWords(report, language: presentation.language)
    texts = FindingText(report, language: presentation.language)
    overview = OverviewPage(report, presentation, width: 80)
  }

  func write(to sink: inout ByteSink) {
    writeHead(to: &sink)
    guard !report.head.isBeforeStart else {
      overview.writeNotInForce(to: &sink)
      overview.writeDataFaults(to: &sink)
      return
    }
    writeSummary(to: &sink)
    writeUnitFindings(to: &sink)
    writeSection("alert.overdue", with: .overdue, help: "deadline/overdue", to: &sink)
    writeSection("alert.due-soon", with: .dueSoon, help: "deadline/due-soon", to: &sink)
    writeToMend(to: &sink)
    overview.writeDataFaults(to: &sink)
    writeResult(to: &sink)
  }

  // MARK: Head

  private func writeHead(to sink: inout ByteSink) {
    let name = unit.name.oneLine
    let addressee = unit.head.map { $0.title.oneLine + " (" + name + ")" } ?? name
    line("alert.to", ["addressee": .text(addressee)], to: &sink)
    line(
      "alert.subject",
      [
        "number": .text(report.plan.number.oneLine), "issuer": .text(report.plan.issuer.oneLine),
      ], to: &sink)
    line("report.as-of", ["date": .text(wording.dateWithWeekday(report.head.asOf))], to: &sink)
    if let note = report.plan.note {
      line("report.note", ["text": .text(note[presentation.language].oneLine)], to: &sink)
    }
    if report.head.isIncomplete { line("report.incomplete", to: &sink) }
    let rows = report.head.rows
    line(
      "report.rows",
      [
        "files": .integer(report.head.files.count), "read": .integer(rows.read),
        "used": .integer(rows.used), "superseded": .integer(rows.superseded),
        "later": .integer(rows.later), "rejected": .integer(rows.rejected),
      ], to: &sink)
  }

  private func writeSummary(to sink: inout ByteSink) {
    let tally = report.scores.overall.tally
    layout.line(to: &sink)
    line(
      "alert.summary",
      [
        "unit": .text(unit.name.oneLine), "overdue": .integer(tally.overdue),
        "soon": .integer(tally.dueSoon), "mend": .integer(toMend().count),
        "score": .text(overview.scoreWithBand(score?.score)),
        "base": .integer(score?.tally.base ?? 0),
      ], to: &sink)
    if let until = unit.until, until < report.head.asOf {
      line("alert.ended", ["date": .date(until.description)], to: &sink)
    }
  }

  private var score: ScoreLine? {
    guard let number = report.directory.index(of: unit.id),
      let place = report.units.firstIndex(of: number),
      report.scores.units.indices.contains(place)
    else { return nil }
    return report.scores.units[place]
  }

  private func writeUnitFindings(to sink: inout ByteSink) {
    for rule in report.rules.indices where report.rules[rule].scope == .unit {
      for place in report.units.indices
      where report.units[place] == report.directory.index(of: unit.id)
        && report.verdicts[rule].effective(place) == .fail
      {
        let finding = Finding(
          rule: rule, subject: .unit(place), verdict: .fail, severity: report.rules[rule].severity)
        layout.paragraph(texts.message(of: finding), to: &sink)
      }
    }
  }

  // MARK: Items

  private func writeSection(
    _ heading: String, with clock: Clock, help: String, to sink: inout ByteSink
  ) {
    let items = report.worstFirst { report.obligations.clock[$0] == clock }
    guard !items.isEmpty else { return }
    layout.heading(wording(heading, ["count": .integer(items.count)]), to: &sink)
    let rule = report.rules.first { $0.id == RuleID(help) }
    if let help = rule?.help { writeHelp(help, indent: 0, to: &sink) }
    let shown = items.prefix(presentation.limit ?? items.count)
    for (place, number) in shown.enumerated() { write(number, place: place + 1, to: &sink) }
    overview.writeMore(items.count - shown.count, to: &sink)
  }

  private func write(_ number: Int, place: Int, to sink: inout ByteSink) {
    writeTitle(of: number, place: place, to: &sink)
    let due = report.obligations.due[number]
    let isLate = report.obligations.clock[number] == .overdue
    let days = isLate ? due.daysLate : due.daysLeft ?? 0
    let workingDays = isLate ? due.workingDaysLate : due.workingDaysLeft ?? 0
    layout.paragraph(
      wording(
        isLate ? "alert.late" : "alert.left",
        [
          "date": .text(dueDay(of: due)), "days": .integer(days),
          "workingDays": .integer(workingDays),
        ]), indent: 4, to: &sink)
    let remarks = words.remarksBesideTheDay(of: number).joined(separator: "; ")
    guard !remarks.isEmpty else { return }
    layout.paragraph(
      wording("alert.state", ["text": .text(remarks)]), indent: 4, to: &sink)
  }

  /// The day with its weekday, and the last working day where it is a rest day.
  private func dueDay(of due: ObligationColumns.Due) -> String {
    guard let day = due.effective else { return Wording.noValue }
    let date = wording.dateWithWeekday(day)
    guard let last = due.lastWorkingDay, last < day else { return date }
    let lastDay = Message.Value.text(wording.dateWithWeekday(last))
    guard let dayOff = words.dayOff(day) else {
      return wording("alert.due-on-rest-day", ["date": .text(date), "last": lastDay])
    }
    return wording(
      "alert.due-on-day-off", ["date": .text(date), "dayOff": .text(dayOff), "last": lastDay])
  }

  private func writeTitle(of number: Int, place: Int, to sink: inout ByteSink) {
    let title = words.title(of: number) + " (" + words.taskID(of: number) + ")"
    let period = report.obligations.identity[number].period
    let suffix = period.kind == .once ? "" : ", " + wording.period(period)
    layout.paragraph("\(place). " + title + suffix, indent: 1, hang: 3, to: &sink)
  }

  private func writeHelp(_ help: LocalizedText, indent: Int, to sink: inout ByteSink) {
    layout.paragraph(
      wording("alert.help", ["text": .text(help[presentation.language].oneLine)]),
      indent: indent, hang: 2, to: &sink)
  }

  // MARK: What else to mend

  /// Obligations with failing rules that are in none of the lists above.
  private func toMend() -> [Int] {
    report.worstFirst { number in
      let clock = report.obligations.clock[number]
      return clock != .overdue && clock != .dueSoon && !words.rulesToMend(number).isEmpty
    }
  }

  private func writeToMend(to sink: inout ByteSink) {
    let items = toMend()
    guard !items.isEmpty else { return }
    layout.heading(wording("alert.to-mend", ["count": .integer(items.count)]), to: &sink)
    var helped: Set<Int> = []
    let shown = items.prefix(presentation.limit ?? items.count)
    for (place, number) in shown.enumerated() {
      writeTitle(of: number, place: place + 1, to: &sink)
      for rule in words.rulesToMend(number) {
        let verdict = report.verdicts[rule].effective(number)
        let finding = Finding(
          rule: rule, subject: .obligation(number), verdict: verdict,
          severity: report.rules[rule].severity)
        let mark = verdict == .fail ? "" : " (" + wording.word(verdict) + ")"
        layout.paragraph("- " + texts.message(of: finding) + mark, indent: 4, hang: 2, to: &sink)
        if helped.insert(rule).inserted, let help = report.rules[rule].help {
          writeHelp(help, indent: 6, to: &sink)
        }
      }
      if let wanted = words.missing(in: number) {
        layout.paragraph("- " + wanted, indent: 4, hang: 2, to: &sink)
      }
    }
    overview.writeMore(items.count - shown.count, to: &sink)
  }

  // MARK: Result

  private func writeResult(to sink: inout ByteSink) {
    layout.heading(wording("alert.result"), to: &sink)
    let tally = report.scores.overall.tally
    if tally.completed > 0 {
      line(
        "alert.done",
        [
          "completed": .integer(tally.completed), "onTime": .integer(tally.completedOnTime),
          "percent": .text(wording.percent(tally.onTime.percent)),
        ], to: &sink)
    }
    line(
      "alert.score",
      [
        "score": .text(overview.scoreWithBand(score?.score)),
        "base": .integer(score?.tally.base ?? 0),
      ], to: &sink)
    if let contact { line("alert.contact", ["unit": .text(contact.name.oneLine)], to: &sink) }
  }

  private var contact: Unit? {
    guard let id = report.plan.monitor, let unit = report.directory[id],
      unit.exists(on: report.head.asOf)
    else { return nil }
    return unit
  }

  private func line(
    _ id: String, _ arguments: KeyValuePairs<String, Message.Value> = [:], to sink: inout ByteSink
  ) {
    overview.paragraph(id, arguments, hang: 0, to: &sink)
  }
}
