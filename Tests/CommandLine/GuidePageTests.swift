import Foundation
import Testing

/// The guide for the people who use the program shows what it prints, in both languages alike.
@Suite struct GuidePageTests {
  struct Pair: Sendable, CustomTestStringConvertible {
    var vi: String
    var en: String

    var testDescription: String { en }
  }

  static let pairs = [
    Pair(vi: "README.md", en: "README.md"),
    Pair(vi: "theo-doi.md", en: "supervisor.md"),
    Pair(vi: "bao-cao.md", en: "clerk.md"),
    Pair(vi: "viet-quy-tac.md", en: "rule-writer.md"),
  ]
  static let paths = pairs.flatMap { ["docs/vi/" + $0.vi, "docs/en/" + $0.en] }

  private static func page(_ path: String) throws -> GuidePage {
    let language = path.hasPrefix("docs/vi/") ? "vi" : "en"
    return GuidePage(text: try Manual.text(path), language: language)
  }

  @Test(arguments: paths) func showsWhatHappens(_ path: String) throws {
    let page = try Self.page(path)
    #expect(path.hasSuffix("README.md") || page.steps.count >= 8)
    for problem in try page.problems() { Issue.record("\(path):\(problem)") }
  }

  @Test(arguments: pairs) func languagesSayTheSame(_ pair: Pair) throws {
    let vi = try Self.page("docs/vi/" + pair.vi)
    let en = try Self.page("docs/en/" + pair.en)
    #expect(vi.headings == en.headings)
    #expect(vi.outline == en.outline)
  }

  @Test func everyPageIsRead() throws {
    for language in ["vi", "en"] {
      let folder = Program.repository + "/docs/" + language
      for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
        #expect(Self.paths.contains("docs/\(language)/\(name)"))
      }
    }
  }

  @Test(arguments: paths) func linksLeadSomewhere(_ path: String) throws {
    let folder = path.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    for link in try Manual.text(path).matches(of: /\]\(([^)#:]+)\)/) {
      #expect(Manual.exists(folder + link.1), "\(path): \(link.1)")
    }
  }

  /// Blocks that are not what happens, each with a word of what is said of it.
  @Test(arguments: [
    ("```\nx\n```\n", "without a mark"), ("```sh\ndondoc check\n```\n", "without a mark"),
    ("<!-- run: exit 0 -->\n\n```\n$ echo a\na\n```\n", "without a mark"),
    ("<!-- run: exit 0 -->\n```\necho a\n```\n", "begins with `$ `"),
    ("<!-- run: echo a -->\n```\n$ echo a\na\n```\n", "a run is `exit N`"),
    ("<!-- run: exit 0 -->\n```\n$ echo a\nb\n```\n", "exit 0"),
    ("<!-- run: exit 0 -->\n```\n$ echo a; exit 3\na\n```\n", "exit 3"),
    ("<!-- file: a -->\n```\nx\n```\n<!-- run: exit 0 -->\n```\n$ cat a b\nx\n```\n", "exit 1"),
  ])
  func faultyBlockIsFound(_ text: String, _ words: String) throws {
    let problems = try GuidePage(text: text, language: "en").problems()
    #expect(problems.count == 1 && problems[0].contains(words), "\(problems)")
  }

  @Test func stepsShareOneFolder() throws {
    let text =
      "# A\n\n## B\n" + "<!-- file: x/a -->\n```\n# one\n```\n"
      + "<!-- run: exit 4 -->\n```\n$ cat x/a; dondoc --help >b; exit 4\n...\n```\n"
      + "<!-- run: exit 0 -->\n```\n$ head -n 1 b; echo $DONDOC_LANG\n...\nvi\n```\n"
    let page = GuidePage(text: text, language: "vi")
    #expect(page.headings == [1, 2])
    #expect(page.outline.count == 3)
    #expect(try page.problems() == [])
  }
}
