import CivilCalendar
import Compliance
import Diagnostics
import ExactNumbers

/// A task as written.
struct DeclaredTask {
  static let keys = FormatKind.task.keys

  var id: ScalarNode
  var title: ScalarNode?
  var index: ScalarNode?
  var group: ScalarNode?
  var weight: Decimal
  var lead: NameList
  var leadSharing: Task.LeadSharing
  var support: NameList
  var monitor: ScalarNode?
  var deadline: DeclaredDeadline
  /// `report: true`, with its place.
  var report: SourceSpan?
  var product: ScalarNode?
  var evidence: DeclaredEvidence?
  var target: DeclaredTarget?
  var tags: [ScalarNode]
  var maxAge: TermLength?

  init?(_ node: YAMLNode, _ faults: inout Faults) {
    guard let fields = Fields(node, "tasks", keys: Self.keys, &faults),
      let id = fields.required("id", &faults)
    else { return nil }
    self.id = id
    title = fields.required("title", &faults)
    index = fields.text("index", &faults)
    group = fields.text("group", &faults)
    weight = Self.weight(fields, &faults)
    lead = NameList("lead", of: fields, &faults)
    leadSharing = fields.choice("leads", Task.LeadSharing.self, &faults) ?? .each
    support = NameList("support", of: fields, &faults)
    monitor = fields.text("monitor", &faults)
    deadline = DeclaredDeadline(fields.entry("deadline"), default: id.span, &faults)
    report = fields.flag("report", &faults) == true ? fields.keySpan("report") : nil
    product = Self.product(fields, &faults)
    evidence = fields.node("evidence").flatMap { DeclaredEvidence($0, &faults) }
    target = fields.node("target").flatMap { DeclaredTarget($0, &faults) }
    tags = fields.texts("tags", &faults)
    maxAge = fields.term("maxAge", &faults)
  }

  private static func weight(_ fields: Fields, _ faults: inout Faults) -> Decimal {
    guard let scalar = fields.text("weight", &faults),
      let weight = Fields.decimal(scalar, "weight", &faults)
    else { return .one }
    guard weight > .zero else {
      faults.weightNotPositive(scalar)
      return .one
    }
    return weight
  }

  /// One text, or a list that is shown with semicolons.
  private static func product(_ fields: Fields, _ faults: inout Faults) -> ScalarNode? {
    let texts = fields.texts("product", &faults)
    guard var first = texts.first else { return nil }
    if texts.count > 1 {
      first.text = texts.map(\.text).joined(separator: "; ")
      first.isExact = false
    }
    return first
  }
}

/// A number to reach, as written.
struct DeclaredTarget {
  var target: Target
  /// One limit for every year of the plan; the steps are made when the plan is known.
  var everyYear: Decimal?

  init?(_ node: YAMLNode, _ faults: inout Faults) {
    guard let fields = Fields(node, "target", keys: FormatKind.target.keys, &faults) else {
      return nil
    }
    fields.reportConflicts(among: ["atLeast", "atMost"], &faults)
    let measure = fields.required("measure", &faults)?.text ?? ""
    let unit = fields.text("unit", &faults)?.text ?? ""
    let direction: Target.Direction = fields.has("atLeast") ? .atLeast : .atMost
    guard fields.has("atLeast") || fields.has("atMost") else {
      fields.reportNone(of: ["atLeast", "atMost"], in: "target", at: fields.span, &faults)
      return nil
    }
    target = Target(measure: measure, unit: unit, direction: direction, steps: [])
    guard let ladder = fields.requiredNode(direction.rawValue, &faults) else { return nil }
    if let scalar = ladder.scalar {
      everyYear = Fields.decimal(scalar, direction.rawValue, &faults)
      return
    }
    guard let steps = Fields(open: ladder, direction.rawValue, &faults) else { return nil }
    target.steps = steps.entries.compactMap { Self.step($0, &faults) }.sorted { $0.year < $1.year }
  }

  private static func step(_ entry: YAMLNode.Entry, _ faults: inout Faults) -> Target.Step? {
    guard let year = Fields.integer(entry.key, "year", in: 1900...9999, &faults) else {
      return nil
    }
    guard let scalar = entry.value.scalar else {
      if !entry.value.isInvalid {
        faults.wrongType(entry.key.text, wanted: "text", found: entry.value)
      }
      return nil
    }
    return Fields.decimal(scalar, entry.key.text, &faults).map {
      Target.Step(year: year, limit: $0)
    }
  }
}
