package import Bytes
package import Compliance
import Diagnostics
import JSONText
package import Results
import Wording

/// The remarks of a lint for programs.
package struct LintData {
  /// Additions keep the number.
  package static let schemaVersion = "lint/1"

  private let report: LintReport
  private let language: Language

  package init(_ report: LintReport, language: Language) {
    self.report = report
    self.language = language
  }

  /// One object: sections in their order, with all that a diagnostic has.
  package func writeJSON(to sink: inout ByteSink) {
    let diagnostics = DiagnosticsJSON(files: report.files, wording: language.wording)
    let totals = LintTotals(report)
    sink.writeJSON(.pretty) { json in
      json.object { json in
        json.member("isComplete", !report.hasFaults)
        json.member("language", language.rawValue)
        json.member("plan", report.plan?.number)
        json.member("schemaVersion", Self.schemaVersion)
        json.key("sections")
        json.array { json in
          for section in report.sections {
            json.object { json in
              json.key("diagnostics")
              diagnostics.write(section.diagnostics, to: &json)
              json.member("subject", section.subject.rawValue)
            }
          }
        }
        json.key("totals")
        json.object { json in
          json.member("defects", totals.defects)
          json.member("faults", totals.faults)
          json.member("remarks", totals.remarks)
          json.member("warnings", totals.warnings)
        }
      }
    }
    sink.write(byte: 0x0A)
  }

  /// One row for each remark, in the order of the text.
  package var table: ListTable {
    ListTable(
      columns: [
        "subject", "severity", "code", "name", "file", "line", "column", "endLine", "endColumn",
        "message", "notes", "help",
      ],
      rows: report.sections.flatMap { section in
        section.diagnostics.map { row($0, section.subject) }
      })
  }

  private func row(
    _ diagnostic: Diagnostic, _ subject: LintReport.Subject
  ) -> [ListTable.Cell] {
    let wording = language.wording
    let span = diagnostic.span.map { ResolvedSpan($0, in: report.files) }
    let notes = diagnostic.labels.map { label in
      let place = label.span.map { ResolvedSpan($0, in: report.files).description + ": " } ?? ""
      return place + wording.sentence(for: label.message)
    }
    return [
      .text(subject.rawValue), .text(diagnostic.severity.name), .text(diagnostic.code.text),
      .text(diagnostic.code.name), span.map { .text($0.path) } ?? .none,
      number(span?.start.line), number(span?.start.column), number(span?.end.line),
      number(span?.end.column), .text(wording.sentence(for: diagnostic.message)),
      .text(notes.joined(separator: "; ")),
      .text(diagnostic.help.map { wording.sentence(for: $0) }.joined(separator: "; ")),
    ]
  }

  private func number(_ number: Int?) -> ListTable.Cell { number.map { .number($0) } ?? .none }
}
