import Diagnostics
import ExactNumbers

extension Faults {
  mutating func unknownKey(
    _ key: ScalarNode, in name: String, valid: [String], mayBeText: Bool = false
  ) {
    let message =
      name == FileSections.name
      ? Message("format.unknown-section", ["key": .name(key.text)])
      : Message("format.unknown-key", ["key": .name(key.text), "in": .name(name)])
    report(
      RuleFileCode.unknownKey, message, at: key.span,
      help: mayBeText ? [Help.putInQuotes] : Help.choose(key.text, among: valid),
      edit: mayBeText ? nil : edit(key, toNearestOf: valid))
  }

  mutating func missingKey(_ key: String, in name: String, at span: SourceSpan) {
    report(
      RuleFileCode.missingKey,
      Message("format.missing-key", ["key": .name(key), "in": .name(name)]), at: span,
      help: [Message("help.add-key", ["key": .name(key)])])
  }

  mutating func blankValue(_ key: String, at span: SourceSpan) {
    report(
      RuleFileCode.missingKey, Message("format.blank-value", ["key": .name(key)]), at: span,
      help: [Message("help.write-value", ["key": .name(key)])])
  }

  /// - Parameter wanted: `mapping`, `list` or `text`.
  mutating func wrongType(_ key: String, wanted: String, found node: YAMLNode) {
    var help: [Message] = []
    if wanted == "text", isFlow(node) { help = [Help.putInQuotes] }
    report(
      RuleFileCode.wrongType, Message("format.expected-\(wanted)", ["key": .name(key)]),
      at: isFlow(node) ? node.span : node.head, help: help,
      edit: help.isEmpty ? nil : edit(quoting: node.span))
  }

  private func isFlow(_ node: YAMLNode) -> Bool {
    switch node.content {
    case .sequence(_, let isFlow), .mapping(_, let isFlow): isFlow
    case .scalar, .invalid: false
    }
  }

  mutating func wrongChoice(_ value: ScalarNode, of key: String, valid: [String]) {
    report(
      RuleFileCode.wrongChoice,
      Message("format.wrong-choice", ["key": .name(key), "value": .name(value.text)]),
      at: value.span, help: Help.choose(value.text, among: valid),
      edit: edit(value, toNearestOf: valid))
  }

  mutating func notADate(_ value: ScalarNode, isImpossible: Bool) {
    report(
      RuleFileCode.notADate,
      Message(
        isImpossible ? "format.impossible-date" : "format.not-a-date", ["value": .name(value.text)]
      ), at: value.span, help: [Message("help.date-form")])
  }

  mutating func notANumber(_ value: ScalarNode, of key: String, isWhole: Bool) {
    var help = [Message(isWhole ? "help.whole-number-form" : "help.number-form")]
    let pointed = value.text.split(separator: ",", omittingEmptySubsequences: false)
      .joined(separator: ".")
    if value.text.utf8.contains(UInt8(ascii: ",")) {
      help = [Message("help.decimal-point")]
    }
    report(
      RuleFileCode.notANumber,
      Message("format.not-a-number", ["key": .name(key), "value": .name(value.text)]),
      at: value.span, help: help,
      edit: Decimal(parsing: pointed) == nil ? nil : edit(value, to: pointed))
  }

  mutating func outOfRange(_ value: ScalarNode, of key: String, from low: String, to high: String) {
    report(
      RuleFileCode.outOfRange,
      Message(
        "format.out-of-range",
        [
          "key": .name(key), "value": .name(value.text), "low": .text(low), "high": .text(high),
        ]), at: value.span)
  }

  mutating func tooManyDecimals(_ value: ScalarNode, of key: String, limit: Int) {
    report(
      RuleFileCode.tooManyDecimals,
      Message(
        "format.too-many-decimals",
        ["key": .name(key), "value": .name(value.text), "limit": .integer(limit)]),
      at: value.span)
  }

  mutating func notAPeriod(_ value: ScalarNode) {
    report(
      RuleFileCode.notAPeriod, Message("format.not-a-period", ["value": .name(value.text)]),
      at: value.span, help: [Message("help.period-form")])
  }

  mutating func notATerm(_ key: String, at span: SourceSpan) {
    report(
      RuleFileCode.notATerm, Message("format.not-a-term", ["key": .name(key)]), at: span,
      help: [Message("help.term-form")])
  }

  mutating func conflictingKeys(_ keys: [String], at span: SourceSpan, first: SourceSpan?) {
    report(
      RuleFileCode.conflictingKeys, Message("format.conflicting-keys", ["keys": .names(keys)]),
      at: span,
      labels: first.map { [DiagnosticLabel(span: $0, message: Message("label.first-here"))] } ?? [],
      help: [Message("help.keep-one")])
  }

  mutating func noneOfKeys(_ keys: [String], in name: String, at span: SourceSpan) {
    report(
      RuleFileCode.missingKey,
      Message("format.none-of-keys", ["keys": .names(keys), "in": .name(name)]), at: span,
      help: [Message("help.add-one-of", ["keys": .names(keys)])])
  }

  mutating func splitName(_ name: String, at span: SourceSpan) {
    report(
      RuleFileCode.splitName, Message("format.split-name", ["name": .name(name)]), at: span,
      help: [Message("help.block-list", ["name": .name(name)])],
      edit: DiagnosticEdit(span: span, text: name.inSingleQuotes))
  }

  mutating func formatVersion(_ version: ScalarNode?, at span: SourceSpan) {
    if let version {
      report(
        RuleFileCode.formatVersion,
        Message("format.wrong-version", ["version": .name(version.text)]), at: version.span,
        help: [Message("help.version-one")], edit: edit(version, to: "1"))
    } else {
      report(
        RuleFileCode.formatVersion, Message("format.missing-version"), at: span,
        help: [Message("help.begin-with-version")], edit: edit(beginningWithVersion: span.file))
    }
  }

  mutating func misplacedSection(_ key: ScalarNode) {
    report(
      RuleFileCode.misplacedSection, Message("format.misplaced-section", ["key": .name(key.text)]),
      at: key.span, help: [Message("help.move-to-root")])
  }

  /// A part of the format that is kept for other commands; a note.
  mutating func unreadSection(_ key: ScalarNode) {
    report(
      RuleFileCode.unreadSection, Message("format.unread-section", ["key": .name(key.text)]),
      at: key.span, severity: .info)
  }
}
