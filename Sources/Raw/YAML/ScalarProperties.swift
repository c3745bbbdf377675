/// Tells the tag and the anchor before a scalar from its content.
///
/// The parser's mark of a scalar begins with them.
enum ScalarProperties {
  static func cut(
    _ bytes: UnsafeBufferPointer<UInt8>, _ span: Range<Int>
  ) -> (properties: Range<Int>, content: Range<Int>) {
    var at = span.lowerBound
    var lastEnd = at
    while at < span.upperBound {
      if bytes[at] == UInt8(ascii: "&") {
        at += 1
        while at < span.upperBound, isNameByte(bytes[at]) { at += 1 }
      } else if bytes[at] == UInt8(ascii: "!") {
        while at < span.upperBound, !isGap(bytes, at) { at += 1 }
      } else {
        break
      }
      lastEnd = at
      skipGap(bytes, &at, span.upperBound)
    }
    if at >= span.upperBound { at = lastEnd }
    return (span.lowerBound..<lastEnd, at..<max(at, span.upperBound))
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x5F
      || byte == 0x2D
  }

  private static func isGap(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    switch bytes[at] {
    case 0x20, 0x09, 0x0A, 0x0D: true
    // NEL, LS and PS end a line too.
    case 0xC2: at + 1 < bytes.count && bytes[at + 1] == 0x85
    case 0xE2:
      at + 2 < bytes.count && bytes[at + 1] == 0x80
        && (bytes[at + 2] == 0xA8 || bytes[at + 2] == 0xA9)
    default: false
    }
  }

  /// Moves over blanks, line breaks and comments.
  private static func skipGap(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int, _ end: Int
  ) {
    var isComment = false
    let start = at
    while at < end {
      let byte = bytes[at]
      if isGap(bytes, at) {
        at += byte == 0xC2 ? 2 : byte == 0xE2 ? 3 : 1
        guard byte != 0x20, byte != 0x09 else { continue }
        isComment = false
        // The parser takes a byte order mark at the beginning of any line for a blank.
        let isMark = end - at >= 3 && bytes[at..<(at + 3)].elementsEqual([0xEF, 0xBB, 0xBF])
        if isMark { at += 3 }
      } else if isComment {
        at += 1
      } else if byte == UInt8(ascii: "#"), at > start {
        isComment = true
        at += 1
      } else {
        return
      }
    }
  }
}
