import ArgumentParser
import Bytes
import CivilCalendar
import Compliance
import Diagnostics
import ExpressionData
import Expressions
import Facts
import Reports
import Results
import Wording
import Workspace

/// `dondoc eval`: what an expression gives, or how the tests of a folder go.
struct EvalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval",
    abstract: "Gives the value of an expression on facts, or runs tests of the language.",
    usage: """
      dondoc eval <expression> [<options>]
      dondoc eval <expression> --of <key> [<workspace>] [<options>]
      dondoc eval --suite <folder> [<options>]
      """,
    discussion: """
      The names are the facts of rules (dondoc list facts). They have the values of --facts, a \
      JSON object such as {"clock": "overdue", "due": {"daysLate": 3}}, or those of an obligation \
      of the workspace (--of SIPAS-20/xa-hai-an/2024-Q2); without a value a fact is unknown. \
      --suite runs the tests of a folder in the form of the CEL conformance suite as JSON lines.

      The exit code is 0 for a value or unknown, 1 where the expression fails to evaluate or a \
      test fails, 2 where there is nothing that can be evaluated, 3 where a line is no test.

      Example: dondoc eval "date('2024-04-29').addWorkingDays(5)"
      Example: dondoc eval "clock == 'overdue'" --facts row.json -v
      """)

  /// The names that an expression may use.
  enum Names: String, CaseIterable, ExpressibleByArgument {
    case obligation, unit, report, record, none

    var catalogue: Catalogue? { Catalogue(rawValue: rawValue) }
  }

  /// How the outcome is written.
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  @Argument(help: "The expression; then, with --of, the folder with dondoc.yaml.")
  var words: [String] = []

  @Option(help: "A JSON file with facts; - is standard input.")
  var facts: String?

  @Option(help: "Of which rows the facts are: obligation, unit, report, record, or none.")
  var names: Names = .obligation

  @Option(name: .customLong("of"), help: "An obligation of the workspace, by its key.")
  var key: String?

  @Flag(help: "Print the type instead of the value.")
  var type = false

  @Option(help: "A folder with tests of the language (*.jsonl).")
  var suite: String?

  @Option(help: "A shipped calendar, or the path of a YAML file, instead of the workspace's.")
  var calendar: String?

  @Option(help: "text or json.")
  var format: Format = .text

  @OptionGroup var options: CommonOptions

  func validate() throws {
    if suite != nil {
      if !words.isEmpty || facts != nil || key != nil || type {
        throw ValidationError("--suite takes a folder of tests and no expression beside it.")
      }
      return
    }
    if words.isEmpty { throw ValidationError("eval takes an expression, or --suite <folder>.") }
    if words.count > (key == nil ? 1 : 2) {
      throw ValidationError("an expression of several words stands in quotes, as one argument.")
    }
    if key != nil, facts != nil {
      throw ValidationError("the facts are those of --facts or those of --of, not of both.")
    }
    if key != nil, names != .obligation {
      throw ValidationError("--of gives the facts of an obligation; leave --names out.")
    }
  }

  func run() throws {
    if let suite { return try run(suite: suite) }
    do throws(WorkspaceFault) {
      try evaluate(words[0])
    } catch {
      throw FaultOutput(options).exit(error)
    }
  }

  // MARK: One expression

  private func evaluate(_ text: String) throws(WorkspaceFault) {
    let trial: ExpressionTrial
    if let key {
      trial = try onObligation(text, key)
    } else {
      let choice = try CalendarChoice(named: calendar, options.settings(folder: nil))
      trial = try ExpressionTrial(
        text, on: try row(), catalogue: names.catalogue, asOf: options.asOf ?? choice.today,
        calendar: choice.calendar)
    }
    FaultOutput(options).write(trial.diagnostics, files: trial.files)
    write(trial)
    if case .error = trial.outcome, !type {
      EvalCommand.exit(withError: ExitCode(RunOutcome.failed.exitCode))
    }
  }

  private func row() throws(WorkspaceFault) -> ExpressionTrial.Row {
    guard let facts else { return .nothing }
    do throws(FileError) {
      return .facts(path: facts, bytes: try readFile(facts, limit: 64 << 20))
    } catch {
      throw WorkspaceFault([error.diagnostic(ExpressionDataCode.badFacts)])
    }
  }

  private func onObligation(
    _ text: String, _ key: String
  ) throws(WorkspaceFault) -> ExpressionTrial {
    let run = try WorkspaceRun(options.settings(folder: words.count > 1 ? words[1] : nil))
    let explained = run.explained()
    let question = ExplanationQuestion(key)
    let answer = try ExplanationSearch(run, explained.report).answer(to: question)
    guard case .obligation(let number, _) = answer else {
      throw WorkspaceFault([
        Diagnostic(
          code: WorkspaceCode.noSuchObligation,
          message: Message("eval.not-one-obligation", ["key": .name(key)]),
          help: [Message("eval.help.whole-key", ["task": .text(question.task)])])
      ])
    }
    return try ExpressionTrial(
      text, on: .obligation(number, of: explained.report), catalogue: .obligation, asOf: nil,
      calendar: explained.report.calendar)
  }

  private func write(_ trial: ExpressionTrial) {
    guard !options.quiet else { return }
    let text = OutcomeText(
      type: trial.expression.type, outcome: trial.outcome, seen: trial.seen)
    var sink = ByteSink(descriptor: 1)
    switch format {
    case .text:
      // An unknown is told with what has no value.
      let isWhole = options.verbose || (trial.outcome == .unknown && !type)
      text.writeText(isType: type, isWhole: isWhole, to: &sink)
    case .json: text.writeJSON(to: &sink)
    }
    sink.flush()
  }

  // MARK: A suite

  private func run(suite folder: String) throws {
    let report: SuiteReport
    do throws(FileError) {
      report = try SuiteRun.report(folder: folder)
    } catch {
      throw FaultOutput(options).exit(
        WorkspaceFault([error.diagnostic(ExpressionDataCode.noSuite)]))
    }
    guard report.count > 0 || !report.badLines.isEmpty else {
      throw FaultOutput(options).exit(
        WorkspaceFault([
          Diagnostic(
            code: ExpressionDataCode.noSuite,
            message: Message("suite.no-tests", ["path": .name(folder)]),
            help: [Message("suite.help.form")])
        ]))
    }
    if !options.quiet {
      let page = SuitePage(report)
      var sink = ByteSink(descriptor: 1)
      switch format {
      case .text:
        page.writeText(
          wording: options.faultLanguage.wording, isWhole: options.verbose, to: &sink)
      case .json: page.writeJSON(to: &sink)
      }
      sink.flush()
    }
    FaultOutput(options).write(report.badLines, files: SourceFiles())
    if report.failures > 0 { throw ExitCode(RunOutcome.failed.exitCode) }
    if !report.badLines.isEmpty { throw ExitCode(RunOutcome.incomplete.exitCode) }
  }
}
