import ArgumentParser
import Bytes
import Compliance
import Diagnostics
import Reports
import RuleFiles
import Wording
import Workspace

/// Writes faults to standard error as the options ask.
struct FaultOutput {
  var language: Language
  /// By an option or the environment, so that the workspace's own does not count.
  private let isLanguageGiven: Bool
  var format: ErrorFormat
  var colour: ColourChoice

  init(_ options: CommonOptions, language: Language? = nil) {
    self.language = language ?? options.faultLanguage
    isLanguageGiven = options.lang != nil || CommonOptions.environmentLanguage != nil
    format = options.display.errorFormat
    colour = options.color
  }

  /// - Parameter language: The one that is asked for; nil: a workspace's own, where it is known.
  init(asked language: Language?, options: FaultOptions) {
    let given = language ?? CommonOptions.environmentLanguage
    self.language = given ?? .en
    isLanguageGiven = given != nil
    format = options.errorFormat
    colour = options.color
  }

  /// For a command that has no workspace of its own.
  init(language: Language, options: FaultOptions) {
    self.language = language
    isLanguageGiven = true
    format = options.errorFormat
    colour = options.color
  }

  /// Writes the faults and gives the exit that stands for "nothing was evaluated".
  func exit(_ fault: WorkspaceFault) -> ExitCode {
    var output = self
    if !isLanguageGiven, let language = fault.language { output.language = language }
    output.write(fault.diagnostics, leftOut: fault.leftOut, files: fault.files)
    return ExitCode(RunOutcome.invalid.exitCode)
  }

  func write(_ diagnostics: [Diagnostic], leftOut: Int = 0, files: SourceFiles) {
    guard !diagnostics.isEmpty else { return }
    let wording = language.wording
    switch format {
    case .text:
      let renderer = DiagnosticRenderer(
        files: files, wording: wording, isColoured: colour.isColoured(descriptor: 2))
      StandardError.write(renderer.text(of: diagnostics, leftOut: leftOut))
    case .json:
      var sink = ByteSink(descriptor: 2)
      DiagnosticsJSON(files: files, wording: wording).write(diagnostics, to: &sink)
      sink.flush()
    }
  }
}
