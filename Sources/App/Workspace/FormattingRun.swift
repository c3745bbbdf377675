import Bytes
package import Diagnostics
package import Layout
import RuleFiles

/// YAML files that are to be laid out: found, read, and what becomes of them.
package struct FormattingRun: Sendable {
  /// One file.
  package struct File: Sendable {
    /// As shown; `-` is standard input.
    package var path: String
    package var bytes: [UInt8]
    package var outcome: YAMLLayout.Outcome

    /// The text as it should be; nil where it cannot be read.
    package var text: [UInt8]? {
      switch outcome {
      case .fine, .left: bytes
      case .changed(let lines): YAMLLayout.text(of: lines)
      case .unreadable: nil
      }
    }

    /// The change as a unified diff; empty where there is none.
    package var diff: [UInt8] {
      guard case .changed(let lines) = outcome else { return [] }
      return UnifiedDiff(old: UnifiedDiff.lines(of: bytes), new: lines).text(path: path)
    }

    package var isChanged: Bool { if case .changed = outcome { true } else { false } }
  }

  package private(set) var files: [File] = []
  /// Files that could not be read.
  package private(set) var unreadable: [Diagnostic] = []

  private static let mostBytes = 16 << 20

  /// Reads and lays out files; nothing is written.
  ///
  /// - Parameter paths: Files, or folders; none: the workspace from the current folder upward. Of a
  ///   workspace the YAML files that it names, of another folder all below it.
  package init(paths: [String]) throws(WorkspaceFault) {
    var found: [String] = []
    if paths.isEmpty {
      found = Self.files(ofWorkspace: try WorkspaceFolder.find(nil).get())
    }
    for path in paths { found += try Self.files(at: path) }
    var seen: Set<[UInt8]> = []
    for path in found where seen.insert(Array(path.utf8)).inserted { read(path) }
  }

  private static func files(at path: String) throws(WorkspaceFault) -> [String] {
    guard FileSystem.isDirectory(path) else { return [path] }
    if FileSystem.exists(Paths.join(path, WorkspaceFolder.rootName)) {
      return files(ofWorkspace: path)
    }
    var found: [String] = []
    do throws(FileError) {
      for kind in ["yaml", "yml"] {
        found += try PathPattern("**/*." + kind).files(under: path).map {
          Paths.join(path, $0.path)
        }
      }
    } catch {
      throw WorkspaceFault([unreadable(error, path)])
    }
    return found.sorted(by: Paths.isOrdered(_:before:))
  }

  /// The YAML files that a workspace loads from its own folder.
  private static func files(ofWorkspace folder: String) -> [String] {
    RuleFileLoader(path: folder).load().sourceFiles.files.map(\.path).filter { path in
      ["yaml", "yml"].contains(Paths.pathExtension(of: path)) && !path.hasPrefix("shipped:")
    }
  }

  private mutating func read(_ path: String) {
    do throws(FileError) {
      let bytes = try readFile(path, limit: Self.mostBytes)
      files.append(File(path: path, bytes: bytes, outcome: YAMLLayout.outcome(of: bytes)))
    } catch {
      unreadable.append(Self.unreadable(error, path))
    }
  }

  private static func unreadable(_ error: FileError, _ path: String) -> Diagnostic {
    Diagnostic(
      code: WorkspaceCode.unreadableInput,
      message: Message(
        "fmt.unreadable", ["path": .name(path), "reason": .text(error.reason)]))
  }

  /// Why files stay as they are.
  ///
  /// - Parameter isVerbose: Those too that have a form that is left alone on purpose.
  package func remarks(isVerbose: Bool) -> [Diagnostic] {
    files.compactMap { file in
      guard case .left(let obstacle) = file.outcome,
        isVerbose || obstacle == .otherMeaning || obstacle == .unstable
      else { return nil }
      return Diagnostic(
        code: WorkspaceCode.notLaidOut, severity: .info,
        message: Message(
          "fmt.left",
          [
            "path": .name(file.path), "reason": .message(Message("fmt.left." + obstacle.rawValue)),
          ]))
    }
  }

  /// Faults of the form of files that are no YAML, with the files themselves.
  package var syntaxFaults: [(diagnostics: [Diagnostic], files: SourceFiles)] {
    files.compactMap { file in
      guard case .unreadable(let error) = file.outcome else { return nil }
      let syntax = FileSyntax(error, bytes: file.bytes, path: file.path)
      return (syntax.diagnostics, syntax.files)
    }
  }
}
