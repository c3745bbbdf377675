import Compliance
import Results

/// Finds documents that are cited for more than one obligation where that is not allowed.
enum ReuseStep {
  private struct Citation {
    var obligation: Int
    var item: Int
  }

  /// Marks reused items.
  ///
  /// Across tasks or periods, unless a leaf that the item satisfies is shared; across units of one
  /// task and period only where a leaf wants the unit's own document.
  static func mark(_ obligations: inout [EvaluatedObligation]) {
    var citations: [EvidenceStep.Identity: [Citation]] = [:]
    for (number, obligation) in obligations.enumerated() {
      for (item, identity) in obligation.evidence.identities.enumerated() {
        if let identity {
          citations[identity, default: []].append(Citation(obligation: number, item: item))
        }
      }
    }
    for group in citations.values where group.count > 1 {
      for citation in group where isReused(citation, group, obligations) {
        obligations[citation.obligation].evidence.items[citation.item].isReused = true
      }
    }
  }

  private static func isReused(
    _ citation: Citation, _ group: [Citation], _ obligations: [EvaluatedObligation]
  ) -> Bool {
    let own = obligations[citation.obligation]
    return group.contains { other in
      guard other.obligation != citation.obligation else { return false }
      let identity = obligations[other.obligation].identity
      let isSamePlace =
        identity.task == own.identity.task && identity.part == own.identity.part
        && identity.period == own.identity.period
      if isSamePlace { return own.evidence.isOwn[citation.item] }
      return !own.evidence.isShared[citation.item]
    }
  }
}
