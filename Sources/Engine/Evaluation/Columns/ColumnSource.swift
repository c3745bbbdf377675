import Expressions

/// Where a column machine gets the facts of its rows.
protocol ColumnSource: Sendable {
  associatedtype Row: FactSource

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
}
