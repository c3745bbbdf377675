import VietnameseText

/// Diagnostics as text for a person: head, place, the line with carets, notes, help.
package struct DiagnosticRenderer: Sendable {
  package var files: SourceFiles
  package var wording: any MessageWording
  package var isColoured: Bool
  /// How many diagnostics are shown.
  package var limit: Int

  package init(
    files: SourceFiles, wording: any MessageWording, isColoured: Bool = false, limit: Int = 100
  ) {
    self.files = files
    self.wording = wording
    self.isColoured = isColoured
    self.limit = limit
  }

  /// All of them by place, how many were left out, and a line that counts them.
  ///
  /// - Parameter leftOut: Diagnostics that the sink did not keep.
  package func text(of diagnostics: [Diagnostic], leftOut: Int = 0) -> String {
    guard !diagnostics.isEmpty else { return "" }
    let shown = diagnostics.shown(limit: limit)
    let more = diagnostics.count - shown.count + leftOut
    var text = shown.map { self.text(of: $0) + "\n" }.joined()
    if more > 0 {
      text += wording.sentence(for: Message("diagnostics.more", ["count": .integer(more)])) + "\n"
    }
    return text + summary(of: diagnostics, leftOut: leftOut) + "\n"
  }

  /// One diagnostic, with a line end.
  package func text(of diagnostic: Diagnostic) -> String {
    var lines = [head(of: diagnostic)]
    if let span = diagnostic.span {
      lines += snippet(at: span, colour: Colour(diagnostic.severity))
    }
    if let place = diagnostic.place {
      lines += cell(at: place, colour: Colour(diagnostic.severity))
    }
    for label in diagnostic.labels {
      lines.append(paint(wording.word("note"), .note) + ": " + sentence(label.message))
      if let span = label.span { lines += snippet(at: span, colour: .note) }
    }
    for help in diagnostic.help {
      lines.append(paint(wording.word("help"), .help) + ": " + sentence(help))
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// `3 errors and 1 warning in 2 files`.
  package func summary(of diagnostics: [Diagnostic], leftOut: Int = 0) -> String {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count { $0.severity == .warning }
    let infos = diagnostics.count - errors - warnings
    let spots = Set(diagnostics.compactMap(path)).count
    var parts: [Message] = []
    for (id, count) in [("errors", errors), ("warnings", warnings), ("infos", infos)]
    where count > 0 { parts.append(Message("diagnostics." + id, ["count": .integer(count)])) }
    if leftOut > 0 { parts.append(Message("diagnostics.others", ["count": .integer(leftOut)])) }
    let counts = parts.map(sentence).joined(separator: ", ")
    guard spots > 0 else { return counts }
    return sentence(
      Message("diagnostics.summary", ["counts": .text(counts), "files": .integer(spots)]))
  }

  // MARK: Parts

  private func head(of diagnostic: Diagnostic) -> String {
    let word = wording.word(diagnostic.severity.name) + "[\(diagnostic.code.text)]"
    return paint(word, Colour(diagnostic.severity)) + ": " + sentence(diagnostic.message)
  }

  private func sentence(_ message: Message) -> String { printable(wording.sentence(for: message)) }

  private func path(of diagnostic: Diagnostic) -> String? {
    diagnostic.place?.path ?? diagnostic.span.map { files.path(of: $0.file) }
  }

  private func snippet(at span: SourceSpan, colour: Colour) -> [String] {
    let place = ResolvedSpan(span, in: files)
    let line = files.text(ofLine: place.start.line, in: span.file)
    let isOneLine = place.end.line == place.start.line
    let first = place.start.column - 1
    let end = isOneLine ? place.end.column - 1 : max(line.unicodeScalars.count, first)
    let marked = MarkedLine(line, marked: first..<max(end, first))
    return framed(marked, number: place.start.line, place: place.description, colour: colour)
  }

  /// The cell's text in the place of a line, where it is known.
  private func cell(at place: DataPlace, colour: Colour) -> [String] {
    guard let value = place.value, !value.isEmpty else {
      return [paint("  --> ", .frame) + printable(place.description)]
    }
    let marked = MarkedLine(value, marked: 0..<value.unicodeScalars.count)
    return framed(marked, number: place.row, place: place.description, colour: colour)
  }

  private func framed(
    _ line: MarkedLine, number: Int?, place: String, colour: Colour
  ) -> [String] {
    let number = number.map(String.init) ?? ""
    let gutter = String(repeating: " ", count: max(number.utf8.count, 2))
    let carets =
      String(repeating: " ", count: line.indent)
      + paint(String(repeating: "^", count: line.width), colour)
    return [
      paint(gutter + "--> ", .frame) + printable(place),
      paint(gutter + " |", .frame),
      paint(padded(number, to: gutter.utf8.count, alignment: .right) + " |", .frame)
        + (line.text.isEmpty ? "" : " " + line.text),
      paint(gutter + " | ", .frame) + carets,
    ]
  }

  // MARK: Colour

  private enum Colour: String {
    case error = "1;31"
    case warning = "1;33"
    case info = "1;34"
    case note = "1;36"
    case help = "1;32"
    case frame = "34"

    init(_ severity: DiagnosticSeverity) {
      switch severity {
      case .error: self = .error
      case .warning: self = .warning
      case .info: self = .info
      }
    }
  }

  private func paint(_ text: String, _ colour: Colour) -> String {
    isColoured ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
  }
}
