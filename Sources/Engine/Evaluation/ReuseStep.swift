import Compliance
import Obligations
import Results

/// Finds documents that are cited for more than one obligation where that is not allowed.
enum ReuseStep {
  private struct Citation {
    /// Place of the part, and of the evidence in it.
    var part: Int
    var evidence: Int
    var item: Int
  }

  /// Marks reused items.
  ///
  /// Across tasks or periods, unless a leaf that the item satisfies is shared; across units of one
  /// task and period only where a leaf wants the unit's own document.
  static func mark(_ runs: inout [PartRun], _ occurrences: [Occurrence]) {
    var citations: [EvidenceStep.Identity: [Citation]] = [:]
    for (part, run) in runs.enumerated() {
      for (evidence, one) in run.cited.enumerated() {
        for (item, identity) in one.result.identities.enumerated() {
          guard let identity else { continue }
          citations[identity, default: []].append(
            Citation(part: part, evidence: evidence, item: item))
        }
      }
    }
    for group in citations.values where group.count > 1 {
      for citation in group where isReused(citation, group, runs, occurrences) {
        runs[citation.part].cited[citation.evidence].result.items[citation.item].isReused = true
      }
    }
  }

  private static func isReused(
    _ citation: Citation, _ group: [Citation], _ runs: [PartRun], _ occurrences: [Occurrence]
  ) -> Bool {
    let own = runs[citation.part].cited[citation.evidence]
    return group.contains { other in
      guard other.part != citation.part || other.evidence != citation.evidence else {
        return false
      }
      let its = runs[other.part].cited[other.evidence]
      if isSamePlace(occurrences[own.occurrence], occurrences[its.occurrence]) {
        return own.result.isOwn[citation.item]
      }
      return !own.result.isShared[citation.item]
    }
  }

  private static func isSamePlace(_ a: Occurrence, _ b: Occurrence) -> Bool {
    a.task == b.task && a.part == b.part && a.period == b.period
  }
}
