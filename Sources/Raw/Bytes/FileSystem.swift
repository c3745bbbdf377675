import Glibc

/// Facts of files and folders, and the few changes that the program makes to them.
package enum FileSystem {
  /// True for anything at the path, links followed.
  package static func exists(_ path: String) -> Bool { facts(of: path) != nil }

  package static func isDirectory(_ path: String) -> Bool { facts(of: path)?.kind == S_IFDIR }

  package static func isRegularFile(_ path: String) -> Bool { facts(of: path)?.kind == S_IFREG }

  /// Size in bytes; nil where there is no regular file.
  package static func size(of path: String) -> Int? {
    guard let facts = facts(of: path), facts.kind == S_IFREG else { return nil }
    return facts.size
  }

  /// Names in a folder without `.` and `..`, in byte order.
  package static func list(_ directory: String) throws(FileError) -> [String] {
    try entries(of: directory).map(\.name)
  }

  /// The absolute path with links followed; nil where nothing is there.
  package static func realPath(_ path: String) -> String? {
    guard !path.utf8.contains(0), let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The absolute path of the current folder; `.` where it has gone.
  package static var currentDirectory: String {
    guard let text = getcwd(nil, 0) else { return "." }
    defer { free(text) }
    return String(cString: text)
  }

  /// Makes the folder and those above it; one that is there already is no error.
  package static func createDirectories(_ path: String) throws(FileError) {
    if isDirectory(path) || path.isEmpty { return }
    let parent = Paths.parent(of: path)
    if parent != path { try createDirectories(parent) }
    if mkdir(path, 0o777) != 0, errno != EEXIST || !isDirectory(path) {
      throw .writing(path, errno)
    }
  }

  /// Removes a file or an empty folder; one that is not there is no error.
  package static func remove(_ path: String) throws(FileError) {
    let failed = isDirectory(path) ? rmdir(path) != 0 : unlink(path) != 0
    if failed, errno != ENOENT { throw .writing(path, errno) }
  }

  struct Entry {
    var name: String
    /// A folder itself, not a link to one.
    var isDirectory: Bool
  }

  static func entries(of directory: String) throws(FileError) -> [Entry] {
    guard let stream = opendir(directory) else { throw .reading(directory, errno) }
    defer { closedir(stream) }
    var entries: [Entry] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      let kind = Int32(entry.pointee.d_type)
      let isDirectory =
        kind == Int32(DT_UNKNOWN)
        ? isDirectoryItself(Paths.join(directory, name)) : kind == Int32(DT_DIR)
      entries.append(Entry(name: name, isDirectory: isDirectory))
    }
    return entries.sorted { Paths.isOrdered($0.name, before: $1.name) }
  }

  private static func isDirectoryItself(_ path: String) -> Bool {
    var facts = stat()
    return lstat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
  }

  private static func facts(of path: String) -> (kind: mode_t, size: Int)? {
    var facts = stat()
    guard !path.utf8.contains(0), stat(path, &facts) == 0 else { return nil }
    return (facts.st_mode & S_IFMT, Int(facts.st_size))
  }
}
