/// Cuts the UTF-8 bytes of an expression into tokens, one at a time.
///
/// Never stops: what is no token is reported and given as `invalid`.
struct Lexer {
  let bytes: [UInt8]
  /// One past the last byte that belongs to the expression.
  let end: Int
  private(set) var position: Int
  var problems: [ExpressionProblem] = []

  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    end = min(range.upperBound, bytes.count)
    position = min(range.lowerBound, end)
  }

  /// The byte at a distance from the position; 0 past the end.
  func peek(_ distance: Int = 0) -> UInt8 {
    let at = position + distance
    return at < end ? bytes[at] : 0
  }

  mutating func next() -> Token {
    skipBlanks()
    let start = position
    guard start < end else { return Token(kind: .end, range: end..<end) }
    let byte = peek()
    if Self.isDigit(byte) || (byte == UInt8(ascii: ".") && Self.isDigit(peek(1))) {
      return number(from: start)
    }
    if let quoted = quotedText(from: start) { return quoted }
    if Self.isLetter(byte) {
      while position < end, Self.isLetter(peek()) || Self.isDigit(peek()) { position += 1 }
      return token(.identifier(text(start..<position)), from: start)
    }
    if byte == UInt8(ascii: "`"), let name = quotedName(from: start) { return name }
    if let symbol = symbol() { return token(.symbol(symbol), from: start) }
    return strayCharacter(from: start)
  }

  private mutating func skipBlanks() {
    while position < end {
      switch peek() {
      case 0x20, 0x09, 0x0A, 0x0C, 0x0D: position += 1
      case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"):
        while position < end, peek() != 0x0A { position += 1 }
      default: return
      }
    }
  }

  /// A name of letters, digits and `_ . - / ` and blanks between back quotes; nil, and nothing
  /// taken, for anything else.
  private mutating func quotedName(from start: Int) -> Token? {
    var end = start + 1
    while end < self.end, Self.mayBeQuoted(bytes[end]) { end += 1 }
    guard end > start + 1, end < self.end, bytes[end] == UInt8(ascii: "`") else { return nil }
    position = end + 1
    return token(.quotedName(text(start + 1..<end)), from: start)
  }

  private static func mayBeQuoted(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || [0x20, 0x2D, 0x2E, 0x2F].contains(byte)
  }

  private mutating func symbol() -> Token.Symbol? {
    let two = text(position..<min(position + 2, end))
    if let symbol = Token.Symbol(rawValue: two), two.utf8.count == 2 {
      position += 2
      return symbol
    }
    if let symbol = Token.Symbol(rawValue: text(position..<position + 1)) {
      position += 1
      return symbol
    }
    return nil
  }

  private mutating func number(from start: Int) -> Token {
    if peek() == UInt8(ascii: "0"), peek(1) | 0x20 == UInt8(ascii: "x"), Self.isHex(peek(2)) {
      position += 2
      while Self.isHex(peek()) { position += 1 }
      return wholeNumber(from: start)
    }
    skipDigits()
    var isWhole = true
    if peek() == UInt8(ascii: "."), Self.isDigit(peek(1)) {
      isWhole = false
      position += 1
      skipDigits()
    }
    let signed = peek(1) == UInt8(ascii: "+") || peek(1) == UInt8(ascii: "-")
    if peek() | 0x20 == UInt8(ascii: "e"), Self.isDigit(peek(signed ? 2 : 1)) {
      isWhole = false
      position += signed ? 2 : 1
      skipDigits()
    }
    return isWhole ? wholeNumber(from: start) : ended(.double(text(start..<position)), start)
  }

  private mutating func wholeNumber(from start: Int) -> Token {
    let digits = text(start..<position)
    guard peek() | 0x20 == UInt8(ascii: "u") else { return ended(.int(digits), start) }
    position += 1
    return ended(.uint(digits), start)
  }

  /// A number must not run into a word: `12abc`.
  private mutating func ended(_ kind: Token.Kind, _ start: Int) -> Token {
    guard Self.isLetter(peek()) else { return token(kind, from: start) }
    while Self.isLetter(peek()) || Self.isDigit(peek()) { position += 1 }
    problems.append(.badNumber(text(start..<position), at: start..<position))
    return token(.invalid, from: start)
  }

  private mutating func skipDigits() {
    while Self.isDigit(peek()) { position += 1 }
  }

  private mutating func strayCharacter(from start: Int) -> Token {
    position += 1
    while position < end, bytes[position] & 0xC0 == 0x80 { position += 1 }
    let range = start..<position
    problems.append(.strayCharacter(text(range), at: range))
    return token(.invalid, from: start)
  }

  private mutating func quotedText(from start: Int) -> Token? {
    var prefix = 0
    var isBytes = false
    var isRaw = false
    if peek() | 0x20 == UInt8(ascii: "b") {
      isBytes = true
      prefix = 1
    }
    if peek(prefix) | 0x20 == UInt8(ascii: "r") {
      isRaw = true
      prefix += 1
    }
    let quote = peek(prefix)
    guard quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") else { return nil }
    position += prefix
    let isTriple = peek(1) == quote && peek(2) == quote
    position += isTriple ? 3 : 1
    var literal = QuotedLiteral(quote: quote, isTriple: isTriple, isRaw: isRaw, isBytes: isBytes)
    position = literal.read(bytes, from: position, to: end)
    if !literal.isClosed {
      problems.append(.openQuote(at: start..<position))
      return token(.invalid, from: start)
    }
    problems.append(contentsOf: literal.problems)
    if isBytes { return token(.bytes(literal.content), from: start) }
    return token(.string(String(decoding: literal.content, as: UTF8.self)), from: start)
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private func token(_ kind: Token.Kind, from start: Int) -> Token {
    Token(kind: kind, range: start..<position)
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  static func isHex(_ byte: UInt8) -> Bool {
    isDigit(byte) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x66)
  }
  static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte == UInt8(ascii: "_")
  }
}
