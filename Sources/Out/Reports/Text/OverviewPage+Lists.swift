import Bytes
import Compliance
import Diagnostics
import Results
import VietnameseText
import Wording

// Lists of obligations, worst first.
extension OverviewPage {
  /// Numbers of the obligations that are overdue and not waiting for approval.
  private func isOverdue(_ number: Int) -> Bool {
    report.obligations.clock[number] == .overdue && !isAwaiting(number)
  }

  private func isAwaiting(_ number: Int) -> Bool {
    report.obligations.clock[number] == .overdue
      && report.obligations.progress[number].status == .awaitingApproval
  }

  func writeOverdue(to sink: inout ByteSink) {
    writeList("report.overdue", of: numbers(where: isOverdue), late: true, to: &sink) { number in
      words.remarks(of: number)
    }
  }

  func writeAwaitingApproval(to sink: inout ByteSink) {
    let awaiting = numbers(where: isAwaiting)
    guard !awaiting.isEmpty else { return }
    writeList("report.awaiting", of: awaiting, late: true, to: &sink) { number in
      awaitingRemark(number) + words.remarks(of: number)
    }
  }

  /// Those that fit, worst first.
  private func numbers(where fits: (Int) -> Bool) -> [Int] {
    report.worstFirst(where: fits)
  }

  private func awaitingRemark(_ number: Int) -> [String] {
    guard let since = report.obligations.progress[number].awaitingSince else { return [] }
    let monitor = words.monitor(of: number).map { printable($0.shortName) } ?? Wording.noValue
    return [
      wording(
        "report.awaiting-since",
        ["date": .text(wording.dayAndMonth(since)), "monitor": .text(monitor)])
    ]
  }

  func writeDueSoon(to sink: inout ByteSink) {
    let soon = byDueDay(numbers { report.obligations.clock[$0] == .dueSoon })
    writeList("report.due-soon", of: soon, late: false, to: &sink) { number in
      [words.restDay(of: number), words.state(of: number), words.missing(in: number)].compactMap {
        $0
      }
    }
  }

  // MARK: One list

  private func writeList(
    _ heading: String, of listed: [Int], late: Bool, to sink: inout ByteSink,
    remarks: (Int) -> [String]
  ) {
    layout.heading(wording(heading, ["count": .integer(listed.count)]), to: &sink)
    guard !listed.isEmpty else {
      layout.line("  " + wording("report.none"), to: &sink)
      return
    }
    let shown = listed.prefix(presentation.limit ?? listed.count)
    let columns = listColumns(of: shown, late: late)
    layout.head(columns, to: &sink)
    for (place, number) in shown.enumerated() {
      layout.row(listCells(of: number, place: place + 1, late: late), columns, to: &sink)
      let text = remarks(number).joined(separator: "; ")
      if !text.isEmpty {
        layout.paragraph(text, indent: columns[0].width + 4, to: &sink)
      }
    }
    writeMore(listed.count - shown.count, to: &sink)
  }

  /// What is still to come is listed by its day.
  private func byDueDay(_ numbers: [Int]) -> [Int] {
    let due = report.obligations.due
    return numbers.enumerated().sorted { a, b in
      let (first, second) = (due[a.element].effective, due[b.element].effective)
      guard let first, let second, first != second else { return a.offset < b.offset }
      return first < second
    }.map(\.element)
  }

  private func listColumns(of numbers: ArraySlice<Int>, late: Bool) -> [TextLayout.Column] {
    let place = max(String(numbers.count).utf8.count, 2)
    let unit = widest(numbers, between: 10...24) { words.unit(unitNumber($0)) }
    let period = widest(numbers, between: 6...20) { words.period(of: $0) }
    let fixed = place + 5 + 5 + (presentation.language == .vi ? 10 : 11) + unit + period + 7 * 2
    return [
      TextLayout.Column("#", place, .right),
      TextLayout.Column(wording.word(late ? "column.days-late" : "column.days-left"), 5, .right),
      TextLayout.Column(wording.word("column.working-days"), 5, .right),
      TextLayout.Column(wording.word("column.due"), presentation.language == .vi ? 10 : 11),
      TextLayout.Column(wording.word("column.unit"), unit),
      TextLayout.Column(wording.word("column.period"), period),
      TextLayout.Column(wording.word("column.task"), max(layout.width - fixed, 20)),
    ]
  }

  private func unitNumber(_ number: Int) -> Int { report.obligations.identity[number].unit }

  private func widest(
    _ numbers: ArraySlice<Int>, between range: ClosedRange<Int>, _ text: (Int) -> String
  ) -> Int {
    let widest = numbers.reduce(0) { max($0, displayWidth(text($1))) }
    return min(max(widest, range.lowerBound), range.upperBound)
  }

  private func listCells(of number: Int, place: Int, late: Bool) -> [String] {
    let due = report.obligations.due[number]
    let days = late ? due.daysLate : due.daysLeft ?? 0
    let workingDays = late ? due.workingDaysLate : due.workingDaysLeft ?? 0
    return [
      String(place), String(days), String(workingDays), wording.date(due.effective),
      words.unit(unitNumber(number)), words.period(of: number),
      words.taskID(of: number) + " " + words.title(of: number),
    ]
  }
}
