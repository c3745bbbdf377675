import RuleFiles

/// A small file around one mapping of a kind, written with braces.
enum FormatSample {
  static let plan = "plan: {number: 1/KH-UBND, issued: 2024-01-02, ends: 2025-12-31}\n"

  /// A root file in which a mapping of the kind stands; for `workspace` its own lines.
  static func file(_ kind: FormatKind, holding text: String) -> String {
    let body =
      switch kind {
      case .workspace, .file: text
      case .source: "sources: [\(text)]"
      case .statusWords: "sources: [{progress: a.csv, statusWords: \(text)}]"
      case .adjustment: "adjust: {deadline/overdue: \(text)}"
      case .gate: "gates: {g: \(text)}"
      case .requirement: "gates: {g: {require: [\(text)]}}"
      case .output: "outputs: [\(text)]"
      case .plan: "plan: \(text)"
      case .reporting, .extensionLimits, .taskGroup, .term, .localizedText:
        "\(plan.dropLast(2)), \(planKey(kind, text))}"
      case .event: "events: {e: \(text)}"
      case .eventRow: "events: [\(text)]"
      case .task: "tasks: [\(text)]"
      case .target: task("deadline: 12/2025, target: \(text)")
      case .deadline: task("deadline: \(text)")
      case .within: task("deadline: {within: \(text)}")
      case .due: task("deadline: {every: quarter, due: \(text)}")
      case .continuous: task("deadline: {continuous: \(text)}")
      case .milestone: task("deadline: {milestones: [\(text)]}")
      case .evidence: task("deadline: 12/2025, evidence: \(text)")
      case .window: task("deadline: 12/2025, evidence: {type: KH, window: \(text)}")
      case .unit: "units: [\(text)]"
      case .head: "units: [{id: a, name: A, head: \(text)}]"
      case .successor: "units: [{id: a, name: A, until: 2024-12-31, successors: [\(text)]}]"
      case .group: "groups: [\(text)]"
      case .rule: "rules: [\(text)]"
      case .escalation: rule("escalate: [\(text)]")
      case .parameter: rule("params: {p: \(text)}")
      case .ruleExample: rule("examples: [\(text)]")
      case .scoring: "scoring: \(text)"
      case .credit: "scoring: {credit: \(text)}"
      case .band: "scoring: {bands: [\(text)]}"
      case .waiver: "waivers: [\(text)]"
      case .extension: "extensions: [\(text)]"
      case .amendment: "amendments: [\(text)]"
      case .change: "amendments: [{document: 71/NQ-CP, effective: 2025-04-01, change: [\(text)]}]"
      case .calendar: "calendar: \(text)"
      case .calendarDay:
        "calendar: {id: c, version: 1, lastDecidedYear: 2025, days: [\(text)]}"
      case .documents: "documents: \(text)"
      case .documentType: "documents: {types: [\(text)]}"
      case .indexSet: "indices: [\(text)]"
      case .test: "tests: [\(text)]"
      case .given: test("given: \(text)")
      case .expectation: test("given: {task: T-1}, expect: {deadline/overdue: \(text)}")
      case .progressRow: test("given: {task: T-1, progress: [\(text)]}")
      case .evidenceRow: test("given: {task: T-1, evidence: [\(text)]}")
      case .appraisalRow: test("given: {task: T-1, appraisal: [\(text)]}")
      case .testWaiver: test("given: {task: T-1, waivers: [\(text)]}")
      case .testExtension: test("given: {task: T-1, extensions: [\(text)]}")
      case .equivalent: "equivalent: [\(text)]"
      case .criterion: "indices: [{id: par, criteria: [\(text)]}]"
      }
    let hasPlan = body.hasPrefix("plan:") || body.contains("\nplan:")
    return "dondoc: 1\n" + (hasPlan ? "" : plan) + body + "\n"
  }

  private static func planKey(_ kind: FormatKind, _ text: String) -> String {
    switch kind {
    case .reporting: "reporting: \(text)"
    case .extensionLimits: "extensions: \(text)"
    case .taskGroup: "groups: [\(text)]"
    case .term: "dueSoon: \(text)"
    default: "note: \(text)"
    }
  }

  private static func task(_ keys: String) -> String {
    "tasks: [{id: T-1, title: Việc, \(keys)}]"
  }

  private static func test(_ keys: String) -> String {
    let expect = keys.contains("expect:") ? "" : ", expect: {deadline/overdue: fail}"
    return "packs: [standard]\ntests: [{name: t, as-of: 2024-06-19, \(keys)\(expect)}]"
  }

  private static func rule(_ keys: String) -> String {
    "rules: [{id: x/late, title: Chậm, severity: info, require: 'true', message: Chậm, \(keys)}]"
  }

  /// Keys without which a key cannot stand.
  private static let companions: [String: String] = [
    "deadline.day": "every", "deadline.due": "every", "deadline.from": "every",
    "deadline.until": "every", "milestone.day": "every", "milestone.due": "every",
    "milestone.from": "every", "milestone.until": "every", "evidence.of": "min",
    "evidence.min": "of",
  ]

  /// Values that fit a key's place better than its example.
  private static let values: [String: String] = [
    "due.within": "{workingDays: 5, from: period.end}", "deadline.every": "quarter",
    "milestone.every": "quarter",
  ]

  /// A file with one key of a kind, and what it needs beside it.
  ///
  /// - Parameter value: Instead of the key's example.
  static func file(_ kind: FormatKind, with key: FormatKey, value: String? = nil) -> String {
    var keys = kind.mapping.keys.filter { $0.presence == .required && $0.name != key.name }
    for names in kind.mapping.oneOf where !names.contains(key.name) {
      let needed = companions["\(kind.rawValue).\(key.name)"] ?? choice(kind, key) ?? names[0]
      keys += kind.mapping.keys.filter { $0.name == needed }
    }
    if kind.mapping.oneOf.isEmpty, let other = companions["\(kind.rawValue).\(key.name)"] {
      keys += kind.mapping.keys.filter { $0.name == other }
    }
    let others = keys.map { "\($0.name): \(text(of: $0, in: kind))" }
    let own = "\(key.name): \(value ?? text(of: key, in: kind))"
    if kind == .workspace || kind == .file {
      return (others + [own]).joined(separator: "\n") + (key.name == "plan" ? "\n" : "\n" + plan)
    }
    return file(kind, holding: "{" + (others + [own]).joined(separator: ", ") + "}")
  }

  /// A deadline for one unit is an extension: a change of one unit discontinues.
  private static func choice(_ kind: FormatKind, _ key: FormatKey) -> String? {
    kind == .change && key.name == "unit" ? "discontinue" : nil
  }

  private static func text(of key: FormatKey, in kind: FormatKind) -> String {
    values["\(kind.rawValue).\(key.name)"] ?? key.example
  }
}
