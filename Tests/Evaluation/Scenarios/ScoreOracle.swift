import CivilCalendar
import Compliance
import ExactNumbers
import Results
import Testing

/// Scores of random plans, against fractions added up the slow way.
@Suite("Scores against plain fractions") struct ScoreOracle {
  /// An obligation that counts, with what it earns.
  private struct Charge {
    var task: Int
    var earned: Fraction
  }

  /// Weight of each task shared by its charges in the base, or given to each.
  private func score(_ charges: [Charge], _ weights: [Fraction], _ spread: Scoring.Spread)
    -> Fraction?
  {
    var earned = Fraction(0)
    var whole = Fraction(0)
    for (task, weight) in weights.enumerated() {
      let own = charges.filter { $0.task == task }
      guard !own.isEmpty else { continue }
      let share = spread == .task ? weight / Fraction(Int128(own.count)) : weight
      for charge in own {
        earned = earned + share * charge.earned
        whole = whole + share
      }
    }
    return whole.top == 0 ? nil : earned / whole * Fraction(100)
  }

  private func weights(_ report: Report) -> [Fraction] {
    report.tasks.map { Fraction($0.weight) }
  }

  /// Every obligation that counts, in one of the three variants.
  private func charges(
    _ outcome: ScenarioRun, _ variant: Variant,
    where isIncluded: (ObligationColumns.Identity) -> Bool = { _ in true }
  ) -> [Charge] {
    var found: [Charge] = []
    for (number, identity) in outcome.report.obligations.identity.enumerated()
    where isIncluded(identity) {
      if let earned = earned(outcome, number, variant) {
        found.append(Charge(task: identity.task, earned: earned))
      }
    }
    return found
  }

  private enum Variant { case published, withoutWaivers, selfAssessed }

  /// What an obligation earns by its clock and its verdicts; nil where it does not count.
  private func earned(_ outcome: ScenarioRun, _ number: Int, _ variant: Variant) -> Fraction? {
    let report = outcome.report
    let clock =
      variant == .selfAssessed
      ? report.obligations.selfAssessedClock[number] : report.obligations.clock[number]
    let counts =
      clock.isCompleted || clock == .overdue || (report.scoring.base == .all && clock.isOpen)
    guard counts, !report.obligations.due[number].isAspirational else { return nil }
    func verdict(_ id: RuleID) -> Verdict? {
      report.rules.firstIndex { $0.id == id }.map {
        variant == .withoutWaivers
          ? report.verdicts[$0].raw(number) : report.verdicts[$0].effective(number)
      }
    }
    if variant != .withoutWaivers, clock == .overdue,
      verdict(RuleID("deadline/overdue")) == .waived
    {
      return nil
    }
    var earned: Fraction
    switch clock {
    case .completedOnTime: earned = Fraction(1)
    case .completedLate, .completedUndated: earned = Fraction(7, over: 10)
    default: earned = Fraction(0)
    }
    for factor in report.scoring.factors {
      let verdict = verdict(factor.rule)
      if verdict == .fail || verdict == .unknown { earned = earned * Fraction(factor.value) }
    }
    return earned
  }

  @Test("scores, bases and losses", arguments: 1...24)
  func scores(seed: Int) throws {
    let plan = try RandomPlan(seed: UInt64(seed) &* 6_364_136_223)
    let outcome = try plan.scenario.on(plan.asOf)
    let report = outcome.report
    let spread = report.scoring.spread
    let all = charges(outcome, .published)
    #expect(outcome.tally.base == all.count, "seed \(seed)")
    let score = score(all, weights(report), spread)
    #expect(report.scores.overall.exact == score?.rational, "seed \(seed)")
    for (variant, printed) in [
      (Variant.withoutWaivers, report.scores.overall.withoutWaivers),
      (.selfAssessed, report.scores.overall.selfAssessed),
    ] {
      let exact = self.score(charges(outcome, variant), weights(report), spread)
      #expect(printed == exact?.rational?.rounded(toPlaces: 2), "seed \(seed)")
    }
    for (place, unit) in report.units.enumerated() {
      let own = charges(outcome, .published) { $0.charged.contains(unit) }
      let score = self.score(own, weights(report), spread)
      #expect(report.scores.units[place].exact == score?.rational, "seed \(seed), unit \(unit)")
      #expect(report.scores.units[place].tally.base == own.count)
    }
    for task in report.tasks.indices {
      let own = charges(outcome, .published) { $0.task == task }
      let score = self.score(own, weights(report), spread)
      #expect(report.scores.tasks[task].exact == score?.rational, "seed \(seed), task \(task)")
    }
  }

  @Test("losses add up to 100 less the score, overall and of each unit", arguments: 1...24)
  func losses(seed: Int) throws {
    let plan = try RandomPlan(seed: UInt64(seed) &* 2_862_933_555)
    let outcome = try plan.scenario.on(plan.asOf)
    let report = outcome.report
    let columns = report.obligations
    for number in columns.identity.indices where columns.credit[number].isInBase {
      let credit = columns.credit[number]
      let lost = credit.losses.reduce(0) { $0 + $1.amount }
      #expect(lost == Credit.whole - credit.earned, "seed \(seed), \(outcome.keys[number])")
      #expect(credit.gains.count == credit.losses.count)
      #expect(credit.gains.allSatisfy { $0 >= 0 && credit.earned + $0 <= Credit.whole })
    }
    var lost = Rational(0)
    for number in columns.identity.indices where columns.credit[number].isInBase {
      let identity = columns.identity[number]
      let share = try #require(report.scores.shareOfTask[identity.task])
      for loss in columns.credit[number].losses {
        let part = try #require(Rational(loss.amount, over: Credit.whole))
        lost += share * part * 100
      }
    }
    if let exact = report.scores.overall.exact {
      #expect(Rational(100) - exact == lost, "seed \(seed)")
    } else {
      #expect(lost.isZero)
    }
    for (place, unit) in report.units.enumerated() {
      let own = charges(outcome, .published) { $0.charged.contains(unit) }
      let rest = own.map { Charge(task: $0.task, earned: Fraction(1) - $0.earned) }
      let lost = score(rest, weights(report), report.scoring.spread)?.rational
      #expect(report.scores.units[place].exact.map { Rational(100) - $0 } == lost)
    }
  }

  @Test("rows of any number of threads give the same report", arguments: 1...6)
  func threads(seed: Int) throws {
    let plan = try RandomPlan(seed: UInt64(seed) &* 1_442_695_040)
    let loaded = try plan.scenario.loaded()
    let one = try loaded.on(plan.asOf)
    for threads in [2, 7] {
      #expect(try loaded.on(plan.asOf, threads: threads).differences(from: one) == [])
    }
  }
}

/// A fraction of plain whole numbers, always reduced.
private struct Fraction {
  var top: Int128
  var bottom: Int128

  init(_ top: Int128, over bottom: Int128 = 1) {
    var (a, b) = (top.magnitude, bottom.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    let divisor = a == 0 ? 1 : Int128(a)
    let sign: Int128 = bottom < 0 ? -1 : 1
    self.top = sign * top / divisor
    self.bottom = sign * bottom / divisor
  }

  init(_ decimal: Decimal) { self.init(Int128(decimal.units), over: 1_000_000) }

  var rational: Rational? {
    guard let top = Int64(exactly: top), let bottom = Int64(exactly: bottom) else { return nil }
    return Rational(top, over: bottom)
  }

  static func + (a: Self, b: Self) -> Self {
    Self(a.top * b.bottom + b.top * a.bottom, over: a.bottom * b.bottom)
  }
  static func - (a: Self, b: Self) -> Self {
    Self(a.top * b.bottom - b.top * a.bottom, over: a.bottom * b.bottom)
  }
  static func * (a: Self, b: Self) -> Self { Self(a.top * b.top, over: a.bottom * b.bottom) }
  static func / (a: Self, b: Self) -> Self { Self(a.top * b.bottom, over: a.bottom * b.top) }
}
