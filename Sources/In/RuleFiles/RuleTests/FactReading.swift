import CivilCalendar
import Diagnostics
import ExactNumbers
import Expressions
import Facts

/// Values of facts as people write them: `due: {effective: 2024-07-01}`, `clock: overdue`.
enum FactReading {
  /// A name with its dots, and its value.
  struct Entry {
    var name: ScalarNode
    var value: YAMLNode
  }

  /// `due: {effective: X}` becomes `due.effective`, wherever no name of `known` stops it.
  static func flattened(
    _ node: YAMLNode, _ key: String, under name: String = "", _ faults: inout Faults
  ) -> [Entry] {
    guard let fields = Fields(open: node, key, &faults) else { return [] }
    return fields.entries.flatMap { entry -> [Entry] in
      if entry.value.isInvalid { return [] }
      var whole = entry.key
      if !name.isEmpty {
        whole.text = name + "." + entry.key.text
        whole.isExact = false
      }
      guard entry.value.isMapping else { return [Entry(name: whole, value: entry.value)] }
      return flattened(entry.value, key, under: whole.text, &faults)
    }
  }

  /// The value of a fact of a type; reports one that does not fit.
  static func value(
    _ node: YAMLNode, of fact: FactDeclaration, _ faults: inout Faults
  ) -> Value? {
    guard let value = value(node, fact.type, fact.name, &faults) else { return nil }
    guard let range = fact.range, let scalar = node.scalar else { return value }
    let isInside: Bool
    switch value {
    case .int(let number): isInside = range.contains(Int(number))
    case .decimal(let number):
      isInside =
        number >= (Decimal(range.lowerBound) ?? .zero)
        && Decimal(range.upperBound).map { number <= $0 } ?? true
    default: isInside = true
    }
    if isInside { return value }
    faults.outOfRange(
      scalar, of: fact.name, from: "\(range.lowerBound)", to: "\(range.upperBound)")
    return nil
  }

  private static func value(
    _ node: YAMLNode, _ type: ValueType, _ key: String, _ faults: inout Faults
  ) -> Value? {
    if case .list(let element) = type { return list(node, of: element, key, &faults) }
    if case .record(let record) = type { return self.record(node, record, key, &faults) }
    guard let scalar = node.scalar else {
      if !node.isInvalid { faults.wrongType(key, wanted: "text", found: node) }
      return nil
    }
    switch type {
    case .bool:
      if scalar.isText("true") { return .bool(true) }
      if scalar.isText("false") { return .bool(false) }
      faults.wrongChoice(scalar, of: key, valid: ["true", "false"])
      return nil
    case .int:
      return Fields.integer(scalar, key, in: -4_000_000_000...4_000_000_000, &faults)
        .map { .int(Int64($0)) }
    case .decimal: return Fields.decimal(scalar, key, &faults).map { .decimal($0) }
    case .date: return Fields.date(scalar, &faults).map { .date($0) }
    case .choice(let set):
      if set.contains(scalar.text) { return .text(scalar.text) }
      faults.wrongChoice(scalar, of: key, valid: set.values)
      return nil
    default: return .text(scalar.text)
    }
  }

  private static func list(
    _ node: YAMLNode, of element: ValueType, _ key: String, _ faults: inout Faults
  ) -> Value? {
    guard case .sequence(let items, _) = node.content else {
      if !node.isInvalid { faults.wrongType(key, wanted: "list", found: node) }
      return nil
    }
    return .list(items.compactMap { value($0, element, key, &faults) })
  }

  /// A flag that is not given is false; another field has no text, or no value where it may.
  private static func record(
    _ node: YAMLNode, _ type: RecordType, _ key: String, _ faults: inout Faults
  ) -> Value? {
    guard let fields = Fields(node, key, keys: type.fields.map(\.name), &faults) else {
      return nil
    }
    return .record(
      RecordValue(
        name: type.name,
        fields: type.fields.map { field in
          if let node = fields.node(field.name),
            let value = value(node, field.type, field.name, &faults)
          {
            return .value(value)
          }
          if field.presence == .optional { return .unknown }
          return .value(field.type == .bool ? .bool(false) : .text(""))
        }))
  }
}
