import CivilCalendar
import Compliance
import Diagnostics
import Evaluation
import Foundation
import Obligations
import ProgressData
import Results
import RuleFiles

/// A case of the worked scenarios as its reader sees it: files of a workspace and rows of data.
///
/// Units and groups are those that ship with plan 145; calendar and rules are the shipped ones.
struct Scenario {
  /// Keys of `plan:` that differ from the common ground.
  var plan: [String: String] = [:]
  /// The entries of `tasks:`.
  var tasks: String
  /// Further sections of the plan's file: events, waivers, extensions, amendments, gates.
  var sections = ""
  /// `scoring:`, or nil for that of the common ground.
  var scoring: String?
  /// Rows of `progress.csv` under `Scenario.head`, or the whole file if it has a head of its own.
  var rows = ""
  /// Rows of `appraisal.csv` under `task,unit,period,date,decision,note`.
  var appraisals = ""
  /// Entries of `sources:` in place of those that `rows` and `appraisals` give.
  var sources: String?
  /// Further files of data, by path.
  var files: [String: String] = [:]

  static let head = "task,unit,period,reported,status,percent,completed,value,evidence,note"

  /// Plan P.
  private static let planP: [(key: String, value: String)] = [
    ("number", "1/KH-UBND"), ("title", "Kế hoạch P"), ("issuer", "UBND huyện"),
    ("issued", "2023-09-26"), ("ends", "2025-12-31"), ("monitor", "so-noi-vu"),
    ("reporting", "{scheme: decree09, gap: {workingDays: 2}}"), ("roll", "[terms, reports]"),
    ("dueSoon", "{workingDays: 5}"), ("extensions", "{max: 1, onTimeBy: extended}"),
  ]

  static let scoringP = """
    scoring:
      model: weighted
      base: due
      spread: task
      credit: {completedOnTime: 1, completedLate: 0.7, completedUndated: 0.7, awaitingApproval: 0, overdue: 0, notReported: 0}
      factor: {evidence/missing: 0.5, target/missed: 0.5}
      bands: [{name: {vi: Khá, en: Fair}, from: 80}, {name: {vi: Yếu, en: Weak}, from: 0}]
    """

  /// The files of rules, by path.
  var ruleFiles: [String: String] {
    var head = Self.planP
    for (key, value) in plan.sorted(by: { $0.key < $1.key }) {
      if let place = head.firstIndex(where: { $0.key == key }) {
        head[place].value = value
      } else {
        head.append((key, value))
      }
    }
    let lines = head.map { "  \($0.key): \($0.value)" }.joined(separator: "\n")
    let workspace = """
      dondoc: 1
      include:
        - shipped:plans/145-kh-ubnd/units.yaml
        - shipped:plans/145-kh-ubnd/groups.yaml
        - plan.yaml
      packs: [standard]
      calendar: vn-state
      language: vi

      """
    let listed = sourceList
    return [
      "dondoc.yaml": workspace + (listed.isEmpty ? "" : "sources:\n" + listed),
      "plan.yaml": """
      dondoc: 1
      plan:
      \(lines)
      \(scoring ?? Self.scoringP)
      \(sections)
      tasks:
      \(tasks)
      """,
    ]
  }

  private var sourceList: String {
    if let sources { return sources }
    return (rows.isEmpty ? "" : "  - progress: progress.csv\n")
      + (appraisals.isEmpty ? "" : "  - appraisal: appraisal.csv\n")
  }

  private var dataFiles: [String: String] {
    var all = files
    if !rows.isEmpty {
      all["progress.csv"] = rows.contains("reported") ? rows : Self.head + "\n" + rows
    }
    if !appraisals.isEmpty {
      all["appraisal.csv"] = "task,unit,period,date,decision,note\n" + appraisals
    }
    return all
  }

  /// Reads the files of rules and writes those of data.
  func loaded() throws -> LoadedScenario {
    let workspace = RuleFileLoader(files: ruleFiles.mapValues { Array($0.utf8) }).load()
    guard let book = workspace.ruleBook else {
      throw ScenarioFault(faults: workspace.diagnostics.map(String.init(describing:)))
    }
    return LoadedScenario(ruleBook: book, folder: try TemporaryFolder(dataFiles))
  }

  /// Loads it and runs it on an as-of date.
  func on(_ day: String, scope: ReportScope = ReportScope()) throws -> ScenarioRun {
    try loaded().on(day, scope: scope)
  }
}

/// A scenario whose files did not load.
struct ScenarioFault: Error {
  var faults: [String]
}

/// A rule book with a folder of data, to be run on several days.
struct LoadedScenario {
  var ruleBook: RuleBook
  let folder: TemporaryFolder

  /// The steps of a run: obligations, rows, second pass, evaluation.
  func on(
    _ day: String, scope: ReportScope = ReportScope(), threads: Int = 1,
    usesPlainPath: Bool = true
  ) throws -> ScenarioRun {
    try ScenarioRun.run(
      ruleBook, root: folder.path, on: day, scope: scope, threads: threads,
      usesPlainPath: usesPlainPath)
  }
}

extension ScenarioRun {
  /// Runs a rule book with the data below a folder.
  static func run(
    _ ruleBook: RuleBook, root: String, on day: String, scope: ReportScope = ReportScope(),
    threads: Int = 1, usesPlainPath: Bool = true, demand: FoldDemand = .everything,
    judges: Bool = false
  ) throws -> ScenarioRun {
    guard let asOf = CivilDate(iso: day) else { throw ScenarioFault(faults: ["no date: \(day)"]) }
    let table = ObligationTable(ruleBook: ruleBook, asOf: asOf)
    let reader = ProgressReader(
      ruleBook: ruleBook, table: table, root: root, sources: ruleBook.sources, threads: threads)
    let judge = judges ? RowEvidenceJudge(ruleBook: ruleBook, table: table) : nil
    var reading = reader.read(
      into: ProgressFold(asOf: asOf, rowCount: table.rowCount, demand: demand, judge: judge))
    reader.readAgain(into: &reading.fold)
    var data = DataFindings()
    data.files = reading.findings.files
    data.rejected = reading.findings.rejected
    data.dropped = reading.findings.dropped
    data.rejectedCounts = reading.findings.rejectedCounts
    var input = Evaluator.Input(
      ruleBook: ruleBook, table: table, fold: reading.fold, paths: reader.files, data: data,
      scope: scope, threads: threads)
    input.usesPlainPath = usesPlainPath
    return ScenarioRun(report: Evaluator(input).report(), ruleBook: ruleBook)
  }
}

/// A folder that goes away with its last user.
final class TemporaryFolder: Sendable {
  let path: String

  init(_ files: [String: String]) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "dondoc-\(UUID().uuidString)")
    path = folder.path
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
