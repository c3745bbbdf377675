/// Where the rules of time zones come from: a value read by the caller.
package protocol ZoneSource: Sendable {
  /// The rules of a zone such as `Asia/Ho_Chi_Minh`; nil for a name that is unknown.
  func rules(ofZone name: String) -> ZoneRules?
}

/// The offsets of one zone, as files of the zone database have them.
package struct ZoneRules: Hashable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z from which an offset holds.
  package struct Change: Hashable, Sendable {
    package var from: Int64
    /// Seconds east of UTC.
    package var offset: Int

    package init(from: Int64, offset: Int) {
      self.from = from
      self.offset = offset
    }
  }

  /// Before the first change.
  package var first: Int
  /// Ascending.
  package var changes: [Change]
  /// From the last change on; nil where that one holds for good.
  package var later: YearlyRule?

  package init(first: Int, changes: [Change], later: YearlyRule?) {
    self.first = first
    self.changes = changes
    self.later = later
  }

  /// Seconds east of UTC at a moment, in seconds since 1970-01-01T00:00:00Z.
  package func offset(at seconds: Int64) -> Int {
    var low = 0
    var high = changes.count
    while low < high {
      let middle = (low + high) / 2
      if changes[middle].from <= seconds { low = middle + 1 } else { high = middle }
    }
    if low == changes.count, let later { return later.offset(at: seconds) }
    return low == 0 ? first : changes[low - 1].offset
  }
}
