import ArgumentParser
import Bytes
import Compliance
import Reports
import Results
import RuleFiles
import Workspace

/// `dondoc check`: the nightly run.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Says what is overdue, what is wrong, and the score, on a day.",
    discussion: """
      Exits with 0 when the run is complete, whatever it found, unless --fail-on is given; with 3 \
      when an input could not be read or too many rows were rejected.

      Example: dondoc check Examples/hai-lang-145 --as-of 2024-07-15 --unit xa-hai-an
      """)

  @Argument(help: "Folder with dondoc.yaml; looked for upward from here when left out.")
  var workspace: String?

  @OptionGroup var options: CommonOptions
  @OptionGroup var outputs: OutputOptions

  func validate() throws { try outputs.validate() }

  func run() throws {
    let runner = ReportRunner(options: options, outputs: outputs)
    try runner.run(folder: workspace, gate: nil)
  }
}

/// Where a report goes and what makes it fail.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .customLong("format"),
    help: "text, json, csv, overdue, rules or scores, with =PATH to write a file; may be repeated.")
  var formats: [FormatRequest] = []

  @Option(help: "Exit with 1 on findings of this severity or worse: error or warning.")
  var failOn: FailOn?

  @Option(help: "Write every rejected row with its reason to this CSV file.")
  var rejects: String?

  func validate() throws { try ReportOutput.check(formats) }

  /// The mildest severity that fails a run.
  enum FailOn: String, CaseIterable, ExpressibleByArgument {
    case error, warning

    var severity: Rule.Severity { self == .error ? .error : .warning }
  }
}
