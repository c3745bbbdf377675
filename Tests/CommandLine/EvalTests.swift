import Foundation
import TestSupport
import Testing

/// `dondoc eval` as it is printed; both languages are kept in one file.
struct EvalCase: Sendable, CustomTestStringConvertible {
  var name: String
  var arguments: [String]
  /// Of `facts.json`; nil: none.
  var facts: String?

  var testDescription: String { name }
  var snapshot: String { "eval-\(name).txt" }

  init(_ name: String, _ arguments: [String], facts: String? = nil) {
    self.name = name
    self.arguments = arguments + (facts == nil ? [] : ["--facts", "facts.json"])
    self.facts = facts
  }
}

@Suite struct EvalTests {
  private static let row =
    #"{"clock": "overdue", "due": {"effective": "2024-07-01", "daysLate": 3}, "params": {"most": 2.5}, "progress.percent": 79.3, "evidence": {"items": [{"type": "BC", "valid": true}]}, "own": {"a": [1, 2.5]}}"#

  static let cases: [EvalCase] = [
    EvalCase("working-days", ["date('2024-04-29').addWorkingDays(5)"]),
    EvalCase("value", ["clock == 'overdue' && due.daysLate > 2"], facts: row),
    EvalCase("facts-seen", ["clock == 'overdue' && progress.percent < 79.4", "-v"], facts: row),
    EvalCase("own-names", ["own.a.map(x, string(x)) + [string(params.most)]"], facts: row),
    EvalCase("items", ["evidence.items.exists(i, i.type == 'BC' && i.valid)"], facts: row),
    EvalCase(
      "as-of", ["due.effective.workingDaysUntil(asOf)", "--as-of", "2024-07-15"], facts: row),
    EvalCase("type", ["due.effective.addDays(1)", "--type"], facts: row),
    EvalCase("unknown", ["due.stated < due.effective"], facts: row),
    EvalCase("unknown-decided", ["clock == 'overdue' || due.stated < due.effective"], facts: row),
    EvalCase("error", ["due.daysLate / (due.daysLate - 3) > 1"], facts: row),
    EvalCase("misspelt", ["clock == 'overdu' && due.dayLate > 2"]),
    EvalCase("two-values-apart", ["1 + 'a' + date('2024-02-30')"]),
    EvalCase(
      "standard-names", ["a + b.c", "--names", "none"], facts: #"{"a": 1.5, "b": {"c": 2}}"#),
    EvalCase("json", ["[clock, 'x']", "--format", "json"], facts: row),
    EvalCase("json-error", ["1 / 0", "--format", "json"]),
    EvalCase("unknown-fact", ["true"], facts: #"{"due": {"daysLte": 3, "effective": 5}}"#),
    EvalCase(
      "wrong-choice", ["true"], facts: #"{"clock": "late", "evidence": {"items": [{"typ": "BC"}]}}"#
    ),
    EvalCase("broken-json", ["true"], facts: "{\"clock\": \n  'overdue'}"),
    EvalCase("no-object", ["true"], facts: "[1]"),
    EvalCase("no-file", ["true", "--facts", "none.json"]),
    EvalCase("unquoted", ["1", "+", "1"]),
  ]

  static let snapshots =
    cases.map(\.snapshot) + ["eval-obligation.txt", "eval-suite.txt"]

  @Test(arguments: cases) func prints(_ example: EvalCase) throws {
    let scratch = try Scratch()
    if let facts = example.facts { try scratch.write(facts, to: "facts.json") }
    var text = ""
    for language in ["en", "vi"] {
      let run = try Program.run(
        ["eval"] + example.arguments + ["--lang", language], in: scratch.path)
      text += Self.block(run, language)
    }
    let problem = Snapshots.problem(text, in: example.snapshot)
    #expect(problem == nil, "\(problem ?? "")")
  }

  private static func block(_ run: ProgramRun, _ language: String) -> String {
    "[\(language), exit \(run.exitCode)]\n\(run.outputText)"
      + (run.errors.isEmpty ? "" : "[standard error]\n\(run.errorText)")
  }

  @Test func anObligationOfTheExample() throws {
    var text = ""
    for words in [
      ["clock == 'overdue'", "--of", "SIPAS-20/xa-hai-an/2024-Q2", "Examples/hai-lang-145", "-v"],
      ["clock", "--of", "SIPAS-20", "Examples/hai-lang-145"],
      ["clock", "--of", "SIPAS-200", "Examples/hai-lang-145"],
    ] {
      let run = try Program.run(
        ["eval"] + words + ["--as-of", "2024-07-15", "--lang", "en"], in: Program.repository)
      text += Self.block(run, words[2])
    }
    let problem = Snapshots.problem(text, in: "eval-obligation.txt")
    #expect(problem == nil, "\(problem ?? "")")
  }

  @Test func factsComeFromStandardInput() throws {
    let scratch = try Scratch()
    let run = try Program.run(
      ["eval", "clock", "--facts", "-"], in: scratch.path, input: #"{"clock": "dueSoon"}"#)
    #expect(run.outputText == "'dueSoon'\n")
    #expect(run.exitCode == 0)
  }

  @Test func aSuiteIsCountedAndItsFailuresAreShown() throws {
    let scratch = try Scratch()
    let lines = [
      #"{"id":"a/b/sum","file":"a","tier":"core","expr":"1 + 1","expected":{"value":{"type":"int","value":"2"}},"needs":[]}"#,
      #"{"id":"a/b/wrong","file":"a","tier":"core","expr":"1 + 1","expected":{"value":{"type":"double","value":"2"}},"needs":[]}"#,
      #"{"id":"a/b/type","file":"a","tier":"core","expr":"x","types":{"x":"list(int)"},"expected":{"deduced_type":"list(int)"},"check_only":true,"needs":["checker"]}"#,
      #"{"id":"a/b/noerror","file":"a","tier":"core","expr":"1 == 1","expected":{"error":"x"},"needs":[]}"#,
      #"{"id":"n/b/net","file":"n","tier":"ext","expr":"ip('1.1.1.1')","expected":{"error":"x"},"needs":["ext:network"]}"#,
      #"{"id":"n/b/unknown","file":"n","tier":"core","expr":"x + 1","types":{"x":"int"},"expected":{"unknown":true},"needs":[]}"#,
      #"{"expr":"1"}"#, "{", "",
    ]
    try scratch.write(lines.joined(separator: "\n"), to: "suite/a.jsonl")
    try scratch.write("{}", to: "suite/ignored.json")
    var text = ""
    for options in [["--lang", "en"], ["--lang", "vi", "-v"], ["--format", "json"]] {
      let run = try Program.run(["eval", "--suite", "suite"] + options, in: scratch.path)
      text += Self.block(run, options.joined(separator: " "))
    }
    for folder in [".", "none"] {
      let run = try Program.run(["eval", "--suite", folder, "--lang", "en"], in: scratch.path)
      text += Self.block(run, folder)
    }
    let problem = Snapshots.problem(text, in: "eval-suite.txt")
    #expect(problem == nil, "\(problem ?? "")")
  }

  @Test(.enabled(if: SharedFolder.isPresent, "\(SharedFolder.absentComment)"))
  func theLanguagesOwnTestsPass() throws {
    let folder = try #require(SharedFolder.path) + "/conformance/cel"
    let run = try Program.run(["eval", "--suite", folder, "--lang", "en"])
    #expect(run.exitCode == 0, "\(run.outputText)")
    #expect(run.outputText.contains("832"))
  }
}
