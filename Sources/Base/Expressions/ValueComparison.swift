import ExactNumbers

/// How two values stand to each other.
enum ValueOrder: Hashable, Sendable {
  case ascending, same, descending
  /// One is not a number.
  case unordered

  init<T: Comparable>(_ a: T, _ b: T) {
    self = a < b ? .ascending : (b < a ? .descending : (a == b ? .same : .unordered))
  }

  /// The order of a whole number and a double as numbers, exactly; no bit is lost on the way.
  ///
  /// One past the greatest value of the type stands for that value, as the standard's tests have
  /// it: the greatest whole number cannot be written as a double.
  init<T: FixedWidthInteger & BinaryInteger>(_ whole: T, _ number: Double) {
    guard !number.isNaN else {
      self = .unordered
      return
    }
    let past = Double(sign: .plus, exponent: T.bitWidth - (T.isSigned ? 1 : 0), significand: 1)
    let part = number.rounded(.towardZero)
    guard let other = T(exactly: part) else {
      if number < 0 {
        self = .descending
      } else {
        self = number == past && whole == T.max ? .same : .ascending
      }
      return
    }
    let order = ValueOrder(whole, other)
    self = order == .same ? ValueOrder(part, number) : order
  }

  /// Of the two the other way round.
  var reversed: ValueOrder {
    switch self {
    case .ascending: .descending
    case .descending: .ascending
    case .same, .unordered: self
    }
  }
}

extension Value {
  /// CEL's `==`: numbers of different types are equal where they are the same number; other
  /// values of different types differ; text is equal by its bytes.
  package func isEqual(to other: Value) -> Bool {
    switch (self, other) {
    case (.null, .null): return true
    case (.bytes(let a), .bytes(let b)): return a == b
    case (.type(let a), .type(let b)): return a == b
    case (.string(let a), .string(let b)): return a == b
    case (.list(let a), .list(let b)):
      return a.count == b.count && zip(a, b).allSatisfy { $0.isEqual(to: $1) }
    case (.map(let a), .map(let b)):
      return a.entries.count == b.entries.count
        && a.entries.allSatisfy { entry in
          b[entry.key].map { entry.value.isEqual(to: $0) } ?? false
        }
    case (.record(let a), .record(let b)): return a == b
    default: return order(against: other) == .same
    }
  }

  /// The order of two values; nil where their types have none.
  func order(against other: Value) -> ValueOrder? {
    switch (self, other) {
    case (.bool(let a), .bool(let b)): ValueOrder(a ? 1 : 0, b ? 1 : 0)
    case (.string(let a), .string(let b)): ValueOrder(a, b)
    case (.bytes(let a), .bytes(let b)): Self.order(a, b)
    case (.date(let a), .date(let b)): ValueOrder(a, b)
    case (.decimal(let a), .decimal(let b)): ValueOrder(a, b)
    case (.timestamp(let a), .timestamp(let b)): ValueOrder(a, b)
    case (.duration(let a), .duration(let b)): ValueOrder(a, b)
    default: orderOfNumbers(against: other)
    }
  }

  private func orderOfNumbers(against other: Value) -> ValueOrder? {
    switch (self, other) {
    case (.int(let a), .int(let b)): return ValueOrder(a, b)
    case (.uint(let a), .uint(let b)): return ValueOrder(a, b)
    case (.double(let a), .double(let b)): return ValueOrder(a.number, b.number)
    case (.int(let a), .uint(let b)):
      return UInt64(exactly: a).map { ValueOrder($0, b) } ?? .ascending
    case (.uint(let a), .int(let b)):
      return UInt64(exactly: b).map { ValueOrder(a, $0) } ?? .descending
    case (.int(let a), .double(let b)): return ValueOrder(a, b.number)
    case (.double(let a), .int(let b)): return ValueOrder(b, a.number).reversed
    case (.uint(let a), .double(let b)): return ValueOrder(a, b.number)
    case (.double(let a), .uint(let b)): return ValueOrder(b, a.number).reversed
    case (.decimal(let a), .int(let b)): return Decimal(Int(b)).map { ValueOrder(a, $0) }
    case (.int(let a), .decimal(let b)): return Decimal(Int(a)).map { ValueOrder($0, b) }
    default: return nil
    }
  }

  private static func order(_ a: [UInt8], _ b: [UInt8]) -> ValueOrder {
    if a == b { return .same }
    return a.lexicographicallyPrecedes(b) ? .ascending : .descending
  }
}
