import Bytes
import Compliance
import Diagnostics
import ShippedFiles
import YAML

/// Reads a workspace: its root file, what it includes, and what ships with dondoc.
package struct RuleFileLoader: Sendable {
  /// The name of the root file of a workspace.
  package static let rootName = "dondoc.yaml"

  private let provider: any RuleFileProvider
  private let folder: String
  /// One, or files that make a workspace together.
  private let rootFiles: [String]
  private let shownFolder: String
  private let limits: RuleFileLimits
  /// A stand-in takes the place of a plan that nothing defines: for tests of rules alone.
  private let mayLackPlan: Bool

  /// - Parameters:
  ///   - root: The workspace's folder, as results name it.
  ///   - shownFolder: Put before the paths of the workspace's files where they are shown.
  package init(
    provider: any RuleFileProvider, root: String, rootFile: String = Self.rootName,
    shownFolder: String = "", limits: RuleFileLimits = RuleFileLimits()
  ) {
    self.provider = provider
    folder = root
    rootFiles = [rootFile]
    mayLackPlan = false
    self.shownFolder = shownFolder
    self.limits = limits
  }

  /// A workspace in memory; one of the files is `dondoc.yaml`.
  package init(files: [String: [UInt8]], limits: RuleFileLimits = RuleFileLimits()) {
    self.init(provider: MemoryRuleFiles(files), root: ".", limits: limits)
  }

  /// A workspace on disk.
  ///
  /// - Parameter path: Its folder, or its root file.
  package init(
    path: String, shownFolder: String? = nil, limits: RuleFileLimits = RuleFileLimits()
  ) {
    let isFolder = FileSystem.isDirectory(path) || !FileSystem.exists(path)
    let folder = isFolder ? path : Paths.parent(of: path)
    self.init(
      provider: DiskRuleFiles(folder: folder), root: folder,
      rootFile: isFolder ? Self.rootName : Paths.name(of: path),
      shownFolder: shownFolder ?? (folder == "." ? "" : folder), limits: limits)
  }

  /// Files of rules and tests that may lack a plan.
  ///
  /// - Parameter paths: A folder with or without `dondoc.yaml` (then all YAML files below it), or
  ///   files that make a workspace together.
  package init(testing paths: [String], limits: RuleFileLimits = RuleFileLimits()) {
    let first = paths.first ?? "."
    let isFolder = FileSystem.isDirectory(first)
    folder = isFolder ? first : Paths.parent(of: first)
    shownFolder = folder == "." ? "" : folder
    provider = DiskRuleFiles(folder: folder)
    self.limits = limits
    mayLackPlan = true
    if isFolder {
      let hasRoot = FileSystem.exists(Paths.join(first, Self.rootName))
      rootFiles = hasRoot ? [Self.rootName] : Self.yamlFiles(of: provider)
    } else {
      let (folder, shown) = (self.folder, shownFolder)
      rootFiles = paths.map { path in
        // What does not lie in the first file's folder is named from where the command runs.
        Paths.isInside(path, root: folder)
          ? Paths.relative(path, to: shown)
          : Paths.join(FileSystem.currentDirectory, path)
      }
    }
  }

  /// A pack in memory or as it ships, without a plan.
  package init(testing files: [String: [UInt8]]) {
    provider = MemoryRuleFiles(files)
    folder = "."
    shownFolder = ""
    limits = RuleFileLimits()
    mayLackPlan = true
    rootFiles = [Self.rootName]
  }

  private static func yamlFiles(of provider: any RuleFileProvider) -> [String] {
    ["**/*.yaml", "**/*.yml"].flatMap { (try? provider.paths(matching: PathPattern($0))) ?? [] }
  }

  /// Whether there is anything to read: false for a folder without YAML files.
  package var hasFiles: Bool { !rootFiles.isEmpty }

  /// Reads and checks all files; what is wrong with them is in the result.
  package func load() -> LoadedWorkspace {
    var run = LoadingRun(
      provider: provider, shownFolder: shownFolder, limits: limits)
    for file in rootFiles { run.readRoot(file) }
    run.lookAhead()
    run.readPacks()
    run.readIncludes()
    run.readShippedData()
    if mayLackPlan { run.standInForPlan() }
    var assembler = BookAssembler(draft: run.draft, faults: run.faults)
    let book = assembler.assemble(calendarName: run.calendarName)
    return result(assembler, book: book, outputs: run.outputs)
  }

  private func result(
    _ assembler: BookAssembler, book: RuleBook?, outputs: [OutputRequest]
  ) -> LoadedWorkspace {
    let faults = assembler.faults
    let defects = Self.ordered(faults.defects)
    var book = book
    if faults.sink.hasErrors { book = nil }
    book?.defects = defects
    return LoadedWorkspace(
      sourceFiles: faults.files, ruleBook: book, diagnostics: Self.ordered(faults.sink.diagnostics),
      diagnosticsLeftOut: faults.sink.leftOut, defects: defects, outputs: outputs,
      tests: assembler.tests, equivalents: assembler.equivalents, root: folder,
      draft: assembler.draft, compiledRules: assembler.compiledRules)
  }

  /// By file and place; what has no place comes first; equal places as they were found.
  private static func ordered(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.enumerated().sorted { a, b in
      key(a.element, a.offset).lexicographicallyPrecedes(key(b.element, b.offset))
    }.map(\.element)
  }

  private static func key(_ diagnostic: Diagnostic, _ offset: Int) -> [Int] {
    guard let span = diagnostic.span else { return [-1, -1, offset] }
    return [Int(span.file.index), Int(span.start), offset]
  }
}
