import Expressions
import Foundation
import TestSupport
import Testing

/// The official tests of the language; what is not supported yet is listed in `notYetSupported`.
@Suite(.enabled(if: SharedFolder.isPresent, "\(SharedFolder.absentComment)"))
struct ConformanceTests {
  @Test func everyOtherTestPasses() throws {
    let unsupported = Set(notYetSupported.keys)
    let cases = try ConformanceCase.all()
    #expect(cases.count == 832)
    var seen: Set<String> = []
    var lines: [ConformancePage.Line: ConformanceCount] = [:]
    for test in cases {
      let key = ConformancePage.Line(file: test.file, tier: test.tier)
      var line = lines[key] ?? ConformanceCount()
      defer { lines[key] = line }
      line.all += 1
      let needs = test.needs.map { "needs:" + $0 }.filter(unsupported.contains)
      seen.formUnion(needs)
      if !needs.isEmpty {
        line.leftOut.append(test.id)
        continue
      }
      let isListed = unsupported.contains(test.id)
      if isListed {
        seen.insert(test.id)
        line.leftOut.append(test.id)
      }
      let fault = test.fault()
      if fault == nil { line.passed += 1 }
      #expect(
        (fault == nil) != isListed,
        "\(test.id): \(test.text): \(fault ?? "passes now: take it off the list")")
    }
    let stale = unsupported.subtracting(seen)
    #expect(stale.isEmpty, "in the list and in no test: \(stale.sorted())")
    let page = ConformancePage(lines: lines)
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/cel.md").standardized
    let problem = Snapshot.problem(Array(page.text.utf8), in: file)
    #expect(problem == nil, "\(problem ?? "")")
  }
}
