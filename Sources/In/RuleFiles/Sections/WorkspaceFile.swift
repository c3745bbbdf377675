import Compliance
import Diagnostics

/// What the root file says of the workspace itself.
struct WorkspaceFile {
  var includes: [ScalarNode] = []
  var packs: [ScalarNode] = []
  var calendar: ScalarNode?
  var language: Language?
  var sources: [DeclaredSource] = []
  var outputs: [DeclaredOutput] = []

  mutating func decode(_ entry: YAMLNode.Entry, fields: Fields?, _ faults: inout Faults) {
    let fields = fields ?? Fields(entry, FileSections.name)
    switch entry.key.text {
    case "include": includes = fields.texts("include", &faults)
    case "packs": packs = fields.texts("packs", &faults)
    case "calendar": calendar = fields.text("calendar", &faults)
    case "language": language = fields.choice("language", Language.self, &faults)
    case "sources":
      sources = fields.list("sources", &faults).compactMap { DeclaredSource($0, &faults) }
    case "outputs":
      outputs = fields.list("outputs", &faults).compactMap { DeclaredOutput($0, &faults) }
    default: break
    }
  }
}

/// One entry of `outputs:`.
struct DeclaredOutput {
  var format: OutputRequest.Format
  var path: ScalarNode

  init?(_ node: YAMLNode, _ faults: inout Faults) {
    guard let fields = Fields(node, "outputs", keys: FormatKind.output.keys, &faults) else {
      return nil
    }
    let format = fields.required("format", &faults).flatMap {
      Fields.choice($0, "format", OutputRequest.Format.self, &faults)
    }
    let path = fields.required("path", &faults)
    guard let format, let path else { return nil }
    self.format = format
    self.path = path
  }
}

/// A report that the workspace wants written at each run.
package struct OutputRequest: Hashable, Sendable {
  /// The formats that this version writes.
  package enum Format: String, Hashable, Sendable, CaseIterable {
    case text, json, csv, overdue, rules, scores
  }

  package var format: Format
  /// Below the workspace's folder.
  package var path: String

  package init(format: Format, path: String) {
    self.format = format
    self.path = path
  }
}
