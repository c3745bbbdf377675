import Diagnostics
import Expressions
import YAML

/// Maps bytes of a decoded scalar to the places in its file.
struct ScalarPlaces {
  private let scalar: ScalarNode
  private let map: ScalarTextMap?

  init(_ scalar: ScalarNode, _ faults: Faults) {
    self.scalar = scalar
    map =
      scalar.isExact
      ? ScalarTextMap(
        source: faults.bytes(of: scalar.span.file),
        span: Int(scalar.span.start)..<Int(scalar.span.end), style: scalar.style,
        text: scalar.text) : nil
  }

  func span(of range: Range<Int>) -> SourceSpan {
    guard let map else { return scalar.span }
    let place = map.source(of: range)
    return SourceSpan(file: scalar.span.file, start: place.lowerBound, end: place.upperBound)
  }

  /// The change of the file that puts a text in the place of some bytes; nil where the style of
  /// the scalar cannot hold it or the place is not known.
  func edit(_ range: Range<Int>, to text: String) -> DiagnosticEdit? {
    guard map?.isExact == true, let written = text.written(inside: scalar.style) else {
      return nil
    }
    return DiagnosticEdit(span: span(of: range), text: written)
  }
}

extension Faults {
  /// Problems of an expression or a message text, at their places in the YAML file.
  mutating func report(_ problems: [ExpressionProblem], in scalar: ScalarNode) {
    guard !problems.isEmpty else { return }
    let places = ScalarPlaces(scalar, self)
    for problem in problems {
      report(
        Diagnostic(
          code: problem.code, severity: problem.severity, message: problem.message,
          span: places.span(of: problem.range), help: problem.help,
          edit: problem.edit.flatMap { places.edit($0.range, to: $0.text) }))
    }
  }
}
