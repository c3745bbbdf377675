import ArgumentParser
import Bytes
import CivilCalendar
import Compliance
import Diagnostics
import PlanTables
import Reports
import Wording
import Workspace

/// `dondoc init`: a workspace to begin with.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Writes a small workspace that runs, or one made of a plan's table.",
    discussion: """
      Asks nothing and writes over nothing. With --plan it takes a table with the columns of a \
      plan (number, task, lead, support, deadline, product), writes plan.yaml, units.yaml and a \
      form for the first period, and names every cell that a person has to look at; the exit code \
      is 3 where a row could not be taken.

      Example: dondoc init new-folder
      Example: dondoc init new-folder --plan table.csv --issued 2026-01-09 --ends 2026-12-31
      """)

  @Argument(help: "Folder to write to; made where it is not there. The current one by default.")
  var folder: String = "."

  @Option(help: "A plan's table, as CSV or JSON.")
  var plan: String?

  @Option(
    name: .customLong("units"),
    help: "With --plan: a list of units that are known, YAML or CSV; may be repeated.")
  var unitFiles: [String] = []

  @Option(help: "With --plan: what stands before the number in the ids of tasks.")
  var prefix: String?

  @Option(help: "With --plan: number of the plan's document.")
  var number: String?

  @Option(help: "With --plan: the day of issue (YYYY-MM-DD).")
  var issued: CivilDate?

  @Option(help: "With --plan: the last day (YYYY-MM-DD).")
  var ends: CivilDate?

  @Option(help: "Language of the files and of the output: vi or en.")
  var lang: Language?

  @OptionGroup var display: FaultOptions

  @Flag(name: .shortAndLong, help: "Print nothing but faults.")
  var quiet = false

  func validate() throws {
    if plan == nil {
      let given = [prefix, number].contains { $0 != nil } || issued != nil || ends != nil
      if given || !unitFiles.isEmpty {
        throw ValidationError("--units, --prefix, --number, --issued and --ends go with --plan.")
      }
    }
    if let issued, let ends, ends < issued {
      throw ValidationError("--ends lies before --issued.")
    }
    if let prefix, prefix.isEmpty || prefix.utf8.contains(where: { "/# ".utf8.contains($0) }) {
      throw ValidationError("--prefix takes letters and digits, without blanks, / and #.")
    }
  }

  private var language: Language { lang ?? CommonOptions.environmentLanguage ?? .vi }

  private var faults: FaultOutput {
    FaultOutput(language: language, options: display)
  }

  func run() throws {
    var hasRejected = false
    do throws(WorkspaceFault) {
      if let plan {
        let made = try planImport(plan)
        try made.workspace.write(into: folder)
        report(made)
        hasRejected = !made.table.faults.isEmpty
      } else {
        let sample = NewWorkspace.sample(language)
        try sample.write(into: folder)
        printPage(InitPage(files: sample.files.map(\.path), folder: folder).sample)
      }
    } catch {
      let isUnwritable = error.diagnostics.contains { $0.code == WorkspaceCode.unwritableOutput }
      let code = faults.exit(error)
      throw isUnwritable ? ExitCode(RunOutcome.incomplete.exitCode) : code
    }
    if hasRejected { throw ExitCode(RunOutcome.incomplete.exitCode) }
  }

  private func planImport(_ path: String) throws(WorkspaceFault) -> PlanImport {
    let head = PlanDraft.Head(
      prefix: prefix ?? (language == .vi ? "NV" : "T"), number: number, issued: issued, ends: ends)
    return try PlanImport(
      path: path, unitFiles: unitFiles, head: head, language: language, wording: language.wording)
  }

  private func report(_ made: PlanImport) {
    let page = InitPage(files: made.workspace.files.map(\.path), folder: folder)
    printPage { page.imported(made, $0, to: &$1) }
    faults.write(made.draft.doubts + made.table.faults, files: SourceFiles())
  }

  private func printPage(_ write: (Wording, inout ByteSink) -> Void) {
    guard !quiet else { return }
    var sink = ByteSink(descriptor: 1)
    write(language.wording, &sink)
    sink.flush()
  }
}
