package import CivilCalendar
package import Compliance
package import Diagnostics
package import Expressions

/// A test of rules as the files have it: an entry of `tests:`, or an example of a rule.
package struct RuleTest: Sendable {
  /// What is given, and stands for all that the workspace's sources would say.
  package enum Given: Sendable {
    case facts(Facts)
    case fixture(Fixture)
  }

  /// Values of facts by slot, for rules on obligations and for rules on units.
  package struct Facts: Sendable {
    package var ofObligation: [Int: Value] = [:]
    package var ofUnit: [Int: Value] = [:]
  }

  /// An obligation of the plan, and the only rows that there are.
  package struct Fixture: Sendable {
    package var obligation: ObligationSelector
    /// Where it is named: the period, else the unit, else the task.
    package var span: SourceSpan
    /// At most one for each kind of source, in the order of input.
    package var tables: [Table]
    /// In place of those of the workspace.
    package var waivers: [Waiver]
    package var extensions: [Extension]
    /// Instead of the plan's own days of these events.
    package var events: [PlanEvent]
  }

  /// Rows for one kind of source as CSV: the names of the fields, then one line for each row.
  package struct Table: Sendable {
    package var kind: ProgressSource.Kind
    package var text: String
    package var rows: [Row]
  }

  /// The places of a row in the file of tests.
  package struct Row: Sendable {
    package var span: SourceSpan
    /// Of the values that are written, by column.
    package var cells: [(column: String, span: SourceSpan)]
  }

  /// What a day has to give.
  package struct Day: Sendable {
    /// Nil in an example without one.
    package var asOf: CivilDate?
    /// Where what is expected stands: the day's key, else `expect`.
    package var span: SourceSpan
    package var expectations: [Expectation]
  }

  /// One line of what is expected.
  package struct Expectation: Sendable {
    package enum Subject: Hashable, Sendable {
      case verdict(RuleID)
      /// The day on which a finding began.
      case since(RuleID)
      /// A fact of the obligation, by slot.
      case fact(Int, name: String)
      /// The obligation's credit, before factors of other obligations.
      case credit
    }

    package enum Wanted: Hashable, Sendable {
      case verdict(Verdict)
      /// Nil: no value.
      case value(Value?)
    }

    package var subject: Subject
    package var wanted: Wanted
    package var key: SourceSpan
    /// Where the value stands.
    package var span: SourceSpan
  }

  /// Values of parameters in place of the rule's own.
  package struct Parameters: Sendable {
    package var rule: RuleID
    package var values: [Rule.Parameter]
  }

  /// As written; of an example the rule's id.
  package var name: String
  /// The place among the rule's examples, from 1 on; nil for an entry of `tests:`.
  package var example: Int?
  /// Where the name stands, or the example.
  package var span: SourceSpan
  package var given: Given
  package var parameters: [Parameters]
  /// In the order of `as-of`.
  package var days: [Day]
}

/// A change to a rule that nobody can tell from the rule, and why.
package struct EquivalentMutant: Sendable {
  package var rule: RuleID
  /// Before and after, as a survivor is printed.
  package var from: String
  package var to: String
  package var why: String
  package var span: SourceSpan
}
