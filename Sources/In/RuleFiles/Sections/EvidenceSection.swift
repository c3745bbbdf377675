import Compliance
import Diagnostics

/// A requirement of documents as written.
indirect enum DeclaredEvidence {
  struct Leaf {
    /// Without type and issuer, which are references.
    var leaf: EvidenceLeaf
    var type: ScalarNode?
    var issuer: ScalarNode?
  }

  case all([DeclaredEvidence])
  case any([DeclaredEvidence])
  case atLeast(Int, of: [DeclaredEvidence])
  case leaf(Leaf)

  static let keys = FormatKind.evidence.keys

  /// A leaf, a tree, or a list of which all are wanted.
  init?(_ node: YAMLNode, _ faults: inout Faults) {
    if case .sequence(let items, _) = node.content {
      self = .all(items.compactMap { DeclaredEvidence($0, &faults) })
      return
    }
    guard let fields = Fields(node, "evidence", keys: Self.keys, &faults) else { return nil }
    let branches = ["all", "any", "min"].filter(fields.has)
    guard let branch = branches.first else {
      self.init(leaf: fields, &faults)
      return
    }
    fields.reportConflicts(
      among: ["all", "any", "min", "type", "issuer", "count", "subject", "window"], &faults)
    let list = branch == "min" ? "of" : branch
    guard fields.requiredNode(list, &faults) != nil else { return nil }
    let parts = fields.list(list, &faults).compactMap { DeclaredEvidence($0, &faults) }
    switch branch {
    case "all": self = .all(parts)
    case "any": self = .any(parts)
    default:
      let least = fields.integer("min", in: 1...max(1, parts.count), &faults) ?? 1
      self = .atLeast(least, of: parts)
    }
  }

  private init?(leaf fields: Fields, _ faults: inout Faults) {
    if fields.entries.isEmpty {
      fields.reportNone(
        of: ["type", "issuer", "all", "any", "min"], in: "evidence", at: fields.span, &faults)
      return nil
    }
    if let of = fields.entry("of") { faults.missingKey("min", in: "evidence", at: of.key.span) }
    if let file = fields.entry("file") { faults.unreadSection(file.key) }
    var leaf = EvidenceLeaf()
    leaf.count = fields.integer("count", in: 1...1000, &faults) ?? 1
    leaf.subject = fields.texts("subject", &faults).map(\.text)
    leaf.window = Self.window(fields, &faults)
    leaf.proves = fields.flag("proves", &faults) ?? true
    leaf.shared = fields.flag("shared", &faults) ?? false
    self = .leaf(
      Leaf(leaf: leaf, type: fields.text("type", &faults), issuer: fields.text("issuer", &faults)))
  }

  /// `period`, `plan` or `{days: 30}`.
  private static func window(_ fields: Fields, _ faults: inout Faults) -> EvidenceLeaf.Window? {
    guard let node = fields.node("window") else { return nil }
    guard let scalar = node.scalar else {
      guard let keys = Fields(node, "window", keys: FormatKind.window.keys, &faults) else {
        return nil
      }
      guard let days = keys.required("days", &faults) else { return nil }
      return Fields.integer(days, "days", in: 0...10_000, &faults).map { .days($0) }
    }
    if scalar.isText("period") { return .period }
    if scalar.isText("plan") { return .plan }
    faults.wrongChoice(scalar, of: "window", valid: ["period", "plan", "{days: 30}"])
    return nil
  }
}
