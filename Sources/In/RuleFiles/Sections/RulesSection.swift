import CivilCalendar
import Compliance
import Diagnostics
import JSONText

/// A rule as written, its expressions not yet read.
struct DeclaredRule {
  static let keys = FormatKind.rule.keys

  var id: ScalarNode
  var title: LocalizedText
  var severity: Rule.Severity
  var scope: Rule.Scope
  var when: ScalarNode?
  var require: ScalarNode?
  var since: ScalarNode?
  var message: (vi: ScalarNode, en: ScalarNode)?
  var help: LocalizedText?
  var why: LocalizedText?
  var basis: String
  var isWaivable: Bool
  var escalation: [Rule.Escalation]
  var parameters: [DeclaredParameter]
  var cases: [DeclaredExample]

  /// As they are shown.
  var examples: [Rule.Example] { cases.compactMap(\.shown) }

  init?(_ node: YAMLNode, _ faults: inout Faults) {
    guard let fields = Fields(node, "rules", keys: Self.keys, &faults),
      let id = fields.required("id", &faults)
    else { return nil }
    self.id = id
    title =
      fields.requiredNode("title", &faults).flatMap { _ in fields.localized("title", &faults) }
      ?? LocalizedText(vi: id.text, en: id.text)
    severity =
      fields.required("severity", &faults).flatMap {
        Fields.choice($0, "severity", Rule.Severity.self, &faults)
      } ?? .warning
    scope = fields.choice("each", Rule.Scope.self, &faults) ?? .obligation
    when = fields.text("when", &faults)
    require = fields.required("require", &faults)
    since = fields.text("since", &faults)
    message = fields.requiredNode("message", &faults).flatMap { _ in
      fields.localizedScalars("message", &faults)
    }
    help = fields.localized("help", &faults)
    why = fields.localized("why", &faults)
    basis = fields.text("basis", &faults)?.text ?? "plan"
    isWaivable = fields.flag("waivable", &faults) ?? true
    escalation = fields.list("escalate", &faults).compactMap { Self.escalation($0, &faults) }
    parameters = DeclaredParameter.decode(fields, &faults)
    cases = fields.list("examples", &faults).compactMap { DeclaredExample($0, &faults) }
  }

  private static func escalation(
    _ node: YAMLNode, _ faults: inout Faults
  ) -> Rule.Escalation? {
    guard let keys = Fields(node, "escalate", keys: FormatKind.escalation.keys, &faults) else {
      return nil
    }
    let after = keys.required("after", &faults).flatMap {
      Fields.integer($0, "after", in: 0...10_000, &faults)
    }
    let to = keys.required("to", &faults).flatMap {
      Fields.choice($0, "to", Rule.Escalation.Addressee.self, &faults)
    }
    guard let after, let to else { return nil }
    return Rule.Escalation(after: after, to: to)
  }
}

/// A case of a rule as written.
struct DeclaredExample {
  static let keys = FormatKind.ruleExample.keys

  var asOf: CivilDate?
  var facts: YAMLNode?
  var parameters: [YAMLNode.Entry] = []
  var expect: (value: Verdict, span: SourceSpan)?
  /// The day on which the finding began.
  var since: (value: CivilDate, span: SourceSpan)?
  var span: SourceSpan
  /// For people who read about the rule; nil without a verdict.
  var shown: Rule.Example?

  init?(_ node: YAMLNode, _ faults: inout Faults) {
    guard let keys = Fields(node, "examples", keys: Self.keys, &faults) else { return nil }
    span = keys.span
    asOf = keys.date("as-of", &faults)
    facts = keys.node("facts")
    if let node = keys.node("params"), let fields = Fields(open: node, "params", &faults) {
      parameters = fields.entries
    }
    if let scalar = keys.required("expect", &faults) {
      expect = BookAssembler.verdict(scalar, of: "expect", isOfFacts: true, &faults)
        .map { ($0, scalar.span) }
    }
    if let scalar = keys.text("since", &faults) {
      since = Fields.date(scalar, &faults).map { ($0, scalar.span) }
    }
    guard let expect else { return }
    var texts: [(name: String, value: String)] = []
    if let facts { Self.flatten(facts, under: "", into: &texts, &faults) }
    shown = Rule.Example(
      asOf: asOf?.description, facts: texts, expect: expect.value, span: keys.span)
  }

  /// `due: {effective: X}` becomes `due.effective`; a list becomes the text of a JSON array.
  private static func flatten(
    _ node: YAMLNode, under name: String, into facts: inout [(name: String, value: String)],
    _ faults: inout Faults
  ) {
    switch node.content {
    case .scalar(let scalar): facts.append((name, scalar.text))
    case .sequence:
      var text: [UInt8] = []
      json(node).appendCompact(to: &text)
      facts.append((name, String(decoding: text, as: UTF8.self)))
    case .invalid: break
    case .mapping(let entries, _):
      for entry in entries {
        let whole = name.isEmpty ? entry.key.text : name + "." + entry.key.text
        flatten(entry.value, under: whole, into: &facts, &faults)
      }
    }
  }

  private static func json(_ node: YAMLNode) -> JSONValue {
    switch node.content {
    case .scalar(let scalar): JSONValue(.string(scalar.text))
    case .sequence(let items, _): JSONValue(.array(items.map(json)))
    case .mapping(let entries, _):
      JSONValue(.object(entries.map { JSONMember(key: $0.key.text, value: json($0.value)) }))
    case .invalid: JSONValue(.null)
    }
  }
}
