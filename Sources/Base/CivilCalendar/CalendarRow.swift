/// A day on which a calendar differs from its week, or that it names.
package struct CalendarRow: Hashable, Sendable {
  package var date: CivilDate
  package var kind: CalendarRowKind
  package var nameVi: String
  package var nameEn: String
  package var status: CalendarRowStatus
  /// Where the row is known from: a decision, a notice, a list.
  package var source: String

  package init(
    date: CivilDate, kind: CalendarRowKind, nameVi: String, nameEn: String,
    status: CalendarRowStatus, source: String
  ) {
    self.date = date
    self.kind = kind
    self.nameVi = nameVi
    self.nameEn = nameEn
    self.status = status
    self.source = source
  }
}

/// Why a day is off, or that it is worked.
package enum CalendarRowKind: String, Hashable, Sendable, CaseIterable {
  /// A holiday by law (ngày lễ, tết).
  case publicHoliday
  /// A day off for a holiday that fell on a rest day (nghỉ bù).
  case observedDayOff
  /// A working day given for another day (hoán đổi ngày nghỉ).
  case swappedDayOff
  /// A rest day that is worked (làm bù).
  case makeUpWorkday

  /// Whether the day is worked.
  package var isWorked: Bool { self == .makeUpWorkday }
}

/// How sure a row is.
package enum CalendarRowStatus: String, Hashable, Sendable, CaseIterable {
  case decided
  /// Expected, and not yet decided by the authority.
  case projected
}
