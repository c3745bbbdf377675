import CivilCalendar
import Compliance
import Diagnostics

extension DeclaredGiven {
  /// The columns of a row: those of the files of data.
  static func columns(of kind: ProgressSource.Kind) -> [String] {
    switch kind {
    case .progress: FormatKind.progressRow.keys
    case .evidence: FormatKind.evidenceRow.keys
    case .appraisal: FormatKind.appraisalRow.keys
    }
  }

  /// What a row cannot do without.
  private static func needed(by kind: ProgressSource.Kind) -> [String] {
    switch kind {
    case .progress: ["reported", "status"]
    case .evidence: ["reported", "reference"]
    case .appraisal: ["date", "decision"]
    }
  }

  /// The rows as CSV; what a row leaves out of task, unit and period is that of the test.
  mutating func table(
    _ nodes: [YAMLNode], _ kind: ProgressSource.Kind, _ faults: inout Faults
  ) -> RuleTest.Table? {
    let columns = Self.columns(of: kind)
    var table = RuleTest.Table(kind: kind, text: Self.line(columns), rows: [])
    for node in nodes {
      guard let fields = Fields(node, kind.rawValue, keys: columns, &faults) else { continue }
      for key in Self.needed(by: kind) { _ = fields.required(key, &faults) }
      note(fields, &faults)
      let cells = columns.map { cell($0, fields, &faults) }
      table.text += Self.line(cells)
      table.rows.append(
        RuleTest.Row(
          span: fields.span,
          cells: fields.entries.map { (column: $0.key.text, span: $0.value.span) }))
    }
    return nodes.isEmpty ? nil : table
  }

  private mutating func note(_ fields: Fields, _ faults: inout Faults) {
    if let task = fields.text("task", &faults) {
      rowNames.append(Reference(kind: .task, scalar: task))
    }
    if let unit = fields.text("unit", &faults) {
      rowNames.append(Reference(kind: .unit, scalar: unit))
    }
  }

  private func cell(_ column: String, _ fields: Fields, _ faults: inout Faults) -> String {
    if fields.has(column) {
      // Several documents in one cell, as in a file.
      return fields.texts(column, &faults).map(\.text).joined(separator: "; ")
    }
    // A row of another task has its own unit and period.
    let isOfTest = !fields.has("task")
    switch column {
    case "task": return (task?.text).map(Self.withoutPart) ?? ""
    case "part": return isOfTest ? (task?.text).flatMap(Self.part(of:)) ?? "" : ""
    case "unit": return isOfTest ? unit?.text ?? "" : ""
    case "period": return isOfTest ? period.map { $0 == .once ? "" : $0.id } ?? "" : ""
    default: return ""
    }
  }

  static func withoutPart(_ task: String) -> String {
    String(decoding: task.utf8.prefix { $0 != UInt8(ascii: "#") }, as: UTF8.self)
  }

  static func part(of task: String) -> String? {
    guard let cut = task.utf8.firstIndex(of: UInt8(ascii: "#")) else { return nil }
    return String(decoding: task.utf8[task.utf8.index(after: cut)...], as: UTF8.self)
  }

  private static func line(_ cells: [String]) -> String {
    cells.map(quoted).joined(separator: ",") + "\n"
  }

  /// A cell of one line, in quotes where it needs them.
  private static func quoted(_ text: String) -> String {
    var cell = ""
    var needsQuotes = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\r": cell += " "
      case "\"":
        cell += "\"\""
        needsQuotes = true
      default:
        if scalar == "," || scalar == ";" { needsQuotes = true }
        cell.unicodeScalars.append(scalar)
      }
    }
    return needsQuotes ? "\"" + cell + "\"" : cell
  }
}
