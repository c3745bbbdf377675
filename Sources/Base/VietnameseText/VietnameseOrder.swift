/// Where a text stands in Vietnamese order: a ă â b c d đ e ê ... o ô ơ ... u ư ..., then by tone.
///
/// Three levels: letters; tones (none, huyền, hỏi, ngã, sắc, nặng); capitals after small letters.
/// White space comes before signs, signs before digits, digits before letters. Texts with equal
/// keys may still differ in their bytes.
package struct VietnameseOrderKey: Hashable, Comparable, Sendable {
  /// The three levels, each ended by 0.
  package let bytes: [UInt8]

  /// The key of a text, whatever its normalisation form.
  package init(_ text: String) {
    var letters: [UInt8] = []
    var tones: [UInt8] = []
    var cases: [UInt8] = []
    for scalar in decomposed(text) where !scalar.isZeroWidth {
      if let tone = Tone(scalar), !tones.isEmpty {
        tones[tones.count - 1] = tone.rawValue + 1
      } else if let mark = Self.vowelMark(scalar), let last = letters.last,
        let marked = Self.marked(last, with: mark)
      {
        letters[letters.count - 1] = marked
      } else {
        let small = scalar.folded
        letters.append(contentsOf: Self.weights(of: small))
        tones.append(1)
        cases.append(small == scalar ? 1 : 2)
      }
    }
    bytes = letters + [0] + tones + [0] + cases + [0]
  }

  package static func < (a: VietnameseOrderKey, b: VietnameseOrderKey) -> Bool {
    a.bytes.lexicographicallyPrecedes(b.bytes)
  }

  private enum VowelMark { case breve, circumflex, horn }

  private static func vowelMark(_ scalar: Unicode.Scalar) -> VowelMark? {
    switch scalar.value {
    case 0x302: .circumflex
    case 0x306: .breve
    case 0x31B: .horn
    default: nil
    }
  }

  /// A letter's first weight; its marked forms follow at once: a 0x60, ă 0x61, â 0x62.
  private static func weight(ofLetter ascii: UInt8) -> UInt8 {
    0x60 + (ascii - 0x61) * 3
  }

  private static func marked(_ weight: UInt8, with mark: VowelMark) -> UInt8? {
    guard weight >= 0x60, weight < 0xB0, (weight - 0x60) % 3 == 0 else { return nil }
    switch ((weight - 0x60) / 3 + 0x61, mark) {
    case (0x61, .breve), (0x65, .circumflex), (0x6F, .circumflex), (0x75, .horn):
      return weight + 1
    case (0x61, .circumflex), (0x6F, .horn): return weight + 2
    default: return nil
    }
  }

  private static func weights(of scalar: Unicode.Scalar) -> [UInt8] {
    switch scalar.value {
    case 0x111: return [weight(ofLetter: 0x64) + 1]
    case 0x61...0x7A: return [weight(ofLetter: UInt8(scalar.value))]
    case 0x30...0x39: return [UInt8(scalar.value) + 0x20]
    case 0x21...0x7E: return [UInt8(scalar.value) >> 1 | 0x20, UInt8(scalar.value)]
    default:
      if scalar.isWhiteSpace { return [2] }
      let first: UInt8 = scalar.isLetter ? 0xF0 : 0x10
      return [first] + Array(String(Character(scalar)).utf8)
    }
  }
}
