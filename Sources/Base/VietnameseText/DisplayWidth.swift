/// Columns that the text takes on a terminal: marks none, East Asian wide characters two.
package func displayWidth(_ text: some StringProtocol) -> Int {
  text.reduce(0) { $0 + columns(of: $1) }
}

/// Where the text stands in a wider column.
package enum ColumnAlignment: Sendable {
  case left, right, center
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
  return String(repeating: " ", count: before) + text
    + String(repeating: " ", count: missing - before)
}

/// The text in lines of at most `width` columns, broken at spaces.
///
/// A line break in the text stays one. A word that is too wide is cut between characters. Runs of
/// spaces collapse; the result has at least one line.
package func wrapped(_ text: String, width: Int) -> [String] {
  let width = max(width, 2)
  return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
    wrappedLine($0, width: width)
  }
}

private func wrappedLine(_ text: Substring, width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  var used = 0
  for word in text.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\r" }) {
    let wide = displayWidth(word)
    if !line.isEmpty, used + 1 + wide <= width {
      line += " " + word
      used += 1 + wide
      continue
    }
    if !line.isEmpty { lines.append(line) }
    (line, used) = ("", 0)
    for character in word {
      let columns = columns(of: character)
      if used + columns > width, !line.isEmpty {
        lines.append(line)
        (line, used) = ("", 0)
      }
      line.append(character)
      used += columns
    }
  }
  return lines + (!line.isEmpty || lines.isEmpty ? [line] : [])
}

private func columns(of character: Character) -> Int {
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
