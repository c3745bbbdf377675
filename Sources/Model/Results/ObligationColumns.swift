package import Compliance

/// The obligations of a report: a column for what is small, and views that make the facts of one
/// obligation when they are asked for.
package struct ObligationColumns: Sendable {
  /// The columns alone, in an array so that a view is no copy of them.
  private var held = [ObligationStore()]

  package var credit: [Credit] = []

  package init() {}

  package var count: Int { held[0].clock.count }

  /// Where each stands on the as-of date.
  package var clock: [Clock] { held[0].clock }

  /// Evidence items of all obligations, those of one together.
  package var items: [EvidenceItem] { held[0].items }

  package var identity: IdentityView { IdentityView(held: held) }
  package var due: DueView { DueView(held: held) }
  /// The clock as the units say it, appraisals left aside.
  package var selfAssessedClock: SelfAssessedView { SelfAssessedView(held: held) }
  package var progress: ProgressView { ProgressView(held: held) }
  package var evidence: EvidenceView { EvidenceView(held: held) }

  /// Adds an obligation.
  ///
  /// - Parameters:
  ///   - line: Its facts; the range of its items is set here.
  ///   - items: Its evidence items.
  package mutating func append(_ line: ObligationLine, items: [EvidenceItem] = []) {
    var line = line
    let first = held[0].items.count
    line.evidence.items = first..<first + items.count
    held[0].items += items
    held[0].clock.append(line.clock)
    held[0].lines.append(line)
    credit.append(Credit())
  }
}

/// What the columns of obligations are made of.
struct ObligationStore: Sendable {
  var clock: [Clock] = []
  var items: [EvidenceItem] = []
  var lines: [ObligationLine] = []
}

extension ObligationStore {
  func identity(of number: Int) -> ObligationColumns.Identity { lines[number].identity }
  func due(of number: Int) -> ObligationColumns.Due { lines[number].due }
  func selfAssessedClock(of number: Int) -> Clock { lines[number].selfAssessedClock }
  func progress(of number: Int) -> ObligationColumns.Progress { lines[number].progress }
  func evidence(of number: Int) -> ObligationColumns.Evidence { lines[number].evidence }
}
