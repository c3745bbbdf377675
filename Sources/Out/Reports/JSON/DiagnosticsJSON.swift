package import Bytes
package import Diagnostics
import JSONText

/// Diagnostics as a JSON array of objects, for `--error-format json`.
///
/// Lines and columns count from 1, columns in code points; the end is one past the last character.
package struct DiagnosticsJSON: Sendable {
  package var files: SourceFiles
  package var wording: any MessageWording

  package init(files: SourceFiles, wording: any MessageWording) {
    self.files = files
    self.wording = wording
  }

  /// All of them by place, with a line end after the array.
  package func write(_ diagnostics: [Diagnostic], to sink: inout ByteSink) {
    sink.writeJSON(.pretty) { json in self.write(diagnostics.sortedByPlace, to: &json) }
    sink.write(byte: 0x0A)
  }

  /// The array, in the order given.
  func write(_ diagnostics: [Diagnostic], to json: inout JSONWriter) {
    json.array { json in for diagnostic in diagnostics { write(diagnostic, to: &json) } }
  }

  private func write(_ diagnostic: Diagnostic, to json: inout JSONWriter) {
    let span = diagnostic.span.map { ResolvedSpan($0, in: files) }
    json.object { json in
      json.member("code", diagnostic.code.text)
      json.member("column", span?.start.column)
      if let edit = diagnostic.edit { write(edit, to: &json) }
      json.member("endColumn", span?.end.column)
      json.member("endLine", span?.end.line)
      json.member("file", span?.path)
      json.member("help", diagnostic.help.map { wording.sentence(for: $0) })
      json.key("labels")
      json.array { json in for label in diagnostic.labels { write(label, to: &json) } }
      json.member("line", span?.start.line)
      json.member("message", wording.sentence(for: diagnostic.message))
      json.member("name", diagnostic.code.name)
      json.member("place", diagnostic.place)
      json.member("severity", diagnostic.severity.name)
    }
  }

  /// What the first help says, done to the file.
  private func write(_ edit: DiagnosticEdit, to json: inout JSONWriter) {
    let span = ResolvedSpan(edit.span, in: files)
    json.key("edit")
    json.object { json in
      json.member("column", span.start.column)
      json.member("endColumn", span.end.column)
      json.member("endLine", span.end.line)
      json.member("file", span.path)
      json.member("line", span.start.line)
      json.member("text", edit.text)
    }
  }

  private func write(_ label: DiagnosticLabel, to json: inout JSONWriter) {
    let span = label.span.map { ResolvedSpan($0, in: files) }
    json.object { json in
      json.member("column", span?.start.column)
      json.member("endColumn", span?.end.column)
      json.member("endLine", span?.end.line)
      json.member("file", span?.path)
      json.member("line", span?.start.line)
      json.member("message", wording.sentence(for: label.message))
    }
  }
}
