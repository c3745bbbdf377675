package import Bytes
import JSONText
package import Results

/// All of a report as one JSON object, `report/1`: keys in byte order, ISO dates, decimal points.
package struct JSONFormat: ReportFormat {
  package static let name = "json"
  package static let shown = ReportDemand.everything
  /// Additions keep the 1.
  package static let schemaVersion = "report/1"

  package init() {}

  package func write(_ report: Report, as presentation: Presentation, to sink: inout ByteSink) {
    let parts = ReportJSON(report: report, presentation: presentation)
    sink.writeJSON(.pretty) { json in parts.write(to: &json) }
    sink.write(byte: 0x0A)
  }
}

extension ReportFormat where Self == JSONFormat {
  package static var json: Self { JSONFormat() }
}
