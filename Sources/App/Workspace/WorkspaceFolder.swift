import Bytes
package import Compliance
package import Diagnostics

/// Finds the folder of a workspace.
package enum WorkspaceFolder {
  /// The file that makes a folder a workspace.
  package static let rootName = "dondoc.yaml"

  /// Whether a word names a workspace: its folder, or its root file.
  package static func isNamed(by word: String) -> Bool {
    FileSystem.exists(Paths.join(word, rootName))
      || (FileSystem.isRegularFile(word) && word.utf8.elementsEqual(Paths.normalized(word).utf8)
        && Paths.pathExtension(of: word).utf8.elementsEqual("yaml".utf8))
  }

  /// Whether there is a workspace in the current folder or above it.
  package static var isHere: Bool { if case .success = find(nil) { true } else { false } }

  /// The folder that is given, or the nearest one from the current folder upward that has a
  /// `dondoc.yaml`.
  package static func find(_ given: String?) -> Result<String, WorkspaceFault> {
    if let given {
      guard FileSystem.exists(given) else { return .failure(fault("workspace.no-folder", given)) }
      if FileSystem.isRegularFile(given) { return .success(given) }
      guard FileSystem.exists(Paths.join(given, rootName)) else {
        return .failure(fault("workspace.no-root-file", given))
      }
      return .success(given)
    }
    if FileSystem.exists(rootName) { return .success(".") }
    var folder = FileSystem.currentDirectory
    while folder.utf8.count > 1 {
      if FileSystem.exists(Paths.join(folder, rootName)) { return .success(folder) }
      folder = Paths.parent(of: folder)
    }
    return .failure(fault("workspace.none-upward", FileSystem.currentDirectory))
  }

  private static func fault(_ id: String, _ path: String) -> WorkspaceFault {
    WorkspaceFault([
      Diagnostic(
        code: WorkspaceCode.noWorkspace, message: Message(id, ["path": .name(path)]),
        help: [Message("workspace.name-a-folder")])
    ])
  }
}

/// What stops a run; nothing was evaluated.
package struct WorkspaceFault: Error, Sendable {
  package var diagnostics: [Diagnostic]
  package var leftOut: Int
  /// The files that the diagnostics point into.
  package var files: SourceFiles
  /// The workspace's language, where it is known.
  package var language: Language?

  package init(
    _ diagnostics: [Diagnostic], leftOut: Int = 0, files: SourceFiles = SourceFiles(),
    language: Language? = nil
  ) {
    self.language = language
    self.diagnostics = diagnostics
    self.leftOut = leftOut
    self.files = files
  }
}
