import ArgumentParser

/// How a command shows faults; every command that may have some takes these.
struct FaultOptions: ParsableArguments {
  @Option(help: "auto, always or never.")
  var color: ColourChoice = .auto

  @Option(help: "How faults are written: text or json.")
  var errorFormat: ErrorFormat = .text
}
