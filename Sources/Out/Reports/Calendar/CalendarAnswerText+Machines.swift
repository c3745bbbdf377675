package import Bytes
import CivilCalendar
import JSONText

extension CalendarAnswerText {
  /// What was asked, cell by cell, under the headings of ``headings(of:)``.
  package var questionCells: [String] {
    switch answer.question {
    case .add(let start, let days): [start.description, String(days)]
    case .count(let start, let end): [start.description, end.description]
    case .roll(let day): [day.description]
    }
  }

  /// The date or the number.
  package var resultCell: String {
    switch answer.result {
    case .date(let date): date.description
    case .count(let count): String(count)
    }
  }

  private var questionHeadings: [String] {
    switch answer.question {
    case .add: ["date", "days"]
    case .count: ["from", "to"]
    case .roll: ["date"]
    }
  }

  /// The columns that follow those of the question.
  package static let resultHeadings = ["result", "certainty"]

  package func writeCSV(to sink: inout ByteSink) {
    CSVRow.write(questionHeadings + Self.resultHeadings, to: &sink)
    CSVRow.write(questionCells + [resultCell, answer.certainty.rawValue], to: &sink)
  }

  /// `calendar-answer/1`.
  package func writeJSON(to sink: inout ByteSink) {
    sink.writeJSON(.pretty) { json in
      json.object { json in
        json.key("calendar")
        json.string(calendar.id)
        json.key("certainty")
        json.string(answer.certainty.rawValue)
        json.key("question")
        json.string(questionName)
        json.key("result")
        switch answer.result {
        case .date(let date): json.string(date.description)
        case .count(let count): json.integer(count)
        }
        json.key("schemaVersion")
        json.string("calendar-answer/1")
        json.key("start")
        json.string(answer.start.description)
        json.key("steps")
        json.array { json in
          for stretch in answer.stretches { Self.write(stretch, to: &json) }
        }
      }
    }
    sink.write(byte: 0x0A)
  }

  private var questionName: String {
    switch answer.question {
    case .add: "add"
    case .count: "count"
    case .roll: "roll"
    }
  }

  private static func write(_ stretch: CalendarStretch, to json: inout JSONWriter) {
    json.object { json in
      json.key("first")
      json.string(stretch.first.description)
      json.key("kind")
      json.string(orNull: stretch.row?.kind.rawValue)
      json.key("last")
      json.string(stretch.last.description)
      json.key("name")
      stretch.row.writeName(to: &json)
      json.key("workingDays")
      json.integer(stretch.workingDays)
    }
  }
}
