import Compliance
import Diagnostics
import Foundation
import Results
import RuleFiles
import RuleTests
import Testing

/// The examples of the rules that ship and the tests of `Examples/rule-tests`, run as
/// `dondoc test Examples/rule-tests --packs --mutate` runs them.
@Suite("Tests of the shipped rules") struct ShippedRuleTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Examples/rule-tests").standardized.path

  static func run(threads: Int) -> RuleTestReport? {
    let loaded = RuleFileLoader(testing: [folder]).load()
    guard let book = loaded.ruleBook else { return nil }
    let run = RuleTestRun(loaded, tests: loaded.tests, book: book, threads: threads)
    return run.report(mutates: true)
  }

  private static let report = run(threads: 4)

  @Test func allAreAsExpected() throws {
    let report = try #require(Self.report)
    #expect(report.coverage.count == 33)
    #expect(report.lines.count >= 200)
    for line in report.lines { #expect(line.isAsExpected, "\(line.name) \(line.example ?? 0)") }
  }

  /// Of each rule every verdict that it can give, under a waiver too.
  @Test func everyVerdictIsExpected() throws {
    let report = try #require(Self.report)
    for rule in report.coverage {
      #expect(rule.possible.contains(.pass) && rule.possible.contains(.fail), "\(rule.rule)")
      #expect(rule.possible.filter { rule.seen[$0] == nil } == [], "\(rule.rule)")
    }
    #expect(report.coverage.count { $0.possible.contains(.waived) } == 30)
    #expect(
      report.coverage.filter { $0.possible.contains(.unknown) }.map(\.rule.text).sorted() == [
        "report/behind-schedule", "target/missed",
      ])
  }

  /// At most one mutant in twenty survives, and each has its reason.
  @Test func mutantsAreNoticed() throws {
    let mutation = try #require(Self.report?.mutation)
    #expect(mutation.count > 200)
    #expect(mutation.survivors.count * 20 <= mutation.count)
    #expect(mutation.survivors.filter { $0.why == nil } == [])
    #expect(mutation.idle == [])
  }
}
