import Foundation
import TestSupport
import Testing

/// The second example, the programme of Resolution 03/NQ-CP, as it stood on 31/10/2025.
@Suite struct ProgrammeExampleTests {
  static let folder = "Examples/nq03-2025"

  static let cases: [ExampleCase] =
    ["vi", "en"].flatMap { language in
      [
        ExampleCase("programme.\(language).txt", "check --group II --lang \(language)"),
        ExampleCase(
          "programme-ministry.\(language).txt",
          "check --unit bo-nong-nghiep-moi-truong --lang \(language)"),
        ExampleCase(
          "programme-province.\(language).txt", "check --unit tinh-an-giang --lang \(language)"),
      ]
    } + [ExampleCase("programme-whole.vi.txt", "check --lang vi")]

  @Test(arguments: cases) func printsWhatWasRead(_ example: ExampleCase) throws {
    let run = try Self.run(example.arguments)
    #expect(run.exitCode == 0)
    #expect(run.errorText == "")
    let problem = Snapshots.problem(run.outputText, in: example.snapshot)
    #expect(problem == nil, "\(problem ?? "")")
  }

  private static func run(
    _ arguments: [String], asOf day: String = "2025-10-31"
  ) throws -> ProgramRun {
    var arguments = arguments + ["--as-of", day]
    arguments.insert(folder, at: arguments[0] == "check" ? 1 : 2)
    return try Program.run(arguments)
  }

  /// The rows of a list as CSV.
  private static func rows(
    _ arguments: String, asOf day: String = "2025-10-31"
  ) throws -> [[String: String]] {
    let words = arguments.split(separator: " ").map(String.init)
    var lines = csvLines(try run(words + ["--format", "csv"], asOf: day).outputText)
    let head = lines.removeFirst()
    return lines.map { Dictionary(zip(head, $0)) { first, _ in first } }
  }

  @Test func runIsCompleteThoughThePlanHasDefects() throws {
    let run = try Self.run(["check", "--lang", "en"])
    #expect(run.exitCode == 0)
    #expect(run.errorText == "")
    #expect(run.outputText.contains("The plan as printed has 6 defects:"))
    #expect(run.outputText.contains("section-2.yaml:231:5: the plan prints no deadline here"))
    #expect(try Self.run(["check", "--strict"]).exitCode == 2)
  }

  /// Every clock state but the one that waits for an event, which this plan has none of.
  @Test func everyClockStateOccurs() throws {
    let clocks = Set(try Self.rows("list obligations").compactMap { $0["clock"] })
    #expect(
      clocks == [
        "excluded", "notOpen", "noDeadline", "completedOnTime", "completedLate",
        "completedUndated", "overdue", "dueSoon", "inTerm",
      ])
  }

  /// Resolution 71/NQ-CP moves days and adds tasks from its own day on, and what was due stays.
  @Test(arguments: [
    ("2025-03-31", "NV-001", ["2025-06-30"]), ("2025-04-01", "NV-001", ["2025-04-30"]),
    ("2025-03-31", "NV-016", ["2025-10-31"]), ("2025-04-01", "NV-016", ["2025-05-31"]),
    ("2025-04-01", "NV-075", ["2025-03-31"]),
    ("2025-03-31", "NV71-2", []), ("2025-04-01", "NV71-2", ["2025-05-31"]),
  ])
  func amendmentIsKnownFromItsDay(day: String, task: String, due: [String]) throws {
    let rows = try Self.rows("list obligations", asOf: day)
    #expect(rows.filter { $0["key"]?.hasPrefix(task + "/") == true }.map { $0["due"] } == due)
  }

  /// The holder of a lead that stopped is the ministry that took over.
  @Test(arguments: [
    ("2025-02-28", "bo-tai-nguyen-moi-truong"), ("2025-03-01", "bo-nong-nghiep-moi-truong"),
  ])
  func taskGoesToTheSuccessor(day: String, unit: String) throws {
    let keys = try Self.rows("list obligations", asOf: day).compactMap { $0["key"] }
    #expect(keys.filter { $0.hasPrefix("NV-100/") } == ["NV-100/\(unit)/once"])
  }

  @Test func progressSpeaksOfManyTasks() throws {
    let reported = try Self.rows("list obligations").filter { $0["status"] != "notReported" }
    let tasks = Set(reported.compactMap { $0["key"]?.prefix { $0 != "/" } })
    #expect(tasks.count >= 120)
    let silent = reported.filter { $0["key"]?.contains("/thanh-tra-chinh-phu/") == true }
    #expect(silent.isEmpty)
  }

  @Test(arguments: ["hai-lang-145", "nq03-2025"])
  func generatorWritesWhatStandsThere(example: String) throws {
    let run = try Program.shell(
      "command -v python3 >/dev/null || exit 77; python3 Examples/\(example)/generate.py --check")
    // 77: there is no Python on this machine.
    #expect([0, 77].contains(run.exitCode), "\(run.errorText)")
  }
}
