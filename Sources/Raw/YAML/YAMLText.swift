/// Text as a scalar of a YAML file that reads back as the same text, by dondoc and by others.
package enum YAMLText {
  /// The text as it may stand after `key: ` or `- ` in block style: plain where nothing in it could
  /// be taken for anything else, else in double quotes. Always one line.
  package static func scalar(_ text: String) -> String {
    isPlain(text) ? text : quoted(text)
  }

  /// The text after `# ` of a comment: on one line, without what a file may not hold.
  package static func comment(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      line.append(isPrintable(scalar) && !isBreak(scalar) ? scalar : " ")
    }
    return String(line)
  }

  // MARK: Plain

  /// Words that other readers take for a truth value, a number or nothing.
  private static let words: Set<String> = [
    "null", "true", "false", "yes", "no", "on", "off", "y", "n", "nan", "inf",
  ]

  /// Letters, digits and signs that mean nothing to YAML inside a line; begins with a letter, so
  /// that it is no number and no date.
  private static func isPlain(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last, first.properties.isAlphabetic,
      last != " ", !words.contains(text.lowercased())
    else { return false }
    var previous = first
    for scalar in scalars {
      if scalar == " ", previous == " " { return false }
      guard isPlain(scalar) else { return false }
      previous = scalar
    }
    return true
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", " ", "-", "/", ".", ",", "(", ")", "_", "+", ";", "%":
      true
    case "\u{80}"...:
      isPrintable(scalar) && !isBreak(scalar) && scalar.properties.isAlphabetic
        || scalar.properties.generalCategory == .nonspacingMark
    default: false
    }
  }

  // MARK: Quotes

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case _ where isPrintable(scalar) && !isBreak(scalar): quoted.unicodeScalars.append(scalar)
      default: quoted += escaped(scalar.value)
      }
    }
    return quoted + "\""
  }

  private static func escaped(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    let (sign, width) = value <= 0xFF ? ("x", 2) : value <= 0xFFFF ? ("u", 4) : ("U", 8)
    return "\\" + sign + String(repeating: "0", count: width - digits.utf8.count) + digits
  }

  /// What a YAML file may hold as it stands (YAML 1.1, `c-printable`).
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD: true
    case 0x10000...0x10FFFF: scalar.value & 0xFFFF < 0xFFFE
    default: false
    }
  }

  /// What YAML 1.1 or an editor takes for the end of a line.
  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
