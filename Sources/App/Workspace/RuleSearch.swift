package import Compliance
package import Diagnostics
import Linting
import Results
package import RuleFiles
import VietnameseText

/// A rule by its id: of a workspace where there is one, else of the packs that ship.
package struct RuleSearch {
  package let rules: [Rule]
  package let files: SourceFiles
  private let language: Language?

  /// The rules of the workspace of a run.
  package init(_ run: WorkspaceRun) {
    rules = run.ruleBook.rules
    files = run.loaded.sourceFiles
    language = run.language
  }

  /// The standard rules as they ship.
  package init() {
    let root = """
      dondoc: 1
      plan: {number: 1/KH-UBND, issued: 2024-01-02, ends: 2024-12-31}
      packs: [standard]
      """
    let loaded = RuleFileLoader(files: [RuleFileLoader.rootName: Array(root.utf8)]).load()
    rules = loaded.ruleBook?.rules ?? []
    files = loaded.sourceFiles
    language = nil
  }

  /// - Throws: No rule has the id; with the nearest that do.
  package func rule(_ id: String) throws(WorkspaceFault) -> Rule {
    if let rule = rules.first(where: { $0.id.text.utf8.elementsEqual(id.utf8) }) { return rule }
    let near = nearest(to: id, among: rules.map(\.id.text), limit: 3)
    throw WorkspaceFault(
      [
        Diagnostic(
          code: WorkspaceCode.unknownRule,
          message: Message("workspace.unknown-rule", ["text": .name(id)]),
          help: near.isEmpty
            ? [Message("workspace.see-list", ["what": .text("rules")])]
            : [Message("workspace.did-you-mean", ["names": .names(near)])])
      ], language: language)
  }
}

/// The codes that the manual knows.
package enum CodeSearch {
  /// - Throws: There is no such code; with the nearest that there are.
  package static func entry(_ code: String) throws(WorkspaceFault) -> CodeManual.Entry {
    let manual = CodeManual()
    if let entry = manual[code] { return entry }
    let near = nearest(to: code, among: manual.entries.map(\.code.text), limit: 3)
    throw WorkspaceFault([
      Diagnostic(
        code: WorkspaceCode.unknownCode,
        message: Message("workspace.unknown-code", ["text": .name(code)]),
        help: near.isEmpty ? [] : [Message("workspace.did-you-mean", ["names": .names(near)])])
    ])
  }

  /// The example of a code of rule files or of `lint`; nil where the galleries have none.
  package static func example(of entry: CodeManual.Entry) -> CodeExample? {
    CodeExample(entry)
      ?? CodeExample(entry, in: .remarks) { loaded in
        Linter(loaded).report().sections.flatMap(\.diagnostics)
      }
  }
}
