import ArgumentParser
import Bytes
import Compliance
import Diagnostics
import Reference
import Reports
import Wording
import Workspace

/// `dondoc docs`: reference pages, made of the descriptions that the program itself goes by.
struct DocsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "docs",
    abstract: "Writes reference pages of rules, facts, files and codes.",
    discussion: """
      Without a workspace the rules are those that ship; with one, all that it uses, its own too. \
      With --check nothing is written, and the exit code is 1 where a page is not current.

      Example: dondoc docs -o docs/reference --check
      """)

  @Argument(help: "Folder with dondoc.yaml whose rules have pages; else those that ship.")
  var workspace: String?

  @Option(name: .shortAndLong, help: "Folder of the pages.")
  var output = "docs/reference"

  @Option(help: "Language of the pages, vi or en; both by default, and of the output.")
  var lang: Language?

  @Flag(help: "Write nothing; list what is not current, and exit with 1 if there is any.")
  var check = false

  @OptionGroup var display: FaultOptions

  @Flag(name: .shortAndLong, help: "Print nothing; the exit code tells.")
  var quiet = false

  private var language: Language { lang ?? CommonOptions.environmentLanguage ?? .en }

  func validate() throws {
    if output.isEmpty { throw ValidationError("--output takes the path of a folder.") }
  }

  func run() throws {
    let differences: [String]
    do throws(WorkspaceFault) {
      let folder = try ReferenceFolder(
        path: output, languages: lang.map { [$0] } ?? [.vi, .en], workspace: workspace)
      if !check { list(try folder.write()) }
      differences = folder.differences().map { path, difference in
        path + ": " + language.wording.word("docs." + difference.rawValue)
      }
    } catch {
      let isUnwritable = error.diagnostics.contains { $0.code == WorkspaceCode.unwritableOutput }
      let code = FaultOutput(asked: lang, options: display).exit(error)
      throw isUnwritable ? ExitCode(RunOutcome.incomplete.exitCode) : code
    }
    list(differences)
    if check, !differences.isEmpty { throw ExitCode(RunOutcome.failed.exitCode) }
  }

  private func list(_ lines: [String]) {
    guard !quiet, !lines.isEmpty else { return }
    var sink = ByteSink(descriptor: 1)
    for line in lines { sink.write(line + "\n") }
    // A closed pipe means that the reader has seen enough.
    sink.flush()
  }
}
