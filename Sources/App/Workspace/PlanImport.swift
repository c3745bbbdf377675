import Bytes
import CivilCalendar
package import Compliance
package import Diagnostics
import Obligations
package import PlanTables
import RuleFiles
import Tables
import YAML

/// A workspace made of a plan's printed table, not yet written.
package struct PlanImport: Sendable {
  package let table: PlanTable
  package let draft: PlanDraft
  package let workspace: NewWorkspace
  package let formPath: String
  package let formRows: Int

  /// - Parameters:
  ///   - path: A table with the columns of a plan.
  ///   - unitFiles: Lists of units: paths, or `shipped:plans/...`.
  /// - Throws: What makes the table no plan; cells that are doubtful are in `draft`.
  package init(
    path: String, unitFiles: [String], head: PlanDraft.Head, language: Language,
    wording: any MessageWording
  ) throws(WorkspaceFault) {
    table = PlanTable(TableSource(path: path))
    guard !table.rows.isEmpty else {
      throw WorkspaceFault(table.faults.isEmpty ? [.noPlanRows(path)] : table.faults)
    }
    let given = try GivenUnits(unitFiles)
    draft = PlanDraft(table, directory: given.directory, head: head)
    guard draft.issued != nil, draft.ends != nil else {
      throw WorkspaceFault([
        Diagnostic(
          code: WorkspaceCode.noPlanDates, message: Message("init.no-dates"),
          place: DataPlace(path: path), help: [Message("init.give-dates")])
      ])
    }
    let pages = PlanFiles(draft, language: language, wording: wording, includes: given.includes)
    var files = pages.files.map { NewWorkspace.File(path: $0.path, bytes: Array($0.text.utf8)) }
    files += given.files
    let rows = try Self.formRows(files)
    files.append(
      NewWorkspace.File(path: pages.formPath, bytes: Array(pages.form(rows).utf8)))
    workspace = NewWorkspace(files: files)
    formPath = pages.formPath
    formRows = rows.count
  }

  /// Loads what is to be written, and lists the first obligation of each task, part and unit.
  private static func formRows(
    _ files: [NewWorkspace.File]
  ) throws(WorkspaceFault) -> [PlanFiles.FormRow] {
    let loaded = RuleFileLoader(
      files: Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
    ).load()
    guard let book = loaded.ruleBook else {
      throw WorkspaceFault(
        loaded.diagnostics, leftOut: loaded.diagnosticsLeftOut, files: loaded.sourceFiles)
    }
    let obligations = ObligationTable(ruleBook: book, asOf: book.plan.starts)
    var rows: [PlanFiles.FormRow] = []
    for task in obligations.tasks.indices {
      var parts: [String?] = []
      for number in obligations.occurrencesOfTask[task] {
        let occurrence = obligations.occurrences[number]
        guard !parts.contains(occurrence.part) else { continue }
        parts.append(occurrence.part)
        for row in obligations.rows(ofOccurrence: number) {
          rows.append(formRow(row, occurrence, obligations))
        }
      }
    }
    return rows
  }

  private static func formRow(
    _ row: Int, _ occurrence: Occurrence, _ obligations: ObligationTable
  ) -> PlanFiles.FormRow {
    let key = obligations.key(ofRow: row)
    return PlanFiles.FormRow(
      task: key.task.text + (key.part.map { "#" + $0 } ?? ""),
      unit: obligations.directory[key.unit]?.name ?? "",
      period: key.period == .once ? "" : key.period.id, due: occurrence.due,
      title: obligations.tasks[occurrence.task].title)
  }
}

/// Lists of units that are known before the table is read.
private struct GivenUnits {
  var directory = UnitDirectory()
  /// As the new workspace names them.
  var includes: [String] = []
  /// Copies of the lists that are files.
  var files: [NewWorkspace.File] = []

  private static let ownNames = ["dondoc.yaml", "plan.yaml", "units.yaml"]

  init(_ paths: [String]) throws(WorkspaceFault) {
    guard !paths.isEmpty else { return }
    for path in paths {
      if path.hasPrefix("shipped:") {
        includes.append(path)
        continue
      }
      do throws(FileError) {
        let bytes = try readFile(path, limit: 64 << 20)
        let name = freeName(Paths.name(of: path))
        files.append(NewWorkspace.File(path: name, bytes: bytes))
        includes.append(name)
      } catch {
        throw WorkspaceFault([
          Diagnostic(
            code: WorkspaceCode.noWorkspace,
            message: Message(
              error.messageID,
              [
                "path": .name(path), "reason": .text(error.reason),
                "limit": .integer(error.limit),
              ]))
        ])
      }
    }
    directory = try load()
  }

  private func freeName(_ name: String) -> String {
    var free = name
    while Self.ownNames.contains(free) || files.contains(where: { $0.path == free }) {
      free = "given-" + free
    }
    return free
  }

  private func load() throws(WorkspaceFault) -> UnitDirectory {
    let list = includes.map { "  - " + YAMLText.scalar($0) + "\n" }.joined()
    let root =
      "dondoc: 1\nplan: {number: none, issued: 2000-01-01, ends: 2000-12-31}\ninclude:\n" + list
    var all = Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
    all["dondoc.yaml"] = Array(root.utf8)
    let loaded = RuleFileLoader(files: all).load()
    guard let book = loaded.ruleBook else {
      throw WorkspaceFault(
        loaded.diagnostics, leftOut: loaded.diagnosticsLeftOut, files: loaded.sourceFiles)
    }
    return book.directory
  }
}
