import VietnameseText

/// A text as a key of a set or dictionary, compared by its bytes.
struct ByteText: Hashable, Sendable {
  var text: String

  init(_ text: String) { self.text = text }

  static func == (a: Self, b: Self) -> Bool { hasSameBytes(a.text, b.text) }

  func hash(into hasher: inout Hasher) { hasher.combine(bytesOf: text) }
}

extension Sequence<String> {
  /// In the order of UTF-8 bytes.
  func sortedByBytes() -> [String] { sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
}

extension Int {
  func addingSaturating(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? (other < 0 ? .min : .max) : sum
  }
}
