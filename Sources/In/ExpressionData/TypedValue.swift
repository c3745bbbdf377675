package import Expressions
package import JSONText

// Types and values in the form of the language's own tests: `{"type": "int", "value": "5"}`.

extension ValueType {
  /// Reads `int`, `list(int)`, `map(string, dyn)` and so on; nil for a type that is not known.
  package init?(suiteText text: String) {
    let text = Self.trimmed(text[...])
    let plain: [(String, ValueType)] = [
      ("bool", .bool), ("int", .int), ("uint", .uint), ("double", .double), ("string", .string),
      ("bytes", .bytes), ("null_type", .null), ("null", .null), ("timestamp", .timestamp),
      ("google.protobuf.Timestamp", .timestamp), ("duration", .duration),
      ("google.protobuf.Duration", .duration), ("type", .type), ("dyn", .dyn), ("date", .date),
      ("decimal", .decimal),
    ]
    if let found = plain.first(where: { $0.0.utf8.elementsEqual(text.utf8) }) {
      self = found.1
      return
    }
    guard text.utf8.last == UInt8(ascii: ")"), let open = text.firstIndex(of: "(") else {
      return nil
    }
    let inside = text[text.index(after: open)...].dropLast()
    switch text[..<open] {
    case "list":
      guard let element = ValueType(suiteText: String(inside)) else { return nil }
      self = .list(element)
    case "map":
      guard let comma = Self.topComma(of: inside),
        let key = ValueType(suiteText: String(inside[..<comma])),
        let value = ValueType(suiteText: String(inside[inside.index(after: comma)...]))
      else { return nil }
      self = .map(key, value)
    case "type": self = .type
    default: return nil
    }
  }

  /// The comma that stands inside no bracket.
  private static func topComma(of text: Substring) -> Substring.Index? {
    var depth = 0
    for index in text.indices {
      switch text[index] {
      case "(": depth += 1
      case ")": depth -= 1
      case "," where depth == 0: return index
      default: break
      }
    }
    return nil
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while text.utf8.first == 0x20 { text.removeFirst() }
    while text.utf8.last == 0x20 { text.removeLast() }
    return text
  }
}

extension Value {
  /// Reads `{"type": T, "value": X}`; nil where it is not of that form.
  package init?(suiteValue json: JSONValue) {
    guard let type = json["type"]?.string, let value = json["value"] else { return nil }
    switch type {
    case "list":
      guard let items = value.items, let values = Self.all(items) else { return nil }
      self = .list(values)
    case "map":
      guard let map = Self.map(value) else { return nil }
      self = map
    case "null":
      guard value.isNull else { return nil }
      self = .null
    case "bool":
      guard let truth = value.bool else { return nil }
      self = .bool(truth)
    default:
      guard let text = value.string, let read = Self.plain(text, type) else { return nil }
      self = read
    }
  }

  private static func all(_ items: [JSONValue]) -> [Value]? {
    let values = items.compactMap { Value(suiteValue: $0) }
    return values.count == items.count ? values : nil
  }

  private static func map(_ json: JSONValue) -> Value? {
    var map = MapValue()
    for pair in json.items ?? [] {
      guard let items = pair.items, items.count == 2, let key = Value(suiteValue: items[0]),
        let value = Value(suiteValue: items[1]), map.insert(value, forKey: key)
      else { return nil }
    }
    return .map(map)
  }

  private static func plain(_ text: String, _ type: String) -> Value? {
    switch type {
    case "int": Int64(text).map(Value.int)
    case "uint": UInt64(text).map(Value.uint)
    case "double": Double(text).map(Value.number)
    case "string": .text(text)
    case "bytes": Value.bytes(base64: text)
    case "timestamp": Timestamp(text: text).map(Value.timestamp)
    case "duration": TimeSpan(text: text).map(Value.duration)
    case "type": .type(text)
    default: nil
    }
  }
}
