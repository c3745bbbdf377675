import ArgumentParser
import Bytes
import Compliance
import Diagnostics
import ProgressData
import Reports
import Results
import RuleFiles
import Workspace

/// What `check` and `gate` share: load, run, write, exit.
struct ReportRunner {
  var options: CommonOptions
  var outputs: OutputOptions

  func run(folder: String?, gate: String?) throws {
    let run: WorkspaceRun
    let report: Report
    let rejects = RejectsFile(path: outputs.rejects, options: options)
    do throws(WorkspaceFault) {
      run = try WorkspaceRun(options.settings(folder: folder))
      let shown = shown(of: run, gate: gate)
      if let gate {
        report = try run.report(gate: gate, shown: shown, rejects: rejects?.collect)
      } else {
        report = run.report(shown: shown, rejects: rejects?.collect)
      }
    } catch {
      throw FaultOutput(options).exit(error)
    }
    let paths = outputs.formats.compactMap(\.path) + [outputs.rejects].compactMap { $0 }
    try refuseInputs(paths, run, report)
    FaultOutput(options, language: run.language).write(
      options.quiet ? [] : run.loaded.diagnostics.filter { $0.severity == .warning },
      files: run.loaded.sourceFiles)
    var faults = try write(report, run)
    faults += rejects?.finish(run.language) ?? []
    let faultOutput = FaultOutput(options, language: run.language)
    faultOutput.write(faults, files: run.loaded.sourceFiles)
    let outcome = outcome(of: report, run, gate: gate)
    if outcome == .incomplete {
      faultOutput.write(whyIncomplete(report, run), files: SourceFiles())
    }
    if !faults.isEmpty { throw ExitCode(RunOutcome.incomplete.exitCode) }
    if outcome == .failed, options.exitZero { return }
    if outcome != .fine { throw ExitCode(outcome.exitCode) }
  }

  /// What the outputs show of records; in vain where the run is quiet.
  private func shown(of run: WorkspaceRun, gate: String?) -> ReportDemand {
    var names = outputs.formats.map(\.name)
    if names.isEmpty {
      names = [TextFormat.name]
      if run.scope.isWhole, gate == nil { names += run.loaded.outputs.map(\.format.rawValue) }
    }
    return names.compactMap { ReportFormats.format(named: $0) }.reduce(ReportDemand()) {
      $0.union(type(of: $1).shown)
    }
  }

  /// Writes what was asked for; without a `--format`, text and the workspace's own outputs.
  private func write(_ report: Report, _ run: WorkspaceRun) throws -> [Diagnostic] {
    var requests = outputs.formats
    if requests.isEmpty {
      requests = [FormatRequest(name: "text", path: nil)]
      if run.scope.isWhole, report.gate == nil {
        let own = run.loaded.outputs.map {
          FormatRequest(name: $0.format.rawValue, path: Paths.join(run.loaded.root, $0.path))
        }
        try refuseInputs(own.compactMap(\.path), run, report)
        requests += own
      }
    }
    return ReportOutput(options: options, run: run, requests: requests).write(report)
  }

  /// No output may take the place of a file that the run reads.
  private func refuseInputs(_ paths: [String], _ run: WorkspaceRun, _ report: Report) throws {
    let faults = paths.filter { run.isInput($0, of: report) }.map { path in
      Diagnostic(
        code: WorkspaceCode.outputIsInput,
        message: Message("workspace.output-is-input", ["path": .name(path)]),
        help: [Message("workspace.choose-other-output")])
    }
    guard faults.isEmpty else {
      throw FaultOutput(options, language: run.language).exit(WorkspaceFault(faults))
    }
  }

  private func allowed(_ run: WorkspaceRun) -> Int {
    options.allowRejected ?? run.ruleBook.plan.allowRejected
  }

  private func outcome(of report: Report, _ run: WorkspaceRun, gate: String?) -> RunOutcome {
    RunOutcome.of(
      report, failOn: outputs.failOn?.severity, allowRejected: allowed(run),
      gateJudgesRejected: run.ruleBook.gates.first { $0.name == gate }?.judgesRejectedRows ?? false)
  }

  private func whyIncomplete(_ report: Report, _ run: WorkspaceRun) -> [Diagnostic] {
    var faults = report.data.files
    let rejected = report.head.rows.rejected
    if rejected > allowed(run) {
      faults.append(
        Diagnostic(
          code: WorkspaceCode.tooManyRejected,
          message: Message(
            "workspace.too-many-rejected",
            ["rejected": .integer(rejected), "allowed": .integer(allowed(run))]),
          help: [Message("workspace.raise-allow-rejected")]))
    }
    return faults
  }
}
