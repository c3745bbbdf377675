import CivilCalendar
package import Compliance

/// Neighbouring obligations as columns, before they become part of a report.
package struct ObligationPart: Sendable {
  /// An obligation by its place in the part.
  package struct Apart: Sendable {
    package var place: Int
    package var line: ObligationLine
  }

  /// Evidence of which the items were kept, by the place of its obligation.
  package struct Cited: Sendable {
    package var place: Int
    package var evidence: ObligationColumns.Evidence
    package var items: [EvidenceItem]

    package init(place: Int, evidence: ObligationColumns.Evidence, items: [EvidenceItem]) {
      self.place = place
      self.evidence = evidence
      self.items = items
    }
  }

  package private(set) var clock: [Clock] = []
  package private(set) var marks: [ObligationMarks] = []
  /// Day numbers; `noDay` where there is none.
  package private(set) var completionDays: [Int32] = []
  package private(set) var apart: [Apart] = []
  package var cited: [Cited] = []
  /// Rows of the table; empty: the places in order from `firstRow` on.
  package private(set) var rows: [UInt32] = []
  package let firstRow: Int
  /// For each occurrence the number of obligations up to its end.
  package private(set) var ends: [Int] = []

  /// Stands for a day where there is none.
  package static let noDay = Int32.min

  package init(firstRow: Int, capacity: Int) {
    self.firstRow = firstRow
    clock.reserveCapacity(capacity)
    marks.reserveCapacity(capacity)
    completionDays.reserveCapacity(capacity)
  }

  package var count: Int { clock.count }

  /// Adds an obligation whose other facts follow from its occurrence and its record.
  package mutating func append(
    row: Int, clock state: Clock, marks: ObligationMarks, completionDay: Int32
  ) {
    note(row: row)
    clock.append(state)
    self.marks.append(marks)
    completionDays.append(completionDay)
  }

  /// Adds an obligation with its own facts; its items come by `cited`.
  package mutating func append(row: Int, _ line: ObligationLine) {
    note(row: row)
    var own: ObligationMarks = [.isApart]
    if line.progress.exists { own.insert(.exists) }
    if line.progress.isStale { own.insert(.isStale) }
    if line.evidence.isComplete { own.insert(.isEvidenceComplete) }
    if line.progress.status == .awaitingApproval { own.insert(.isAwaiting) }
    apart.append(Apart(place: count, line: line))
    clock.append(line.clock)
    marks.append(own)
    completionDays.append(line.progress.completionDay?.dayNumber ?? Self.noDay)
  }

  /// Ends an occurrence: what was added since the last one is its own.
  package mutating func endOccurrence() { ends.append(count) }

  private mutating func note(row: Int) {
    if rows.isEmpty {
      if row == firstRow + count { return }
      rows = (0..<count).map { UInt32(clamping: firstRow + $0) }
    }
    rows.append(UInt32(clamping: row))
  }
}
