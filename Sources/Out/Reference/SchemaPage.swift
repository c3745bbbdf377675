package import Bytes
package import Compliance
import JSONText
import Reports
import RuleFiles

/// A JSON Schema (draft 7) of what people write or of what the program writes.
package struct SchemaPage {
  private let name: SchemaName
  private let language: Language

  package init(_ name: SchemaName, language: Language) {
    self.name = name
    self.language = language
  }

  package func write(to sink: inout ByteSink) {
    let schema = root.adding([
      ("$schema", .text("http://json-schema.org/draft-07/schema#")),
      ("title", .text("dondoc " + name.text)),
    ])
    sink.writeJSON(.pretty) { json in schema.write(to: &json) }
    sink.write(byte: 0x0A)
  }

  private var root: SchemaNode {
    switch name {
    case .file(let kind): return FormatSchema.schema(of: kind, language: language)
    case .document(let document): return ShapeSchema.schema(of: document, language: language)
    case .section(let section):
      guard let key = FormatKind.workspace.mapping.keys.first(where: { $0.name == section })
      else { return .object([]) }
      return FormatSchema.schema(of: key, language: language)
    }
  }
}
