import Bytes
import CivilCalendar
import Compliance
import Diagnostics
import Results
import VietnameseText
import Wording

// Tasks that several units have: how many are done, and who is missing.
extension OverviewPage {
  /// The obligations of one task, part and period.
  private struct Occurrence {
    var task: Int
    var part: String?
    var period: Period
    var done = 0
    var total = 0
    /// Units by number, in the order of the obligations.
    var overdue: [Int] = []
    var dueSoon: [Int] = []
    var inTerm = 0

    var isComplete: Bool { done == total }
    var isDue: Bool { done > 0 || !overdue.isEmpty || !dueSoon.isEmpty }
  }

  func writeCollectiveTasks(to sink: inout ByteSink) {
    let due = occurrences().filter { $0.total > 1 && $0.isDue }
    guard !due.isEmpty else { return }
    let open = due.filter { !$0.isComplete && !($0.overdue.isEmpty && $0.dueSoon.isEmpty) }
    layout.heading(
      wording(
        "report.collective",
        ["open": .integer(open.count), "complete": .integer(due.count { $0.isComplete })]),
      to: &sink)
    let shown = open.prefix(presentation.limit ?? open.count)
    var lastTask = -1
    for occurrence in shown {
      if occurrence.task != lastTask { writeTask(occurrence.task, to: &sink) }
      lastTask = occurrence.task
      write(occurrence, to: &sink)
    }
    writeMore(open.count - shown.count, to: &sink)
  }

  private func writeTask(_ number: Int, to sink: inout ByteSink) {
    let task = report.tasks[number]
    let text = task.id.text.oneLine + " " + task.title.oneLine
    layout.line("  " + fitted(text, to: layout.width - 2), to: &sink)
  }

  private func write(_ occurrence: Occurrence, to sink: inout ByteSink) {
    let period =
      wording.period(occurrence.period) + (occurrence.part.map { " #" + $0.oneLine } ?? "")
    var text = padded(period, to: 22) + " "
    text += padded("\(occurrence.done)/\(occurrence.total)", to: 7, alignment: .right) + "  "
    var missing: [String] = []
    for (id, units) in [
      ("report.units-overdue", occurrence.overdue), ("report.units-due-soon", occurrence.dueSoon),
    ] where !units.isEmpty {
      let names = units.map { words.unit($0) }
      missing.append(
        wording(
          id, ["count": .integer(units.count), "units": .text(names.joined(separator: ", "))]))
    }
    let lines = wrapped(missing.joined(separator: "; "), width: layout.width - 36)
    for (number, line) in lines.enumerated() {
      layout.line(
        "    " + (number == 0 ? text : blanks(32)) + line, to: &sink)
    }
  }

  /// All of them, in the plan's order, then by period and part.
  private func occurrences() -> [Occurrence] {
    struct Key: Hashable {
      var task: Int
      var part: [UInt8]?
      var period: Period
    }
    var places: [Key: Int] = [:]
    var found: [Occurrence] = []
    for number in report.obligations.identity.indices {
      let identity = report.obligations.identity[number]
      let key = Key(
        task: identity.task, part: identity.part.map { Array($0.utf8) }, period: identity.period)
      let place = places[key] ?? found.count
      if place == found.count {
        places[key] = place
        found.append(
          Occurrence(task: identity.task, part: identity.part, period: identity.period))
      }
      add(number, to: &found[place])
    }
    return found.enumerated().sorted { a, b in
      let (first, second) = (a.element, b.element)
      if first.task != second.task { return first.task < second.task }
      if first.period != second.period { return first.period < second.period }
      return a.offset < b.offset
    }.map(\.element)
  }

  private func add(_ number: Int, to occurrence: inout Occurrence) {
    let clock = report.obligations.clock[number]
    guard clock.isCompleted || clock.isOpen else { return }
    occurrence.total += 1
    let unit = report.obligations.identity[number].unit
    switch clock {
    case .overdue: occurrence.overdue.append(unit)
    case .dueSoon: occurrence.dueSoon.append(unit)
    case .inTerm: occurrence.inTerm += 1
    default: occurrence.done += 1
    }
  }
}
