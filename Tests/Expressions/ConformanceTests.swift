import Expressions
import TestSupport
import Testing

/// The official tests of the language; what is not supported yet is listed in `notYetSupported`.
@Suite(.enabled(if: SharedFolder.isPresent, "\(SharedFolder.absentComment)"))
struct ConformanceTests {
  @Test func everyOtherTestPasses() throws {
    let unsupported = notYetSupported
    let cases = try ConformanceCase.all()
    #expect(cases.count == 832)
    var seen: Set<String> = []
    var counts: [String: (passed: Int, all: Int)] = [:]
    for test in cases {
      let file = test.file + " " + test.tier
      counts[file, default: (0, 0)].all += 1
      let needs = test.needs.map { "needs:" + $0 }.filter(unsupported.contains)
      seen.formUnion(needs)
      if !needs.isEmpty { continue }
      let isListed = unsupported.contains(test.id)
      if isListed { seen.insert(test.id) }
      let fault = test.fault()
      if fault == nil { counts[file, default: (0, 0)].passed += 1 }
      #expect(
        (fault == nil) != isListed,
        "\(test.id): \(test.text): \(fault ?? "passes now: take it off the list")")
    }
    let stale = unsupported.subtracting(seen)
    #expect(stale.isEmpty, "in the list and in no test: \(stale.sorted())")
    for (file, count) in counts.sorted(by: { $0.key < $1.key }) {
      print("\(file): \(count.passed) of \(count.all)")
    }
  }
}
