/// Whole Vietnamese letters as one byte each, blind to case.
///
/// A vowel's code is its place in the alphabet's twelve times six, plus its tone; a consonant's is
/// its small ASCII letter.
enum VietnameseLetterCodes {
  static let none: UInt8 = 0xFF
  static let dWithStroke: UInt8 = 0xFE
  private static let tones: UInt8 = 6
  /// Twelve vowels with each tone.
  private static let vowelCount: UInt8 = 72

  /// None, then the order of ``Tone``.
  private static let vowels = Array(
    ("aàảãáạ" + "ăằẳẵắặ" + "âầẩẫấậ" + "eèẻẽéẹ" + "êềểễếệ" + "iìỉĩíị" + "oòỏõóọ" + "ôồổỗốộ"
      + "ơờởỡớợ" + "uùủũúụ" + "ưừửữứự" + "yỳỷỹýỵ").unicodeScalars)

  private static let firstLatin = 0xC0
  private static let firstAdditional = 0x1EA0

  /// By code point, from U+0000 on.
  private static let ascii: [UInt8] = {
    var codes = [UInt8](repeating: none, count: 0x80)
    for letter in 0x61...0x7A { codes[letter] = UInt8(letter) }
    for (place, vowel) in vowels.enumerated() where vowel.value < 0x80 {
      codes[Int(vowel.value)] = UInt8(place)
    }
    for letter in 0x41...0x5A { codes[letter] = codes[letter + 0x20] }
    return codes
  }()

  /// By code point, from U+00C0 to U+01BF.
  private static let latin: [UInt8] = {
    var codes = [UInt8](repeating: none, count: 0x100)
    for (place, vowel) in vowels.enumerated() {
      let value = Int(vowel.value)
      guard value >= firstLatin, value < firstAdditional else { continue }
      let capital = value < 0x100 ? value - 0x20 : value - 1
      codes[value - firstLatin] = UInt8(place)
      codes[capital - firstLatin] = UInt8(place)
    }
    for lookAlike in [0xD0, 0xF0, 0x110, 0x111, 0x189] {
      codes[lookAlike - firstLatin] = dWithStroke
    }
    return codes
  }()

  /// By code point, from U+1EA0 to U+1EFF.
  private static let additional: [UInt8] = {
    var codes = [UInt8](repeating: none, count: 0x60)
    for (place, vowel) in vowels.enumerated() where Int(vowel.value) >= firstAdditional {
      codes[Int(vowel.value) - firstAdditional] = UInt8(place)
      codes[Int(vowel.value) - firstAdditional - 1] = UInt8(place)
    }
    return codes
  }()

  static func code(ofASCII byte: UInt8) -> UInt8 { byte < 0x80 ? ascii[Int(byte)] : none }

  /// The code of a letter past ASCII; `none` for any other character.
  static func code(of value: UInt32) -> UInt8 {
    switch Int(value) {
    case 0xC0..<0x1C0: latin[Int(value) - firstLatin]
    case 0x1EA0..<0x1F00: additional[Int(value) - firstAdditional]
    default: none
    }
  }

  static func isVowel(_ code: UInt8) -> Bool { code < vowelCount }

  static func hasTone(_ code: UInt8) -> Bool { isVowel(code) && code % tones != 0 }

  static func withoutTone(_ code: UInt8) -> UInt8 { code - code % tones }

  /// The vowel of one code with the tone of another.
  static func vowel(_ code: UInt8, withToneOf other: UInt8) -> UInt8 {
    withoutTone(code) + other % tones
  }

  /// Adds the small letter's UTF-8.
  static func append(_ code: UInt8, to bytes: inout [UInt8]) {
    guard isVowel(code) || code == dWithStroke else {
      bytes.append(code)
      return
    }
    let value = isVowel(code) ? vowels[Int(code)].value : 0x111
    switch value {
    case ..<0x80: bytes.append(UInt8(truncatingIfNeeded: value))
    case ..<0x800:
      bytes.append(0xC0 | UInt8(truncatingIfNeeded: value >> 6))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: value & 0x3F))
    default:
      bytes.append(0xE0 | UInt8(truncatingIfNeeded: value >> 12))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: value >> 6 & 0x3F))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: value & 0x3F))
    }
  }
}
