package import Bytes
import Compliance
import Obligations
package import Results

/// The report as a person reads it on a terminal or on paper.
///
/// A report with a gate's result is that gate's page; one that is limited to a single unit is that
/// unit's own alert; any other is the supervisor's overview.
package struct TextFormat: ReportFormat {
  package static let name = "text"
  package static let shown = ReportDemand(records: .contradictions, showsMessages: true)

  package init() {}

  package func write(_ report: Report, as presentation: Presentation, to sink: inout ByteSink) {
    if let gate = report.gate {
      GatePage(report, gate, presentation).write(to: &sink)
    } else if report.scope.units.count == 1, let unit = report.directory[report.scope.units[0]] {
      UnitAlertPage(report, unit, presentation).write(to: &sink)
    } else {
      OverviewPage(report, presentation).write(to: &sink)
    }
  }
}

extension ReportFormat where Self == TextFormat {
  package static var text: Self { TextFormat() }
}
