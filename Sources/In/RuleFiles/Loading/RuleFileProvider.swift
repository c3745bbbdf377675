package import Bytes

/// Where the files of a workspace are: paths are relative to its folder, with `/`.
package protocol RuleFileProvider: Sendable {
  /// All bytes of a file.
  func read(_ path: String, limit: Int) throws(FileError) -> [UInt8]

  /// The files that a pattern names, in byte order of their paths.
  func paths(matching pattern: PathPattern) throws(FileError) -> [String]

  /// False for a path that leaves the workspace, by itself or through a link.
  func isInside(_ path: String) -> Bool
}

/// A workspace on disk.
package struct DiskRuleFiles: RuleFileProvider {
  package let folder: String

  package init(folder: String) { self.folder = folder }

  package func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
    let place = Paths.join(folder, path)
    if FileSystem.isDirectory(place) { throw FileError(code: .isDirectory, path: path) }
    do {
      guard FileSystem.isRegularFile(place) else { return try readFile(place, limit: limit) }
      return try Self.wholeFile(place, limit: limit)
    } catch {
      throw FileError(code: error.code, path: path, reason: error.reason, limit: error.limit)
    }
  }

  /// Asks for what the file has and one byte more: rule files are small, blocks are not.
  private static func wholeFile(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
    let file = try RandomAccessFile(path: path)
    let tooLarge = FileError(code: .tooLarge, path: path, limit: limit)
    if file.size > limit { throw tooLarge }
    var bytes: [UInt8] = []
    var asked = file.size + 1
    while try file.append(from: bytes.count, count: asked, to: &bytes) > 0 {
      if bytes.count > limit { throw tooLarge }
      asked = 4096
    }
    return bytes
  }

  package func paths(matching pattern: PathPattern) throws(FileError) -> [String] {
    try pattern.files(under: folder).map(\.path)
  }

  package func isInside(_ path: String) -> Bool {
    guard Paths.isInside(Paths.normalized(path), root: ".") else { return false }
    guard let root = FileSystem.realPath(folder.isEmpty ? "." : folder),
      let target = FileSystem.realPath(Paths.join(folder, path))
    else { return true }
    return Paths.isInside(target, root: root)
  }
}

/// A workspace in memory.
package struct MemoryRuleFiles: RuleFileProvider {
  private let files: [(path: String, bytes: [UInt8])]

  package init(_ files: [String: [UInt8]]) {
    self.files = files.map { ($0.key, $0.value) }
      .sorted { Paths.isOrdered($0.path, before: $1.path) }
  }

  package func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
    guard let file = files.first(where: { $0.path.utf8.elementsEqual(path.utf8) }) else {
      throw FileError(code: .notFound, path: path)
    }
    if file.bytes.count > limit { throw FileError(code: .tooLarge, path: path, limit: limit) }
    return file.bytes
  }

  package func paths(matching pattern: PathPattern) throws(FileError) -> [String] {
    files.map(\.path).filter { pattern.captures(in: $0) != nil }
  }

  package func isInside(_ path: String) -> Bool {
    Paths.isInside(Paths.normalized(path), root: ".")
  }
}
