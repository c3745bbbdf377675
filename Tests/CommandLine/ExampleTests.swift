import Testing

/// A command on the example and the file that keeps all that it prints.
struct ExampleCase: Sendable, CustomTestStringConvertible {
  var snapshot: String
  var arguments: [String]
  var expected: Int32 = 0

  var testDescription: String { snapshot }

  init(_ snapshot: String, _ words: String, expected: Int32 = 0) {
    self.snapshot = snapshot
    arguments = words.split(separator: " ").map(String.init)
    self.expected = expected
  }
}

/// The example's output as the supervisor, a commune and a machine read it, kept whole.
@Suite struct ExampleTests {
  static let cases: [ExampleCase] =
    ["vi", "en"].flatMap { language in
      [
        ExampleCase("check.\(language).txt", "check --as-of 2024-07-15 --lang \(language)"),
        ExampleCase(
          "check-unit.\(language).txt",
          "check --as-of 2024-07-15 --unit xa-hai-an --lang \(language)"),
        ExampleCase(
          "gate-fails.\(language).txt",
          "gate pre-submit --as-of 2024-06-18 --unit xa-hai-an --period 2024-Q2 --lang \(language)",
          expected: 1),
        ExampleCase(
          "gate-district.\(language).txt",
          "gate district --as-of 2025-06-30 --group PAPI --lang \(language)", expected: 1),
        ExampleCase(
          "gate-too-early.\(language).txt",
          "gate district --as-of 2023-09-01 --lang \(language)", expected: 3),
        ExampleCase("lint.\(language).txt", "lint --lang \(language)"),
        ExampleCase("lint-phrases.\(language).txt", "lint --phrases --lang \(language)"),
        ExampleCase("list-tasks.\(language).txt", "list tasks --lang \(language)"),
        ExampleCase(
          "list-obligations.\(language).txt",
          "list obligations --as-of 2024-07-15 --unit xa-hai-an --open --lang \(language)"),
        ExampleCase("list-units.\(language).txt", "list units --lang \(language)"),
        ExampleCase("list-rules.\(language).txt", "list rules --lang \(language)"),
        ExampleCase("list-calendars.\(language).txt", "list calendars --lang \(language)"),
        ExampleCase("list-formats.\(language).txt", "list formats --lang \(language)"),
        ExampleCase(
          "list-left-out.\(language).txt", "list left-out --as-of 2024-07-15 --lang \(language)"),
      ]
        + ["obligation", "unit", "report", "record"].map {
          ExampleCase(
            "list-facts-\($0).\(language).txt", "list facts --catalogue \($0) --lang \(language)")
        }
    } + [
      ExampleCase(
        "check-unit.csv",
        "check --as-of 2024-07-15 --unit xa-hai-an --period 2024-Q2 --format csv"),
      ExampleCase("lint.csv", "lint --format csv --lang en"),
      ExampleCase("lint-phrases.csv", "lint --phrases --format csv --lang en"),
      ExampleCase("list-tasks.csv", "list tasks --group PAPI --format csv"),
      ExampleCase("list-units.json", "list units --format json"),
    ]

  @Test(arguments: cases) func printsWhatWasRead(_ example: ExampleCase) throws {
    var arguments = example.arguments
    let folderPlace = ["check", "lint"].contains(arguments[0]) ? 1 : 2
    arguments.insert(Program.exampleFolder, at: folderPlace)
    let run = try Program.run(arguments)
    #expect(run.exitCode == example.expected)
    #expect(run.errorText == "")
    let problem = Snapshots.problem(run.outputText, in: example.snapshot)
    #expect(problem == nil, "\(problem ?? "")")
  }

  @Test func everySnapshotHasATest() throws {
    let owned = Set(
      (Self.cases + ProgrammeExampleTests.cases + ExplainTests.cases + LintTests.snapshots
        + RuleTestTests.snapshots)
        .map(\.snapshot)
        + BrokenInputTests.cases.map(\.snapshot) + CalendarTests.snapshots + EvalTests.snapshots
        + InitTests.snapshots)
    #expect(try Snapshots.names().filter { !owned.contains($0) } == [])
  }

  /// The gate of the scenario F7 with rows of one's own: what is missing comes by `--with`.
  @Test func withItsOwnRowsTheGateHolds() throws {
    let scratch = try Scratch()
    try scratch.write(
      """
      Nhiệm vụ,Kỳ,Ngày báo cáo,Trạng thái,Ngày hoàn thành,Tài liệu kiểm chứng
      PAPI-07,Quý I/2024,01/04/2024,Hoàn thành,29/03/2024,21/QĐ-UBND ngày 28/3/2024

      """, to: "q1.csv")
    let arguments = [
      "gate", "pre-submit", Program.exampleFolder, "--as-of", "2024-04-02", "--unit", "xa-hai-quy",
      "--period", "2024-Q1", "--task", "PAPI-07",
    ]
    let before = try Program.run(arguments)
    #expect(before.exitCode == 1)
    let after = try Program.run(arguments + ["--with", scratch.path + "/q1.csv"])
    #expect(after.exitCode == 0, "\(after.outputText)\(after.errorText)")
  }
}
