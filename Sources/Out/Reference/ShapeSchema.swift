import Compliance
import Reports

/// The schema of what the program writes, made of the shape beside the writer.
///
/// Objects are left open: an addition keeps the number of a document's form.
struct ShapeSchema {
  let language: Language
  private var reached: [JSONPart] = []

  static func schema(of document: JSONDocument, language: Language) -> SchemaNode {
    var schema = ShapeSchema(language: language)
    let root = schema.node(document.shape)
    var definitions: [(key: String, value: SchemaNode)] = []
    while definitions.count < schema.reached.count {
      let part = schema.reached[definitions.count]
      definitions.append((part.rawValue, schema.node(part.shape)))
    }
    return root.adding(definitions.isEmpty ? [] : [("definitions", .object(definitions))])
  }

  private init(language: Language) { self.language = language }

  private mutating func node(_ shape: JSONShape) -> SchemaNode {
    switch shape {
    case .text: return Self.typed("string")
    case .integer: return Self.typed("integer")
    case .number: return Self.typed("number")
    case .flag: return Self.typed("boolean")
    case .date: return .object([("format", .text("date")), ("type", .text("string"))])
    case .constant(let text): return .object([("const", .text(text))])
    case .choice(let words): return .object([("enum", .texts(words))])
    case .orNull(let shape): return .object([("anyOf", .list([node(shape), .nullType]))])
    case .optional(let shape): return node(shape)
    case .list(let shape):
      return .object([("items", node(shape)), ("type", .text("array"))])
    case .map(let shape):
      return .object([("additionalProperties", node(shape)), ("type", .text("object"))])
    case .object(let members):
      var properties: [(key: String, value: SchemaNode)] = []
      for (key, shape) in members { properties.append((key, node(shape))) }
      return .object([
        ("properties", .object(properties)),
        (
          "required",
          .texts(
            members.compactMap { key, shape in
              if case .optional = shape { nil } else { key }
            })
        ), ("type", .text("object")),
      ])
    case .part(let part):
      if !reached.contains(part) { reached.append(part) }
      return .reference(part.rawValue)
    case .either(let shapes):
      var forms: [SchemaNode] = []
      for shape in shapes { forms.append(node(shape)) }
      return .object([("anyOf", .list(forms))])
    case .anything: return .object([])
    case .said(let shape, let text):
      var schema = node(shape)
      if case .part = shape { schema = .object([("allOf", .list([schema]))]) }
      return schema.adding([("description", .text(text[language]))])
    }
  }

  private static func typed(_ name: String) -> SchemaNode { .object([("type", .text(name))]) }
}
