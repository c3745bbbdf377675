package import Diagnostics
package import Expressions

/// What must hold for each obligation, or for each unit.
package struct Rule: Sendable {
  package enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
    case error, warning, info

    /// 0 for the worst.
    package var rank: Int {
      switch self {
      case .error: 0
      case .warning: 1
      case .info: 2
      }
    }

    package static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
  }

  /// What a rule is asked for.
  package enum Scope: String, Hashable, Sendable, CaseIterable { case obligation, unit }

  /// Who hears of a finding, and from which working day of its life on.
  package struct Escalation: Hashable, Sendable {
    package enum Addressee: String, Hashable, Sendable, CaseIterable { case unit, head, monitor }

    package var after: Int
    package var to: Addressee

    package init(after: Int, to: Addressee) {
      self.after = after
      self.to = to
    }
  }

  /// A message in both languages, checked at load.
  package struct Text: Sendable {
    package var vi: MessageTemplate
    package var en: MessageTemplate

    package init(vi: MessageTemplate, en: MessageTemplate) {
      self.vi = vi
      self.en = en
    }

    package subscript(language: Language) -> MessageTemplate { language == .vi ? vi : en }
  }

  /// A case that shows what the rule means; run as a test.
  package struct Example: Sendable {
    package var asOf: String?
    /// Facts by name, as text of the file; others have the catalogue's example value.
    package var facts: [(name: String, value: String)]
    package var expect: Verdict
    package var span: SourceSpan?

    package init(
      asOf: String?, facts: [(name: String, value: String)], expect: Verdict, span: SourceSpan?
    ) {
      self.asOf = asOf
      self.facts = facts
      self.expect = expect
      self.span = span
    }
  }

  /// A number or word that a rule's expressions name as `params.name`.
  package struct Parameter: Hashable, Sendable {
    package var name: String
    /// After `adjust:`.
    package var value: Value

    package init(name: String, value: Value) {
      self.name = name
      self.value = value
    }
  }

  package var id: RuleID
  package var title: LocalizedText
  /// Effective severity, after `adjust:`.
  package var severity: Severity
  package var scope: Scope
  /// Absent: applies always.
  package var when: TypedExpression?
  package var require: TypedExpression
  /// The day on which a failure began.
  package var since: TypedExpression?
  package var message: Text
  package var help: LocalizedText?
  /// Why there is the rule, for its page.
  package var why: LocalizedText?
  /// `plan`, or the text of a law.
  package var basis: String
  package var isWaivable: Bool
  package var escalation: [Escalation]
  package var examples: [Example]
  /// In file order.
  package var parameters: [Parameter]
  /// Where the id stands.
  package var span: SourceSpan?
  /// Path of its file, as shown.
  package var path: String

  package init(
    id: RuleID, title: LocalizedText, severity: Severity, scope: Scope = .obligation,
    when: TypedExpression? = nil, require: TypedExpression, since: TypedExpression? = nil,
    message: Text, help: LocalizedText? = nil, why: LocalizedText? = nil, basis: String = "plan",
    isWaivable: Bool = true,
    escalation: [Escalation] = [], examples: [Example] = [], parameters: [Parameter] = [],
    span: SourceSpan? = nil, path: String = ""
  ) {
    self.id = id
    self.title = title
    self.severity = severity
    self.scope = scope
    self.when = when
    self.require = require
    self.since = since
    self.message = message
    self.help = help
    self.why = why
    self.basis = basis
    self.isWaivable = isWaivable
    self.escalation = escalation
    self.examples = examples
    self.parameters = parameters
    self.span = span
    self.path = path
  }
}
