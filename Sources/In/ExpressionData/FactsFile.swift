import CivilCalendar
package import Diagnostics
import ExactNumbers
package import Expressions
package import Facts
package import JSONText
import VietnameseText

/// Facts of one row from a JSON object: `{"clock": "overdue", "due": {"daysLate": 3}}`.
///
/// A name of the catalogue takes the catalogue's type; every other one is declared with the type
/// that its value has. `null` says that a fact has no value.
package struct FactsFile: Sendable {
  /// The names that an expression may use: those of the catalogue and of the file.
  package private(set) var declarations: Declarations
  package private(set) var facts = FactValues()
  package private(set) var diagnostics: [Diagnostic] = []
  private let entries: [FactDeclaration]
  private let file: SourceFileID
  /// Without a catalogue a broken number is a double, as in the standard; a fact never is.
  private let hasCatalogue: Bool

  /// - Parameters:
  ///   - catalogue: nil: the file's own names alone.
  ///   - file: The number of the file, for the places of what is wrong.
  package init(_ json: JSONValue?, catalogue: Catalogue?, file: SourceFileID) {
    declarations = catalogue?.declarations ?? Declarations()
    entries = catalogue?.entries ?? []
    hasCatalogue = catalogue != nil
    self.file = file
    guard let json else { return }
    guard let members = json.members else {
      report("facts.no-object", [:], json.span)
      return
    }
    for member in members { read(member, under: "") }
  }

  /// Gives a fact of the catalogue a value; one that the catalogue has not is passed over.
  package mutating func set(_ name: String, _ value: Value) {
    if let slot = slot(name) { facts.values[slot] = value }
  }

  private func slot(_ name: String) -> Int? {
    entries.firstIndex { $0.name.utf8.elementsEqual(name.utf8) }
  }

  // MARK: Names

  private mutating func read(_ member: JSONMember, under group: String) {
    let name = group.isEmpty ? member.key : group + "." + member.key
    if let slot = slot(name) {
      if let outcome = outcome(member.value, entries[slot].type, name) {
        if case .value(let value) = outcome { facts.values[slot] = value }
      }
      return
    }
    let isGroup = name.utf8.elementsEqual("params".utf8) || name.utf8.elementsEqual("data".utf8)
    let hasMembers = entries.contains { $0.name.utf8.starts(with: (name + ".").utf8) }
    if isGroup || hasMembers, let members = member.value.members {
      for inner in members { read(inner, under: name) }
      return
    }
    if hasMembers {
      report("facts.group-is-no-value", ["name": .name(name)], member.value.span)
      return
    }
    if !group.isEmpty, hasCatalogue, !isOwn(group) {
      let near = nearest(to: name, among: entries.map(\.name), limit: 3)
      report(
        "facts.unknown-fact", ["name": .name(name)], member.keySpan,
        help: near.isEmpty ? nil : Message("workspace.did-you-mean", ["names": .names(near)]))
      return
    }
    declare(name, member.value)
  }

  /// Groups whose names a rule or a source makes.
  private func isOwn(_ group: String) -> Bool {
    group.utf8.elementsEqual("params".utf8) || group.utf8.elementsEqual("data".utf8)
  }

  private mutating func declare(_ name: String, _ json: JSONValue) {
    guard let value = free(json) else {
      report("facts.bad-number", ["name": .name(name)], json.span)
      return
    }
    let slot = declarations.declare(name, Self.type(of: value))
    facts.values[slot] = value
  }

  // MARK: Values of any type

  private func free(_ json: JSONValue) -> Value? {
    switch json.content {
    case .null: return .null
    case .bool(let truth): return .bool(truth)
    case .string(let text): return .text(text)
    case .number(let text):
      if let whole = Int64(text) { return .int(whole) }
      return hasCatalogue
        ? Decimal(parsing: text).map(Value.decimal) : Double(text).map(Value.number)
    case .array(let items):
      let values = items.compactMap(free)
      return values.count == items.count ? .list(values) : nil
    case .object(let members):
      var map = MapValue()
      for member in members {
        guard let value = free(member.value), map.insert(value, forKey: .text(member.key)) else {
          return nil
        }
      }
      return .map(map)
    }
  }

  private static func type(of value: Value) -> ValueType {
    switch value {
    case .null: .null
    case .bool: .bool
    case .int: .int
    case .double: .double
    case .decimal: .decimal
    case .string: .string
    case .list: .list(.dyn)
    case .map: .map(.string, .dyn)
    default: .dyn
    }
  }

  // MARK: Values of a type

  /// Nil where it does not fit, which is then reported.
  private mutating func outcome(
    _ json: JSONValue, _ type: ValueType, _ name: String
  ) -> Outcome? {
    if json.isNull { return .unknown }
    if case .list(let element) = type, let items = json.items {
      let outcomes = items.compactMap { outcome($0, element, name)?.value }
      return outcomes.count == items.count ? .value(.list(outcomes)) : nil
    }
    if case .record(let record) = type, json.members != nil {
      return recordOutcome(json, record, name)
    }
    if let value = Self.plain(json, type) { return .value(value) }
    if case .choice(let set) = type, let text = json.string {
      report(
        "facts.wrong-choice", ["name": .name(name), "text": .name(text)], json.span,
        help: Message("expression.help.one-of", ["names": .names(set.values)]))
    } else {
      report("facts.wrong-type", ["name": .name(name), "type": .text(type.name)], json.span)
    }
    return nil
  }

  private static func plain(_ json: JSONValue, _ type: ValueType) -> Value? {
    switch type {
    case .bool: json.bool.map(Value.bool)
    case .int: json.number.flatMap { Int64($0) }.map(Value.int)
    case .decimal:
      (json.number ?? json.string).flatMap { Decimal(parsing: $0) }.map(Value.decimal)
    case .date: json.string.flatMap { CivilDate(iso: $0) }.map(Value.date)
    case .string: json.string.map(Value.text)
    case .choice(let set): json.string.flatMap { set.contains($0) ? Value.text($0) : nil }
    default: nil
    }
  }

  /// A flag that is not given is false, another field has no value.
  private mutating func recordOutcome(
    _ json: JSONValue, _ record: RecordType, _ name: String
  ) -> Outcome? {
    for member in json.members ?? [] where record.index(of: member.key) == nil {
      report(
        "facts.unknown-fact", ["name": .name(name + "." + member.key)], member.keySpan,
        help: Message(
          "expression.help.one-of", ["names": .names(record.fields.map(\.name))]))
      return nil
    }
    var fields: [Outcome] = []
    for field in record.fields {
      guard let given = json[field.name] else {
        fields.append(field.type == .bool ? .value(.bool(false)) : .unknown)
        continue
      }
      guard let outcome = outcome(given, field.type, name + "." + field.name) else { return nil }
      fields.append(outcome)
    }
    return .value(.record(RecordValue(name: record.name, fields: fields)))
  }

  private mutating func report(
    _ id: String, _ arguments: KeyValuePairs<String, Message.Value>, _ span: Range<Int>,
    help: Message? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        code: ExpressionDataCode.badFacts, message: Message(id, arguments),
        span: SourceSpan(file: file, start: span.lowerBound, end: span.upperBound),
        help: help.map { [$0] } ?? []))
  }
}

/// Codes of facts and tests for expressions.
package enum ExpressionDataCode {
  package static let badFacts = DiagnosticCode("D0620", "bad-facts")
  package static let badSuiteLine = DiagnosticCode("D0621", "bad-suite-line")
  package static let noSuite = DiagnosticCode("D0622", "no-suite")
  package static let evaluationFault = DiagnosticCode("D0623", "evaluation-fault")

  package static let all = [badFacts, badSuiteLine, noSuite, evaluationFault]
}
