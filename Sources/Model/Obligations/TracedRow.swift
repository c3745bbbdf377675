package import CivilCalendar
package import Compliance
package import Diagnostics

/// A row of data that speaks of an obligation, as it was read, for whoever wants to follow it.
package struct TracedRow: Hashable, Sendable {
  /// What the row gave.
  package enum Content: Hashable, Sendable {
    case record(ProgressRecord)
    case appraisal(Appraisal)
    case evidence(String)
    /// Not used, with the reason and what to do.
    case rejected(DiagnosticCode, Message, help: [Message])
  }

  package var order: RecordOrder
  package var kind: ProgressSource.Kind
  /// Row of the table that it speaks of.
  package var tableRow: Int
  /// nil: no day can be read.
  package var reported: CivilDate?
  package var content: Content
  /// Fields that were not used while the rest holds.
  package var dropped: [Message]

  package init(
    order: RecordOrder, kind: ProgressSource.Kind, tableRow: Int, reported: CivilDate?,
    content: Content, dropped: [Message] = []
  ) {
    self.order = order
    self.kind = kind
    self.tableRow = tableRow
    self.reported = reported
    self.content = content
    self.dropped = dropped
  }
}
