package import CivilCalendar
package import Compliance
import DeadlinePhrases
package import Diagnostics
import VietnameseText
import YAML

/// The files of a workspace made of a printed table.
package struct PlanFiles: Sendable {
  /// A row of the form for the first period.
  package struct FormRow: Hashable, Sendable {
    package var task: String
    package var unit: String
    package var period: String
    package var due: CivilDate?
    package var title: String

    package init(task: String, unit: String, period: String, due: CivilDate?, title: String) {
      self.task = task
      self.unit = unit
      self.period = period
      self.due = due
      self.title = title
    }
  }

  package static let progressPath = "progress/progress.csv"

  let draft: PlanDraft
  let language: Language
  /// Comments.
  let wording: any MessageWording
  /// Files of units that were given, as the workspace names them.
  let includes: [String]

  package init(
    _ draft: PlanDraft, language: Language, wording: any MessageWording, includes: [String]
  ) {
    self.draft = draft
    self.language = language
    self.wording = wording
    self.includes = includes
  }

  /// The name of the form for the first period.
  package var formPath: String { language == .vi ? "bieu-mau.csv" : "form.csv" }

  /// Every file but the form, in the order in which they are written.
  package var files: [(path: String, text: String)] {
    [
      ("dondoc.yaml", rootFile), ("plan.yaml", planFile), ("units.yaml", unitsFile),
      (Self.progressPath, row(headings)),
    ]
  }

  // MARK: dondoc.yaml

  private var rootFile: String {
    var file = YAMLPage(wording)
    file.comment("draft.root")
    file.line("dondoc: 1")
    file.line()
    file.line("include:")
    for path in includes { file.item(path, indent: 2) }
    file.line("  - units.yaml")
    file.line("  - plan.yaml")
    file.line()
    file.line("packs: [standard]")
    file.line("calendar: vn-state")
    file.line("language: \(language.rawValue)")
    file.line()
    file.comment("draft.sources", ["form": .text(formPath)])
    file.line("sources:")
    file.line("  - progress: progress/*.csv")
    return file.text
  }

  // MARK: plan.yaml

  private var planFile: String {
    var file = YAMLPage(wording)
    file.comment("draft.plan")
    file.line("dondoc: 1")
    file.line()
    file.line("plan:")
    if draft.head.number == nil { file.comment("draft.plan-number", indent: 2) }
    file.entry("number", draft.head.number ?? wording.word("draft.number"), indent: 2)
    if draft.head.issued == nil { file.comment("draft.plan-issued", indent: 2) }
    file.line("  issued: \(draft.issued?.description ?? "")")
    if draft.head.ends == nil { file.comment("draft.plan-ends", indent: 2) }
    file.line("  ends: \(draft.ends?.description ?? "")")
    file.comment("draft.plan-reporting", indent: 2)
    file.line("  reporting: {scheme: decree09, gap: {workingDays: 2}}")
    file.line()
    file.line("tasks:")
    var section: Int?
    for task in draft.tasks {
      if let number = task.row.section, number != section {
        let heading = draft.sections[number]
        file.line()
        file.note(
          [heading.number, heading.title].filter { !$0.isEmpty }.joined(separator: ". "), indent: 2)
        section = number
      }
      write(task, to: &file)
    }
    return file.text
  }

  private func write(_ task: PlanDraft.Task, to file: inout YAMLPage) {
    let row = task.row
    file.line("  - id: " + YAMLText.scalar(task.id))
    file.entry("title", row[.task], indent: 4)
    for (key, column) in [("lead", PlanColumn.lead), ("support", .support)]
    where !row[column].isEmpty {
      file.entry(key, row[column], indent: 4)
    }
    if row[.lead].isEmpty { file.comment("draft.no-lead", indent: 4) }
    if row[.deadline].isEmpty {
      file.comment("draft.no-deadline", indent: 4)
    } else {
      if task.certainty != .certain { file.comment("draft.check-deadline", indent: 4) }
      file.entry("deadline", row[.deadline], indent: 4)
    }
    if !row[.product].isEmpty { file.entry("product", row[.product], indent: 4) }
  }

  // MARK: units.yaml

  private var unitsFile: String {
    var file = YAMLPage(wording)
    file.comment("draft.units")
    file.line("dondoc: 1")
    let units = draft.parties.filter { !$0.isGroup }
    if !units.isEmpty {
      file.line()
      file.comment("draft.units-kind")
      file.line("units:")
      for unit in units {
        note(unit, to: &file)
        file.line("  - id: " + YAMLText.scalar(unit.id))
        file.entry("name", unit.name, indent: 4)
        file.line("    kind: " + UnitKinds.kind(of: unit.name))
      }
    }
    let groups = draft.parties.filter(\.isGroup)
    guard !groups.isEmpty else { return file.text }
    file.line()
    file.comment("draft.groups")
    file.line("groups:")
    for group in groups {
      note(group, to: &file)
      file.line("  - id: " + YAMLText.scalar(group.id))
      file.entry("phrase", group.name, indent: 4)
      file.line("    fanOut: false")
    }
    return file.text
  }

  private func note(_ party: PlanDraft.Party, to file: inout YAMLPage) {
    if party.isDoubtful {
      file.comment("draft.doubtful-name", ["row": .integer(party.row)], indent: 2)
    }
  }

  // MARK: Tables

  /// A form with one row for each obligation of the first period; the cells to fill are blank.
  package func form(_ rows: [FormRow]) -> String {
    let due = wording.word("draft.form.due")
    let title = wording.word("draft.form.title")
    var text = row(headings + [due, title])
    for one in rows {
      let blanks = headings.dropFirst(3).map { _ in "" }
      text += row(
        [one.task, one.unit, one.period] + blanks + [one.due?.description ?? "", one.title])
    }
    return text
  }

  private var headings: [String] {
    ["task", "unit", "period", "reported", "status", "percent", "completed", "evidence", "note"]
      .map { wording.word("draft.form." + $0) }
  }

  /// A row of CSV with its line break.
  private func row(_ cells: [String]) -> String {
    cells.map { cell in
      let line = trimmed(cell).map { $0.isNewline ? " " : String($0) }.joined()
      let isPlain = !line.contains { ",;\"\t".contains($0) }
      return isPlain ? line : "\"" + line.replacing("\"", with: "\"\"") + "\""
    }.joined(separator: ",") + "\r\n"
  }
}

/// Lines of a YAML file with comments in one language.
private struct YAMLPage {
  let wording: any MessageWording
  var text = ""

  init(_ wording: any MessageWording) { self.wording = wording }

  mutating func line(_ line: String = "") { text += line + "\n" }

  mutating func entry(_ key: String, _ value: String, indent: Int) {
    line(String(repeating: " ", count: indent) + key + ": " + YAMLText.scalar(value))
  }

  mutating func item(_ value: String, indent: Int) {
    line(String(repeating: " ", count: indent) + "- " + YAMLText.scalar(value))
  }

  /// A comment in as many lines as it takes.
  mutating func comment(
    _ id: String, _ arguments: KeyValuePairs<String, Message.Value> = [:], indent: Int = 0
  ) {
    note(wording.sentence(for: Message(id, arguments)), indent: indent)
  }

  mutating func note(_ text: String, indent: Int) {
    for part in wrapped(YAMLText.comment(text), width: 96 - indent) {
      line(String(repeating: " ", count: indent) + "# " + part)
    }
  }
}

/// What kind of unit the first words of a name suggest; a person checks it.
private enum UnitKinds {
  private static let words: [(head: String, kind: String)] = [
    ("bộ", "ministry"), ("sở", "department"), ("phòng", "division"), ("ubnd xã", "commune"),
    ("ubnd phường", "ward"), ("ubnd thị trấn", "township"), ("ubnd huyện", "district"),
    ("ubnd tỉnh", "province"), ("tỉnh", "province"), ("thành phố", "province"),
    ("xã", "commune"), ("phường", "ward"), ("huyện", "district"),
  ]

  static func kind(of name: String) -> String {
    let key = NameKey(name).bytes
    return words.first { key.starts(with: NameKey($0.head + " x").bytes.dropLast()) }?.kind
      ?? "unit"
  }
}
