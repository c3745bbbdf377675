import Compliance
import Diagnostics
import ExactNumbers

/// A gate as written: plain keys and CEL.
struct DeclaredGate {
  struct Requirement {
    var id: ScalarNode
    var plainKey: Gate.PlainKey?
    var limit: Decimal?
    /// The CEL as written; nil for a plain key.
    var that: ScalarNode?
  }

  var name: ScalarNode
  var requirements: [Requirement]

  static func decode(_ node: YAMLNode, _ faults: inout Faults) -> [DeclaredGate] {
    guard let fields = Fields(open: node, "gates", &faults) else { return [] }
    return fields.entries.compactMap { DeclaredGate($0, &faults) }
  }

  private init?(_ entry: YAMLNode.Entry, _ faults: inout Faults) {
    name = entry.key
    requirements = []
    guard let fields = Fields(entry.value, entry.key.text, keys: FormatKind.gate.keys, &faults)
    else { return nil }
    for entry in fields.entries {
      if entry.key.isText("require") {
        requirements += fields.list("require", &faults).compactMap { Self.custom($0, &faults) }
      } else if let key = Gate.PlainKey.allCases.first(where: { entry.key.isText($0.rawValue) }),
        let requirement = Self.plain(key, entry.key, fields, &faults)
      {
        requirements.append(requirement)
      }
    }
  }

  private static func plain(
    _ key: Gate.PlainKey, _ name: ScalarNode, _ fields: Fields, _ faults: inout Faults
  ) -> Requirement? {
    guard let value = fields.required(key.rawValue, &faults) else { return nil }
    var requirement = Requirement(id: name, plainKey: key, limit: .zero)
    switch key {
    case .minScore, .minUnitScore, .minCompletionRate, .minUpdateRate:
      guard let limit = Fields.decimal(value, key.rawValue, &faults) else { return nil }
      guard limit >= .zero, limit <= 100 else {
        faults.outOfRange(value, of: key.rawValue, from: "0", to: "100")
        return nil
      }
      requirement.limit = limit
    case .maxErrors, .maxWarnings, .maxOverdue:
      guard let limit = Fields.integer(value, key.rawValue, in: 0...1_000_000_000, &faults) else {
        return nil
      }
      requirement.limit = Decimal(limit)
    case .noRejectedRows, .noSilentUnit:
      guard let isAsked = fields.flag(key.rawValue, &faults), isAsked else { return nil }
    case .noNewErrors:
      if !value.isText("last-accepted") {
        faults.wrongChoice(value, of: key.rawValue, valid: ["last-accepted"])
        return nil
      }
    }
    return requirement
  }

  private static func custom(_ node: YAMLNode, _ faults: inout Faults) -> Requirement? {
    guard let fields = Fields(node, "require", keys: FormatKind.requirement.keys, &faults) else {
      return nil
    }
    let id = fields.required("id", &faults)
    let that = fields.required("that", &faults)
    guard let id, let that else { return nil }
    return Requirement(id: id, that: that)
  }
}
