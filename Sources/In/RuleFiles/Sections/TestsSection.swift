import CivilCalendar
import Compliance
import Diagnostics

/// A test of rules as written.
struct DeclaredTest {
  static let keys = FormatKind.test.keys

  /// What a day is expected to give.
  struct Day {
    var asOf: CivilDate?
    var span: SourceSpan
    /// Keys are rules, facts and results; read where the rules are known.
    var expect: YAMLNode
  }

  var name: ScalarNode
  var given: DeclaredGiven?
  var facts: YAMLNode?
  var days: [Day]

  init?(_ node: YAMLNode, _ faults: inout Faults) {
    guard let fields = Fields(node, "tests", keys: Self.keys, &faults),
      let name = fields.required("name", &faults)
    else { return nil }
    self.name = name
    facts = fields.node("facts")
    let isOfFacts = fields.has("facts")
    if !isOfFacts, !fields.has("given") {
      fields.reportNone(of: ["given", "facts"], in: "tests", at: name.span, &faults)
    }
    given = fields.node("given").flatMap {
      DeclaredGiven($0, isBesideFacts: isOfFacts, &faults)
    }
    let dates = Self.dates(fields, &faults)
    days = Self.days(fields, dates, &faults)
  }

  private static func dates(
    _ fields: Fields, _ faults: inout Faults
  ) -> [(day: CivilDate, span: SourceSpan)] {
    guard fields.requiredNode("as-of", &faults) != nil else { return [] }
    var dates: [(day: CivilDate, span: SourceSpan)] = []
    let written = fields.texts("as-of", &faults)
    if written.isEmpty, let node = fields.node("as-of"), case .sequence = node.content {
      faults.blankValue("as-of", at: fields.keySpan("as-of") ?? node.span)
    }
    for scalar in written {
      guard let day = Fields.date(scalar, &faults) else { continue }
      if let first = dates.first(where: { $0.day == day }) {
        faults.dayTwice(scalar, first: first.span)
      } else {
        dates.append((day, scalar.span))
      }
    }
    return dates
  }

  /// One map for all days, or one for each.
  private static func days(
    _ fields: Fields, _ dates: [(day: CivilDate, span: SourceSpan)], _ faults: inout Faults
  ) -> [Day] {
    guard let node = fields.requiredNode("expect", &faults),
      let expect = Fields(open: node, "expect", &faults)
    else { return [] }
    guard expect.entries.contains(where: { isDay($0.key) }) else {
      return dates.map {
        Day(asOf: $0.day, span: fields.keySpan("expect") ?? node.head, expect: node)
      }
    }
    var found: [CivilDate: YAMLNode.Entry] = [:]
    for entry in expect.entries {
      guard isDay(entry.key) else {
        faults.mixedExpectations(entry.key)
        continue
      }
      guard let day = Fields.date(entry.key, &faults) else { continue }
      if let first = found[day] {
        faults.dayTwice(entry.key, first: first.key.span)
      } else if dates.contains(where: { $0.day == day }) {
        found[day] = entry
      } else {
        faults.dayNotAsked(entry.key, days: dates.map(\.day), at: fields.keySpan("as-of"))
      }
    }
    let nothing = YAMLNode(content: .mapping([], isFlow: true), span: node.head)
    return dates.map { date in
      let entry = found[date.day]
      return Day(
        asOf: date.day, span: entry?.key.span ?? fields.keySpan("expect") ?? node.head,
        expect: entry?.value ?? nothing)
    }
  }

  /// A key that begins as a date does; no rule and no fact does so.
  private static func isDay(_ key: ScalarNode) -> Bool {
    key.text.utf8.first.map { (0x30...0x39).contains($0) } ?? false
  }
}

/// `given:` of a test: an obligation and all rows that there are.
struct DeclaredGiven {
  static let keys = FormatKind.given.keys

  /// Nil beside `facts:`.
  var task: ScalarNode?
  var unit: ScalarNode?
  var period: Period?
  /// The last of task, unit and period that is written.
  var span: SourceSpan
  var tables: [RuleTest.Table] = []
  var waivers: [DeclaredTestWaiver] = []
  var extensions: [DeclaredTestExtension] = []
  var events: [DeclaredEvent] = []
  /// Rule, then name, then value.
  var parameters: [YAMLNode.Entry] = []
  /// Units and tasks that rows name for themselves.
  var rowNames: [Reference] = []

  init?(_ node: YAMLNode, isBesideFacts: Bool, _ faults: inout Faults) {
    guard let fields = Fields(node, "given", keys: Self.keys, &faults) else { return nil }
    span = fields.span
    if let node = fields.node("params"), let params = Fields(open: node, "params", &faults) {
      parameters = params.entries
    }
    if isBesideFacts {
      if let entry = fields.entries.first(where: { !$0.key.isText("params") }) {
        faults.conflictingKeys([entry.key.text, "facts"], at: entry.key.span, first: nil)
      }
      return
    }
    task = fields.required("task", &faults)
    unit = fields.text("unit", &faults)
    period = fields.period("period", &faults)
    for key in DeclaredSelector.keys.reversed() {
      guard let node = fields.node(key) else { continue }
      span = node.span
      break
    }
    for kind in ProgressSource.Kind.allCases {
      let rows = fields.list(kind.rawValue, &faults)
      if let table = table(rows, kind, &faults) { tables.append(table) }
    }
    waivers = fields.list("waivers", &faults).compactMap { DeclaredTestWaiver($0, &faults) }
    extensions = fields.list("extensions", &faults).compactMap {
      DeclaredTestExtension($0, &faults)
    }
    if let node = fields.node("events") { events = DeclaredEvent.decode(node, &faults) }
  }
}

/// A waiver of a test; what it leaves out is that of the test's obligation.
struct DeclaredTestWaiver {
  static let keys = FormatKind.testWaiver.keys

  var rule: ScalarNode
  var selector: DeclaredSelector
  var from: CivilDate
  var until: CivilDate
  var span: SourceSpan

  init?(_ node: YAMLNode, _ faults: inout Faults) {
    guard let fields = Fields(node, "waivers", keys: Self.keys, &faults) else { return nil }
    let rule = fields.required("rule", &faults)
    selector = DeclaredSelector(fields, &faults)
    let from = fields.requiredDate("from", &faults)
    let until = fields.requiredDate("until", &faults)
    span = fields.span
    guard let rule, let from, let until else { return nil }
    if until < from, let span = fields.node("until")?.span {
      faults.endBeforeStart(at: span, first: fields.node("from")?.span)
    }
    self.rule = rule
    self.from = from
    self.until = until
  }
}

/// An extension of a test; what it leaves out is that of the test's obligation.
struct DeclaredTestExtension {
  static let keys = FormatKind.testExtension.keys

  var selector: DeclaredSelector
  var to: CivilDate
  var requested: CivilDate
  var granted: CivilDate
  /// Empty where there is none: then it moves nothing.
  var document: String
  var span: SourceSpan

  init?(_ node: YAMLNode, _ faults: inout Faults) {
    guard let fields = Fields(node, "extensions", keys: Self.keys, &faults) else { return nil }
    selector = DeclaredSelector(fields, &faults)
    let to = fields.requiredDate("to", &faults)
    let requested = fields.requiredDate("requested", &faults)
    let granted = fields.requiredDate("granted", &faults)
    document = fields.text("document", &faults)?.text ?? ""
    span = fields.span
    guard let to, let requested, let granted else { return nil }
    self.to = to
    self.requested = requested
    self.granted = granted
  }
}

/// A change to a rule that no test can tell from the rule, as written.
struct DeclaredEquivalent {
  static let keys = FormatKind.equivalent.keys

  var rule: ScalarNode
  var from: ScalarNode
  var to: ScalarNode
  var why: ScalarNode

  init?(_ node: YAMLNode, _ faults: inout Faults) {
    guard let fields = Fields(node, "equivalent", keys: Self.keys, &faults) else { return nil }
    let rule = fields.required("rule", &faults)
    let from = fields.required("from", &faults)
    let to = fields.required("to", &faults)
    let why = fields.required("why", &faults)
    guard let rule, let from, let to, let why else { return nil }
    self.rule = rule
    self.from = from
    self.to = to
    self.why = why
  }
}
