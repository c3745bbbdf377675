import ArgumentParser
import Bytes
import VietnameseText
import Workspace

/// The command `dondoc`.
struct Dondoc: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dondoc",
    abstract: "Checks by rules who owes what under a plan, since when, and what it costs.",
    discussion: """
      A plan, its units and rules stand in YAML files, progress in tables; dondoc evaluates them \
      for one day.

      Example: dondoc check Examples/hai-lang-145 --as-of 2024-07-15
      """,
    version: "dondoc \(DondocVersion.text)",
    subcommands: [
      CheckCommand.self, GateCommand.self, LintCommand.self, ListCommand.self, ExplainCommand.self,
      TestCommand.self, CalendarCommand.self, EvalCommand.self, InitCommand.self,
      SchemaCommand.self, DocsCommand.self, FmtCommand.self,
    ])

  /// Names of the subcommands, for proposals.
  static let commandNames = [
    "check", "gate", "lint", "list", "explain", "test", "calendar", "eval", "init", "schema",
    "docs",
    "fmt",
  ]
}

/// The version of the program.
enum DondocVersion {
  static let text = "0.1.0"
}

@main
enum EntryPoint {
  static func main() {
    Surroundings.ignoreClosedPipes()
    if let unknown = unknownCommand(CommandLine.arguments.dropFirst()) {
      StandardError.write(unknown)
      Dondoc.exit(withError: ExitCode(RunOutcome.invalid.exitCode))
    }
    do {
      var command = try Dondoc.parseAsRoot(arguments(CommandLine.arguments.dropFirst()))
      try command.run()
    } catch let error as ExitCode {
      Dondoc.exit(withError: error)
    } catch {
      finish(error)
    }
  }

  /// The arguments, where a negative number of `calendar` is a word and no option: its sign is
  /// replaced by the minus sign of print, which is read as well.
  private static func arguments(_ given: ArraySlice<String>) -> [String] {
    guard given.first == "calendar" else { return Array(given) }
    return given.map { word in
      let digits = word.utf8.dropFirst()
      let isNegative = word.utf8.first == UInt8(ascii: "-") && !digits.isEmpty
      guard isNegative, digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return word }
      return "\u{2212}" + word.dropFirst()
    }
  }

  /// What to say of a first word that is no command; nil where it is one.
  private static func unknownCommand(_ arguments: ArraySlice<String>) -> String? {
    let commands = Dondoc.commandNames
    guard let first = arguments.first, !first.hasPrefix("-"), first != "help",
      !commands.contains(first)
    else { return nil }
    let near = nearest(to: first, among: commands, limit: 1).first
    let proposal = near.map { "Did you mean '\($0)'?" } ?? "There are \(list(commands))."
    return "Error: Unknown command '\(first)'. \(proposal)\n"
      + "  See 'dondoc --help' for more information.\n"
  }

  private static func list(_ names: [String]) -> String {
    names.map { "'\($0)'" }.joined(separator: ", ")
  }

  /// Help and version are results; all else here is wrong usage.
  private static func finish(_ error: any Error) -> Never {
    guard Dondoc.exitCode(for: error) != .success else { Dondoc.exit(withError: error) }
    StandardError.write(Dondoc.fullMessage(for: error) + "\n")
    Dondoc.exit(withError: ExitCode(RunOutcome.invalid.exitCode))
  }
}
