import Foundation
import Testing

/// `dondoc fmt` as a user meets it.
@Suite struct FmtTests {
  private static let untidy = "dondoc: 1\nplan:  {number: 1/KH-UBND}\nunits:\n- id: a\n  name: A\n"
  private static let tidy = "dondoc: 1\nplan: {number: 1/KH-UBND}\nunits:\n  - id: a\n    name: A\n"

  @Test func laysOutTheFilesOfAWorkspace() throws {
    let scratch = try Scratch()
    try scratch.write(
      Self.untidy + "include: [parts/*.yaml]\npacks: [own.yaml]\n", to: "dondoc.yaml")
    try scratch.write("dondoc: 1\ntasks: []\n", to: "parts/fine.yaml")
    try scratch.write("dondoc:   1\ntasks: []\n", to: "parts/untidy.yaml")
    try scratch.write("dondoc: 1\nrules:   []\n", to: "own.yaml")
    try scratch.write("a:   1\n", to: "other.yaml")
    let check = try Program.run(["fmt", "--check"], in: scratch.path)
    #expect(check.exitCode == 1)
    #expect(check.outputText == "dondoc.yaml\nown.yaml\nparts/untidy.yaml\n")
    #expect(try scratch.text(of: "own.yaml") == "dondoc: 1\nrules:   []\n")

    let run = try Program.run(["fmt"], in: scratch.path)
    #expect(run.exitCode == 0 && run.errorText == "")
    #expect(run.outputText == "dondoc.yaml\nown.yaml\nparts/untidy.yaml\n")
    #expect(try scratch.text(of: "own.yaml") == "dondoc: 1\nrules: []\n")
    #expect(try scratch.text(of: "other.yaml") == "a:   1\n", "the workspace does not name it")
    let again = try Program.run(["fmt", "--check"], in: scratch.path)
    #expect(again.exitCode == 0 && again.outputText == "")
  }

  @Test func takesFilesAndFolders() throws {
    let scratch = try Scratch()
    try scratch.write(Self.untidy, to: "a.yaml")
    try scratch.write(Self.untidy, to: "deep/er/b.yml")
    try scratch.write(Self.untidy, to: "deep/c.txt")
    let run = try Program.run(["fmt", "a.yaml", "deep"], in: scratch.path)
    #expect(run.outputText == "a.yaml\ndeep/er/b.yml\n")
    #expect(try scratch.text(of: "a.yaml") == Self.tidy)
    #expect(try scratch.text(of: "deep/er/b.yml") == Self.tidy)
    #expect(try scratch.text(of: "deep/c.txt") == Self.untidy)
  }

  @Test func readsStandardInput() throws {
    let run = try Program.run(["fmt", "-"], input: Self.untidy)
    #expect(run.exitCode == 0 && run.outputText == Self.tidy)
    let check = try Program.run(["fmt", "-", "--check"], input: Self.untidy)
    #expect(check.exitCode == 1 && check.outputText == "-\n")
    #expect(try Program.run(["fmt", "-", "a.yaml"], input: "").exitCode == 2)
  }

  @Test func diffShowsAndWritesNothing() throws {
    let scratch = try Scratch()
    try scratch.write(Self.untidy, to: "a.yaml")
    let run = try Program.run(["fmt", "--diff", "a.yaml"], in: scratch.path)
    #expect(run.exitCode == 0)
    #expect(
      run.outputText == """
        --- a.yaml
        +++ a.yaml
        @@ -1,5 +1,5 @@
         dondoc: 1
        -plan:  {number: 1/KH-UBND}
        +plan: {number: 1/KH-UBND}
         units:
        -- id: a
        -  name: A
        +  - id: a
        +    name: A

        """)
    #expect(try scratch.text(of: "a.yaml") == Self.untidy)
    #expect(
      try Program.run(["fmt", "--diff", "--check", "a.yaml"], in: scratch.path).exitCode == 1)
  }

  @Test func saysWhatStaysAsItIs() throws {
    let scratch = try Scratch()
    try scratch.write("? a\n: b\n", to: "a.yaml")
    let silent = try Program.run(["fmt", "a.yaml"], in: scratch.path)
    #expect(silent.exitCode == 0 && silent.errorText == "" && silent.outputText == "")
    let run = try Program.run(["fmt", "-v", "--check", "a.yaml", "--lang", "en"], in: scratch.path)
    #expect(run.exitCode == 0)
    #expect(run.errorText.contains("info[D0651]: `a.yaml` stays as it is: it has a key with `?`"))
    try scratch.write("a: |\n  x", to: "b.yaml")
    // What would change the meaning is told without being asked.
    let unsafe = try Program.run(["fmt", "b.yaml", "--lang", "en"], in: scratch.path)
    #expect(unsafe.exitCode == 0 && unsafe.errorText.contains("would not mean the same"))
    #expect(try scratch.text(of: "b.yaml") == "a: |\n  x")
  }

  @Test func faultyFileIsShownAndTheOthersAreLaidOut() throws {
    let scratch = try Scratch()
    try scratch.write("a: [1\nb: 2\n", to: "bad.yaml")
    try scratch.write(Self.untidy, to: "good.yaml")
    let run = try Program.run(
      ["fmt", "bad.yaml", "good.yaml", "no.yaml", "--lang", "en"], in: scratch.path)
    #expect(run.exitCode == 2)
    #expect(run.errorText.contains("error[D0100]") && run.errorText.contains("bad.yaml:2:"))
    #expect(run.errorText.contains("error[D0650]: `no.yaml` cannot be read"))
    #expect(try scratch.text(of: "good.yaml") == Self.tidy)
    let missing = try Program.run(["fmt", "no.yaml"], in: scratch.path)
    #expect(missing.exitCode == 3)
  }

  @Test func keepsModeAndLinks() throws {
    let scratch = try Scratch()
    try scratch.write(Self.untidy, to: "real.yaml")
    let manager = FileManager.default
    let real = scratch.path + "/real.yaml"
    try manager.setAttributes([.posixPermissions: 0o640], ofItemAtPath: real)
    try manager.createSymbolicLink(
      atPath: scratch.path + "/link.yaml", withDestinationPath: "real.yaml")
    #expect(try Program.run(["fmt", "link.yaml"], in: scratch.path).exitCode == 0)
    #expect(try scratch.text(of: "real.yaml") == Self.tidy)
    let mode = try manager.attributesOfItem(atPath: real)[.posixPermissions] as? Int
    #expect(mode == 0o640)
    #expect((try? manager.destinationOfSymbolicLink(atPath: scratch.path + "/link.yaml")) != nil)
  }

  @Test func repositoryIsLaidOut() throws {
    let run = try Program.run(
      ["fmt", "--check", "-v", "Rules", "Examples/hai-lang-145", "Examples/nq03-2025"])
    #expect(run.exitCode == 0 && run.outputText == "" && run.errorText == "")
  }
}
