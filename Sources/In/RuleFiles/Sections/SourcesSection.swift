import CivilCalendar
import Compliance
import Diagnostics

/// An entry of `sources:` as written.
struct DeclaredSource {
  static let keys = FormatKind.source.keys

  /// Without the expression.
  var source: ProgressSource
  var completedWhen: ScalarNode?

  init?(_ node: YAMLNode, _ faults: inout Faults) {
    guard let fields = Fields(node, "sources", keys: Self.keys, &faults) else { return nil }
    let kinds = ProgressSource.Kind.allCases.map(\.rawValue)
    fields.reportConflicts(among: kinds, &faults)
    guard let kind = ProgressSource.Kind.allCases.first(where: { fields.has($0.rawValue) }) else {
      fields.reportNone(of: kinds, in: "sources", at: fields.span, &faults)
      return nil
    }
    guard let pattern = fields.required(kind.rawValue, &faults) else { return nil }
    if pattern.text.utf8.split(separator: UInt8(ascii: "/")).contains(where: {
      $0.elementsEqual("..".utf8)
    }) || pattern.text.utf8.first == UInt8(ascii: "/") {
      faults.outsideWorkspace(pattern)
    }
    source = ProgressSource(kind: kind, pattern: pattern.text, span: pattern.span)
    source.reported = fields.date("reported", &faults)
    if let unit = fields.text("unit", &faults) {
      source.unit = UnitID(unit.text)
      faults.references.append(Reference(kind: .unit, scalar: unit))
    }
    source.period = fields.period("period", &faults)
    source.groupRows = fields.choice("groupRows", ProgressSource.GroupRows.self, &faults) ?? .reject
    source.columns = Self.columns(fields, &faults)
    source.statusWords = Self.statusWords(fields, &faults)
    completedWhen = fields.text("completedWhen", &faults)
    if let sequence = fields.entry("sequence") { faults.unreadSection(sequence.key) }
  }

  private static func columns(_ fields: Fields, _ faults: inout Faults) -> [String: String] {
    guard let node = fields.node("columns"), let keys = Fields(open: node, "columns", &faults)
    else { return [:] }
    var columns: [String: String] = [:]
    for entry in keys.entries {
      if let heading = keys.text(entry.key.text, &faults) {
        columns[entry.key.text] = heading.text
      }
    }
    return columns
  }

  private static func statusWords(
    _ fields: Fields, _ faults: inout Faults
  ) -> [StatedStatus: [String]] {
    let statuses = StatedStatus.allCases.filter { $0 != .notReported }
    guard let node = fields.node("statusWords"),
      let keys = Fields(node, "statusWords", keys: FormatKind.statusWords.keys, &faults)
    else { return [:] }
    var words: [StatedStatus: [String]] = [:]
    for status in statuses where keys.has(status.rawValue) {
      words[status] = keys.texts(status.rawValue, &faults).map(\.text)
    }
    return words
  }
}
