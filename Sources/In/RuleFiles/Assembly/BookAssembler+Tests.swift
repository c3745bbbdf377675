import CivilCalendar
import Compliance
import Diagnostics
import ExactNumbers
import Expressions
import Facts

extension BookAssembler {
  /// The examples of all rules and the entries of `tests:`, by file and place.
  mutating func compileTests() -> [RuleTest] {
    checkTestNames()
    var tests: [RuleTest] = []
    for rule in draft.rules {
      for (number, example) in rule.cases.enumerated() {
        tests.append(test(example, number + 1, of: rule))
      }
    }
    for declared in draft.tests {
      if let test = test(declared) { tests.append(test) }
    }
    return tests.enumerated().sorted { a, b in
      let (first, second) = (a.element.span, b.element.span)
      return (first.file.index, first.start, UInt32(a.offset))
        < (second.file.index, second.start, UInt32(b.offset))
    }.map(\.element)
  }

  mutating func compileEquivalents() -> [EquivalentMutant] {
    draft.equivalents.map { declared in
      _ = declaredRule(declared.rule)
      return EquivalentMutant(
        rule: RuleID(declared.rule.text), from: declared.from.text, to: declared.to.text,
        why: declared.why.text, span: declared.from.span)
    }
  }

  private mutating func checkTestNames() {
    var seen: [ByteText: SourceSpan] = [:]
    for test in draft.tests {
      if let first = seen[ByteText(test.name.text)] {
        faults.duplicateID("test", test.name, first: first)
      } else {
        seen[ByteText(test.name.text)] = test.name.span
      }
    }
  }

  // MARK: Examples

  private mutating func test(
    _ example: DeclaredExample, _ number: Int, of rule: DeclaredRule
  ) -> RuleTest {
    let id = RuleID(rule.id.text)
    var expectations: [RuleTest.Expectation] = []
    if let verdict = example.expect {
      expectations.append(
        RuleTest.Expectation(
          subject: .verdict(id), wanted: .verdict(verdict.value), key: verdict.span,
          span: verdict.span))
    }
    if let since = example.since {
      expectations.append(
        RuleTest.Expectation(
          subject: .since(id), wanted: .value(.date(since.value)), key: since.span,
          span: since.span))
    }
    let given = facts(example.facts, [rule.scope])
    return RuleTest(
      name: id.text, example: number, span: example.span, given: .facts(given),
      parameters: example.parameters.isEmpty
        ? [] : [parameters(example.parameters, of: rule)].filter { !$0.values.isEmpty },
      days: [
        RuleTest.Day(asOf: example.asOf, span: example.span, expectations: expectations)
      ])
  }

  /// Facts of the catalogues that the rules speak by.
  private mutating func facts(_ node: YAMLNode?, _ scopes: [Rule.Scope]) -> RuleTest.Facts {
    var given = RuleTest.Facts()
    guard let node else { return given }
    let catalogues: [Catalogue] = Rule.Scope.allCases.filter { scopes.contains($0) }
      .map { $0 == .unit ? .unit : .obligation }
    for entry in FactReading.flattened(node, "facts", &faults) {
      var isKnown = false
      for catalogue in catalogues {
        let entries = catalogue.entries
        guard let slot = entries.firstIndex(where: { entry.name.isText($0.name) }) else {
          continue
        }
        // A fact of both catalogues has one type; what does not fit is told once.
        if isKnown, given.ofObligation[slot] == nil, catalogue == .unit { break }
        isKnown = true
        guard let value = FactReading.value(entry.value, of: entries[slot], &faults) else {
          break
        }
        if catalogue == .unit {
          given.ofUnit[slot] = value
        } else {
          given.ofObligation[slot] = value
        }
      }
      if !isKnown {
        faults.unknownKey(
          entry.name, in: "facts", valid: catalogues.flatMap { $0.entries.map(\.name) })
      }
    }
    return given
  }

  private mutating func parameters(
    _ entries: [YAMLNode.Entry], of rule: DeclaredRule
  ) -> RuleTest.Parameters {
    var result = RuleTest.Parameters(rule: RuleID(rule.id.text), values: [])
    for entry in entries where !entry.value.isInvalid {
      guard let parameter = rule.parameters.first(where: { entry.key.isText($0.name.text) })
      else {
        faults.unknownParameter(
          entry.key, of: rule.id.text, known: rule.parameters.map(\.name.text))
        continue
      }
      guard let scalar = entry.value.scalar else {
        faults.wrongType(entry.key.text, wanted: "text", found: entry.value)
        continue
      }
      if let value = parameter.read(scalar, &faults) {
        result.values.append(Rule.Parameter(name: entry.key.text, value: value))
      }
    }
    return result
  }

  // MARK: Tests

  private mutating func test(_ declared: DeclaredTest) -> RuleTest? {
    var days: [RuleTest.Day] = []
    var scopes: [Rule.Scope] = []
    let isOfFacts = declared.facts != nil
    for day in declared.days {
      let expectations = expectations(day.expect, isOfFacts: isOfFacts, &scopes)
      days.append(RuleTest.Day(asOf: day.asOf, span: day.span, expectations: expectations))
    }
    var parameters: [RuleTest.Parameters] = []
    for entry in declared.given?.parameters ?? [] {
      guard let rule = declaredRule(entry.key),
        let fields = Fields(open: entry.value, entry.key.text, &faults)
      else { continue }
      parameters.append(self.parameters(fields.entries, of: rule))
    }
    let given: RuleTest.Given
    if let node = declared.facts {
      given = .facts(facts(node, scopes.isEmpty ? [.obligation] : scopes))
    } else if let fixture = declared.given.flatMap({ fixture($0) }) {
      given = .fixture(fixture)
    } else {
      return nil
    }
    return RuleTest(
      name: declared.name.text, example: nil, span: declared.name.span, given: given,
      parameters: parameters, days: days)
  }

  private mutating func fixture(_ given: DeclaredGiven) -> RuleTest.Fixture? {
    for name in given.rowNames {
      switch name.kind {
      case .task: checkTask(name.scalar.part(DeclaredGiven.withoutPart(name.scalar.text)))
      case .unit:
        // A row may speak for a group.
        if case .group = directory.match(name.scalar.text) { continue }
        _ = unit(name.scalar)
      case .event: break
      }
    }
    guard let task = given.task else { return nil }
    let own = selector(task: task, unit: given.unit, period: given.period)
    var fixture = RuleTest.Fixture(
      obligation: own, span: given.span, tables: given.tables, waivers: [], extensions: [],
      events: [])
    for (number, waiver) in given.waivers.enumerated() {
      let rule = declaredRule(waiver.rule)
      if let rule, !rule.isWaivable {
        faults.ruleNotWaivable(waiver.rule, defined: rule.id.span)
      }
      var obligation = own
      if rule?.scope == .unit {
        // A rule on units is waived for a unit as a whole.
        obligation = ObligationSelector(unit: own.unit)
        if own.unit == nil, waiver.selector.unit == nil {
          faults.missingKey("unit", in: "waivers", at: waiver.span)
        }
      }
      fixture.waivers.append(
        Waiver(
          id: "W-\(number + 1)", rule: RuleID(waiver.rule.text),
          selector: selector(waiver.selector, else: obligation), from: waiver.from,
          until: waiver.until, span: waiver.span))
    }
    for one in given.extensions {
      fixture.extensions.append(
        Extension(
          selector: selector(one.selector, else: own), to: one.to, requested: one.requested,
          granted: one.granted, document: one.document, span: one.span))
    }
    let names = draft.events.map(\.name.text)
    for event in given.events {
      if !draft.mayLack(.event), !names.contains(where: event.name.isText) {
        faults.unknownEvent(event.name, known: names)
      }
      fixture.events.append(
        PlanEvent(
          name: event.name.text, phrase: event.phrase?.text, dates: event.dates,
          span: event.name.span))
    }
    return fixture
  }

  private mutating func selector(
    task: ScalarNode, unit: ScalarNode?, period: Period?
  ) -> ObligationSelector {
    let id = task.part(DeclaredGiven.withoutPart(task.text))
    checkTask(id)
    return ObligationSelector(
      task: TaskID(id.text), part: DeclaredGiven.part(of: task.text),
      unit: unit.flatMap { self.unit($0) }, period: period)
  }

  /// The whole selector, or the parts of another where it leaves them out.
  private mutating func selector(
    _ declared: DeclaredSelector, else other: ObligationSelector
  ) -> ObligationSelector {
    guard let task = declared.task else {
      var selector = other
      if let unit = declared.unit { selector.unit = self.unit(unit) }
      if let period = declared.period { selector.period = period }
      return selector
    }
    return selector(task: task, unit: declared.unit, period: declared.period)
  }
}
