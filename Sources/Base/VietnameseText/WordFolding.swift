/// Small letters in form C, Đ for its look-alikes, and one place for the tone of each syllable.
///
/// `hoá` and `hóa`, `Uỷ` and `Ủy` give the same text: the tone stands on the last vowel of its
/// run of letters. A run with several tones is not a Vietnamese syllable and keeps them in place.
package func foldedWords(_ text: String) -> String {
  if isASCII(text) {
    var small = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { small.append(scalar.folded) }
    return String(small)
  }
  var folder = SyllableFolder()
  for scalar in decomposed(text) { folder.add(scalar.folded) }
  return nfc(String(folder.finished()))
}

/// Collects code points in form D and moves the tone of each run of letters to its last vowel.
struct SyllableFolder {
  private var out: [Unicode.Scalar] = []
  private var tones: [Int] = []
  private var lastVowel: Int?

  /// Takes the next code point: a small letter, a mark, or anything else, which ends the syllable.
  mutating func add(_ scalar: Unicode.Scalar) {
    if scalar.isCombiningMark {
      if Tone(scalar) != nil { tones.append(out.count) }
      out.append(scalar)
    } else if scalar.isLetter {
      if scalar.isVowel { lastVowel = out.count }
      out.append(scalar)
    } else {
      endSyllable()
      out.append(scalar)
    }
  }

  mutating func finished() -> String.UnicodeScalarView {
    endSyllable()
    var text = String.UnicodeScalarView()
    text.append(contentsOf: out)
    return text
  }

  private mutating func endSyllable() {
    if tones.count == 1, let from = tones.first, let vowel = lastVowel, from < out.count {
      let tone = out.remove(at: from)
      var place = (from < vowel ? vowel - 1 : vowel) + 1
      while place < out.count, out[place].isCombiningMark { place += 1 }
      out.insert(tone, at: place)
    }
    tones.removeAll(keepingCapacity: true)
    lastVowel = nil
  }
}
