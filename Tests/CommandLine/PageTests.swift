import Testing

/// The output that the pages for people show is what the program prints.
@Suite struct PageTests {
  @Test(arguments: ["README.md", "docs/commands.md", "docs/files.md"])
  func showsRealOutput(_ path: String) throws {
    let blocks = try CheckedPage(path: path).blocks()
    #expect(!blocks.isEmpty)
    for block in blocks {
      let output = try CheckedPage.output(of: block)
      #expect(
        CheckedPage.matches(block.text, output),
        "\(path):\(block.line) dondoc \(block.command.joined(separator: " "))\n\(output.prefix(4000))"
      )
    }
  }

  @Test(arguments: [
    ("a\nb\n", "a\nb\n", true), ("a\nb\n", "a\n", false), ("a\n...\n", "a\nb\n", true),
    ("...\nb\n", "a\nb\n", true), ("a\n...\nc\n", "a\nb\nc\n", true),
    ("a\n...\nd\n", "a\nb\nc\n", false), ("b\n...\n", "a\nb\n", false),
    ("a\n...\nb\n...\n", "a\nx\nb\nc\n", true), ("a\n...\ny\n...\n", "a\nx\nb\nc\n", false),
  ])
  func gapsStandForLines(_ text: String, _ whole: String, _ fits: Bool) {
    #expect(CheckedPage.matches(text, whole) == fits)
  }

  /// A link to a file that is not there helps nobody.
  @Test(arguments: ["README.md", "CONTRIBUTING.md"]) func linksLeadSomewhere(_ path: String) throws
  {
    for link in try Manual.text(path).matches(of: /\]\(([^)#:]+)\)/) {
      #expect(Manual.exists(String(link.1)), "\(path): \(link.1)")
    }
  }
}
