/// How bad a diagnostic is; `error` comes first in an order.
package enum DiagnosticSeverity: Int, Comparable, Hashable, Sendable, CaseIterable {
  case error, warning, info

  package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

  /// The word of machine formats: `error`, `warning`, `info`.
  package var name: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .info: "info"
    }
  }
}

/// The stable code of a kind of diagnostic: `D0101 unknown-key`.
///
/// Each room declares its own codes; `text` is shown and never changes its meaning.
package struct DiagnosticCode: Hashable, Comparable, Sendable {
  /// `D0101`.
  package var text: String
  /// Named for the bad thing: `unknown-key`.
  package var name: String

  package init(_ text: String, _ name: String) {
    self.text = text
    self.name = name
  }

  package static func < (a: Self, b: Self) -> Bool {
    a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
  }
}

/// A second place with a word of why it matters, or a word more that has no place.
package struct DiagnosticLabel: Hashable, Sendable {
  package var span: SourceSpan?
  package var message: Message

  package init(span: SourceSpan? = nil, message: Message) {
    self.span = span
    self.message = message
  }
}

/// A change of a file: some bytes, and the text to stand in their place.
package struct DiagnosticEdit: Hashable, Sendable {
  /// What is replaced; empty for a text that is put in.
  package var span: SourceSpan
  /// As the file writes it, with the quotes and escapes of its place.
  package var text: String

  package init(span: SourceSpan, text: String) {
    self.span = span
    self.text = text
  }
}

/// What is wrong, where, and a way out.
package struct Diagnostic: Hashable, Sendable {
  package var code: DiagnosticCode
  package var severity: DiagnosticSeverity
  /// What is wrong.
  package var message: Message
  /// The smallest place in a file that people write.
  package var span: SourceSpan?
  /// The place in a table of data, where that is what is wrong.
  package var place: DataPlace?
  /// Second places ("first defined here").
  package var labels: [DiagnosticLabel]
  /// What to do; the only part that says so.
  package var help: [Message]
  /// What the first help says, done to the file; nil where that takes a person.
  package var edit: DiagnosticEdit?
  /// Id of what it concerns, for whoever shows only a part; nil: nothing in particular.
  package var concerns: String?

  package init(
    code: DiagnosticCode, severity: DiagnosticSeverity = .error, message: Message,
    span: SourceSpan? = nil, place: DataPlace? = nil, labels: [DiagnosticLabel] = [],
    help: [Message] = [], edit: DiagnosticEdit? = nil, concerns: String? = nil
  ) {
    self.edit = edit
    self.concerns = concerns
    self.code = code
    self.severity = severity
    self.message = message
    self.span = span
    self.place = place
    self.labels = labels
    self.help = help
  }
}

/// Where a phase puts what it finds; it goes on after each.
package struct DiagnosticSink: Sendable {
  package private(set) var diagnostics: [Diagnostic] = []
  /// How many were left out because `limit` was reached.
  package private(set) var leftOut = 0
  package var limit: Int

  package init(limit: Int = 1000) { self.limit = limit }

  package mutating func report(_ diagnostic: Diagnostic) {
    if diagnostics.count < limit { diagnostics.append(diagnostic) } else { leftOut += 1 }
  }

  /// Adds a second place to a diagnostic that is kept.
  package mutating func add(_ label: DiagnosticLabel, to index: Int) {
    if diagnostics.indices.contains(index) { diagnostics[index].labels.append(label) }
  }

  package mutating func report(contentsOf other: DiagnosticSink) {
    for diagnostic in other.diagnostics { report(diagnostic) }
    leftOut += other.leftOut
  }

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
