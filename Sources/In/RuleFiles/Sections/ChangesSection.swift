import CivilCalendar
import Compliance
import Diagnostics

/// The keys `task`, `unit` and `period` of a waiver, an extension or a change.
struct DeclaredSelector {
  static let keys = FormatMapping.selector.map(\.name)

  /// With its part, as in `PAPI-31#m1`.
  var task: ScalarNode?
  var unit: ScalarNode?
  var period: Period?

  init(_ fields: Fields, _ faults: inout Faults) {
    task = fields.text("task", &faults)
    unit = fields.text("unit", &faults)
    period = fields.period("period", &faults)
  }
}

/// A waiver as written.
struct DeclaredWaiver {
  static let keys = FormatKind.waiver.keys

  var id: ScalarNode
  var rule: ScalarNode?
  var selector: DeclaredSelector
  /// Without rule and selector; nil where a day is missing.
  var waiver: Waiver?

  init?(_ node: YAMLNode, _ faults: inout Faults) {
    guard let fields = Fields(node, "waivers", keys: Self.keys, &faults),
      let id = fields.required("id", &faults)
    else { return nil }
    self.id = id
    rule = fields.required("rule", &faults)
    selector = DeclaredSelector(fields, &faults)
    if !fields.has("task"), !fields.has("unit") {
      faults.unlimitedSelector(id.text, at: id.span)
    }
    let from = fields.requiredDate("from", &faults)
    let until = fields.requiredDate("until", &faults)
    if let from, let until, until < from, let span = fields.node("until")?.span {
      faults.endBeforeStart(at: span, first: fields.node("from")?.span)
    }
    let reason = fields.required("reason", &faults)
    let approvedBy = fields.required("approvedBy", &faults)
    guard let from, let until else { return }
    waiver = Waiver(
      id: id.text, rule: RuleID(rule?.text ?? ""), selector: ObligationSelector(),
      reason: reason?.text ?? "", requestedBy: fields.text("requestedBy", &faults)?.text ?? "",
      approvedBy: approvedBy?.text ?? "", document: fields.text("document", &faults)?.text ?? "",
      from: from, until: until, span: id.span)
  }
}

/// An extension as written.
struct DeclaredExtension {
  static let keys = FormatKind.extension.keys

  var selector: DeclaredSelector
  /// Without its selector; nil where a day is missing.
  var `extension`: Extension?
  var span: SourceSpan

  init?(_ node: YAMLNode, _ faults: inout Faults) {
    guard let fields = Fields(node, "extensions", keys: Self.keys, &faults) else { return nil }
    span = fields.node("task")?.span ?? fields.span
    _ = fields.required("task", &faults)
    selector = DeclaredSelector(fields, &faults)
    let to = fields.requiredDate("to", &faults)
    let requested = fields.requiredDate("requested", &faults)
    let granted = fields.requiredDate("granted", &faults)
    guard let to, let requested, let granted else { return }
    self.extension = Extension(
      selector: ObligationSelector(), to: to, requested: requested, granted: granted,
      approvedBy: fields.text("approvedBy", &faults)?.text ?? "",
      document: fields.text("document", &faults)?.text ?? "",
      reason: fields.text("reason", &faults)?.text ?? "", span: span, place: node.place)
  }
}

/// An amendment as written.
struct DeclaredAmendment {
  struct Change {
    var selector: DeclaredSelector
    /// Nil: discontinued.
    var deadline: DeclaredDeadline?
    var span: SourceSpan
  }

  var document: String
  var effective: CivilDate?
  var changes: [Change]
  var added: [DeclaredTask]
  var span: SourceSpan

  init?(_ node: YAMLNode, _ faults: inout Faults) {
    guard let fields = Fields(node, "amendments", keys: FormatKind.amendment.keys, &faults) else {
      return nil
    }
    let document = fields.required("document", &faults)
    self.document = document?.text ?? ""
    span = document?.span ?? fields.span
    effective = fields.requiredDate("effective", &faults)
    changes = fields.list("change", &faults).compactMap { Self.change($0, &faults) }
    added = fields.list("add", &faults).compactMap { DeclaredTask($0, &faults) }
    if !fields.has("change"), !fields.has("add") {
      fields.reportNone(of: ["change", "add"], in: "amendments", at: span, &faults)
    }
  }

  private static func change(_ node: YAMLNode, _ faults: inout Faults) -> Change? {
    guard let fields = Fields(node, "change", keys: FormatKind.change.keys, &faults),
      let task = fields.required("task", &faults)
    else { return nil }
    let selector = DeclaredSelector(fields, &faults)
    fields.reportConflicts(among: ["deadline", "discontinue"], &faults)
    // A deadline changes for the whole task; a later day for one unit is an extension.
    fields.reportConflicts(among: ["deadline", "unit"], &faults)
    if fields.has("deadline") {
      let deadline = DeclaredDeadline(fields.entry("deadline"), default: task.span, &faults)
      return Change(selector: selector, deadline: deadline, span: task.span)
    }
    guard fields.has("discontinue") else {
      fields.reportNone(of: ["deadline", "discontinue"], in: "change", at: task.span, &faults)
      return nil
    }
    guard let flag = fields.flag("discontinue", &faults) else { return nil }
    guard flag else {
      if let scalar = fields.text("discontinue", &faults) {
        faults.wrongChoice(scalar, of: "discontinue", valid: ["true"])
      }
      return nil
    }
    return Change(selector: selector, deadline: nil, span: task.span)
  }
}
