/// The documents that a task wants as proof: a tree whose leaves name one kind of document each.
package indirect enum EvidenceRequirement: Hashable, Sendable {
  case all([EvidenceRequirement])
  case any([EvidenceRequirement])
  /// At least `min` of the parts.
  case atLeast(Int, of: [EvidenceRequirement])
  case leaf(EvidenceLeaf)

  /// The leaves from left to right.
  package var leaves: [EvidenceLeaf] {
    switch self {
    case .all(let parts), .any(let parts), .atLeast(_, let parts): parts.flatMap(\.leaves)
    case .leaf(let leaf): [leaf]
    }
  }

  /// Whether the tree holds, given for each leaf from left to right whether it does.
  package func holds(_ leaves: [Bool]) -> Bool {
    var next = 0
    return holds(leaves, &next)
  }

  private func holds(_ leaves: [Bool], _ next: inout Int) -> Bool {
    switch self {
    case .leaf:
      defer { next += 1 }
      return next < leaves.count && leaves[next]
    case .all(let parts):
      return parts.reduce(true) { $1.holds(leaves, &next) && $0 }
    case .any(let parts):
      return parts.reduce(false) { $1.holds(leaves, &next) || $0 }
    case .atLeast(let least, let parts):
      return parts.reduce(0) { $0 + ($1.holds(leaves, &next) ? 1 : 0) } >= least
    }
  }
}

/// One kind of document that is wanted.
package struct EvidenceLeaf: Hashable, Sendable {
  /// Who has to have issued it.
  package enum Issuer: Hashable, Sendable {
    /// The unit that reports.
    case reporter
    case unit(UnitID)
    case kind(String)
  }

  /// When it has to have been issued; the upper end is a matter of lateness.
  package enum Window: Hashable, Sendable {
    /// Not before the period's first day.
    case period
    /// Not before the plan's start.
    case plan
    /// Not more than so many days before the due day.
    case days(Int)
  }

  /// Abbreviation of the document type, such as `BC`; nil: any type.
  package var type: String?
  package var issuer: Issuer?
  /// How many different documents.
  package var count: Int
  /// Words that the subject has to hold, blind to accents.
  package var subject: [String]
  package var window: Window?
  /// Whether the document's date counts for the day of completion.
  package var proves: Bool
  /// Whether one document may serve several tasks or periods.
  package var shared: Bool

  package init(
    type: String? = nil, issuer: Issuer? = nil, count: Int = 1, subject: [String] = [],
    window: Window? = nil, proves: Bool = true, shared: Bool = false
  ) {
    self.type = type
    self.issuer = issuer
    self.count = count
    self.subject = subject
    self.window = window
    self.proves = proves
    self.shared = shared
  }
}
