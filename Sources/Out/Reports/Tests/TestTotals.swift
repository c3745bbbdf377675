package import Results

/// What is asked of tests as a whole, in percent.
package struct TestLimits: Hashable, Sendable {
  /// Of the verdicts that rules can give, at least so many are expected by a test.
  package var leastCoverage: Int?
  /// Of the mutants, at most so many survive without a reason.
  package var mostSurvivors: Int?

  package init(leastCoverage: Int? = nil, mostSurvivors: Int? = nil) {
    self.leastCoverage = leastCoverage
    self.mostSurvivors = mostSurvivors
  }

  /// Whether a report keeps them and has no difference.
  package func hold(for report: RuleTestReport) -> Bool {
    let totals = TestTotals(report)
    if totals.differing > 0 { return false }
    if let least = leastCoverage, totals.coverage.isBelow(percent: least) { return false }
    if let most = mostSurvivors, let share = totals.unexplained, share.isAbove(percent: most) {
      return false
    }
    return report.mutation.map(\.idle.isEmpty) ?? true
  }
}

/// How many tests and days there are, and how many of the days differ.
struct TestTotals {
  var tests: Int
  var days: Int
  var differing: Int
  var leftOut: Int
  var coverage: Share
  /// Survivors without a reason, of all mutants.
  var unexplained: Share?

  init(_ report: RuleTestReport) {
    tests = report.lines.count
    days = report.dayCount
    differing = report.lines.reduce(0) { sum, line in
      // A row that cannot be used makes one day differ at least.
      sum + max(line.days.count { !$0.isAsExpected }, line.faults.isEmpty ? 0 : 1)
    }
    leftOut = report.leftOut
    let seen = report.coverageShare
    coverage = Share(part: seen.seen, whole: seen.possible)
    unexplained = report.mutation.map { Share(part: $0.unexplained, whole: $0.count) }
  }
}

/// A part of a whole in percent.
struct Share: Hashable {
  var part: Int
  var whole: Int

  /// With one decimal, rounded half up; 100.0 only where nothing is missing.
  var text: String {
    guard whole > 0 else { return "100.0" }
    var tenths = (part * 2000 + whole) / (2 * whole)
    if part < whole { tenths = min(tenths, 999) }
    return "\(tenths / 10).\(tenths % 10)"
  }

  func isBelow(percent: Int) -> Bool { part * 100 < percent * whole }
  func isAbove(percent: Int) -> Bool { part * 100 > percent * whole }
}
