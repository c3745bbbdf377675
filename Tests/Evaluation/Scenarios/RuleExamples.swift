import Compliance
import RuleFiles
import Testing

/// The shipped rules have examples of both kinds; RuleTests runs them.
@Suite("Examples of the shipped rules") struct RuleExamples {
  private static let ruleBook = (try? Scenario(tasks: Tasks.report()).loaded())?.ruleBook

  @Test("every rule has an example that passes and one that does not")
  func bothSides() {
    let rules = Self.ruleBook?.rules ?? []
    #expect(Set(rules.map(\.id.text)) == Set(Self.names))
    for rule in rules {
      let verdicts = Set(rule.examples.map(\.expect))
      #expect(verdicts.contains(.pass), "\(rule.id)")
      #expect(verdicts.contains(.fail), "\(rule.id)")
    }
  }

  /// Without those on files that are cited: no file is looked at yet.
  private static let names =
    [
      "overdue", "due-soon", "completed-late", "aspirational-missed", "beyond-calendar",
      "extension-over-limit", "extension-after-due", "extension-granted-after-due",
      "extension-undocumented",
    ].map { "deadline/" + $0 }
    + ["missing", "wrong-type", "unreadable-reference", "late", "outside-period", "reused"]
    .map { "evidence/" + $0 }
    + ["responsibility/handed-over", "responsibility/no-successor"]
    + [
      "none", "unit-silent", "stale", "completed-without-date", "completed-before-period",
      "completed-before-plan", "reopened", "returned", "percent-regressed",
      "percent-full-not-completed", "completed-below-full", "suspended-without-document",
      "behind-schedule", "group-row",
    ].map { "report/" + $0 } + ["target/missed", "target/no-value"]
}
