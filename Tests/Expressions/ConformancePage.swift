/// How many tests of one file pass.
struct ConformanceCount {
  var all = 0
  var passed = 0
  /// Ids of tests that are not asked to pass.
  var leftOut: [String] = []
}

/// `docs/cel.md`, made from a run of the tests.
struct ConformancePage {
  struct Line: Hashable {
    var file: String
    var tier: String
  }

  var lines: [Line: ConformanceCount]

  var text: String {
    let sorted = lines.sorted { ($0.key.file, $0.key.tier) < ($1.key.file, $1.key.tier) }
    var rows = sorted.map { line, count in
      "| \(line.file) | \(line.tier) | \(count.all) | \(count.passed) |"
    }
    for tier in ["core", "derived", "ext"] {
      let counts = lines.filter { $0.key.tier == tier }.map(\.value)
      let all = counts.map(\.all).reduce(0, +)
      rows.append("| **all \(tier)** | | \(all) | \(counts.map(\.passed).reduce(0, +)) |")
    }
    let leftOut = lines.values.flatMap(\.leftOut).sorted().map { id in
      "- `\(id)`: \(notYetSupported[id] ?? "its feature is not supported")"
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
    - `&&` and `||` absorb errors and unknowns. `int` and `uint` are compared exactly; either beside a
      `double` is taken as a double first, as in the columns.
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
