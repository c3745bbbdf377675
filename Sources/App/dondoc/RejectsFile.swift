import Bytes
import Compliance
import Diagnostics
import ProgressData
import Reports
import Wording

/// The file of rejected rows: where each stood, why it was rejected, and what it said.
final class RejectsFile {
  private let path: String
  private let language: Language
  private var rows: [RejectedRow] = []

  /// nil where no file is asked for.
  init?(path: String?, options: CommonOptions) {
    guard let path else { return nil }
    self.path = path
    language = options.faultLanguage
  }

  func collect(_ row: RejectedRow) { rows.append(row) }

  /// Writes the file.
  ///
  /// - Returns: A fault where it could not be written.
  func finish(_ language: Language) -> [Diagnostic] {
    do throws(FileError) {
      var sink = try ByteSink(replacing: path)
      CSVRow.write(["file", "row", "code", "reason", "cells"], to: &sink)
      for row in rows {
        CSVRow.write(
          [
            row.path, String(row.row), row.code.text,
            language.wording.sentence(for: row.message), Self.cells(of: row),
          ], to: &sink)
      }
      try sink.finish()
      return []
    } catch {
      return [ReportOutput.unwritable(error)]
    }
  }

  /// `heading=cell; heading=cell` of the cells that hold something.
  private static func cells(of row: RejectedRow) -> String {
    row.cells.enumerated().filter { !$0.element.isEmpty }.map { place, cell in
      (row.headings.indices.contains(place) ? row.headings[place] + "=" : "") + cell
    }.joined(separator: "; ")
  }
}
