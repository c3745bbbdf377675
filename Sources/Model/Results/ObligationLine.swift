package import Compliance

/// One obligation with all its facts, whole.
package struct ObligationLine: Hashable, Sendable {
  package var identity: ObligationColumns.Identity
  package var due: ObligationColumns.Due
  package var clock: Clock
  /// The clock as the unit says it, appraisals left aside.
  package var selfAssessedClock: Clock
  package var progress: ObligationColumns.Progress
  package var evidence: ObligationColumns.Evidence

  package init(
    identity: ObligationColumns.Identity, due: ObligationColumns.Due, clock: Clock,
    selfAssessedClock: Clock, progress: ObligationColumns.Progress,
    evidence: ObligationColumns.Evidence
  ) {
    self.identity = identity
    self.due = due
    self.clock = clock
    self.selfAssessedClock = selfAssessedClock
    self.progress = progress
    self.evidence = evidence
  }
}
