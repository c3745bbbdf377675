import CivilCalendar
import Compliance
import Diagnostics
import ExactNumbers
import Expressions
import Facts

// What a test expects: rules with their verdicts, facts and results with their values.
extension BookAssembler {
  /// Words for results beside the names of facts.
  private static let credit = "credit"
  private static let status = "status"

  /// What stands for "no value".
  private static let noValue = "unknown"

  /// - Parameter scopes: Takes those of the rules that are named, each once.
  mutating func expectations(
    _ node: YAMLNode, isOfFacts: Bool, _ scopes: inout [Rule.Scope]
  ) -> [RuleTest.Expectation] {
    guard let fields = Fields(open: node, "expect", &faults) else { return [] }
    var found: [RuleTest.Expectation] = []
    for entry in fields.entries where !entry.value.isInvalid {
      if isRule(entry.key) {
        guard let rule = declaredRule(entry.key) else { continue }
        if !scopes.contains(rule.scope) { scopes.append(rule.scope) }
        found += verdicts(entry, isOfFacts: isOfFacts)
      } else if entry.value.isMapping {
        for fact in FactReading.flattened(
          entry.value, "expect", under: entry.key.text, &faults)
        {
          if let one = result(fact.name, fact.value, isOfFacts: isOfFacts) { found.append(one) }
        }
      } else if let one = result(entry.key, entry.value, isOfFacts: isOfFacts) {
        found.append(one)
      }
    }
    return found
  }

  /// A stroke is in ids of rules alone; some rules have none.
  private func isRule(_ key: ScalarNode) -> Bool {
    key.text.utf8.contains(UInt8(ascii: "/"))
      || draft.rules.contains { key.isText($0.id.text) }
  }

  /// `RULE: fail`, or `RULE: {verdict: fail, since: DAY}`.
  private mutating func verdicts(
    _ entry: YAMLNode.Entry, isOfFacts: Bool
  ) -> [RuleTest.Expectation] {
    let id = RuleID(entry.key.text)
    func expectation(
      _ subject: RuleTest.Expectation.Subject, _ wanted: RuleTest.Expectation.Wanted,
      _ span: SourceSpan
    ) -> RuleTest.Expectation {
      RuleTest.Expectation(subject: subject, wanted: wanted, key: entry.key.span, span: span)
    }
    guard entry.value.isMapping else {
      guard let scalar = Fields(entry, "expect").required(entry.key.text, &faults),
        let verdict = Self.verdict(scalar, of: entry.key.text, isOfFacts: isOfFacts, &faults)
      else { return [] }
      return [expectation(.verdict(id), .verdict(verdict), scalar.span)]
    }
    guard
      let fields = Fields(
        entry.value, entry.key.text, keys: FormatKind.expectation.keys, &faults)
    else { return [] }
    var found: [RuleTest.Expectation] = []
    if let scalar = fields.required("verdict", &faults),
      let verdict = Self.verdict(scalar, of: "verdict", isOfFacts: isOfFacts, &faults)
    {
      found.append(expectation(.verdict(id), .verdict(verdict), scalar.span))
    }
    if let scalar = fields.text("since", &faults) {
      if scalar.isText(Self.noValue) {
        found.append(expectation(.since(id), .value(nil), scalar.span))
      } else if let day = Fields.date(scalar, &faults) {
        found.append(expectation(.since(id), .value(.date(day)), scalar.span))
      }
    }
    return found
  }

  /// Facts alone are under no waiver.
  static func verdict(
    _ scalar: ScalarNode, of key: String, isOfFacts: Bool, _ faults: inout Faults
  ) -> Verdict? {
    let valid = Verdict.allCases.filter { !isOfFacts || $0 != .waived }
    if let verdict = valid.first(where: { scalar.isText($0.rawValue) }) { return verdict }
    faults.wrongChoice(scalar, of: key, valid: valid.map(\.rawValue))
    return nil
  }

  private mutating func result(
    _ key: ScalarNode, _ value: YAMLNode, isOfFacts: Bool
  ) -> RuleTest.Expectation? {
    guard let scalar = value.scalar, !scalar.isBlank else {
      if value.scalar != nil {
        faults.blankValue(key.text, at: key.span)
      } else {
        faults.wrongType(key.text, wanted: "text", found: value)
      }
      return nil
    }
    if key.isText(Self.credit), !isOfFacts {
      let amount = scalar.isText(Self.noValue) ? nil : Fields.share(scalar, key.text, &faults)
      guard amount != nil || scalar.isText(Self.noValue) else { return nil }
      return RuleTest.Expectation(
        subject: .credit, wanted: .value(amount.map { .decimal($0) }), key: key.span,
        span: scalar.span)
    }
    let entries = Catalogue.obligation.entries
    let name = key.isText(Self.status) ? "progress.status" : key.text
    guard let slot = entries.firstIndex(where: { $0.isScalar && key.part(name).isText($0.name) })
    else {
      let own = isOfFacts ? [Self.status] : [Self.credit, Self.status]
      let names = draft.rules.map(\.id.text) + own + entries.filter(\.isScalar).map(\.name)
      faults.unknownKey(key, in: "expect", valid: names)
      return nil
    }
    let subject = RuleTest.Expectation.Subject.fact(slot, name: name)
    if scalar.isText(Self.noValue) {
      return RuleTest.Expectation(
        subject: subject, wanted: .value(nil), key: key.span, span: scalar.span)
    }
    return FactReading.value(value, of: entries[slot], &faults).map {
      RuleTest.Expectation(
        subject: subject, wanted: .value($0), key: key.span, span: scalar.span)
    }
  }
}
