import Compliance
import Foundation
import Results
import RuleFiles

/// The example that ships with dondoc: Hải Lăng under plan 145.
enum ExampleWorkspace {
  static let path = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../../Examples/hai-lang-145").standardized.path

  private static let ruleBook = RuleFileLoader(path: path).load().ruleBook

  static func book() throws -> RuleBook {
    guard let ruleBook else { throw ScenarioFault(faults: ["the example does not load"]) }
    return ruleBook
  }

  static func on(
    _ day: String, scope: ReportScope = ReportScope(), threads: Int = 2,
    usesPlainPath: Bool = true
  ) throws -> ScenarioRun {
    try ScenarioRun.run(
      book(), root: path, on: day, scope: scope, threads: threads,
      usesPlainPath: usesPlainPath)
  }
}
