package import CivilCalendar
package import Compliance
package import DeadlinePhrases
package import Diagnostics
import VietnameseText

/// A plan made of a printed table, before anybody has looked at it.
package struct PlanDraft: Sendable {
  /// What the table does not say.
  package struct Head: Hashable, Sendable {
    /// Stands before each number in the ids of tasks; nil: `NV` or `T` by the language.
    package var prefix: String?
    /// Number of the document.
    package var number: String?
    package var issued: CivilDate?
    package var ends: CivilDate?

    package init(
      prefix: String? = nil, number: String? = nil, issued: CivilDate? = nil,
      ends: CivilDate? = nil
    ) {
      self.prefix = prefix
      self.number = number
      self.issued = issued
      self.ends = ends
    }
  }

  package struct Task: Hashable, Sendable {
    package var id: String
    package var row: PlanTable.Row
    package var certainty: ReadingCertainty
  }

  /// A unit or a group that the table names.
  package struct Party: Hashable, Sendable {
    package var id: String
    package var name: String
    package var isGroup: Bool
    package var isDoubtful: Bool
    /// The row where it stands first.
    package var row: Int
  }

  package private(set) var tasks: [Task] = []
  package private(set) var parties: [Party] = []
  package let sections: [PlanTable.Section]
  /// Cells to look at, in the order of rows; warnings.
  package private(set) var doubts: [Diagnostic] = []
  /// The first day: given, or the first of the earliest year that a deadline names. nil: neither.
  package private(set) var issued: CivilDate?
  package private(set) var ends: CivilDate?
  package let head: Head
  /// Cells of leads whose every name is known from a list that was given.
  package private(set) var leadsFromLists = 0
  private let path: String

  /// - Parameter directory: Units and groups that are known already.
  package init(_ table: PlanTable, directory: UnitDirectory, head: Head) {
    self.head = head
    path = table.path
    sections = table.sections
    dates(of: table)
    let reader = DeadlineReader(issued: issued, starts: issued, ends: ends)
    var ids = TaskIDs(prefix: head.prefix ?? "NV", sections: table.sections)
    for row in table.rows {
      let (id, doubt) = ids.next(for: row)
      if let doubt { note(doubt, row, .number, table) }
      let certainty = reader.read(row[.deadline])
      tasks.append(Task(id: id, row: row, certainty: certainty.certainty))
      look(at: row, certainty, table)
    }
    findParties(table, directory)
    checkCells(table, directory)
    doubts = doubts.enumerated().sorted { a, b in
      let (first, second) = (a.element.place?.row ?? 0, b.element.place?.row ?? 0)
      return first == second ? a.offset < b.offset : first < second
    }.map(\.element)
  }

  // MARK: Dates

  private mutating func dates(of table: PlanTable) {
    let reader = DeadlineReader()
    let days = table.rows.flatMap { Self.days(of: reader.read($0[.deadline]).deadline.form) }
    issued =
      head.issued
      ?? days.min().flatMap { CivilDate(year: $0.year, month: 1, day: 1) }
    ends = head.ends ?? days.max().flatMap { CivilDate(year: $0.year, month: 12, day: 31) }
    if let issued, let last = ends, last < issued {
      ends = head.ends ?? CivilDate(year: issued.year, month: 12, day: 31)
    }
    if ends == nil { ends = issued.flatMap { CivilDate(year: $0.year, month: 12, day: 31) } }
    if issued == nil { issued = ends.flatMap { CivilDate(year: $0.year, month: 1, day: 1) } }
  }

  /// The days that a deadline names by itself.
  private static func days(of form: DeadlineForm) -> [CivilDate] {
    switch form {
    case .fixed(let day): [day.date] + [day.from].compactMap { $0 }
    case .recurring(let recurrence): [recurrence.from, recurrence.until].compactMap { $0 }
    case .term(let term), .perCase(let term):
      if case .date(let date) = term.from { [date] } else { [] }
    case .milestones(let parts): parts.flatMap { days(of: $0) }
    case .missing, .unreadable, .event, .continuous: []
    }
  }

  // MARK: Cells

  private mutating func look(
    at row: PlanTable.Row, _ reading: DeadlineReading, _ table: PlanTable
  ) {
    if row[.lead].isEmpty { note(Message("plan-table.no-lead"), row, .lead, table) }
    let phrase = row[.deadline]
    switch (reading.deadline.form, reading.certainty) {
    case (.missing, _): note(Message("plan-table.no-deadline"), row, .deadline, table)
    case (_, .certain): break
    case (_, .check):
      note(
        Message("plan-table.check-deadline", ["phrase": .name(phrase)]), row, .deadline, table)
    case (_, .unread):
      note(
        Message("plan-table.unread-deadline", ["phrase": .name(phrase)]), row, .deadline, table)
    }
  }

  private mutating func note(
    _ message: Message, _ row: PlanTable.Row, _ column: PlanColumn, _ table: PlanTable
  ) {
    note(message, row: row.number, column, table)
  }

  private mutating func note(
    _ message: Message, row: Int, _ column: PlanColumn, _ table: PlanTable
  ) {
    doubts.append(
      .doubt(message, path, row: row, column: table.columns[column] ?? column.headings.vi))
  }

  private mutating func findParties(_ table: PlanTable, _ directory: UnitDirectory) {
    var ids = Set(directory.units.map(\.id.text) + directory.groups.map(\.id.text))
    for name in NameFinder(table, directory).names {
      parties.append(
        Party(
          id: PartyIDs.id(of: name.text, taken: &ids), name: name.text, isGroup: name.isGroup,
          isDoubtful: name.isDoubtful, row: name.row))
      if name.isDoubtful {
        note(
          Message("plan-table.doubtful-name", ["name": .name(name.text)]), row: name.row,
          name.column, table)
      }
    }
  }

  /// Reads each cell with all names known: what cannot be taken apart is named.
  private mutating func checkCells(_ table: PlanTable, _ given: UnitDirectory) {
    let all = UnitDirectory(
      units: given.units
        + parties.filter { !$0.isGroup }.map { Unit(id: UnitID($0.id), name: $0.name) },
      groups: given.groups
        + parties.filter(\.isGroup).map {
          UnitGroup(id: UnitGroupID($0.id), phrase: $0.name, isOpen: true)
        })
    var seen: Set<NameKey> = []
    for row in table.rows {
      if !row[.lead].isEmpty, Self.unread(row[.lead], given) == nil { leadsFromLists += 1 }
      for column in [PlanColumn.lead, .support] where seen.insert(NameKey(row[column])).inserted {
        guard let part = Self.unread(row[column], all) else { continue }
        note(Message("plan-table.unread-names", ["part": .name(part)]), row, column, table)
      }
    }
  }

  /// The first part of a cell that is no row of known names; nil where all of it is.
  private static func unread(_ cell: String, _ directory: UnitDirectory) -> String? {
    for clause in directory.read(cell: cell).clauses {
      if case .names = clause.reading { continue }
      return String(decoding: Array(cell.utf8)[clause.range], as: UTF8.self)
    }
    return nil
  }
}

extension PlanDraft {
  /// Tasks by how their deadlines are read.
  package func count(_ certainty: ReadingCertainty) -> Int {
    tasks.count { $0.certainty == certainty && !$0.row[.deadline].isEmpty }
  }

  /// Tasks whose deadline is blank in the table.
  package var withoutDeadline: Int { tasks.count { $0.row[.deadline].isEmpty } }
}
