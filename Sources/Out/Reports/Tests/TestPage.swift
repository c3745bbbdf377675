package import Bytes
import CivilCalendar
import Compliance
import Diagnostics
package import Results
import Wording

/// What tests of rules gave, for a person: each that is not as expected with its marks, then how
/// many there are.
package struct TestPage {
  let report: RuleTestReport
  let wording: Wording
  let layout: TextLayout
  let values: SeenValues
  private let presentation: Presentation
  private let block: MarkedBlock

  /// - Parameter presentation: Its files are those of the report.
  package init(_ report: RuleTestReport, _ presentation: Presentation, width: Int = 100) {
    self.report = report
    self.presentation = presentation
    wording = presentation.language.wording
    layout = TextLayout(width: width, isColoured: presentation.isColoured)
    values = SeenValues(wording: wording)
    block = MarkedBlock(
      files: report.files, isColoured: presentation.isColoured, width: width)
  }

  package func write(
    showsCoverage: Bool = false, mutates: Bool = false, limits: TestLimits = TestLimits(),
    to sink: inout ByteSink
  ) {
    let differing = report.lines.filter { !$0.isAsExpected }
    for line in differing.prefix(presentation.limit ?? differing.count) { write(line, to: &sink) }
    if let limit = presentation.limit, differing.count > limit {
      paragraph("report.more", ["count": .integer(differing.count - limit)], to: &sink)
      layout.line(to: &sink)
    }
    if showsCoverage { writeCoverage(to: &sink) }
    if let mutation = report.mutation {
      write(mutation, to: &sink)
    } else if mutates {
      paragraph("test.no-mutants-yet", to: &sink)
      layout.line(to: &sink)
    }
    writeTotals(limits, to: &sink)
  }

  // MARK: A test that differs

  private func write(_ line: RuleTestReport.Line, to sink: inout ByteSink) {
    let place = ResolvedSpan(line.span, in: report.files).description
    layout.line(
      printable(place) + ": "
        + block.paint(wording("test.differs", ["name": .text(name(of: line))]), "1;31"), to: &sink)
    for fault in line.faults { write(fault, to: &sink) }
    for day in line.days where !day.isAsExpected { write(day, to: &sink) }
    layout.line(to: &sink)
  }

  func name(of line: RuleTestReport.Line) -> String {
    let name = printable(line.name)
    guard let number = line.example else { return name }
    return wording("test.example", ["name": .text(name), "number": .integer(number)])
  }

  private func write(_ fault: RuleTestReport.RowFault, to sink: inout ByteSink) {
    var diagnostic = fault.diagnostic
    diagnostic.span = fault.span
    diagnostic.place = nil
    let renderer = DiagnosticRenderer(
      files: report.files, wording: wording, isColoured: presentation.isColoured)
    sink.write(renderer.text(of: diagnostic))
  }

  private func write(_ day: RuleTestReport.Day, to sink: inout ByteSink) {
    if let asOf = day.asOf {
      layout.paragraph(
        wording("test.differs-on", ["day": .day(asOf.description)]), indent: 2, to: &sink)
    }
    let marks = day.differences.filter { $0.kind == .differs }.map { difference in
      MarkedBlock.Mark(span: difference.span, text: printable(difference.found))
    }
    for text in block.lines(marks) { layout.line(text, to: &sink) }
    let unlisted = day.differences.filter { $0.kind == .unlisted }
    if marks.isEmpty, let first = unlisted.first {
      for text in block.lines([MarkedBlock.Mark(span: first.span, text: "")]).dropLast() {
        layout.line(text, to: &sink)
      }
    }
    for difference in unlisted {
      layout.line(
        block.paint("     |", "34")
          + block.paint(
            " + " + printable(difference.subject) + ": " + difference.found, "1;32") + "  ("
          + wording("test.not-listed") + ")", to: &sink)
    }
    for difference in day.differences { writeReason(difference, to: &sink) }
  }

  private func writeReason(
    _ difference: RuleTestReport.Difference, to sink: inout ByteSink
  ) {
    switch difference.kind {
    case .noObligation, .severalObligations:
      for text in block.lines([MarkedBlock.Mark(span: difference.span, text: "")]).dropLast() {
        layout.line(text, to: &sink)
      }
      let id =
        difference.kind == .severalObligations
        ? "test.several-obligations"
        : difference.candidates.isEmpty ? "test.no-obligation" : "test.no-obligation-known"
      layout.paragraph(
        wording(id, ["keys": .names(difference.candidates)]), indent: 7, to: &sink)
    case .differs, .unlisted:
      guard let rule = difference.rule else { return }
      layout.paragraph(
        saw(rule, of: difference.subject), indent: 7, hang: 2, to: &sink)
    }
  }

  /// `deadline/overdue (rules.yaml:6:9) saw clock = 'overdue': ...`
  func saw(_ rule: RuleTestReport.RuleView, of subject: String) -> String {
    let place = rule.span.map { ResolvedSpan($0, in: report.files).description } ?? ""
    let facts = values.text(rule.facts)
    let saw = wording(
      facts.isEmpty ? "test.rule-saw-nothing" : "test.rule-saw",
      [
        "rule": .text(printable(subject)), "place": .text(printable(place)),
        "facts": .text(facts),
      ])
    return saw + "; " + conditions(rule)
  }

  private func conditions(_ rule: RuleTestReport.RuleView) -> String {
    let when = rule.when.map { values.text($0) } ?? ""
    guard let require = rule.require else {
      return wording("test.when-stops", ["when": .text(when)])
    }
    return wording(
      rule.when == nil ? "test.only-require" : "test.when-require",
      ["when": .text(when), "require": .text(values.text(require))])
  }

  // MARK: Totals

  private func writeTotals(_ limits: TestLimits, to sink: inout ByteSink) {
    let totals = TestTotals(report)
    if totals.leftOut > 0 {
      paragraph("test.left-out", ["count": .integer(totals.leftOut)], to: &sink)
    }
    paragraph(
      "test.summary",
      [
        "tests": .integer(totals.tests), "days": .integer(totals.days),
        "good": .integer(totals.days - totals.differing), "bad": .integer(totals.differing),
      ], to: &sink)
    if let least = limits.leastCoverage, totals.coverage.isBelow(percent: least) {
      paragraph(
        "test.too-little-coverage",
        ["share": .text(totals.coverage.text), "least": .integer(least)], to: &sink)
    }
    if let most = limits.mostSurvivors, let share = totals.unexplained, share.isAbove(percent: most)
    {
      paragraph(
        "test.too-many-survivors", ["share": .text(share.text), "most": .integer(most)], to: &sink)
    }
  }

  func paragraph(
    _ id: String, _ arguments: KeyValuePairs<String, Message.Value> = [:],
    to sink: inout ByteSink
  ) {
    layout.paragraph(wording(id, arguments), hang: 2, to: &sink)
  }
}
