package import Bytes
import CivilCalendar
import Diagnostics
import VietnameseText
package import Wording

extension CalendarSheet {
  /// Columns of one day in a month that stands alone, and beside others.
  private enum Cell {
    static let wide = 11
    static let plain = 7
    static let small = 4
    static let gap = 3
  }

  /// The sheet as a page.
  ///
  /// - Parameters:
  ///   - width: Columns; as many months stand beside each other as fit.
  ///   - limit: Lines of what falls due; nil: all.
  package func writeText(
    wording: Wording, width: Int, limit: Int?, isColoured: Bool, to sink: inout ByteSink
  ) {
    let layout = TextLayout(width: width, isColoured: isColoured)
    layout.line(
      wording(
        "calendar.head",
        [
          "period": .text(wording.period(period)), "calendar": .text(calendar.id),
          "version": .text(calendar.version),
        ]), to: &sink)
    layout.line(to: &sink)
    writeMonths(wording, layout, to: &sink)
    layout.line(to: &sink)
    layout.paragraph(legend(wording), hang: 2, to: &sink)
    layout.paragraph(
      wording(
        "calendar.working-days",
        [
          "count": .integer(workingDays(from: first, through: last)),
          "days": .integer(Int(last.dayNumber - first.dayNumber) + 1),
        ]), hang: 2, to: &sink)
    if let note = wording.note(of: calendar.certainty(from: first, through: last), calendar) {
      layout.paragraph(note, hang: 2, to: &sink)
    }
    writeSpecialDays(wording, layout, to: &sink)
    writeDues(wording, layout, limit: limit, to: &sink)
  }

  // MARK: Months

  private func writeMonths(_ wording: Wording, _ layout: TextLayout, to sink: inout ByteSink) {
    let months = months
    let isAlone = months.count == 1
    let cell = isAlone ? (dues?.isEmpty ?? true ? Cell.plain : Cell.wide) : Cell.small
    let all = months.map { block($0, cell, isTitled: !isAlone, wording) }
    let width = all.joined().map(displayWidth).max() ?? 0
    let columns = isAlone ? 1 : max(1, min(4, (layout.width + Cell.gap) / (width + Cell.gap)))
    for start in stride(from: 0, to: months.count, by: columns) {
      if start > 0 { layout.line(to: &sink) }
      let blocks = all[start..<min(start + columns, months.count)]
      let height = blocks.map(\.count).max() ?? 0
      for line in 0..<height {
        var text = ""
        for block in blocks {
          if !text.isEmpty { text += String(repeating: " ", count: Cell.gap) }
          text += padded(line < block.count ? block[line] : "", to: width)
        }
        while text.utf8.last == 0x20 { text.removeLast() }
        layout.line(text, to: &sink)
      }
    }
  }

  /// Title, weekdays and weeks of a month.
  private func block(
    _ month: CivilDate, _ cell: Int, isTitled: Bool, _ wording: Wording
  ) -> [String] {
    let length = CivilDate.length(ofMonth: month.month, year: month.year)
    var lines: [String] = []
    if isTitled { lines.append(title(of: month, through: month.addingDays(length - 1), wording)) }
    lines.append(
      Weekday.allCases.map { weekday in
        padded(
          padded(wording.word("calendar.weekday.\(weekday.rawValue)"), to: 2, alignment: .right),
          to: cell)
      }.joined())
    var line = String(repeating: " ", count: cell * (month.weekday.rawValue - 1))
    for offset in 0..<length {
      let day = month.addingDays(offset)
      line += padded(
        padded(String(day.day), to: 2, alignment: .right) + marks(of: day, cell, wording),
        to: cell)
      if day.weekday == .sunday || offset == length - 1 {
        lines.append(line)
        line = ""
      }
    }
    return lines
  }

  private func title(of month: CivilDate, through last: CivilDate, _ wording: Wording) -> String {
    let name = Period(.month, containing: month).map(wording.period) ?? ""
    let count = dues?.filter { $0.date >= month && $0.date <= last }
      .reduce(0) { $0 + $1.units.count }
    let days = workingDays(from: month, through: last)
    guard let count, count > 0 else {
      return wording("calendar.month", ["month": .text(name), "days": .integer(days)])
    }
    return wording(
      "calendar.month-with-dues",
      ["month": .text(name), "days": .integer(days), "count": .integer(count)])
  }

  /// The letter of what the day is, `?` where that is only expected, and how many things fall due.
  private func marks(of day: CivilDate, _ cell: Int, _ wording: Wording) -> String {
    var marks = kind(of: day).map { wording.word("calendar.mark." + $0) } ?? ""
    let count = dueCount(on: day)
    if cell == Cell.small { return marks.isEmpty && count > 0 ? "*" : marks }
    if calendar.row(on: day)?.status == .projected { marks += "?" }
    return count > 0 ? marks + "(\(count))" : marks
  }

  private func legend(_ wording: Wording) -> String {
    var kinds: [String] = []
    var isExpected = false
    var day = first
    while true {
      if let kind = kind(of: day), !kinds.contains(kind) { kinds.append(kind) }
      if calendar.row(on: day)?.status == .projected { isExpected = true }
      if day >= last { break }
      day = day.next
    }
    let order = ["rest"] + CalendarRowKind.allCases.map(\.rawValue)
    var items = order.filter(kinds.contains).map {
      wording.word("calendar.mark." + $0) + " " + wording.word("calendar.kind." + $0)
    }
    let isAlone = months.count == 1
    if isExpected, isAlone { items.append("? " + wording.word("calendar.status.projected")) }
    if dues?.isEmpty == false {
      items.append((isAlone ? "(n) " : "* ") + wording.word("calendar.due"))
    }
    return wording("calendar.legend", ["marks": .text(items.joined(separator: ", "))])
  }

  // MARK: Lists

  private func writeSpecialDays(
    _ wording: Wording, _ layout: TextLayout, to sink: inout ByteSink
  ) {
    let rows = specialDays
    guard !rows.isEmpty else { return }
    layout.heading(
      wording("calendar.special-days", ["count": .integer(rows.count)]), to: &sink)
    let dates = rows.map { wording.dateWithWeekday($0.date) }
    let width = dates.map(displayWidth).max() ?? 0
    for (row, date) in zip(rows, dates) {
      var text = row.name(wording) + "; " + wording.word("calendar.status." + row.status.rawValue)
      if !row.source.isEmpty {
        text += "; " + wording("calendar.source", ["source": .text(row.source)])
      }
      let mark = wording.word("calendar.mark." + row.kind.rawValue)
      layout.entry("  " + padded(date, to: width) + "  " + mark + "  ", text, to: &sink)
    }
  }

  private func writeDues(
    _ wording: Wording, _ layout: TextLayout, limit: Int?, to sink: inout ByteSink
  ) {
    guard let dues else { return }
    let count = dues.reduce(0) { $0 + $1.units.count }
    layout.heading(wording("calendar.dues", ["count": .integer(count)]), to: &sink)
    if dues.isEmpty { layout.line("  " + wording.word("calendar.none"), to: &sink) }
    for due in dues.prefix(limit ?? .max) {
      let isWorked = calendar.isWorkingDay(due.date)
      let day = isWorked ? wording.date(due.date) : wording.dateWithWeekday(due.date)
      let units =
        due.units.count == 1
        ? due.units[0] : wording("calendar.units", ["count": .integer(due.units.count)])
      let state =
        due.open == 0
        ? wording.word("calendar.nothing-open")
        : wording("calendar.open", ["count": .integer(due.open)])
      layout.entry(
        "  " + padded(day, to: 12) + "  ",
        "\(due.task) \(due.title), \(wording.period(due.period)), \(units), \(state)", to: &sink)
    }
    if let limit, dues.count > limit {
      layout.line(
        "  " + wording("list.more", ["count": .integer(dues.count - limit)]), to: &sink)
    }
  }
}

extension TextLayout {
  /// A column of a fixed width and a text beside it, which may take several lines.
  func entry(_ column: String, _ text: String, to sink: inout ByteSink) {
    let indent = displayWidth(column)
    for (number, line) in wrapped(text, width: max(20, width - indent)).enumerated() {
      self.line((number == 0 ? column : String(repeating: " ", count: indent)) + line, to: &sink)
    }
  }
}
