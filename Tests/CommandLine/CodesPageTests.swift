import Foundation
import Testing

/// Every code that the sources name is explained, and stands in the reference.
@Suite struct CodesPageTests {
  /// A code with its name, as in `D0101` and `unknown-key`.
  struct Code: Hashable {
    var text: String
    var name: String
  }

  @Test func everyCodeStandsOnce() throws {
    let texts = try codes().map(\.text)
    #expect(texts.count == Set(texts).count)
    #expect(texts.count > 100)
  }

  @Test(arguments: ["vi", "en"]) func pageHasEveryCode(_ language: String) throws {
    let page = try Manual.text("docs/reference/\(language)/codes.md")
    let headings = page.split(separator: "\n").filter { $0.hasPrefix("## ") }
    #expect(headings.map(String.init) == (try codes()).map { "## \($0.text) \($0.name)" })
  }

  /// All codes that the sources name, ascending.
  private func codes() throws -> [Code] {
    var found: Set<Code> = []
    let sources = URL(filePath: Program.repository).appending(path: "Sources")
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    for file in (files?.compactMap { $0 as? URL } ?? []) where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /DiagnosticCode\(\s*"(D\d{4})",\s*"([a-z0-9-]+)"/) {
        found.insert(Code(text: String(match.1), name: String(match.2)))
      }
      // Codes of tables are numbered in the order of their cases.
      guard file.lastPathComponent == "TableFault.swift" else { continue }
      for (place, match) in text.matches(of: /case \w+ = "([a-z0-9-]+)"/).enumerated() {
        found.insert(Code(text: "D0\(501 + place)", name: String(match.1)))
      }
    }
    return found.sorted { Array($0.text.utf8).lexicographicallyPrecedes(Array($1.text.utf8)) }
  }
}
