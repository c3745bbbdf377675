import Diagnostics
import Expressions
import Foundation
import RuleFiles
import Testing
import YAML

/// A folder of inputs with what the loader says of them.
///
/// `dondoc.yaml` and what it includes; `limits`, where smaller limits than usual are wanted; and
/// `expected.txt`.
struct GalleryCase: Sendable, CustomTestStringConvertible {
  var name: String
  var folder: String

  var testDescription: String { name }

  /// `D0101` of `D0101-unknown-key.section`.
  var code: String { String(name.prefix { $0 != "-" }) }

  static func all(in folder: String) -> [GalleryCase] {
    let root = PackageFolder.path + "/Tests/RuleFiles/" + folder
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted().map {
      GalleryCase(name: $0, folder: root + "/" + $0)
    }
  }

  /// `bytes 200`, `depth 8`, `nodes 20`: one a line.
  var limits: RuleFileLimits {
    var limits = RuleFileLimits()
    let text = (try? String(contentsOfFile: folder + "/limits", encoding: .utf8)) ?? ""
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count == 2, let number = Int(words[1]) else { continue }
      switch words[0] {
      case "bytes": limits.yaml.bytes = number
      case "depth": limits.yaml.depth = number
      case "nodes": limits.yaml.nodes = number
      default: Issue.record("unknown limit \(words[0])")
      }
    }
    return limits
  }

  func load() -> LoadedWorkspace {
    RuleFileLoader(path: folder, shownFolder: "", limits: limits).load()
  }

  static func lines(_ loaded: LoadedWorkspace) -> String {
    let faults = loaded.diagnostics.map { Sketch.line($0, loaded.sourceFiles) }
    let defects = loaded.defects.map { "defect " + Sketch.line($0, loaded.sourceFiles) }
    return (faults + defects).map { $0 + "\n" }.joined()
  }
}

@Suite struct GalleryTests {
  static let cases = GalleryCase.all(in: "Gallery")

  @Test(arguments: cases) func saysWhatIsExpected(_ example: GalleryCase) throws {
    let loaded = example.load()
    let found = loaded.diagnostics + loaded.defects
    #expect(found.contains { $0.code.text == example.code }, "\(example.code) is not reported")
    #expect(loaded.ruleBook == nil || !loaded.hasFaults)
    try Snapshot.check(GalleryCase.lines(loaded), against: example.folder + "/expected.txt")
  }

  /// A name such as `D0101-unknown-key` has to be that of the code.
  @Test(arguments: cases) func folderIsNamedForItsCode(_ example: GalleryCase) {
    let codes = RuleFileCode.all + DiagnosticCode.ofExpressions
    let base = example.name.prefix { $0 != "." }
    #expect(codes.contains { "\($0.text)-\($0.name)" == base })
  }

  @Test func everyCodeHasAFolder() {
    let shown = Set(Self.cases.map(\.code))
    let codes = RuleFileCode.all + DiagnosticCode.ofExpressions
    #expect(codes.map(\.text).filter { !shown.contains($0) } == [])
  }

  @Test func codesAreInOrderAndDifferent() {
    let texts = RuleFileCode.all.map(\.text)
    #expect(texts == Array(Set(texts)).sorted())
    #expect(Set(RuleFileCode.all.map(\.name)).count == texts.count)
  }
}

/// Inputs that must load without a word.
@Suite struct SoundInputTests {
  @Test(arguments: GalleryCase.all(in: "Ok")) func loadsWithoutDiagnostic(_ example: GalleryCase) {
    let loaded = example.load()
    #expect(GalleryCase.lines(loaded) == "")
    #expect(loaded.ruleBook != nil)
  }

  @Test func thereAreSome() { #expect(GalleryCase.all(in: "Ok").count >= 5) }
}

/// Text files that say what a test must give.
enum Snapshot {
  /// Only `RECORD_SNAPSHOTS=1` writes, and then the test fails.
  static func check(_ text: String, against path: String) throws {
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      Issue.record("recorded \(path)")
      return
    }
    let expected = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    #expect(text == expected)
  }
}
