import Bytes
import Foundation
import TestSupport

/// A folder of its own for one test, removed with what is in it afterwards.
final class ScratchFolder {
  let path: String

  init() throws {
    let name = "dondoc-\(ProcessInfo.processInfo.globallyUniqueString)"
    path = FileManager.default.temporaryDirectory.appending(path: name).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String, _ bytes: [UInt8] = []) throws -> String {
    let file = Paths.join(path, name)
    try FileSystem.createDirectories(Paths.parent(of: file))
    try writeFile(bytes, to: file)
    return file
  }
}
