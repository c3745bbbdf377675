import Diagnostics
import YAML

/// Changes of a file that do what a help says.
extension Faults {
  /// Another text in the place of a scalar, in its own quotes; nil for a scalar over several lines
  /// or from a table.
  func edit(_ scalar: ScalarNode, to text: String) -> DiagnosticEdit? {
    guard scalar.isExact else { return nil }
    switch scalar.style {
    case .plain: return DiagnosticEdit(span: scalar.span, text: YAMLText.scalarOrDate(text))
    case .singleQuoted: return DiagnosticEdit(span: scalar.span, text: text.inSingleQuotes)
    case .doubleQuoted:
      return text.written(inside: .doubleQuoted).map {
        DiagnosticEdit(span: scalar.span, text: "\"" + $0 + "\"")
      }
    case .literal, .folded: return nil
    }
  }

  /// The nearest of some names in the place of a scalar.
  func edit(_ scalar: ScalarNode, toNearestOf names: [String]) -> DiagnosticEdit? {
    Help.nearestName(to: scalar.text, among: names).flatMap { edit(scalar, to: $0) }
  }

  // MARK: Quotes

  /// The text from the beginning of a span to the end of its line, in quotes.
  func edit(quotingLineFrom span: SourceSpan) -> DiagnosticEdit? {
    let bytes = bytes(of: span.file)
    let start = Int(span.start)
    guard start <= bytes.count else { return nil }
    let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    return edit(quoting: SourceSpan(file: span.file, start: start, end: end), of: bytes)
  }

  /// What a span holds, in quotes.
  func edit(quoting span: SourceSpan) -> DiagnosticEdit? {
    edit(quoting: span, of: bytes(of: span.file))
  }

  /// - Parameter bytes: Of the file; it need not be kept yet.
  func edit(quoting span: SourceSpan, of bytes: [UInt8]) -> DiagnosticEdit? {
    let range = Int(span.start)..<min(Int(span.end), bytes.count)
    guard !range.isEmpty else { return nil }
    var written = bytes[range]
    while let last = written.last, last == 0x20 || last == 0x09 || last == 0x0D {
      written.removeLast()
    }
    guard !written.isEmpty, !written.contains(0x0A), !written.contains(0x09),
      let text = String(validating: written, as: UTF8.self)
    else { return nil }
    let place = SourceSpan(file: span.file, start: written.startIndex, end: written.endIndex)
    return DiagnosticEdit(span: place, text: text.inSingleQuotes)
  }

  /// `dondoc: 1` as the first line.
  func edit(beginningWithVersion file: SourceFileID) -> DiagnosticEdit {
    let start = bytes(of: file).starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return DiagnosticEdit(
      span: SourceSpan(file: file, start: start, end: start), text: "dondoc: 1\n")
  }
}

extension YAMLText {
  /// Like ``scalar(_:)``, where numbers and dates stay plain: here every scalar is text.
  fileprivate static func scalarOrDate(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy {
      ($0 >= 0x30 && $0 <= 0x39) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
    }
    return isPlain && text.utf8.first != UInt8(ascii: "-") ? text : scalar(text)
  }
}

extension String {
  /// In single quotes, those inside doubled.
  var inSingleQuotes: String {
    "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }

  /// As it stands inside a scalar of a style; nil where it cannot.
  func written(inside style: YAMLScalarStyle) -> String? {
    guard !utf8.contains(where: { $0 < 0x20 }) else { return nil }
    switch style {
    case .literal, .folded: return self
    case .singleQuoted: return String(inSingleQuotes.dropFirst().dropLast())
    case .doubleQuoted:
      return unicodeScalars.map { $0 == "\"" || $0 == "\\" ? "\\" + String($0) : String($0) }
        .joined()
    case .plain:
      let isSafe = !utf8.contains(where: { ",[]{}#".utf8.contains($0) })
      return isSafe && utf8.last != UInt8(ascii: ":") ? self : nil
    }
  }
}
