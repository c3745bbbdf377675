/// A place in a file as a person and an editor name it; lines and columns are 1-based.
package struct ResolvedSpan: Hashable, Sendable {
  package var path: String
  package var start: SourceFiles.Position
  /// One past the last character.
  package var end: SourceFiles.Position

  package init(_ span: SourceSpan, in files: SourceFiles) {
    path = files.path(of: span.file)
    start = files.position(of: span.start, in: span.file)
    end = files.position(of: span.end, in: span.file)
  }

  /// `plan.yaml:14:5`.
  package var description: String { "\(path):\(start.line):\(start.column)" }
}

extension Array where Element == Diagnostic {
  /// By file and place; those without a span come last, in the order in which they were found.
  package var sortedByPlace: [Diagnostic] {
    enumerated().sorted { a, b in
      switch (a.element.span, b.element.span) {
      case (let first?, let second?) where first != second:
        (first.file, first.start, first.end) < (second.file, second.start, second.end)
      case (nil, .some): false
      case (.some, nil): true
      default: a.offset < b.offset
      }
    }.map(\.element)
  }

  /// The first `limit` in the order of places; errors are the last to be left out.
  package func shown(limit: Int) -> [Diagnostic] {
    guard count > limit else { return sortedByPlace }
    let kept = enumerated().sorted {
      ($0.element.severity, $0.offset) < ($1.element.severity, $1.offset)
    }.prefix(limit)
    return kept.sorted { $0.offset < $1.offset }.map(\.element).sortedByPlace
  }
}
