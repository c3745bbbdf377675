/// How two numbers are compared.
package enum Comparison: UInt8, Hashable, Sendable, CaseIterable {
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual

  /// The comparison with its sides changed.
  package var mirrored: Comparison {
    switch self {
    case .equal, .notEqual: self
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }
}

/// Comparisons of batches of numbers; the rows are 0..<count, others come out as no.
///
/// A column has at least `count` numbers.
package enum NumberKernels {
  /// Each number against one.
  package static func compare(
    _ column: Span<Int64>, _ comparison: Comparison, _ number: Int64, count: Int
  ) -> RowMask {
    switch comparison {
    case .equal: mask(column, count) { $0 == number }
    case .notEqual: mask(column, count) { $0 != number }
    case .less: mask(column, count) { $0 < number }
    case .lessOrEqual: mask(column, count) { $0 <= number }
    case .greater: mask(column, count) { $0 > number }
    case .greaterOrEqual: mask(column, count) { $0 >= number }
    }
  }

  /// Two columns, row by row.
  package static func compare(
    _ left: Span<Int64>, _ comparison: Comparison, _ right: Span<Int64>, count: Int
  ) -> RowMask {
    switch comparison {
    case .equal: mask(left, right, count) { $0 == $1 }
    case .notEqual: mask(left, right, count) { $0 != $1 }
    case .less: mask(left, right, count) { $0 < $1 }
    case .lessOrEqual: mask(left, right, count) { $0 <= $1 }
    case .greater: mask(left, right, count) { $0 > $1 }
    case .greaterOrEqual: mask(left, right, count) { $0 >= $1 }
    }
  }

  /// As `compare` for numbers with a point, of which the columns hold the bits; NaN equals nothing.
  package static func compareDoubles(
    _ left: Span<Int64>, _ comparison: Comparison, _ right: Span<Int64>, count: Int
  ) -> RowMask {
    switch comparison {
    case .equal: mask(left, right, count) { double($0) == double($1) }
    case .notEqual: mask(left, right, count) { double($0) != double($1) }
    case .less: mask(left, right, count) { double($0) < double($1) }
    case .lessOrEqual: mask(left, right, count) { double($0) <= double($1) }
    case .greater: mask(left, right, count) { double($0) > double($1) }
    case .greaterOrEqual: mask(left, right, count) { double($0) >= double($1) }
    }
  }

  /// Rows whose number is one of a set: bit n of `set` stands for n, 0...63.
  package static func isIn(_ column: Span<Int64>, _ set: UInt64, count: Int) -> RowMask {
    mask(column, count) { UInt64(bitPattern: $0) < 64 && set >> UInt64(bitPattern: $0) & 1 == 1 }
  }

  @inline(__always)
  private static func double(_ bits: Int64) -> Double {
    Double(bitPattern: UInt64(bitPattern: bits))
  }

  @inline(__always)
  private static func mask(
    _ column: Span<Int64>, _ count: Int, _ holds: (Int64) -> Bool
  ) -> RowMask {
    precondition(count <= RowBatch.size && count <= column.count, "more rows than numbers")
    var mask = RowMask.zero
    var start = 0
    while start < count {
      let rows = min(64, count - start)
      var bits: UInt64 = 0
      for row in 0..<rows {
        // In bounds by the precondition.
        let number = unsafe column[unchecked: start + row]
        bits |= (holds(number) ? 1 : 0) << UInt64(truncatingIfNeeded: row)
      }
      mask[start >> 6] = bits
      start += 64
    }
    return mask
  }

  @inline(__always)
  private static func mask(
    _ left: Span<Int64>, _ right: Span<Int64>, _ count: Int, _ holds: (Int64, Int64) -> Bool
  ) -> RowMask {
    precondition(
      count <= RowBatch.size && count <= left.count && count <= right.count,
      "more rows than numbers")
    var mask = RowMask.zero
    var start = 0
    while start < count {
      let rows = min(64, count - start)
      var bits: UInt64 = 0
      for row in 0..<rows {
        // In bounds by the precondition.
        let holds = unsafe holds(left[unchecked: start + row], right[unchecked: start + row])
        bits |= (holds ? 1 : 0) << UInt64(truncatingIfNeeded: row)
      }
      mask[start >> 6] = bits
      start += 64
    }
    return mask
  }
}
