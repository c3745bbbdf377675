import CivilCalendar

/// Days off and make-up days of state offices in Viet Nam, 2023 to 2027; 2027 is a projection.
private let vietnamDays = """
  2023-01-01 publicHoliday
  2023-01-02 observedDayOff
  2023-01-20 publicHoliday
  2023-01-21 publicHoliday
  2023-01-22 publicHoliday
  2023-01-23 publicHoliday
  2023-01-24 publicHoliday
  2023-01-25 publicHoliday
  2023-01-26 publicHoliday
  2023-04-29 publicHoliday
  2023-04-30 publicHoliday
  2023-05-01 publicHoliday
  2023-05-02 observedDayOff
  2023-05-03 observedDayOff
  2023-09-01 publicHoliday
  2023-09-02 publicHoliday
  2023-09-04 observedDayOff
  2024-01-01 publicHoliday
  2024-02-08 publicHoliday
  2024-02-09 publicHoliday
  2024-02-10 publicHoliday
  2024-02-11 publicHoliday
  2024-02-12 publicHoliday
  2024-02-13 publicHoliday
  2024-02-14 publicHoliday
  2024-04-18 publicHoliday
  2024-04-29 swappedDayOff
  2024-04-30 publicHoliday
  2024-05-01 publicHoliday
  2024-05-04 makeUpWorkday
  2024-09-02 publicHoliday
  2024-09-03 publicHoliday
  2025-01-01 publicHoliday
  2025-01-27 publicHoliday
  2025-01-28 publicHoliday
  2025-01-29 publicHoliday
  2025-01-30 publicHoliday
  2025-01-31 publicHoliday
  2025-02-01 publicHoliday
  2025-04-07 publicHoliday
  2025-04-26 makeUpWorkday
  2025-04-30 publicHoliday
  2025-05-01 publicHoliday
  2025-05-02 swappedDayOff
  2025-09-01 publicHoliday
  2025-09-02 publicHoliday
  2026-01-01 publicHoliday
  2026-01-02 swappedDayOff
  2026-01-10 makeUpWorkday
  2026-02-16 publicHoliday
  2026-02-17 publicHoliday
  2026-02-18 publicHoliday
  2026-02-19 publicHoliday
  2026-02-20 publicHoliday
  2026-04-26 publicHoliday
  2026-04-27 observedDayOff
  2026-04-30 publicHoliday
  2026-05-01 publicHoliday
  2026-08-22 makeUpWorkday
  2026-08-31 swappedDayOff
  2026-09-01 publicHoliday
  2026-09-02 publicHoliday
  2026-11-24 publicHoliday
  2027-01-01 publicHoliday
  2027-02-04 publicHoliday
  2027-02-05 publicHoliday
  2027-02-06 publicHoliday
  2027-02-07 publicHoliday
  2027-02-08 publicHoliday
  2027-02-09 publicHoliday
  2027-02-10 publicHoliday
  2027-04-16 publicHoliday
  2027-04-30 publicHoliday
  2027-05-01 publicHoliday
  2027-05-03 observedDayOff
  2027-09-02 publicHoliday
  2027-09-03 publicHoliday
  2027-11-24 publicHoliday
  """

extension WorkingCalendar {
  /// The calendar of state offices that the worked cases use.
  static let vietnam = WorkingCalendar(
    id: "vn-state", version: "test", restDays: [.saturday, .sunday],
    rows: vietnamDays.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: " ")
      guard parts.count == 2, let date = CivilDate(iso: parts[0]),
        let kind = CalendarRowKind(rawValue: String(parts[1]))
      else { return nil }
      return .test(date, kind)
    },
    lastDecidedYear: 2026)
}

extension CalendarRow {
  /// A row with no name; a projection from 2027 on.
  static func test(_ date: CivilDate, _ kind: CalendarRowKind) -> CalendarRow {
    CalendarRow(
      date: date, kind: kind, nameVi: "", nameEn: "",
      status: date.year >= 2027 ? .projected : .decided, source: "test")
  }
}

/// A date in a test; the earliest date for a slip of the pen, which no expectation names.
func day(_ iso: String) -> CivilDate {
  CivilDate(iso: iso) ?? .earliest
}
