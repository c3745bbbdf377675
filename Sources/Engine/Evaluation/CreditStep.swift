import Compliance
import ExactNumbers
import Results

/// What an obligation earns, and where the rest was lost (semantics.md section 6).
struct CreditStep: Sendable {
  /// Which factors apply, in file order.
  struct Applied: Sendable {
    /// With waivers.
    var factors: [Int]
    /// As if there were none.
    var withoutWaivers: [Int]
    /// `deadline/overdue` is waived: out of the base of the score with waivers.
    var isOverdueWaived: Bool
  }

  let scoring: Scoring

  func credit(
    clock: Clock, selfAssessed: Clock, marks: ObligationMarks, isAspirational: Bool,
    _ applied: Applied
  ) -> Credit {
    var credit = Credit()
    let counts = isCounted(clock) && !isAspirational
    credit.isInBaseWithoutWaivers = counts
    credit.isInBase = counts && !applied.isOverdueWaived
    credit.isInBaseSelfAssessed =
      isCounted(selfAssessed) && !isAspirational
      && !(applied.isOverdueWaived && selfAssessed == .overdue)
    if credit.isInBaseSelfAssessed {
      credit.selfAssessed = product(clockCredit(selfAssessed, marks), applied.factors)
    }
    guard counts else { return credit }
    let start = clockCredit(clock, marks)
    credit.earned = product(start, applied.factors)
    credit.earnedWithoutWaivers = product(start, applied.withoutWaivers)
    (credit.losses, credit.gains) = losses(clock, start, applied.factors)
    return credit
  }

  private func isCounted(_ clock: Clock) -> Bool {
    clock.isCompleted || clock == .overdue || (scoring.base == .all && clock.isOpen)
  }

  /// In thousandths.
  private func clockCredit(_ clock: Clock, _ marks: ObligationMarks) -> Int64 {
    let credits = scoring.credits
    switch clock {
    case .completedOnTime: return thousandths(credits.completedOnTime)
    case .completedLate: return thousandths(credits.completedLate)
    case .completedUndated: return thousandths(credits.completedUndated)
    case .overdue:
      if marks.contains(.isAwaiting) { return thousandths(credits.awaitingApproval) }
      return thousandths(marks.contains(.exists) ? credits.overdue : credits.notReported)
    case .excluded, .notOpen, .awaitingEvent, .noDeadline, .dueSoon, .inTerm: return 0
    }
  }

  private func thousandths(_ decimal: Decimal) -> Int64 { decimal.units / 1000 }

  /// The credit in 10⁻¹²: thousandths times at most three factors in thousandths.
  private func product(_ start: Int64, _ factors: [Int]) -> Int64 {
    var amount = start * 1_000_000_000
    for factor in factors.prefix(3) {
      amount = amount / 1000 * thousandths(scoring.factors[factor].value)
    }
    return amount
  }

  private func losses(
    _ clock: Clock, _ start: Int64, _ factors: [Int]
  ) -> (losses: [Credit.Loss], gains: [Int64]) {
    var losses: [Credit.Loss] = []
    var gains: [Int64] = []
    let earned = product(start, factors)
    var left = product(start, [])
    if left < Credit.whole {
      losses.append(Credit.Loss(factor: nil, amount: Credit.whole - left))
      let mended =
        clock == .overdue
        ? thousandths(scoring.credits.completedLate)
        : clock.isOpen ? thousandths(scoring.credits.completedOnTime) : start
      gains.append(max(0, product(mended, factors) - earned))
    }
    for (position, factor) in factors.prefix(3).enumerated() {
      let after = product(start, Array(factors.prefix(position + 1)))
      losses.append(Credit.Loss(factor: factor, amount: left - after))
      gains.append(product(start, factors.filter { $0 != factor }) - earned)
      left = after
    }
    return (losses, gains)
  }
}
