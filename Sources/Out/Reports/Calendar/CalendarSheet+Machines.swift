package import Bytes
import CivilCalendar
import JSONText

extension CalendarSheet {
  /// A row for each day.
  package func writeCSV(to sink: inout ByteSink) {
    CSVRow.write(
      ["date", "weekday", "working", "kind", "name", "status", "source", "due"], to: &sink)
    eachDay { day in
      let row = calendar.row(on: day)
      CSVRow.write(
        [
          day.description, String(day.weekday.rawValue),
          calendar.isWorkingDay(day) ? "true" : "false", kind(of: day) ?? "",
          row?.nameVi ?? "", row?.status.rawValue ?? "", row?.source ?? "",
          dues == nil ? "" : String(dueCount(on: day)),
        ], to: &sink)
    }
  }

  /// `calendar/1`: all days, with what falls due on them.
  package func writeJSON(to sink: inout ByteSink) {
    sink.writeJSON(.pretty) { json in
      json.object { json in
        json.key("calendar")
        json.object { json in
          json.key("id")
          json.string(calendar.id)
          json.key("lastDecidedYear")
          json.integer(calendar.lastDecidedYear)
          json.key("version")
          json.string(calendar.version)
        }
        json.key("certainty")
        json.string(calendar.certainty(from: first, through: last).rawValue)
        json.key("days")
        json.array { json in
          eachDay { write($0, to: &json) }
        }
        json.key("due")
        if let dues {
          json.array { json in
            for due in dues { Self.write(due, to: &json) }
          }
        } else {
          json.null()
        }
        json.key("period")
        json.string(period.id)
        json.key("schemaVersion")
        json.string("calendar/1")
        json.key("workingDays")
        json.integer(workingDays(from: first, through: last))
      }
    }
    sink.write(byte: 0x0A)
  }

  private func eachDay(_ body: (CivilDate) -> Void) {
    for number in first.dayNumber...max(first.dayNumber, last.dayNumber) {
      body(CivilDate(dayNumber: number))
    }
  }

  private func write(_ day: CivilDate, to json: inout JSONWriter) {
    let row = calendar.row(on: day)
    json.object { json in
      json.key("date")
      json.string(day.description)
      json.key("due")
      if dues == nil { json.null() } else { json.integer(dueCount(on: day)) }
      json.key("kind")
      json.string(orNull: kind(of: day))
      json.key("name")
      row.writeName(to: &json)
      json.key("source")
      json.string(orNull: row?.source)
      json.key("status")
      json.string(orNull: row?.status.rawValue)
      json.key("working")
      json.bool(calendar.isWorkingDay(day))
    }
  }

  private static func write(_ due: Due, to json: inout JSONWriter) {
    json.object { json in
      json.key("date")
      json.string(due.date.description)
      json.key("open")
      json.integer(due.open)
      json.key("period")
      json.string(due.period.id)
      json.key("task")
      json.string(due.task)
      json.key("title")
      json.string(due.title)
      json.key("units")
      json.array { json in
        for unit in due.units { json.string(unit) }
      }
    }
  }
}

extension CalendarRow? {
  /// The name in both languages; null where there is no row.
  func writeName(to json: inout JSONWriter) {
    guard let row = self else { return json.null() }
    json.object { json in
      json.key("en")
      json.string(row.nameEn)
      json.key("vi")
      json.string(row.nameVi)
    }
  }
}
