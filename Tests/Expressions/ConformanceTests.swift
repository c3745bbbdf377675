import ExpressionData
import Foundation
import Results
import TestSupport
import Testing

/// The official tests of the language.
@Suite(.enabled(if: SharedFolder.isPresent, "\(SharedFolder.absentComment)"))
struct ConformanceTests {
  @Test func everyTestPasses() throws {
    let folder = try #require(SharedFolder.path) + "/conformance/cel"
    let report = try SuiteRun.report(folder: folder)
    #expect(report.count == 832)
    #expect(report.remarks == [])
    #expect(report.badLines == [])
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/cel.md").standardized
    let problem = Snapshot.problem(Array(ConformancePage(report).text.utf8), in: file)
    #expect(problem == nil, "\(problem ?? "")")
  }
}
