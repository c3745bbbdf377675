package import CivilCalendar
package import Diagnostics

extension ObligationColumns {
  /// What was wanted and what was found.
  package struct Evidence: Hashable, Sendable {
    package var isRequired: Bool
    package var isComplete: Bool
    package var accepted: Int
    package var rejected: Int
    package var isReused: Bool
    /// Leaves of the requirement, from left to right, that nothing satisfies.
    package var missingLeaves: [Int]
    /// Its items in `ObligationColumns.items`.
    package var items: Range<Int>

    package init(
      isRequired: Bool,
      isComplete: Bool,
      accepted: Int,
      rejected: Int,
      isReused: Bool,
      missingLeaves: [Int],
      items: Range<Int>
    ) {
      self.isRequired = isRequired
      self.isComplete = isComplete
      self.accepted = accepted
      self.rejected = rejected
      self.isReused = isReused
      self.missingLeaves = missingLeaves
      self.items = items
    }
  }
}

/// A document that was cited as evidence, with what was found of it.
package struct EvidenceItem: Hashable, Sendable {
  /// As printed.
  package var text: String
  /// Normalised number; nil: not read.
  package var number: String?
  package var type: String?
  package var date: CivilDate?
  /// Id of the issuer's unit, or its printed name.
  package var issuer: String?
  package var subject: String?
  /// Satisfies a leaf.
  package var isValid: Bool
  package var isLate: Bool
  /// Issued before the window of its leaf.
  package var isOutside: Bool
  /// Of a type that no leaf wants.
  package var isWrongType: Bool
  package var isUnreadable: Bool
  /// Cited for another obligation too, where that is not allowed.
  package var isReused: Bool
  /// The nearest valid form of an unreadable one.
  package var proposal: String?
  package var place: DataPlace?

  package init(text: String, place: DataPlace? = nil) {
    self.text = text
    self.place = place
    isValid = false
    isLate = false
    isOutside = false
    isWrongType = false
    isUnreadable = false
    isReused = false
  }
}
