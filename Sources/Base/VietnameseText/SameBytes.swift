/// Whether two texts have the same UTF-8; `==` of texts also holds for other spellings of one
/// letter.
package func hasSameBytes(_ a: String, _ b: String) -> Bool {
  let (first, second) = (a.utf8Span.span, b.utf8Span.span)
  guard first.count == second.count else { return false }
  for index in first.indices where first[index] != second[index] { return false }
  return true
}

extension Hasher {
  /// Adds the UTF-8 of a text, eight bytes at a time; texts of other bytes differ.
  package mutating func combine(bytesOf text: String) {
    var word: UInt64 = 0
    var filled = 0
    for byte in text.utf8 {
      word = word << 8 | UInt64(byte)
      filled += 1
      if filled == 8 {
        combine(word)
        (word, filled) = (0, 0)
      }
    }
    // The last word ends with how much of it is filled: no text is the beginning of another.
    combine(word << 8 | UInt64(filled))
  }
}
