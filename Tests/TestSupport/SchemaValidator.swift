import Foundation
package import JSONText

/// Judges JSON by a JSON Schema of draft 7: as much of it as this program's schemas use.
///
/// A keyword that it does not know is a fault of the schema.
package struct SchemaValidator {
  private let root: JSONValue
  /// Objects with `properties` have no others, even where the schema leaves them open.
  private let isStrict: Bool

  package init(_ schema: [UInt8], isStrict: Bool = false) throws {
    root = try JSONReader.value(of: schema)
    self.isStrict = isStrict
  }

  /// What does not fit, each with its place as `/tasks/0/id`.
  package func faults(of value: JSONValue) -> [String] { faults(value, root, at: "") }

  package func faults(of json: [UInt8]) throws -> [String] {
    faults(of: try JSONReader.value(of: json))
  }

  private static let silent: Set<String> = [
    "$comment", "$schema", "default", "definitions", "description", "examples", "title",
  ]

  private func faults(_ value: JSONValue, _ schema: JSONValue, at place: String) -> [String] {
    guard let keywords = schema.members else { return ["\(place): the schema is no object"] }
    if let target = schema["$ref"]?.string {
      guard target.hasPrefix("#/definitions/"),
        let part = root["definitions"]?[String(target.dropFirst(14))]
      else { return ["\(place): no definition \(target)"] }
      return faults(value, part, at: place)
    }
    return keywords.flatMap { keyword -> [String] in
      Self.silent.contains(keyword.key)
        ? [] : judge(value, by: keyword.key, keyword.value, schema, place)
    }
  }

  private func judge(
    _ value: JSONValue, by keyword: String, _ rule: JSONValue, _ schema: JSONValue, _ place: String
  ) -> [String] {
    switch keyword {
    case "type":
      let types = rule.string.map { [$0] } ?? (rule.items ?? []).compactMap(\.string)
      return types.contains { Self.has(value, type: $0) }
        ? [] : ["\(place): \(Self.type(of: value)) is not \(types.joined(separator: ", "))"]
    case "enum":
      return (rule.items ?? []).contains { Self.isSame($0, value) }
        ? [] : ["\(place): not one of the values"]
    case "const": return Self.isSame(rule, value) ? [] : ["\(place): not the value"]
    case "properties": return properties(value, rule, schema, place)
    case "propertyNames":
      return (value.members ?? []).flatMap { member in
        faults(JSONValue(.string(member.key)), rule, at: "\(place)/\(member.key)")
      }
    case "additionalProperties": return additional(value, rule, schema, place)
    case "required":
      guard let members = value.members else { return [] }
      return (rule.items ?? []).compactMap(\.string).filter { name in
        !members.contains { $0.key == name }
      }.map { "\(place): \($0) is missing" }
    case "items":
      return (value.items ?? []).enumerated().flatMap { number, item in
        faults(item, rule, at: "\(place)/\(number)")
      }
    case "anyOf":
      let all = (rule.items ?? []).map { faults(value, $0, at: place) }
      return all.contains([]) ? [] : ["\(place): fits none of: \(all)"]
    case "allOf": return (rule.items ?? []).flatMap { faults(value, $0, at: place) }
    case "pattern":
      guard let text = value.string, let pattern = rule.string else { return [] }
      return text.range(of: pattern, options: .regularExpression) != nil
        ? [] : ["\(place): \(text) does not match \(pattern)"]
    case "minimum", "maximum":
      guard let number = value.number.flatMap(Double.init),
        let limit = rule.number.flatMap(Double.init)
      else { return [] }
      return (keyword == "minimum" ? number >= limit : number <= limit)
        ? [] : ["\(place): \(number) is out of range"]
    case "format":
      guard let text = value.string else { return [] }
      return text.range(of: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", options: .regularExpression) != nil
        ? [] : ["\(place): \(text) is no date"]
    default: return ["\(place): unknown keyword \(keyword)"]
    }
  }

  private func properties(
    _ value: JSONValue, _ rule: JSONValue, _ schema: JSONValue, _ place: String
  ) -> [String] {
    guard let members = value.members else { return [] }
    return members.flatMap { member -> [String] in
      if let part = rule[member.key] {
        return faults(member.value, part, at: "\(place)/\(member.key)")
      }
      return isStrict && schema["additionalProperties"] == nil
        ? ["\(place): \(member.key) is not described"] : []
    }
  }

  private func additional(
    _ value: JSONValue, _ rule: JSONValue, _ schema: JSONValue, _ place: String
  ) -> [String] {
    let others = (value.members ?? []).filter { schema["properties"]?[$0.key] == nil }
    if rule.bool == false { return others.map { "\(place): \($0.key) is unknown" } }
    return others.flatMap { faults($0.value, rule, at: "\(place)/\($0.key)") }
  }

  private static func type(of value: JSONValue) -> String {
    switch value.content {
    case .null: "null"
    case .bool: "boolean"
    case .number(let text): Int(text) == nil ? "number" : "integer"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }

  private static func has(_ value: JSONValue, type wanted: String) -> Bool {
    let type = type(of: value)
    return type == wanted || (type == "integer" && wanted == "number")
  }

  /// Scalars only, as far as schemas of this program go.
  private static func isSame(_ a: JSONValue, _ b: JSONValue) -> Bool {
    switch (a.content, b.content) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.number(let a), .number(let b)): Double(a) == Double(b)
    case (.string(let a), .string(let b)): a.utf8.elementsEqual(b.utf8)
    default: false
    }
  }
}
