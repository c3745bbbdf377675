package import CivilCalendar
package import Compliance
package import Diagnostics
import ExactNumbers
import Expressions
package import Facts
package import Results

/// The lists of what a workspace has, as tables.
package struct RuleBookLists {
  private let ruleBook: RuleBook
  private let files: SourceFiles
  private let language: Language

  package init(ruleBook: RuleBook, files: SourceFiles, language: Language) {
    self.ruleBook = ruleBook
    self.files = files
    self.language = language
  }

  /// Tasks in print order.
  package var tasks: ListTable {
    ListTable(
      columns: ["id", "group", "index", "title", "leads", "deadline", "report", "weight"],
      rows: ruleBook.tasks.map { task in
        [
          .text(task.id.text), optional(ruleBook.group(of: task)), optional(task.index),
          .text(task.title), .text(leadNames(task)), optional(task.phrase),
          .flag(task.isReport), .text(task.weight.description),
        ]
      })
  }

  private func leadNames(_ task: Task) -> String {
    task.leads.map { lead in
      switch lead {
      case .unit(let id): ruleBook.directory[id]?.name ?? id.text
      case .group(let id): ruleBook.directory[id]?.phrase ?? id.text
      case .unmatched(let printed): printed
      }
    }.joined(separator: "; ")
  }

  /// Units in file order; those of a day where one is given.
  package func units(asOf day: CivilDate?) -> ListTable {
    ListTable(
      columns: ["id", "name", "kind", "parent", "from", "until", "successors"],
      rows: ruleBook.directory.units.filter { unit in day.map(unit.exists) ?? true }.map { unit in
        [
          .text(unit.id.text), .text(unit.name), .text(unit.kind), optional(unit.parent?.text),
          optional(unit.from?.description), optional(unit.until?.description),
          optional(
            unit.successors.isEmpty
              ? nil : unit.successors.map(\.to.text).joined(separator: ", ")),
        ]
      })
  }

  /// Rules in pack and file order.
  ///
  /// - Parameters:
  ///   - runs: How each runs, in the order of the rules.
  ///   - sql: Whether each can be put as SQL.
  package func rules(runs: [String], sql: [String]) -> ListTable {
    ListTable(
      columns: ["id", "severity", "scope", "title", "runs", "sql", "place"],
      rows: zip(ruleBook.rules, zip(runs, sql)).map { rule, ways in
        [
          .text(rule.id.text), .word("severity." + rule.severity.rawValue),
          .text(rule.scope.rawValue), .text(rule.title[language]), .text(ways.0),
          .text(ways.1), .text(place(rule)),
        ]
      })
  }

  private func place(_ rule: Rule) -> String {
    guard let span = rule.span else { return rule.path }
    let position = files.position(of: span.start, in: span.file)
    return "\(files.path(of: span.file)):\(position.line)"
  }

  /// The calendar that the plan goes by.
  package var calendars: ListTable {
    let calendar = ruleBook.calendar
    return ListTable(
      columns: ["id", "version", "lastDecidedYear", "daysOff", "workdays"],
      rows: [
        [
          .text(calendar.id), .text(calendar.version), .number(calendar.lastDecidedYear),
          .number(calendar.rows.filter { !$0.kind.isWorked }.count),
          .number(calendar.rows.filter { $0.kind.isWorked }.count),
        ]
      ])
  }

  /// Facts of a catalogue, with their meaning.
  package func facts(_ catalogue: Catalogue) -> ListTable {
    ListTable(
      columns: ["name", "type", "presence", "meaning"],
      rows: catalogue.entries.map { entry in
        [
          .text(entry.name),
          .text(entry.choices.map { $0.joined(separator: "|") } ?? entry.type.name),
          .text(entry.presence == .always ? "always" : "optional"),
          .text(language == .vi ? entry.meaning.vi : entry.meaning.en),
        ]
      })
  }

  private func optional(_ text: String?) -> ListTable.Cell {
    text.map(ListTable.Cell.text) ?? .none
  }
}

extension ListTable {
  /// Obligations of a report in the order of the plan.
  ///
  /// - Parameter onlyOpen: Only those still to be done.
  package static func obligations(of report: Report, onlyOpen: Bool) -> ListTable {
    obligations(
      of: report,
      report.obligations.clock.indices.filter {
        !onlyOpen || report.obligations.clock[$0].isOpen
      })
  }

  /// Some obligations of a report, by number, in the order given.
  package static func obligations(of report: Report, _ numbers: [Int]) -> ListTable {
    let columns = report.obligations
    return ListTable(
      columns: ["key", "unit", "title", "period", "opens", "stated", "due", "clock", "status"],
      rows: numbers.map { number in
        let identity = columns.identity[number]
        let due = columns.due[number]
        return [
          .text(identity.key.description), .text(report.unit(identity.unit)?.shortName ?? "-"),
          .text(report.tasks[identity.task].title), .text(identity.period.id),
          .text(identity.opens.description), day(due.stated), day(due.effective),
          .word("clock." + columns.clock[number].rawValue),
          .word("status." + columns.progress[number].status.rawValue),
        ]
      })
  }

  private static func day(_ date: CivilDate?) -> Cell {
    date.map { .text($0.description) } ?? .none
  }

  /// What of the plan gave no obligation, with the reason.
  package static func leftOut(of report: Report) -> ListTable { leftOut(report.leftOut) }

  /// Some of what gave no obligation.
  package static func leftOut(_ items: [LeftOut]) -> ListTable {
    ListTable(
      columns: ["id", "part", "what", "due", "reason"],
      rows: items.map { one in
        [
          .text(one.task), one.part.map(Cell.text) ?? .none, .text(one.what), day(one.due),
          .word("left-out." + one.reason.rawValue),
        ]
      })
  }

  /// The formats that reports are written in.
  package static var formats: ListTable {
    ListTable(columns: ["name"], rows: ReportFormats.names.map { [.text($0)] })
  }
}
