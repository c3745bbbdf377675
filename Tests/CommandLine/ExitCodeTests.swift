import Testing

/// One run on the small workspace and the code it has to end with.
struct ExitCase: Sendable, CustomTestStringConvertible {
  var name: String
  var arguments: [String]
  var progress: String? = SmallWorkspace.allDone
  var file = SmallWorkspace.file
  var expected: Int32

  var testDescription: String { name }
}

/// `semantics.md` section 8, a case for each line of it.
@Suite struct ExitCodeTests {
  static let onTheDay = ["--as-of", SmallWorkspace.day]

  static let checks: [ExitCase] = [
    ExitCase(name: "complete, nothing found", arguments: ["check"], expected: 0),
    ExitCase(
      name: "complete, findings, no --fail-on", arguments: ["check"],
      progress: SmallWorkspace.oneOverdue, expected: 0),
    ExitCase(
      name: "--fail-on error with an error", arguments: ["check", "--fail-on", "error"],
      progress: SmallWorkspace.oneOverdue, expected: 1),
    ExitCase(
      name: "--fail-on warning with an error", arguments: ["check", "--fail-on", "warning"],
      progress: SmallWorkspace.oneOverdue, expected: 1),
    ExitCase(
      name: "--fail-on warning with nothing", arguments: ["check", "--fail-on", "warning"],
      expected: 0),
    ExitCase(
      name: "--exit-zero turns 1 into 0",
      arguments: ["check", "--fail-on", "error", "--exit-zero"],
      progress: SmallWorkspace.oneOverdue, expected: 0),
    ExitCase(
      name: "missing progress file", arguments: ["check"], progress: nil, expected: 3),
    ExitCase(
      name: "--exit-zero leaves 3", arguments: ["check", "--exit-zero"], progress: nil,
      expected: 3),
    ExitCase(
      name: "rejected row, none allowed", arguments: ["check"],
      progress: SmallWorkspace.oneRejected, expected: 3),
    ExitCase(
      name: "--allow-rejected 0 says the same", arguments: ["check", "--allow-rejected", "0"],
      progress: SmallWorkspace.oneRejected, expected: 3),
    ExitCase(
      name: "--allow-rejected 1 lets one pass", arguments: ["check", "--allow-rejected", "1"],
      progress: SmallWorkspace.oneRejected, expected: 0),
    ExitCase(
      name: "the plan lets one pass", arguments: ["check"], progress: SmallWorkspace.oneRejected,
      file: SmallWorkspace.file.replacing(
        "ends: 2024-12-31", with: "ends: 2024-12-31\n  allowRejected: 1"), expected: 0),
    ExitCase(
      name: "--fail-on wins over incomplete", arguments: ["check", "--fail-on", "error"],
      progress: SmallWorkspace.oneOverdue + "T-9,xa-an,2024-Q2,2024-07-01,completed,100,\n",
      expected: 1),
  ]

  static let gates: [ExitCase] = [
    ExitCase(name: "gate holds", arguments: ["gate", "send"], expected: 0),
    ExitCase(
      name: "gate fails", arguments: ["gate", "plain", "--unit", "xa-an", "--period", "2024-Q2"],
      progress: SmallWorkspace.oneOverdue, expected: 1),
    ExitCase(
      name: "--exit-zero on a gate that fails",
      arguments: ["gate", "plain", "--unit", "xa-an", "--period", "2024-Q2", "--exit-zero"],
      progress: SmallWorkspace.oneOverdue, expected: 0),
    ExitCase(
      name: "nothing to judge",
      arguments: ["gate", "plain", "--unit", "xa-ba", "--period", "2023"],
      expected: 3),
    ExitCase(
      name: "noRejectedRows judges a rejected row", arguments: ["gate", "send"],
      progress: SmallWorkspace.oneRejected, expected: 1),
    ExitCase(
      name: "a gate without that key is incomplete", arguments: ["gate", "plain"],
      progress: SmallWorkspace.oneRejected, expected: 3),
    ExitCase(
      name: "missing progress file, gate would hold", arguments: ["gate", "lenient"],
      progress: nil, expected: 3),
    ExitCase(
      name: "missing progress file, gate fails", arguments: ["gate", "send"], progress: nil,
      expected: 1),
  ]

  static let invalid: [ExitCase] = [
    ExitCase(name: "unknown gate", arguments: ["gate", "sned"], expected: 2),
    ExitCase(name: "unknown unit", arguments: ["check", "--unit", "xa-am"], expected: 2),
    ExitCase(name: "unknown task", arguments: ["check", "--task", "T-11"], expected: 2),
    ExitCase(name: "unreadable period", arguments: ["check", "--period", "spring"], expected: 2),
    ExitCase(
      name: "broken file", arguments: ["check"],
      file: SmallWorkspace.file.replacing("issued:", with: "isued:"), expected: 2),
    ExitCase(
      name: "--exit-zero leaves 2", arguments: ["check", "--exit-zero"],
      file: SmallWorkspace.file.replacing("issued:", with: "isued:"), expected: 2),
    ExitCase(
      name: "plan defect", arguments: ["check"],
      file: SmallWorkspace.file.replacing("deadline: 6/2024", with: "deadline: sớm"), expected: 0),
    ExitCase(
      name: "plan defect under --strict", arguments: ["check", "--strict"],
      file: SmallWorkspace.file.replacing("deadline: 6/2024", with: "deadline: sớm"), expected: 2),
  ]

  static func code(of example: ExitCase, with more: [String]) throws -> Int32 {
    let scratch = try SmallWorkspace.scratch(progress: example.progress, file: example.file)
    return try Program.run(example.arguments + more, in: scratch.path).exitCode
  }

  @Test(arguments: checks) func check(_ example: ExitCase) throws {
    #expect(try Self.code(of: example, with: Self.onTheDay) == example.expected)
  }

  @Test(arguments: gates) func gate(_ example: ExitCase) throws {
    #expect(try Self.code(of: example, with: Self.onTheDay) == example.expected)
  }

  @Test(arguments: invalid) func nothingEvaluated(_ example: ExitCase) throws {
    #expect(try Self.code(of: example, with: Self.onTheDay) == example.expected)
  }

  @Test(arguments: [
    ExitCase(name: "check", arguments: ["check"], expected: 0),
    ExitCase(name: "gate", arguments: ["gate", "send"], expected: 3),
  ])
  func beforeThePlan(_ example: ExitCase) throws {
    #expect(try Self.code(of: example, with: ["--as-of", "2024-01-01"]) == example.expected)
  }

  @Test func interrupted() throws {
    let scratch = try SmallWorkspace.scratch()
    // The run waits for rows that never come.
    let arguments = ["check", "--as-of", SmallWorkspace.day, "--with", "-"]
    #expect(try Program.interrupt(arguments, in: scratch.path) == 130)
  }
}
