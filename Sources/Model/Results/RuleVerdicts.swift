package import Columns
package import Compliance

/// What one rule said of each obligation, or of each unit.
package struct RuleVerdicts: Hashable, Sendable {
  /// By number of the obligation (or, for a rule of units, of the unit in `Report.units`).
  package var fail: BitSet
  package var unknown: BitSet
  package var error: BitSet
  package var pass: BitSet
  /// Of those that fail or are unknown, the ones under a waiver.
  package var waived: BitSet

  package init(count: Int) {
    fail = BitSet(size: count)
    unknown = fail
    error = fail
    pass = fail
    waived = fail
  }

  /// Neighbouring parts as one.
  package init(joining parts: [RuleVerdicts]) {
    fail = BitSet(joining: parts.map(\.fail))
    unknown = BitSet(joining: parts.map(\.unknown))
    error = BitSet(joining: parts.map(\.error))
    pass = BitSet(joining: parts.map(\.pass))
    waived = BitSet(joining: parts.map(\.waived))
  }

  /// Sets a raw verdict; `waived` is not one and sets nothing.
  package mutating func set(_ verdict: Verdict, at number: Int) {
    switch verdict {
    case .fail: fail[number] = true
    case .unknown: unknown[number] = true
    case .error: error[number] = true
    case .pass: pass[number] = true
    case .notApplicable, .waived: break
    }
  }

  /// Makes verdicts `notApplicable`.
  package mutating func clear(_ numbers: BitSet) {
    fail.subtract(numbers)
    unknown.subtract(numbers)
    error.subtract(numbers)
    pass.subtract(numbers)
    waived.subtract(numbers)
  }

  /// The raw verdict, before waivers.
  package func raw(_ number: Int) -> Verdict {
    if fail[number] { return .fail }
    if unknown[number] { return .unknown }
    if error[number] { return .error }
    return pass[number] ? .pass : .notApplicable
  }

  /// Where it failed, is unknown or in error, waived or not.
  package var notPassed: BitSet {
    var found = fail
    found.formUnion(unknown)
    found.formUnion(error)
    return found
  }

  /// Whether one failed, is unknown or in error, and is not waived.
  package var hasStanding: Bool {
    var standing = notPassed
    standing.subtract(waived)
    return !standing.isNone
  }

  /// Whether a waiver covers any of them.
  package var hasWaived: Bool { !waived.isNone }

  /// The verdict that counts.
  package func effective(_ number: Int) -> Verdict {
    waived[number] ? .waived : raw(number)
  }

  /// How many effective verdicts of each kind there are.
  package struct Counts: Hashable, Sendable {
    package var pass = 0
    package var fail = 0
    package var unknown = 0
    package var error = 0
    package var waived = 0

    /// Verdicts of any kind: how often the rule applied.
    package var applied: Int { pass + fail + unknown + error + waived }
  }

  package var counts: Counts {
    func standing(_ set: BitSet) -> Int {
      var standing = set
      standing.subtract(waived)
      return standing.count
    }
    return Counts(
      pass: standing(pass), fail: standing(fail), unknown: standing(unknown),
      error: standing(error), waived: waived.count)
  }
}
