import Bytes
import CivilCalendar
import Compliance
import DeadlinePhrases
import Diagnostics
import PlanTables
import Reports
import Wording
import Workspace

/// What `dondoc init` says of what it wrote, and what to do next.
struct InitPage {
  /// Below the folder.
  var files: [String]
  var folder: String

  /// After a sample workspace.
  func sample(_ wording: Wording, to sink: inout ByteSink) {
    writeFiles(wording, to: &sink)
    let gate = wording.language == .vietnamese ? "gui-bao-cao" : "send"
    let unit = wording.language == .vietnamese ? "phong-kinh-te" : "economic"
    let day = "--as-of \(NewWorkspace.sampleDay)"
    writeNext(
      [
        "dondoc check\(place) \(day)", "dondoc gate \(gate)\(place) \(day)",
        "dondoc list obligations\(place) --unit \(unit) --open \(day)",
      ], wording, to: &sink)
  }

  /// After a workspace made of a table.
  func imported(_ made: PlanImport, _ wording: Wording, to sink: inout ByteSink) {
    writeFiles(wording, to: &sink)
    line(to: &sink)
    for text in summary(made, wording) { line("  " + text, to: &sink) }
    let day = made.draft.issued.map { " --as-of \($0.description)" } ?? ""
    writeNext(
      [
        "dondoc list tasks\(place)", "dondoc list units\(place)", "dondoc check\(place)\(day)",
      ], wording, to: &sink)
  }

  private func summary(_ made: PlanImport, _ wording: Wording) -> [String] {
    let (table, draft) = (made.table, made.draft)
    let rows =
      table.rows.count + table.sections.count + table.frameRows.count + table.faults.count
    var lines = [
      wording(
        "init.summary-tasks",
        [
          "tasks": .integer(draft.tasks.count), "rows": .integer(rows),
          "path": .text(table.path),
        ]),
      wording(
        "init.summary-frame",
        [
          "frame": .integer(table.frameRows.count), "sections": .integer(table.sections.count),
          "rejected": .integer(table.faults.count),
        ]),
      wording(
        "init.summary-deadlines",
        [
          "read": .integer(draft.count(.certain)), "check": .integer(draft.count(.check)),
          "unread": .integer(draft.count(.unread)), "blank": .integer(draft.withoutDeadline),
        ]),
      wording(
        "init.summary-leads",
        [
          "known": .integer(draft.leadsFromLists),
          "all": .integer(draft.tasks.count { !$0.row[.lead].isEmpty }),
        ]),
      wording(
        "init.summary-parties",
        [
          "units": .integer(draft.parties.count { !$0.isGroup }),
          "groups": .integer(draft.parties.count(where: \.isGroup)),
        ]),
    ]
    let isGuess = draft.head.issued == nil || draft.head.ends == nil
    lines.append(
      wording(
        "init.summary-dates",
        [
          "issued": .text(wording.date(draft.issued)), "ends": .text(wording.date(draft.ends)),
          "guess": .text(isGuess ? wording.word("draft.guessed") : ""),
        ]))
    lines.append(
      wording(
        "init.summary-form",
        ["form": .text(made.formPath), "rows": .integer(made.formRows)]))
    lines += columns(table, wording)
    return lines
  }

  private func columns(_ table: PlanTable, _ wording: Wording) -> [String] {
    var lines: [String] = []
    if !table.unreadHeadings.isEmpty {
      lines.append(wording("init.summary-unread", ["names": .names(table.unreadHeadings)]))
    }
    let absent = PlanColumn.allCases.filter { table.columns[$0] == nil }.map {
      wording.language == .vietnamese ? $0.headings.vi : $0.headings.en
    }
    if !absent.isEmpty {
      lines.append(wording("init.summary-absent", ["names": .names(absent)]))
    }
    return lines
  }

  // MARK: Parts

  /// The folder as a command takes it, with a blank before it; empty for the current one.
  private var place: String { folder == "." ? "" : " " + Self.shellWord(folder) }

  /// In quotes where a shell would take it apart.
  private static func shellWord(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || byte >= 0x80 || "/._-+,".utf8.contains(byte)
    }
    return isPlain ? text : "'" + text.replacing("'", with: "'\\''") + "'"
  }

  private func writeFiles(_ wording: Wording, to sink: inout ByteSink) {
    line(wording("init.written", ["folder": .text(folder)]), to: &sink)
    for file in files { line("  " + file, to: &sink) }
  }

  private func writeNext(_ commands: [String], _ wording: Wording, to sink: inout ByteSink) {
    line(to: &sink)
    line(wording("init.next"), to: &sink)
    for command in commands { line("  " + command, to: &sink) }
  }

  private func line(_ text: String = "", to sink: inout ByteSink) {
    sink.write(text)
    sink.write(byte: 0x0A)
  }
}
