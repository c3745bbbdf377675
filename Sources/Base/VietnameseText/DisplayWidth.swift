/// Columns that the text takes on a terminal: marks none, East Asian wide characters two.
package func displayWidth(_ text: String) -> Int {
  wholeLatinWidth(text.utf8Span.span) ?? text.reduce(0) { $0 + columns(of: $1) }
}

/// Where the text stands in a wider column.
package enum ColumnAlignment: Sendable {
  case left, right, center
}

/// So many spaces; none for a negative number.
package func blanks(_ count: Int) -> String {
  String(decoding: [UInt8](repeating: 0x20, count: max(count, 0)), as: UTF8.self)
}

/// The text with spaces up to a width; a wider text is returned as it is.
package func padded(
  _ text: String, to width: Int, alignment: ColumnAlignment = .left
) -> String {
  let missing = width - displayWidth(text)
  guard missing > 0 else { return text }
  let before =
    switch alignment {
    case .left: 0
    case .right: missing
    case .center: missing / 2
    }
  return blanks(before) + text + blanks(missing - before)
}

/// Columns that a part of a text takes on a terminal.
package func displayWidth(_ text: Substring) -> Int {
  wholeLatinWidth(text.utf8Span.span) ?? text.reduce(0) { $0 + columns(of: $1) }
}

/// The text, cut with `…` where it is wider than `width` columns.
package func fitted(_ text: String, to width: Int) -> String {
  let bytes = text.utf8Span.span
  if let whole = wholeLatinWidth(bytes) {
    return whole > width ? cut(text, bytes, to: width) : text
  }
  guard displayWidth(text) > width else { return text }
  var result = ""
  var used = 0
  for character in text {
    let wide = columns(of: character)
    if used + wide > width - 1 { break }
    result.append(character)
    used += wide
  }
  while result.utf8.last == 0x20 { result.removeLast() }
  return result + "…"
}

private func cut(_ text: String, _ bytes: Span<UInt8>, to width: Int) -> String {
  var (at, used) = (0, 0)
  while at < bytes.count {
    let wide = wholeLatinColumns(bytes, at)
    if used + wide > width - 1 { break }
    at += max(wholeLatinLength(bytes, at), 1)
    used += wide
  }
  while at > 0, bytes[at - 1] == 0x20 { at -= 1 }
  return String(Substring(text.utf8.prefix(at))) + "…"
}

/// The width of a text of which each code point stands by itself; nil for any other.
private func wholeLatinWidth(_ bytes: Span<UInt8>) -> Int? {
  var (at, width) = (0, 0)
  while at < bytes.count {
    let length = wholeLatinLength(bytes, at)
    if length == 0 { return nil }
    width += wholeLatinColumns(bytes, at)
    at += length
  }
  return width
}

/// Columns of a code point that ``wholeLatinLength(_:_:)`` knows.
func wholeLatinColumns(_ bytes: Span<UInt8>, _ at: Int) -> Int {
  switch bytes[at] {
  case 0x20..<0x7F: 1
  case 0..<0x80: 0
  case 0xC2: at + 1 < bytes.count && (bytes[at + 1] < 0xA0 || bytes[at + 1] == 0xAD) ? 0 : 1
  default: 1
  }
}

func columns(of character: Character) -> Int {
  var widest = 0
  for scalar in character.unicodeScalars {
    if scalar.value == 0xFE0F { return 2 }
    widest = max(widest, columns(of: scalar))
  }
  return widest
}

private func columns(of scalar: Unicode.Scalar) -> Int {
  if scalar.value < 0x7F { return scalar.value < 0x20 ? 0 : 1 }
  if isWide(scalar.value) { return 2 }
  if scalar.value < 0x300 { return scalar.value < 0xA0 || scalar.value == 0xAD ? 0 : 1 }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator:
    return 0
  default:
    return 1
  }
}

/// East Asian Width W and F, in the ranges that hold nearly nothing else.
private func isWide(_ value: UInt32) -> Bool {
  switch value {
  case 0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x25FD...0x25FE,
    0x2614...0x2615, 0x267F, 0x26A1, 0x26BD...0x26BE, 0x2705, 0x274C, 0x2753...0x2755, 0x2757,
    0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
    0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60,
    0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1FAFF, 0x20000...0x3FFFD:
    true
  default: false
  }
}
