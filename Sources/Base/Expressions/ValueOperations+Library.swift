/// The functions of the optional libraries for strings, numbers and bytes.
extension ValueOperations {
  /// Steps besides the usual one, by the length of the texts and lists.
  func cost(of operation: Operation, _ values: [Value]) -> Int {
    guard operation.isOfLibrary else { return 0 }
    let length = values.reduce(0) { sum, value in
      switch value {
      case .string(let text): sum + text.text.utf8.count
      case .list(let items): sum + items.count * 8
      case .bytes(let bytes): sum + bytes.count
      default: sum
      }
    }
    return length / 16
  }

  func applyLibrary(_ operation: Operation, _ values: [Value]) throws(Fault) -> Value {
    guard let first = values.first else { throw .wrongType }
    switch operation {
    case .greatest, .least: return try extreme(operation, values)
    case .ceil, .floor, .round, .trunc, .abs, .sign, .squareRoot, .isNaN, .isInfinite, .isFinite:
      return try number(operation, first)
    case .bitAnd, .bitOr, .bitXor, .bitNot, .shiftLeft, .shiftRight:
      return try bits(operation, values)
    case .encodeBase64:
      guard case .bytes(let bytes) = first else { throw .wrongType }
      return .text(Base64.encode(bytes))
    case .decodeBase64:
      guard let bytes = Base64.decode(Array(try string(values, 0).utf8)) else {
        throw .badConversion
      }
      return .bytes(bytes)
    case .join: return try joined(values)
    default: return try text(operation, values)
    }
  }

  // MARK: Arguments

  private func string(_ values: [Value], _ place: Int) throws(Fault) -> String {
    guard place < values.count, case .string(let text) = values[place] else { throw .wrongType }
    return text.text
  }

  private func scalars(_ values: [Value], _ place: Int) throws(Fault) -> [Unicode.Scalar] {
    Array(try string(values, place).unicodeScalars)
  }

  /// A place in a text, from 0 to its length; nil where none is given.
  private func place(
    _ values: [Value], _ number: Int, upTo limit: Int
  ) throws(Fault) -> Int? {
    guard number < values.count else { return nil }
    guard case .int(let place) = values[number] else { throw .wrongType }
    guard let place = Int(exactly: place), (0...limit).contains(place) else {
      throw .indexOutOfRange
    }
    return place
  }

  /// A most number of times; negative or not given means no end.
  private func most(_ values: [Value], _ number: Int) throws(Fault) -> Int {
    guard number < values.count else { return .max }
    guard case .int(let count) = values[number] else { throw .wrongType }
    return count < 0 ? .max : Int(clamping: count)
  }

  private func value(_ scalars: some Sequence<Unicode.Scalar>) -> Value {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return .text(String(text))
  }

  // MARK: Text

  private func text(_ operation: Operation, _ values: [Value]) throws(Fault) -> Value {
    let whole = try scalars(values, 0)
    switch operation {
    case .charAt:
      guard let place = try place(values, 1, upTo: whole.count) else { throw .wrongType }
      return value(whole[place...].prefix(1))
    case .substring:
      guard let start = try place(values, 1, upTo: whole.count) else { throw .wrongType }
      let end = try place(values, 2, upTo: whole.count) ?? whole.count
      guard start <= end else { throw .indexOutOfRange }
      return value(whole[start..<end])
    case .indexOf:
      let part = try scalars(values, 1)
      let start = try place(values, 2, upTo: whole.count) ?? 0
      return .int(Int64(Self.places(of: part, in: whole).first { $0 >= start } ?? -1))
    case .lastIndexOf:
      let part = try scalars(values, 1)
      let start = try place(values, 2, upTo: whole.count) ?? whole.count
      return .int(Int64(Self.places(of: part, in: whole).last { $0 <= start } ?? -1))
    case .lowerAscii: return value(whole.map { Self.cased($0, from: 0x41...0x5A, by: 32) })
    case .upperAscii: return value(whole.map { Self.cased($0, from: 0x61...0x7A, by: -32) })
    case .trim:
      let isBlank = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
      let rest = whole.drop(while: isBlank)
      let end = rest.lastIndex { !isBlank($0) }
      return value(end.map { rest[...$0] } ?? [])
    case .reverse: return value(whole.reversed())
    case .quote: return .text(Self.quoted(whole))
    case .replace:
      let old = try scalars(values, 1)
      let new = try scalars(values, 2)
      let parts = Self.split(whole, by: old, most: try most(values, 3), keepingEnds: true)
      return value(parts.joined(separator: new))
    case .split: return try split(whole, values)
    default: throw .wrongType
    }
  }

  private func split(_ whole: [Unicode.Scalar], _ values: [Value]) throws(Fault) -> Value {
    let most = try most(values, 2)
    let separator = try scalars(values, 1)
    guard most > 0 else { return .list([]) }
    let parts = Self.split(whole, by: separator, most: most - 1, keepingEnds: false)
    return .list(parts.map(value))
  }

  private func joined(_ values: [Value]) throws(Fault) -> Value {
    guard case .list(let items)? = values.first else { throw .wrongType }
    let separator = values.count > 1 ? try string(values, 1) : ""
    var text = ""
    for (number, item) in items.enumerated() {
      guard case .string(let part) = item else { throw .wrongType }
      if number > 0 { text += separator }
      text += part.text
    }
    return .text(text)
  }

  /// Where a part begins, ascending, overlaps included; an empty one is everywhere.
  private static func places(of part: [Unicode.Scalar], in whole: [Unicode.Scalar]) -> [Int] {
    guard part.count <= whole.count else { return [] }
    guard !part.isEmpty else { return Array(0...whole.count) }
    var fallback = [Int](repeating: 0, count: part.count)
    var length = 0
    for index in part.indices.dropFirst() {
      while length > 0, part[index] != part[length] { length = fallback[length - 1] }
      if part[index] == part[length] { length += 1 }
      fallback[index] = length
    }
    var places: [Int] = []
    length = 0
    for (index, scalar) in whole.enumerated() {
      while length > 0, length == part.count || scalar != part[length] {
        length = fallback[length - 1]
      }
      if scalar == part[length] { length += 1 }
      if length == part.count {
        places.append(index + 1 - length)
        if length == 1 { length = 0 }
      }
    }
    return places
  }

  /// - Parameters:
  ///   - most: How many cuts at most.
  ///   - keepingEnds: An empty separator also stands before the first code point and after the
  ///     last.
  private static func split(
    _ whole: [Unicode.Scalar], by separator: [Unicode.Scalar], most: Int, keepingEnds: Bool
  ) -> [[Unicode.Scalar]] {
    if separator.isEmpty, whole.isEmpty, !keepingEnds { return [] }
    var parts: [[Unicode.Scalar]] = []
    var start = 0
    for place in places(of: separator, in: whole) where parts.count < most && place >= start {
      let isEnd = place == 0 || place == whole.count
      if separator.isEmpty, isEnd, !keepingEnds { continue }
      parts.append(Array(whole[start..<place]))
      start = place + separator.count
    }
    return parts + [Array(whole[start...])]
  }

  private static func cased(
    _ scalar: Unicode.Scalar, from letters: ClosedRange<UInt32>, by distance: Int
  ) -> Unicode.Scalar {
    guard letters.contains(scalar.value) else { return scalar }
    return Unicode.Scalar(UInt32(Int(scalar.value) + distance)) ?? scalar
  }

  private static func quoted(_ scalars: [Unicode.Scalar]) -> String {
    let escapes: [Unicode.Scalar: String] = [
      "\u{07}": "\\a", "\u{08}": "\\b", "\u{0C}": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t",
      "\u{0B}": "\\v", "\\": "\\\\", "\"": "\\\"",
    ]
    return "\"" + scalars.map { escapes[$0] ?? String($0) }.joined() + "\""
  }
}
