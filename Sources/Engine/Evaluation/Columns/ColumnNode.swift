import CivilCalendar
import Columns
import ExactNumbers
import Expressions

/// What a column holds, each value as one number of 64 bits.
enum ColumnKind: UInt8, Hashable, Sendable {
  /// Masks only, no numbers.
  case bool
  case int
  /// The bits of the number.
  case double
  /// Millionths.
  case decimal
  /// The day number.
  case date
  /// The number of the text in `TextNumbers`.
  case text

  /// Nil for types that no column holds.
  init?(_ type: ValueType) {
    switch type {
    case .bool: self = .bool
    case .int: self = .int
    case .double: self = .double
    case .decimal: self = .decimal
    case .date: self = .date
    case .string, .choice: self = .text
    default: return nil
    }
  }

  /// The number of a value; nil for text, and where the value is of another kind.
  func number(of value: Value) -> Int64? {
    switch (self, value) {
    case (.bool, .bool(let flag)): flag ? 1 : 0
    case (.int, .int(let number)): number
    case (.double, .double(let double)): Int64(bitPattern: double.number.bitPattern)
    case (.decimal, .decimal(let number)): number.units
    case (.date, .date(let date)): Int64(date.dayNumber)
    default: nil
    }
  }

  /// The value of a number; nil for text.
  func value(of number: Int64) -> Value? {
    switch self {
    case .bool: .bool(number != 0)
    case .int: .int(number)
    case .double: .number(Double(bitPattern: UInt64(bitPattern: number)))
    case .decimal: Decimal(units: number).map(Value.decimal)
    case .date: .date(CivilDate(dayNumber: number))
    case .text: nil
    }
  }
}

/// What a node of a column program does; its operands are other nodes.
enum ColumnOperation: Hashable, Sendable {
  case constant(Int64)
  case fact(slot: Int)
  case presence(slot: Int)
  /// How many elements a list has.
  case listSize(slot: Int)
  case quantifier(ItemQuantifier)
  case not, conjunction, disjunction
  /// Operands: condition, then, else.
  case conditional
  /// Whole numbers, decimals, dates; text by its number, for `equal` and `notEqual` alone.
  case compare(Comparison)
  case compareDoubles(Comparison)
  case compareFlags(Comparison)
  /// One operand against a constant, of the kinds of `compare`.
  case compareConstant(Comparison, Int64)
  /// One operand; of the kinds of `compare`.
  case isOneOf([Int64])
  case number(NumberOperation)
  case text(TextFunction)
  /// One operand, the other is the constant text of a number.
  case textWithConstant(TextFunction, Int64, isConstantFirst: Bool)
}

/// What gives a number from one or two numbers.
enum NumberOperation: UInt8, Hashable, Sendable {
  case intSum, intDifference, intProduct, intQuotient, intRemainder, intNegation
  case doubleSum, doubleDifference, doubleProduct, doubleQuotient, doubleNegation
  case decimalSum, decimalDifference, decimalTimesInt, decimalNegation
  case intToDecimal, intToDouble, doubleToInt, decimalToInt
  case dateDifference, addDays, addMonths, addWorkingDays, workingDaysUntil
  case year, month, day, quarter, weekday, isWorkingDay
}

/// A node of a column program.
struct ColumnNode: Hashable, Sendable {
  var operation: ColumnOperation
  /// Numbers of other nodes, all smaller than its own.
  var operands: [Int]
  var kind: ColumnKind
}
