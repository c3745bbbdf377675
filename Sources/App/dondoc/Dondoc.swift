import ArgumentParser
import Bytes
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
    subcommands: [CheckCommand.self, GateCommand.self, ListCommand.self])
}

/// The version of the program.
enum DondocVersion {
  static let text = "0.1.0"
}

@main
enum EntryPoint {
  static func main() {
    Surroundings.ignoreClosedPipes()
    do {
      var command = try Dondoc.parseAsRoot()
      try command.run()
    } catch let error as ExitCode {
      Dondoc.exit(withError: error)
    } catch {
      finish(error)
    }
  }

  /// Help and version are results; all else here is wrong usage.
  private static func finish(_ error: any Error) -> Never {
    guard Dondoc.exitCode(for: error) != .success else { Dondoc.exit(withError: error) }
    StandardError.write(Dondoc.fullMessage(for: error) + "\n")
    Dondoc.exit(withError: ExitCode(RunOutcome.invalid.exitCode))
  }
}
