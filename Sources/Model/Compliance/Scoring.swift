package import ExactNumbers

/// How obligations become a score.
package struct Scoring: Hashable, Sendable {
  /// What a task's weight is; sums over criteria and points of index sets are not there yet.
  package enum Model: String, Hashable, Sendable, CaseIterable { case weighted, equal }

  /// Which obligations are counted.
  package enum Base: String, Hashable, Sendable, CaseIterable {
    /// Completed or past due.
    case due
    /// Everything that is open too.
    case all
  }

  /// What shares a weight equally.
  package enum Spread: String, Hashable, Sendable, CaseIterable { case task, obligation }

  /// What a clock state earns, at most three decimals each.
  package struct Credits: Hashable, Sendable {
    package var completedOnTime: Decimal
    package var completedLate: Decimal
    package var completedUndated: Decimal
    package var awaitingApproval: Decimal
    package var overdue: Decimal
    package var notReported: Decimal

    package init(
      completedOnTime: Decimal, completedLate: Decimal, completedUndated: Decimal,
      awaitingApproval: Decimal, overdue: Decimal, notReported: Decimal
    ) {
      self.completedOnTime = completedOnTime
      self.completedLate = completedLate
      self.completedUndated = completedUndated
      self.awaitingApproval = awaitingApproval
      self.overdue = overdue
      self.notReported = notReported
    }
  }

  /// What a failed rule multiplies the credit by.
  package struct Factor: Hashable, Sendable {
    package var rule: RuleID
    package var value: Decimal

    package init(rule: RuleID, value: Decimal) {
      self.rule = rule
      self.value = value
    }
  }

  /// A word for a range of scores.
  package struct Band: Hashable, Sendable {
    package var name: LocalizedText
    /// Lower end, included; compared with the rounded score.
    package var from: Decimal

    package init(name: LocalizedText, from: Decimal) {
      self.name = name
      self.from = from
    }
  }

  package var model: Model
  package var base: Base
  package var spread: Spread
  package var credits: Credits
  /// In file order; at most three apply to one obligation.
  package var factors: [Factor]
  /// Highest first.
  package var bands: [Band]

  package init(
    model: Model, base: Base, spread: Spread, credits: Credits, factors: [Factor], bands: [Band]
  ) {
    self.model = model
    self.base = base
    self.spread = spread
    self.credits = credits
    self.factors = factors
    self.bands = bands
  }

  /// The band of a rounded score.
  package func band(of score: Decimal) -> Band? { bands.first { score >= $0.from } }
}
