import Foundation
import Testing

/// Where output goes, and that it is the same wherever and however the program runs.
@Suite struct OutputTests {
  static let onTheDay = ["--as-of", SmallWorkspace.day]

  @Test func textAndJSONAtOnce() throws {
    let scratch = try SmallWorkspace.scratch()
    let alone = try Program.run(["check"] + Self.onTheDay, in: scratch.path)
    let both = try Program.run(
      ["check"] + Self.onTheDay + ["--format", "text", "--format", "json=out.json"],
      in: scratch.path)
    #expect(both.exitCode == 0)
    #expect(both.output == alone.output)
    let json = try JSONSerialization.jsonObject(with: Data(try scratch.bytes(of: "out.json")))
    #expect((json as? [String: Any])?["schemaVersion"] as? String == "report/1")
    #expect(try scratch.bytes(of: "out.json").last == 0x0A)
  }

  /// Due on 2 July, so late from Wednesday the 3rd: its head hears of it three working days later,
  /// who monitors it after ten, which is past the day of the run.
  @Test func findingSaysWhoHearsOfItAndWhen() throws {
    let scratch = try SmallWorkspace.scratch(progress: SmallWorkspace.oneOverdue)
    let run = try Program.run(["check", "--format", "json"] + Self.onTheDay, in: scratch.path)
    let report = try #require(
      JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any])
    let findings = try #require(report["findings"] as? [[String: Any]])
    let late = try #require(findings.first { $0["rule"] as? String == "deadline/overdue" })
    #expect(late["since"] as? String == "2024-07-03")
    let steps = try #require(late["escalation"] as? [[String: Any]])
    let texts = steps.map { step in
      let words = [step["to"], step["after"], step["on"]].map { $0.map { "\($0)" } ?? "-" }
      return (words + ["\(step["reached"] as? Bool ?? false)"]).joined(separator: " ")
    }
    #expect(
      texts == [
        "unit 0 2024-07-03 true", "head 3 2024-07-08 true", "monitor 10 2024-07-17 false",
      ])
  }

  /// The files that the workspace names are written at each run, beside what the options ask for.
  @Test func outputsOfTheWorkspace() throws {
    let formats = ["json", "csv", "overdue", "scores", "rules"]
    let scratch = try SmallWorkspace.scratch(progress: SmallWorkspace.oneOverdue)
    let page = try Program.run(["check"] + Self.onTheDay, in: scratch.path)
    let outputs = formats.map { "  - {format: \($0), path: written.\($0)}\n" }.joined()
    try scratch.write(SmallWorkspace.file + "outputs:\n" + outputs, to: "dondoc.yaml")
    let run = try Program.run(["check"] + Self.onTheDay, in: scratch.path)
    #expect(run.exitCode == 0 && run.output == page.output, "\(run.errorText)")
    for format in formats {
      let alone = try Program.run(["check", "--format", format] + Self.onTheDay, in: scratch.path)
      #expect(!alone.output.isEmpty)
      #expect(try scratch.bytes(of: "written.\(format)") == [UInt8](alone.output), "\(format)")
    }
  }

  @Test func twoFormatsOnStandardOutput() throws {
    let scratch = try SmallWorkspace.scratch()
    let run = try Program.run(
      ["check"] + Self.onTheDay + ["--format", "text", "--format", "json"], in: scratch.path)
    #expect(run.exitCode == 2)
    #expect(run.output.isEmpty)
    #expect(run.errorText.contains("--format"))
  }

  @Test func unwritableOutput() throws {
    let scratch = try SmallWorkspace.scratch()
    let run = try Program.run(
      ["check"] + Self.onTheDay + ["--format", "json=no/such/folder/out.json"], in: scratch.path)
    #expect(run.exitCode == 3)
    #expect(run.errorText.contains("D0608"))
  }

  @Test(
    "an output never takes the place of a file that the run reads",
    arguments: [
      ["--format", "json=dondoc.yaml"], ["--format", "csv=progress.csv"],
      ["--rejects", "progress.csv"],
    ])
  func outputOverInput(options: [String]) throws {
    let scratch = try SmallWorkspace.scratch()
    let before = try scratch.bytes(of: "dondoc.yaml") + scratch.bytes(of: "progress.csv")
    let run = try Program.run(["check"] + Self.onTheDay + options, in: scratch.path)
    #expect(run.exitCode == 2)
    #expect(run.errorText.contains("D0610"))
    #expect(try scratch.bytes(of: "dondoc.yaml") + scratch.bytes(of: "progress.csv") == before)
  }

  @Test("a disk that is full is said")
  func fullDisk() throws {
    let scratch = try SmallWorkspace.scratch()
    let run = try Program.shell("dondoc check --as-of 2024-07-15 > /dev/full", in: scratch.path)
    #expect(run.exitCode == 3)
    #expect(run.errorText.contains("D0608"))
  }

  @Test("a file of rows that nobody can read makes the run incomplete, and no gate holds")
  func noReadableRow() throws {
    let scratch = try SmallWorkspace.scratch()
    try scratch.write("[{\"task\": \"T-1\"}]\n", to: "sent.ndjson")
    let run = try Program.run(
      ["gate", "lenient"] + Self.onTheDay + ["--with", "sent.ndjson"], in: scratch.path)
    #expect(run.exitCode == 3)
    #expect(run.outputText.contains("was not judged"))
    #expect(run.errorText.contains("sent.ndjson"))
  }

  @Test func quietPrintsNothing() throws {
    let scratch = try SmallWorkspace.scratch(progress: SmallWorkspace.oneOverdue)
    let run = try Program.run(
      ["check", "-q", "--fail-on", "error"] + Self.onTheDay, in: scratch.path)
    #expect(run.exitCode == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.isEmpty)
  }

  @Test func rejectsFile() throws {
    let scratch = try SmallWorkspace.scratch(progress: SmallWorkspace.oneRejected)
    let run = try Program.run(
      ["check", "--rejects", "out/rejects.csv"] + Self.onTheDay, in: scratch.path)
    // The folder is not there: a fault, and the rows that were rejected anyway.
    #expect(run.exitCode == 3)
    let second = try Program.run(
      ["check", "--rejects", "rejected.csv"] + Self.onTheDay, in: scratch.path)
    #expect(second.exitCode == 3)
    let lines = try scratch.text(of: "rejected.csv").split(whereSeparator: \.isNewline)
    #expect(lines.count == 2)
    #expect(lines.last?.contains("progress.csv,5,") == true)
    #expect(lines.last?.contains("31/02/2024") == true)
  }

  @Test func closedPipeIsQuiet() throws {
    // The example prints more than a pipe holds, so that writing has to fail.
    let run = try Program.shell(
      "{ dondoc check \(Program.exampleFolder) --as-of 2024-07-15; echo \"code $?\" >&2; } | head -1"
    )
    #expect(run.errorText == "code 0\n")
    #expect(run.output.filter { $0 == 0x0A }.count == 1)
  }

  @Test func rowsFromStandardInput() throws {
    let scratch = try SmallWorkspace.scratch(progress: SmallWorkspace.oneOverdue)
    let row = SmallWorkspace.head + "T-1,xa-an,2024-Q2,2024-07-02,completed,100,2024-07-01\n"
    let run = try Program.run(
      ["check", "--with", "-", "--fail-on", "error"] + Self.onTheDay, in: scratch.path, input: row)
    #expect(run.exitCode == 0)
    #expect(run.outputText.contains("3 rows read") || run.outputText.contains("4 rows read"))
    let without = try Program.run(
      ["check", "--fail-on", "error"] + Self.onTheDay, in: scratch.path)
    #expect(without.exitCode == 1)
  }

  @Test(arguments: ["en", "vi"]) func languageOfTheOption(_ language: String) throws {
    let scratch = try SmallWorkspace.scratch()
    let run = try Program.run(["check", "--lang", language] + Self.onTheDay, in: scratch.path)
    #expect(run.outputText.contains("Working calendar") == (language == "en"))
    #expect(run.outputText.contains("Lịch làm việc") == (language == "vi"))
  }

  /// A flag wins over the environment, which wins over the file.
  @Test func languageByPrecedence() throws {
    let scratch = try SmallWorkspace.scratch()
    let asFile = try Program.run(["check"] + Self.onTheDay, in: scratch.path)
    let asEnvironment = try Program.run(
      ["check"] + Self.onTheDay, in: scratch.path, environment: ["DONDOC_LANG": "vi"])
    let asFlag = try Program.run(
      ["check", "--lang", "en"] + Self.onTheDay, in: scratch.path,
      environment: ["DONDOC_LANG": "vi"])
    #expect(asFile.outputText.contains("Working calendar"))
    #expect(asEnvironment.outputText.contains("Lịch làm việc"))
    #expect(asFlag.output == asFile.output)
  }

  /// The workspace is found upward, and named from elsewhere; nothing of the output tells which.
  @Test func sameFromAnyFolder() throws {
    let scratch = try SmallWorkspace.scratch()
    try scratch.write("", to: "below/deeper/.keep")
    let inside = try Program.run(["check"] + Self.onTheDay, in: scratch.path)
    let below = try Program.run(["check"] + Self.onTheDay, in: scratch.path + "/below/deeper")
    let elsewhere = try Program.run(["check", scratch.path] + Self.onTheDay, in: "/")
    #expect(inside.exitCode == 0)
    #expect(below.output == inside.output)
    #expect(elsewhere.output == inside.output)
  }

  @Test func sameBytesOnAnyNumberOfThreads() throws {
    let formats = ["--format", "json", "--unit", "xa-hai-an", "--unit", "phong-noi-vu"]
    let arguments = ["check", Program.exampleFolder, "--as-of", "2025-07-04"] + formats
    let alone = try Program.run(arguments + ["--threads", "1"])
    #expect(alone.exitCode == 0)
    #expect(alone.output.count > 1000)
    for threads in ["2", "7"] {
      let run = try Program.run(arguments + ["--threads", threads])
      #expect(run.output == alone.output, "\(threads) threads")
      #expect(run.exitCode == alone.exitCode)
    }
  }

  @Test func colourOnlyWhenAsked() throws {
    let scratch = try SmallWorkspace.scratch(progress: SmallWorkspace.oneOverdue)
    let plain = try Program.run(["check"] + Self.onTheDay, in: scratch.path)
    let never = try Program.run(
      ["check", "--color", "never"] + Self.onTheDay, in: scratch.path,
      environment: ["FORCE_COLOR": "1"])
    #expect(!plain.output.contains(0x1B))
    #expect(never.output == plain.output)
  }
}
