import Compliance
import Diagnostics
import Reports
import RuleFiles
import Wording

/// The schema of what people write, made of the description of the format.
///
/// A plain scalar is a number, a flag or null to an editor and a text to the loader: each text
/// takes all of them, null too where the key is required: `title: null` is a title.
struct FormatSchema {
  let language: Language
  private var reached: [FormatKind] = []

  init(language: Language) { self.language = language }

  /// The schema of one kind of mapping, with the definitions that it needs.
  static func schema(of kind: FormatKind, language: Language) -> SchemaNode {
    var schema = FormatSchema(language: language)
    let root = schema.object(of: kind)
    return root.adding(schema.definitions())
  }

  /// The schema of a section's value.
  static func schema(of key: FormatKey, language: Language) -> SchemaNode {
    var schema = FormatSchema(language: language)
    let root = schema.property(key)
    return root.adding(schema.definitions())
  }

  /// Definitions of all kinds that were named, and of those that these name.
  private mutating func definitions() -> [(key: String, value: SchemaNode)] {
    var definitions: [(key: String, value: SchemaNode)] = []
    while definitions.count < reached.count {
      let kind = reached[definitions.count]
      definitions.append((kind.rawValue, definition(of: kind)))
    }
    return definitions.isEmpty ? [] : [("definitions", .object(definitions))]
  }

  // MARK: Mappings

  private mutating func definition(of kind: FormatKind) -> SchemaNode {
    let mapping = kind.mapping
    guard !mapping.shortForms.isEmpty else { return object(of: kind) }
    var forms = mapping.shortForms.map { value($0) }
    forms.append(object(of: kind))
    return .object([
      ("anyOf", .list(forms)), ("description", .text(mapping.meaning[language])),
    ])
  }

  private mutating func object(of kind: FormatKind) -> SchemaNode {
    let mapping = kind.mapping
    var properties: [(key: String, value: SchemaNode)] = []
    for key in mapping.keys { properties.append((key.name, property(key))) }
    var members: [(key: String, value: SchemaNode)] = [
      ("additionalProperties", .flag(false)),
      ("description", .text(mapping.meaning[language])),
      ("properties", .object(properties)),
      ("type", .text("object")),
    ]
    let required = mapping.keys.filter { $0.presence == .required }.map(\.name)
    if !required.isEmpty { members.append(("required", .texts(required))) }
    if !mapping.oneOf.isEmpty {
      members.append(
        (
          "allOf",
          .list(
            mapping.oneOf.map { names in
              .object([
                (
                  "anyOf",
                  .list(names.map { .object([("required", .texts([$0]))]) })
                )
              ])
            })
        ))
    }
    return .object(members)
  }

  /// The schema of a key with what an editor shows for it.
  private mutating func property(_ key: FormatKey) -> SchemaNode {
    var schema = value(key.value)
    if key.presence != .required { schema = Self.orNull(schema) }
    if case .object(let members) = schema, members.contains(where: { $0.key == "$ref" }) {
      // Beside `$ref` nothing else is read.
      schema = .object([("allOf", .list([schema]))])
    }
    var shown: [(key: String, value: SchemaNode)] = [
      ("description", .text(description(of: key)))
    ]
    if let example = FormatExample(key) {
      shown.append(("examples", .list([SchemaNode(example)])))
    }
    return schema.adding(shown)
  }

  private func description(of key: FormatKey) -> String {
    var text = key.meaning[language]
    let wording = language.wording
    if let value = key.byDefault { text += wording("reference.default", ["value": .text(value)]) }
    if key.presence == .reserved { text += wording("reference.reserved") }
    return text
  }

  private static func orNull(_ schema: SchemaNode) -> SchemaNode {
    guard case .object(var members) = schema else { return schema }
    for index in members.indices {
      switch (members[index].key, members[index].value) {
      case ("type", .text(let type)):
        members[index].value = .texts([type, "null"])
        return .object(members)
      case ("type", .list(let types)):
        let hasNull = types.contains { if case .text("null") = $0 { true } else { false } }
        if !hasNull { members[index].value = .list(types + [.text("null")]) }
        return .object(members)
      case ("enum", .list(let values)):
        members[index].value = .list(values + [.null])
        return .object(members)
      case ("anyOf", .list(let forms)):
        members[index].value = .list(forms + [.nullType])
        return .object(members)
      default: continue
      }
    }
    return members.isEmpty ? schema : .object([("anyOf", .list([schema, .nullType]))])
  }

  // MARK: Values

  private static let anyText = SchemaNode.object([
    ("type", .texts(["string", "number", "boolean", "null"]))
  ])

  private mutating func value(_ value: FormatValue) -> SchemaNode {
    switch value {
    case .text, .name, .path, .phrase, .template: return Self.anyText
    case .matching(let pattern):
      // A number has to be looked at as text, which a schema cannot do.
      return .object([
        ("pattern", .text(pattern)), ("type", .texts(["string", "integer"])),
      ])
    case .expression(let type, let catalogue):
      return Self.anyText.adding([
        (
          "$comment",
          .text(
            language.wording(
              "reference.value.expression",
              ["type": .text(type), "catalogue": .text(catalogue)]))
        )
      ])
    case .date:
      return .object([("pattern", .text("[0-9]")), ("type", .text("string"))])
    case .period: return .object([("type", .texts(["string", "integer"]))])
    case .integer(let range):
      return .object([
        ("maximum", .integer(range.upperBound)), ("minimum", .integer(range.lowerBound)),
        ("pattern", .text("^-?[0-9]+$")), ("type", .texts(["integer", "string"])),
      ])
    case .decimal(let least, let most): return Self.decimal(least, most)
    case .share: return Self.decimal(0, 1)
    case .flag:
      return .object([
        ("pattern", .text("^(true|false)$")), ("type", .texts(["boolean", "string"])),
      ])
    case .choice(let words): return Self.choice(words)
    case .localized(let inner):
      let plain = self.value(inner)
      return .object([("anyOf", .list([plain, reference(to: .localizedText)]))])
    case .list(let item):
      return .object([("items", self.value(item)), ("type", .text("array"))])
    case .oneOrMore(let item):
      let one = self.value(item)
      return .object([
        ("anyOf", .list([one, .object([("items", one), ("type", .text("array"))])]))
      ])
    case .mapping(let kind): return reference(to: kind)
    case .named(let name, let item):
      let object = SchemaNode.object([
        ("additionalProperties", self.value(item)), ("type", .text("object")),
      ])
      guard name == "DAY" || name == "YEAR" else { return object }
      return object.adding([("propertyNames", .object([("pattern", .text("^[0-9]"))]))])
    case .either(let values):
      var forms: [SchemaNode] = []
      for value in values { forms.append(self.value(value)) }
      return .object([("anyOf", .list(forms))])
    case .facts: return .object([])
    }
  }

  private mutating func reference(to kind: FormatKind) -> SchemaNode {
    if !reached.contains(kind) { reached.append(kind) }
    return .reference(kind.rawValue)
  }

  private static func decimal(_ least: Int?, _ most: Int?) -> SchemaNode {
    var members: [(key: String, value: SchemaNode)] = [
      ("pattern", .text("^[-+]?[0-9]+(\\.[0-9]{1,6})?$")),
      ("type", .texts(["number", "string"])),
    ]
    if let least { members.append(("minimum", .integer(least))) }
    if let most { members.append(("maximum", .integer(most))) }
    return .object(members)
  }

  /// Words that YAML takes for a flag or a number stand in both forms.
  private static func choice(_ words: [String]) -> SchemaNode {
    var values: [SchemaNode] = []
    for word in words {
      let plain = SchemaNode(.scalar(word, isPlain: true))
      if case .text = plain {} else { values.append(plain) }
      values.append(.text(word))
    }
    return .object([("enum", .list(values))])
  }
}

extension SchemaNode {
  /// What an editor makes of an example: numbers, flags and null of plain scalars.
  init(_ example: FormatExample) {
    switch example {
    case .list(let items): self = .list(items.map { SchemaNode($0) })
    case .mapping(let entries): self = .object(entries.map { ($0.key, SchemaNode($0.value)) })
    case .scalar(let text, let isPlain):
      switch text {
      case "true" where isPlain: self = .flag(true)
      case "false" where isPlain: self = .flag(false)
      case "" where isPlain, "null" where isPlain, "~" where isPlain: self = .null
      default: self = isPlain && Self.isNumber(text) ? .number(text) : .text(text)
      }
    }
  }

  /// Digits with at most one point inside, and no zero before them: a number in YAML and in JSON.
  private static func isNumber(_ text: String) -> Bool {
    var digits = text.utf8[...]
    if digits.first == UInt8(ascii: "-") { digits = digits.dropFirst() }
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = parts.first else { return false }
    if whole.first == UInt8(ascii: "0"), whole.count > 1 { return false }
    return parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { (0x30...0x39).contains($0) }
    }
  }
}
