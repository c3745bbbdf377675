package import Columns
import ExactNumbers

/// A number that a record has, as a column gives it.
package enum RecordField: Hashable, Sendable {
  /// `StatedStatus.code`.
  case status
  /// Millionths.
  case percent, previousPercent, value
  /// Day numbers.
  case reported, completed
  /// Items of evidence that was judged while rows were read; 0 without any.
  case accepted, rejected
}

extension ProgressFold {
  /// Copies a field of the records that hold of neighbouring rows: as many as a batch at most.
  ///
  /// - Parameters:
  ///   - numbers: Takes them from its first place on; 0 where there is none.
  /// - Returns: Rows without the field or without a record, by their place in `rows`.
  package func copy(
    _ field: RecordField, ofRows rows: Range<Int>, to numbers: inout [Int64]
  ) -> RowMask {
    precondition(rows.count <= RowBatch.size && rows.count <= numbers.count, "too many rows")
    var target = RecordFieldTarget()
    var row = rows.lowerBound
    while row < rows.upperBound {
      let end = min(layout.stripeEnd(ofRow: row), rows.upperBound)
      let place = layout.place(ofRow: row)
      target.row = row - rows.lowerBound
      parts[layout.part(ofRow: row)].copy(field, place..<place + end - row, to: &numbers, &target)
      row = end
    }
    return target.missing
  }
}

/// Where the numbers of neighbouring places go.
struct RecordFieldTarget {
  var row = 0
  var missing = RowMask.zero
}

extension FoldPart {
  func copy(
    _ field: RecordField, _ places: Range<Int>, to numbers: inout [Int64],
    _ target: inout RecordFieldTarget
  ) {
    switch field {
    case .status: copy(places, to: &numbers, &target) { cell, _ in Int64(cell.statusCode) }
    case .percent:
      copy(places, to: &numbers, &target) { cell, _ in
        cell.flags.contains(.hasPercent) ? Int64(cell.percentUnits) : nil
      }
    case .previousPercent:
      copy(places, to: &numbers, &target) { _, place in previousPercent(place)?.units }
    case .value:
      copy(places, to: &numbers, &target) { _, place in
        values.isEmpty || values[place] == .min ? nil : values[place]
      }
    case .reported: copy(places, to: &numbers, &target) { cell, _ in Int64(cell.reported) }
    case .completed:
      copy(places, to: &numbers, &target) { cell, _ in
        cell.flags.contains(.hasCompleted) ? Int64(cell.completedDay) : nil
      }
    case .accepted:
      copy(places, to: &numbers, &target) { cell, _ in
        cell.flags.contains(.isJudged) ? Int64(cell.evidence.accepted) : 0
      }
    case .rejected:
      copy(places, to: &numbers, &target) { cell, _ in
        cell.flags.contains(.isJudged) ? Int64(cell.evidence.rejected) : 0
      }
    }
  }

  @inline(__always)
  private func copy(
    _ places: Range<Int>, to numbers: inout [Int64], _ target: inout RecordFieldTarget,
    _ number: (FoldCell, Int) -> Int64?
  ) {
    let cells = cells.span.extracting(places)
    var numbers = numbers.mutableSpan
    for index in cells.indices {
      let row = target.row + index
      let cell = cells[index]
      let own = cell.exists ? number(cell, places.lowerBound + index) : nil
      numbers[row] = own ?? 0
      if own == nil {
        target.missing[row >> 6] |= 1 << UInt64(truncatingIfNeeded: row & 63)
      }
    }
  }
}
