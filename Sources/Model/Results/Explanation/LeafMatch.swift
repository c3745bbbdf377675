package import CivilCalendar

/// How one item of evidence stands to one leaf of a requirement; the first that fits.
package enum LeafMatch: Hashable, Sendable {
  case unreadable, otherType, otherIssuer, otherSubject
  /// Issued before the first day that counts.
  case beforeWindow(CivilDate)
  /// Of a day after the as-of date: it proves nothing yet.
  case dayToCome
  case satisfies
}
