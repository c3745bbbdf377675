import Columns
import Expressions

/// Where a column machine gets the facts of its rows.
protocol ColumnSource: Sendable {
  associatedtype Row: FactSource
  /// Where it gets the elements of lists from.
  associatedtype Items: ColumnSource

  /// The facts of one row, as the interpreter asks for them.
  func row(_ number: Int) -> Row

  /// Fills the column of a fact for some rows.
  ///
  /// - Parameter register: Cleared, with room where the kind has numbers.
  /// - Returns: False where nothing was filled: the facts are asked row by row.
  func fill(
    _ register: inout ColumnRegister, _ kind: ColumnKind, slot: Int, rows: Range<Int>,
    texts: inout TextNumbers
  ) -> Bool

  /// Fills the column that says whether a fact has a value.
  ///
  /// - Returns: False where nothing was filled.
  func fillPresence(_ register: inout ColumnRegister, slot: Int, rows: Range<Int>) -> Bool

  /// The elements of a list for some rows; nil: the lists are asked row by row.
  func items(ofSlot slot: Int, rows: Range<Int>) -> ItemRows<Items>?
}

/// The elements of a list as rows of a source of their own.
struct ItemRows<Source: ColumnSource> {
  var source: Source
  /// For each row of the batch the numbers of its elements.
  var ranges: [Range<Int>]
  var unknown: RowMask = .zero
  var error: RowMask = .zero
  /// A list holds what its type does not allow.
  var isUnfit = false
}

/// Rows that are only there one by one.
struct RowSource<Row: FactSource>: ColumnSource {
  let rows: @Sendable (Int) -> Row

  func row(_ number: Int) -> Row { rows(number) }

  func fill(
    _ register: inout ColumnRegister, _ kind: ColumnKind, slot: Int, rows: Range<Int>,
    texts: inout TextNumbers
  ) -> Bool { false }

  func fillPresence(_ register: inout ColumnRegister, slot: Int, rows: Range<Int>) -> Bool {
    false
  }

  func items(ofSlot slot: Int, rows: Range<Int>) -> ItemRows<RowSource<ItemRow>>? { nil }
}

/// An element of a list: the fields of a record by their places, or a plain value at slot 0.
struct ItemRow: FactSource {
  let value: Value

  func outcome(of slot: Int) -> Outcome {
    guard case .record(let record) = value else { return slot == 0 ? .value(value) : .unknown }
    return record.fields.indices.contains(slot) ? record.fields[slot] : .unknown
  }
}
