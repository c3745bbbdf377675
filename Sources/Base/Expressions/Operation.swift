/// What a node of a typed expression does with its operands.
///
/// One per function of the language, whatever the types: `types` of the operands tell those.
/// Every operation is strict: an error among its operands is the result, else an unknown one is.
package enum Operation: UInt8, Hashable, Sendable, CaseIterable {
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
  /// The second operand is a list or a map.
  case membership
  /// The first operand is one of the others, which are constants.
  case isOneOf
  case add, subtract, multiply, divide, modulo, negate, not
  /// Element of a list by number, or of a map by key.
  case index
  case size, contains, startsWith, endsWith
  case toBool, toInt, toUint, toDouble, toDecimal, toString, toBytes, toDate
  case toTimestamp, toDuration
  /// The operand itself, no longer checked.
  case toDyn
  case typeOf
  case year, month, day, quarter, weekday
  case addDays, addMonths
  /// These ask the working calendar of the context.
  case addWorkingDays, workingDaysUntil, isWorkingDay
  case fullYear, monthNumber, dayOfMonth, date, dayOfWeek, dayOfYear
  case hours, minutes, seconds, milliseconds
  /// The second operand is a pattern that is worked out.
  case matches
  case charAt, indexOf, lastIndexOf, lowerAscii, upperAscii, replace, split, substring, trim
  case join, quote, reverse
  /// Of all operands, or of the elements of the only one.
  case greatest, least
  case ceil, floor, round, trunc, abs, sign, squareRoot, isNaN, isInfinite, isFinite
  case bitAnd, bitOr, bitXor, bitNot, shiftLeft, shiftRight
  case encodeBase64, decodeBase64

  /// True where the working calendar has a say.
  package var needsCalendar: Bool {
    switch self {
    case .addWorkingDays, .workingDaysUntil, .isWorkingDay: true
    default: false
    }
  }

  /// True where a second operand names a time zone.
  var takesZone: Bool {
    switch self {
    case .fullYear, .monthNumber, .dayOfMonth, .date, .dayOfWeek, .dayOfYear, .hours, .minutes,
      .seconds, .milliseconds:
      true
    default: false
    }
  }

  /// True for the functions of the optional libraries, which run row by row.
  package var isOfLibrary: Bool {
    switch self {
    case .charAt, .indexOf, .lastIndexOf, .lowerAscii, .upperAscii, .replace, .split, .substring,
      .trim, .join, .quote, .reverse, .greatest, .least, .ceil, .floor, .round, .trunc, .abs,
      .sign, .squareRoot, .isNaN, .isInfinite, .isFinite, .bitAnd, .bitOr, .bitXor, .bitNot,
      .shiftLeft, .shiftRight, .encodeBase64, .decodeBase64:
      true
    default: false
    }
  }
}

extension SyntaxTree.BinaryOperator {
  var operation: Operation {
    switch self {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    case .membership: .membership
    case .add: .add
    case .subtract: .subtract
    case .multiply: .multiply
    case .divide: .divide
    case .modulo: .modulo
    }
  }

  /// As written.
  var symbol: String {
    switch self {
    case .equal: "=="
    case .notEqual: "!="
    case .less: "<"
    case .lessOrEqual: "<="
    case .greater: ">"
    case .greaterOrEqual: ">="
    case .membership: "in"
    case .add: "+"
    case .subtract: "-"
    case .multiply: "*"
    case .divide: "/"
    case .modulo: "%"
    }
  }
}
