package import CivilCalendar
package import ExactNumbers
import VietnameseText

/// A value of an expression.
///
/// `==` on this type is identity: same type, same bytes, same bits (so `NaN` equals itself and
/// `1` differs from `1.0`). What CEL's `==` says is `isEqual(to:)`.
package enum Value: Hashable, Sendable {
  case null
  case bool(Bool)
  case int(Int64)
  case uint(UInt64)
  case double(DoubleValue)
  case decimal(Decimal)
  case string(TextValue)
  case bytes([UInt8])
  case date(CivilDate)
  case timestamp(Timestamp)
  case duration(TimeSpan)
  /// A type, by its name.
  case type(String)
  case list([Value])
  case map(MapValue)
  case record(RecordValue)

  /// Text as a value.
  package static func text(_ text: String) -> Value { .string(TextValue(text)) }

  /// A number with a point as a value.
  package static func number(_ number: Double) -> Value { .double(DoubleValue(number)) }

  /// The name that `type(x)` gives.
  package var typeName: String {
    switch self {
    case .null: "null_type"
    case .bool: "bool"
    case .int: "int"
    case .uint: "uint"
    case .double: "double"
    case .decimal: "decimal"
    case .string: "string"
    case .bytes: "bytes"
    case .date: "date"
    case .timestamp: "google.protobuf.Timestamp"
    case .duration: "google.protobuf.Duration"
    case .type: "type"
    case .list: "list"
    case .map: "map"
    case .record(let record): record.name
    }
  }
}

/// Text that is compared, ordered and hashed by its UTF-8 bytes.
package struct TextValue: Hashable, Comparable, Sendable, ExpressibleByStringLiteral {
  package var text: String

  package init(_ text: String) { self.text = text }

  package init(stringLiteral value: String) { text = value }

  package static func == (a: Self, b: Self) -> Bool {
    hasSameBytes(a.text, b.text)
  }

  package static func < (a: Self, b: Self) -> Bool {
    a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(bytesOf: text)
  }
}

/// A floating point number that is identified by its bits; every NaN is the same.
package struct DoubleValue: Hashable, Sendable {
  package var number: Double

  package init(_ number: Double) { self.number = number }

  private var bits: UInt64 { number.isNaN ? Double.nan.bitPattern : number.bitPattern }

  package static func == (a: Self, b: Self) -> Bool { a.bits == b.bits }

  package func hash(into hasher: inout Hasher) { hasher.combine(bits) }
}

/// The fields of a record, in the order of its type; each may be unknown.
package struct RecordValue: Hashable, Sendable {
  package var name: String
  package var fields: [Outcome]

  package init(name: String, fields: [Outcome]) {
    self.name = name
    self.fields = fields
  }
}

/// A map in the order of its writing; keys are whole numbers, booleans or strings.
package struct MapValue: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    package var key: Value
    package var value: Value
  }

  /// In the order of writing.
  package private(set) var entries: [Entry] = []
  private var places: [Value: Int] = [:]

  package init() {}

  /// Adds an entry.
  ///
  /// - Returns: False where the key is there already or is no kind of key.
  package mutating func insert(_ value: Value, forKey key: Value) -> Bool {
    guard let sameKey = Self.normal(key, forLookUp: false), places[sameKey] == nil else {
      return false
    }
    places[sameKey] = entries.count
    entries.append(Entry(key: key, value: value))
    return true
  }

  /// The value of a key; `1`, `1u` and `1.0` find the same entry.
  package subscript(key: Value) -> Value? {
    guard let sameKey = Self.normal(key, forLookUp: true), let place = places[sameKey] else {
      return nil
    }
    return entries[place].value
  }

  /// True where the value may be a key of a map.
  package static func isKey(_ value: Value) -> Bool { normal(value, forLookUp: false) != nil }

  /// One form for all keys that are equal.
  private static func normal(_ key: Value, forLookUp: Bool) -> Value? {
    switch key {
    case .bool, .string, .int: return key
    case .uint(let number):
      return Int64(exactly: number).map(Value.int) ?? key
    case .double(let double):
      guard forLookUp else { return nil }
      if let whole = Int64(exactly: double.number) { return .int(whole) }
      return UInt64(exactly: double.number).map(Value.uint)
    default: return nil
    }
  }

  package static func == (a: Self, b: Self) -> Bool {
    a.entries.count == b.entries.count
      && a.places.allSatisfy { key, place in
        guard let other = b.places[key] else { return false }
        return a.entries[place] == b.entries[other]
      }
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(entries.count) }
}
