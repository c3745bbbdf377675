import Glibc

/// Why a file could not be read or written.
///
/// `messageID` names the sentence; its arguments are `path`, `reason` and `limit`.
package struct FileError: Error, Hashable, Sendable {
  package enum Code: String, Hashable, Sendable, CaseIterable {
    case notFound = "not-found"
    case notReadable = "not-readable"
    case isDirectory = "is-directory"
    case notADirectory = "not-a-directory"
    case tooLarge = "too-large"
    case notWritable = "not-writable"
    case noSpace = "no-space"
    /// The reader of our output has gone; nothing to say to anyone.
    case closedPipe = "closed-pipe"
  }

  package var code: Code
  /// As it was given.
  package var path: String
  /// The system's own words, empty where there are none.
  package var reason: String
  /// The limit in bytes for `tooLarge`, else 0.
  package var limit: Int

  package init(code: Code, path: String, reason: String = "", limit: Int = 0) {
    self.code = code
    self.path = path
    self.reason = reason
    self.limit = limit
  }

  /// `file.` and the code, such as `file.not-found`.
  package var messageID: String { "file." + code.rawValue }
}

/// What a writer of output may throw.
package typealias SinkError = FileError

extension FileError {
  /// The one place that turns an error number of the system into a code.
  static func reading(_ path: String, _ number: Int32) -> FileError {
    let code: Code =
      switch number {
      case ENOENT, ENOTDIR, ENAMETOOLONG, ELOOP: .notFound
      case EISDIR: .isDirectory
      case EFBIG: .tooLarge
      default: .notReadable
      }
    return FileError(code: code, path: path, reason: text(of: number))
  }

  static func writing(_ path: String, _ number: Int32) -> FileError {
    let code: Code =
      switch number {
      case EPIPE: .closedPipe
      case ENOSPC, EDQUOT: .noSpace
      case EISDIR: .isDirectory
      case ENOENT, ENOTDIR: .notADirectory
      default: .notWritable
      }
    return FileError(code: code, path: path, reason: text(of: number))
  }

  private static func text(of number: Int32) -> String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
      guard let base = buffer.baseAddress, strerror_r(number, base, buffer.count) == 0 else {
        return "error \(number)"
      }
      return String(cString: base)
    }
  }
}
