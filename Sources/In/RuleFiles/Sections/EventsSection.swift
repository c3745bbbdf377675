import CivilCalendar
import Compliance
import Diagnostics

/// An event of the plan as written.
struct DeclaredEvent {
  var name: ScalarNode
  var phrase: ScalarNode?
  /// Ascending, each once.
  var dates: [CivilDate]

  /// A mapping of names to dates, or to `{phrase, dates}`; or rows `{event, phrase, date}` of a
  /// table.
  static func decode(_ node: YAMLNode, _ faults: inout Faults) -> [DeclaredEvent] {
    if case .sequence(let rows, _) = node.content { return decode(rows: rows, &faults) }
    guard let fields = Fields(open: node, "events", &faults) else { return [] }
    return fields.entries.compactMap { entry in
      if entry.value.isInvalid { return nil }
      guard entry.value.isMapping else {
        return DeclaredEvent(
          name: entry.key, dates: dates(Fields(entry, "events"), entry.key.text, &faults))
      }
      guard
        let keys = Fields(entry.value, entry.key.text, keys: FormatKind.event.keys, &faults)
      else { return nil }
      return DeclaredEvent(
        name: entry.key, phrase: keys.text("phrase", &faults),
        dates: dates(keys, "dates", &faults))
    }
  }

  init(name: ScalarNode, phrase: ScalarNode? = nil, dates: [CivilDate]) {
    self.name = name
    self.phrase = phrase
    self.dates = Array(Set(dates)).sorted()
  }

  private static func dates(
    _ fields: Fields, _ key: String, _ faults: inout Faults
  ) -> [CivilDate] {
    fields.texts(key, &faults).compactMap { Fields.date($0, &faults) }
  }

  private static func decode(rows: [YAMLNode], _ faults: inout Faults) -> [DeclaredEvent] {
    var events: [DeclaredEvent] = []
    for row in rows {
      guard let keys = Fields(row, "events", keys: FormatKind.eventRow.keys, &faults),
        let name = keys.required("event", &faults)
      else { continue }
      let phrase = keys.text("phrase", &faults)
      let date = keys.date("date", &faults)
      if let index = events.firstIndex(where: { $0.name.isText(name.text) }) {
        events[index].phrase = events[index].phrase ?? phrase
        events[index].dates = Array(Set(events[index].dates + [date].compactMap { $0 })).sorted()
      } else {
        events.append(DeclaredEvent(name: name, phrase: phrase, dates: [date].compactMap { $0 }))
      }
    }
    return events
  }
}
