/// What became of the rows read: read = used + superseded + later + rejected.
package struct RowCounts: Hashable, Sendable {
  package var read = 0
  /// Reported after the as-of date.
  package var later = 0
  package var rejected = 0
  /// Rows taken up to the as-of date; used and superseded together.
  package var taken = 0
  /// Of `taken`, those of evidence and appraisal files.
  package var takenOfOtherFiles = 0
  /// Rows that hold; set when all are read.
  package var used = 0
  /// Bad fields that were dropped while the rest of their row held.
  package var droppedFields = 0

  package init() {}

  package var superseded: Int { taken - used }

  package mutating func add(_ other: RowCounts) {
    read += other.read
    later += other.later
    rejected += other.rejected
    taken += other.taken
    takenOfOtherFiles += other.takenOfOtherFiles
    used += other.used
    droppedFields += other.droppedFields
  }
}
