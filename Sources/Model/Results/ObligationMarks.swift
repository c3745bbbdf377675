/// What is so of an obligation, in one byte.
package struct ObligationMarks: OptionSet, BitwiseCopyable, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  // As of any set, without the general way by tables of functions.
  package func contains(_ other: ObligationMarks) -> Bool {
    rawValue & other.rawValue == other.rawValue
  }

  package func isDisjoint(with other: ObligationMarks) -> Bool { rawValue & other.rawValue == 0 }

  /// Its facts stand by themselves; nothing of it follows from its occurrence.
  package static let isApart = ObligationMarks(rawValue: 1)
  /// It cites evidence, of which the items were kept.
  package static let hasItems = ObligationMarks(rawValue: 2)
  package static let isBeforePeriod = ObligationMarks(rawValue: 4)
  package static let isBeforePlan = ObligationMarks(rawValue: 8)
  /// There is a record that reports something.
  package static let exists = ObligationMarks(rawValue: 16)
  package static let isStale = ObligationMarks(rawValue: 32)
  package static let isEvidenceComplete = ObligationMarks(rawValue: 64)
  /// The record that holds waits for approval.
  package static let isAwaiting = ObligationMarks(rawValue: 128)

  // Sets by name: a literal of them is built anew wherever it stands.
  /// Its evidence does not follow from its record.
  package static let withOwnEvidence = isApart.union(hasItems)
  /// What decides on a credit.
  package static let ofCredit = exists.union(isAwaiting)
}
