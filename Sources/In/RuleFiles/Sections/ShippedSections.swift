import CivilCalendar
import Compliance
import Diagnostics
import DocumentNumbers
import ExactNumbers

/// A working calendar as written.
struct DeclaredCalendar {
  enum DayKind: String, CaseIterable {
    case publicHoliday = "public-holiday"
    case observedDayOff = "observed-day-off"
    case swappedDayOff = "swapped-day-off"
    case makeUpWorkday = "make-up-workday"

    var kind: CalendarRowKind {
      switch self {
      case .publicHoliday: .publicHoliday
      case .observedDayOff: .observedDayOff
      case .swappedDayOff: .swappedDayOff
      case .makeUpWorkday: .makeUpWorkday
      }
    }
  }

  enum RestDay: String, CaseIterable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday

    var weekday: Weekday {
      switch self {
      case .monday: .monday
      case .tuesday: .tuesday
      case .wednesday: .wednesday
      case .thursday: .thursday
      case .friday: .friday
      case .saturday: .saturday
      case .sunday: .sunday
      }
    }
  }

  var key: ScalarNode
  var id: ScalarNode
  var calendar: WorkingCalendar

  init?(_ entry: YAMLNode.Entry, _ faults: inout Faults) {
    guard let fields = Fields(entry.value, "calendar", keys: FormatKind.calendar.keys, &faults)
    else { return nil }
    key = entry.key
    let id = fields.required("id", &faults)
    let version = fields.required("version", &faults)
    let last = fields.required("lastDecidedYear", &faults).flatMap {
      Fields.integer($0, "lastDecidedYear", in: 1900...9999, &faults)
    }
    let restDays = fields.texts("restDays", &faults).compactMap {
      Fields.choice($0, "restDays", RestDay.self, &faults)?.weekday
    }
    let rows = fields.list("days", &faults).compactMap { Self.row($0, &faults) }
    guard let id, let last else { return nil }
    self.id = id
    calendar = WorkingCalendar(
      id: id.text, version: version?.text ?? "", restDays: restDays, rows: rows,
      lastDecidedYear: last)
  }

  private static func row(_ node: YAMLNode, _ faults: inout Faults) -> CalendarRow? {
    guard let fields = Fields(node, "days", keys: FormatKind.calendarDay.keys, &faults) else {
      return nil
    }
    let date = fields.requiredDate("date", &faults)
    let kind = fields.required("kind", &faults).flatMap {
      Fields.choice($0, "kind", DayKind.self, &faults)
    }
    let name = fields.localized("name", &faults)
    let status = fields.choice("status", CalendarRowStatus.self, &faults) ?? .decided
    let source = fields.text("source", &faults)?.text ?? ""
    guard let date, let kind else { return nil }
    return CalendarRow(
      date: date, kind: kind.kind, nameVi: name?.vi ?? "", nameEn: name?.en ?? "",
      status: status, source: source)
  }
}

/// A set of criteria as written.
struct DeclaredIndexSet {
  var id: ScalarNode
  var set: IndexSet
  var criteria: [ScalarNode] = []

  init?(_ node: YAMLNode, _ faults: inout Faults) {
    guard let fields = Fields(node, "indices", keys: FormatKind.indexSet.keys, &faults),
      let id = fields.required("id", &faults)
    else { return nil }
    self.id = id
    let name = fields.localized("name", &faults) ?? LocalizedText(vi: id.text, en: id.text)
    set = IndexSet(
      id: id.text, name: name, source: fields.text("source", &faults)?.text ?? "", criteria: [])
    for node in fields.list("criteria", &faults) {
      guard let fields = Fields(node, "criteria", keys: FormatKind.criterion.keys, &faults),
        let id = fields.required("id", &faults)
      else { continue }
      criteria.append(id)
      set.criteria.append(
        IndexSet.Criterion(
          id: id.text,
          name: fields.localized("name", &faults) ?? LocalizedText(vi: id.text, en: id.text),
          maxPoints: fields.decimal("maxPoints", &faults)))
    }
  }
}
