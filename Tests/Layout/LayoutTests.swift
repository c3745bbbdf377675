import Foundation
import Layout
import TestSupport
import Testing

/// Folders of the package, by the place of this file.
enum Repository {
  static let path = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardized.path

  /// YAML files below folders, by path.
  static func files(_ folders: [String]) -> [String] {
    folders.flatMap { folder -> [String] in
      let names = FileManager.default.enumerator(atPath: path + "/" + folder)
      return (names?.compactMap { $0 as? String } ?? []).filter {
        $0.hasSuffix(".yaml") && !$0.hasSuffix("annex.yaml")
      }.sorted()
        .map { folder + "/" + $0 }
    }
  }

  static func bytes(_ file: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path + "/" + file)))
  }
}

/// A text before and after, read by eye.
struct LayoutCase: Sendable, CustomTestStringConvertible {
  var name: String
  var before: String
  /// Nil: it stays as it is.
  var after: String?
  var obstacle: LayoutObstacle?

  init(
    _ name: String, _ before: String, _ after: String? = nil, left obstacle: LayoutObstacle? = nil
  ) {
    self.name = name
    self.before = before
    self.after = after
    self.obstacle = obstacle
  }

  var testDescription: String { name }
}

@Suite struct LayoutTests {
  @Test(arguments: layoutCases) func laysOut(_ example: LayoutCase) {
    let outcome = YAMLLayout.outcome(of: Array(example.before.utf8))
    if let obstacle = example.obstacle {
      #expect(outcome == .left(obstacle))
    } else if let after = example.after {
      guard case .changed(let lines) = outcome else {
        Issue.record("\(outcome)")
        return
      }
      #expect(String(decoding: YAMLLayout.text(of: lines), as: UTF8.self) == after)
    } else {
      #expect(outcome == .fine)
    }
  }

  /// What is laid out once is laid out.
  @Test(arguments: layoutCases.filter { $0.after != nil }) func staysSo(_ example: LayoutCase) {
    #expect(YAMLLayout.outcome(of: Array((example.after ?? "").utf8)) == .fine)
  }

  @Test(arguments: ["a: [b", "a: b: c\n", "a: \u{0}", "a: 1\n---\nb: 2\n"])
  func whatIsNoYAMLIsUnreadable(_ text: String) {
    guard case .unreadable = YAMLLayout.outcome(of: Array(text.utf8)) else {
      Issue.record("\(text)")
      return
    }
  }

  /// The repository's own files are laid out.
  @Test(arguments: Repository.files(["Rules", "Examples"])) func ownFileIsLaidOut(_ file: String)
    throws
  {
    #expect(YAMLLayout.outcome(of: try Repository.bytes(file)) == .fine)
  }
}
