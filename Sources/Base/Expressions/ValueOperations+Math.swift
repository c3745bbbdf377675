/// `math.greatest` and the others.
extension ValueOperations {
  func extreme(_ operation: Operation, _ values: [Value]) throws(Fault) -> Value {
    var values = values
    if values.count == 1, case .list(let items)? = values.first { values = items }
    guard var best = values.first else { throw .wrongType }
    for value in values {
      switch value {
      case .int, .uint, .double, .decimal: break
      default: throw .wrongType
      }
      guard let order = value.order(against: best) else { throw .wrongType }
      if order == (operation == .greatest ? .descending : .ascending) { best = value }
    }
    return best
  }

  func number(_ operation: Operation, _ value: Value) throws(Fault) -> Value {
    switch (operation, value) {
    case (.abs, .int(let number)):
      guard let size = Int64(exactly: number.magnitude) else { throw .overflow }
      return .int(size)
    case (.abs, .uint), (.sign, .uint(0)): return value
    case (.sign, .int(let number)): return .int(number.signum())
    case (.sign, .uint): return .uint(1)
    case (.squareRoot, .int(let number)): return .number(Double(number).squareRoot())
    case (.squareRoot, .uint(let number)): return .number(Double(number).squareRoot())
    case (_, .double(let double)): return try number(operation, double.number)
    default: throw .wrongType
    }
  }

  private func number(_ operation: Operation, _ number: Double) throws(Fault) -> Value {
    switch operation {
    case .ceil: return .number(number.rounded(.up))
    case .floor: return .number(number.rounded(.down))
    case .round: return .number(number.rounded(.toNearestOrAwayFromZero))
    case .trunc: return .number(number.rounded(.towardZero))
    case .abs: return .number(number.magnitude)
    case .sign:
      if number.isNaN { return .number(number) }
      return .number(number > 0 ? 1 : (number < 0 ? -1 : 0))
    case .squareRoot: return .number(number.squareRoot())
    case .isNaN: return .bool(number.isNaN)
    case .isInfinite: return .bool(number.isInfinite)
    case .isFinite: return .bool(number.isFinite)
    default: throw .wrongType
    }
  }

  func bits(_ operation: Operation, _ values: [Value]) throws(Fault) -> Value {
    guard let first = values.first, let second = values.last else { throw .wrongType }
    switch (operation, first, second) {
    case (.bitNot, .int(let a), _): return .int(~a)
    case (.bitNot, .uint(let a), _): return .uint(~a)
    case (.shiftLeft, _, .int(let count)), (.shiftRight, _, .int(let count)):
      return try shifted(operation, first, by: count)
    case (.bitAnd, .int(let a), .int(let b)): return .int(a & b)
    case (.bitAnd, .uint(let a), .uint(let b)): return .uint(a & b)
    case (.bitOr, .int(let a), .int(let b)): return .int(a | b)
    case (.bitOr, .uint(let a), .uint(let b)): return .uint(a | b)
    case (.bitXor, .int(let a), .int(let b)): return .int(a ^ b)
    case (.bitXor, .uint(let a), .uint(let b)): return .uint(a ^ b)
    default: throw .wrongType
    }
  }

  /// By 64 or more nothing is left; to the right zeros come in, whatever the sign.
  private func shifted(
    _ operation: Operation, _ value: Value, by count: Int64
  ) throws(Fault) -> Value {
    guard count >= 0 else { throw .outOfRange }
    func shift(_ bits: UInt64) -> UInt64 { operation == .shiftLeft ? bits << count : bits >> count }
    switch value {
    case .int(let number): return .int(Int64(bitPattern: shift(UInt64(bitPattern: number))))
    case .uint(let number): return .uint(shift(number))
    default: throw .wrongType
    }
  }
}

/// RFC 4648, with `+` and `/`; padding may be missing when read.
enum Base64 {
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func encode(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      bits <<= UInt32(8 * (3 - group.count))
      for place in 0..<4 {
        let letter = letters[Int(bits >> UInt32(18 - 6 * place) & 63)]
        text.append(place <= group.count ? letter : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  static func decode(_ text: [UInt8]) -> [UInt8]? {
    var digits = text[...]
    while digits.count > text.count - 2, digits.last == UInt8(ascii: "=") { digits.removeLast() }
    guard digits.count == text.count || text.count % 4 == 0, digits.count % 4 != 1 else {
      return nil
    }
    var bytes: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for byte in digits {
      guard let value = letters.firstIndex(of: byte) else { return nil }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
        bits &= (1 << UInt32(count)) - 1
      }
    }
    return bits == 0 ? bytes : nil
  }
}
