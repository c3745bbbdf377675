/// The formats that there are.
package enum ReportFormats {
  /// In byte order of their names.
  package static let all: [any ReportFormat] = [
    CSVFormat(),
    JSONFormat(),
    OverdueFormat(),
    RulesFormat(),
    ScoresFormat(),
    TextFormat(),
  ]

  /// The names in order.
  package static var names: [String] { all.map { type(of: $0).name } }

  /// The format of a name.
  package static func format(named name: String) -> (any ReportFormat)? {
    all.first { type(of: $0).name.utf8.elementsEqual(name.utf8) }
  }
}
