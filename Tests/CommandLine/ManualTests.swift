import Testing

/// The manual page names what the program has, and nothing else.
@Suite struct ManualTests {
  /// The page without the marks of its language.
  private func page() throws -> String {
    try Manual.text("docs/dondoc.1").replacing("\\-", with: "-").replacing("\\&", with: "")
  }

  /// The options that head a paragraph of the page: the line below `.TP`.
  private func optionsOfPage() throws -> Set<String> {
    let lines = try page().split(separator: "\n")
    let heads = zip(lines, lines.dropFirst()).filter { $0.0 == ".TP" }.map(\.1)
    let words = heads.flatMap { $0.split { " ,\"".contains($0) }.dropFirst() }
    return Set(words.filter { $0.hasPrefix("-") }.map(String.init))
  }

  @Test func namesEveryCommand() throws {
    let page = try page()
    let commands = try Manual.commands()
    #expect(commands.count >= 3)
    for command in commands { #expect(page.contains(".SS dondoc \(command)"), "\(command)") }
    let headed = page.split(separator: "\n").filter { $0.hasPrefix(".SS dondoc ") }.map {
      String($0.dropFirst(".SS dondoc ".count).prefix { $0 != " " })
    }
    #expect(headed == commands)
  }

  @Test func namesEveryOption() throws {
    var known: Set<String> = []
    for command in try [nil] + Manual.commands() {
      known.formUnion(try Manual.options(of: command))
    }
    let named = try optionsOfPage()
    #expect(known.subtracting(named).sorted() == [])
    #expect(named.subtracting(known).sorted() == [])
  }

  @Test func namesTheVersion() throws {
    let version = try Program.run(["--version"]).outputText.split(separator: " ").last ?? ""
    let head = try page().split(separator: "\n").first { $0.hasPrefix(".TH ") } ?? ""
    #expect(head.contains(version.split(separator: "\n").first ?? "?"))
  }

  @Test(arguments: ["0", "1", "2", "3", "130"]) func namesEveryExitCode(_ code: String) throws {
    let lines = try page().split(separator: "\n")
    let start = lines.firstIndex(of: ".SH EXIT STATUS") ?? lines.endIndex
    let section = lines[start...].dropFirst().prefix { !$0.hasPrefix(".SH") }
    #expect(section.contains(".B \(code)"))
  }
}
