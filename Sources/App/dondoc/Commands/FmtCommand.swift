import ArgumentParser
import Bytes
import Compliance
import Diagnostics
import Workspace

/// `dondoc fmt`: YAML files in one layout.
struct FmtCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: "Lays out YAML files: indentation, blanks and blank lines; comments stay.",
    discussion: """
      Takes files and folders; of a folder with dondoc.yaml the files that it names, of another \
      all YAML files below it; - is standard input, laid out to standard output. Without a path it \
      takes the workspace from here upward. Keys, their order, quotes and line breaks stay as they \
      are written, and so does a file that cannot be laid out safely; -v says which.

      Example: dondoc fmt --check Examples/hai-lang-145
      """)

  @Argument(help: "Files or folders; - is standard input. The workspace when left out.")
  var paths: [String] = []

  @Flag(help: "Write nothing; list what would change, and exit with 1 if there is any.")
  var check = false

  @Flag(help: "Write nothing; print what would change as a unified diff.")
  var diff = false

  @Option(help: "Language of remarks and faults: vi or en.")
  var lang: Language?

  @OptionGroup var display: FaultOptions

  @Flag(name: .shortAndLong, help: "Print no paths and no remarks; the exit code tells.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Say which files stay as they are, and why.")
  var verbose = false

  func validate() throws {
    if paths.contains("-"), paths.count > 1 {
      throw ValidationError("- stands alone: the output is one text.")
    }
  }

  private var faults: FaultOutput {
    FaultOutput(asked: lang, options: display)
  }

  func run() throws {
    let run: FormattingRun
    do throws(WorkspaceFault) {
      run = try FormattingRun(paths: paths)
    } catch {
      throw faults.exit(error)
    }
    let unwritable = check || diff ? [] : write(run)
    show(run)
    let changed = run.files.contains { $0.isChanged }
    for fault in run.syntaxFaults { faults.write(fault.diagnostics, files: fault.files) }
    faults.write(
      run.unreadable + unwritable + (quiet ? [] : run.remarks(isVerbose: verbose)),
      files: SourceFiles())
    if !run.syntaxFaults.isEmpty { throw ExitCode(RunOutcome.invalid.exitCode) }
    if !(run.unreadable + unwritable).isEmpty { throw ExitCode(RunOutcome.incomplete.exitCode) }
    if check, changed { throw ExitCode(RunOutcome.failed.exitCode) }
  }

  /// - Returns: Faults of files that could not be written.
  private func write(_ run: FormattingRun) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    for file in run.files where file.path != "-" && file.isChanged {
      guard let text = file.text else { continue }
      do throws(FileError) {
        var sink = try ByteSink(replacing: file.path)
        sink.write(text)
        try sink.finish()
      } catch {
        faults.append(ReportOutput.unwritable(error))
      }
    }
    return faults
  }

  /// The diffs, or the text of standard input, or the paths of what changes.
  private func show(_ run: FormattingRun) {
    var sink = ByteSink(descriptor: 1)
    for file in run.files {
      if diff {
        sink.write(file.diff)
      } else if file.path == "-", !check {
        sink.write(file.text ?? [])
      } else if file.isChanged, !quiet {
        sink.write(file.path + "\n")
      }
    }
    // A closed pipe means that the reader has seen enough.
    sink.flush()
  }
}
