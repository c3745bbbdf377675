package import CivilCalendar
package import DeadlinePhrases
package import Diagnostics
package import ExactNumbers

/// A task of a plan (nhiệm vụ).
package struct Task: Hashable, Sendable {
  /// A lead or supporting unit as the plan prints it.
  package enum Party: Hashable, Sendable {
    case unit(UnitID)
    case group(UnitGroupID)
    /// A printed name that matches nothing, or several: a plan defect.
    case unmatched(String)
  }

  /// How several named leads share a task.
  package enum LeadSharing: String, Hashable, Sendable, CaseIterable {
    /// One obligation each.
    case each
    /// One obligation, of the first named; the others are shown and alerted.
    case joint
  }

  package var id: TaskID
  package var title: String
  /// Criterion of an index set, such as `PAR-P.1`.
  package var index: String?
  /// Group of work; by default the index set of the criterion.
  package var group: String?
  /// More than 0.
  package var weight: Decimal
  package var leads: [Party]
  package var leadSharing: LeadSharing
  package var supports: [Party]
  package var monitor: UnitID?
  /// The phrase exactly as printed; nil where the deadline is structured and prints nothing.
  package var phrase: String?
  package var deadline: Deadline
  /// A periodic report: the plan's reporting scheme applies.
  package var isReport: Bool
  package var product: String?
  package var evidence: EvidenceRequirement?
  package var target: Target?
  package var tags: [String]
  /// How old a record may get; nil: one cycle of the task.
  package var maxAge: TermLength?
  /// Evidence of a milestone, by part id; others use `evidence`.
  package var partEvidence: [String: EvidenceRequirement]
  /// Day from which the task is in the plan (an amendment's day); nil: the plan's start.
  package var since: CivilDate?
  /// Where the id stands.
  package var span: SourceSpan?
  /// Where the deadline stands, and where the leads do.
  package var deadlineSpan: SourceSpan?
  package var leadSpan: SourceSpan?

  package init(
    id: TaskID, title: String, index: String? = nil, group: String? = nil,
    weight: Decimal = .one, leads: [Party] = [], leadSharing: LeadSharing = .each,
    supports: [Party] = [], monitor: UnitID? = nil, phrase: String? = nil,
    deadline: Deadline, isReport: Bool = false, product: String? = nil,
    evidence: EvidenceRequirement? = nil, target: Target? = nil, tags: [String] = [],
    maxAge: TermLength? = nil, partEvidence: [String: EvidenceRequirement] = [:],
    since: CivilDate? = nil, span: SourceSpan? = nil, deadlineSpan: SourceSpan? = nil,
    leadSpan: SourceSpan? = nil
  ) {
    self.id = id
    self.title = title
    self.index = index
    self.group = group
    self.weight = weight
    self.leads = leads
    self.leadSharing = leadSharing
    self.supports = supports
    self.monitor = monitor
    self.phrase = phrase
    self.deadline = deadline
    self.isReport = isReport
    self.product = product
    self.evidence = evidence
    self.target = target
    self.tags = tags
    self.maxAge = maxAge
    self.partEvidence = partEvidence
    self.since = since
    self.span = span
    self.deadlineSpan = deadlineSpan
    self.leadSpan = leadSpan
  }

  /// Whether the deadline has no end and is met period by period (thường xuyên).
  package var isContinuous: Bool {
    if case .continuous = deadline.form { return true }
    return false
  }
}

/// A number to reach, with a step for each year.
package struct Target: Hashable, Sendable {
  package enum Direction: String, Hashable, Sendable { case atLeast, atMost }

  /// A limit that holds for a year.
  package struct Step: Hashable, Sendable {
    package var year: Int
    package var limit: Decimal

    package init(year: Int, limit: Decimal) {
      self.year = year
      self.limit = limit
    }
  }

  package var measure: String
  /// Such as `%`, `điểm`.
  package var unit: String
  package var direction: Direction
  /// Ascending by year.
  package var steps: [Step]

  package init(measure: String, unit: String, direction: Direction, steps: [Step]) {
    self.measure = measure
    self.unit = unit
    self.direction = direction
    self.steps = steps
  }
}
