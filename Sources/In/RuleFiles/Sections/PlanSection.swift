import CivilCalendar
import Compliance
import DeadlinePhrases
import Diagnostics
import ExactNumbers

/// The head of a plan as written.
struct DeclaredPlan {
  static let keys = FormatKind.plan.keys

  var key: ScalarNode
  /// Without its monitor, which is a reference. Nil where a day that all else needs is missing.
  var plan: Plan?
  var monitor: ScalarNode?
  /// Where the gap would have to stand.
  var reportingSpan: SourceSpan
  var groups: [(id: ScalarNode, title: LocalizedText)]

  init?(_ entry: YAMLNode.Entry, _ faults: inout Faults) {
    guard let fields = Fields(entry.value, "plan", keys: Self.keys, &faults) else { return nil }
    key = entry.key
    monitor = fields.text("monitor", &faults)
    reportingSpan = fields.keySpan("reporting") ?? entry.key.span
    groups = Self.groups(fields, &faults)
    let number = fields.required("number", &faults)
    let issued = fields.requiredDate("issued", &faults)
    let starts = fields.date("starts", &faults)
    let ends = fields.requiredDate("ends", &faults)
    if let first = starts ?? issued, let ends, ends < first, let span = fields.keySpan("ends") {
      faults.endBeforeStart(
        at: fields.node("ends")?.span ?? span,
        first: fields.node(starts == nil ? "issued" : "starts")?.span)
    }
    let rest = Self.settings(fields, entry.key.span, &faults)
    guard let issued, let ends else { return }
    var plan = rest
    plan.number = number?.text ?? ""
    plan.issued = issued
    plan.starts = starts ?? issued
    plan.ends = ends
    plan.taskGroups = groups.map { Plan.TaskGroup(id: $0.id.text, title: $0.title) }
    self.plan = plan
  }

  /// All that has a default.
  private static func settings(
    _ fields: Fields, _ span: SourceSpan, _ faults: inout Faults
  ) -> Plan {
    var plan = Plan(number: "", issued: .earliest, ends: .latest, span: span)
    plan.title = fields.text("title", &faults)?.text ?? ""
    plan.issuer = fields.text("issuer", &faults)?.text ?? ""
    plan.basis = fields.texts("basis", &faults).map(\.text)
    plan.note = fields.localized("note", &faults)
    plan.reporting = reporting(fields, &faults) ?? plan.reporting
    if let node = fields.node("roll") {
      plan.roll = Set(
        Fields.texts(node, "roll", &faults).compactMap {
          Fields.choice($0, "roll", RollKind.self, &faults)
        })
    }
    plan.dueSoon = fields.term("dueSoon", &faults) ?? plan.dueSoon
    plan.firstDue = fields.term("firstDue", &faults) ?? plan.firstDue
    plan.maxAge = fields.term("maxAge", &faults)
    plan.allowRejected = fields.integer("allowRejected", in: 0...1_000_000_000, &faults) ?? 0
    if let zone = fields.text("timeZone", &faults) {
      plan.utcOffsetMinutes = offset(zone, &faults) ?? plan.utcOffsetMinutes
    }
    extensions(fields, &plan, &faults)
    return plan
  }

  private static func extensions(_ fields: Fields, _ plan: inout Plan, _ faults: inout Faults) {
    guard let node = fields.node("extensions"),
      let keys = Fields(node, "extensions", keys: FormatKind.extensionLimits.keys, &faults)
    else { return }
    plan.extensionLimit = keys.integer("max", in: 0...1000, &faults) ?? plan.extensionLimit
    plan.onTimeBy = keys.choice("onTimeBy", Plan.OnTimeBy.self, &faults) ?? plan.onTimeBy
  }

  private enum SchemeName: String, CaseIterable { case decree09, calendar }

  /// `reporting: calendar`, or a mapping with `scheme` or `cutOff`, and `gap`.
  private static func reporting(_ fields: Fields, _ faults: inout Faults) -> Plan.Reporting? {
    guard let node = fields.node("reporting") else { return nil }
    if let scalar = node.scalar {
      return scheme(scalar, &faults).map { Plan.Reporting(scheme: $0, gap: nil) }
    }
    guard let keys = Fields(node, "reporting", keys: FormatKind.reporting.keys, &faults) else {
      return nil
    }
    keys.reportConflicts(among: ["scheme", "cutOff"], &faults)
    var result = Plan.Reporting(scheme: .calendar, gap: keys.term("gap", &faults))
    if let name = keys.text("scheme", &faults) {
      result.scheme = scheme(name, &faults) ?? .calendar
    } else if let day = keys.integer("cutOff", in: 1...31, &faults) {
      result.scheme = .cutOff(day: day)
    } else if !keys.has("scheme"), !keys.has("cutOff") {
      keys.reportNone(of: ["scheme", "cutOff"], in: "reporting", at: keys.span, &faults)
    }
    return result
  }

  private static func scheme(_ scalar: ScalarNode, _ faults: inout Faults) -> ReportingScheme? {
    switch Fields.choice(scalar, "scheme", SchemeName.self, &faults) {
    case .decree09: .decree09
    case .calendar: .calendar
    case nil: nil
    }
  }

  /// Zones are fixed: Việt Nam has had no summer time since 1975, others are written as offsets.
  private static func offset(_ zone: ScalarNode, _ faults: inout Faults) -> Int? {
    if zone.isText("Asia/Ho_Chi_Minh") || zone.isText("Asia/Saigon") { return 420 }
    if zone.isText("UTC") || zone.isText("Z") { return 0 }
    let bytes = Array(zone.text.utf8)
    if bytes.count == 6, bytes[3] == UInt8(ascii: ":"),
      bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"),
      let hours = Int(String(decoding: bytes[1..<3], as: UTF8.self)), (0...14).contains(hours),
      let minutes = Int(String(decoding: bytes[4..<6], as: UTF8.self)), (0...59).contains(minutes)
    {
      return (bytes[0] == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + minutes)
    }
    faults.wrongChoice(zone, of: "timeZone", valid: ["Asia/Ho_Chi_Minh", "+07:00"])
    return nil
  }

  private static func groups(
    _ fields: Fields, _ faults: inout Faults
  ) -> [(id: ScalarNode, title: LocalizedText)] {
    fields.list("groups", &faults).compactMap { node in
      guard let keys = Fields(node, "groups", keys: FormatKind.taskGroup.keys, &faults),
        let id = keys.required("id", &faults)
      else { return nil }
      let title = keys.localized("title", &faults) ?? LocalizedText(vi: id.text, en: id.text)
      return (id, title)
    }
  }
}
