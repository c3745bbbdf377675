/// The text in one line and without characters that steer a terminal.
///
/// Line breaks and tabs become a blank, other control characters their visible picture (`␛`), and
/// marks that turn the direction of writing the replacement character.
package func printable(_ text: String) -> String {
  if isPrintable(text) { return text }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars { result.append(printable(scalar)) }
  return String(result)
}

/// False for all that has to be replaced, and for some of its neighbours.
private func isPrintable(_ text: String) -> Bool {
  let bytes = text.utf8Span.span
  for at in bytes.indices {
    let byte = bytes[at]
    switch byte {
    case 0..<0x20, 0x7F, 0xD8, 0xEF: return false
    case 0xC2: if bytes[at + 1] < 0xA0 { return false }
    case 0xE2:
      let next = bytes[at + 1]
      guard next == 0x80 || next == 0x81 else { continue }
      if next == 0x81 || !(0x90...0xA7).contains(bytes[at + 2]) { return false }
    default: break
    }
  }
  return true
}

private func printable(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar.value {
  case 0x09, 0x0A, 0x0D: " "
  case 0x00..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
  case 0x7F: "\u{2421}"
  case 0x80..<0xA0, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: "\u{FFFD}"
  case 0x2028, 0x2029: " "
  default: scalar
  }
}
