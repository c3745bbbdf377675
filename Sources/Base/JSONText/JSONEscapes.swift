/// The escapes of JSON strings, as few as the format allows.
enum JSONEscapes {
  /// Adds the quoted form of UTF-8 text.
  static func appendQuoted(
    _ text: some Sequence<UInt8>, to target: inout [UInt8], htmlSafe: Bool = false
  ) {
    target.append(UInt8(ascii: "\""))
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        target.append(UInt8(ascii: "\\"))
        target.append(byte)
      case 0..<0x20: appendControl(byte, to: &target)
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"):
        if htmlSafe { appendCode(byte, to: &target) } else { target.append(byte) }
      default: target.append(byte)
      }
    }
    target.append(UInt8(ascii: "\""))
  }

  private static func appendControl(_ byte: UInt8, to target: inout [UInt8]) {
    let letter: UInt8
    switch byte {
    case 0x08: letter = UInt8(ascii: "b")
    case 0x09: letter = UInt8(ascii: "t")
    case 0x0A: letter = UInt8(ascii: "n")
    case 0x0C: letter = UInt8(ascii: "f")
    case 0x0D: letter = UInt8(ascii: "r")
    default: return appendCode(byte, to: &target)
    }
    target.append(UInt8(ascii: "\\"))
    target.append(letter)
  }

  private static func appendCode(_ byte: UInt8, to target: inout [UInt8]) {
    target += Array("\\u00".utf8)
    for digit in [byte >> 4, byte & 15] {
      target.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}

/// The grammar of JSON numbers.
enum JSONNumber {
  static func isValid(_ text: [UInt8]) -> Bool { length(in: text, at: 0) == text.count }

  /// Length of the number that begins at `start`, or nil.
  static func length(in bytes: [UInt8], at start: Int, end: Int? = nil) -> Int? {
    let end = min(end ?? bytes.count, bytes.count)
    var at = start
    func digits() -> Int {
      let first = at
      while at < end, (0x30...0x39).contains(bytes[at]) { at += 1 }
      return at - first
    }
    if at < end, bytes[at] == UInt8(ascii: "-") { at += 1 }
    let first = at
    let whole = digits()
    if whole == 0 || (whole > 1 && bytes[first] == UInt8(ascii: "0")) { return nil }
    if at < end, bytes[at] == UInt8(ascii: ".") {
      at += 1
      if digits() == 0 { return nil }
    }
    if at < end, bytes[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      if at < end, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") { at += 1 }
      if digits() == 0 { return nil }
    }
    return at - start
  }
}
