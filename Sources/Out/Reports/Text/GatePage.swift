import Bytes
import CivilCalendar
import Compliance
import Diagnostics
import ExactNumbers
import Results
import VietnameseText
import Wording

/// A gate's page: each requirement with value and limit, what to fix first, the verdict.
struct GatePage {
  let report: Report
  let gate: GateResult
  let presentation: Presentation
  let wording: Wording
  let words: ObligationWords
  let overview: OverviewPage
  private var layout: TextLayout { overview.layout }

  init(_ report: Report, _ gate: GateResult, _ presentation: Presentation) {
    self.report = report
    self.gate = gate
    self.presentation = presentation
    wording = presentation.language.wording
    words = ObligationWords(report, language: presentation.language)
    overview = OverviewPage(report, presentation)
  }

  func write(to sink: inout ByteSink) {
    writeHead(to: &sink)
    if gate.isEmpty {
      layout.line(to: &sink)
      line("gate.nothing-to-judge", to: &sink)
    } else {
      writeRequirements(to: &sink)
      writeFixes(to: &sink)
    }
    overview.writeDataFaults(to: &sink)
    writeNotes(to: &sink)
    layout.line(to: &sink)
    let isOpen = gate.isEmpty || (gate.holds && report.head.isIncomplete)
    let verdict = isOpen ? "gate.not-judged" : gate.holds ? "gate.passed" : "gate.failed"
    line(verdict, ["name": .name(gate.name)], to: &sink)
  }

  private func writeHead(to sink: inout ByteSink) {
    line(
      "gate.title",
      ["name": .name(gate.name), "number": .text(report.plan.number.oneLine)], to: &sink)
    var scope = report.scope.units.map { words.unit($0) }
    scope += report.scope.groups.map { overview.groupTitle($0) }
    scope += report.scope.tasks.map { $0.text.oneLine }
    if let period = report.scope.period { scope.append(wording.period(period)) }
    if !scope.isEmpty {
      line("report.scope", ["parts": .text(wording.joined(scope, limit: 12))], to: &sink)
    }
    line("report.as-of", ["date": .text(wording.dateWithWeekday(report.head.asOf))], to: &sink)
    let rows = report.head.rows
    line(
      "report.rows",
      [
        "files": .integer(report.head.files.count), "read": .integer(rows.read),
        "used": .integer(rows.used), "superseded": .integer(rows.superseded),
        "later": .integer(rows.later), "rejected": .integer(rows.rejected),
      ], to: &sink)
  }

  private func writeRequirements(to sink: inout ByteSink) {
    layout.heading(wording("gate.requirements"), to: &sink)
    let columns = [
      TextLayout.Column(wording.word("column.requirement"), 40),
      TextLayout.Column(wording.word("column.value"), 10, .right),
      TextLayout.Column(wording.word("column.limit"), 12, .right),
      TextLayout.Column(wording.word("column.verdict"), 14),
    ]
    layout.head(columns, to: &sink)
    for line in gate.lines {
      layout.row(
        [name(of: line), value(of: line), limit(of: line), verdict(of: line)], columns, to: &sink)
      // What its writer wrote says more than the id.
      if line.plainKey == nil {
        layout.paragraph(line.source.oneLine, indent: 4, hang: 2, to: &sink)
      }
    }
  }

  private func name(of line: GateResult.Line) -> String {
    guard let key = line.plainKey else { return line.id.oneLine }
    return wording.word("gate.key." + key.rawValue)
  }

  private func value(of line: GateResult.Line) -> String {
    guard let value = line.value else { return Wording.noValue }
    return wording.number(value)
  }

  private func limit(of line: GateResult.Line) -> String {
    guard let key = line.plainKey, let limit = line.limit else { return "" }
    switch key {
    case .minScore, .minUnitScore, .minCompletionRate, .minUpdateRate:
      return "≥ " + wording.number(limit)
    case .maxErrors, .maxWarnings, .maxOverdue, .noRejectedRows, .noSilentUnit, .noNewErrors:
      return "≤ " + wording.number(limit)
    }
  }

  private func verdict(of line: GateResult.Line) -> String {
    if line.verdict == .unknown || line.verdict == .error { return wording.word(line.verdict) }
    return wording.word(line.verdict == .pass ? "gate.holds" : "gate.fails")
  }

  private func writeFixes(to sink: inout ByteSink) {
    guard !gate.holds, !gate.fixes.isEmpty || !gate.silentUnits.isEmpty else { return }
    layout.heading(wording("gate.fixes"), to: &sink)
    writeSilentUnits(to: &sink)
    let shown = gate.fixes.prefix(10)
    for (place, number) in shown.enumerated()
    where report.obligations.clock.indices.contains(number) {
      let unit = words.unit(report.obligations.identity[number].unit)
      let title = words.taskID(of: number) + " " + words.title(of: number)
      layout.paragraph(
        "\(place + 1). \(title), \(words.period(of: number)), \(unit)", indent: 2, hang: 3,
        to: &sink)
      layout.paragraph(reasons(number).joined(separator: "; "), indent: 5, to: &sink)
    }
    overview.writeMore(gate.fixes.count - shown.count, to: &sink)
  }

  /// Units that sent nothing: no single obligation says so.
  private func writeSilentUnits(to sink: inout ByteSink) {
    guard !gate.silentUnits.isEmpty else { return }
    let names = gate.silentUnits.map { words.fullName(ofUnit: $0) }
    layout.paragraph(
      wording(
        "gate.silent-units",
        [
          "count": .integer(names.count),
          "units": .text(wording.joined(names, limit: overview.limit(20))),
        ]), indent: 2, hang: 2, to: &sink)
  }

  private func reasons(_ number: Int) -> [String] {
    let clock = wording.word(report.obligations.clock[number])
    let due = report.obligations.due[number].effective.map {
      wording("report.due", ["date": .date($0.description)])
    }
    return [clock + (due.map { ", " + $0 } ?? "")] + words.remarks(of: number) + findings(number)
  }

  /// What the rules say of one; that it is overdue stands there already.
  private func findings(_ number: Int) -> [String] {
    let texts = FindingText(report, language: presentation.language)
    return words.rulesToMend(number).map { rule in
      texts.message(
        of: Finding(
          rule: rule, subject: .obligation(number),
          verdict: report.verdicts[rule].effective(number), severity: report.rules[rule].severity))
    }
  }

  private func writeNotes(to sink: inout ByteSink) {
    guard gate.unitsWithoutScore > 0 || !gate.olderDebts.isEmpty else { return }
    layout.line(to: &sink)
    if gate.unitsWithoutScore > 0 {
      line(
        "gate.units-without-score", ["count": .integer(gate.unitsWithoutScore)], to: &sink)
    }
    if !gate.olderDebts.isEmpty {
      let keys = gate.olderDebts.map { $0.description.oneLine }
      line(
        "gate.older-debts",
        [
          "count": .integer(keys.count),
          "keys": .text(wording.joined(keys, limit: overview.limit(10))),
        ], to: &sink)
    }
  }

  private func line(
    _ id: String, _ arguments: KeyValuePairs<String, Message.Value> = [:], to sink: inout ByteSink
  ) {
    overview.paragraph(id, arguments, to: &sink)
  }
}
