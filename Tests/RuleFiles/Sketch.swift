import Diagnostics
import Foundation

/// Folders of the package, by the place of this file.
enum PackageFolder {
  static let path = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardized.path
}

/// Diagnostics as short lines: what a test compares.
enum Sketch {
  static func line(_ diagnostic: Diagnostic, _ files: SourceFiles) -> String {
    var text = "\(diagnostic.severity.name) \(diagnostic.code.text)"
    text += " \(place(diagnostic.span, files)) \(message(diagnostic.message))"
    for label in diagnostic.labels {
      text += "\n  label \(place(label.span, files)) \(message(label.message))"
    }
    for help in diagnostic.help { text += "\n  help \(message(help))" }
    if let edit = diagnostic.edit {
      text += "\n  edit \(place(edit.span, files)) \(edit.text.debugDescription)"
    }
    return text
  }

  static func place(_ span: SourceSpan?, _ files: SourceFiles) -> String {
    guard let span else { return "-" }
    let start = files.position(of: span.start, in: span.file)
    let end = files.position(of: span.end, in: span.file)
    return "\(files.path(of: span.file)):\(start.line):\(start.column)-\(end.line):\(end.column)"
  }

  static func message(_ message: Message) -> String {
    let arguments = message.arguments.map { "\($0.name): \(value($0.value))" }
    return message.id + "(" + arguments.joined(separator: ", ") + ")"
  }

  private static func value(_ value: Message.Value) -> String {
    switch value {
    case .text(let text): text
    case .name(let name): "`\(name)`"
    case .integer(let number): "\(number)"
    case .names(let names):
      names.count > 12
        ? names.prefix(12).joined(separator: ", ") + ", … \(names.count)"
        : names.joined(separator: ", ")
    case .date(let date): date
    case .day(let date): date
    case .period(let id): id
    case .localized(let vi, let en): "\(vi)|\(en)"
    case .message(let message): Self.message(message)
    }
  }
}
