/// Escapes and classes in brackets.
extension PatternParser {
  /// What begins with a backslash, outside brackets; nil for the start of a quotation.
  mutating func escape() throws(PatternError) -> PatternNode? {
    let start = position
    switch peek(1) {
    case UInt8(ascii: "A"): return assertion(.textStart)
    case UInt8(ascii: "z"): return assertion(.textEnd)
    case UInt8(ascii: "b"): return assertion(.wordBoundary)
    case UInt8(ascii: "B"): return assertion(.noWordBoundary)
    case UInt8(ascii: "Q"):
      position += 2
      isQuoting = true
      return nil
    case UInt8(ascii: "E"):
      throw error(.badEscape, start..<start + 2)
    case UInt8(ascii: "k") where peek(2) == UInt8(ascii: "<"):
      throw error(.backreference, start..<start + 2)
    default: break
    }
    if let set = try classEscape() { return .set(set) }
    return literal(try scalarEscape())
  }

  private mutating func assertion(_ assertion: PatternAssertion) -> PatternNode {
    position += 2
    return .assertion(assertion)
  }

  /// `\d`, `\pN`, `\p{Greek}` and their opposites; nil for other escapes.
  mutating func classEscape() throws(PatternError) -> ScalarSet? {
    let letter = peek(1)
    if let set = NamedClasses.perl(letter | 0x20) {
      position += 2
      let isNegated = letter & 0x20 == 0
      return isNegated ? folded(set).inverted : folded(set)
    }
    guard letter | 0x20 == UInt8(ascii: "p") else { return nil }
    return try unicodeClass(isNegated: letter & 0x20 == 0)
  }

  private mutating func unicodeClass(isNegated: Bool) throws(PatternError) -> ScalarSet {
    let start = position
    position += 2
    guard !isAtEnd else { throw error(.badEscape, start..<position) }
    var isNegated = isNegated
    let name: String
    if accept("{") {
      if accept("^") { isNegated.toggle() }
      let first = position
      while !isAtEnd, peek() != UInt8(ascii: "}") { position += 1 }
      name = String(decoding: bytes[first..<position], as: UTF8.self)
      guard accept("}") else { throw error(.unknownClass, start..<position) }
    } else {
      let first = position
      _ = scalar()
      name = String(decoding: bytes[first..<position], as: UTF8.self)
    }
    guard let set = NamedClasses.unicode(name) else {
      throw error(.unknownClass, start..<position)
    }
    return isNegated ? folded(set).inverted : folded(set)
  }

  /// An escape that stands for one code point.
  mutating func scalarEscape() throws(PatternError) -> UInt32 {
    let start = position
    position += 1
    guard !isAtEnd else { throw error(.trailingBackslash, start..<position) }
    let letter = peek()
    switch letter {
    case UInt8(ascii: "1")...UInt8(ascii: "7") where !Self.isOctal(peek(1)):
      throw error(.backreference, start..<position + 1)
    case UInt8(ascii: "0")...UInt8(ascii: "7"): return octal()
    case UInt8(ascii: "8"), UInt8(ascii: "9"):
      throw error(.backreference, start..<position + 1)
    case UInt8(ascii: "x"): return try hexadecimal(from: start)
    default: break
    }
    if let control = Self.control(letter) {
      position += 1
      return control
    }
    guard letter < 0x80, !NamedClasses.words.contains(UInt32(letter)) || letter == 0x5F else {
      throw error(.badEscape, start..<position + 1)
    }
    position += 1
    return UInt32(letter)
  }

  private static func control(_ letter: UInt8) -> UInt32? {
    switch letter {
    case UInt8(ascii: "a"): 0x07
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "v"): 0x0B
    default: nil
    }
  }

  private static func isOctal(_ byte: UInt8) -> Bool { (0x30...0x37).contains(byte) }

  /// Up to three digits.
  private mutating func octal() -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<3 where Self.isOctal(peek()) {
      value = value * 8 + UInt32(peek() - 0x30)
      position += 1
    }
    return value
  }

  /// `\x7F` or `\x{10FFFF}`.
  private mutating func hexadecimal(from start: Int) throws(PatternError) -> UInt32 {
    position += 1
    let isBraced = accept("{")
    let first = position
    while Self.isHex(peek()), isBraced || position < first + 2 { position += 1 }
    let digits = String(decoding: bytes[first..<position], as: UTF8.self)
    let isWhole = isBraced ? accept("}") && !digits.isEmpty : digits.utf8.count == 2
    guard isWhole, let value = UInt32(digits, radix: 16), value <= ScalarSet.last else {
      throw error(.badEscape, start..<max(position, start + 2))
    }
    return value
  }

  private static func isHex(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
  }

  // MARK: Brackets

  /// `[...]`.
  mutating func bracket() throws(PatternError) -> ScalarSet {
    let start = position
    position += 1
    let isNegated = accept("^")
    var spans: [ScalarSet.Span] = []
    var isFirst = true
    while isFirst || peek() != UInt8(ascii: "]") {
      guard !isAtEnd else { throw error(.missingBracket, start..<start + 1) }
      isFirst = false
      if let set = try classInBracket() {
        spans += set.spans
        continue
      }
      spans += folded(ScalarSet([try range(in: start)])).spans
    }
    position += 1
    let set = ScalarSet(spans)
    return isNegated ? set.inverted : set
  }

  private mutating func classInBracket() throws(PatternError) -> ScalarSet? {
    if peek() == UInt8(ascii: "\\") { return try classEscape() }
    guard peek() == UInt8(ascii: "["), peek(1) == UInt8(ascii: ":") else { return nil }
    let start = position
    let rest = bytes[(start + 2)...]
    let colon = rest.indices.first { at in
      bytes[at] == UInt8(ascii: ":") && at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: "]")
    }
    guard let colon else { return nil }
    position = colon + 2
    var name = rest[..<colon]
    let isNegated = name.first == UInt8(ascii: "^")
    if isNegated { name = name.dropFirst() }
    guard let set = NamedClasses.posix(String(decoding: name, as: UTF8.self)) else {
      throw error(.unknownClass, start..<position)
    }
    return isNegated ? folded(set).inverted : folded(set)
  }

  /// A code point, or two with a dash between them.
  private mutating func range(in opening: Int) throws(PatternError) -> ScalarSet.Span {
    let start = position
    let low = try end(in: opening)
    guard peek() == UInt8(ascii: "-"), position + 1 < bytes.count, peek(1) != UInt8(ascii: "]")
    else { return low...low }
    position += 1
    let high = try end(in: opening)
    guard low <= high else { throw error(.badRange, start..<position) }
    return low...high
  }

  private mutating func end(in opening: Int) throws(PatternError) -> UInt32 {
    guard !isAtEnd else { throw error(.missingBracket, opening..<opening + 1) }
    guard peek() == UInt8(ascii: "\\") else { return scalar() }
    // `[a-\d]`: a class is no end of a range.
    if NamedClasses.perl(peek(1) | 0x20) != nil || peek(1) | 0x20 == UInt8(ascii: "p") {
      throw error(.badRange, position..<position + 2)
    }
    return try scalarEscape()
  }
}
