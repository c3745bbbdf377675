import ArgumentParser
import Bytes
import Compliance
import Diagnostics
import Reports
import Results
import RuleFiles
import RuleTests
import Workspace

/// `dondoc test`: tests and examples of rules.
struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Runs the tests and examples of rules, and says what they leave untested.",
    discussion: """
      Takes a folder with dondoc.yaml, a folder of rule files without a plan, or the files. Exits \
      with 0 when all is as expected, 1 when something differs or a limit is not kept, 2 when a \
      file has a fault or there are no tests.

      Example: dondoc test Examples/hai-lang-145 --coverage
      """)

  /// How results are written.
  enum Format: String, CaseIterable { case text, json, junit }

  /// One `--format NAME[=PATH]`.
  struct Request: ExpressibleByArgument {
    var format: Format
    /// nil: standard output.
    var path: String?

    init(format: Format) { self.format = format }

    init?(argument: String) {
      let parts = argument.split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false
      ).map(String.init)
      guard let format = parts.first.flatMap(Format.init(rawValue:)) else { return nil }
      self.format = format
      if parts.count == 2 {
        if parts[1].isEmpty { return nil }
        path = parts[1]
      }
    }

    static var allValueStrings: [String] {
      Format.allCases.flatMap { [$0.rawValue, $0.rawValue + "=PATH"] }
    }
  }

  @Argument(
    help: "Folder with dondoc.yaml, looked for upward when left out; or files or a folder of rules."
  )
  var paths: [String] = []

  @Option(
    name: .customLong("run"),
    help: "Only tests whose name or rule has these words; * stands for anything.")
  var pattern: String?

  @Flag(help: "Also the examples of the rules that ship with dondoc.")
  var packs = false

  @Flag(help: "Print which verdicts of each rule a test expects.")
  var coverage = false

  @Option(help: "Exit with 1 below so many percent of the verdicts that rules can give.")
  var minCoverage: Int?

  @Flag(help: "Change the rules in small ways, and print the changes that no test notices.")
  var mutate = false

  @Option(help: "With --mutate, exit with 1 above so many percent of survivors without a reason.")
  var maxSurvivors: Int?

  @Option(
    name: .customLong("format"),
    help: "text, json or junit, with =PATH to write a file; may be repeated.")
  var formats: [Request] = []

  @Option(help: "Language of the output: vi or en.")
  var lang: Language?

  @Flag(help: "Exit with 0 where something differs.")
  var exitZero = false

  @OptionGroup var display: FaultOptions

  @Flag(name: .shortAndLong, help: "Print nothing but faults.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Print lists whole.")
  var verbose = false

  @Option(
    help: "The most threads; the output does not depend on it. By default one a processor, up to 8."
  )
  var threads: Int?

  func validate() throws {
    if formats.filter({ $0.path == nil }).count > 1 {
      throw ValidationError(
        "only one --format can go to standard output; give the others a path, as in junit=out.xml.")
    }
    for (name, percent) in [("min-coverage", minCoverage), ("max-survivors", maxSurvivors)] {
      guard let percent, !(0...100).contains(percent) else { continue }
      throw ValidationError("--\(name) takes a whole number from 0 to 100.")
    }
    if maxSurvivors != nil, !mutate { throw ValidationError("--max-survivors goes with --mutate.") }
    if let threads, threads < 1 {
      throw ValidationError("--threads takes a whole number from 1 on.")
    }
  }

  func run() throws {
    let faults = FaultOutput(asked: lang, options: display)
    let testing: RuleTesting
    do throws(WorkspaceFault) {
      testing = try RuleTesting(
        TestSettings(
          paths: paths, pattern: pattern, withPacks: packs,
          threads: threads ?? min(Surroundings.processorCount(), 8)))
    } catch {
      throw faults.exit(error)
    }
    let report = testing.run.report(mutates: mutate)
    let language = lang ?? CommonOptions.environmentLanguage ?? testing.language
    let output = Output(
      report: report, language: language, showsCoverage: coverage || minCoverage != nil,
      limits: limits)
    let failures = write(output)
    FaultOutput(language: language, options: display)
      .write(failures, files: report.files)
    if !failures.isEmpty { throw ExitCode(RunOutcome.incomplete.exitCode) }
    if !limits.hold(for: report), !exitZero { throw ExitCode(RunOutcome.failed.exitCode) }
  }

  private var limits: TestLimits {
    TestLimits(leastCoverage: minCoverage, mostSurvivors: maxSurvivors)
  }

  /// What is written, whatever the format.
  private struct Output {
    var report: RuleTestReport
    var language: Language
    var showsCoverage: Bool
    var limits: TestLimits
  }

  /// - Returns: Faults of outputs that could not be written.
  private func write(_ output: Output) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    for request in formats.isEmpty ? [Request(format: .text)] : formats {
      do throws(FileError) {
        try write(output, request)
      } catch {
        // A closed pipe means that the reader has seen enough.
        if request.path == nil, error.code == .closedPipe { continue }
        faults.append(ReportOutput.unwritable(error))
      }
    }
    return faults
  }

  private func write(_ output: Output, _ request: Request) throws(FileError) {
    if let path = request.path {
      var sink = try ByteSink(replacing: path)
      write(output, request.format, limit: nil, isColoured: false, to: &sink)
      try sink.finish()
    } else if !quiet {
      var sink = ByteSink(descriptor: 1)
      let limit = Terminal.isTerminal(1) && !verbose ? 30 : nil
      write(
        output, request.format, limit: limit, isColoured: display.color.isColoured(descriptor: 1),
        to: &sink)
      try sink.finish()
    }
  }

  private func write(
    _ output: Output, _ format: Format, limit: Int?, isColoured: Bool, to sink: inout ByteSink
  ) {
    let presentation = Presentation(
      language: output.language, limit: limit, isColoured: isColoured, files: output.report.files)
    switch format {
    case .text:
      TestPage(output.report, presentation).write(
        showsCoverage: output.showsCoverage, mutates: mutate, limits: output.limits, to: &sink)
    case .json:
      TestJSON(output.report, language: output.language).write(
        showsCoverage: output.showsCoverage, to: &sink)
    case .junit: TestJUnit(output.report, language: output.language).write(to: &sink)
    }
  }
}
