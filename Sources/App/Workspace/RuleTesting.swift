import Bytes
package import Compliance
package import Diagnostics
package import Results
package import RuleFiles
package import RuleTests
import VietnameseText

/// What `test` is asked for.
package struct TestSettings: Sendable {
  /// A folder, or files; empty: looked for upward from the current folder.
  package var paths: [String]
  /// Only tests whose name or rule has these words; `*` stands for anything between.
  package var pattern: String?
  /// The examples of what ships with dondoc too; where nothing else is named they alone.
  package var withPacks: Bool
  package var threads: Int

  package init(
    paths: [String] = [], pattern: String? = nil, withPacks: Bool = false, threads: Int = 1
  ) {
    self.paths = paths
    self.pattern = pattern
    self.withPacks = withPacks
    self.threads = threads
  }
}

/// Files of rules and tests that were loaded without faults.
package struct RuleTesting: Sendable {
  package let run: RuleTestRun
  /// The files' own language.
  package let language: Language

  /// - Throws: What is wrong with the files; or there is no test, or none that the pattern fits.
  package init(_ settings: TestSettings) throws(WorkspaceFault) {
    let loader = try Self.loader(settings)
    let loaded = loader.load()
    guard let book = loaded.ruleBook else {
      throw WorkspaceFault(
        loaded.diagnostics, leftOut: loaded.diagnosticsLeftOut, files: loaded.sourceFiles)
    }
    let own = loaded.tests.filter { test in
      settings.withPacks || !loaded.sourceFiles.path(of: test.span.file).hasPrefix("shipped:")
    }
    guard !own.isEmpty else { throw Self.noTests(loaded, book) }
    let withPacks = settings.withPacks
    let wanted = settings.pattern.map { NamePattern($0) }
    let run = RuleTestRun(
      loaded, tests: own, book: book, threads: settings.threads,
      isOwn: { withPacks || !$0.hasPrefix("shipped:") },
      isWanted: { test in wanted.map { $0.fits(test.name) } ?? true })
    guard !run.tests.isEmpty else {
      throw Self.noneFits(settings.pattern ?? "", own.map(\.name), book)
    }
    self.run = run
    language = book.language
  }

  private static func loader(_ settings: TestSettings) throws(WorkspaceFault) -> RuleFileLoader {
    guard !settings.paths.isEmpty else {
      if settings.withPacks, !WorkspaceFolder.isHere { return shippedPacks }
      return RuleFileLoader(testing: [try WorkspaceFolder.find(nil).get()])
    }
    for path in settings.paths where !FileSystem.exists(path) {
      throw WorkspaceFault([noFile("workspace.no-folder", path)])
    }
    let loader = RuleFileLoader(testing: settings.paths)
    guard loader.hasFiles else {
      throw WorkspaceFault([noFile("workspace.no-rule-files", settings.paths.first ?? ".")])
    }
    return loader
  }

  /// The rules as they ship, with nothing beside them.
  private static var shippedPacks: RuleFileLoader {
    let root = "dondoc: 1\npacks: [standard]\n"
    return RuleFileLoader(testing: [RuleFileLoader.rootName: Array(root.utf8)])
  }

  private static func noFile(_ id: String, _ path: String) -> Diagnostic {
    Diagnostic(
      code: WorkspaceCode.noWorkspace, message: Message(id, ["path": .name(path)]),
      help: [Message("workspace.name-rule-files")])
  }

  private static func noTests(_ loaded: LoadedWorkspace, _ book: RuleBook) -> WorkspaceFault {
    let path = loaded.sourceFiles.files.first?.path ?? "."
    return WorkspaceFault(
      [
        Diagnostic(
          code: WorkspaceCode.noTests,
          message: Message("workspace.no-tests", ["path": .name(path)]),
          help: [Message("workspace.write-tests"), Message("workspace.packs-have-tests")])
      ], files: loaded.sourceFiles, language: book.language)
  }

  private static func noneFits(
    _ pattern: String, _ names: [String], _ book: RuleBook
  ) -> WorkspaceFault {
    let near = nearest(to: pattern, among: names, limit: 3)
    return WorkspaceFault(
      [
        Diagnostic(
          code: WorkspaceCode.noSuchTest,
          message: Message("workspace.no-such-test", ["text": .name(pattern)]),
          help: [
            near.isEmpty
              ? Message("workspace.tests-are", ["names": .names(Self.unique(names))])
              : Message("workspace.did-you-mean", ["names": .names(near)])
          ])
      ], language: book.language)
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<RuleID> = []
    return names.filter { seen.insert(RuleID($0)).inserted }
  }
}

/// A pattern for names of tests, blind to case and accents.
struct NamePattern {
  private let pieces: [String]

  init(_ text: String) {
    pieces = accentless(text).split(separator: "*").map(String.init)
  }

  /// Whether the pieces stand in the name, one after the other.
  func fits(_ name: String) -> Bool {
    var rest = Array(accentless(name).utf8)[...]
    for piece in pieces {
      let wanted = Array(piece.utf8)
      guard
        let start = rest.indices.first(where: { rest[$0...].starts(with: wanted) })
      else { return false }
      rest = rest[(start + wanted.count)...]
    }
    return true
  }
}
