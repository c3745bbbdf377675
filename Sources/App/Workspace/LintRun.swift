package import Compliance
import Diagnostics
import Linting
package import Results
import RuleFiles

/// A workspace whose files and plan were looked at as a whole.
package struct LintRun: Sendable {
  package let report: LintReport
  /// The workspace's own language; nil after a file fault.
  package let language: Language?
  /// The tasks that were asked for; empty: all.
  package let tasks: [TaskID]

  /// Finds and loads a workspace, faults and all.
  ///
  /// - Parameters:
  ///   - folder: Nil: looked for upward from the current folder.
  ///   - against: Folders or root files of workspaces whose plans the tasks are compared with.
  ///   - tasks: Ids, as given.
  /// - Throws: There is no workspace, another plan cannot be read, or a task is not known.
  package init(
    folder: String?, against: [String] = [], tasks: [String] = []
  ) throws(WorkspaceFault) {
    let loaded = RuleFileLoader(path: try WorkspaceFolder.find(folder).get()).load()
    var others: [LoadedWorkspace] = []
    for path in against { others.append(try Self.other(path)) }
    report = Linter(loaded, against: others).report()
    language = loaded.ruleBook?.language
    guard let book = loaded.ruleBook else {
      self.tasks = []
      return
    }
    var reading = ScopeReading(ruleBook: book)
    self.tasks = reading.scope(of: RunSettings(tasks: tasks)).tasks
    guard reading.faults.isEmpty else {
      throw WorkspaceFault(
        reading.faults, files: loaded.sourceFiles, language: book.language)
    }
  }

  /// Another plan: what its tasks say is compared, so names that only its workspace knows do not
  /// matter; a file that cannot be read does.
  private static func other(_ path: String) throws(WorkspaceFault) -> LoadedWorkspace {
    let loaded = RuleFileLoader(path: try WorkspaceFolder.find(path).get()).load()
    guard !loaded.isIncomplete else {
      throw WorkspaceFault(
        loaded.diagnostics, leftOut: loaded.diagnosticsLeftOut, files: loaded.sourceFiles)
    }
    return loaded
  }

  /// 0, also with defects; 2 with a file fault, and with `--strict` where anything weighs more
  /// than a remark.
  package func outcome(isStrict: Bool) -> RunOutcome {
    report.hasFaults || isStrict && report.hasWarnings ? .invalid : .fine
  }
}
