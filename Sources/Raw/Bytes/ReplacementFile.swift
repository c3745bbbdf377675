import Glibc

/// A file being written beside the one that it will replace.
struct ReplacementFile {
  let descriptor: Int32
  private let path: String
  /// Path of the target with links followed.
  private let final: String
  /// Nil where the target is a device or a pipe and is written directly.
  private let temporary: String?
  private let isSynchronized: Bool

  init(path: String, synchronized: Bool) throws(FileError) {
    self.path = path
    isSynchronized = synchronized
    guard !path.isEmpty, !path.utf8.contains(0) else {
      throw FileError(code: .notWritable, path: path)
    }
    final = FileSystem.realPath(path) ?? path
    var facts = stat()
    let exists = stat(final, &facts) == 0
    let kind = facts.st_mode & S_IFMT
    if exists, kind == S_IFDIR { throw FileError(code: .isDirectory, path: path) }
    if exists, kind != S_IFREG {
      temporary = nil
      descriptor = open(final, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw .writing(path, errno) }
      return
    }
    let made = try ReplacementFile.create(beside: final, path: path)
    temporary = made.name
    descriptor = made.descriptor
    if exists { fchmod(descriptor, facts.st_mode & 0o7777) }
  }

  private static func create(
    beside final: String, path: String
  ) throws(FileError) -> (name: String, descriptor: Int32) {
    let folder = Paths.parent(of: final)
    let stem = ".\(Paths.name(of: final)).\(getpid())"
    for attempt in 0..<100 {
      let name = Paths.join(folder, "\(stem).\(attempt).tmp")
      let descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor >= 0 { return (name, descriptor) }
      if errno != EEXIST { throw .writing(path, errno) }
    }
    throw .writing(path, EEXIST)
  }

  /// Closes and renames; gives what went wrong.
  func putInPlace() -> FileError? {
    var number: Int32 = 0
    if isSynchronized, fsync(descriptor) != 0, errno != EINVAL { number = errno }
    if close(descriptor) != 0, number == 0 { number = errno }
    if let temporary {
      if number == 0, rename(temporary, final) != 0 { number = errno }
      if number != 0 { unlink(temporary) }
    }
    return number == 0 ? nil : .writing(path, number)
  }

  /// Closes and leaves nothing behind.
  func discard() {
    close(descriptor)
    if let temporary { unlink(temporary) }
  }
}
