package import Bytes
package import CivilCalendar
import Diagnostics
import VietnameseText
package import Wording

/// The answer to a question of working days, with the way to it.
package struct CalendarAnswerText: Sendable {
  package var answer: CalendarAnswer
  package var calendar: WorkingCalendar

  package init(_ answer: CalendarAnswer, _ calendar: WorkingCalendar) {
    self.answer = answer
    self.calendar = calendar
  }

  /// The answer in one sentence.
  package func sentence(_ wording: Wording) -> String {
    switch (answer.question, answer.result) {
    case (.add(let start, let days), .date(let result)):
      let id = days < 0 ? "before" : days == 0 ? "zero" : "after"
      let arguments: KeyValuePairs<String, Message.Value> = [
        "days": .integer(Int(clamping: days.magnitude)),
        "start": .text(wording.dateWithWeekday(start)),
        "result": .text(wording.dateWithWeekday(result)),
      ]
      return wording("calendar.answer." + id, arguments)
    case (.count(let start, let end), .count(let count)):
      return wording(
        "calendar.answer.count",
        [
          "start": .text(wording.dateWithWeekday(start)),
          "end": .text(wording.dateWithWeekday(end)), "count": .integer(count),
        ])
    case (.roll(let day), .date(let result)) where day == result:
      return wording("calendar.answer.worked", ["day": .text(wording.dateWithWeekday(day))])
    case (.roll(let day), .date(let result)):
      return wording(
        "calendar.answer.rolled",
        [
          "day": .text(wording.dateWithWeekday(day)),
          "result": .text(wording.dateWithWeekday(result)),
        ])
    default: return ""
    }
  }

  package func writeText(wording: Wording, width: Int, to sink: inout ByteSink) {
    let layout = TextLayout(width: width, isColoured: false)
    layout.paragraph(sentence(wording), hang: 2, to: &sink)
    layout.line(to: &sink)
    let days = answer.stretches.map { dates(of: $0, wording) }
    let numbers = numbers()
    let dayWidth = days.map(displayWidth).max() ?? 0
    let numberWidth = numbers.map(displayWidth).max() ?? 0
    for (place, stretch) in answer.stretches.enumerated() {
      let number = padded(numbers[place], to: numberWidth, alignment: .right)
      layout.entry(
        "  " + padded(days[place], to: dayWidth) + "  " + number + "  ",
        reason(stretch, isCounted: place != answer.notCounted, wording), to: &sink)
    }
    writeEnd(wording, layout, to: &sink)
  }

  private func writeEnd(_ wording: Wording, _ layout: TextLayout, to sink: inout ByteSink) {
    layout.line(to: &sink)
    if case .roll(let day) = answer.question {
      let before = calendar.workingDay(before: day)
      layout.paragraph(
        wording(
          "calendar.neighbours",
          [
            "before": .text(wording.dateWithWeekday(before)),
            "after": .text(wording.dateWithWeekday(calendar.workingDay(after: day))),
          ]), hang: 2, to: &sink)
    }
    layout.line(
      wording(
        "calendar.used",
        ["calendar": .text(calendar.id), "version": .text(calendar.version)]), to: &sink)
    if let note = wording.note(of: answer.certainty, calendar) {
      layout.paragraph(note, hang: 2, to: &sink)
    }
  }

  // MARK: Steps

  private func dates(of stretch: CalendarStretch, _ wording: Wording) -> String {
    if stretch.days == 1 { return wording.dateWithWeekday(stretch.first) }
    let ends = answer.isBackward ? (stretch.last, stretch.first) : (stretch.first, stretch.last)
    return wording.date(ends.0) + " - " + wording.date(ends.1)
  }

  /// What is counted on the days: `3`, `3-24`, nothing on a day that is not worked.
  private func numbers() -> [String] {
    guard let skipped = answer.notCounted else { return answer.stretches.map { _ in "" } }
    var count = 0
    return answer.stretches.enumerated().map { place, stretch in
      guard place != skipped, stretch.workingDays > 0 else { return "" }
      let first = count + 1
      count += stretch.workingDays
      return stretch.workingDays == 1 ? String(count) : "\(first)-\(count)"
    }
  }

  private func reason(
    _ stretch: CalendarStretch, isCounted: Bool, _ wording: Wording
  ) -> String {
    var parts = isCounted ? [] : [wording.word("calendar.not-counted")]
    if let row = stretch.row {
      var name = wording.word("calendar.kind." + row.kind.rawValue) + ": " + row.name(wording)
      if row.status == .projected {
        name += " (" + wording.word("calendar.status.projected") + ")"
      }
      parts.append(name)
    } else if stretch.days > 1 {
      parts.append(
        wording(
          "calendar.stretch",
          [
            "worked": .integer(stretch.workingDays),
            "rest": .integer(stretch.days - stretch.workingDays),
          ]))
    } else if stretch.workingDays == 0 {
      parts.append(wording.word("calendar.kind.rest"))
    } else {
      parts.append(wording.word("calendar.worked"))
    }
    return parts.joined(separator: "; ")
  }
}
