import ExactNumbers
import Results

/// Σ credit, in units of `ScoreUnits.credit`, and the count.
struct CreditSum: Hashable, Sendable {
  var credit: Int128 = 0
  var count = 0

  mutating func add(_ amount: Int64) {
    // Int128 holds as many credits as there can be obligations.
    credit &+= Int128(amount)
    count += 1
  }

  mutating func add(_ other: CreditSum) {
    credit &+= other.credit
    count += other.count
  }

  /// The sum as a fraction of whole credits.
  func amount(_ units: ScoreUnits) -> Rational {
    Rational(BigInteger(credit), over: BigInteger(units.creditsInWhole)) ?? .zero
  }
}

/// The three ways in which an obligation is scored.
struct CreditSums: Hashable, Sendable {
  var published = CreditSum()
  var withoutWaivers = CreditSum()
  var selfAssessed = CreditSum()

  mutating func add(_ other: CreditSums) {
    published.add(other.published)
    withoutWaivers.add(other.withoutWaivers)
    selfAssessed.add(other.selfAssessed)
  }
}

/// The largest units in which all weights and all credits of a report are whole numbers.
struct ScoreUnits: Sendable {
  /// Weight of each task; 1 each where tasks weigh the same.
  let weights: [Int64]
  /// In 10⁻¹².
  let credit: Int64
  /// Units of credit that make a whole one.
  let creditsInWhole: Int64

  init(_ weights: [Int64], _ credits: [Credit]) {
    let ofWeights = weights.reduce(0) { Self.divisor($0, $1) }
    self.weights = weights.map { ofWeights == 0 ? 0 : $0 / ofWeights }
    credit = credits.reduce(Credit.whole) {
      [$1.earned, $1.earnedWithoutWaivers, $1.selfAssessed].reduce($0) { Self.divisor($0, $1) }
    }
    creditsInWhole = Credit.whole / credit
  }

  private static func divisor(_ a: Int64, _ b: Int64) -> Int64 {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return a < 0 ? 0 - a : a
  }
}

/// Σ weight × mean credit over tasks, and Σ weight: exact, in 64 bits as long as they suffice.
struct WeightedSum: Hashable, Sendable {
  /// A multiple of 1...16, so that means of so many credits are whole numbers of its parts.
  private static let parts: Int64 = 720_720

  /// In parts.
  private var earned: Int64 = 0
  private var whole: Int64 = 0
  /// What did not fit.
  private var earnedRest: Rational?
  private var wholeRest: Rational?

  /// Adds the mean of a task's credits, or (with `isSpread`) each of them, times its weight.
  mutating func add(weight: Int64, _ sum: CreditSum, isSpread: Bool) {
    guard sum.count > 0 else { return }
    let count = Int64(sum.count)
    let share = isSpread ? Self.parts : Self.parts / count
    if isSpread || Self.parts % count == 0, let credit = Int64(exactly: sum.credit),
      let term = Self.product(weight, credit, share), let more = Self.sum(earned, term)
    {
      earned = more
    } else {
      let total = Rational(weight) * Rational(BigInteger(sum.credit))
      earnedRest = (earnedRest ?? .zero) + (isSpread ? total : total / Rational(sum.count) ?? .zero)
    }
    if let term = Self.product(weight, isSpread ? count : 1, 1), let more = Self.sum(whole, term) {
      whole = more
    } else {
      let term = Rational(weight) * (isSpread ? Rational(sum.count) : .one)
      wholeRest = (wholeRest ?? .zero) + term
    }
  }

  mutating func add(_ other: WeightedSum) {
    if let more = Self.sum(earned, other.earned) {
      earned = more
    } else {
      earnedRest =
        (earnedRest ?? .zero) + (Rational(other.earned, over: Self.parts) ?? .zero)
    }
    if let more = Self.sum(whole, other.whole) {
      whole = more
    } else {
      wholeRest = (wholeRest ?? .zero) + Rational(other.whole)
    }
    if let rest = other.earnedRest { earnedRest = (earnedRest ?? .zero) + rest }
    if let rest = other.wholeRest { wholeRest = (wholeRest ?? .zero) + rest }
  }

  /// 0 to 100; nil where nothing counts.
  func score(_ units: ScoreUnits) -> Rational? {
    guard earnedRest == nil, wholeRest == nil else {
      let earned = (Rational(self.earned, over: Self.parts) ?? .zero) + (earnedRest ?? .zero)
      let whole = (Rational(self.whole) + (wholeRest ?? .zero)) * Rational(units.creditsInWhole)
      return (earned / whole).map { $0 * 100 }
    }
    return Rational(
      BigInteger(earned) * 100,
      over: BigInteger(whole) * BigInteger(Self.parts) * BigInteger(units.creditsInWhole))
  }

  private static func product(_ a: Int64, _ b: Int64, _ c: Int64) -> Int64? {
    let (first, isOver) = a.multipliedReportingOverflow(by: b)
    let (second, isOverAgain) = first.multipliedReportingOverflow(by: c)
    return isOver || isOverAgain ? nil : second
  }

  private static func sum(_ a: Int64, _ b: Int64) -> Int64? {
    let (sum, isOver) = a.addingReportingOverflow(b)
    return isOver ? nil : sum
  }
}

extension BigInteger {
  init(_ number: Int128) {
    if let short = Int64(exactly: number) {
      self.init(short)
    } else {
      // Two parts, the lower one of 62 bits and never below 0.
      let low = Int64(truncatingIfNeeded: number & Int128(Int64.max >> 1))
      let high = number >> 62
      self =
        BigInteger(Int64(clamping: high)) * BigInteger(Int64.max >> 1 + 1) + BigInteger(low)
    }
  }
}

/// The sums of one unit.
struct UnitSums: Sendable {
  var published = WeightedSum()
  var withoutWaivers = WeightedSum()
  var selfAssessed = WeightedSum()
  var tally = Tally()

  mutating func add(_ sums: CreditSums, weight: Int64, isSpread: Bool) {
    published.add(weight: weight, sums.published, isSpread: isSpread)
    withoutWaivers.add(weight: weight, sums.withoutWaivers, isSpread: isSpread)
    selfAssessed.add(weight: weight, sums.selfAssessed, isSpread: isSpread)
  }

  mutating func add(_ other: UnitSums) {
    published.add(other.published)
    withoutWaivers.add(other.withoutWaivers)
    selfAssessed.add(other.selfAssessed)
    tally.add(other.tally)
  }
}
