import Bytes
import CivilCalendar
import Compliance
import Diagnostics
import Results
import Wording

// Days of the calendar, one by one; of a long way month by month.
extension ExplanationPage {
  /// So many days are shown one by one.
  private static let daysShown = 31

  func writeWalk(_ walk: CalendarWalk, to sink: inout ByteSink) {
    guard walk.days.count > Self.daysShown else {
      for day in walk.days { write(day, to: &sink) }
      return
    }
    var rest = walk.days[...]
    while let first = rest.first {
      let month = rest.prefix { $0.date.firstDayOfMonth == first.date.firstDayOfMonth }
      write(month: Array(month), to: &sink)
      rest = rest.dropFirst(month.count)
    }
  }

  private func write(_ day: CalendarWalk.Day, to sink: inout ByteSink) {
    var text = wording.dateWithWeekday(day.date) + ": "
    if day.isWorked { text += wording("explain.day-worked", ["number": .integer(day.number)]) }
    if day.isWorked, day.row != nil { text += ", " }
    if day.row != nil {
      text += reason(day.date)
    } else if !day.isWorked {
      text += wording("explain.rest-day")
    }
    layout.paragraph(text, indent: 4, hang: 2, to: &sink)
  }

  /// `May 2024: working days 8 to 28; days off by decision: ...`
  private func write(month days: [CalendarWalk.Day], to sink: inout ByteSink) {
    guard let first = days.first, let last = days.last else { return }
    let worked = days.filter(\.isWorked)
    let range = wording.date(first.date) + "–" + wording.date(last.date)
    let text: String
    if let from = worked.first, let to = worked.last {
      text = wording(
        "explain.days-worked",
        ["days": .text(range), "from": .integer(from.number), "to": .integer(to.number)])
    } else {
      text = wording("explain.no-days-worked", ["days": .text(range)])
    }
    let named = days.filter { $0.row != nil }.map {
      wording.dayAndMonth($0.date) + " " + reason($0.date)
    }
    layout.paragraph(([text] + named).joined(separator: "; "), indent: 4, hang: 2, to: &sink)
  }

  /// Why a day is a rest day, or is worked against the week; with the source of the row.
  func reason(_ date: CivilDate) -> String {
    guard let row = report.calendar.row(on: date) else {
      return wording(
        "explain.weekly-rest", ["weekday": .text(wording.longWeekday(date.weekday))])
    }
    let name = presentation.language == .vi ? row.nameVi : row.nameEn
    let kind = wording.word("explain.row." + row.kind.rawValue)
    let id = row.status == .projected ? "explain.row-projected" : "explain.row"
    return wording(
      id,
      [
        "kind": .text(kind), "name": .text(printable(name)),
        "source": .text(printable(row.source)),
      ])
  }
}
