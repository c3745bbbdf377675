/// A name as it is compared: two spellings of one name have the same bytes.
///
/// Blind to case, NFC or NFD, the look-alikes of Đ, old and new tone placement, the kind of dash
/// and apostrophe, spaces around punctuation, runs of white space, zero-width characters, and
/// closing `.`, `;`, `,`. Accents and every other character count: nothing is matched by
/// likeness.
package struct NameKey: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// UTF-8 of the normalised name, form C.
  package let bytes: [UInt8]

  /// The key of a name as written.
  package init(_ name: some StringProtocol) { self.init(String(name)) }

  /// The key of a name as written.
  package init(_ name: String) {
    bytes = QuickName.key(of: name.utf8Span.span) ?? Array(Self.normalized(name).utf8)
  }

  /// The key of a name in UTF-8.
  init(utf8 name: [UInt8]) {
    bytes =
      QuickName.key(of: name.span)
      ?? Array(Self.normalized(String(decoding: name, as: UTF8.self)).utf8)
  }

  package static func < (a: NameKey, b: NameKey) -> Bool {
    a.bytes.lexicographicallyPrecedes(b.bytes)
  }

  package var isEmpty: Bool { bytes.isEmpty }

  /// The normalised name; tones may stand on another vowel than in print.
  package var description: String { String(decoding: bytes, as: UTF8.self) }

  private static func normalized(_ name: String) -> String {
    var folder = SyllableFolder()
    var isPendingSpace = false
    var last: Unicode.Scalar?
    for scalar in decomposed(name) where !scalar.isZeroWidth {
      if scalar.isWhiteSpace {
        isPendingSpace = true
        continue
      }
      let next = unified(scalar)
      if isPendingSpace, let last, !closesUp(last), !closesUp(next) { folder.add(" ") }
      isPendingSpace = false
      folder.add(next)
      last = next
    }
    var text = folder.finished()
    while let end = text.last, end == "." || end == ";" || end == "," || end == " " {
      text.removeLast()
    }
    return nfc(String(text))
  }

  private static func unified(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isDash { return "-" }
    if scalar.isApostrophe { return "'" }
    return scalar.folded
  }

  /// Whether spaces beside it mean nothing.
  private static func closesUp(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "&", ",", ";", "/", "(", ")": true
    default: false
    }
  }
}
