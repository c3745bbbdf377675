/// Maps offsets in the decoded text of a scalar to bytes in the file.
///
/// Every offset of a UTF-8 byte of the text has the span in the file of the character that it
/// belongs to: an escape for what it stands for, the line break for a folded blank.
package struct ScalarTextMap: Hashable, Sendable {
  private let starts: [UInt32]
  private let ends: [UInt32]
  private let span: Range<Int>
  /// False where the text could not be followed; every offset then gives the whole scalar.
  package let isExact: Bool

  /// - Parameters:
  ///   - source: All bytes of the file.
  ///   - span: The scalar event's span.
  package init(source: [UInt8], span: Range<Int>, style: YAMLScalarStyle, text: String) {
    let span = span.clamped(to: 0..<source.count)
    self.span = span
    let bytes = Array(text.utf8)
    let decoded = ScalarDecoder.decode(source, span, style, expecting: bytes)
    isExact = decoded != nil
    starts = decoded?.starts ?? []
    ends = decoded?.ends ?? []
  }

  /// The bytes in the file of the character at a byte offset of the text.
  ///
  /// At or past the end of the text: the empty range after its last character.
  package func source(of offset: Int) -> Range<Int> {
    guard isExact else { return span }
    if starts.indices.contains(offset) { return Int(starts[offset])..<Int(ends[offset]) }
    let end = ends.last.map { Int($0) } ?? emptyPlace
    return end..<end
  }

  /// The bytes in the file of a range of bytes of the text; an empty range stays empty.
  package func source(of range: Range<Int>) -> Range<Int> {
    let first = source(of: range.lowerBound)
    guard isExact, !range.isEmpty else {
      return isExact ? first.lowerBound..<first.lowerBound : span
    }
    let last = source(of: range.upperBound - 1)
    return first.lowerBound..<max(first.lowerBound, last.upperBound)
  }

  /// Inside the quotes of an empty text.
  private var emptyPlace: Int { span.count >= 2 ? span.lowerBound + 1 : span.lowerBound }
}
