package import CivilCalendar
package import Compliance
package import Diagnostics
package import Expressions

/// What the tests of rules gave.
package struct RuleTestReport: Sendable {
  /// A test, or an example of a rule.
  package struct Line: Sendable {
    /// As written; of an example the rule's id.
    package var name: String
    /// The place among the rule's examples; nil for an entry of `tests:`.
    package var example: Int?
    package var span: SourceSpan
    /// What is wrong whatever the day: rows that could not be used.
    package var faults: [RowFault]
    package var days: [Day]

    package init(
      name: String, example: Int?, span: SourceSpan, faults: [RowFault] = [], days: [Day]
    ) {
      self.name = name
      self.example = example
      self.span = span
      self.faults = faults
      self.days = days
    }

    package var isAsExpected: Bool { faults.isEmpty && days.allSatisfy(\.isAsExpected) }
  }

  /// A given row, or a whole list of them, that was not used as it stands.
  package struct RowFault: Hashable, Sendable {
    package var diagnostic: Diagnostic
    package var span: SourceSpan

    package init(diagnostic: Diagnostic, span: SourceSpan) {
      self.diagnostic = diagnostic
      self.span = span
    }
  }

  /// A test on one day.
  package struct Day: Sendable {
    /// Nil in an example without one.
    package var asOf: CivilDate?
    /// Where what is expected of it stands.
    package var span: SourceSpan
    package var differences: [Difference]

    package init(asOf: CivilDate?, span: SourceSpan, differences: [Difference]) {
      self.asOf = asOf
      self.span = span
      self.differences = differences
    }

    package var isAsExpected: Bool { differences.isEmpty }
  }

  /// What is not as the test has it.
  package struct Difference: Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
      /// A verdict, a day or a value is another one.
      case differs
      /// A finding that the test does not list.
      case unlisted
      /// The test names no obligation of the plan on that day.
      case noObligation
      /// The test names several.
      case severalObligations
    }

    package var kind: Kind
    /// The rule, the fact or the result that is wrong; empty where there is no obligation.
    package var subject: String
    /// As the test has it, and as it would have to be written; empty where there is nothing.
    package var wanted: String
    package var found: String
    package var span: SourceSpan
    /// What the rule saw.
    package var rule: RuleView?
    /// Keys of obligations that there are.
    package var candidates: [String]

    package init(
      kind: Kind, subject: String, wanted: String = "", found: String = "", span: SourceSpan,
      rule: RuleView? = nil, candidates: [String] = []
    ) {
      self.kind = kind
      self.subject = subject
      self.wanted = wanted
      self.found = found
      self.span = span
      self.rule = rule
      self.candidates = candidates
    }
  }

  /// A rule with what it saw, told where a verdict is not as expected.
  package struct RuleView: Sendable {
    package var when: Outcome?
    package var require: Outcome?
    package var facts: [Explanation.FactLine]
    /// Where the rule stands.
    package var span: SourceSpan?

    package init(
      when: Outcome?, require: Outcome?, facts: [Explanation.FactLine], span: SourceSpan?
    ) {
      self.when = when
      self.require = require
      self.facts = facts
      self.span = span
    }
  }

  /// By file and place.
  package var lines: [Line]
  /// Tests that were not asked for.
  package var leftOut: Int
  package var files: SourceFiles
  package var coverage: [RuleCoverage]
  package var mutation: MutationReport?

  package init(
    lines: [Line], leftOut: Int, files: SourceFiles, coverage: [RuleCoverage] = [],
    mutation: MutationReport? = nil
  ) {
    self.lines = lines
    self.leftOut = leftOut
    self.files = files
    self.coverage = coverage
    self.mutation = mutation
  }

  package var isAsExpected: Bool { lines.allSatisfy(\.isAsExpected) }

  /// How many days all tests have together.
  package var dayCount: Int { lines.reduce(0) { $0 + $1.days.count } }

  /// Tests that are not as expected.
  package var differing: Int { lines.count { !$0.isAsExpected } }

  /// Share of the verdicts that rules can give and tests have seen.
  package var coverageShare: (seen: Int, possible: Int) {
    coverage.reduce((0, 0)) { sum, rule in
      (sum.0 + rule.possible.count { (rule.seen[$0] ?? 0) > 0 }, sum.1 + rule.possible.count)
    }
  }
}

/// Which verdicts of a rule are expected by a test.
package struct RuleCoverage: Sendable {
  package var rule: RuleID
  package var span: SourceSpan?
  /// How often each is expected, and came.
  package var seen: [Verdict: Int]
  /// The verdicts that the rule can give, in the order of `Verdict`.
  package var possible: [Verdict]

  package init(
    rule: RuleID, span: SourceSpan?, seen: [Verdict: Int], possible: [Verdict]
  ) {
    self.rule = rule
    self.span = span
    self.seen = seen
    self.possible = possible
  }
}

/// What became of small changes to the rules.
package struct MutationReport: Sendable {
  /// A rule with one change.
  package struct Mutant: Hashable, Sendable {
    package var rule: RuleID
    /// `when`, `require`, `since`, or `params.NAME`.
    package var part: String
    /// The smallest piece that is a whole by itself, before and after.
    package var from: String
    package var to: String
    package var span: SourceSpan?
    /// Why nothing can tell it from the rule, where the files say so.
    package var why: String?

    package init(
      rule: RuleID, part: String, from: String, to: String, span: SourceSpan?,
      why: String? = nil
    ) {
      self.rule = rule
      self.part = part
      self.from = from
      self.to = to
      self.span = span
      self.why = why
    }
  }

  package var killed: Int
  /// By rule and place.
  package var survivors: [Mutant]
  /// Entries of `equivalent:` that say nothing of a survivor.
  package var idle: [Mutant]

  package init(killed: Int, survivors: [Mutant], idle: [Mutant]) {
    self.killed = killed
    self.survivors = survivors
    self.idle = idle
  }

  package var count: Int { killed + survivors.count }
  /// Survivors without a reason.
  package var unexplained: Int { survivors.count { $0.why == nil } }
}
