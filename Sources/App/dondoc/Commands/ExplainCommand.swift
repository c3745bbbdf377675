import ArgumentParser
import Bytes
import Compliance
import Diagnostics
import Reports
import Results
import RuleFiles
import Workspace

/// `dondoc explain`: how one obligation came to its verdict, or what a code or a rule means.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Shows how an obligation came to its verdict, or what a code or a rule means.",
    discussion: """
      Takes a task, with a unit and a period where it has several obligations, or a whole key; \
      with less it lists the obligations that fit. A folder with dondoc.yaml may stand last.

      Example: dondoc explain SIPAS-20 xa-hai-an 2024-Q2 Examples/hai-lang-145 --as-of 2024-07-15
      """)

  /// How an explanation is written.
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  @Argument(help: "TASK, TASK#PART, a key such as PAR-02/phong-noi-vu/once, a rule, or a code.")
  var what: String

  @Argument(help: "A unit and a period in any order; then the folder with dondoc.yaml.")
  var more: [String] = []

  @Option(help: "text or json.")
  var format: Format = .text

  @OptionGroup var options: CommonOptions

  func run() throws {
    var words = more
    let folder = words.last.flatMap { WorkspaceFolder.isNamed(by: $0) ? $0 : nil }
    if folder != nil { words.removeLast() }
    do throws(WorkspaceFault) {
      if let code = CodeManual.code(in: what), words.isEmpty {
        try explain(code: code)
      } else if isRule, words.isEmpty {
        try explain(rule: what, folder)
      } else {
        try explain(ExplanationQuestion(what, words), folder)
      }
    } catch {
      throw FaultOutput(options).exit(error)
    }
  }

  // MARK: Codes and rules

  private func explain(code: String) throws(WorkspaceFault) {
    let entry = try CodeSearch.entry(code)
    let example = CodeSearch.example(of: entry)
    let page = CodePage(
      entry.code, entry.meaning,
      CodePage.Example(
        bad: example?.bad ?? entry.bad, diagnostics: example?.diagnostics ?? [],
        files: example?.files ?? SourceFiles(), good: example?.good ?? entry.good),
      language: options.faultLanguage, isColoured: options.color.isColoured(descriptor: 1))
    write { page.write(to: &$0) }
  }

  /// A rule's id holds one stroke, a key two.
  private var isRule: Bool {
    what.utf8.contains(UInt8(ascii: "/")) && !ExplanationQuestion.isKey(what)
  }

  /// Of the workspace where there is one, else as it ships.
  private func explain(rule id: String, _ folder: String?) throws(WorkspaceFault) {
    var search = RuleSearch()
    var language = options.faultLanguage
    if folder != nil || WorkspaceFolder.isHere {
      let run = try WorkspaceRun(options.settings(folder: folder))
      search = RuleSearch(run)
      language = run.language
    }
    let page = RulePage(
      try search.rule(id),
      Presentation(
        language: language, limit: nil, isColoured: options.color.isColoured(descriptor: 1),
        files: search.files))
    write { page.write(to: &$0) }
  }

  private func write(_ body: (inout ByteSink) -> Void) {
    guard !options.quiet else { return }
    var sink = ByteSink(descriptor: 1)
    body(&sink)
    // A closed pipe means that the reader has seen enough.
    sink.flush()
  }

  // MARK: Obligations

  private func explain(
    _ question: ExplanationQuestion, _ folder: String?
  ) throws(WorkspaceFault) {
    let run = try WorkspaceRun(options.settings(folder: folder))
    let explained = run.explained()
    let answer = try ExplanationSearch(run, explained.report).answer(to: question)
    write { write(answer, explained, presentation(run), to: &$0) }
  }

  private func presentation(_ run: WorkspaceRun) -> Presentation {
    Presentation(
      language: run.language, limit: nil,
      isColoured: format == .text && options.color.isColoured(descriptor: 1),
      files: run.loaded.sourceFiles)
  }

  private func write(
    _ answer: ExplanationAnswer, _ run: ExplainedRun, _ presentation: Presentation,
    to sink: inout ByteSink
  ) {
    switch (answer, format) {
    case (.obligation(let number, let asked), .text):
      guard let explanation = run.explanation(of: number) else { return }
      ExplanationPage(explanation, of: run.report, presentation).write(asked: asked, to: &sink)
    case (.obligation(let number, let asked), .json):
      guard let explanation = run.explanation(of: number) else { return }
      ExplanationJSON(explanation, of: run.report, presentation).write(asked: asked, to: &sink)
    case (.several(let numbers, let task), .text):
      TaskPage(task, of: run.report, presentation).write(numbers, to: &sink)
    case (.several(let numbers, _), .json):
      ListTable.obligations(of: run.report, numbers).write(
        as: .json, wording: presentation.language.wording, to: &sink)
    case (.leftOut(let leftOut, let task), .text):
      TaskPage(task, of: run.report, presentation).write(leftOut, to: &sink)
    case (.leftOut(let leftOut, _), .json):
      ListTable.leftOut(leftOut).write(
        as: .json, wording: presentation.language.wording, to: &sink)
    case (.beforeStart, .text):
      TaskPage.writeNotInForce(run.report, presentation, to: &sink)
    case (.beforeStart, .json):
      ListTable.obligations(of: run.report, []).write(
        as: .json, wording: presentation.language.wording, to: &sink)
    }
  }
}
