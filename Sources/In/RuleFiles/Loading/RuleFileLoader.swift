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
  private let rootFile: String
  private let shownFolder: String
  private let limits: RuleFileLimits

  /// - Parameters:
  ///   - root: The workspace's folder, as results name it.
  ///   - shownFolder: Put before the paths of the workspace's files where they are shown.
  package init(
    provider: any RuleFileProvider, root: String, rootFile: String = Self.rootName,
    shownFolder: String = "", limits: RuleFileLimits = RuleFileLimits()
  ) {
    self.provider = provider
    folder = root
    self.rootFile = rootFile
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

  /// Reads and checks all files; what is wrong with them is in the result.
  package func load() -> LoadedWorkspace {
    var run = LoadingRun(
      provider: provider, shownFolder: shownFolder, limits: limits)
    run.readRoot(rootFile)
    run.lookAhead()
    run.readPacks()
    run.readIncludes()
    run.readShippedData()
    var assembler = BookAssembler(draft: run.draft, faults: run.faults)
    let book = assembler.assemble(calendarName: run.calendarName)
    return result(assembler.faults, book: book, outputs: run.outputs, draft: run.draft)
  }

  private func result(
    _ faults: Faults, book: RuleBook?, outputs: [OutputRequest], draft: Draft
  ) -> LoadedWorkspace {
    let defects = Self.ordered(faults.defects)
    var book = book
    if faults.sink.hasErrors { book = nil }
    book?.defects = defects
    return LoadedWorkspace(
      sourceFiles: faults.files, ruleBook: book, diagnostics: Self.ordered(faults.sink.diagnostics),
      diagnosticsLeftOut: faults.sink.leftOut, defects: defects, outputs: outputs, root: folder,
      draft: draft)
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
