import Foundation
import Testing

/// `docs/reference` is what `dondoc docs` writes.
@Suite struct ReferenceTests {
  @Test func pagesAreCurrent() throws {
    let run = try Program.run(["docs", "--check"])
    #expect(run.outputText == "" && run.errorText == "")
    #expect(run.exitCode == 0)
  }

  @Test func checkNamesWhatIsNotCurrent() throws {
    let scratch = try Scratch()
    let folder = scratch.path + "/reference"
    let written = try Program.run(["docs", "-o", folder, "--lang", "vi"])
    #expect(written.exitCode == 0)
    #expect(written.outputText.split(separator: "\n").count > 35)
    let fine = try Program.run(["docs", "-o", folder, "--lang", "vi", "--check"])
    #expect(fine.exitCode == 0 && fine.outputText == "")
    // Written again only where something differs.
    #expect(try Program.run(["docs", "-o", folder, "--lang", "vi"]).outputText == "")

    try scratch.write("x", to: "reference/vi/facts.md")
    try scratch.remove("reference/vi/rules/deadline-overdue.md")
    try scratch.write("x", to: "reference/vi/rules/no-such-rule.md")
    let stale = try Program.run(["docs", "-o", folder, "--lang", "en", "--check"])
    #expect(stale.exitCode == 1)
    let run = try Program.run(["docs", "-o", folder, "--lang", "vi", "--check"])
    #expect(run.exitCode == 1)
    let lines = run.outputText.split(separator: "\n").map { $0.dropFirst(folder.count + 1) }
    #expect(
      lines.map { $0.prefix { $0 != ":" } } == [
        "vi/facts.md", "vi/rules/deadline-overdue.md", "vi/rules/no-such-rule.md",
      ])
    #expect(!scratch.exists("reference/vi/rules/deadline-overdue.md"), "--check writes nothing")
  }

  /// Rules of a workspace's own have pages too.
  @Test func ownRulesHavePages() throws {
    let scratch = try Scratch()
    try scratch.write(
      """
      dondoc: 1
      plan: {number: 1/KH-UBND, issued: 2024-01-02, ends: 2024-12-31}
      rules:
        - id: local/late
          title: {vi: Chậm, en: Late}
          severity: warning
          require: clock != 'overdue'
          message: {vi: Chậm hạn, en: Past due}
          why: {vi: "Vì | hạn là hạn.", en: "A | due day."}
      """, to: "dondoc.yaml")
    let run = try Program.run(["docs", scratch.path, "-o", scratch.path + "/pages", "--lang", "en"])
    #expect(run.exitCode == 0 && run.errorText == "")
    let page = try scratch.text(of: "pages/en/rules/local-late.md")
    #expect(page.contains("# local/late: Late") && page.contains("A \\| due day."))
    #expect(page.contains("dondoc.yaml"))
  }

  @Test func faultyWorkspaceWritesNothing() throws {
    let scratch = try Scratch()
    let folder = Program.repository + "/Tests/RuleFiles/Gallery/D0101-unknown-key"
    let run = try Program.run(["docs", folder, "-o", scratch.path + "/pages"])
    #expect(run.exitCode == 2 && run.errorText.contains("D0101"))
    #expect(!scratch.exists("pages"))
  }
}
