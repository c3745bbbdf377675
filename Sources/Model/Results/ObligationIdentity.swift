package import CivilCalendar
package import Compliance
package import Diagnostics
package import ExactNumbers

extension ObligationColumns {
  /// What an obligation is.
  package struct Identity: Hashable, Sendable {
    /// Number of the task in `Report.tasks`.
    package var task: Int
    package var part: String?
    /// Number of the holder in the directory; -1: none known.
    package var unit: Int
    package var period: Period
    /// Number of the group of work in `Report.groups`; -1: none.
    package var group: Int
    package var opens: CivilDate
    package var closes: CivilDate?
    package var isReport: Bool
    /// Units scored with it; empty: none (ended without a successor, or no unit).
    package var charged: [Int]
    /// Keys of obligations that it took over.
    package var predecessors: [ObligationKey]
    /// What their last records say, where there is one; shown, never counted as the holder's.
    package var predecessorRecords: [PredecessorRecord]
    /// First day on which the holder has it; nil: from the beginning.
    package var handover: CivilDate?
    /// The document that made the holder the successor.
    package var handoverDocument: String?
    /// The unit has ended and nobody is known to take over.
    package var isWithoutHolder: Bool
    /// Units of a joint task beside the holder.
    package var joint: [Int]
    package var key: ObligationKey

    package init(
      task: Int,
      part: String? = nil,
      unit: Int,
      period: Period,
      group: Int,
      opens: CivilDate,
      closes: CivilDate? = nil,
      isReport: Bool,
      charged: [Int],
      predecessors: [ObligationKey], predecessorRecords: [PredecessorRecord] = [],
      handover: CivilDate? = nil,
      handoverDocument: String? = nil,
      isWithoutHolder: Bool,
      joint: [Int],
      key: ObligationKey
    ) {
      self.task = task
      self.part = part
      self.unit = unit
      self.period = period
      self.group = group
      self.opens = opens
      self.closes = closes
      self.isReport = isReport
      self.charged = charged
      self.predecessors = predecessors
      self.predecessorRecords = predecessorRecords
      self.handover = handover
      self.handoverDocument = handoverDocument
      self.isWithoutHolder = isWithoutHolder
      self.joint = joint
      self.key = key
    }
  }

  /// The last record of an obligation that was taken over.
  package struct PredecessorRecord: Hashable, Sendable {
    package var key: ObligationKey
    package var status: StatedStatus
    package var percent: Decimal?
    package var reported: CivilDate
    package var place: DataPlace

    package init(
      key: ObligationKey, status: StatedStatus, percent: Decimal?, reported: CivilDate,
      place: DataPlace
    ) {
      self.key = key
      self.status = status
      self.percent = percent
      self.reported = reported
      self.place = place
    }
  }
}
