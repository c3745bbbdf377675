import Foundation

/// What `dondoc help` says that there is.
enum Manual {
  /// The names below `SUBCOMMANDS:`, in order.
  static func commands() throws -> [String] {
    let lines = try Program.run(["--help"]).outputText.split(
      separator: "\n", omittingEmptySubsequences: false)
    let list = lines.drop { $0 != "SUBCOMMANDS:" }.dropFirst().prefix { !$0.isEmpty }
    return list.compactMap { line in
      // The next line of a long text stands farther to the right.
      line.hasPrefix("  ") && !line.hasPrefix("   ")
        ? line.split(separator: " ").first.map(String.init) : nil
    }
  }

  /// The options below `OPTIONS:` of a command, such as `--as-of` and `-q`, in order.
  static func options(of command: String?) throws -> [String] {
    let arguments = command.map { ["help", $0] } ?? ["--help"]
    let lines = try Program.run(arguments).outputText.split(
      separator: "\n", omittingEmptySubsequences: false)
    let list = lines.drop { $0 != "OPTIONS:" }.dropFirst().prefix { !$0.isEmpty }
    return list.filter { $0.hasPrefix("  -") }.flatMap { line in
      line.split(separator: " ").prefix { $0.hasPrefix("-") || $0.hasPrefix("<") }
        .filter { $0.hasPrefix("-") }.map { String($0.filter { $0 != "," }) }
    }
  }

  /// The text of a file of the repository.
  static func text(_ path: String) throws -> String {
    try String(contentsOfFile: Program.repository + "/" + path, encoding: .utf8)
  }

  /// Whether the repository has a file or folder.
  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: Program.repository + "/" + path)
  }
}
