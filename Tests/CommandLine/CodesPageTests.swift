import Foundation
import TestSupport
import Testing

/// `docs/codes.md` is made from the gallery of rule files and from the sources.
@Suite struct CodesPageTests {
  private static let gallery = Program.repository + "/Tests/RuleFiles/Gallery"
  /// What `dondoc lint` says beyond faults and defects.
  private static let lintGallery = Program.repository + "/Tests/Linting/Gallery"

  /// A code with its name, as in `D0101` and `unknown-key`.
  struct Code: Hashable {
    var text: String
    var name: String
  }

  @Test func pageIsCurrent() throws {
    let file = URL(filePath: Program.repository).appending(path: "docs/codes.md")
    let problem = Snapshot.problem(Array(try page().utf8), in: file)
    #expect(problem == nil, "\(problem ?? "")")
  }

  @Test func everyCodeStandsOnce() throws {
    let texts = try codes().map(\.text)
    #expect(texts.count == Set(texts).count)
    #expect(texts.count > 100)
  }

  private func page() throws -> String {
    var page = """
      # Diagnostic codes

      Written by the tests (`RECORD_SNAPSHOTS=1 swift test --filter CodesPageTests`). D01xx is the form
      of files, D02xx expressions, D03xx what files mean together, D04xx defects of the printed plan
      (shown here as `--strict` shows them), D05xx data, D06xx the run. D036x, D037x, D042x and D043x
      are remarks of `dondoc lint`. `dondoc explain CODE` shows a good example too.


      """
    for code in try codes() {
      page += "## \(code.text) \(code.name)\n\n" + (try meaning(of: code)) + "\n\n"
      let folder = "/\(code.text)-\(code.name)"
      let strict = ["list", "units", "--strict", "--lang", "en"]
      if let example = try example(of: code, in: Self.gallery + folder, by: strict) {
        page += example
      } else if let example = try example(
        of: code, in: Self.lintGallery + folder, by: ["lint", "--lang", "en"])
      {
        page += example
      }
    }
    return page
  }

  /// What `dondoc explain` says of a code, under its head.
  private func meaning(of code: Code) throws -> String {
    let run = try Program.run(["explain", code.text, "--lang", "en"])
    let lines = run.outputText.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(run.exitCode == 0 && lines.first ?? "" == "\(code.text) \(code.name)", "\(code)")
    return lines.dropFirst(2).prefix { !$0.isEmpty }.joined(separator: "\n")
  }

  /// The input and what is said of it; nil where there is none that can be shown.
  private func example(
    of code: Code, in folder: String, by arguments: [String]
  ) throws -> String? {
    guard let input = try? String(contentsOfFile: folder + "/dondoc.yaml", encoding: .utf8),
      !input.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\n" })
    else { return nil }
    let run = try Program.run(arguments, in: folder)
    // The one that the folder is named for; the others are about the same line.
    let blocks = (run.errorText + run.outputText).split(separator: "\n\n").map(String.init)
    guard let block = blocks.first(where: { $0.contains("[\(code.text)]") }) else { return nil }
    let text = input.hasSuffix("\n") ? input : input + "\n"
    return "```yaml\n\(text)```\n\n```\n\(block)\n```\n\n"
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
