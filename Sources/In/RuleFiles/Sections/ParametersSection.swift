import CivilCalendar
import Compliance
import Diagnostics
import ExactNumbers
import Expressions
import YAML

/// A parameter of a rule: `goal: 80`, or `goal: {type: decimal, default: 80, min: 0, max: 100}`.
struct DeclaredParameter {
  enum Kind: String, CaseIterable {
    case int, decimal, bool, date, text

    var type: ValueType {
      switch self {
      case .int: .int
      case .decimal: .decimal
      case .bool: .bool
      case .date: .date
      case .text: .string
      }
    }
  }

  var name: ScalarNode
  var kind: Kind
  var value: Value?
  var least: Decimal?
  var most: Decimal?

  static func decode(_ fields: Fields, _ faults: inout Faults) -> [DeclaredParameter] {
    guard let node = fields.node("params"),
      let params = Fields(open: node, "params", &faults)
    else { return [] }
    return params.entries.compactMap { DeclaredParameter($0, &faults) }
  }

  private init?(_ entry: YAMLNode.Entry, _ faults: inout Faults) {
    name = entry.key
    if let scalar = entry.value.scalar {
      kind = Self.kind(of: scalar)
      value = read(scalar, &faults)
      return
    }
    guard let fields = Fields(entry.value, entry.key.text, keys: FormatKind.parameter.keys, &faults)
    else { return nil }
    kind =
      fields.required("type", &faults).flatMap {
        Fields.choice($0, "type", Kind.self, &faults)
      } ?? .text
    least = fields.decimal("min", &faults)
    most = fields.decimal("max", &faults)
    value = fields.required("default", &faults).flatMap { read($0, &faults) }
  }

  /// What a plain value is taken for.
  private static func kind(of scalar: ScalarNode) -> Kind {
    guard scalar.style == .plain else { return .text }
    if scalar.isText("true") || scalar.isText("false") { return .bool }
    if CivilDate(iso: scalar.text) != nil { return .date }
    guard Decimal(parsing: scalar.text) != nil else { return .text }
    return scalar.text.utf8.contains(UInt8(ascii: ".")) ? .decimal : .int
  }

  /// A value of this parameter from the text of a file, checked against its range.
  func read(_ scalar: ScalarNode, _ faults: inout Faults) -> Value? {
    let key = name.text
    switch kind {
    case .text: return .text(scalar.text)
    case .date: return Fields.date(scalar, &faults).map { .date($0) }
    case .bool:
      if scalar.isText("true") { return .bool(true) }
      if scalar.isText("false") { return .bool(false) }
      faults.wrongChoice(scalar, of: key, valid: ["true", "false"])
      return nil
    case .int:
      guard
        let number = Fields.integer(scalar, key, in: -1_000_000_000...1_000_000_000, &faults),
        isInRange(Decimal(number), scalar, &faults)
      else { return nil }
      return .int(Int64(number))
    case .decimal:
      guard let number = Fields.decimal(scalar, key, &faults), isInRange(number, scalar, &faults)
      else { return nil }
      return .decimal(number)
    }
  }

  private func isInRange(
    _ number: Decimal?, _ scalar: ScalarNode, _ faults: inout Faults
  ) -> Bool {
    guard let number else { return true }
    if let least, number < least { return reportRange(scalar, &faults) }
    if let most, number > most { return reportRange(scalar, &faults) }
    return true
  }

  private func reportRange(_ scalar: ScalarNode, _ faults: inout Faults) -> Bool {
    faults.outOfRange(
      scalar, of: name.text, from: least?.description ?? "…", to: most?.description ?? "…")
    return false
  }
}

/// A change to a packed rule: `RULE: off`, or `RULE: {severity, params}`.
struct DeclaredAdjustment {
  var rule: ScalarNode
  var isOff = false
  var severity: Rule.Severity?
  var parameters: [(name: ScalarNode, value: ScalarNode)] = []

  static func decode(_ node: YAMLNode, _ faults: inout Faults) -> [DeclaredAdjustment] {
    guard let fields = Fields(open: node, "adjust", &faults) else { return [] }
    return fields.entries.compactMap { DeclaredAdjustment($0, &faults) }
  }

  private init?(_ entry: YAMLNode.Entry, _ faults: inout Faults) {
    rule = entry.key
    if entry.value.isInvalid { return nil }
    if let scalar = entry.value.scalar {
      isOff = scalar.isText("off")
      if !isOff {
        faults.wrongChoice(
          ScalarNode(text: scalar.text, style: scalar.style, span: entry.value.span),
          of: rule.text, valid: ["off", "{severity: warning}"])
      }
      return
    }
    guard
      let fields = Fields(entry.value, rule.text, keys: FormatKind.adjustment.keys, &faults)
    else { return nil }
    severity = fields.choice("severity", Rule.Severity.self, &faults)
    guard let node = fields.node("params"), let params = Fields(open: node, "params", &faults)
    else { return }
    parameters = params.entries.compactMap { entry in
      if let scalar = entry.value.scalar { return (entry.key, scalar) }
      if !entry.value.isInvalid {
        faults.wrongType(entry.key.text, wanted: "text", found: entry.value)
      }
      return nil
    }
  }
}
