package import Diagnostics

/// What an expression gives.
package enum Outcome: Hashable, Sendable {
  case value(Value)
  /// Something that it needs has no value.
  case unknown
  case error(EvaluationFault)

  package var value: Value? {
    if case .value(let value) = self { return value }
    return nil
  }

  /// The truth value; nil for unknown, error and values of other types.
  package var bool: Bool? {
    if case .value(.bool(let bool)) = self { return bool }
    return nil
  }
}

/// Why an expression failed to evaluate, and where in its text.
package struct EvaluationFault: Hashable, Sendable, Error {
  package enum Kind: String, Hashable, Sendable, CaseIterable, Error {
    case overflow = "overflow"
    case divisionByZero = "division-by-zero"
    case noSuchKey = "no-such-key"
    case noSuchField = "no-such-field"
    case indexOutOfRange = "index-out-of-range"
    case wrongType = "wrong-type"
    case unknownName = "unknown-name"
    case unknownFunction = "unknown-function"
    case badConversion = "bad-conversion"
    case badKey = "bad-key"
    case duplicateKey = "duplicate-key"
    case outOfRange = "out-of-range"
    case noCalendar = "no-calendar"
    case tooManySteps = "too-many-steps"
    case unknownZone = "unknown-zone"
    case badPattern = "bad-pattern"
  }

  package var kind: Kind
  /// Bytes of the expression's text.
  package var start: Int32
  /// One past the last byte.
  package var end: Int32
  /// What it is about, where that is not in the text: the zone, the pattern; at most one.
  package var names: [String]

  package init(_ kind: Kind, at range: Range<Int> = 0..<0, names: [String] = []) {
    self.kind = kind
    self.names = names
    start = Int32(clamping: range.lowerBound)
    end = Int32(clamping: range.upperBound)
  }

  /// What went wrong, to be worded.
  package var message: Message {
    let arguments: KeyValuePairs<String, Message.Value> =
      names.first.map { ["name": .name($0)] } ?? [:]
    return Message("expression.fault." + kind.rawValue, arguments)
  }
}
