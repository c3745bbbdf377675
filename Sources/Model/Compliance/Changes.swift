package import CivilCalendar
package import Diagnostics

/// Which obligations a waiver, an extension or an amendment speaks of.
package struct ObligationSelector: Hashable, Sendable {
  package var task: TaskID?
  /// Milestone or occurrence, as in `PAPI-31#m1`.
  package var part: String?
  package var unit: UnitID?
  package var period: Period?

  package init(
    task: TaskID? = nil, part: String? = nil, unit: UnitID? = nil, period: Period? = nil
  ) {
    self.task = task
    self.part = part
    self.unit = unit
    self.period = period
  }
}

/// Leave from one rule for some obligations (miễn).
package struct Waiver: Hashable, Sendable {
  package var id: String
  package var rule: RuleID
  package var selector: ObligationSelector
  package var reason: String
  package var requestedBy: String
  package var approvedBy: String
  package var document: String
  /// As-of days; both included.
  package var from: CivilDate
  package var until: CivilDate
  package var span: SourceSpan?

  package init(
    id: String, rule: RuleID, selector: ObligationSelector, reason: String = "",
    requestedBy: String = "", approvedBy: String = "", document: String = "", from: CivilDate,
    until: CivilDate, span: SourceSpan? = nil
  ) {
    self.id = id
    self.rule = rule
    self.selector = selector
    self.reason = reason
    self.requestedBy = requestedBy
    self.approvedBy = approvedBy
    self.document = document
    self.from = from
    self.until = until
    self.span = span
  }
}

/// A later date for one obligation (gia hạn).
package struct Extension: Hashable, Sendable {
  package var selector: ObligationSelector
  package var to: CivilDate
  package var requested: CivilDate
  package var granted: CivilDate
  package var approvedBy: String
  /// Empty: undocumented, moves nothing.
  package var document: String
  package var reason: String
  package var span: SourceSpan?
  package var place: DataPlace?

  package init(
    selector: ObligationSelector, to: CivilDate, requested: CivilDate, granted: CivilDate,
    approvedBy: String = "", document: String = "", reason: String = "", span: SourceSpan? = nil,
    place: DataPlace? = nil
  ) {
    self.selector = selector
    self.to = to
    self.requested = requested
    self.granted = granted
    self.approvedBy = approvedBy
    self.document = document
    self.reason = reason
    self.span = span
    self.place = place
  }
}

/// A document that changes a plan from a day on.
package struct Amendment: Hashable, Sendable {
  /// What happens to one task, or to one part or unit of it.
  package struct Change: Hashable, Sendable {
    package enum Effect: Hashable, Sendable {
      /// The task as it is from that day on (its deadline replaced).
      case replace(Task)
      /// Open obligations leave the base.
      case discontinue
    }

    package var selector: ObligationSelector
    package var effect: Effect
    package var span: SourceSpan?

    package init(selector: ObligationSelector, effect: Effect, span: SourceSpan? = nil) {
      self.selector = selector
      self.effect = effect
      self.span = span
    }
  }

  package var document: String
  package var effective: CivilDate
  package var changes: [Change]
  /// New tasks, in force from `effective`.
  package var added: [Task]
  package var span: SourceSpan?

  package init(
    document: String, effective: CivilDate, changes: [Change] = [], added: [Task] = [],
    span: SourceSpan? = nil
  ) {
    self.document = document
    self.effective = effective
    self.changes = changes
    self.added = added
    self.span = span
  }
}
