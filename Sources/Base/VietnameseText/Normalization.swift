@_spi(_Unicode) import Swift

/// The text in Unicode normalisation form C: each Vietnamese letter is one code point.
///
/// ASCII text and whole Latin letters are returned as they stand.
package func nfc(_ text: String) -> String {
  if isWholeLatin(text) { return text }
  var scalars = String.UnicodeScalarView()
  for character in text._nfc { scalars.append(character) }
  return String(scalars)
}

/// The text in Unicode normalisation form D: letter, then vowel mark, then tone.
///
/// ASCII text is returned as it stands.
package func nfd(_ text: String) -> String {
  if isASCII(text) { return text }
  return String(decomposed(text))
}

/// The code points of the text in form D.
func decomposed(_ text: String) -> String.UnicodeScalarView {
  var scalars = String.UnicodeScalarView()
  for character in text._nfd { scalars.append(character) }
  return scalars
}

func isASCII(_ text: String) -> Bool {
  text.utf8.allSatisfy { $0 < 0x80 }
}

/// Whether the text is of ASCII, whole Latin letters and the dashes and quotes of print alone:
/// such a text is in form C, and each code point is a character by itself but for CR LF.
func isWholeLatin(_ text: String) -> Bool {
  let bytes = text.utf8Span.span
  var at = 0
  while at < bytes.count {
    let length = wholeLatinLength(bytes, at)
    if length == 0 { return false }
    at += length
  }
  return true
}

/// The number of bytes of the code point at a place: U+0000 to U+02FF, U+1E00 to U+1EFF, U+2010 to
/// U+2027; 0 for any other.
func wholeLatinLength(_ bytes: Span<UInt8>, _ at: Int) -> Int {
  switch bytes[at] {
  case 0..<0x80: 1
  case 0xC2...0xCB: at + 1 < bytes.count ? 2 : 0
  case 0xE1: at + 2 < bytes.count && (0xB8...0xBB).contains(bytes[at + 1]) ? 3 : 0
  case 0xE2:
    at + 2 < bytes.count && bytes[at + 1] == 0x80 && (0x90...0xA7).contains(bytes[at + 2]) ? 3 : 0
  default: 0
  }
}
