import Testing

/// What is typed wrongly, and what the answer has to hold.
struct UsageCase: Sendable, CustomTestStringConvertible {
  var arguments: [String]
  var answer: String

  var testDescription: String { arguments.joined(separator: " ") }
}

@Suite struct UsageTests {
  @Test(arguments: [
    UsageCase(arguments: ["check", "--as-off", "2024-07-15"], answer: "--as-of"),
    UsageCase(arguments: ["check", "--formt", "json"], answer: "--format"),
    UsageCase(arguments: ["check", "--as-of", "31/02"], answer: "31/02"),
    UsageCase(arguments: ["check", "--as-of", "2024-02-30"], answer: "2024-02-30"),
    UsageCase(arguments: ["check", "--as-of"], answer: "--as-of"),
    UsageCase(arguments: ["check", "--lang", "fr"], answer: "vi"),
    UsageCase(arguments: ["check", "--format", "xlsx"], answer: "json"),
    UsageCase(arguments: ["check", "--format", "json="], answer: "json="),
    UsageCase(arguments: ["check", "--fail-on", "info"], answer: "warning"),
    UsageCase(arguments: ["check", "--allow-rejected", "-1"], answer: "--allow-rejected"),
    UsageCase(arguments: ["check", "--threads", "0"], answer: "--threads"),
    UsageCase(arguments: ["check", "one", "two"], answer: "two"),
    UsageCase(arguments: ["list", "task"], answer: "tasks"),
    UsageCase(arguments: ["gate"], answer: "<name>"),
    UsageCase(arguments: ["chek"], answer: "check"),
    UsageCase(arguments: ["lits", "tasks"], answer: "list"),
    UsageCase(arguments: ["frobnicate"], answer: "frobnicate"),
  ])
  func wrongUsage(_ example: UsageCase) throws {
    let run = try Program.run(example.arguments, in: "/")
    #expect(run.exitCode == 2)
    #expect(run.output.isEmpty)
    #expect(run.errorText.contains(example.answer), "\(run.errorText)")
  }

  @Test(arguments: [["--help"], ["help", "check"], ["check", "--help"], ["--version"]])
  func helpIsAResult(_ arguments: [String]) throws {
    let run = try Program.run(arguments, in: "/")
    #expect(run.exitCode == 0)
    #expect(!run.output.isEmpty)
    #expect(run.errors.isEmpty)
  }

  @Test func everyCommandHasAnExample() throws {
    for command in try Manual.commands() {
      let help = try Program.run(["help", command]).outputText
      #expect(help.contains("Example: dondoc \(command)"), "\(command)")
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func completions(_ shell: String) throws {
    let run = try Program.run(["--generate-completion-script", shell])
    #expect(run.exitCode == 0)
    #expect(run.outputText.contains("check"))
  }

  @Test func noWorkspaceUpward() throws {
    let run = try Program.run(["check"], in: "/")
    #expect(run.exitCode == 2)
    #expect(run.errorText.contains("D0601"))
  }
}
