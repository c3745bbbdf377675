import ArgumentParser

/// `dondoc gate`: a unit before it submits; CI.
struct GateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gate",
    abstract: "Judges a gate of dondoc.yaml on a report.",
    discussion: """
      Exits with 0 when every requirement holds, 1 when one does not, 3 when there is nothing to \
      judge.

      Example: dondoc gate pre-submit Examples/hai-lang-145 --as-of 2024-06-18 --unit xa-hai-an \
      --period 2024-Q2 --with q2.csv
      """)

  @Argument(help: "Name of the gate under gates: of dondoc.yaml.")
  var name: String

  @Argument(help: "Folder with dondoc.yaml; looked for upward from here when left out.")
  var workspace: String?

  @OptionGroup var options: CommonOptions
  @OptionGroup var outputs: OutputOptions

  func validate() throws { try outputs.validate() }

  func run() throws {
    let runner = ReportRunner(options: options, outputs: outputs)
    try runner.run(folder: workspace, gate: name)
  }
}
