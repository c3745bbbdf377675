package import Compliance
package import Reports
package import RuleFiles

/// What `dondoc schema` knows a form of: files and sections that people write, and what the program
/// writes.
package enum SchemaName: Hashable, Sendable {
  /// `workspace` and `file`.
  case file(FormatKind)
  /// The value of a section of a file.
  case section(String)
  case document(JSONDocument)

  /// Files first, then sections, then what is written.
  package static let all: [SchemaName] =
    [.file(.workspace), .file(.file)]
    + FormatKind.workspace.mapping.keys.filter { $0.name != "dondoc" }.map { .section($0.name) }
    + JSONDocument.allCases.map { .document($0) }

  package init?(_ text: String) {
    guard let name = Self.all.first(where: { $0.text.utf8.elementsEqual(text.utf8) }) else {
      return nil
    }
    self = name
  }

  package var text: String {
    switch self {
    case .file(let kind): kind.rawValue
    case .section(let name): name == JSONDocument.calendar.rawValue ? "calendar-section" : name
    case .document(let document): document.rawValue
    }
  }

  /// What it is the form of.
  func meaning(_ language: Language) -> String {
    switch self {
    case .file(let kind): return kind.mapping.meaning[language]
    case .section(let name):
      return FormatKind.workspace.mapping.keys.first { $0.name == name }?.meaning[language] ?? ""
    case .document(let document): return document.command
    }
  }

  /// All names with what they are the form of.
  package static func list(_ language: Language) -> ListTable {
    ListTable(
      columns: ["name", "meaning"],
      rows: all.map { [.text($0.text), .text($0.meaning(language))] })
  }
}
