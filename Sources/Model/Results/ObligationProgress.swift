package import CivilCalendar
package import Compliance
package import Diagnostics
package import ExactNumbers

extension ObligationColumns {
  /// What the record that holds says.
  package struct Progress: Hashable, Sendable {
    package var exists: Bool
    package var status: StatedStatus
    package var percent: Decimal?
    package var previousPercent: Decimal?
    package var reported: CivilDate?
    /// The day that the unit states.
    package var completed: CivilDate?
    /// The day that counts (semantics.md section 4).
    package var completionDay: CivilDate?
    package var value: Decimal?
    /// The limit of the target that is judged with this obligation.
    package var target: Decimal?
    package var note: String?
    package var document: String?
    package var isStale: Bool
    package var isReopened: Bool
    package var isBeforePeriod: Bool
    package var isBeforePlan: Bool
    package var isFromGroupRow: Bool
    /// First day of the run of "awaiting approval".
    package var awaitingSince: CivilDate?
    package var place: DataPlace?
    /// A newer row of this obligation, rejected.
    package var rejectedNewer: DataPlace?
    /// A row of the same day that says another thing.
    package var contradiction: DataPlace?
    package var appraisal: AppraisalFacts?

    package init(
      exists: Bool,
      status: StatedStatus,
      percent: Decimal? = nil,
      previousPercent: Decimal? = nil,
      reported: CivilDate? = nil,
      completed: CivilDate? = nil,
      completionDay: CivilDate? = nil,
      value: Decimal? = nil,
      target: Decimal? = nil,
      note: String? = nil,
      document: String? = nil,
      isStale: Bool,
      isReopened: Bool,
      isBeforePeriod: Bool,
      isBeforePlan: Bool,
      isFromGroupRow: Bool,
      awaitingSince: CivilDate? = nil,
      place: DataPlace? = nil,
      rejectedNewer: DataPlace? = nil,
      contradiction: DataPlace? = nil,
      appraisal: AppraisalFacts? = nil
    ) {
      self.exists = exists
      self.status = status
      self.percent = percent
      self.previousPercent = previousPercent
      self.reported = reported
      self.completed = completed
      self.completionDay = completionDay
      self.value = value
      self.target = target
      self.note = note
      self.document = document
      self.isStale = isStale
      self.isReopened = isReopened
      self.isBeforePeriod = isBeforePeriod
      self.isBeforePlan = isBeforePlan
      self.isFromGroupRow = isFromGroupRow
      self.awaitingSince = awaitingSince
      self.place = place
      self.rejectedNewer = rejectedNewer
      self.contradiction = contradiction
      self.appraisal = appraisal
    }
  }

  /// What the supervisor decided.
  package struct AppraisalFacts: Hashable, Sendable {
    package var isReturned: Bool
    package var date: CivilDate
    package var note: String?

    package init(
      isReturned: Bool,
      date: CivilDate,
      note: String? = nil
    ) {
      self.isReturned = isReturned
      self.date = date
      self.note = note
    }
  }
}
