import Bytes
import Compliance
import Diagnostics
import Results
import VietnameseText
import Wording

// Which verdicts tests expect, and which mutants they did not notice.
extension TestPage {
  private static let verdicts: [Verdict] = [
    .pass, .fail, .notApplicable, .unknown, .error, .waived,
  ]

  func writeCoverage(to sink: inout ByteSink) {
    layout.line(wording.word("test.heading.coverage"), to: &sink)
    let wide = max(
      report.coverage.map { displayWidth($0.rule.text) }.max() ?? 0,
      displayWidth(wording.word("test.column.rule")))
    let columns =
      [TextLayout.Column(wording.word("test.column.rule"), min(wide, 48))]
      + Self.verdicts.map { TextLayout.Column($0.rawValue, max($0.rawValue.utf8.count, 5), .right) }
    layout.head(columns, to: &sink)
    for rule in report.coverage {
      let cells = Self.verdicts.map { verdict -> String in
        let seen = rule.seen[verdict] ?? 0
        if seen > 0 { return String(seen) }
        return rule.possible.contains(verdict) ? "—" : ""
      }
      layout.row([printable(rule.rule.text)] + cells, columns, to: &sink)
    }
    layout.line(to: &sink)
    let share = report.coverageShare
    paragraph(
      "test.coverage-total",
      [
        "seen": .integer(share.seen), "possible": .integer(share.possible),
        "share": .text(Share(part: share.seen, whole: share.possible).text),
      ], to: &sink)
    layout.line(to: &sink)
  }

  func write(_ mutation: MutationReport, to sink: inout ByteSink) {
    if !mutation.survivors.isEmpty {
      layout.line(wording.word("test.heading.mutants"), to: &sink)
      for mutant in mutation.survivors { write(mutant, to: &sink) }
      layout.line(to: &sink)
    }
    if !mutation.idle.isEmpty {
      paragraph("test.idle-equivalents", ["count": .integer(mutation.idle.count)], to: &sink)
      for mutant in mutation.idle { write(mutant, to: &sink) }
      layout.line(to: &sink)
    }
    paragraph(
      "test.mutants-total",
      [
        "count": .integer(mutation.count), "killed": .integer(mutation.killed),
        "survived": .integer(mutation.survivors.count),
        "explained": .integer(mutation.survivors.count - mutation.unexplained),
        "share": .text(Share(part: mutation.survivors.count, whole: mutation.count).text),
      ], to: &sink)
    layout.line(to: &sink)
  }

  private func write(_ mutant: MutationReport.Mutant, to sink: inout ByteSink) {
    let place = mutant.span.map { ResolvedSpan($0, in: report.files).description + ": " } ?? ""
    let change = wording(
      "test.changed",
      ["from": .name(printable(mutant.from)), "to": .name(printable(mutant.to))])
    layout.paragraph(
      printable(place + mutant.rule.text + " " + mutant.part) + ": " + change, indent: 2, hang: 2,
      to: &sink)
    if let why = mutant.why {
      layout.paragraph(
        wording("test.why", ["why": .text(printable(why))]), indent: 4, hang: 2, to: &sink)
    }
  }
}
