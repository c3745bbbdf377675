import Diagnostics
import Expressions
import Foundation
import JSONText
import TestSupport

/// A test of the standard, as a line of its file gives it.
struct ConformanceCase {
  var id: String
  var file: String
  var tier: String
  var text: String
  var declarations = Declarations()
  var facts = FactValues()
  var mode: CheckMode
  var isCheckOnly: Bool
  var needs: [String]
  var value: Value?
  var isErrorExpected: Bool
  var type: ValueType?

  init?(_ line: JSONValue) {
    guard let id = line["id"]?.string, let text = line["expr"]?.string,
      let expected = line["expected"]
    else { return nil }
    self.id = id
    self.text = text
    file = line["file"]?.string ?? ""
    tier = line["tier"]?.string ?? ""
    mode = line["disable_check"]?.bool == true ? .unchecked : .checked
    isCheckOnly = line["check_only"]?.bool == true
    needs = line["needs"]?.items?.compactMap(\.string) ?? []
    isErrorExpected = expected["error"] != nil
    value = expected["value"].flatMap(Value.read)
    type = expected["deduced_type"]?.string.flatMap(ValueType.init(conformance:))
    declarations.container = line["container"]?.string ?? ""
    for member in line["types"]?.members ?? [] {
      let type = member.value.string.flatMap(ValueType.init(conformance:)) ?? .dyn
      let slot = declarations.declare(member.key, type)
      if let bound = line["bindings"]?[member.key].flatMap(Value.read) {
        facts.values[slot] = bound
      }
    }
  }

  /// Nil where it passes, else what came instead.
  func fault() -> String? {
    let compilation = Expression.compile(text, declarations: declarations, mode: mode)
    guard let expression = compilation.expression else {
      let ids = compilation.problems.map(\.message.id).joined(separator: ", ")
      return isErrorExpected ? nil : "does not check: \(ids)"
    }
    if let type, mode == .checked, expression.type != type {
      return "type \(expression.type.name)"
    }
    if isCheckOnly { return nil }
    let outcome = evaluate(
      expression, facts: facts, context: EvaluationContext(zones: SystemZones()))
    if isErrorExpected {
      if case .error = outcome { return nil }
    } else if let value, outcome == .value(value) {
      return nil
    }
    return "gives \(outcome)"
  }

  /// All cases of the standard, in the order of file names and lines.
  static func all() throws -> [ConformanceCase] {
    guard let path = SharedFolder.path else { return [] }
    let folder = "conformance/cel"
    let files = try FileManager.default.contentsOfDirectory(atPath: path + "/" + folder)
    return try files.filter { $0.hasSuffix(".jsonl") }.sorted().flatMap { file in
      try SharedFolder.text(of: folder + "/" + file).split(separator: "\n").compactMap { line in
        ConformanceCase(try JSONReader.value(of: Array(line.utf8)))
      }
    }
  }
}

extension ValueType {
  /// Reads `int`, `list(int)`, `map(string, dyn)` and so on.
  init?(conformance text: String) {
    let plain: [String: ValueType] = [
      "bool": .bool, "int": .int, "uint": .uint, "double": .double, "string": .string,
      "bytes": .bytes, "null_type": .null, "timestamp": .timestamp, "duration": .duration,
      "type": .type, "dyn": .dyn,
    ]
    if let type = plain[text] {
      self = type
      return
    }
    guard text.hasSuffix(")"), let open = text.firstIndex(of: "(") else { return nil }
    let inside = text[text.index(after: open)...].dropLast()
    if text.hasPrefix("list("), let element = ValueType(conformance: String(inside)) {
      self = .list(element)
      return
    }
    let parts = inside.split(separator: ",", maxSplits: 1).map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    guard parts.count == 2, let key = ValueType(conformance: parts[0]),
      let value = ValueType(conformance: parts[1])
    else { return nil }
    self = .map(key, value)
  }
}

extension Value {
  /// Reads `{"type": T, "value": X}`.
  static func read(_ json: JSONValue) -> Value? {
    guard let type = json["type"]?.string, let value = json["value"] else { return nil }
    if type == "list" { return .list((value.items ?? []).compactMap(read)) }
    if type == "map" { return map(conformance: value) }
    if let truth = value.bool { return .bool(truth) }
    if value.isNull { return .null }
    return read(value.string ?? "", as: type)
  }

  private static func read(_ text: String, as type: String) -> Value? {
    switch type {
    case "int": return Int64(text).map(Value.int)
    case "uint": return UInt64(text).map(Value.uint)
    case "double": return Double(text).map(Value.number)
    case "string": return .text(text)
    case "bytes": return Data(base64Encoded: text).map { Value.bytes(Array($0)) }
    case "timestamp": return Timestamp(text: text).map(Value.timestamp)
    case "duration": return TimeSpan(text: text).map(Value.duration)
    case "type": return .type(text)
    default: return nil
    }
  }

  private static func map(conformance json: JSONValue) -> Value {
    var map = MapValue()
    for pair in json.items ?? [] {
      guard let items = pair.items, items.count == 2, let key = read(items[0]),
        let value = read(items[1])
      else { continue }
      _ = map.insert(value, forKey: key)
    }
    return .map(map)
  }
}
