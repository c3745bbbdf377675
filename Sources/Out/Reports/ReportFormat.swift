package import Bytes
package import Compliance
package import Diagnostics
package import Results

/// A way to write a report down.
///
/// A format walks over the report and writes as it goes; it never builds the whole output in
/// memory. The sink keeps the first failure.
package protocol ReportFormat: Sendable {
  /// The name for `--format`.
  static var name: String { get }
  /// What it shows of records beside numbers.
  static var shown: ReportDemand { get }

  func write(_ report: Report, as presentation: Presentation, to sink: inout ByteSink)
}

/// How a report is shown; nothing in here changes what it says.
package struct Presentation: Sendable {
  package var language: Language
  /// How many items of a list are shown before the rest is counted; nil: all.
  package var limit: Int?
  package var isColoured: Bool
  /// The files that rules and plan defects point into.
  package var files: SourceFiles
  /// The most threads that write; the bytes do not depend on it.
  package var threads: Int

  package init(
    language: Language, limit: Int? = 30, isColoured: Bool = false,
    files: SourceFiles = SourceFiles(), threads: Int = 1
  ) {
    self.threads = threads
    self.language = language
    self.limit = limit
    self.isColoured = isColoured
    self.files = files
  }
}
