package import CivilCalendar

/// What the evidence of one record proves, without its items: eight bytes.
package struct EvidenceSummary: BitwiseCopyable, Hashable, Sendable {
  /// What was found among the items.
  package struct Flags: OptionSet, BitwiseCopyable, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let isComplete = Flags(rawValue: 1)
    package static let hasLate = Flags(rawValue: 2)
    package static let hasOutside = Flags(rawValue: 4)
    package static let hasUnreadable = Flags(rawValue: 8)
    package static let hasWrongType = Flags(rawValue: 16)
    package static let isSatisfiedOnADay = Flags(rawValue: 32)
  }

  /// Day number; 0 unless `isSatisfiedOnADay`.
  package private(set) var satisfied: Int32
  /// Items that satisfy a leaf, and items that do not.
  package var accepted: UInt8
  package var rejected: UInt8
  /// Leaves that nothing satisfies: bit n for leaf n from left to right.
  package var missing: UInt8
  package var flags: Flags

  /// More items or leaves than it has room for make no summary.
  package init?(
    satisfiedOn: CivilDate?, accepted: Int, rejected: Int, missingLeaves: [Int], flags: Flags
  ) {
    guard missingLeaves.allSatisfy({ (0..<8).contains($0) }) else { return nil }
    self.init(
      satisfiedOn: satisfiedOn, accepted: accepted, rejected: rejected,
      missing: missingLeaves.reduce(0) { $0 | 1 << UInt8($1) }, flags: flags)
  }

  /// The same with the leaves as bits.
  package init?(
    satisfiedOn: CivilDate?, accepted: Int, rejected: Int, missing: UInt8, flags: Flags
  ) {
    guard let accepted = UInt8(exactly: accepted), let rejected = UInt8(exactly: rejected) else {
      return nil
    }
    self.accepted = accepted
    self.rejected = rejected
    self.missing = missing
    let day = Flags.isSatisfiedOnADay.rawValue
    self.flags = Flags(rawValue: flags.rawValue & ~day | (satisfiedOn == nil ? 0 : day))
    satisfied = satisfiedOn?.dayNumber ?? 0
  }

  /// Of no evidence at all; proves nothing.
  static let nothing = EvidenceSummary()

  private init() {
    satisfied = 0
    accepted = 0
    rejected = 0
    missing = 0
    flags = []
  }

  /// First day on which dated items satisfy what proves completion.
  package var satisfiedOn: CivilDate? {
    flags.contains(.isSatisfiedOnADay) ? CivilDate(dayNumber: satisfied) : nil
  }

  package var isComplete: Bool { flags.contains(.isComplete) }

  /// Numbers of the leaves that nothing satisfies.
  package var missingLeaves: [Int] { (0..<8).filter { missing >> UInt8($0) & 1 == 1 } }
}

/// Judges cited evidence while rows are read, so that its text need not be kept.
///
/// Each part of a fold has its own, which may remember what it has read.
package protocol EvidenceJudge: Sendable {
  /// What the text of an evidence cell proves for a row of the table; nil: it has to be judged when
  /// all is read, and its text is kept.
  mutating func summary(of text: Span<UInt8>, row: Int) -> EvidenceSummary?
}
