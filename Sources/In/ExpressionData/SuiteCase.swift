import Diagnostics
package import Expressions
package import JSONText
package import Results

/// A test of the language, as one line of a file of the suite gives it.
///
/// The form is that of the CEL conformance tests as JSON lines: `id`, `file`, `tier`, `expr`,
/// `types`, `bindings`, `container`, `disable_check`, `disable_macros`, `check_only`, `expected`,
/// `needs`.
package struct SuiteCase: Sendable {
  package var id: String
  package var file: String
  package var tier: String
  package var text: String
  package var mode: CheckMode
  package var isCheckOnly: Bool
  /// The first feature that it needs and that is not there; nil: it can be run.
  package private(set) var missing: String?
  private var declarations = Declarations()
  private var facts = FactValues()
  private var value: Value?
  private var type: ValueType?
  private var isErrorExpected: Bool
  private var isUnknownExpected: Bool

  /// Features that tests may need and that are there.
  static let features = [
    "uint", "bytes", "timestamp", "duration", "timezone", "regex", "type", "type_name", "dyn",
    "checker", "container", "qualified_name", "ext:math", "ext:strings",
    "ext:two_var_comprehensions", "ext:encoders", "ext:quoted_selector", "ext:bindings",
  ]

  /// Nil where the line has no `id`, `expr` or `expected`, or a value of another form.
  package init?(_ line: JSONValue) {
    guard let id = line["id"]?.string, let text = line["expr"]?.string,
      let expected = line["expected"], expected.members != nil
    else { return nil }
    self.id = id
    self.text = text
    file = line["file"]?.string ?? String(id.prefix { $0 != "/" })
    tier = line["tier"]?.string ?? ""
    mode = line["disable_check"]?.bool == true ? .unchecked : .checked
    isCheckOnly = line["check_only"]?.bool == true
    isErrorExpected = expected["error"] != nil
    isUnknownExpected = expected["unknown"]?.bool == true
    let needs = (line["needs"]?.items ?? []).compactMap(\.string)
    missing = needs.first { need in
      !Self.features.contains { $0.utf8.elementsEqual(need.utf8) }
    }
    if line["disable_macros"]?.bool == true { missing = missing ?? "disable_macros" }
    if let wanted = expected["value"] {
      value = Value(suiteValue: wanted)
      if value == nil { missing = missing ?? "type of the expected value" }
    }
    if let wanted = expected["deduced_type"]?.string {
      type = ValueType(suiteText: wanted)
      if type == nil { missing = missing ?? "type " + wanted }
    }
    declarations.container = line["container"]?.string ?? ""
    declare(line)
  }

  private mutating func declare(_ line: JSONValue) {
    var types = (line["types"]?.members ?? []).map { ($0.key, $0.value.string) }
    for member in line["bindings"]?.members ?? []
    where !types.contains(where: { $0.0.utf8.elementsEqual(member.key.utf8) }) {
      types.append((member.key, "dyn"))
    }
    for (name, text) in types {
      guard let type = ValueType(suiteText: text ?? "") else {
        missing = missing ?? "type " + (text ?? "?")
        continue
      }
      let slot = declarations.declare(name, type)
      guard let bound = line["bindings"]?[name] else { continue }
      if let value = Value(suiteValue: bound) {
        facts.values[slot] = value
      } else {
        missing = missing ?? "type of " + name
      }
    }
  }

  /// Parses, checks and evaluates, and compares with what is expected.
  ///
  /// - Parameter context: Gives zones; the standard has no calendar.
  package func run(_ context: EvaluationContext) -> SuiteReport.Outcome {
    if let missing { return .leftOut(need: missing) }
    let compilation = Expression.compile(text, declarations: declarations, mode: mode)
    guard let expression = compilation.expression else {
      let ids = compilation.problems.map(\.message.id).joined(separator: ", ")
      return isErrorExpected ? .passed : .failed(wanted: wanted, found: "does not check: " + ids)
    }
    if let type, mode == .checked, expression.type != type {
      return .failed(wanted: type.name, found: "type " + expression.type.name)
    }
    if isCheckOnly { return .passed }
    let outcome = evaluate(expression, facts: facts, context: context)
    return isExpected(outcome) ? .passed : .failed(wanted: wanted, found: outcome.literal)
  }

  private func isExpected(_ outcome: Outcome) -> Bool {
    switch outcome {
    case .error: isErrorExpected
    case .unknown: isUnknownExpected
    case .value(let found):
      !isErrorExpected && !isUnknownExpected && (value.map { $0 == found } ?? (type != nil))
    }
  }

  private var wanted: String {
    if isErrorExpected { return "an error" }
    if isUnknownExpected { return "unknown" }
    return value?.literal ?? type?.name ?? "a value"
  }
}
