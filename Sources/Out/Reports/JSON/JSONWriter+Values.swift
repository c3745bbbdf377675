import CivilCalendar
import Diagnostics
import ExactNumbers
import JSONText

// Members whose values are written the same way everywhere.
extension JSONWriter {
  mutating func member(_ key: String, _ value: String?) {
    self.key(key)
    string(orNull: value)
  }

  mutating func member(_ key: String, _ value: Int?) {
    self.key(key)
    if let value { integer(value) } else { null() }
  }

  mutating func member(_ key: String, _ value: Bool) {
    self.key(key)
    bool(value)
  }

  mutating func member(_ key: String, _ value: CivilDate?) {
    self.key(key)
    string(orNull: value?.description)
  }

  mutating func member(_ key: String, _ value: Decimal?) {
    self.key(key)
    if let value { number(value.description) } else { null() }
  }

  mutating func member(_ key: String, _ values: [String]) {
    self.key(key)
    array { json in for value in values { json.string(value) } }
  }

  /// A number given in units of 10⁻¹².
  mutating func member(_ key: String, trillionths value: Int64) {
    self.key(key)
    number(Self.decimalText(trillionths: value))
  }

  /// Without exponent and without zeros at the end.
  static func decimalText(trillionths value: Int64) -> String {
    let whole = value.magnitude / 1_000_000_000_000
    let rest = String(value.magnitude % 1_000_000_000_000)
    var fraction = String(repeating: "0", count: 12 - rest.utf8.count) + rest
    while fraction.utf8.last == UInt8(ascii: "0") { fraction.removeLast() }
    return (value < 0 ? "-" : "") + String(whole) + (fraction.isEmpty ? "" : "." + fraction)
  }

  mutating func member(_ key: String, _ place: DataPlace?) {
    self.key(key)
    guard let place else {
      null()
      return
    }
    object { json in
      json.member("column", place.column)
      json.member("path", place.path)
      json.member("row", place.row)
      json.member("sheet", place.sheet)
      json.member("value", place.value)
    }
  }
}
