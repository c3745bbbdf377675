import Foundation
import Layout
import TestSupport
import Testing

/// The diff is what `patch` applies.
@Suite struct UnifiedDiffTests {
  private static func diff(_ text: String) -> String {
    guard case .changed(let lines) = YAMLLayout.outcome(of: Array(text.utf8)) else { return "" }
    let diff = UnifiedDiff(old: UnifiedDiff.lines(of: Array(text.utf8)), new: lines)
    return String(decoding: diff.text(path: "a.yaml"), as: UTF8.self)
  }

  @Test func oneLine() {
    let text = "a: 1\nb: 2\nc: 3\nd:   4\ne: 5\nf: 6\ng: 7\nh: 8\n"
    #expect(
      Self.diff(text) == """
        --- a.yaml
        +++ a.yaml
        @@ -1,7 +1,7 @@
         a: 1
         b: 2
         c: 3
        -d:   4
        +d: 4
         e: 5
         f: 6
         g: 7

        """)
  }

  @Test func neighboursAreOneChange() {
    #expect(
      Self.diff("a:\n    b: 1\n    c: 2") == """
        --- a.yaml
        +++ a.yaml
        @@ -1,3 +1,3 @@
         a:
        -    b: 1
        -    c: 2
        \\ No newline at end of file
        +  b: 1
        +  c: 2

        """)
  }

  @Test func farChangesAreHunksOfTheirOwn() {
    let middle = (1...20).map { "k\($0): 1\n" }.joined()
    let diff = Self.diff("a:  1\n" + middle + "z:  1\n\n\n")
    #expect(diff.components(separatedBy: "@@ -").count == 3)
    #expect(diff.contains("@@ -1,4 +1,4 @@\n") && diff.contains("@@ -19,6 +19,4 @@\n"))
  }

  @Test func whatIsFineHasNone() { #expect(Self.diff("a: 1\n") == "") }

  /// `patch` makes the new text of the old one and the diff.
  @Test(arguments: Repository.files(["Rules/standard", "Rules/plans", "Tests/RuleFiles/Ok"]))
  func patchMakesTheNewText(_ file: String) throws {
    let patch = "/usr/bin/patch"
    guard FileManager.default.isExecutableFile(atPath: patch) else { return }
    var random = SeededGenerator(seed: 7)
    let old = Damage.apply(to: try Repository.bytes(file), &random)
    guard case .changed(let lines) = YAMLLayout.outcome(of: old) else { return }
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(old).write(to: folder.appending(path: "a.yaml"))
    let diff = UnifiedDiff(old: UnifiedDiff.lines(of: old), new: lines).text(path: "a.yaml")
    try Data(diff).write(to: folder.appending(path: "a.diff"))
    let process = Process()
    process.executableURL = URL(filePath: patch)
    process.arguments = ["--binary", "-s", "a.yaml", "a.diff"]
    process.currentDirectoryURL = folder
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let made = Array(try Data(contentsOf: folder.appending(path: "a.yaml")))
    #expect(made == YAMLLayout.text(of: lines))
  }
}
