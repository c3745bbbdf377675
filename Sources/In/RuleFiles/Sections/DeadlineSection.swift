import CivilCalendar
import DeadlinePhrases
import Diagnostics

/// A deadline as written: a printed phrase, keys, or both.
struct DeclaredDeadline {
  indirect enum Form {
    /// Nothing is written.
    case missing
    case phrase(ScalarNode)
    case structured(DeadlineForm)
    case milestones([Form])
    /// Already reported.
    case invalid
  }

  static let formKeys = FormatMapping.deadlineForms
  static let keys = FormatKind.deadline.keys

  var form: Form
  var isAspirational = false
  /// The printed words, where they are given.
  var phrase: ScalarNode?
  /// Where a defect of the deadline is shown.
  var span: SourceSpan
  /// By part id, `m1` first.
  var partEvidence: [(part: String, evidence: DeclaredEvidence)] = []

  init(_ entry: YAMLNode.Entry?, default span: SourceSpan, _ faults: inout Faults) {
    form = .missing
    self.span = entry?.key.span ?? span
    guard let entry else { return }
    if let scalar = entry.value.scalar {
      if !scalar.text.isEmpty { self.span = scalar.span }
      phrase = scalar
      form = .phrase(scalar)
      return
    }
    guard let fields = Fields(entry.value, "deadline", keys: Self.keys, &faults) else {
      form = .invalid
      return
    }
    isAspirational = fields.flag("aspirational", &faults) ?? false
    phrase = fields.text("phrase", &faults)
    form = Self.form(fields, phrase, &faults)
    if let node = fields.node("milestones") { readMilestones(node, &faults) }
  }

  private static func form(
    _ fields: Fields, _ phrase: ScalarNode?, _ faults: inout Faults
  ) -> Form {
    // `before` is a form of its own, and inside `every` the printed day.
    let recurs = fields.has("every")
    fields.reportConflicts(among: formKeys.filter { !recurs || $0 != "before" }, &faults)
    guard let key = formKeys.first(where: { fields.has($0) && (!recurs || $0 == "every") }) else {
      if let phrase { return .phrase(phrase) }
      fields.reportNone(of: formKeys, in: "deadline", at: fields.span, &faults)
      return .invalid
    }
    if key == "milestones" { return .milestones([]) }
    let shared = ["phrase", "aspirational"]
    let beside: [String] =
      switch key {
      case "every": ["every", "before", "day", "due", "from", "until"]
      case "within": ["within"]
      default: [key]
      }
    for entry in fields.entries where !(shared + beside).contains(where: entry.key.isText) {
      if formKeys.contains(where: entry.key.isText) { continue }
      if Self.keys.contains(where: entry.key.isText) {
        faults.unknownKey(entry.key, in: key, valid: beside)
      }
    }
    let form = structured(key, fields, &faults)
    return form.map { .structured($0) } ?? .invalid
  }

  private static func structured(
    _ key: String, _ fields: Fields, _ faults: inout Faults
  ) -> DeadlineForm? {
    switch key {
    case "on":
      return fields.requiredDate("on", &faults).map { .fixed(FixedDay(date: $0, roll: .dates)) }
    case "before":
      return fields.requiredDate("before", &faults).map {
        .fixed(FixedDay(date: $0.previous, roll: .before))
      }
    case "endOf":
      guard let scalar = fields.required("endOf", &faults),
        let period = Fields.period(scalar, &faults)
      else { return nil }
      guard let last = period.lastDay else {
        faults.notAPeriod(scalar)
        return nil
      }
      return .fixed(FixedDay(date: last, roll: .periodEnds))
    case "every": return RecurrenceKeys.read(fields, &faults).map { .recurring($0) }
    case "within":
      return TermKeys.read(fields, &faults).map { .term($0) }
    case "event":
      // Due on the event's own day.
      return fields.required("event", &faults).map { name in
        faults.references.append(Reference(kind: .event, scalar: name))
        let event = EventReference(name: name.text)
        return .term(Term(length: TermLength(amount: 0, unit: .days), from: .event(event)))
      }
    default: return continuous(fields, &faults)
    }
  }

  /// `continuous: true` or `continuous: {report: quarter}`.
  private static func continuous(_ fields: Fields, _ faults: inout Faults) -> DeadlineForm? {
    guard let node = fields.requiredNode("continuous", &faults) else { return nil }
    if node.scalar != nil {
      guard fields.flag("continuous", &faults) == true else { return nil }
      return .continuous(nil)
    }
    guard let keys = Fields(node, "continuous", keys: FormatKind.continuous.keys, &faults),
      let name = keys.required("report", &faults)
    else { return nil }
    guard let kind = Fields.choice(name, "report", PeriodKind.self, &faults) else { return nil }
    guard kind != .once else {
      faults.wrongChoice(name, of: "report", valid: PeriodKind.recurring.map(\.rawValue))
      return nil
    }
    return .continuous(kind)
  }

  private mutating func readMilestones(_ node: YAMLNode, _ faults: inout Faults) {
    guard case .sequence(let items, _) = node.content else {
      faults.wrongType("milestones", wanted: "list", found: node)
      form = .invalid
      return
    }
    var forms: [Form] = []
    for (index, item) in items.enumerated() {
      forms.append(milestone(item, part: "m\(index + 1)", &faults))
    }
    form = .milestones(forms)
  }

  private mutating func milestone(
    _ item: YAMLNode, part: String, _ faults: inout Faults
  ) -> Form {
    if let scalar = item.scalar { return .phrase(scalar) }
    guard let fields = Fields(item, "milestones", keys: FormatKind.milestone.keys, &faults) else {
      return .invalid
    }
    if let id = fields.text("id", &faults), !id.isText(part) {
      faults.wrongChoice(id, of: "id", valid: [part])
    }
    if let node = fields.node("evidence"), let evidence = DeclaredEvidence(node, &faults) {
      partEvidence.append((part, evidence))
    }
    let deadline = Fields(fields, without: ["id", "evidence"])
    return Self.form(deadline, deadline.text("phrase", &faults), &faults)
  }
}

extension PeriodKind {
  /// All but `once`.
  static var recurring: [PeriodKind] { allCases.filter { $0 != .once } }
}

extension Fields {
  /// The same mapping as if some keys were not there.
  init(_ fields: Fields, without keys: [String]) {
    name = fields.name
    span = fields.span
    entries = fields.entries.filter { entry in !keys.contains(where: entry.key.isText) }
  }
}
