@_spi(_Unicode) import Swift

/// The text in Unicode normalisation form C: each Vietnamese letter is one code point.
///
/// ASCII text is returned as it stands.
package func nfc(_ text: String) -> String {
  if isASCII(text) { return text }
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
