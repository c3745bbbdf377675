import ArgumentParser

@main
struct Dondoc: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "dondoc", version: "0.1.0")
}
