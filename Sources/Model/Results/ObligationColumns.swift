package import CivilCalendar
package import Compliance
package import Diagnostics
package import ExactNumbers

/// The obligations of a report, a column for each group of facts; all have the same length.
package struct ObligationColumns: Sendable {
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

  /// What was wanted and what was found.
  package struct Evidence: Hashable, Sendable {
    package var isRequired: Bool
    package var isComplete: Bool
    package var accepted: Int
    package var rejected: Int
    package var isReused: Bool
    /// Leaves of the requirement, from left to right, that nothing satisfies.
    package var missingLeaves: [Int]
    /// Its items in `ObligationColumns.items`.
    package var items: Range<Int>

    package init(
      isRequired: Bool,
      isComplete: Bool,
      accepted: Int,
      rejected: Int,
      isReused: Bool,
      missingLeaves: [Int],
      items: Range<Int>
    ) {
      self.isRequired = isRequired
      self.isComplete = isComplete
      self.accepted = accepted
      self.rejected = rejected
      self.isReused = isReused
      self.missingLeaves = missingLeaves
      self.items = items
    }
  }

  package var identity: [Identity] = []
  package var due: [Due] = []
  package var clock: [Clock] = []
  /// The clock as the units say it, appraisals left aside.
  package var selfAssessedClock: [Clock] = []
  package var progress: [Progress] = []
  package var evidence: [Evidence] = []
  package var credit: [Credit] = []
  /// Evidence items of all obligations, those of one together.
  package var items: [EvidenceItem] = []

  package init() {}

  package var count: Int { identity.count }
}

/// A document that was cited as evidence, with what was found of it.
package struct EvidenceItem: Hashable, Sendable {
  /// As printed.
  package var text: String
  /// Normalised number; nil: not read.
  package var number: String?
  package var type: String?
  package var date: CivilDate?
  /// Id of the issuer's unit, or its printed name.
  package var issuer: String?
  package var subject: String?
  /// Satisfies a leaf.
  package var isValid: Bool
  package var isLate: Bool
  /// Issued before the window of its leaf.
  package var isOutside: Bool
  /// Of a type that no leaf wants.
  package var isWrongType: Bool
  package var isUnreadable: Bool
  /// Cited for another obligation too, where that is not allowed.
  package var isReused: Bool
  /// The nearest valid form of an unreadable one.
  package var proposal: String?
  package var place: DataPlace?

  package init(text: String, place: DataPlace? = nil) {
    self.text = text
    self.place = place
    isValid = false
    isLate = false
    isOutside = false
    isWrongType = false
    isUnreadable = false
    isReused = false
  }
}

/// What an obligation earns, in units of 10⁻¹².
package struct Credit: Hashable, Sendable {
  /// A part of the loss: of the clock, or of one factor.
  package struct Loss: Hashable, Sendable {
    /// Number of the factor in `Scoring.factors`; nil: the clock.
    package var factor: Int?
    package var amount: Int64

    package init(factor: Int?, amount: Int64) {
      self.factor = factor
      self.amount = amount
    }
  }

  /// One whole.
  package static let whole: Int64 = 1_000_000_000_000

  /// Counted in the score with waivers.
  package var isInBase: Bool
  /// Counted in the score without waivers.
  package var isInBaseWithoutWaivers: Bool
  package var earned: Int64
  package var earnedWithoutWaivers: Int64
  /// What it would earn by the units' own word.
  package var selfAssessed: Int64
  package var isInBaseSelfAssessed: Bool
  /// In order: clock, then factors in file order; adds up to `whole - earned`.
  package var losses: [Loss]
  /// What mending each loss alone would bring, in the order of `losses`.
  package var gains: [Int64]

  package init() {
    isInBase = false
    isInBaseWithoutWaivers = false
    isInBaseSelfAssessed = false
    earned = 0
    earnedWithoutWaivers = 0
    selfAssessed = 0
    losses = []
    gains = []
  }
}
