/// The type of an expression, as CEL has it, with the types that rules need besides.
package indirect enum ValueType: Hashable, Sendable {
  case bool, int, uint, double, string, bytes, null
  /// A moment and a length of time, of the standard language; no fact has them.
  case timestamp, duration
  /// A civil date without time of day.
  case date
  /// An exact number in units of 10⁻⁶.
  case decimal
  /// A type as a value.
  case type
  case list(ValueType)
  case map(ValueType, ValueType)
  /// A string with a closed set of values.
  case choice(ChoiceSet)
  case record(RecordType)
  /// Known only when evaluated; goes with every type.
  case dyn
  /// Of what could not be checked; goes with every type, so that no second problem follows.
  case error

  /// The name in messages and of `type(x)`; a type inside brackets as in `list(int)`.
  package var name: String {
    switch self {
    case .bool: "bool"
    case .int: "int"
    case .uint: "uint"
    case .double: "double"
    case .string, .choice: "string"
    case .bytes: "bytes"
    case .null: "null_type"
    case .timestamp: "google.protobuf.Timestamp"
    case .duration: "google.protobuf.Duration"
    case .date: "date"
    case .decimal: "decimal"
    case .type: "type"
    case .list(let element): "list(\(element.name))"
    case .map(let key, let value): "map(\(key.name), \(value.name))"
    case .record(let record): record.name
    case .dyn: "dyn"
    case .error: "error"
    }
  }

  /// True for `dyn` and for what could not be checked.
  package var isOpen: Bool { self == .dyn || self == .error }

  /// True for types that hold one plain value: what a column or a database cell can hold.
  package var isScalar: Bool {
    switch self {
    case .bool, .int, .uint, .double, .string, .choice, .date, .decimal: true
    default: false
    }
  }

  /// True where a value of this type may stand where the other is asked for.
  package func fits(_ wanted: ValueType) -> Bool {
    if isOpen || wanted.isOpen || self == wanted { return true }
    switch (self, wanted) {
    case (.choice, .string): return true
    case (.list(let own), .list(let other)): return own.fits(other)
    case (.map(let key, let value), .map(let otherKey, let otherValue)):
      return key.fits(otherKey) && value.fits(otherValue)
    default: return false
    }
  }

  /// The type that holds the values of both; nil where there is none.
  package func joined(with other: ValueType) -> ValueType? {
    if self == other || other == .error { return self }
    if self == .error { return other }
    if case .choice = self, case .choice = other { return .string }
    if self == .dyn || other == .dyn { return .dyn }
    if fits(other) { return other }
    if other.fits(self) { return self }
    return nil
  }

  /// True where `==` may compare the two.
  func isComparable(with other: ValueType) -> Bool {
    if case .choice = self { return ValueType.string.fits(other) || other.fits(.string) }
    return fits(other) || other.fits(self)
  }
}

/// A closed set of values of a string, in the order of the catalogue.
package struct ChoiceSet: Hashable, Sendable {
  /// What the set is called, such as `clock`.
  package var name: String
  package var values: [String]

  package init(_ name: String, _ values: [String]) {
    self.name = name
    self.values = values
  }

  /// True where the value is one of the set, byte for byte.
  package func contains(_ value: String) -> Bool {
    values.contains { $0.utf8.elementsEqual(value.utf8) }
  }
}

/// Values with names, such as an item of evidence.
package struct RecordType: Hashable, Sendable {
  package struct Field: Hashable, Sendable {
    package var name: String
    package var type: ValueType
    package var presence: FactPresence

    package init(_ name: String, _ type: ValueType, _ presence: FactPresence = .always) {
      self.name = name
      self.type = type
      self.presence = presence
    }
  }

  /// What one is called, such as `item`.
  package var name: String
  /// In the order in which a value holds them.
  package var fields: [Field]

  package init(_ name: String, _ fields: [Field]) {
    self.name = name
    self.fields = fields
  }

  /// The place of a field by name.
  package func index(of name: String) -> Int? {
    fields.firstIndex { $0.name == name }
  }
}

/// Whether a fact has a value in every row.
package enum FactPresence: Hashable, Sendable {
  case always
  /// May be unknown; `has(x)` asks first.
  case optional
}
