/// What an obligation earns, in units of 10⁻¹².
package struct Credit: Hashable, Sendable {
  /// A part of the loss: of the clock, or of one factor.
  package struct Loss: Hashable, Sendable {
    /// Number of the factor in `Scoring.factors`; nil: the clock.
    package var factor: Int?
    package var amount: Int64

    package init(factor: Int?, amount: Int64) {
      self.factor = factor
      self.amount = amount
    }
  }

  /// One whole.
  package static let whole: Int64 = 1_000_000_000_000

  /// Counted in the score with waivers.
  package var isInBase: Bool
  /// Counted in the score without waivers.
  package var isInBaseWithoutWaivers: Bool
  package var earned: Int64
  package var earnedWithoutWaivers: Int64
  /// What it would earn by the units' own word.
  package var selfAssessed: Int64
  package var isInBaseSelfAssessed: Bool
  /// In order: clock, then factors in file order; adds up to `whole - earned`.
  package var losses: [Loss]
  /// What mending each loss alone would bring, in the order of `losses`.
  package var gains: [Int64]

  package init() {
    isInBase = false
    isInBaseWithoutWaivers = false
    isInBaseSelfAssessed = false
    earned = 0
    earnedWithoutWaivers = 0
    selfAssessed = 0
    losses = []
    gains = []
  }
}
