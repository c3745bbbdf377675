import Bytes
import CivilCalendar
import Compliance
import Diagnostics
import ExactNumbers
import Results
import VietnameseText
import Wording

// Scores, rates, and what has no part in them.
extension OverviewPage {
  func writeScores(to sink: inout ByteSink) {
    let overall = report.scores.overall
    layout.heading(wording("report.scores"), to: &sink)
    paragraph(
      "report.overall-score",
      [
        "score": .text(scoreWithBand(overall.score)), "base": .integer(overall.tally.base),
      ], indent: 2, to: &sink)
    paragraph(
      "report.other-scores",
      [
        "without": .text(wording.twoPlaces(overall.withoutWaivers)),
        "self": .text(wording.twoPlaces(overall.selfAssessed)),
      ], indent: 2, to: &sink)
    paragraph("report.no-forecast", indent: 2, to: &sink)
    layout.line(to: &sink)
    for (key, rate) in rates(overall.tally) { writeRate(key, rate, to: &sink) }
    if overall.tally.afterExtension > 0 {
      paragraph(
        "report.after-extension", ["count": .integer(overall.tally.afterExtension)], indent: 2,
        to: &sink)
    }
    writeTable(
      "report.scores-by-group",
      zip(report.groups, report.scores.groups).map {
        ($0.title[presentation.language].oneLine, $1)
      },
      to: &sink)
    writeTable(
      "report.scores-by-unit",
      zip(report.units, report.scores.units).map { (unitName($0), $1) }, to: &sink)
  }

  /// A unit that has ended says so.
  private func unitName(_ number: Int) -> String {
    let name = words.unit(number)
    guard let until = report.unit(number)?.until, until < report.head.asOf else { return name }
    return name + " " + wording("report.ended", ["date": .date(until.description)])
  }

  private func rates(_ tally: Tally) -> [(String, Rate)] {
    [
      ("rate.completion", tally.completion), ("rate.on-time", tally.onTime),
      ("rate.update", tally.update), ("rate.evidence", tally.evidence),
    ]
  }

  private func writeRate(_ key: String, _ rate: Rate, to sink: inout ByteSink) {
    layout.line("  " + rateText(key, rate, wording), to: &sink)
  }

  private func writeTable(
    _ heading: String, _ lines: [(name: String, score: ScoreLine)], to sink: inout ByteSink
  ) {
    guard !lines.isEmpty else { return }
    layout.line(to: &sink)
    layout.line("  " + wording(heading), to: &sink)
    let columns = scoreColumns(names: lines.map(\.name))
    layout.head(columns, to: &sink)
    for line in lines {
      let tally = line.score.tally
      let counts = [
        tally.base, tally.completed, tally.completedOnTime, tally.overdue, tally.dueSoon,
        tally.warnings,
      ]
      layout.row(
        [line.name, wording.twoPlaces(line.score.score)] + counts.map(wording.count), columns,
        to: &sink)
    }
  }

  private func scoreColumns(names: [String]) -> [TextLayout.Column] {
    let widest = names.reduce(12) { max($0, displayWidth($1)) }
    let keys = [
      "column.score", "column.base", "column.completed", "column.on-time", "column.overdue",
      "column.soon", "column.warnings",
    ]
    let numbers = keys.map { key in
      let title = wording.word(key)
      return TextLayout.Column(title, max(displayWidth(title), 6), .right)
    }
    let used = numbers.reduce(2) { $0 + $1.width + 2 }
    let name = TextLayout.Column(wording.word("column.name"), min(widest, layout.width - used))
    return [name] + numbers
  }

  // MARK: Left out

  func writeLeftOut(to sink: inout ByteSink) {
    layout.heading(wording("report.left-out"), to: &sink)
    var isEmpty = true
    for clock in [Clock.notOpen, .awaitingEvent, .noDeadline, .excluded] {
      let count = report.obligations.clock.count { $0 == clock }
      guard count > 0 else { continue }
      isEmpty = false
      paragraph(
        "report.left-out-clock",
        ["what": .text(wording.word(clock)), "count": .integer(count)], indent: 2, to: &sink)
    }
    for reason in LeftOut.Reason.allCases {
      let items = report.leftOut.filter { $0.reason == reason }
      guard !items.isEmpty else { continue }
      isEmpty = false
      write(items, reason, to: &sink)
    }
    isEmpty = !writeUnitsWithoutScore(to: &sink) && isEmpty
    isEmpty = !writeRulesWithoutCases(to: &sink) && isEmpty
    if isEmpty { layout.line("  " + wording("report.none"), to: &sink) }
  }

  private func write(_ items: [LeftOut], _ reason: LeftOut.Reason, to sink: inout ByteSink) {
    paragraph(
      "report.left-out-reason",
      [
        "reason": .text(wording.word("left-out." + reason.rawValue)),
        "count": .integer(items.count),
      ], indent: 2, to: &sink)
    let shown = items.prefix(limit(10))
    let texts = shown.map { item in
      let id = (item.task + (item.part.map { "#" + $0 } ?? "")).oneLine
      let due = item.due.map { " " + wording("report.due", ["date": .date($0.description)]) } ?? ""
      return "\(id) \(item.what.oneLine)\(due)"
    }
    layout.paragraph(texts.joined(separator: "; "), indent: 4, to: &sink)
    writeMore(items.count - shown.count, indent: 4, to: &sink)
    if reason == .dueTooSoon || reason == .dueBeforeStart {
      paragraph("report.left-out-from", indent: 4, to: &sink)
    }
  }

  private func writeUnitsWithoutScore(to sink: inout ByteSink) -> Bool {
    let units = zip(report.units, report.scores.units).filter { $0.1.exact == nil }
      .map { words.unit($0.0) }
    guard !units.isEmpty else { return false }
    paragraph(
      "report.units-without-score",
      ["count": .integer(units.count), "units": .text(wording.joined(units, limit: limit(20)))],
      indent: 2, to: &sink)
    return true
  }

  private func writeRulesWithoutCases(to sink: inout ByteSink) -> Bool {
    let rules = report.rules.indices.filter { report.verdicts[$0].counts.applied == 0 }.map {
      report.rules[$0].id.text.oneLine
    }
    guard !rules.isEmpty else { return false }
    paragraph(
      "report.rules-without-cases",
      ["count": .integer(rules.count), "rules": .text(rules.joined(separator: ", "))],
      indent: 2, to: &sink)
    return true
  }
}

/// `Tỷ lệ hoàn thành: 83,33% (10/12)`.
func rateText(_ key: String, _ rate: Rate, _ wording: Wording) -> String {
  let base = "(\(wording.count(rate.part))/\(wording.count(rate.base)))"
  return wording.word(key) + ": " + wording.percent(rate.percent) + " " + base
}
