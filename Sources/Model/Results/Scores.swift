package import ExactNumbers

/// Part of a whole, with its base; `—` where the base is zero.
package struct Rate: Hashable, Sendable {
  package var part: Int
  package var base: Int

  package init(part: Int, base: Int) {
    self.part = part
    self.base = base
  }

  /// Percent, rounded once to two decimals; nil where the base is zero.
  package var percent: Decimal? {
    guard let share = Rational(part, over: base) else { return nil }
    return (share * 100).rounded(toPlaces: 2)
  }
}

/// Counts of obligations in some scope.
package struct Tally: Hashable, Sendable {
  /// All that are there (of any clock state).
  package var obligations = 0
  /// Counted in the score.
  package var base = 0
  package var completed = 0
  package var completedOnTime = 0
  /// On time only by an extension.
  package var afterExtension = 0
  package var overdue = 0
  package var dueSoon = 0
  package var inTerm = 0
  package var awaitingApproval = 0
  /// Open or overdue, with a record that is not stale.
  package var fresh = 0
  /// Completed with all the evidence that is wanted.
  package var evidenceComplete = 0
  package var errors = 0
  package var warnings = 0
  package var infos = 0

  package init() {}

  package var open: Int { overdue + dueSoon + inTerm }
  package var completion: Rate { Rate(part: completed, base: completed + overdue) }
  package var onTime: Rate { Rate(part: completedOnTime, base: completed) }
  package var update: Rate { Rate(part: fresh, base: open) }
  package var evidence: Rate { Rate(part: evidenceComplete, base: completed) }
}

/// The score of some scope in its variants, with its counts.
package struct ScoreLine: Hashable, Sendable {
  /// Exact, 0 to 100, with waivers and checked; nil: nothing due.
  package var exact: Rational?
  package var withoutWaivers: Decimal?
  package var selfAssessed: Decimal?
  package var tally: Tally

  package init(
    exact: Rational? = nil, withoutWaivers: Decimal? = nil, selfAssessed: Decimal? = nil,
    tally: Tally = Tally()
  ) {
    self.exact = exact
    self.withoutWaivers = withoutWaivers
    self.selfAssessed = selfAssessed
    self.tally = tally
  }

  /// The published number: rounded once, half away from zero, two decimals.
  package var score: Decimal? { exact?.rounded(toPlaces: 2) }
}

/// Scores of a report.
package struct Scores: Sendable {
  package var overall = ScoreLine()
  /// In the order of `Report.groups`.
  package var groups: [ScoreLine] = []
  /// In the order of `Report.units`.
  package var units: [ScoreLine] = []
  /// In the order of `Report.tasks`.
  package var tasks: [ScoreLine] = []
  /// Share of the overall score that one obligation of a task has; nil: nothing in the base.
  package var shareOfTask: [Rational?] = []

  package init() {}
}
