import ArgumentParser
import Bytes
import Compliance
import Diagnostics
import Reports
import Results
import RuleFiles
import Workspace

/// One `--format NAME[=PATH]`.
struct FormatRequest: ExpressibleByArgument {
  var name: String
  /// nil: standard output.
  var path: String?

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, ReportFormats.format(named: String(first)) != nil else {
      return nil
    }
    name = String(first)
    if parts.count == 2 {
      if parts[1].isEmpty { return nil }
      path = String(parts[1])
    }
  }

  init(name: String, path: String?) {
    self.name = name
    self.path = path
  }

  static var allValueStrings: [String] { ReportFormats.names.flatMap { [$0, $0 + "=PATH"] } }
}

/// Writes a report in the formats that were asked for.
struct ReportOutput {
  var options: CommonOptions
  var run: WorkspaceRun
  var requests: [FormatRequest]

  /// Only one format can go to standard output.
  static func check(_ requests: [FormatRequest]) throws {
    if requests.filter({ $0.path == nil }).count > 1 {
      throw ValidationError(
        "only one --format can go to standard output; give the others a path, as in json=out.json.")
    }
  }

  /// - Returns: Faults of outputs that could not be written.
  func write(_ report: Report) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    for request in requests {
      do throws(FileError) {
        try write(report, as: request)
      } catch {
        // A closed pipe means that the reader has seen enough.
        if request.path == nil, error.code == .closedPipe { continue }
        faults.append(Self.unwritable(error))
      }
    }
    return faults
  }

  static func unwritable(_ error: FileError) -> Diagnostic {
    Diagnostic(
      code: WorkspaceCode.unwritableOutput,
      message: Message(
        "workspace.unwritable-output", ["path": .name(error.path), "reason": .text(error.reason)]),
      help: [Message("workspace.choose-other-path")])
  }

  private func write(_ report: Report, as request: FormatRequest) throws(FileError) {
    guard let format = ReportFormats.format(named: request.name) else { return }
    if let path = request.path {
      var sink = try ByteSink(replacing: path)
      format.write(report, as: presentation(limit: nil, isColoured: false), to: &sink)
      try sink.finish()
    } else if !options.quiet {
      var sink = ByteSink(descriptor: 1)
      let isTerminal = Terminal.isTerminal(1)
      format.write(
        report,
        as: presentation(
          limit: isTerminal && !options.verbose ? 30 : nil,
          isColoured: options.color.isColoured(descriptor: 1)), to: &sink)
      try sink.finish()
    }
  }

  private func presentation(limit: Int?, isColoured: Bool) -> Presentation {
    Presentation(
      language: run.language, limit: limit, isColoured: isColoured, files: run.loaded.sourceFiles,
      threads: run.settings.threads)
  }
}
