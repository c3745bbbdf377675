import Diagnostics
import VietnameseText

extension Checker {
  /// Checks two operands; number literals take the type of the other side where it is decimal.
  mutating func checkPair(
    _ left: SyntaxTree.ID, _ right: SyntaxTree.ID, _ hint: ValueType? = nil
  ) -> (Int, Int) {
    let isLeftLiteral = isNumberLiteral(left)
    if isLeftLiteral, !isNumberLiteral(right) {
      let second = check(right, hint: hint)
      return (check(left, hint: decimalHint(type(of: second)) ?? hint), second)
    }
    let first = check(left, hint: hint)
    let other = isNumberLiteral(right) && !isLeftLiteral ? decimalHint(type(of: first)) : nil
    return (first, check(right, hint: other ?? hint))
  }

  private func decimalHint(_ type: ValueType) -> ValueType? {
    switch type {
    case .decimal, .list(.decimal), .map(.decimal, _): .decimal
    default: nil
    }
  }

  mutating func checkUnary(
    _ sign: SyntaxTree.UnaryOperator, _ operand: SyntaxTree.ID, _ hint: ValueType?,
    _ range: Range<Int>
  ) -> Int {
    let node = check(operand, hint: hint)
    let type = type(of: node)
    switch sign {
    case .not:
      if !type.fits(.bool) {
        report(.wrongOperand("!", type, wanted: .bool, at: tree[operand].range))
      }
      return output.add(.operation(.not), [node], .bool, range)
    case .negate:
      let isNumber = [.int, .double, .decimal, .duration].contains(type) || type.isOpen
      if !isNumber {
        return fail(
          .wrongOperand("-", type, wanted: .int, at: tree[operand].range), .wrongType, range)
      }
      return output.add(.operation(.negate), [node], type, range)
    }
  }

  mutating func checkBinary(
    _ sign: SyntaxTree.BinaryOperator, _ left: SyntaxTree.ID, _ right: SyntaxTree.ID,
    at place: Range<Int>, _ hint: ValueType?, _ range: Range<Int>
  ) -> Int {
    if sign == .membership { return checkMembership(left, right, at: place, range) }
    let (first, second) = operands(sign, left, right, hint)
    let (one, two) = (type(of: first), type(of: second))
    let result: ValueType?
    switch sign {
    case .equal, .notEqual:
      result = one.isComparable(with: two) ? .bool : nil
      checkChoice(one, against: second, range: tree[right].range)
      checkChoice(two, against: first, range: tree[left].range)
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      let isOrdered = FunctionTable.ordered.contains { one.fits($0) && two.fits($0) }
      let isChoice = [one, two].contains { if case .choice = $0 { true } else { false } }
      result = isOrdered && !isChoice ? .bool : nil
    default: result = FunctionTable.result(of: sign, one, two)
    }
    guard let result else {
      let help = operandHelp(sign, one, two, left, right)
      return fail(
        .wrongOperands(sign.symbol, one, two, help: help, at: place), .wrongType, range)
    }
    return output.add(.operation(sign.operation), [first, second], result, range)
  }

  /// A whole number beside a decimal stays one where it multiplies.
  private mutating func operands(
    _ sign: SyntaxTree.BinaryOperator, _ left: SyntaxTree.ID, _ right: SyntaxTree.ID,
    _ hint: ValueType?
  ) -> (Int, Int) {
    switch sign {
    case .multiply, .divide, .modulo: (check(left), check(right))
    case .add, .subtract: checkPair(left, right, hint)
    default: checkPair(left, right)
    }
  }

  private func operandHelp(
    _ sign: SyntaxTree.BinaryOperator, _ one: ValueType, _ two: ValueType,
    _ left: SyntaxTree.ID, _ right: SyntaxTree.ID
  ) -> [Message] {
    func write(_ text: String) -> [Message] {
      [Message("expression.help.write", ["text": .name(text)])]
    }
    let types = [one, two]
    if types.contains(.null) { return write("has(...)") }
    if types.contains(.date), types.contains(where: { $0.fits(.string) }) {
      return write("date('2024-06-30')")
    }
    if types.contains(.date), types.contains(.int), sign == .add || sign == .subtract {
      return write("addDays(...)")
    }
    if types.contains(.decimal), types.contains(.int) { return write("decimal(...)") }
    if types.contains(.decimal), types.contains(.double), sign == .multiply {
      return [Message("expression.help.decimal-times-int")]
    }
    return []
  }

  /// A literal compared with a choice must be one of its values.
  private mutating func checkChoice(_ type: ValueType, against node: Int, range: Range<Int>) {
    guard mode == .checked, case .choice(let set) = type,
      case .constant(let place) = output.nodes[node].kind,
      case .string(let value) = output.constants[place], !set.contains(value.text)
    else { return }
    report(
      .valueOutsideSet(
        value.text, of: set, nearest: nearest(to: value.text, among: set.values), at: range))
  }

  private mutating func checkMembership(
    _ left: SyntaxTree.ID, _ right: SyntaxTree.ID, at place: Range<Int>, _ range: Range<Int>
  ) -> Int {
    let (element, source) = checkPair(left, right)
    let one = type(of: element)
    let fits: Bool
    switch type(of: source) {
    case .list(let inner):
      fits = one.isComparable(with: inner)
      checkChoices(one, source: source, right)
    case .map(let key, _): fits = one.isComparable(with: key)
    case let other: fits = other.isOpen
    }
    guard fits else {
      let help = operandHelp(.membership, one, type(of: source), left, right)
      return fail(
        .wrongOperands("in", one, type(of: source), help: help, at: place), .wrongType, range)
    }
    let items = output.operands(of: source)
    if case .list = output.nodes[source].kind, source == output.root, !items.isEmpty,
      items.allSatisfy({ if case .constant = output.nodes[$0].kind { true } else { false } })
    {
      output.removeLast()
      return output.add(.operation(.isOneOf), [element] + items, .bool, range)
    }
    return output.add(.operation(.membership), [element, source], .bool, range)
  }

  private mutating func checkChoices(_ type: ValueType, source: Int, _ id: SyntaxTree.ID) {
    guard case .list(let items) = tree[id].form else { return }
    for (item, node) in zip(items, output.operands(of: source)) {
      checkChoice(type, against: node, range: tree[item].range)
    }
  }
}
