/// Which part of a fold holds a row, and where.
///
/// Stripes of neighbouring rows go to the parts in turn, so that a file in the order of the plan
/// keeps all parts busy.
package struct FoldLayout: Hashable, Sendable {
  /// Rows of a stripe, as a power of two.
  private static let stripeBits = 8
  /// Below so many rows parts are not worth their buckets.
  private static let rowsOfOnePart = 1 << 15

  package let rowCount: Int
  private let partBits: Int

  init(rowCount: Int) {
    self.rowCount = rowCount
    partBits = rowCount < Self.rowsOfOnePart ? 0 : 4
  }

  package var partCount: Int { 1 << partBits }

  /// Number of the part that holds a row.
  package func part(ofRow row: Int) -> Int { (row >> Self.stripeBits) & (partCount - 1) }

  /// The row's place in its part.
  func place(ofRow row: Int) -> Int {
    (row >> (Self.stripeBits + partBits)) << Self.stripeBits | row & (1 << Self.stripeBits - 1)
  }

  /// The row behind the last one of a row's stripe: up to there places are neighbours too.
  func stripeEnd(ofRow row: Int) -> Int { ((row >> Self.stripeBits) + 1) << Self.stripeBits }

  /// The row of a place; the opposite of `place(ofRow:)`.
  func row(ofPlace place: Int, part: Int) -> Int {
    (((place >> Self.stripeBits) << partBits) | part) << Self.stripeBits
      | place & (1 << Self.stripeBits - 1)
  }

  /// Places of a part, some of them behind the last row.
  var placesPerPart: Int {
    let rowsOfAll = partCount << Self.stripeBits
    return ((rowCount + rowsOfAll - 1) / rowsOfAll) << Self.stripeBits
  }
}
