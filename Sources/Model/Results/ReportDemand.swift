package import Obligations

/// What the outputs of a run show beside numbers: nothing else is kept of the records.
package struct ReportDemand: Hashable, Sendable {
  /// What is shown of the records themselves.
  package var records: FoldDemand
  /// Whether the messages of findings are shown, with the facts that they name.
  package var showsMessages: Bool

  package init(records: FoldDemand = [], showsMessages: Bool = false) {
    self.records = records
    self.showsMessages = showsMessages
  }

  /// For outputs that show all there is.
  package static let everything = ReportDemand(records: .everything, showsMessages: true)

  /// What two outputs want together.
  package func union(_ other: ReportDemand) -> ReportDemand {
    ReportDemand(
      records: records.union(other.records), showsMessages: showsMessages || other.showsMessages)
  }
}
