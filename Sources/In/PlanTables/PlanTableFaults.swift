package import Diagnostics

/// Codes of tables of plans.
package enum PlanTableCode {
  package static let noHeader = DiagnosticCode("D0590", "no-plan-header")
  package static let noColumn = DiagnosticCode("D0591", "no-plan-column")
  package static let columnTwice = DiagnosticCode("D0592", "plan-column-twice")
  package static let noTask = DiagnosticCode("D0593", "row-without-task")
  package static let doubt = DiagnosticCode("D0594", "doubtful-cell")
  package static let noRows = DiagnosticCode("D0595", "no-plan-rows")

  /// All of them, in the order of their texts.
  package static let all = [noHeader, noColumn, columnTwice, noTask, doubt, noRows]
}

extension PlanColumn {
  /// Both proposed headings, for messages.
  var proposals: [String] { [headings.vi, headings.en] }
}

extension Diagnostic {
  static func noPlanHeader(_ path: String) -> Diagnostic {
    Diagnostic(
      code: PlanTableCode.noHeader, message: Message("plan-table.no-header"),
      place: DataPlace(path: path),
      help: [
        Message(
          "plan-table.headings",
          [
            "vi": .names(PlanColumn.allCases.map(\.headings.vi)),
            "en": .names(PlanColumn.allCases.map(\.headings.en)),
          ])
      ])
  }

  static func noPlanColumn(
    _ column: PlanColumn, unread: [String], _ path: String, row: Int
  ) -> Diagnostic {
    var help = [Message("plan-table.name-column", ["names": .names(column.proposals)])]
    if !unread.isEmpty {
      help.append(Message("plan-table.unread-headings", ["names": .names(unread)]))
    }
    return Diagnostic(
      code: PlanTableCode.noColumn,
      message: Message("plan-table.no-column", ["column": .name(column.headings.vi)]),
      place: DataPlace(path: path, row: row), help: help)
  }

  static func columnTwice(
    _ column: PlanColumn, first: String, second: String, _ path: String, row: Int
  ) -> Diagnostic {
    Diagnostic(
      code: PlanTableCode.columnTwice,
      message: Message(
        "plan-table.column-twice",
        ["column": .name(column.headings.vi), "first": .name(first), "second": .name(second)]),
      place: DataPlace(path: path, row: row), help: [Message("plan-table.rename-column")])
  }

  static func rowWithoutTask(_ path: String, row: Int, column: String) -> Diagnostic {
    Diagnostic(
      code: PlanTableCode.noTask, message: Message("plan-table.no-task"),
      place: DataPlace(path: path, row: row, column: column),
      help: [Message("plan-table.no-task-help")])
  }

  package static func noPlanRows(_ path: String) -> Diagnostic {
    Diagnostic(
      code: PlanTableCode.noRows, message: Message("plan-table.no-rows"),
      place: DataPlace(path: path))
  }

  /// A cell that a person looks at; a warning.
  static func doubt(
    _ message: Message, _ path: String, row: Int, column: String?
  ) -> Diagnostic {
    Diagnostic(
      code: PlanTableCode.doubt, severity: .warning, message: message,
      place: DataPlace(path: path, row: row, column: column))
  }
}
