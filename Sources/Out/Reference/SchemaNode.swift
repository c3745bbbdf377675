import JSONText

/// A JSON value being put together; keys are written in byte order whatever their order here.
indirect enum SchemaNode: Sendable {
  case null
  case flag(Bool)
  /// As written in JSON.
  case number(String)
  case text(String)
  case list([SchemaNode])
  case object([(key: String, value: SchemaNode)])

  static func integer(_ number: Int) -> SchemaNode { .number(String(number)) }

  static func texts(_ texts: [String]) -> SchemaNode { .list(texts.map { .text($0) }) }

  static func reference(_ name: String) -> SchemaNode {
    .object([("$ref", .text("#/definitions/" + name))])
  }

  static let nullType = SchemaNode.object([("type", .text("null"))])

  /// The members of an object, the ones of the other behind; of a key twice the first holds.
  func adding(_ others: [(key: String, value: SchemaNode)]) -> SchemaNode {
    guard case .object(let members) = self else { return self }
    let new = others.filter { other in
      !members.contains { $0.key.utf8.elementsEqual(other.key.utf8) }
    }
    return .object(members + new)
  }

  func write(to json: inout JSONWriter) {
    switch self {
    case .null: json.null()
    case .flag(let flag): json.bool(flag)
    case .number(let text): json.number(text)
    case .text(let text): json.string(text)
    case .list(let items):
      json.beginArray()
      for item in items { item.write(to: &json) }
      json.endArray()
    case .object(let members):
      json.beginObject()
      for member in members.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
        json.key(member.key)
        member.value.write(to: &json)
      }
      json.endObject()
    }
  }
}
