package import CivilCalendar
package import Diagnostics

/// An office, commune or other body that answers for tasks (đơn vị).
package struct Unit: Hashable, Sendable {
  /// Who takes over when a unit ends.
  package struct Successor: Hashable, Sendable {
    package var to: UnitID
    /// The tasks that go there; empty: all that no other successor names.
    package var tasks: [TaskID]
    /// The deciding document.
    package var document: String?

    package init(to: UnitID, tasks: [TaskID] = [], document: String? = nil) {
      self.to = to
      self.tasks = tasks
      self.document = document
    }
  }

  /// The person to whom an alert is addressed, by title.
  package struct Head: Hashable, Sendable {
    package var title: String
    package var email: String?

    package init(title: String, email: String? = nil) {
      self.title = title
      self.email = email
    }
  }

  package var id: UnitID
  package var name: String
  /// Short form for tables.
  package var short: String?
  package var aliases: [String]
  /// Such as `commune`, `township`, `district-division`.
  package var kind: String
  package var parent: UnitID?
  package var head: Head?
  /// First day; nil: older than any plan.
  package var from: CivilDate?
  /// Last day; nil: no end known.
  package var until: CivilDate?
  package var successors: [Successor]
  /// Where the id stands.
  package var span: SourceSpan?

  package init(
    id: UnitID, name: String, short: String? = nil, aliases: [String] = [], kind: String = "unit",
    parent: UnitID? = nil, head: Head? = nil, from: CivilDate? = nil, until: CivilDate? = nil,
    successors: [Successor] = [], span: SourceSpan? = nil
  ) {
    self.id = id
    self.name = name
    self.short = short
    self.aliases = aliases
    self.kind = kind
    self.parent = parent
    self.head = head
    self.from = from
    self.until = until
    self.successors = successors
    self.span = span
  }

  /// The name for tables: the short one where there is one.
  package var shortName: String { short ?? name }

  package func exists(on day: CivilDate) -> Bool {
    if let from, day < from { return false }
    if let until, day > until { return false }
    return true
  }

  /// Who takes over a task when this unit has ended; nil if nobody is known to.
  package func successor(for task: TaskID) -> Successor? {
    successors.first { $0.tasks.contains(task) } ?? successors.first { $0.tasks.isEmpty }
  }
}

/// A printed phrase that stands for several units ("UBND các xã, thị trấn").
package struct UnitGroup: Hashable, Sendable {
  package var id: UnitGroupID
  package var phrase: String
  package var aliases: [String]
  /// Kinds of the members.
  package var kinds: [String]
  /// Parent of the members, if it matters.
  package var parent: UnitID?
  package var include: [UnitID]
  package var exclude: [UnitID]
  /// The members are not said or not known: allowed as support, a plan defect as lead.
  package var isOpen: Bool
  package var span: SourceSpan?

  package init(
    id: UnitGroupID, phrase: String, aliases: [String] = [], kinds: [String] = [],
    parent: UnitID? = nil, include: [UnitID] = [], exclude: [UnitID] = [], isOpen: Bool = false,
    span: SourceSpan? = nil
  ) {
    self.id = id
    self.phrase = phrase
    self.aliases = aliases
    self.kinds = kinds
    self.parent = parent
    self.include = include
    self.exclude = exclude
    self.isOpen = isOpen
    self.span = span
  }
}
