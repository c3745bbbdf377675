/// Decodes a scalar again from the file, keeping where each byte of the text came from.
///
/// The rules are those of YAML 1.1 as the event parser applies them; the result is only used if
/// it is the parser's text byte for byte.
struct ScalarDecoder {
  struct Text {
    var bytes: [UInt8] = []
    var starts: [UInt32] = []
    var ends: [UInt32] = []

    mutating func append(_ byte: UInt8, from range: Range<Int>) {
      bytes.append(byte)
      starts.append(UInt32(clamping: range.lowerBound))
      ends.append(UInt32(clamping: range.upperBound))
    }

    mutating func append(_ other: Text) {
      bytes += other.bytes
      starts += other.starts
      ends += other.ends
    }
  }

  let source: [UInt8]
  let end: Int
  var at: Int
  var text = Text()

  static func decode(
    _ source: [UInt8], _ span: Range<Int>, _ style: YAMLScalarStyle, expecting text: [UInt8]
  ) -> Text? {
    for indentation in indentations(source, span, style) {
      var decoder = ScalarDecoder(source: source, end: span.upperBound, at: span.lowerBound)
      switch style {
      case .plain: decoder.readFlow(quote: nil)
      case .singleQuoted: decoder.readFlow(quote: UInt8(ascii: "'"))
      case .doubleQuoted: decoder.readFlow(quote: UInt8(ascii: "\""))
      case .literal, .folded:
        decoder.readBlock(indentation: indentation, isLiteral: style == .literal)
      }
      if decoder.text.bytes == text { return decoder.text }
    }
    return nil
  }

  // MARK: Characters

  func byte(_ offset: Int) -> UInt8? { offset < end ? source[offset] : nil }

  var isBlank: Bool { byte(at) == 0x20 || byte(at) == 0x09 }

  /// Length in bytes of the line break at `at`: CR LF, CR, LF, NEL, LS or PS; else 0.
  var breakLength: Int {
    switch byte(at) {
    case 0x0D: byte(at + 1) == 0x0A ? 2 : 1
    case 0x0A: 1
    case 0xC2: byte(at + 1) == 0x85 ? 2 : 0
    case 0xE2:
      byte(at + 1) == 0x80 && (byte(at + 2) == 0xA8 || byte(at + 2) == 0xA9) ? 3 : 0
    default: 0
    }
  }

  /// Takes one character.
  mutating func takeCharacter() -> Text {
    let length: Int =
      switch source[at] {
      case 0xC0...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xFF: 4
      default: 1
      }
    var taken = Text()
    let stop = min(at + length, end)
    for offset in at..<stop { taken.append(source[offset], from: at..<stop) }
    at = stop
    return taken
  }

  /// Takes a line break; all but LS and PS become a line feed.
  mutating func takeBreak() -> Text {
    let length = breakLength
    if length == 3 { return takeCharacter() }
    var taken = Text()
    taken.append(0x0A, from: at..<(at + length))
    at += length
    return taken
  }
}

// MARK: Plain and quoted

extension ScalarDecoder {
  mutating func readFlow(quote: UInt8?) {
    if quote != nil { at += 1 }
    while at < end {
      var joinsLines = false
      while at < end, !isBlank, breakLength == 0 {
        if quote == UInt8(ascii: "'"), source[at] == 0x27 {
          guard byte(at + 1) == 0x27 else { return }
          text.append(0x27, from: at..<(at + 2))
          at += 2
        } else if quote == UInt8(ascii: "\""), source[at] == 0x22 {
          return
        } else if quote == UInt8(ascii: "\""), source[at] == 0x5C {
          if readEscape() {
            joinsLines = true
            break
          }
        } else {
          text.append(takeCharacter())
        }
      }
      readGap(isEscapedBreak: joinsLines)
    }
  }

  /// Blanks and line breaks between two words, folded.
  private mutating func readGap(isEscapedBreak: Bool) {
    var blanks = Text()
    var firstBreak = Text()
    var moreBreaks = Text()
    var hasBreak = isEscapedBreak
    while at < end, isBlank || breakLength > 0 {
      if breakLength > 0 {
        if hasBreak { moreBreaks.append(takeBreak()) } else { firstBreak = takeBreak() }
        hasBreak = true
      } else if hasBreak {
        at += 1
      } else {
        blanks.append(takeCharacter())
      }
    }
    guard hasBreak else {
      text.append(blanks)
      return
    }
    appendFolded(firstBreak, moreBreaks)
  }

  /// One line feed becomes a blank, n + 1 become n.
  mutating func appendFolded(_ first: Text, _ more: Text) {
    if first.bytes == [0x0A] {
      if more.bytes.isEmpty {
        text.append(0x20, from: Int(first.starts[0])..<Int(first.ends[0]))
      }
    } else {
      text.append(first)
    }
    text.append(more)
  }

  /// Reads a backslash and what follows; true if it was an escaped line break.
  private mutating func readEscape() -> Bool {
    let start = at
    at += 1
    if breakLength > 0 {
      at += breakLength
      return true
    }
    guard let letter = byte(at) else { return false }
    at += 1
    let digits = [UInt8(ascii: "x"): 2, UInt8(ascii: "u"): 4, UInt8(ascii: "U"): 8][letter]
    var value: UInt32 = ScalarDecoder.escapes[letter] ?? UInt32(letter)
    if let digits {
      value = 0
      for _ in 0..<digits {
        guard let digit = byte(at).flatMap({ Character(UnicodeScalar($0)).hexDigitValue }) else {
          return false
        }
        value = value << 4 | UInt32(digit)
        at += 1
      }
    }
    for byte in UnicodeScalar(value).map({ Array(String($0).utf8) }) ?? [] {
      text.append(byte, from: start..<at)
    }
    return false
  }

  private static let escapes: [UInt8: UInt32] = [
    UInt8(ascii: "0"): 0, UInt8(ascii: "a"): 7, UInt8(ascii: "b"): 8, UInt8(ascii: "t"): 9,
    UInt8(ascii: "n"): 10, UInt8(ascii: "v"): 11, UInt8(ascii: "f"): 12, UInt8(ascii: "r"): 13,
    UInt8(ascii: "e"): 0x1B, UInt8(ascii: "N"): 0x85, UInt8(ascii: "_"): 0xA0,
    UInt8(ascii: "L"): 0x2028, UInt8(ascii: "P"): 0x2029,
  ]
}

// MARK: Block scalars

extension ScalarDecoder {
  /// The indentations that a block scalar may have: that of its first line with text, or, with
  /// an indentation sign, what the sign adds to that of a parent that the span does not show.
  static func indentations(
    _ source: [UInt8], _ span: Range<Int>, _ style: YAMLScalarStyle
  ) -> [Int] {
    guard style == .literal || style == .folded else { return [0] }
    var decoder = ScalarDecoder(source: source, end: span.upperBound, at: span.lowerBound)
    let header = decoder.readHeader()
    if let sign = header.indentation { return Array(sign..<(sign + 256)) }
    var widest = 0
    while decoder.at < decoder.end {
      var column = 0
      while decoder.byte(decoder.at) == 0x20 {
        decoder.at += 1
        column += 1
      }
      let length = decoder.breakLength
      if length == 0 { return [column] }
      widest = max(widest, column)
      decoder.at += length
    }
    return [max(widest, 1)]
  }

  private enum Chomping { case strip, clip, keep }

  private mutating func readHeader() -> (chomping: Chomping, indentation: Int?) {
    var chomping = Chomping.clip
    var indentation: Int?
    at += 1
    while at < end, breakLength == 0 {
      switch source[at] {
      case UInt8(ascii: "+"): chomping = .keep
      case UInt8(ascii: "-"): chomping = .strip
      case UInt8(ascii: "1")...UInt8(ascii: "9"): indentation = Int(source[at] - 0x30)
      default:
        while at < end, breakLength == 0 { at += 1 }
        continue
      }
      at += 1
    }
    at += breakLength
    return (chomping, indentation)
  }

  mutating func readBlock(indentation: Int, isLiteral: Bool) {
    let chomping = readHeader().chomping
    var lastBreak = Text()
    var moreBreaks = Text()
    var wasBlank = false
    var column = readBlockBreaks(indentation, into: &moreBreaks)
    while at < end, column == indentation {
      let startsBlank = isBlank
      if !isLiteral, lastBreak.bytes == [0x0A], !wasBlank, !startsBlank {
        appendFolded(lastBreak, moreBreaks)
      } else {
        text.append(lastBreak)
        text.append(moreBreaks)
      }
      lastBreak = Text()
      moreBreaks = Text()
      wasBlank = startsBlank
      while at < end, breakLength == 0 { text.append(takeCharacter()) }
      if at < end { lastBreak = takeBreak() }
      column = readBlockBreaks(indentation, into: &moreBreaks)
    }
    if chomping != .strip { text.append(lastBreak) }
    if chomping == .keep { text.append(moreBreaks) }
  }

  /// Reads empty lines; gives the column at which the next text stands, at most `indentation`.
  private mutating func readBlockBreaks(_ indentation: Int, into breaks: inout Text) -> Int {
    while true {
      var column = 0
      while column < indentation, byte(at) == 0x20 {
        at += 1
        column += 1
      }
      guard at < end, breakLength > 0 else { return column }
      breaks.append(takeBreak())
    }
  }
}
