import CivilCalendar
import Compliance
import ExactNumbers
import Expressions
import Facts
import Foundation
import RuleFiles
import Testing

@testable import Evaluation

/// Every `examples:` entry of the shipped rules runs as it stands.
@Suite("Examples of the shipped rules") struct RuleExamples {
  struct Case: Sendable, CustomTestStringConvertible {
    var rule: Rule
    var number: Int

    var example: Rule.Example { rule.examples[number] }
    var testDescription: String { "\(rule.id) \(number + 1): \(example.expect.rawValue)" }
  }

  private static let ruleBook = (try? Scenario(tasks: Tasks.report()).loaded())?.ruleBook
  static let cases = (ruleBook?.rules ?? []).flatMap { rule in
    rule.examples.indices.map { Case(rule: rule, number: $0) }
  }

  @Test("every rule has an example that passes and one that does not")
  func bothSides() {
    let rules = Self.ruleBook?.rules ?? []
    #expect(Set(rules.map(\.id.text)) == Set(Self.names))
    for rule in rules {
      let verdicts = Set(rule.examples.map(\.expect))
      #expect(verdicts.contains(.pass), "\(rule.id)")
      #expect(verdicts.contains(.fail), "\(rule.id)")
    }
  }

  /// Without those on files that are cited: no file is looked at yet.
  private static let names =
    [
      "overdue", "due-soon", "completed-late", "aspirational-missed", "beyond-calendar",
      "extension-over-limit", "extension-after-due", "extension-granted-after-due",
      "extension-undocumented",
    ].map { "deadline/" + $0 }
    + ["missing", "wrong-type", "unreadable-reference", "late", "outside-period", "reused"]
    .map { "evidence/" + $0 }
    + ["responsibility/handed-over", "responsibility/no-successor"]
    + [
      "none", "unit-silent", "stale", "completed-without-date", "completed-before-period",
      "completed-before-plan", "reopened", "returned", "percent-regressed",
      "percent-full-not-completed", "completed-below-full", "suspended-without-document",
      "behind-schedule", "group-row",
    ].map { "report/" + $0 } + ["target/missed", "target/no-value"]

  @Test("as its example says", arguments: cases)
  func example(_ one: Case) throws {
    let calendar = try #require(Self.ruleBook?.calendar)
    let facts = try ExampleFacts(one.example, scope: one.rule.scope, calendar: calendar).values
    let step = RuleStep(context: EvaluationContext(calendar: calendar))
    #expect(step.verdict(of: one.rule, facts) == one.example.expect)
  }
}

/// The facts of an example: those that are given, what follows from them and the as-of date, and
/// for the rest of those that are always there the catalogue's example.
private struct ExampleFacts {
  private(set) var values = FactValues()
  private let entries: [FactDeclaration]

  init(_ example: Rule.Example, scope: Rule.Scope, calendar: WorkingCalendar) throws {
    entries = (scope == .unit ? Catalogue.unit : .obligation).entries
    for (slot, entry) in entries.enumerated() where entry.presence == .always {
      values.values[slot] = entry.example
    }
    if let day = example.asOf { set("asOf", Value.date(try date(day))) }
    var given = Set<String>()
    for (name, text) in example.facts {
      guard let entry = entries.first(where: { $0.name == name }) else {
        throw ScenarioFault(faults: ["no fact \(name)"])
      }
      set(name, try value(text, entry.type))
      given.insert(name)
    }
    derive(calendar, given)
  }

  private mutating func set(_ name: String, _ value: Value?) {
    if let slot = entries.firstIndex(where: { $0.name == name }) { values.values[slot] = value }
  }

  private func day(_ name: String) -> CivilDate? {
    guard let slot = entries.firstIndex(where: { $0.name == name }),
      case .date(let day)? = values.values[slot]
    else { return nil }
    return day
  }

  private mutating func derive(_ calendar: WorkingCalendar, _ given: Set<String>) {
    guard let asOf = day("asOf") else { return }
    var derived: [(String, Int)] = []
    if let due = day("due.effective") {
      derived += [
        ("due.daysLeft", asOf.days(until: due)),
        ("due.workingDaysLeft", calendar.workingDays(after: asOf, through: due)),
        ("due.daysLate", max(0, due.days(until: asOf))),
        ("due.workingDaysLate", max(0, calendar.workingDays(after: due, through: asOf))),
      ]
    }
    if let reported = day("progress.reported") {
      derived += [
        ("progress.ageDays", reported.days(until: asOf)),
        ("progress.ageWorkingDays", calendar.workingDays(after: reported, through: asOf)),
      ]
    }
    for (name, number) in derived where !given.contains(name) { set(name, .int(Int64(number))) }
  }

  private func date(_ text: String) throws -> CivilDate {
    guard let day = CivilDate(iso: text) else { throw ScenarioFault(faults: ["no date \(text)"]) }
    return day
  }

  private func value(_ text: String, _ type: ValueType) throws -> Value {
    switch type {
    case .bool where text == "true" || text == "false": return .bool(text == "true")
    case .int:
      if let number = Int64(text) { return .int(number) }
    case .decimal:
      if let number = Decimal(parsing: text) { return .decimal(number) }
    case .date: return .date(try date(text))
    case .string, .choice: return .text(text)
    case .list(.record(let record)): return try list(text, of: record)
    default: break
    }
    throw ScenarioFault(faults: ["\(text) is no \(type)"])
  }

  /// A JSON array of objects; a flag that is not given is false, another field has no value.
  private func list(_ text: String, of type: RecordType) throws -> Value {
    let items = try JSONDecoder().decode([[String: String]].self, from: Data(text.utf8))
    return .list(
      try items.map { item in
        let fields = try type.fields.map { field -> Outcome in
          if let given = item[field.name] { return .value(try value(given, field.type)) }
          if field.presence == .optional { return .unknown }
          return .value(field.type == .bool ? .bool(false) : .text(""))
        }
        return .record(RecordValue(name: type.name, fields: fields))
      })
  }
}
