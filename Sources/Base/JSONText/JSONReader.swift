import Bytes

/// Reads JSON values (RFC 8259) from bytes, one at a time; a byte order mark is skipped where the
/// bytes are a text from its beginning.
package struct JSONReader: Sendable {
  private let bytes: [UInt8]
  private let end: Int
  private let limits: JSONLimits
  /// Where reading goes on.
  package private(set) var offset: Int

  /// - Parameter range: The part to read, cut to the bytes that are there; offsets and spans count
  ///   from the first of all bytes. Nil: all of them.
  package init(
    bytes: [UInt8], range: Range<Int>? = nil, limits: JSONLimits = JSONLimits()
  ) throws(JSONError) {
    let isWhole = range == nil
    let range = (range ?? 0..<bytes.count).clamped(to: 0..<bytes.count)
    self.bytes = bytes
    self.limits = limits
    offset = range.lowerBound
    end = range.upperBound
    if range.count > limits.bytes { throw JSONError(.tooLarge, at: offset, limit: limits.bytes) }
    if let fault = UTF8Check.firstInvalid(in: bytes, range: range) {
      throw JSONError(.notUTF8, at: fault)
    }
    if isWhole, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  /// The one value of a whole text.
  package static func value(
    of bytes: [UInt8], range: Range<Int>? = nil, limits: JSONLimits = JSONLimits()
  ) throws(JSONError) -> JSONValue {
    var reader = try JSONReader(bytes: bytes, range: range, limits: limits)
    let value = try reader.value()
    if !reader.isAtEnd { throw JSONError(.textAfterEnd, at: reader.offset) }
    return value
  }

  /// True if only blanks are left; moves over them.
  package var isAtEnd: Bool {
    mutating get {
      skipBlanks()
      return offset >= end
    }
  }

  /// The next value.
  package mutating func value() throws(JSONError) -> JSONValue { try value(depth: 0) }

  private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
    skipBlanks()
    let start = offset
    let content: JSONValue.Content
    switch peek {
    case UInt8(ascii: "{"): content = .object(try members(depth: depth + 1))
    case UInt8(ascii: "["): content = .array(try items(depth: depth + 1))
    case UInt8(ascii: "\""): content = .string(try string())
    case UInt8(ascii: "t"): content = try word("true", .bool(true))
    case UInt8(ascii: "f"): content = try word("false", .bool(false))
    case UInt8(ascii: "n"): content = try word("null", .null)
    case UInt8(ascii: "-"), .some(0x30...0x39): content = .number(try number())
    default: throw unexpected()
    }
    return JSONValue(content, span: start..<offset)
  }

  private mutating func items(depth: Int) throws(JSONError) -> [JSONValue] {
    try enter(depth)
    var items: [JSONValue] = []
    if try take(UInt8(ascii: "]")) { return items }
    while true {
      items.append(try value(depth: depth))
      if try take(UInt8(ascii: "]")) { return items }
      guard try take(UInt8(ascii: ",")) else { throw unexpected() }
    }
  }

  private mutating func members(depth: Int) throws(JSONError) -> [JSONMember] {
    try enter(depth)
    var members: [JSONMember] = []
    var keys = KeySet()
    if try take(UInt8(ascii: "}")) { return members }
    while true {
      skipBlanks()
      let start = offset
      guard peek == UInt8(ascii: "\"") else { throw unexpected() }
      let key = try string()
      let span = start..<offset
      guard try take(UInt8(ascii: ":")) else { throw unexpected() }
      let member = JSONMember(key: key, keySpan: span, value: try value(depth: depth))
      guard keys.insert(key, into: members) else {
        throw JSONError(.duplicateKey, at: start, name: key)
      }
      members.append(member)
      if try take(UInt8(ascii: "}")) { return members }
      guard try take(UInt8(ascii: ",")) else { throw unexpected() }
    }
  }

  private mutating func enter(_ depth: Int) throws(JSONError) {
    if depth > limits.depth { throw JSONError(.tooDeep, at: offset, limit: limits.depth) }
    offset += 1
  }

  private mutating func number() throws(JSONError) -> String {
    guard let length = JSONNumber.length(in: bytes, at: offset, end: end) else {
      throw JSONError(.badNumber, at: offset)
    }
    let start = offset
    offset += length
    if let next = peek, isWordByte(next) { throw JSONError(.badNumber, at: start) }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private mutating func word(
    _ text: String, _ content: JSONValue.Content
  ) throws(JSONError) -> JSONValue.Content {
    let stop = offset + text.utf8.count
    guard stop <= end, bytes[offset..<stop].elementsEqual(text.utf8) else { throw unexpected() }
    let start = offset
    offset = stop
    if let next = peek, isWordByte(next) { throw JSONError(.unexpectedCharacter, at: start) }
    return content
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x2E
  }

  // MARK: Strings

  private mutating func string() throws(JSONError) -> String {
    offset += 1
    let start = offset
    while offset < end {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\"") {
        offset += 1
        return String(decoding: bytes[start..<(offset - 1)], as: UTF8.self)
      }
      if byte == UInt8(ascii: "\\") { return try stringWithEscapes(from: start) }
      if byte < 0x20 { throw JSONError(.controlCharacter, at: offset) }
      offset += 1
    }
    throw JSONError(.unexpectedEnd, at: end)
  }

  private mutating func stringWithEscapes(from start: Int) throws(JSONError) -> String {
    var text = Array(bytes[start..<offset])
    while offset < end {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\"") {
        offset += 1
        return String(decoding: text, as: UTF8.self)
      }
      if byte < 0x20 { throw JSONError(.controlCharacter, at: offset) }
      if byte == UInt8(ascii: "\\") {
        text += Array(String(try escape()).utf8)
      } else {
        text.append(byte)
        offset += 1
      }
    }
    throw JSONError(.unexpectedEnd, at: end)
  }

  private mutating func escape() throws(JSONError) -> UnicodeScalar {
    let start = offset
    guard offset + 1 < end else { throw JSONError(.unexpectedEnd, at: end) }
    let letter = bytes[offset + 1]
    offset += 2
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return UnicodeScalar(letter)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): break
    default: throw JSONError(.badEscape, at: start)
    }
    var code = try fourDigits(start)
    if (0xD800..<0xDC00).contains(code), offset + 1 < end, bytes[offset] == UInt8(ascii: "\\"),
      bytes[offset + 1] == UInt8(ascii: "u")
    {
      offset += 2
      let low = try fourDigits(start)
      guard (0xDC00..<0xE000).contains(low) else { throw JSONError(.badEscape, at: start) }
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = UnicodeScalar(code) else { throw JSONError(.badEscape, at: start) }
    return scalar
  }

  private mutating func fourDigits(_ start: Int) throws(JSONError) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek, let digit = Character(UnicodeScalar(byte)).hexDigitValue else {
        throw JSONError(.badEscape, at: start)
      }
      code = code << 4 | UInt32(digit)
      offset += 1
    }
    return code
  }

  // MARK: Bytes

  private var peek: UInt8? { offset < end ? bytes[offset] : nil }

  private mutating func skipBlanks() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      offset += 1
    }
  }

  /// Moves over blanks and, if it is next, over `byte`.
  private mutating func take(_ byte: UInt8) throws(JSONError) -> Bool {
    skipBlanks()
    guard let next = peek else { throw JSONError(.unexpectedEnd, at: end) }
    guard next == byte else { return false }
    offset += 1
    return true
  }

  private func unexpected() -> JSONError {
    JSONError(offset >= end ? .unexpectedEnd : .unexpectedCharacter, at: min(offset, end))
  }
}

/// The keys of an object being read, compared as bytes.
private struct KeySet {
  private var keys: Set<[UInt8]> = []

  /// False if the key is there already; few keys are looked up in the members themselves.
  mutating func insert(_ key: String, into members: [JSONMember]) -> Bool {
    if members.count < 16 {
      for index in members.indices where isSameText(members[index].key, key) { return false }
      return true
    }
    if keys.isEmpty { for member in members { keys.insert(Array(member.key.utf8)) } }
    return keys.insert(Array(key.utf8)).inserted
  }
}
