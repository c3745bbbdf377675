import Diagnostics
import VietnameseText

/// Lines of a file with what is wrong marked, and under each mark what would be right.
struct MarkedBlock {
  /// A place in one line, and the text that belongs there.
  struct Mark {
    var span: SourceSpan
    var text: String
  }

  let files: SourceFiles
  let isColoured: Bool
  /// Display columns of a line at most.
  let width: Int

  /// The lines that have marks, in their order.
  func lines(_ marks: [Mark]) -> [String] {
    var result: [String] = []
    var open = marks.sorted { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }[...]
    while let first = open.first {
      let line = files.position(of: first.span.start, in: first.span.file).line
      let own = open.prefix { mark in
        mark.span.file == first.span.file
          && files.position(of: mark.span.start, in: mark.span.file).line == line
      }
      open = open.dropFirst(own.count)
      result += self.lines(Array(own), number: line)
    }
    return result
  }

  private func lines(_ marks: [Mark], number: Int) -> [String] {
    guard let file = marks.first?.span.file else { return [] }
    let text = printable(files.text(ofLine: number, in: file))
    let scalars = Array(text.unicodeScalars)
    let places = marks.map { mark -> Range<Int> in
      let start = files.position(of: mark.span.start, in: file)
      let end = files.position(of: mark.span.end, in: file)
      let first = min(start.column - 1, scalars.count)
      let last = end.line == number ? min(end.column - 1, scalars.count) : scalars.count
      return first..<max(last, first)
    }
    let cut = self.cut(scalars, places)
    let shown = Self.string(scalars[cut])
    let head = padded(String(number), to: 4, alignment: .right)
    var carets = ""
    var notes: [(column: Int, text: String)] = []
    for (mark, place) in zip(marks, places) {
      let column =
        (cut.lowerBound > 0 ? 1 : 0)
        + displayWidth(
          Self.string(scalars[cut.lowerBound..<max(cut.lowerBound, place.lowerBound)]))
      let wide = max(displayWidth(Self.string(scalars[place.clamped(to: cut)])), 1)
      guard column >= displayWidth(carets) else { continue }
      carets = padded(carets, to: column) + String(repeating: "^", count: wide)
      notes.append((column, mark.text))
    }
    let frame = paint("     |", "34")
    return [
      paint(head + " |", "34") + " " + (cut.lowerBound > 0 ? "…" : "") + shown
        + (cut.upperBound < scalars.count ? "…" : ""),
      frame + " " + paint(carets, "1;31"),
    ] + Self.stacked(notes).map { frame + " " + paint($0, "1;32") }
  }

  /// What has to be seen of a long line: the marks with what stands around them.
  private func cut(_ scalars: [Unicode.Scalar], _ places: [Range<Int>]) -> Range<Int> {
    let whole = 0..<scalars.count
    guard displayWidth(Self.string(scalars[whole])) > width else { return whole }
    let last = places.map(\.upperBound).max() ?? 0
    let end = min(scalars.count, max(last + 2, width - 2))
    return max(0, min(end - (width - 2), places.map(\.lowerBound).min() ?? 0))..<end
  }

  /// Texts at their columns, in as many lines as they need to stand apart.
  private static func stacked(_ notes: [(column: Int, text: String)]) -> [String] {
    var lines: [String] = []
    for note in notes {
      if let place = lines.firstIndex(where: { displayWidth($0) < note.column || $0.isEmpty }) {
        lines[place] = padded(lines[place], to: note.column) + note.text
      } else {
        lines.append(blanks(note.column) + note.text)
      }
    }
    return lines
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  func paint(_ text: String, _ colour: String) -> String {
    isColoured ? "\u{1B}[\(colour)m\(text)\u{1B}[0m" : text
  }
}
