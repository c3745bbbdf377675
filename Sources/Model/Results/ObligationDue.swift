package import CivilCalendar

extension ObligationColumns {
  /// Its dates.
  package struct Due: Hashable, Sendable {
    package var stated: CivilDate?
    /// Rolled, before any extension.
    package var original: CivilDate?
    /// What decides whether it is overdue.
    package var effective: CivilDate?
    package var lastWorkingDay: CivilDate?
    package var isAspirational: Bool
    package var isExtended: Bool
    package var isBeyondCalendar: Bool
    /// From the as-of date: days and working days left (0 on the due day), nil where there is no date.
    package var daysLeft: Int?
    package var workingDaysLeft: Int?
    /// Late by: to the completion day where completed late, else to the as-of date; 0 if not late.
    package var daysLate: Int
    package var workingDaysLate: Int
    package var extensionCount: Int
    /// The day on which the latest one was granted.
    package var extensionGranted: CivilDate?
    package var extensionAfterDue: Bool
    package var extensionGrantedAfterDue: Bool
    package var extensionOverLimit: Bool
    package var extensionUndocumented: Bool

    package init(
      stated: CivilDate? = nil,
      original: CivilDate? = nil,
      effective: CivilDate? = nil,
      lastWorkingDay: CivilDate? = nil,
      isAspirational: Bool,
      isExtended: Bool,
      isBeyondCalendar: Bool,
      daysLeft: Int? = nil,
      workingDaysLeft: Int? = nil,
      daysLate: Int,
      workingDaysLate: Int,
      extensionCount: Int, extensionGranted: CivilDate? = nil,
      extensionAfterDue: Bool,
      extensionGrantedAfterDue: Bool,
      extensionOverLimit: Bool,
      extensionUndocumented: Bool
    ) {
      self.stated = stated
      self.original = original
      self.effective = effective
      self.lastWorkingDay = lastWorkingDay
      self.isAspirational = isAspirational
      self.isExtended = isExtended
      self.isBeyondCalendar = isBeyondCalendar
      self.daysLeft = daysLeft
      self.workingDaysLeft = workingDaysLeft
      self.daysLate = daysLate
      self.workingDaysLate = workingDaysLate
      self.extensionCount = extensionCount
      self.extensionGranted = extensionGranted
      self.extensionAfterDue = extensionAfterDue
      self.extensionGrantedAfterDue = extensionGrantedAfterDue
      self.extensionOverLimit = extensionOverLimit
      self.extensionUndocumented = extensionUndocumented
    }
  }
}
