/// The text in lines of at most `width` columns, broken at spaces.
///
/// A line break in the text stays one. A word that is too wide is cut between characters. Runs of
/// spaces collapse; the result has at least one line.
package func wrapped(_ text: String, width: Int) -> [String] {
  let width = max(width, 2)
  if let lines = QuickWrapping.lines(of: text, width: width) { return lines }
  return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
    wrappedLine($0, width: width)
  }
}

private func wrappedLine(_ text: Substring, width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  var used = 0
  for word in text.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\r" }) {
    let wide = displayWidth(word)
    if !line.isEmpty, used + 1 + wide <= width {
      line += " " + word
      used += 1 + wide
      continue
    }
    if !line.isEmpty { lines.append(line) }
    (line, used) = ("", 0)
    for character in word {
      let columns = columns(of: character)
      if used + columns > width, !line.isEmpty {
        lines.append(line)
        (line, used) = ("", 0)
      }
      line.append(character)
      used += columns
    }
  }
  return lines + (!line.isEmpty || lines.isEmpty ? [line] : [])
}

/// The common way to lines, for text whose code points are characters by themselves: a line is a
/// stretch of the text where single spaces stand between its words.
private struct QuickWrapping {
  private let text: String
  private let width: Int
  private var lines: [String] = []
  /// The line's beginning, where it is no stretch of the text; with its last space.
  private var beginning = ""
  /// The line, or the rest of it.
  private var stretch = 0..<0
  private var used = 0
  /// Number of lines before the part of the text that the last line break began.
  private var linesBefore = 0

  private init(_ text: String, width: Int) {
    self.text = text
    self.width = width
  }

  /// Nil where the text has a character that only the general way knows.
  static func lines(of text: String, width: Int) -> [String]? {
    var wrapping = QuickWrapping(text, width: width)
    let bytes = text.utf8Span.span
    var at = 0
    while at < bytes.count {
      switch bytes[at] {
      case 0x0A:
        wrapping.endPart()
        at += 1
      case 0x20, 0x09: at += 1
      default:
        guard let word = word(bytes, from: at) else { return nil }
        wrapping.add(bytes, at..<word.end, columns: word.columns)
        at = word.end
      }
    }
    wrapping.endPart()
    return wrapping.lines
  }

  private static func word(
    _ bytes: Span<UInt8>, from start: Int
  ) -> (end: Int, columns: Int)? {
    var (at, columns) = (start, 0)
    while at < bytes.count, bytes[at] != 0x20, bytes[at] != 0x09, bytes[at] != 0x0A {
      let length = wholeLatinLength(bytes, at)
      guard length > 0, bytes[at] != 0x0D else { return nil }
      columns += wholeLatinColumns(bytes, at)
      at += length
    }
    return (at, columns)
  }

  private mutating func add(_ bytes: Span<UInt8>, _ word: Range<Int>, columns: Int) {
    if !stretch.isEmpty, used + 1 + columns <= width {
      if word.lowerBound == stretch.upperBound + 1, bytes[stretch.upperBound] == 0x20 {
        stretch = stretch.lowerBound..<word.upperBound
      } else {
        beginning += slice + " "
        stretch = word
      }
      used += 1 + columns
      return
    }
    if !stretch.isEmpty { endLine() }
    if columns <= width {
      (stretch, used) = (word, columns)
    } else {
      cut(bytes, word)
    }
  }

  /// A word that is wider than a line.
  private mutating func cut(_ bytes: Span<UInt8>, _ word: Range<Int>) {
    var at = word.lowerBound
    while at < word.upperBound {
      let columns = wholeLatinColumns(bytes, at)
      if used + columns > width, !stretch.isEmpty { endLine() }
      let next = at + max(wholeLatinLength(bytes, at), 1)
      stretch = (stretch.isEmpty ? at : stretch.lowerBound)..<next
      used += columns
      at = next
    }
  }

  private var slice: Substring {
    let start = text.utf8.index(text.startIndex, offsetBy: stretch.lowerBound)
    let end = text.utf8.index(start, offsetBy: stretch.count)
    return text[start..<end]
  }

  private mutating func endLine() {
    lines.append(beginning.isEmpty ? String(slice) : beginning + slice)
    (beginning, stretch, used) = ("", 0..<0, 0)
  }

  private mutating func endPart() {
    if !stretch.isEmpty || lines.count == linesBefore { endLine() }
    linesBefore = lines.count
  }
}
