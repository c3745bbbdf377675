import Bytes
package import Compliance
import Diagnostics
import ShippedFiles

/// The files of a workspace that is yet to be written.
package struct NewWorkspace: Sendable {
  package struct File: Hashable, Sendable {
    /// Below the workspace's folder.
    package var path: String
    package var bytes: [UInt8]
  }

  /// In the order in which they are shown.
  package var files: [File]

  package init(files: [File]) { self.files = files }

  /// The day for which the sample workspace shows something.
  package static let sampleDay = "2026-07-15"

  /// A small plan with everything that a plan has, explained in comments.
  package static func sample(_ language: Language) -> NewWorkspace {
    let folder = "init/\(language.rawValue)/"
    let files = ShippedFiles.names.filter { $0.utf8.starts(with: folder.utf8) }.compactMap { name in
      ShippedFiles.bytes(named: name).map {
        File(path: String(name.dropFirst(folder.count)), bytes: $0)
      }
    }
    return NewWorkspace(
      files: files.filter { $0.path == "README.md" }
        + files.filter { $0.path != "README.md" })
  }

  /// Writes all files, or none where one is there already.
  package func write(into folder: String) throws(WorkspaceFault) {
    let there = files.map { Paths.join(folder, $0.path) }.filter { FileSystem.exists($0) }
    guard there.isEmpty else {
      throw WorkspaceFault(
        there.map { path in
          Diagnostic(
            code: WorkspaceCode.fileExists,
            message: Message("init.file-exists", ["path": .name(path)]),
            help: [Message("init.other-folder")])
        })
    }
    do throws(FileError) {
      for file in files {
        let path = Paths.join(folder, file.path)
        try FileSystem.createDirectories(Paths.parent(of: path))
        try writeFile(file.bytes, to: path)
      }
    } catch {
      throw WorkspaceFault([
        Diagnostic(
          code: WorkspaceCode.unwritableOutput,
          message: Message(
            "workspace.unwritable-output",
            ["path": .name(error.path), "reason": .text(error.reason)]),
          help: [Message("workspace.choose-other-path")])
      ])
    }
  }
}
