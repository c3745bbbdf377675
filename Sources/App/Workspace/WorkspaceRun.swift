import Bytes
package import CivilCalendar
package import Compliance
import Diagnostics
import Evaluation
import Expressions
package import Obligations
package import ProgressData
package import Results
package import RuleFiles

/// A workspace that was loaded without faults, ready for runs.
package struct WorkspaceRun: Sendable {
  package let loaded: LoadedWorkspace
  package let ruleBook: RuleBook
  package let settings: RunSettings
  package let scope: ReportScope
  package let asOf: CivilDate

  /// Finds, loads and checks a workspace.
  ///
  /// - Throws: All that is wrong with its files or with the options; nothing is evaluated.
  package init(_ settings: RunSettings) throws(WorkspaceFault) {
    let folder = try WorkspaceFolder.find(settings.folder).get()
    let loaded = RuleFileLoader(path: folder).load()
    guard let ruleBook = loaded.ruleBook else {
      throw WorkspaceFault(
        loaded.diagnostics, leftOut: loaded.diagnosticsLeftOut, files: loaded.sourceFiles)
    }
    if settings.isStrict, !ruleBook.defects.isEmpty {
      throw WorkspaceFault(
        ruleBook.defects.map(Self.asError) + [Self.strictFault(ruleBook.defects.count)],
        files: loaded.sourceFiles)
    }
    var reading = ScopeReading(ruleBook: ruleBook)
    scope = reading.scope(of: settings)
    guard reading.faults.isEmpty else {
      throw WorkspaceFault(
        reading.faults, files: loaded.sourceFiles, language: ruleBook.language)
    }
    self.loaded = loaded
    self.ruleBook = ruleBook
    self.settings = settings
    asOf = settings.asOf ?? Self.today(utcOffsetMinutes: ruleBook.plan.utcOffsetMinutes)
  }

  /// The civil date of now in a zone.
  package static func today(utcOffsetMinutes: Int) -> CivilDate {
    let seconds = Surroundings.secondsSinceEpoch() + utcOffsetMinutes * 60
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    return CivilDate(dayNumber: Int32(clamping: days))
  }

  private static func asError(_ defect: Diagnostic) -> Diagnostic {
    var fault = defect
    fault.severity = .error
    return fault
  }

  private static func strictFault(_ count: Int) -> Diagnostic {
    Diagnostic(
      code: WorkspaceCode.defectsUnderStrict,
      message: Message("workspace.defects-under-strict", ["count": .integer(count)]),
      help: [Message("workspace.leave-out-strict")])
  }

  /// The language of the output.
  package var language: Language { settings.language ?? ruleBook.language }

  /// The obligations on the as-of date, without any progress.
  package func table() -> ObligationTable { ObligationTable(ruleBook: ruleBook, asOf: asOf) }

  /// A run: all steps from the rows of data to a report.
  ///
  /// - Parameters:
  ///   - shown: What the outputs show; what they do not is not kept.
  ///   - rejects: Given each rejected row in input order.
  package func report(
    shown: ReportDemand = .everything, rejects: ((RejectedRow) -> Void)? = nil
  ) -> Report {
    evaluator(scope, shown: shown, rejects: rejects).report()
  }

  /// A run that a gate judges; `report.gate` is set.
  ///
  /// - Throws: The gate is not in the workspace.
  package func report(
    gate name: String, shown: ReportDemand = .everything,
    rejects: ((RejectedRow) -> Void)? = nil
  ) throws(WorkspaceFault) -> Report {
    guard let gate = ruleBook.gates.first(where: { $0.name == name }) else {
      throw unknownGate(name)
    }
    let evaluator = evaluator(scope, shown: shown, rejects: rejects)
    var sent = scope
    sent.sentFile = settings.with.map { source(ofPath: $0) }.map { $0.shownPath ?? $0.pattern }
    var report = evaluator.report(in: sent)
    var wider: Report?
    if scope.period != nil {
      var units = scope
      units.period = nil
      wider = evaluator.report(in: units)
    }
    report.gate = GateStep(gate: gate, calendar: ruleBook.calendar).result(report, wider: wider)
    return report
  }

  private func unknownGate(_ name: String) -> WorkspaceFault {
    let names = ruleBook.gates.map(\.name)
    let help =
      names.isEmpty
      ? Message("workspace.no-gates") : Message("workspace.one-of", ["names": .names(names)])
    return WorkspaceFault(
      [
        Diagnostic(
          code: WorkspaceCode.unknownGate,
          message: Message("workspace.unknown-gate", ["text": .name(name)]), help: [help])
      ], files: loaded.sourceFiles, language: ruleBook.language)
  }

  private func evaluator(
    _ scope: ReportScope, shown: ReportDemand, rejects: ((RejectedRow) -> Void)?
  ) -> Evaluator {
    Evaluator(reading(scope, shown: shown, rejects: rejects).input)
  }

  /// The data read, ready for an evaluation.
  func reading(
    _ scope: ReportScope, shown: ReportDemand = .everything, rejects: ((RejectedRow) -> Void)?
  ) -> (input: Evaluator.Input, reader: ProgressReader) {
    let table = table()
    let demand = FoldDemand(ruleBook, shown)
    let reader = ProgressReader(
      ruleBook: ruleBook, table: table, root: loaded.root, sources: sources,
      threads: settings.threads)
    var reading = reader.read(
      into: ProgressFold(
        asOf: asOf, rowCount: table.rowCount, demand: demand, judge: judge(table, demand)),
      rejects: rejects)
    reader.readAgain(into: &reading.fold)
    let input = Evaluator.Input(
      ruleBook: ruleBook, table: table, fold: reading.fold, paths: reader.files,
      data: DataFindings(reading.findings), scope: scope, language: language,
      threads: settings.threads)
    return (input, reader)
  }

  /// Judges evidence while rows are read, unless its items are asked for or files of evidence say
  /// more of it.
  private func judge(_ table: ObligationTable, _ demand: FoldDemand) -> (any EvidenceJudge)? {
    guard !demand.contains(.evidenceItems), !sources.contains(where: { $0.kind == .evidence })
    else { return nil }
    return RowEvidenceJudge(ruleBook: ruleBook, table: table)
  }

  /// The workspace's sources, or those that the options name; `--with` comes last.
  private var sources: [ProgressSource] {
    var sources = ruleBook.sources
    if !settings.progress.isEmpty {
      sources = settings.progress.map { source(ofPath: $0) }
    }
    if let with = settings.with {
      var sent = source(ofPath: with)
      sent.unit = scope.units.count == 1 ? scope.units[0] : nil
      sent.period = scope.period
      sources.append(sent)
    }
    return sources
  }

  /// How each rule runs: `columns`, or `interpreter` with the condition that keeps it from columns.
  package var ruleRuns: [String] {
    ruleBook.rules.map { rule in
      switch RuleRun(of: rule) {
      case .columns: "columns"
      case .interpreter(let obstacle):
        "interpreter (\(obstacle.part.rawValue): \(obstacle.construct.name))"
      }
    }
  }

  /// Whether each rule can be put as SQL: `yes`, or `no` with the construct that prevents it.
  package var ruleSQL: [String] {
    ruleBook.rules.map { rule in
      let parts = [(ColumnObstacle.Part.when, rule.when), (.require, rule.require)]
      for (part, expression) in parts {
        if let obstacle = expression?.obstacle {
          return "no (\(part.rawValue): \(obstacle.construct.rawValue))"
        }
      }
      return "yes"
    }
  }

  /// Whether a path is one of the files that a run reads: writing there would destroy it.
  package func isInput(_ path: String, of report: Report) -> Bool {
    guard let real = FileSystem.realPath(path) else { return false }
    let own = loaded.sourceFiles.files.map(\.path)
    let data = report.head.files.map { Paths.join(loaded.root, $0) }
    // A path of the command line starts from the current folder.
    let given = settings.progress + (settings.with.map { [$0] } ?? [])
    return (own + data + given).contains { FileSystem.realPath($0) == real }
  }

  /// A path of the command line as a source, whose pattern starts from the workspace's folder.
  ///
  /// A file outside the workspace is shown as it was given, unless the workspace has one of that
  /// path.
  private func source(ofPath path: String) -> ProgressSource {
    guard path != "-", !path.hasPrefix("/") else {
      let pattern = path == "-" ? path : Paths.normalized(path)
      return ProgressSource(kind: .progress, pattern: pattern)
    }
    let whole = Paths.normalized(Paths.join(FileSystem.currentDirectory, path))
    let root = FileSystem.realPath(loaded.root) ?? loaded.root
    guard !Paths.isInside(whole, root: root) else {
      return ProgressSource(kind: .progress, pattern: Paths.relative(whole, to: root))
    }
    var source = ProgressSource(kind: .progress, pattern: whole)
    let likeOwn = Paths.join(root, path)
    let isOwn = Paths.isInside(likeOwn, root: root) && FileSystem.exists(likeOwn)
    if !isOwn, !PathPattern(whole).hasWildcards { source.shownPath = path }
    return source
  }
}

extension DataFindings {
  /// What the reader of data found, as the report keeps it.
  init(_ findings: ProgressFindings) {
    self.init()
    files = findings.files
    rejected = findings.rejected
    dropped = findings.dropped
    rejectedLeftOut = findings.rejectedLeftOut
    droppedLeftOut = findings.droppedLeftOut
    rejectedCounts = findings.rejectedCounts
    notices = findings.notices
  }
}
