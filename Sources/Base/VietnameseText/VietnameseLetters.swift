/// The five written tones, in the order of Vietnamese dictionaries; no mark comes before them.
enum Tone: UInt8 {
  case grave = 1
  case hook, tilde, acute, dotBelow

  init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x300, 0x340: self = .grave
    case 0x309: self = .hook
    case 0x303: self = .tilde
    case 0x301, 0x341: self = .acute
    case 0x323: self = .dotBelow
    default: return nil
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is a combining mark of the block U+0300...U+036F.
  var isCombiningMark: Bool { (0x300...0x36F).contains(value) }

  /// Whether it takes no room and separates nothing: zero width space and joiners, soft hyphen,
  /// byte order mark.
  package var isZeroWidth: Bool {
    switch value {
    case 0xAD, 0x200B...0x200F, 0x2060...0x2064, 0xFEFF: true
    default: false
    }
  }

  /// Whether it is a dash, a hyphen or a minus of any width.
  package var isDash: Bool {
    switch value {
    case 0x2D, 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: true
    default: false
    }
  }

  /// Whether it is an apostrophe in one of its typed forms.
  var isApostrophe: Bool {
    switch value {
    case 0x27, 0x60, 0xB4, 0x2018, 0x2019, 0x2BC: true
    default: false
    }
  }

  /// The small letter; the three capital letters that look like Đ give đ.
  ///
  /// One code point for one: a letter whose small form has several code points stays.
  package var folded: Unicode.Scalar {
    switch value {
    case 0x41...0x5A: return Unicode.Scalar(UInt8(truncatingIfNeeded: value + 0x20))
    case 0...0x7F: return self
    case 0xD0, 0xF0, 0x110, 0x111, 0x189, 0x256: return "\u{111}"
    case 0xC0...0xDE: return value == 0xD7 ? self : Unicode.Scalar(UInt8(value + 0x20))
    case 0xDF...0xFF, 0x300...0x36F: return self
    case 0x1EA0...0x1EFF: return Unicode.Scalar(value | 1) ?? self
    default:
      let lower = properties.lowercaseMapping.unicodeScalars
      guard let first = lower.first, lower.count == 1 else { return self }
      return first
    }
  }

  /// Whether it is a small vowel letter of the Vietnamese alphabet, its marks apart.
  var isVowel: Bool {
    switch self {
    case "a", "e", "i", "o", "u", "y": true
    default: false
    }
  }

  var isLetter: Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A: true
    case 0...0x7F, 0xD7, 0xF7: false
    case 0xC0...0x24F, 0x1E00...0x1EFF: true
    default: properties.isAlphabetic
    }
  }

  /// Whether Unicode counts it as white space.
  package var isWhiteSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }
}
