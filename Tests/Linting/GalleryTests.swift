import Diagnostics
import Foundation
import Linting
import Results
import RuleFiles
import TestSupport
import Testing

/// A folder with a workspace and what lint says of it, in English.
struct GalleryCase: Sendable, CustomTestStringConvertible {
  var name: String

  var testDescription: String { name }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Gallery")

  static let all: [GalleryCase] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted().map { GalleryCase(name: $0) }
  }()

  var file: URL { Self.folder.appending(path: name) }

  func report() -> LintReport {
    Linter(RuleFileLoader(path: file.path, shownFolder: "").load()).report()
  }
}

@Suite struct GalleryTests {
  @Test(arguments: GalleryCase.all) func saysWhatIsExpected(_ example: GalleryCase) {
    let report = example.report()
    #expect(report.diagnostics.contains { example.name.hasPrefix($0.code.text) })
    let problem = Snapshot.problem(
      Array(report.page().utf8), in: example.file.appending(path: "expected.txt"))
    #expect(problem == nil, "\(problem ?? "")")
  }

  /// Each input shows one thing: another remark beside it would only distract.
  @Test(arguments: GalleryCase.all) func saysNothingElse(_ example: GalleryCase) {
    let codes = Set(example.report().diagnostics.map(\.code.text))
    #expect(codes == [String(example.name.prefix(5))])
  }

  @Test(arguments: GalleryCase.all) func folderIsNamedForItsCode(_ example: GalleryCase) {
    let base = example.name.prefix { $0 != "." }
    #expect(LintCode.all.contains { "\($0.text)-\($0.name)" == base })
  }

  @Test func everyCodeHasAFolder() {
    let shown = Set(GalleryCase.all.map { String($0.name.prefix(5)) })
    #expect(LintCode.all.map(\.text).filter { !shown.contains($0) } == [])
  }

  /// What `explain CODE` shows: the input gives the remark; put right it gives none at all.
  @Test(arguments: LintCode.all.map(\.text)) func exampleIsWrongAndThenRight(
    _ code: String
  ) throws {
    let entry = try #require(CodeManual()[code])
    func remarks(_ loaded: LoadedWorkspace) -> [Diagnostic] {
      Linter(loaded).report().diagnostics
    }
    let example = try #require(CodeExample(entry, in: .remarks, by: remarks))
    #expect(example.bad != nil && !example.diagnostics.isEmpty)
    let rest = try #require(
      CodeExample.rest(of: entry, in: .remarks, by: remarks), "the words to mend are not found")
    #expect(rest.map { "\($0.code.text) \($0.message.id)" } == [])
  }

  @Test func codesAreInOrderAndDifferent() {
    let texts = LintCode.all.map(\.text)
    #expect(texts == Array(Set(texts)).sorted())
    #expect(Set(texts).isDisjoint(with: RuleFileCode.all.map(\.text)))
  }
}
