import Compliance
import Foundation
import RuleFiles

/// The example that ships with dondoc: Hải Lăng under plan 145.
enum ExampleWorkspace {
  static let path = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../../Examples/hai-lang-145").standardized.path

  private static let ruleBook = RuleFileLoader(path: path).load().ruleBook

  static func on(_ day: String, threads: Int = 2) throws -> ScenarioRun {
    guard let ruleBook else { throw ScenarioFault(faults: ["the example does not load"]) }
    return try ScenarioRun.run(ruleBook, root: path, on: day, threads: threads)
  }
}
