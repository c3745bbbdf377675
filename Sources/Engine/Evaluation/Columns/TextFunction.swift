import Expressions

/// A function of text: worked out by the interpreter, once for each distinct text or pair.
enum TextFunction: String, Hashable, Sendable, CaseIterable {
  case size = "size(x)"
  case toInt = "int(x)"
  case toDouble = "double(x)"
  case toDecimal = "decimal(x)"
  case toDate = "date(x)"
  case toBool = "bool(x)"
  case contains = "x.contains(y)"
  case startsWith = "x.startsWith(y)"
  case endsWith = "x.endsWith(y)"
  case less = "x < y"
  case lessOrEqual = "x <= y"
  case greater = "x > y"
  case greaterOrEqual = "x >= y"

  /// The function that a node with text operands stands for.
  init?(_ operation: Operation) {
    switch operation {
    case .size: self = .size
    case .toInt: self = .toInt
    case .toDouble: self = .toDouble
    case .toDecimal: self = .toDecimal
    case .toDate: self = .toDate
    case .toBool: self = .toBool
    case .contains: self = .contains
    case .startsWith: self = .startsWith
    case .endsWith: self = .endsWith
    case .less: self = .less
    case .lessOrEqual: self = .lessOrEqual
    case .greater: self = .greater
    case .greaterOrEqual: self = .greaterOrEqual
    default: return nil
    }
  }

  var operandCount: Int {
    switch self {
    case .size, .toInt, .toDouble, .toDecimal, .toDate, .toBool: 1
    default: 2
    }
  }

  /// What it gives; nil where it fails.
  func value(_ first: String, _ second: String) -> Value? {
    guard let expression = Self.expressions[self] else { return nil }
    let facts = FactValues([0: .text(first), 1: .text(second)])
    return evaluate(expression, facts: facts, context: EvaluationContext(stepLimit: .max / 2)).value
  }

  private static let expressions: [TextFunction: TypedExpression] = {
    var names = Declarations()
    names.declare("x", .string, slot: 0)
    names.declare("y", .string, slot: 1)
    var expressions: [TextFunction: TypedExpression] = [:]
    for function in allCases {
      expressions[function] =
        Expression.compile(function.rawValue, declarations: names).expression
    }
    return expressions
  }()
}
