import Foundation
import TestSupport
import Testing

/// `dondoc lint` as a rule writer and a job run it.
@Suite struct LintTests {
  static let head = """
    dondoc: 1
    plan: {number: 1/KH-UBND, issued: 2024-01-02, ends: 2024-12-31}
    packs: [standard]
    language: en
    units:
      - {id: xa-an, name: UBND xã An, kind: commune}

    """

  static func task(_ keys: String) -> String {
    head + "tasks:\n  - {id: T-1, title: Kế hoạch năm, lead: \(keys)}\n"
  }

  /// The second example; the first one is in `ExampleTests`.
  static let snapshots = ["vi", "en"].flatMap { language in
    [
      ExampleCase("programme-lint.\(language).txt", "lint Examples/nq03-2025 --lang \(language)"),
      ExampleCase(
        "programme-phrases.\(language).txt",
        "lint Examples/nq03-2025 --phrases --task NV-014 --task NV-042 --task NV-049 --lang "
          + language),
    ]
  }

  @Test(arguments: snapshots) func printsWhatWasRead(_ example: ExampleCase) throws {
    let run = try Program.run(example.arguments)
    #expect(run.exitCode == 0)
    #expect(run.errorText == "")
    let problem = Snapshots.problem(run.outputText, in: example.snapshot)
    #expect(problem == nil, "\(problem ?? "")")
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var file: String
    var expected: Int32
    var strict: Int32
    /// What the last line has to say.
    var totals: String
  }

  static let sound = task("xa-an, deadline: 5/2024")
  static let nothing = "Nothing to say: no faults, no defects, no warnings, no remarks"

  static let cases = [
    Case(testDescription: "nothing", file: sound, expected: 0, strict: 0, totals: nothing),
    Case(
      testDescription: "a remark", file: task("xa-an, deadline: 14/12/2024"), expected: 0,
      strict: 0, totals: "0 faults of files, 0 defects of the plan, 0 warnings, 1 remark"),
    Case(
      testDescription: "a defect", file: task("Sở B, deadline: 5/2024"), expected: 0, strict: 2,
      totals: "0 faults of files, 1 defect of the plan, 0 warnings, 1 remark"),
    Case(
      testDescription: "a warning", file: "\(sound)adjust: {deadline/overdue: {severity: error}}\n",
      expected: 0, strict: 2,
      totals: "0 faults of files, 0 defects of the plan, 1 warning, 0 remarks"),
    Case(
      testDescription: "a fault", file: task("xa-an, deadline: 5/2024, weigth: 2"), expected: 2,
      strict: 2, totals: "1 fault of files, 0 defects of the plan, 0 warnings, 0 remarks"),
    Case(
      testDescription: "no YAML", file: "dondoc: [1\n", expected: 2, strict: 2,
      totals: "1 fault of files, 0 defects of the plan, 0 warnings, 0 remarks"),
    Case(
      testDescription: "empty file", file: "", expected: 2, strict: 2,
      totals: "1 fault of files, 0 defects of the plan, 0 warnings, 0 remarks"),
  ]

  @Test(arguments: cases) func exitsAsItShould(_ example: Case) throws {
    let scratch = try Scratch()
    try scratch.write(example.file, to: "dondoc.yaml")
    let run = try Program.run(["lint", "--lang", "en"], in: scratch.path)
    #expect(run.exitCode == example.expected)
    #expect(run.outputText.hasSuffix(example.totals + "\n"), "\(run.outputText)")
    #expect(run.errors.isEmpty)
    let strict = try Program.run(["lint", "--strict", "-q"], in: scratch.path)
    #expect(strict.exitCode == example.strict)
    #expect(strict.output.isEmpty && strict.errors.isEmpty)
  }

  @Test(arguments: [
    (["--task", "T-1"], "--phrases"), (["--phrases", "--task", "T-9"], "T-9"),
    (["--phrases", "--against", "."], "--against"), (["--against", "gone"], "gone"),
    (["gone"], "gone"), (["--format", "xlsx"], "json"), (["--against", "broken.yaml"], "D0100"),
  ])
  func wrongUsage(_ arguments: [String], _ answer: String) throws {
    let scratch = try Scratch()
    try scratch.write(Self.sound, to: "dondoc.yaml")
    try scratch.write("dondoc: 1\ntasks: {\n", to: "broken.yaml")
    let run = try Program.run(["lint"] + arguments, in: scratch.path)
    #expect(run.exitCode == 2)
    #expect(run.output.isEmpty)
    #expect(run.errorText.contains(answer), "\(run.errorText)")
  }

  /// A plan's file alone, and a folder.
  @Test(arguments: ["other/plan.yaml", "other"])
  func tasksOfAnotherPlanAreCompared(_ path: String) throws {
    let scratch = try Scratch()
    try scratch.write(Self.sound, to: "dondoc.yaml")
    let plan = """
      dondoc: 1
      plan: {number: 2/KH-UBND, issued: 2024-02-01, ends: 2024-12-31}
      tasks:
        - {id: A-1, title: KẾ HOẠCH NĂM, lead: Sở Nội vụ, deadline: 7/2024}

      """
    try scratch.write(plan, to: "other/plan.yaml")
    try scratch.write("dondoc: 1\ninclude: [plan.yaml]\n", to: "other/dondoc.yaml")
    let run = try Program.run(
      ["lint", "--against", path, "--lang", "en"], in: scratch.path)
    #expect(run.exitCode == 0, "\(run.errorText)")
    #expect(run.outputText.contains("`T-1` has the same title as a task of plan 2/KH-UBND"))
    #expect(run.outputText.contains("  --> other/plan.yaml:4:22\n"), "\(run.outputText)")
  }

  /// The formats say the same, remark for remark.
  @Test func formatsAgree() throws {
    func output(_ format: String) throws -> ProgramRun {
      try Program.run(["lint", Program.exampleFolder, "--format", format, "--lang", "en"])
    }
    let json = try JSONSerialization.jsonObject(with: Data(output("json").output))
    let object = try #require(json as? [String: Any])
    #expect(object["schemaVersion"] as? String == "lint/1")
    let sections = try #require(object["sections"] as? [[String: Any]])
    let remarks = sections.flatMap { section in
      (section["diagnostics"] as? [[String: Any]] ?? []).map { remark in
        "\(section["subject"] ?? "?") \(remark["code"] ?? "?") \(remark["line"] ?? "?")"
      }
    }
    let lines = csvLines(try output("csv").outputText)
    let head = try #require(lines.first)
    let rows = lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(head, $0)) }
    let cells = rows.map { "\($0["subject"] ?? "") \($0["code"] ?? "") \($0["line"] ?? "")" }
    #expect(cells == remarks)
    let text = try output("text").outputText
    #expect(text.matches(of: /(?m)^(?:info|warning)\[D0/).count == remarks.count)
    #expect(remarks.count > 50)
  }

  /// A plan of many tasks, so that nothing grows with the square of it.
  @Test func aLongPlanIsLookedAt() throws {
    var file = Self.head + "tasks:\n"
    for number in 1...3000 {
      file += "  - {id: T-\(number), title: Việc \(number), lead: xa-an, deadline: Hằng quý}\n"
    }
    let scratch = try Scratch()
    try scratch.write(file, to: "dondoc.yaml")
    let run = try Program.run(["lint", "--lang", "en", "--format", "csv"], in: scratch.path)
    #expect(run.exitCode == 0)
    #expect(csvLines(run.outputText).count == 3001)
  }
}
