/// A yes or no for each of 1,024 rows: bit `row % 64` of lane `row / 64`.
///
/// Masks are combined with `&`, `|` and `~`, all rows at once.
package typealias RowMask = SIMD16<UInt64>

/// What batches of rows are made of.
package enum RowBatch {
  /// Rows of a batch; a power of two, and the bits of a mask.
  package static let size = 1024

  /// A mask with the first so many rows yes (0...1024).
  package static func first(_ count: Int) -> RowMask {
    var mask = RowMask.zero
    for lane in 0..<16 {
      let rows = min(max(count - lane * 64, 0), 64)
      mask[lane] = rows == 64 ? .max : (1 << UInt64(rows)) - 1
    }
    return mask
  }

  /// Whether no row is yes.
  package static func isNone(_ mask: RowMask) -> Bool { mask == .zero }

  /// Calls the body with each row that is yes, lowest first.
  package static func forEach(_ mask: RowMask, _ body: (Int) -> Void) {
    for lane in 0..<16 {
      var rest = mask[lane]
      while rest != 0 {
        body(lane << 6 | rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
  }
}
