/// What of the records is asked for later: a fold keeps nothing else.
///
/// Always kept: of the record that holds (and of the one that decides on completion) status,
/// percent, days, its place, whether a document stands beside it; whether any record said that the
/// obligation is met; how many records there were; appraisals; rejected rows; what evidence proves.
package struct FoldDemand: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The record before the one that holds: `progress.previousPercent`.
  package static let previous = FoldDemand(rawValue: 1)
  /// Rows of the same day that say another thing: the formats that list them.
  package static let contradictions = FoldDemand(rawValue: 2)
  /// `progress.value`, `progress.targetMet`; taken as asked for with `contradictions`.
  package static let values = FoldDemand(rawValue: 4)
  /// `progress.note`.
  package static let notes = FoldDemand(rawValue: 8)
  /// `progress.document`.
  package static let documents = FoldDemand(rawValue: 16)
  /// `evidence.items`, `evidence.reused`: evidence is judged when all is read, from its text.
  package static let evidenceItems = FoldDemand(rawValue: 32)

  package static let everything: FoldDemand = [
    .previous, .contradictions, .values, .notes, .documents, .evidenceItems,
  ]

  /// Whether values have to be kept, for their own sake or to be compared.
  var keepsValues: Bool { !isDisjoint(with: [.values, .contradictions]) }
}
