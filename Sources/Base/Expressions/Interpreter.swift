import CivilCalendar

/// Evaluates a checked expression on one row of facts.
///
/// This defines what an expression means: the faster ways to run one must give the same.
package func evaluate(
  _ expression: TypedExpression, facts: some FactSource, context: EvaluationContext
) -> Outcome {
  guard !expression.nodes.isEmpty else { return .error(EvaluationFault(.wrongType)) }
  var interpreter = Interpreter(
    expression: expression, calendar: expression.usesCalendar ? context.calendar : nil,
    stepsLeft: context.stepLimit)
  return interpreter.outcome(of: expression.root, facts)
}

/// The walk over the nodes of one expression for one row.
///
/// The facts are handed down and never stored: a row may stand for a whole report, and a copy of
/// it costs more than the expression.
struct Interpreter {
  let expression: TypedExpression
  let operations: ValueOperations
  private var stepsLeft: Int
  /// The elements of the loops around the node, outermost first.
  private var locals: [Value] = []

  init(expression: TypedExpression, calendar: WorkingCalendar?, stepsLeft: Int) {
    self.expression = expression
    operations = ValueOperations(calendar: calendar)
    self.stepsLeft = stepsLeft
  }

  mutating func outcome(of index: Int, _ facts: some FactSource) -> Outcome {
    let node = expression.nodes[index]
    guard spend(1) else { return fault(.tooManySteps, node) }
    switch node.kind {
    case .constant(let place): return .value(expression.constants[place])
    case .fact(let slot): return facts.outcome(of: slot)
    case .presence(let slot):
      return facts.isPresent(slot).map { .value(.bool($0)) } ?? .unknown
    case .variable(let place):
      return place < locals.count ? .value(locals[place]) : fault(.unknownName, node)
    case .operation(let operation): return apply(operation, node, facts)
    case .conjunction: return connect(node, decidedBy: false, facts)
    case .disjunction: return connect(node, decidedBy: true, facts)
    case .conditional: return choose(node, facts)
    case .list: return values(node, facts).map { .value(.list($0)) }
    case .map: return map(node, facts)
    case .field(let place): return field(place, node, presence: false, facts)
    case .fieldPresence(let place): return field(place, node, presence: true, facts)
    case .member(let name): return member(name, node, presence: false, facts)
    case .memberPresence(let name): return member(name, node, presence: true, facts)
    case .comprehension(let kind, _): return loop(kind, node, facts)
    case .fault(let kind): return fault(kind, node)
    }
  }

  /// Takes steps off the budget; false where it is used up.
  private mutating func spend(_ steps: Int) -> Bool {
    stepsLeft -= min(steps, stepsLeft + 1)
    return stepsLeft >= 0
  }

  private func operand(_ node: TypedExpression.Node, _ number: Int) -> Int {
    Int(expression.operandList[Int(node.firstOperand) + number])
  }

  private func fault(_ kind: EvaluationFault.Kind, _ node: TypedExpression.Node) -> Outcome {
    .error(EvaluationFault(kind, at: node.range))
  }

  // MARK: Strict operations

  private mutating func apply(
    _ operation: Operation, _ node: TypedExpression.Node, _ facts: some FactSource
  ) -> Outcome {
    switch node.operandCount {
    case 1:
      let only = outcome(of: operand(node, 0), facts)
      guard case .value(let value) = only else { return only }
      return result(node) { () throws(EvaluationFault.Kind) in
        try operations.apply(operation, value)
      }
    case 2:
      let first = outcome(of: operand(node, 0), facts)
      let second = outcome(of: operand(node, 1), facts)
      guard case .value(let left) = first, case .value(let right) = second else {
        return weaker(first, second)
      }
      guard spend(operations.cost(operation, left, right)) else {
        return fault(.tooManySteps, node)
      }
      return result(node) { () throws(EvaluationFault.Kind) in
        try operations.apply(operation, left, right)
      }
    default:
      return values(node, facts).map { values in
        guard let first = values.first else { return .unknown }
        return .value(.bool(values.dropFirst().contains { first.isEqual(to: $0) }))
      }
    }
  }

  /// An error wins over an unknown.
  private func weaker(_ first: Outcome, _ second: Outcome) -> Outcome {
    if case .error = first { return first }
    if case .error = second { return second }
    return .unknown
  }

  private func result(
    _ node: TypedExpression.Node, _ body: () throws(EvaluationFault.Kind) -> Value
  ) -> Outcome {
    do throws(EvaluationFault.Kind) { return .value(try body()) } catch {
      return fault(error, node)
    }
  }

  /// Evaluates all operands; an error wins over an unknown, the first error over later ones.
  private mutating func values(_ node: TypedExpression.Node, _ facts: some FactSource) -> Collected
  {
    var values: [Value] = []
    values.reserveCapacity(Int(node.operandCount))
    var isUnknown = false
    for number in 0..<Int(node.operandCount) {
      switch outcome(of: operand(node, number), facts) {
      case .value(let value): values.append(value)
      case .unknown: isUnknown = true
      case .error(let fault): return .other(.error(fault))
      }
    }
    return isUnknown ? .other(.unknown) : .values(values)
  }

  // MARK: Logic

  /// `&&` (decided by false) and `||` (decided by true); unknown wins over error.
  private mutating func connect(
    _ node: TypedExpression.Node, decidedBy: Bool, _ facts: some FactSource
  ) -> Outcome {
    var rest = Outcome.value(.bool(!decidedBy))
    for number in 0..<Int(node.operandCount) {
      let term = outcome(of: operand(node, number), facts)
      if term.bool == decidedBy { return .value(.bool(decidedBy)) }
      rest = stronger(rest, isBool(term) ? term : fault(.wrongType, node))
    }
    return rest
  }

  private func isBool(_ term: Outcome) -> Bool {
    if case .value = term { return term.bool != nil }
    return true
  }

  /// Of what does not decide: unknown before the first error before a truth value.
  private func stronger(_ first: Outcome, _ second: Outcome) -> Outcome {
    switch (first, second) {
    case (.unknown, _), (_, .unknown): .unknown
    case (.error, _): first
    case (_, .error): second
    default: first
    }
  }

  private mutating func choose(_ node: TypedExpression.Node, _ facts: some FactSource) -> Outcome {
    let condition = outcome(of: operand(node, 0), facts)
    switch condition {
    case .value(.bool(let isTrue)): return outcome(of: operand(node, isTrue ? 1 : 2), facts)
    case .value: return fault(.wrongType, node)
    case .unknown, .error: return condition
    }
  }

  // MARK: Maps and records

  private mutating func map(_ node: TypedExpression.Node, _ facts: some FactSource) -> Outcome {
    values(node, facts).map { values in
      var map = MapValue()
      for pair in stride(from: 0, to: values.count - 1, by: 2) {
        guard MapValue.isKey(values[pair]) else { return fault(.badKey, node) }
        guard map.insert(values[pair + 1], forKey: values[pair]) else {
          return fault(.duplicateKey, node)
        }
      }
      return .value(.map(map))
    }
  }

  private mutating func field(
    _ place: Int, _ node: TypedExpression.Node, presence: Bool, _ facts: some FactSource
  ) -> Outcome {
    let owner = outcome(of: operand(node, 0), facts)
    guard case .value(let value) = owner else { return owner }
    guard case .record(let record) = value, place < record.fields.count else {
      return fault(.noSuchField, node)
    }
    return presence ? .value(.bool(record.fields[place] != .unknown)) : record.fields[place]
  }

  private mutating func member(
    _ name: Int, _ node: TypedExpression.Node, presence: Bool, _ facts: some FactSource
  ) -> Outcome {
    let owner = outcome(of: operand(node, 0), facts)
    guard case .value(let value) = owner else { return owner }
    guard case .map(let map) = value else { return fault(.noSuchField, node) }
    let found = map[expression.constants[name]]
    if presence { return .value(.bool(found != nil)) }
    return found.map(Outcome.value) ?? fault(.noSuchKey, node)
  }

  // MARK: Loops

  private mutating func loop(
    _ kind: ComprehensionKind, _ node: TypedExpression.Node, _ facts: some FactSource
  ) -> Outcome {
    let source = outcome(of: operand(node, 0), facts)
    let elements: [Value]
    switch source {
    case .value(.list(let list)): elements = list
    case .value(.map(let map)): elements = map.entries.map(\.key)
    case .value: return fault(.wrongType, node)
    case .unknown, .error: return source
    }
    switch kind {
    case .all: return quantify(elements, node, decidedBy: false, facts)
    case .exists: return quantify(elements, node, decidedBy: true, facts)
    case .existsOne:
      return select(elements, node, facts).map { .value(.bool($0.count == 1)) }
    case .filter: return select(elements, node, facts).map { .value(.list($0)) }
    case .map: return transform(elements, node, facts)
    }
  }

  private mutating func with(_ element: Value, _ index: Int, _ facts: some FactSource) -> Outcome {
    locals.append(element)
    defer { locals.removeLast() }
    return outcome(of: index, facts)
  }

  /// `all` (decided by false) and `exists` (decided by true), as `&&` and `||` over elements.
  private mutating func quantify(
    _ elements: [Value], _ node: TypedExpression.Node, decidedBy: Bool,
    _ facts: some FactSource
  ) -> Outcome {
    var rest = Outcome.value(.bool(!decidedBy))
    for element in elements {
      let term = with(element, operand(node, 1), facts)
      if term.bool == decidedBy { return .value(.bool(decidedBy)) }
      if stepsLeft < 0 { return term }
      rest = stronger(rest, isBool(term) ? term : fault(.wrongType, node))
    }
    return rest
  }

  /// The elements for which the condition holds; an error wins over an unknown.
  private mutating func select(
    _ elements: [Value], _ node: TypedExpression.Node, _ facts: some FactSource
  ) -> Collected {
    var found: [Value] = []
    var isUnknown = false
    for element in elements {
      switch with(element, operand(node, 1), facts) {
      case .value(.bool(let holds)): if holds { found.append(element) }
      case .value: return .other(fault(.wrongType, node))
      case .unknown: isUnknown = true
      case .error(let fault): return .other(.error(fault))
      }
    }
    return isUnknown ? .other(.unknown) : .values(found)
  }

  private mutating func transform(
    _ elements: [Value], _ node: TypedExpression.Node, _ facts: some FactSource
  ) -> Outcome {
    var sources = elements
    let isFiltered = node.operandCount == 3
    if isFiltered {
      switch select(elements, node, facts) {
      case .values(let found): sources = found
      case .other(let outcome): return outcome
      }
    }
    var results: [Value] = []
    var isUnknown = false
    for element in sources {
      switch with(element, operand(node, isFiltered ? 2 : 1), facts) {
      case .value(let value): results.append(value)
      case .unknown: isUnknown = true
      case .error(let fault): return .error(fault)
      }
    }
    return isUnknown ? .unknown : .value(.list(results))
  }

  /// Values, or why there are none.
  private enum Collected {
    case values([Value])
    case other(Outcome)

    func map(_ body: ([Value]) -> Outcome) -> Outcome {
      switch self {
      case .values(let values): body(values)
      case .other(let outcome): outcome
      }
    }
  }
}
