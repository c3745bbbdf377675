package import CivilCalendar
import Diagnostics
import Wording

/// A month, a quarter or a year of a working calendar, with what falls due on its days.
package struct CalendarSheet: Sendable {
  /// What falls due on a day: one task in one period, for one unit or several.
  package struct Due: Hashable, Sendable {
    package var date: CivilDate
    /// `task[#part]`.
    package var task: String
    package var title: String
    package var period: Period
    /// Short names, in the order of the report.
    package var units: [String]
    /// How many obligations of them are still to be done.
    package var open: Int

    package init(
      date: CivilDate, task: String, title: String, period: Period, units: [String], open: Int
    ) {
      self.date = date
      self.task = task
      self.title = title
      self.period = period
      self.units = units
      self.open = open
    }
  }

  package var calendar: WorkingCalendar
  /// Of whole months.
  package var period: Period
  package var first: CivilDate
  package var last: CivilDate
  /// nil: no workspace was looked at; else by day, then in the order of the plan.
  package var dues: [Due]?
  /// Obligations by day.
  private var dueCounts: [CivilDate: Int] = [:]

  /// - Returns: nil where the period has no days of its own.
  package init?(calendar: WorkingCalendar, period: Period, dues: [Due]?) {
    guard let first = period.firstDay, let last = period.lastDay else { return nil }
    self.calendar = calendar
    self.period = period
    self.first = first
    self.last = last
    self.dues = dues?.filter { $0.date >= first && $0.date <= last }
    for due in self.dues ?? [] { dueCounts[due.date, default: 0] += due.units.count }
  }

  /// Obligations that fall due on a day.
  func dueCount(on date: CivilDate) -> Int { dueCounts[date] ?? 0 }

  /// The first days of its months.
  var months: [CivilDate] {
    var months: [CivilDate] = []
    var day = first
    while day <= last {
      if months.isEmpty || day.day == 1 { months.append(day) }
      let length = CivilDate.length(ofMonth: day.month, year: day.year)
      let next = day.addingDays(length - day.day + 1)
      if next <= day { break }
      day = next
    }
    return months
  }

  /// Working days from one day through another.
  func workingDays(from first: CivilDate, through last: CivilDate) -> Int {
    calendar.workingDays(after: first, through: last) + (calendar.isWorkingDay(first) ? 1 : 0)
  }

  /// The rows of the calendar in the period, the one that decides of each day.
  var specialDays: [CalendarRow] {
    calendar.stretches(from: first, through: last, dayLimit: 0).compactMap(\.row)
  }

  /// What a day is: the row's kind, a rest day of the week, or nothing in particular.
  func kind(of date: CivilDate) -> String? {
    if let row = calendar.row(on: date) { return row.kind.rawValue }
    return calendar.isWorkingDay(date) ? nil : "rest"
  }
}

extension CalendarRow {
  /// The name in a language, or what its kind is called.
  func name(_ wording: Wording) -> String {
    let name = wording.language == .vietnamese ? nameVi : nameEn
    return name.isEmpty ? wording.word("calendar.kind." + kind.rawValue) : name
  }
}

extension Wording {
  /// What is to be said of days whose days off are not decided; nil where nothing is.
  func note(of certainty: CalendarCertainty, _ calendar: WorkingCalendar) -> String? {
    switch certainty {
    case .decided: nil
    case .projected:
      self("calendar.note.projected", ["year": .integer(calendar.lastDecidedYear)])
    case .weekOnly:
      self(
        "calendar.note.week-only",
        [
          "first": .integer(calendar.rows.first?.date.year ?? 0),
          "last": .integer(calendar.rows.last?.date.year ?? 0),
        ])
    }
  }
}
