package import Bytes
import CivilCalendar
import Compliance
import Diagnostics
package import Results
import Wording

/// The remarks of a lint as a person reads them: subject by subject, each at its place, then how
/// many there are.
package struct LintPage {
  private let report: LintReport
  private let presentation: Presentation
  private let wording: Wording
  private let layout: TextLayout

  /// - Parameter presentation: Its files are those of the report.
  package init(_ report: LintReport, _ presentation: Presentation, width: Int = 100) {
    self.report = report
    self.presentation = presentation
    wording = presentation.language.wording
    layout = TextLayout(width: width, isColoured: presentation.isColoured)
  }

  package func write(to sink: inout ByteSink) {
    writeHead(to: &sink)
    for section in report.sections where !section.diagnostics.isEmpty {
      write(section, to: &sink)
    }
    writeTotals(to: &sink)
  }

  private func writeHead(to sink: inout ByteSink) {
    guard let plan = report.plan else { return }
    paragraph(
      "lint.head",
      [
        "number": .text(printable(plan.number)), "tasks": .integer(report.taskCount),
        "units": .integer(report.unitCount), "rules": .integer(report.ruleCount),
        "starts": .date(plan.starts.description), "ends": .date(plan.ends.description),
      ], to: &sink)
  }

  private func write(_ section: LintReport.Section, to sink: inout ByteSink) {
    let renderer = DiagnosticRenderer(
      files: report.files, wording: wording, isColoured: presentation.isColoured)
    layout.heading(heading(of: section), to: &sink)
    let shown = section.diagnostics.shown(limit: presentation.limit ?? section.diagnostics.count)
    for diagnostic in shown {
      layout.line(to: &sink)
      sink.write(renderer.text(of: diagnostic))
    }
    let more = section.diagnostics.count - shown.count
    if more > 0 {
      layout.line(to: &sink)
      paragraph("report.more", ["count": .integer(more)], to: &sink)
    }
  }

  private func heading(of section: LintReport.Section) -> String {
    wording(
      "lint.heading." + section.subject.rawValue, ["count": .integer(section.diagnostics.count)])
  }

  private func writeTotals(to sink: inout ByteSink) {
    let totals = LintTotals(report)
    layout.line(to: &sink)
    if report.hasFaults { paragraph("lint.faults-first", to: &sink) }
    if report.faultsLeftOut > 0 {
      paragraph("diagnostics.more", ["count": .integer(report.faultsLeftOut)], to: &sink)
    }
    guard !totals.isEmpty else {
      paragraph("lint.nothing", to: &sink)
      return
    }
    paragraph(
      "lint.totals",
      [
        "faults": .integer(totals.faults), "defects": .integer(totals.defects),
        "warnings": .integer(totals.warnings), "remarks": .integer(totals.remarks),
      ], to: &sink)
  }

  private func paragraph(
    _ id: String, _ arguments: KeyValuePairs<String, Message.Value> = [:],
    to sink: inout ByteSink
  ) {
    layout.paragraph(wording(id, arguments), hang: 2, to: &sink)
  }
}

/// How many remarks of each weight there are.
struct LintTotals {
  /// Of files; those that were not kept count too.
  var faults: Int
  /// Of the printed plan.
  var defects: Int
  var warnings: Int
  var remarks: Int

  init(_ report: LintReport) {
    let plan = report.sections.first { $0.subject == .plan }?.diagnostics ?? []
    let others = report.sections.filter { $0.subject != .plan }.flatMap(\.diagnostics)
    faults = others.count { $0.severity == .error } + report.faultsLeftOut
    defects = plan.count
    warnings = others.count { $0.severity == .warning }
    remarks = others.count { $0.severity == .info }
  }

  var isEmpty: Bool { faults + defects + warnings + remarks == 0 }
}
