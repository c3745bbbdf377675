import Diagnostics
import YAML

extension Faults {
  /// What the YAML reader could not read, with a way out where the line shows one.
  mutating func yaml(_ error: YAMLError, bytes: [UInt8], file: SourceFileID) {
    let code: DiagnosticCode =
      switch error.code {
      case .syntax: RuleFileCode.yamlSyntax
      case .encoding: RuleFileCode.wrongEncoding
      case .tooLarge: RuleFileCode.tooLarge
      case .tooDeep: RuleFileCode.tooDeep
      case .tooManyNodes: RuleFileCode.tooManyNodes
      case .secondDocument: RuleFileCode.secondDocument
      }
    let start = min(error.offset, bytes.count)
    var end = min(start + 1, bytes.count)
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    var labels: [DiagnosticLabel] = []
    if let context = error.contextOffset, context != error.offset, error.code == .syntax {
      let span = SourceSpan(file: file, start: context, end: context + 1)
      labels.append(DiagnosticLabel(span: span, message: Message("yaml.began-here")))
    }
    report(
      code,
      message(error, byte: start < bytes.count ? bytes[start] : 0),
      at: SourceSpan(file: file, start: start, end: end), labels: labels,
      help: yamlHelp(error, bytes: bytes), edit: yamlEdit(error, bytes: bytes, file: file))
  }

  /// The value in quotes, where that is the help.
  private func yamlEdit(
    _ error: YAMLError, bytes: [UInt8], file: SourceFileID
  ) -> DiagnosticEdit? {
    guard error.code == .syntax, let value = unquotedValue(error, bytes: bytes) else { return nil }
    return edit(quoting: value.span(in: file), of: bytes)
  }

  /// The value on the lines of an error that has to stand in quotes.
  private func unquotedValue(_ error: YAMLError, bytes: [UInt8]) -> PlainValue? {
    let places = [error.offset] + (error.contextOffset.map { [$0] } ?? [])
    return places.lazy.compactMap { PlainValue(onLineOf: min($0, bytes.count), in: bytes) }
      .first(where: \.needsQuotes)
  }

  private func message(_ error: YAMLError, byte: UInt8) -> Message {
    if error.limit > 0 { return Message(error.messageID, ["limit": .integer(error.limit)]) }
    switch error.messageID {
    case "yaml.syntax":
      return Message(
        error.messageID, ["problem": .text(error.problem), "context": .text(error.context)])
    // A tab where a value begins is meant as indentation.
    case "yaml.character-cannot-start" where byte == 0x09:
      return Message("yaml.tab-indentation")
    default: return Message(error.messageID)
    }
  }

  private func yamlHelp(_ error: YAMLError, bytes: [UInt8]) -> [Message] {
    switch error.code {
    case .encoding: return [Message("help.save-as-utf8")]
    case .tooLarge: return [Message("help.split-file")]
    case .tooDeep, .tooManyNodes: return [Message("help.nest-less")]
    case .secondDocument: return [Message("help.one-document")]
    case .syntax:
      return unquotedValue(error, bytes: bytes) == nil ? [] : [Help.putInQuotes]
    }
  }

  mutating func duplicateKey(_ key: String, at span: SourceSpan, first: SourceSpan) {
    report(
      RuleFileCode.duplicateKey, Message("yaml.duplicate-key", ["key": .name(key)]), at: span,
      labels: [DiagnosticLabel(span: first, message: Message("label.first-here"))],
      help: [Message("help.keep-one")])
  }

  mutating func tag(_ tag: String, at span: SourceSpan) {
    report(
      RuleFileCode.tag, Message("yaml.tag", ["tag": .name(tag)]), at: span,
      help: [Help.putInQuotes], edit: edit(quotingLineFrom: span))
  }

  mutating func unknownAlias(_ name: String, known: [String], at span: SourceSpan) {
    report(
      RuleFileCode.unknownAlias, Message("yaml.unknown-alias", ["name": .name(name)]), at: span,
      help: Help.nearestOnly(name, among: known) + [Help.putInQuotes],
      edit: Help.nearestName(to: name, among: known).map {
        DiagnosticEdit(span: span, text: "*" + $0)
      } ?? edit(quotingLineFrom: span))
  }

  mutating func unusedAnchor(_ name: String, at span: SourceSpan) {
    report(
      RuleFileCode.unusedAnchor, Message("yaml.unused-anchor", ["name": .name(name)]), at: span,
      help: [Help.putInQuotes], edit: edit(quotingLineFrom: span))
  }

  mutating func aliasBomb(limit: Int, at span: SourceSpan) {
    report(
      RuleFileCode.tooManyNodes, Message("yaml.alias-expansion", ["limit": .integer(limit)]),
      at: span, help: [Message("help.write-out-aliases")])
  }

  mutating func tooDeep(limit: Int, at span: SourceSpan) {
    report(
      RuleFileCode.tooDeep,
      Message("yaml.too-deep", ["limit": .integer(limit)]), at: span,
      help: [Message("help.nest-less")])
  }

  mutating func cutByComment(at span: SourceSpan, value: SourceSpan) {
    report(
      RuleFileCode.cutByComment, Message("yaml.cut-by-comment"), at: span, severity: .warning,
      labels: [DiagnosticLabel(span: value, message: Message("label.value-ends-here"))],
      help: [Message("help.quote-or-space")], edit: edit(quotingLineFrom: value))
  }

  mutating func keyNotText(at span: SourceSpan) {
    report(
      RuleFileCode.wrongType, Message("yaml.key-not-text"), at: span, help: [Help.putInQuotes])
  }

  mutating func emptyFile(_ file: SourceFileID) {
    report(
      RuleFileCode.emptyFile, Message("format.empty-file"),
      at: SourceSpan(file: file, start: 0, end: 0), help: [Message("help.begin-with-version")],
      edit: edit(beginningWithVersion: file))
  }
}

/// The plain value that a line seems to hold, for the advice to quote it.
struct PlainValue {
  let bytes: ArraySlice<UInt8>

  /// The text after the first `key: ` or `- ` of the line; nil where it has neither.
  init?(onLineOf offset: Int, in file: [UInt8]) {
    let head = file[..<min(offset, file.count)]
    let start = (head.lastIndex(of: 0x0A) ?? -1) + 1
    let end = file[start...].firstIndex(of: 0x0A) ?? file.count
    var line = file[start..<end].drop { $0 == 0x20 || $0 == 0x09 }
    while line.starts(with: Array("- ".utf8)) { line = line.dropFirst(2).drop { $0 == 0x20 } }
    if let colon = Self.colon(in: line) { line = line[(colon + 1)...].drop { $0 == 0x20 } }
    guard !line.isEmpty, line.first != 0x0D else { return nil }
    bytes = line
  }

  private static func colon(in line: ArraySlice<UInt8>) -> Int? {
    line.indices.first { at in
      line[at] == UInt8(ascii: ":") && at + 1 < line.endIndex && line[at + 1] == 0x20
    }
  }

  func span(in file: SourceFileID) -> SourceSpan {
    SourceSpan(file: file, start: bytes.startIndex, end: bytes.endIndex)
  }

  /// Whether it begins with a sign that YAML takes for its own, or holds `: ` or a tab.
  var needsQuotes: Bool {
    guard let first = bytes.first else { return false }
    if "{[!&*%@`'\"|>?\t".utf8.contains(first) { return true }
    return Self.colon(in: bytes) != nil || bytes.contains(0x09)
  }
}
