import VietnameseText

/// A line of a file as it is shown, with where the carets stand under it.
struct MarkedLine: Hashable {
  /// Tabs are blanks, control characters pictures, a long line is cut around the mark.
  var text: String
  /// Display columns before the first caret.
  var indent: Int
  /// Carets, at least one.
  var width: Int

  /// - Parameters:
  ///   - line: The line without its end.
  ///   - marked: Code points of it that are marked; the end may lie past the line.
  ///   - limit: Display columns at most.
  init(_ line: String, marked: Range<Int>, limit: Int = 100) {
    let pieces = Piece.pieces(of: line)
    let first = pieces.firstIndex { $0.scalars.upperBound > marked.lowerBound } ?? pieces.count
    let last = pieces.lastIndex { $0.scalars.lowerBound < marked.upperBound } ?? -1
    let window = MarkedLine.window(pieces, from: first, limit: limit)
    let shown = pieces[window]
    let isCutBefore = window.lowerBound > 0
    let isCutAfter = window.upperBound < pieces.count
    text =
      (isCutBefore ? "…" : "") + shown.map(\.text).joined() + (isCutAfter ? "…" : "")
    indent =
      (isCutBefore ? 1 : 0)
      + pieces[window.lowerBound..<max(first, window.lowerBound)].reduce(0) { $0 + $1.width }
    let end = min(last + 1, window.upperBound)
    let wide = first < end ? pieces[first..<end].reduce(0) { $0 + $1.width } : 0
    width = max(wide, 1)
  }

  /// A character as it is shown.
  private struct Piece {
    var text: String
    var width: Int
    /// Code points that it stands for.
    var scalars: Range<Int>

    static func pieces(of line: String) -> [Piece] {
      var pieces: [Piece] = []
      var column = 0
      var scalar = 0
      for character in line {
        let count = character.unicodeScalars.count
        var text = printable(String(character))
        if character == "\t" { text = String(repeating: " ", count: 4 - column % 4) }
        let width = displayWidth(text)
        pieces.append(Piece(text: text, width: width, scalars: scalar..<scalar + count))
        column += width
        scalar += count
      }
      return pieces
    }
  }

  /// The pieces that fit, with some of what stands before the mark.
  private static func window(_ pieces: [Piece], from first: Int, limit: Int) -> Range<Int> {
    let total = pieces.reduce(0) { $0 + $1.width }
    guard total > limit else { return 0..<pieces.count }
    var start = min(first, pieces.count)
    var used = 0
    while start > 0, used + pieces[start - 1].width <= limit / 3 {
      start -= 1
      used += pieces[start].width
    }
    var end = min(first, pieces.count)
    while end < pieces.count, used + pieces[end].width <= limit - 2 {
      used += pieces[end].width
      end += 1
    }
    while start > 0, used + pieces[start - 1].width <= limit - 2 {
      start -= 1
      used += pieces[start].width
    }
    return start..<end
  }
}
