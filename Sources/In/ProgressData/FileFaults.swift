import Bytes
import Compliance
import Diagnostics
import Tables
import VietnameseText

extension DiagnosticCode {
  static let unreadableData = DiagnosticCode("D0520", "unreadable-data")
  static let noFiles = DiagnosticCode("D0521", "no-data-files")
  static let pathUnit = DiagnosticCode("D0522", "unknown-unit-in-path")
  static let pathPeriod = DiagnosticCode("D0523", "unknown-period-in-path")
  static let noTaskColumn = DiagnosticCode("D0524", "no-task-column")
  static let columnTwice = DiagnosticCode("D0525", "column-twice")
  static let missingColumn = DiagnosticCode("D0526", "missing-column")
  static let noReportDate = DiagnosticCode("D0527", "no-report-date")
  static let noStatusColumn = DiagnosticCode("D0528", "no-status-column")
  static let noDecisionColumn = DiagnosticCode("D0529", "no-decision-column")
  static let noReferenceColumn = DiagnosticCode("D0530", "no-reference-column")
  static let badDayLine = DiagnosticCode("D0531", "bad-day-line")
  static let unreadColumns = DiagnosticCode("D0532", "unread-columns")
}

// Every fault of a file as a whole: each makes the run incomplete.
extension Diagnostic {
  static func unreadable(
    _ error: FileError, path: String, _ source: ProgressSource
  ) -> Diagnostic {
    Diagnostic(
      code: .unreadableData, message: Message(error), span: source.span,
      place: DataPlace(path: path))
  }

  static func noFiles(_ source: ProgressSource) -> Diagnostic {
    Diagnostic(
      code: .noFiles,
      message: Message("progress.no-files", ["pattern": .name(source.pattern)]),
      span: source.span, place: DataPlace(path: source.pattern),
      help: [Message("progress.no-files-help")])
  }

  static func unknownUnitInPath(
    _ printed: String, path: String, _ directory: UnitDirectory
  ) -> Diagnostic {
    let near = nearest(to: printed, among: directory.units.map(\.id.text))
    return Diagnostic(
      code: .pathUnit,
      message: Message("progress.unknown-unit-in-path", ["unit": .name(printed)]),
      place: DataPlace(path: path, value: printed),
      help: near.isEmpty
        ? [Message("progress.unknown-unit-in-path-help")] : [.didYouMean(near)])
  }

  static func unknownPeriodInPath(_ printed: String, path: String) -> Diagnostic {
    Diagnostic(
      code: .pathPeriod,
      message: Message("progress.unknown-period-in-path", ["period": .name(printed)]),
      place: DataPlace(path: path, value: printed),
      help: [Message("progress.period-help")])
  }

  static func noTaskColumn(_ path: String, row: Int?, headings: [String]) -> Diagnostic {
    Diagnostic(
      code: .noTaskColumn,
      message: Message("progress.no-task-column", ["headings": .names(headings)]),
      place: DataPlace(path: path, row: row),
      help: [Message("progress.no-task-column-help")])
  }

  static func columnTwice(
    _ path: String, row: Int, field: String, first: String, second: String
  ) -> Diagnostic {
    Diagnostic(
      code: .columnTwice,
      message: Message(
        "progress.column-twice",
        ["field": .name(field), "first": .name(first), "second": .name(second)]),
      place: DataPlace(path: path, row: row, column: second),
      help: [Message("progress.column-twice-help", ["field": .name(field)])])
  }

  static func missingColumn(
    _ path: String, row: Int, field: String, heading: String, headings: [String],
    _ source: ProgressSource
  ) -> Diagnostic {
    let near = nearest(to: heading, among: headings)
    return Diagnostic(
      code: .missingColumn,
      message: Message(
        "progress.missing-column",
        ["field": .name(field), "heading": .name(heading), "headings": .names(headings)]),
      span: source.span, place: DataPlace(path: path, row: row),
      help: near.isEmpty ? [] : [.didYouMean(near)])
  }

  static func noReportDate(_ path: String, row: Int, field: String) -> Diagnostic {
    Diagnostic(
      code: .noReportDate, message: Message("progress.no-report-date"),
      place: DataPlace(path: path, row: row),
      help: [Message("progress.no-report-date-help", ["field": .name(field)])])
  }

  static func noStatusColumn(_ path: String, row: Int) -> Diagnostic {
    Diagnostic(
      code: .noStatusColumn, message: Message("progress.no-status-column"),
      place: DataPlace(path: path, row: row),
      help: [Message("progress.no-status-column-help")])
  }

  static func noDecisionColumn(_ path: String, row: Int) -> Diagnostic {
    Diagnostic(
      code: .noDecisionColumn, message: Message("progress.no-decision-column"),
      place: DataPlace(path: path, row: row),
      help: [Message("progress.columns-help", ["field": .name("decision")])])
  }

  static func noReferenceColumn(_ path: String, row: Int) -> Diagnostic {
    Diagnostic(
      code: .noReferenceColumn, message: Message("progress.no-reference-column"),
      place: DataPlace(path: path, row: row),
      help: [Message("progress.columns-help", ["field": .name("reference")])])
  }

  static func badDayLine(_ path: String, row: Int, text: String) -> Diagnostic {
    Diagnostic(
      code: .badDayLine, message: Message("progress.bad-day-line"),
      place: DataPlace(path: path, row: row, value: text),
      help: [Message("progress.bad-day-line-help")])
  }

  /// Not a fault: said once for each file.
  static func unreadColumns(_ path: String, row: Int, headings: [String]) -> Diagnostic {
    Diagnostic(
      code: .unreadColumns, severity: .info,
      message: Message("progress.unread-columns", ["headings": .names(headings)]),
      place: DataPlace(path: path, row: row),
      help: [Message("progress.unread-columns-help")])
  }
}

extension Message {
  static func didYouMean(_ names: [String]) -> Message {
    Message("progress.did-you-mean", ["names": .names(names)])
  }
}
