/// The text in small letters without accents, đ as d: for comparison that is blind to both.
///
/// Letters that have no ASCII base stay as they are; zero-width characters fall away.
package func accentless(_ text: String) -> String {
  String(accentlessScalars(text))
}

func accentlessScalars(_ text: String) -> String.UnicodeScalarView {
  var plain = String.UnicodeScalarView()
  for scalar in isASCII(text) ? text.unicodeScalars : decomposed(text)
  where !scalar.isCombiningMark && !scalar.isZeroWidth {
    let small = scalar.folded
    plain.append(small == "\u{111}" ? "d" : small)
  }
  return plain
}
