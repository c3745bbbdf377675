/// The inside of a quoted string or bytes literal, read up to its closing quote.
struct QuotedLiteral {
  let quote: UInt8
  let isTriple: Bool
  let isRaw: Bool
  let isBytes: Bool
  private(set) var content: [UInt8] = []
  private(set) var isClosed = false
  private(set) var problems: [ExpressionProblem] = []

  init(quote: UInt8, isTriple: Bool, isRaw: Bool, isBytes: Bool) {
    self.quote = quote
    self.isTriple = isTriple
    self.isRaw = isRaw
    self.isBytes = isBytes
  }

  /// Reads from the first byte inside and gives the first byte after the closing quote.
  mutating func read(_ bytes: [UInt8], from start: Int, to end: Int) -> Int {
    var at = start
    while at < end {
      let byte = bytes[at]
      if byte == quote {
        if !isTriple {
          isClosed = true
          return at + 1
        }
        if at + 2 < end, bytes[at + 1] == quote, bytes[at + 2] == quote {
          isClosed = true
          return at + 3
        }
      }
      if !isTriple, byte == 0x0A || byte == 0x0D { return at }
      if byte == UInt8(ascii: "\\"), !isRaw {
        at = readEscape(bytes, at: at, to: end)
      } else {
        content.append(byte)
        at += 1
      }
    }
    return end
  }

  /// Where bytes of a string's value stand in a text.
  ///
  /// - Parameter literal: The whole literal with its quotes.
  /// - Returns: Nil where the literal is no string that was read whole.
  static func place(
    of part: Range<Int>, in bytes: [UInt8], literal: Range<Int>
  ) -> Range<Int>? {
    var start = literal.lowerBound
    let isRaw = start < literal.upperBound && bytes[start] | 0x20 == UInt8(ascii: "r")
    if isRaw { start += 1 }
    guard start < literal.upperBound else { return nil }
    let quote = bytes[start]
    let isTriple =
      start + 5 < literal.upperBound && bytes[start + 1] == quote
      && bytes[start + 2] == quote
    start += isTriple ? 3 : 1
    let end = literal.upperBound - (isTriple ? 3 : 1)
    var reader = QuotedLiteral(quote: quote, isTriple: isTriple, isRaw: isRaw, isBytes: false)
    /// For each byte of the value the byte of the text that it begins at.
    var places: [Int] = []
    var at = start
    while at < end {
      let isEscape = bytes[at] == UInt8(ascii: "\\") && !isRaw
      let before = reader.content.count
      let next = isEscape ? reader.readEscape(bytes, at: at, to: end) : at + 1
      let count = isEscape ? reader.content.count - before : 1
      places += [Int](repeating: at, count: count)
      at = max(next, at + 1)
    }
    places.append(end)
    guard part.lowerBound < places.count, part.upperBound < places.count else { return nil }
    return places[part.lowerBound]..<max(places[part.upperBound], places[part.lowerBound])
  }

  private mutating func readEscape(_ bytes: [UInt8], at start: Int, to end: Int) -> Int {
    guard start + 1 < end else { return end }
    let letter = bytes[start + 1]
    if let plain = Self.plainEscape(letter) {
      content.append(plain)
      return start + 2
    }
    let digits: (count: Int, radix: UInt32, from: Int)
    switch letter {
    case UInt8(ascii: "x"), UInt8(ascii: "X"): digits = (2, 16, start + 2)
    case UInt8(ascii: "u") where !isBytes: digits = (4, 16, start + 2)
    case UInt8(ascii: "U") where !isBytes: digits = (8, 16, start + 2)
    case UInt8(ascii: "0")...UInt8(ascii: "3"): digits = (3, 8, start + 1)
    default: return badEscape(bytes, start, start + 2, end)
    }
    let stop = digits.from + digits.count
    guard stop <= end else { return badEscape(bytes, start, end, end) }
    var number: UInt32 = 0
    for byte in bytes[digits.from..<stop] {
      guard let digit = Self.digit(byte), digit < digits.radix, number < 1 << 28 else {
        return badEscape(bytes, start, stop, end)
      }
      number = number * digits.radix + digit
    }
    return append(number) ? stop : badEscape(bytes, start, stop, end)
  }

  private mutating func append(_ number: UInt32) -> Bool {
    if isBytes {
      guard let byte = UInt8(exactly: number) else { return false }
      content.append(byte)
      return true
    }
    guard let scalar = Unicode.Scalar(number) else { return false }
    content.append(contentsOf: String(Character(scalar)).utf8)
    return true
  }

  private mutating func badEscape(
    _ bytes: [UInt8], _ start: Int, _ stop: Int, _ end: Int
  ) -> Int {
    var at = min(stop, end)
    while at < end, bytes[at] & 0xC0 == 0x80 { at += 1 }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    problems.append(.badEscape(text, at: start..<at))
    // A quote that the escape would have swallowed still ends the literal.
    if let swallowed = bytes[start + 1..<at].firstIndex(of: quote), swallowed > start + 1 {
      return swallowed
    }
    return at
  }

  private static func plainEscape(_ letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "a"): 0x07
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "v"): 0x0B
    case UInt8(ascii: "\\"), UInt8(ascii: "?"), UInt8(ascii: "\""), UInt8(ascii: "'"),
      UInt8(ascii: "`"):
      letter
    default: nil
    }
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte) - 0x30
    case 0x41...0x46: UInt32(byte) - 0x41 + 10
    case 0x61...0x66: UInt32(byte) - 0x61 + 10
    default: nil
    }
  }
}
