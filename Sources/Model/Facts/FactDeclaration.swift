package import Expressions

/// What a rule may name: one entry of a catalogue.
package struct FactDeclaration: Hashable, Sendable {
  /// As written in a rule: `due.daysLate`.
  package var name: String
  package var type: ValueType
  package var presence: FactPresence
  /// The least and the greatest value, in whole numbers; nil where the type has none.
  package var range: ClosedRange<Int>?
  /// What it says, for people who write rules.
  package var meaning: Meaning
  /// What an example or a test has where it does not give the fact.
  package var example: Value

  package struct Meaning: Hashable, Sendable {
    package var vi: String
    package var en: String
  }

  init(
    _ name: String, _ type: ValueType, _ presence: FactPresence = .always,
    range: ClosedRange<Int>? = nil, example: Value, vi: String, en: String
  ) {
    self.name = name
    self.type = type
    self.presence = presence
    self.range = range
    self.example = example
    meaning = Meaning(vi: vi, en: en)
  }

  /// The closed set of values, in the order of the catalogue; nil where it is open.
  package var choices: [String]? {
    if case .choice(let set) = type { set.values } else { nil }
  }

  /// True for one plain value a row; false for lists and records.
  package var isScalar: Bool { type.isScalar }
}

/// The facts of one catalogue; the raw value of a case is its slot.
package protocol Fact: CaseIterable, Hashable, Sendable, RawRepresentable where RawValue == Int {
  /// The entry of the catalogue.
  var declaration: FactDeclaration { get }
}

extension Fact {
  /// As written in a rule.
  package var name: String { declaration.name }

  /// The number by which a `FactSource` is asked.
  package var slot: Int { rawValue }

  package var type: ValueType { declaration.type }

  package var presence: FactPresence { declaration.presence }
}

extension ClosedRange<Int> {
  /// Counts of things.
  static let count = 0...Int(Int32.max)
  static let percent = 0...100
  /// As many days as there are between the first and the last date.
  static let days = 0...3_660_000
  static let daysEitherWay = -3_660_000...3_660_000
}
