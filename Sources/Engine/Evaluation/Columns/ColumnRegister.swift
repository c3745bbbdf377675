import Columns

/// The values of one node for the rows of a batch.
///
/// Bits from the batch's row count on mean nothing. A row is unknown or in error, never both; then
/// neither its number nor its bit of `yes` means anything.
struct ColumnRegister: Sendable {
  /// Room for a whole batch; empty for a truth value.
  var numbers: [Int64] = []
  /// Of a truth value: where it is true.
  var yes: RowMask = .zero
  var unknown: RowMask = .zero
  var error: RowMask = .zero
  /// A fact gave what its type does not allow: the interpreter must run these rows.
  var isUnfit = false

  /// Where there is a value.
  var known: RowMask { ~(unknown | error) }

  /// All rows the same.
  static func constant(_ number: Int64, _ kind: ColumnKind) -> ColumnRegister {
    if kind == .bool { return ColumnRegister(yes: number != 0 ? ~.zero : .zero) }
    return ColumnRegister(numbers: [Int64](repeating: number, count: RowBatch.size))
  }

  /// Makes room for numbers and forgets what the masks said.
  mutating func clear(forNumbers: Bool) {
    if forNumbers, numbers.isEmpty { numbers = [Int64](repeating: 0, count: RowBatch.size) }
    yes = .zero
    unknown = .zero
    error = .zero
    isUnfit = false
  }
}

/// The truth of a condition for the rows of a batch.
struct ColumnTruth: Hashable, Sendable {
  var yes: RowMask
  var unknown: RowMask
  var error: RowMask
}

extension RowMask {
  /// The bit of a row, as 0 or 1.
  @inline(__always)
  func bit(_ row: Int) -> UInt64 { self[row >> 6] >> UInt64(row & 63) & 1 }

  /// Sets the bit of a row to yes or no.
  @inline(__always)
  mutating func set(_ row: Int, to isYes: Bool) {
    self[row >> 6] = self[row >> 6] & ~(1 << UInt64(row & 63)) | (isYes ? 1 : 0) << UInt64(row & 63)
  }

  /// Sets the bit of a row where the condition holds.
  @inline(__always)
  mutating func mark(_ row: Int, where condition: Bool) {
    self[row >> 6] |= (condition ? 1 : 0) << UInt64(row & 63)
  }
}
