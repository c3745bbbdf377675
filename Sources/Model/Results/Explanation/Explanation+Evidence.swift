package import CivilCalendar
package import Compliance

extension Explanation {
  /// A part of a requirement, with what was found for it.
  package indirect enum EvidenceNode: Sendable {
    case all([EvidenceNode])
    case any([EvidenceNode])
    case atLeast(Int, of: [EvidenceNode])
    case leaf(LeafLine)

    /// Whether it holds.
    package var holds: Bool {
      switch self {
      case .all(let parts): parts.allSatisfy(\.holds)
      case .any(let parts): parts.contains(where: \.holds)
      case .atLeast(let least, let parts): parts.count(where: \.holds) >= least
      case .leaf(let line): line.holds
      }
    }

    /// The leaves from left to right.
    package var leaves: [LeafLine] {
      switch self {
      case .all(let parts), .any(let parts), .atLeast(_, let parts): parts.flatMap(\.leaves)
      case .leaf(let line): [line]
      }
    }
  }

  /// One kind of document that is wanted, and how each item stands to it.
  package struct LeafLine: Sendable {
    package var leaf: EvidenceLeaf
    /// First day that counts; nil: any.
    package var from: CivilDate?
    /// For each item of the obligation, in order.
    package var matches: [LeafMatch]

    package init(leaf: EvidenceLeaf, from: CivilDate?, matches: [LeafMatch]) {
      self.leaf = leaf
      self.from = from
      self.matches = matches
    }

    /// How many different items satisfy it.
    package var satisfied: Int { matches.count { $0 == .satisfies } }

    package var holds: Bool { satisfied >= leaf.count }
  }
}
