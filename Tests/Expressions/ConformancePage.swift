import Results

/// `docs/cel.md`, made from a run of the tests.
struct ConformancePage {
  let report: SuiteReport

  init(_ report: SuiteReport) { self.report = report }

  var text: String {
    var rows = report.lines.map { "| \($0.file) | \($0.tier) | \($0.all) | \($0.passed) |" }
    for tier in ["core", "derived", "ext"] {
      let lines = report.lines.filter { $0.tier == tier }
      let (all, passed) = (lines.map(\.all).reduce(0, +), lines.map(\.passed).reduce(0, +))
      rows.append("| **all \(tier)** | | \(all) | \(passed) |")
    }
    let leftOut = report.remarks.compactMap { remark -> String? in
      guard case .leftOut(let need) = remark.outcome else { return nil }
      return "- `\(remark.id)`: it needs \(need)"
    }
    let rest = leftOut.isEmpty ? "None." : leftOut.joined(separator: "\n")
    return Self.head + rows.joined(separator: "\n") + "\n\n## Left out\n\n" + rest + "\n"
  }

  private static let head = """
    # CEL: what is supported

    The language of `when`, `require` and messages is CEL, the Common Expression Language, with dates,
    decimals and the working calendar besides. It is measured by the language's official tests
    (github.com/google/cel-spec, `tests/simple/testdata`), those that need no protobuf messages. This
    page is made by that run, and a test compares it.

    - Text is code points; strings are equal and ordered by their UTF-8 bytes. A whole number that
      leaves 64 bits is an error.
    - `&&` and `||` absorb errors and unknowns. Numbers of different types are compared exactly, as
      numbers; only one past the greatest whole number, as a double, stands for that number, as
      the tests have it.
    - `matches` has RE2's syntax: time grows with text times pattern, there are no backreferences, no
      lookaround and no `\\C`. A pattern that is written out is compiled when the rule is loaded.
    - Time zones are `UTC`, offsets such as `+07:00`, and names where the caller gives their rules; in
      a run of rules it gives none, since no fact has a time of day.
    - Optional libraries: `strings` without `format`, `math`, `encoders`, `cel.bind`, loops with two
      variables (`all`, `exists`, `existsOne`, `transformList`, `transformMap`), names of fields between
      back quotes.
    - Without protobuf messages, enums and wrappers, optional values, `network`, `block`.

    | file | tier | tests | pass |
    | --- | --- | --- | --- |

    """
}
