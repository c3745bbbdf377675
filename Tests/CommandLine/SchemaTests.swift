import Foundation
import TestSupport
import Testing

/// Real outputs against the schemas that the program prints for them.
@Suite struct SchemaTests {
  struct Output: Sendable, CustomTestStringConvertible {
    var schema: String
    var arguments: [String]
    var errors = false
    var testDescription: String { arguments.joined(separator: " ") }
  }

  private static let local = ["Examples/hai-lang-145", "--as-of", "2024-07-15"]
  private static let programme = ["Examples/nq03-2025", "--as-of", "2025-12-15"]

  private static let outputs: [Output] =
    [local, programme].flatMap { workspace -> [Output] in
      [
        Output(schema: "report", arguments: ["check"] + workspace + ["--format", "json"]),
        Output(schema: "lint", arguments: ["lint", workspace[0], "--format", "json"]),
        Output(schema: "lists", arguments: ["list", "tasks"] + workspace + ["--format", "json"]),
        Output(
          schema: "lists", arguments: ["list", "obligations"] + workspace + ["--format", "json"]),
        Output(schema: "lists", arguments: ["list", "facts"] + workspace + ["--format", "json"]),
        Output(
          schema: "calendar",
          arguments: ["calendar", "2025-06"] + workspace + ["--format", "json"]),
      ]
    } + [
      Output(
        schema: "report",
        arguments: ["gate", "pre-submit"] + local + ["--format", "json", "--exit-zero"]),
      Output(
        schema: "calendar-answer",
        arguments: ["calendar", "add", "2024-04-29", "5", "--format", "json"]),
      Output(
        schema: "calendar-answer",
        arguments: ["calendar", "count", "2024-04-29", "2024-05-10", "--format", "json"]),
      Output(
        schema: "diagnostics",
        arguments: [
          "check", "Tests/RuleFiles/Gallery/D0101-unknown-key", "--error-format", "json",
        ], errors: true),
      Output(
        schema: "diagnostics",
        arguments: [
          "check", "Tests/RuleFiles/Gallery/D0102-duplicate-key", "--error-format", "json",
        ], errors: true),
    ]

  private static func validator(_ name: String) throws -> SchemaValidator {
    let run = try Program.run(["schema", name])
    #expect(run.exitCode == 0 && run.errorText == "")
    return try SchemaValidator(run.output, isStrict: true)
  }

  @Test(arguments: outputs) func outputIsAsDescribed(_ output: Output) throws {
    let run = try Program.run(output.arguments)
    let bytes = output.errors ? run.errors : run.output
    #expect(!bytes.isEmpty)
    let faults = try Self.validator(output.schema).faults(of: bytes)
    #expect(faults.prefix(5) == [])
  }

  /// Explanations of obligations of every kind: each task of the example once.
  @Test func explanationsAreAsDescribed() throws {
    let validator = try Self.validator("explanation")
    let list = try Program.run(["list", "obligations"] + Self.local + ["--format", "csv"])
    var seen: Set<Substring> = []
    let keys = list.outputText.split(whereSeparator: \.isNewline).dropFirst().compactMap { line in
      line.split(separator: ",").first
    }.filter { seen.insert($0.prefix { $0 != "/" }).inserted }
    #expect(keys.count > 20)
    for key in keys {
      let run = try Program.run(["explain", String(key)] + Self.local + ["--format", "json"])
      let faults = try validator.faults(of: run.output)
      #expect(faults.prefix(3) == [], "\(key)")
    }
  }

  @Test func listNamesEverySchema() throws {
    let list = try Program.run(["schema", "list"])
    let names = list.outputText.split(separator: "\n").dropFirst(2).compactMap {
      $0.split(separator: " ").first.map(String.init)
    }
    #expect(names.contains("workspace") && names.contains("report") && names.count > 25)
    for name in names {
      for language in ["vi", "en"] {
        let run = try Program.run(["schema", name, "--lang", language])
        #expect(run.exitCode == 0, "\(name)")
        #expect(run.outputText.contains("draft-07"), "\(name)")
      }
    }
  }

  @Test func unknownNameGetsTheNearest() throws {
    let run = try Program.run(["schema", "work-space"])
    #expect(run.exitCode == 2 && run.errorText.contains("Did you mean 'workspace'?"))
  }
}
