/// How many rows of a file were rejected that a unit reported.
package struct RejectedCount: Hashable, Sendable {
  package var path: String
  /// nil where the row and its file name no one unit.
  package var unit: UnitID?
  package var count: Int

  package init(path: String, unit: UnitID?, count: Int) {
    self.path = path
    self.unit = unit
    self.count = count
  }
}
