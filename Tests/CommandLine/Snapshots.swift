import Foundation
import TestSupport

/// The files beside these tests that keep what a user sees.
enum Snapshots {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Snapshots")

  static func problem(_ text: String, in name: String) -> String? {
    Snapshot.problem(Array(text.utf8), in: folder.appending(path: name))
  }

  static func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }
}
