import CivilCalendar
import Columns
import Expressions

extension ColumnProgram {
  /// The place of a node of an expression.
  ///
  /// - Parameter ofItems: The rows are the elements of a list, over which the node is asked.
  mutating func translate(
    _ expression: TypedExpression, _ index: Int, ofItems: Bool
  ) throws(ColumnObstacle) -> Int {
    let node = expression.nodes[index]
    if let item = try items(expression, index, ofItems: ofItems) { return item }
    var operands: [Int] = []
    for operand in expression.operands(of: index) {
      operands.append(try translate(expression, operand, ofItems: ofItems))
    }
    let obstacle = Self.obstacle(expression, index, ofItems: ofItems)
    guard let kind = ColumnKind(expression.types[index]) else { throw obstacle }
    let result: Int?
    switch node.kind {
    case .constant(let place): result = constant(expression.constants[place], kind)
    case .fact(let slot): result = ofItems ? nil : self.place(.fact(slot: slot), kind)
    case .presence(let slot): result = ofItems ? nil : self.place(.presence(slot: slot), .bool)
    case .operation(let operation): result = self.operation(operation, operands, kind)
    case .conjunction: result = logic(.conjunction, operands)
    case .disjunction: result = logic(.disjunction, operands)
    case .conditional: result = conditional(operands, kind)
    case .variable, .list, .map, .field, .fieldPresence, .member, .memberPresence,
      .comprehension, .pairLoop, .binding, .pattern, .fault:
      result = nil
    }
    guard let result else { throw obstacle }
    return result
  }

  /// What columns cannot take at a node.
  private static func obstacle(
    _ expression: TypedExpression, _ index: Int, ofItems: Bool
  ) -> ColumnObstacle {
    let construct: ColumnObstacle.Construct
    switch (expression.nodes[index].kind, expression.types[index]) {
    case (.list, _): construct = .notFlat(.list)
    case (.map, _), (.member, _), (.memberPresence, _): construct = .notFlat(.map)
    case (.comprehension, _), (.pairLoop, _), (.binding, _), (.variable, _):
      construct = .notFlat(.loop)
    case (.pattern, _), (.operation(.matches), _): construct = .notFlat(.pattern)
    case (.operation(let operation), _) where operation.isOfLibrary:
      construct = .notFlat(.function)
    // A fact of the row, asked for each element.
    case (.fact, _) where ofItems, (.presence, _) where ofItems: construct = .notFlat(.loop)
    case (.field, _), (.fieldPresence, _), (_, .record): construct = .notFlat(.record)
    case (.fault, _), (_, .dyn), (_, .error), (_, .type), (_, .null):
      construct = .notFlat(.openType)
    case (.operation(.toString), _), (.operation(.add), .string), (_, .bytes):
      construct = .notFlat(.textBuilding)
    case (_, .list): construct = .notFlat(.list)
    case (_, .map): construct = .notFlat(.map)
    case (_, .timestamp), (_, .duration): construct = .notFlat(.moment)
    case (_, .uint): construct = .unsignedNumber
    default: construct = .mixedTypes
    }
    return ColumnObstacle(construct, at: expression.nodes[index].range)
  }

  private mutating func place(_ operation: ColumnOperation, _ kind: ColumnKind) -> Int {
    place(operation, [], kind)
  }

  private func kind(_ node: Int) -> ColumnKind { nodes[node].kind }

  private func constantNumber(_ node: Int) -> Int64? {
    if case .constant(let number) = nodes[node].operation { return number }
    return nil
  }

  private mutating func constant(_ value: Value, _ kind: ColumnKind) -> Int? {
    if kind == .text {
      guard case .string(let text) = value else { return nil }
      return place(.constant(number(ofText: text.text)), .text)
    }
    return kind.number(of: value).map { place(.constant($0), kind) }
  }

  // MARK: Logic

  /// Terms that ask for the same operand are one look-up: `x == 'a' || x == 'b'`.
  private mutating func logic(_ operation: ColumnOperation, _ operands: [Int]) -> Int? {
    guard operands.allSatisfy({ kind($0) == .bool }) else { return nil }
    guard operation == .disjunction, let subject = commonSubject(operands) else {
      return place(operation, operands, .bool)
    }
    return isOneOf(subject, operands.flatMap { choices(of: $0) ?? [] })
  }

  private func commonSubject(_ terms: [Int]) -> Int? {
    guard let subject = terms.first.flatMap({ nodes[$0].operands.first }),
      terms.allSatisfy({ choices(of: $0) != nil && nodes[$0].operands == [subject] })
    else { return nil }
    return subject
  }

  /// The numbers of which a term asks its operand to be one.
  private func choices(of term: Int) -> [Int64]? {
    switch nodes[term].operation {
    case .compareConstant(.equal, let number): [number]
    case .isOneOf(let numbers): numbers
    default: nil
    }
  }

  private mutating func isOneOf(_ subject: Int, _ numbers: [Int64]) -> Int {
    place(.isOneOf(Set(numbers).sorted()), [subject], .bool)
  }

  private mutating func conditional(_ operands: [Int], _ kind: ColumnKind) -> Int? {
    guard operands.count == 3, self.kind(operands[0]) == .bool, self.kind(operands[1]) == kind,
      self.kind(operands[2]) == kind
    else { return nil }
    return place(.conditional, operands, kind)
  }

  // MARK: Operations

  private mutating func operation(
    _ operation: Operation, _ operands: [Int], _ kind: ColumnKind
  ) -> Int? {
    if operation == .isOneOf { return membership(operands) }
    let kinds = operands.map { self.kind($0) }
    if let comparison = Comparison(operation), operands.count == 2 {
      guard kinds[0] == kinds[1] else { return nil }
      let isByNumber = comparison == .equal || comparison == .notEqual
      if kinds[0] != .text || isByNumber {
        return compare(comparison, operands[0], operands[1], kinds[0])
      }
    }
    if operation == .not { return kinds == [.bool] ? place(.not, operands, .bool) : nil }
    if kinds.first == .text { return text(operation, operands, kinds, kind) }
    guard let number = NumberOperation.of(operation, kinds) else {
      return Self.isIdentity(operation, kinds) ? operands[0] : nil
    }
    if number == .weekday { nameWeekdays() }
    return place(.number(number), operands, kind)
  }

  private mutating func compare(
    _ comparison: Comparison, _ left: Int, _ right: Int, _ kind: ColumnKind
  ) -> Int {
    switch kind {
    case .bool: return place(.compareFlags(comparison), [left, right], .bool)
    case .double: return place(.compareDoubles(comparison), [left, right], .bool)
    case .int, .decimal, .date, .text: break
    }
    if let number = constantNumber(right) {
      return place(.compareConstant(comparison, number), [left], .bool)
    }
    if let number = constantNumber(left) {
      return place(.compareConstant(comparison.mirrored, number), [right], .bool)
    }
    return place(.compare(comparison), [left, right], .bool)
  }

  /// The first operand is one of the others, which are constants.
  private mutating func membership(_ operands: [Int]) -> Int? {
    guard let subject = operands.first,
      operands.allSatisfy({ kind($0) == kind(subject) })
    else { return nil }
    if kind(subject) == .bool || kind(subject) == .double {
      let terms = operands.dropFirst().map { compare(.equal, subject, $0, kind(subject)) }
      return terms.count == 1 ? terms[0] : place(.disjunction, terms, .bool)
    }
    let numbers = operands.dropFirst().compactMap { constantNumber($0) }
    return numbers.count == operands.count - 1 ? isOneOf(subject, numbers) : nil
  }

  private mutating func text(
    _ operation: Operation, _ operands: [Int], _ kinds: [ColumnKind], _ kind: ColumnKind
  ) -> Int? {
    guard let function = TextFunction(operation), operands.count == function.operandCount,
      kinds.allSatisfy({ $0 == .text })
    else { return nil }
    guard operands.count == 2 else { return place(.text(function), operands, kind) }
    if let number = constantNumber(operands[1]) {
      return place(
        .textWithConstant(function, number, isConstantFirst: false), [operands[0]], kind)
    }
    if let number = constantNumber(operands[0]) {
      return place(
        .textWithConstant(function, number, isConstantFirst: true), [operands[1]], kind)
    }
    return place(.text(function), operands, kind)
  }

  /// Conversions of a value to the type that it has.
  private static func isIdentity(_ operation: Operation, _ kinds: [ColumnKind]) -> Bool {
    switch (operation, kinds) {
    case (.toBool, [.bool]), (.toInt, [.int]), (.toDouble, [.double]),
      (.toDecimal, [.decimal]), (.toDate, [.date]):
      true
    default: false
    }
  }
}

extension Comparison {
  init?(_ operation: Operation) {
    switch operation {
    case .equal: self = .equal
    case .notEqual: self = .notEqual
    case .less: self = .less
    case .lessOrEqual: self = .lessOrEqual
    case .greater: self = .greater
    case .greaterOrEqual: self = .greaterOrEqual
    default: return nil
    }
  }
}

extension NumberOperation {
  /// The operation on operands of some kinds; nil where there is none.
  static func of(_ operation: Operation, _ kinds: [ColumnKind]) -> NumberOperation? {
    switch (operation, kinds) {
    case (.add, [.int, .int]): .intSum
    case (.add, [.double, .double]): .doubleSum
    case (.add, [.decimal, .decimal]): .decimalSum
    case (.subtract, [.int, .int]): .intDifference
    case (.subtract, [.double, .double]): .doubleDifference
    case (.subtract, [.decimal, .decimal]): .decimalDifference
    case (.subtract, [.date, .date]): .dateDifference
    case (.multiply, [.int, .int]): .intProduct
    case (.multiply, [.double, .double]): .doubleProduct
    case (.multiply, [.decimal, .int]), (.multiply, [.int, .decimal]): .decimalTimesInt
    case (.divide, [.int, .int]): .intQuotient
    case (.divide, [.double, .double]): .doubleQuotient
    case (.modulo, [.int, .int]): .intRemainder
    case (.negate, [.int]): .intNegation
    case (.negate, [.double]): .doubleNegation
    case (.negate, [.decimal]): .decimalNegation
    default: conversion(operation, kinds) ?? ofDates(operation, kinds)
    }
  }

  private static func conversion(
    _ operation: Operation, _ kinds: [ColumnKind]
  ) -> NumberOperation? {
    switch (operation, kinds) {
    case (.toDecimal, [.int]): .intToDecimal
    case (.toDouble, [.int]): .intToDouble
    case (.toInt, [.double]): .doubleToInt
    case (.toInt, [.decimal]): .decimalToInt
    default: nil
    }
  }

  private static func ofDates(
    _ operation: Operation, _ kinds: [ColumnKind]
  ) -> NumberOperation? {
    switch (operation, kinds) {
    case (.addDays, [.date, .int]): .addDays
    case (.addMonths, [.date, .int]): .addMonths
    case (.addWorkingDays, [.date, .int]): .addWorkingDays
    case (.workingDaysUntil, [.date, .date]): .workingDaysUntil
    case (.year, [.date]): .year
    case (.month, [.date]): .month
    case (.day, [.date]): .day
    case (.quarter, [.date]): .quarter
    case (.weekday, [.date]): .weekday
    case (.isWorkingDay, [.date]): .isWorkingDay
    default: nil
    }
  }
}

extension TypedExpression {
  /// The names that `weekday()` gives, by day number modulo 7.
  static let weekdayNames: [String] = {
    var names = Declarations()
    names.declare("x", .date, slot: 0)
    guard let expression = Expression.compile("x.weekday()", declarations: names).expression
    else { return [] }
    return (0..<7).compactMap { day in
      let facts = FactValues([0: .date(CivilDate(dayNumber: day))])
      let outcome = evaluate(expression, facts: facts, context: EvaluationContext())
      if case .value(.string(let name)) = outcome { return name.text }
      return nil
    }
  }()
}
