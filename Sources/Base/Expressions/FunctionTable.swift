/// One way to call a function: types of its parameters, receiver first, and of its result.
struct Signature: Hashable, Sendable {
  var name: String
  var isMember: Bool
  var parameters: [ValueType]
  var result: ValueType
  var operation: Operation
}

/// All functions with their signatures; operators on whole and broken numbers too.
enum FunctionTable {
  /// The days of the week as `weekday()` gives them, Monday first.
  static let weekdays = ChoiceSet(
    "weekday", ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])

  static let functions: [Signature] =
    sizes + texts + conversions + dates + moments + strings + numbers

  private static let byName: [String: [Signature]] = Dictionary(grouping: functions, by: \.name)

  /// The ways to call a name as a function, or on a receiver.
  static func signatures(_ name: String, isMember: Bool) -> [Signature] {
    (byName[name] ?? []).filter { $0.isMember == isMember }
  }

  /// Names that may be called, without doubles, in the order of the table.
  static func names(isMember: Bool) -> [String] {
    var seen: Set<String> = []
    return functions.filter { $0.isMember == isMember && seen.insert($0.name).inserted }
      .map(\.name)
  }

  static func function(
    _ name: String, _ operation: Operation, _ result: ValueType, _ parameters: [[ValueType]]
  ) -> [Signature] {
    parameters.map {
      Signature(
        name: name, isMember: false, parameters: $0, result: result, operation: operation)
    }
  }

  static func member(
    _ name: String, _ operation: Operation, _ result: ValueType, _ parameters: [[ValueType]]
  ) -> [Signature] {
    function(name, operation, result, parameters).map {
      var signature = $0
      signature.isMember = true
      return signature
    }
  }

  private static let sized: [[ValueType]] = [
    [.string], [.bytes], [.list(.dyn)], [.map(.dyn, .dyn)],
  ]

  private static let sizes =
    function("size", .size, .int, sized) + member("size", .size, .int, sized)

  private static let texts =
    member("contains", .contains, .bool, [[.string, .string]])
    + member("startsWith", .startsWith, .bool, [[.string, .string]])
    + member("endsWith", .endsWith, .bool, [[.string, .string]])
    + member("matches", .matches, .bool, [[.string, .string]])
    + function("matches", .matches, .bool, [[.string, .string]])

  private static let conversions =
    function("bool", .toBool, .bool, [[.bool], [.string]])
    + function(
      "int", .toInt, .int, [[.int], [.uint], [.double], [.string], [.decimal], [.timestamp]])
    + function("uint", .toUint, .uint, [[.int], [.uint], [.double], [.string]])
    + function("double", .toDouble, .double, [[.int], [.uint], [.double], [.string]])
    + function("decimal", .toDecimal, .decimal, [[.int], [.decimal], [.string]])
    + function(
      "string", .toString, .string,
      [
        [.bool], [.int], [.uint], [.double], [.string], [.bytes], [.timestamp], [.duration],
        [.date], [.decimal],
      ])
    + function("bytes", .toBytes, .bytes, [[.string], [.bytes]])
    + function("date", .toDate, .date, [[.string], [.date]])
    + function("timestamp", .toTimestamp, .timestamp, [[.string], [.int], [.timestamp]])
    + function("duration", .toDuration, .duration, [[.string], [.int], [.duration]])

  private static let dates =
    member("year", .year, .int, [[.date]])
    + member("month", .month, .int, [[.date]])
    + member("day", .day, .int, [[.date]])
    + member("quarter", .quarter, .int, [[.date]])
    + member("weekday", .weekday, .choice(weekdays), [[.date]])
    + member("addDays", .addDays, .date, [[.date, .int]])
    + member("addMonths", .addMonths, .date, [[.date, .int]])
    + member("addWorkingDays", .addWorkingDays, .date, [[.date, .int]])
    + member("workingDaysUntil", .workingDaysUntil, .int, [[.date, .date]])
    + member("isWorkingDay", .isWorkingDay, .bool, [[.date]])

  private static let zoned: [[ValueType]] = [[.timestamp], [.timestamp, .string]]

  private static let moments =
    member("getFullYear", .fullYear, .int, zoned)
    + member("getMonth", .monthNumber, .int, zoned)
    + member("getDayOfMonth", .dayOfMonth, .int, zoned)
    + member("getDate", .date, .int, zoned)
    + member("getDayOfWeek", .dayOfWeek, .int, zoned)
    + member("getDayOfYear", .dayOfYear, .int, zoned)
    + member("getHours", .hours, .int, zoned + [[.duration]])
    + member("getMinutes", .minutes, .int, zoned + [[.duration]])
    + member("getSeconds", .seconds, .int, zoned + [[.duration]])
    + member("getMilliseconds", .milliseconds, .int, zoned + [[.duration]])

  /// Types that have an order.
  static let ordered: [ValueType] = [
    .bool, .int, .uint, .double, .decimal, .string, .bytes, .date, .timestamp, .duration,
  ]

  /// The result of an operator on two types; nil where there is none.
  static func result(
    of sign: SyntaxTree.BinaryOperator, _ left: ValueType, _ right: ValueType
  ) -> ValueType? {
    switch (sign, left, right) {
    case (.add, .list(let first), .list(let second)):
      return .list(first.joined(with: second) ?? .dyn)
    case (.add, .choice, _): return result(of: sign, .string, right)
    case (.add, _, .choice): return result(of: sign, left, .string)
    case (_, .dyn, .dyn), (_, .error, _), (_, _, .error): return .dyn
    default: break
    }
    let results = arithmetic.filter {
      $0.sign == sign && left.fits($0.left) && right.fits($0.right)
    }
    .map(\.result)
    guard let first = results.first else {
      let isListWithDyn = sign == .add && (left.isOpen || right.isOpen)
      return isListWithDyn ? .dyn : nil
    }
    return results.allSatisfy { $0 == first } ? first : .dyn
  }

  private struct Arithmetic {
    var sign: SyntaxTree.BinaryOperator
    var left: ValueType
    var right: ValueType
    var result: ValueType

    init(
      _ sign: SyntaxTree.BinaryOperator, _ left: ValueType, _ right: ValueType,
      _ result: ValueType
    ) {
      self.sign = sign
      self.left = left
      self.right = right
      self.result = result
    }
  }

  private static let arithmetic: [Arithmetic] =
    [ValueType.int, .uint, .double].flatMap { type in
      [SyntaxTree.BinaryOperator.add, .subtract, .multiply, .divide].map {
        Arithmetic($0, type, type, type)
      }
    } + [
      Arithmetic(.modulo, .int, .int, .int),
      Arithmetic(.modulo, .uint, .uint, .uint),
      Arithmetic(.add, .string, .string, .string),
      Arithmetic(.add, .bytes, .bytes, .bytes),
      Arithmetic(.add, .decimal, .decimal, .decimal),
      Arithmetic(.subtract, .decimal, .decimal, .decimal),
      Arithmetic(.multiply, .decimal, .int, .decimal),
      Arithmetic(.multiply, .int, .decimal, .decimal),
      Arithmetic(.subtract, .date, .date, .int),
      Arithmetic(.add, .timestamp, .duration, .timestamp),
      Arithmetic(.add, .duration, .timestamp, .timestamp),
      Arithmetic(.add, .duration, .duration, .duration),
      Arithmetic(.subtract, .timestamp, .timestamp, .duration),
      Arithmetic(.subtract, .timestamp, .duration, .timestamp),
      Arithmetic(.subtract, .duration, .duration, .duration),
    ]

  /// The names of types as values, with the type that each names.
  static let typeNames: [String] = [
    "bool", "int", "uint", "double", "string", "bytes", "list", "map", "null_type", "type",
    "date", "decimal", "google.protobuf.Timestamp", "google.protobuf.Duration",
  ]
}
