import ArgumentParser
import Bytes
import Compliance
import Diagnostics
import Reports
import Results
import Workspace

/// `dondoc lint`: what is wrong with files and plan, and how its deadlines are read.
struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Says what is wrong with files and plan, and how each deadline is read.",
    discussion: """
      Looks at the plan from its start to its end, without any progress. Exits with 0 also where \
      the printed plan has defects; with 2 when a file has a fault, and with --strict when there \
      is a defect or a warning.

      Example: dondoc lint Examples/hai-lang-145 --phrases --task PAR-01
      """)

  @Argument(help: "Folder with dondoc.yaml; looked for upward from here when left out.")
  var workspace: String?

  @Flag(help: "Print how each deadline is read, instead of the remarks.")
  var phrases = false

  @Option(name: .customLong("task"), help: "With --phrases only this task; may be repeated.")
  var tasks: [String] = []

  @Option(help: "A folder or root file whose plan the tasks are compared with; may be repeated.")
  var against: [String] = []

  @Option(help: "text, csv or json.")
  var format: ListFormat = .text

  @Option(help: "Language of the output: vi or en.")
  var lang: Language?

  @Flag(help: "Exit with 2 where there is a defect of the plan or a warning.")
  var strict = false

  @OptionGroup var display: FaultOptions

  @Flag(name: .shortAndLong, help: "Print nothing; the exit code tells.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Print lists whole.")
  var verbose = false

  func validate() throws {
    if !tasks.isEmpty, !phrases { throw ValidationError("--task goes with --phrases.") }
    if !against.isEmpty, phrases { throw ValidationError("--against does not go with --phrases.") }
  }

  func run() throws {
    let faults = FaultOutput(asked: lang, options: display)
    let run: LintRun
    do throws(WorkspaceFault) {
      run = try LintRun(folder: workspace, against: against, tasks: tasks)
    } catch {
      throw faults.exit(error)
    }
    if !quiet { write(run) }
    let outcome = run.outcome(isStrict: strict)
    if outcome != .fine { throw ExitCode(outcome.exitCode) }
  }

  private func write(_ run: LintRun) {
    let language = lang ?? CommonOptions.environmentLanguage ?? run.language ?? .en
    let isTerminal = Terminal.isTerminal(1)
    let presentation = Presentation(
      language: language, limit: isTerminal && !verbose ? 30 : nil,
      isColoured: display.color.isColoured(descriptor: 1), files: run.report.files)
    var sink = ByteSink(descriptor: 1)
    if phrases, let plan = run.report.plan {
      let page = PhrasePage(run.report, plan: plan, tasks: run.tasks, presentation)
      if format == .text {
        page.write(to: &sink)
      } else {
        page.table.write(as: format.format, wording: language.wording, to: &sink)
      }
    } else {
      write(run.report, presentation, to: &sink)
    }
    // A closed pipe means that the reader has seen enough.
    sink.flush()
  }

  private func write(
    _ report: LintReport, _ presentation: Presentation, to sink: inout ByteSink
  ) {
    let data = LintData(report, language: presentation.language)
    switch format {
    case .text: LintPage(report, presentation).write(to: &sink)
    case .json: data.writeJSON(to: &sink)
    case .csv:
      data.table.write(as: .csv, wording: presentation.language.wording, to: &sink)
    }
  }
}
