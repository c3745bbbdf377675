package import Compliance

// What is asked of one obligation at a time; each value is made when it is asked for.

/// What the obligations of a report are.
package struct IdentityView: ObligationView {
  let store: ObligationStore

  package subscript(number: Int) -> ObligationColumns.Identity {
    store.identity(of: number)
  }
}

/// The dates of the obligations of a report.
package struct DueView: ObligationView {
  let store: ObligationStore

  package subscript(number: Int) -> ObligationColumns.Due {
    store.due(of: number)
  }
}

/// Where the obligations of a report stand by the word of the units.
package struct SelfAssessedView: ObligationView {
  let store: ObligationStore

  package subscript(number: Int) -> Clock {
    store.selfAssessedClock(of: number)
  }
}

/// What the records that hold say.
package struct ProgressView: ObligationView {
  let store: ObligationStore

  package subscript(number: Int) -> ObligationColumns.Progress {
    store.progress(of: number)
  }
}

/// What was wanted of the obligations of a report, and what was found.
package struct EvidenceView: ObligationView {
  let store: ObligationStore

  package subscript(number: Int) -> ObligationColumns.Evidence {
    store.evidence(of: number)
  }
}

/// A collection with one value for each obligation of a report.
package protocol ObligationView: RandomAccessCollection, Equatable, Sendable
where Element: Equatable, Index == Int {}

extension ObligationView {
  package static func == (a: Self, b: Self) -> Bool { a.elementsEqual(b) }
}

extension IdentityView {
  package var startIndex: Int { 0 }
  package var endIndex: Int { store.clock.count }
}

extension DueView {
  package var startIndex: Int { 0 }
  package var endIndex: Int { store.clock.count }
}

extension SelfAssessedView {
  package var startIndex: Int { 0 }
  package var endIndex: Int { store.clock.count }
}

extension ProgressView {
  package var startIndex: Int { 0 }
  package var endIndex: Int { store.clock.count }
}

extension EvidenceView {
  package var startIndex: Int { 0 }
  package var endIndex: Int { store.clock.count }
}
