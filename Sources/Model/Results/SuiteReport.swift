package import Diagnostics

/// What the tests of the language in a folder came to.
package struct SuiteReport: Hashable, Sendable {
  /// How many tests of one file and tier went how.
  package struct Line: Hashable, Sendable {
    package var file: String
    package var tier: String
    package var all = 0
    package var passed = 0
    package var failed = 0
    package var leftOut = 0

    package init(file: String, tier: String) {
      self.file = file
      self.tier = tier
    }
  }

  /// How a test went.
  package enum Outcome: Hashable, Sendable {
    case passed
    /// What was wanted and what came instead, as an expression would write them.
    case failed(wanted: String, found: String)
    /// It needs what is not there.
    case leftOut(need: String)
  }

  /// A test that failed or was left out.
  package struct Remark: Hashable, Sendable {
    package var id: String
    /// The expression.
    package var text: String
    package var outcome: Outcome
  }

  /// By file and tier, in byte order.
  package private(set) var lines: [Line] = []
  /// In the order of files and lines.
  package private(set) var remarks: [Remark] = []
  /// Lines that are no test.
  package var badLines: [Diagnostic] = []

  package init() {}

  package var count: Int { lines.map(\.all).reduce(0, +) }
  package var failures: Int { lines.map(\.failed).reduce(0, +) }

  /// Counts a test.
  package mutating func add(
    id: String, text: String, file: String, tier: String, _ outcome: Outcome
  ) {
    let key = (Array(file.utf8), Array(tier.utf8))
    let place =
      lines.firstIndex { !Self.isOrdered((Array($0.file.utf8), Array($0.tier.utf8)), before: key) }
      ?? lines.count
    let isThere =
      place < lines.count && lines[place].file.utf8.elementsEqual(key.0)
      && lines[place].tier.utf8.elementsEqual(key.1)
    if !isThere { lines.insert(Line(file: file, tier: tier), at: place) }
    lines[place].all += 1
    switch outcome {
    case .passed: lines[place].passed += 1
    case .failed: lines[place].failed += 1
    case .leftOut: lines[place].leftOut += 1
    }
    if outcome != .passed { remarks.append(Remark(id: id, text: text, outcome: outcome)) }
  }

  private static func isOrdered(
    _ a: ([UInt8], [UInt8]), before b: ([UInt8], [UInt8])
  ) -> Bool {
    a.0 == b.0 ? a.1.lexicographicallyPrecedes(b.1) : a.0.lexicographicallyPrecedes(b.0)
  }
}
