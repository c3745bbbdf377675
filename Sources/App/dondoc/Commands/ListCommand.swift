import ArgumentParser
import Bytes
import CivilCalendar
import Compliance
import Facts
import Reports
import RuleFiles
import Workspace

/// `dondoc list`: what a workspace has, as tables.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists tasks, obligations, units, rules, facts, calendars, formats or left-out.",
    discussion: """
      Example: dondoc list obligations Examples/hai-lang-145 --as-of 2024-07-15 --unit xa-hai-an \
      --open
      """)

  /// What can be listed.
  enum What: String, CaseIterable, ExpressibleByArgument {
    case tasks, obligations, units, rules, facts, calendars, formats
    case leftOut = "left-out"
  }

  @Argument(help: "tasks, obligations, units, rules, facts, calendars, formats or left-out.")
  var what: What

  @Argument(help: "Folder with dondoc.yaml; looked for upward from here when left out.")
  var workspace: String?

  @Option(help: "text, csv or json.")
  var format: ListFormat = .text

  @Flag(name: .customLong("open"), help: "Of obligations, only those still to be done.")
  var isOpenOnly = false

  @Option(help: "Of facts, the catalogue: obligation, unit, report or record.")
  var catalogue: FactCatalogue = .obligation

  @OptionGroup var options: CommonOptions

  func run() throws {
    if what == .formats { return try write(.formats, options.faultLanguage) }
    let run: WorkspaceRun
    do throws(WorkspaceFault) {
      run = try WorkspaceRun(options.settings(folder: workspace))
    } catch {
      throw FaultOutput(options).exit(error)
    }
    try write(table(run), run.language)
  }

  private func table(_ run: WorkspaceRun) -> ListTable {
    let lists = RuleBookLists(
      ruleBook: run.ruleBook, files: run.loaded.sourceFiles, language: run.language)
    switch what {
    case .tasks: return lists.tasks
    case .units: return lists.units(asOf: options.asOf)
    case .rules: return lists.rules(runs: run.ruleRuns, sql: run.ruleSQL)
    case .facts: return lists.facts(catalogue.catalogue)
    case .calendars: return lists.calendars
    case .formats: return .formats
    case .obligations: return .obligations(of: run.report(), onlyOpen: isOpenOnly)
    case .leftOut: return .leftOut(of: run.report())
    }
  }

  private func write(_ table: ListTable, _ language: Language) throws {
    guard !options.quiet else { return }
    var sink = ByteSink(descriptor: 1)
    table.write(as: format.format, wording: language.wording, to: &sink)
    // A closed pipe means that the reader has seen enough.
    sink.flush()
  }
}

/// `--format` of a list.
enum ListFormat: String, CaseIterable, ExpressibleByArgument {
  case text, csv, json

  var format: ListTable.Format {
    switch self {
    case .text: .text
    case .csv: .csv
    case .json: .json
    }
  }
}

/// `--catalogue` of `list facts`.
enum FactCatalogue: String, CaseIterable, ExpressibleByArgument {
  case obligation, unit, report, record

  var catalogue: Catalogue {
    switch self {
    case .obligation: .obligation
    case .unit: .unit
    case .report: .report
    case .record: .record
    }
  }
}
