import CivilCalendar
import Patterns

/// Evaluates a checked expression on one row of facts.
///
/// This defines what an expression means: the faster ways to run one must give the same.
package func evaluate(
  _ expression: TypedExpression, facts: some FactSource, context: EvaluationContext
) -> Outcome {
  guard !expression.nodes.isEmpty else { return .error(EvaluationFault(.wrongType)) }
  var interpreter = Interpreter(expression, context)
  return interpreter.outcome(of: expression.root, facts)
}

/// The walk over the nodes of one expression for one row.
///
/// The facts are handed down and never stored: a row may stand for a whole report, and a copy of
/// it costs more than the expression.
struct Interpreter {
  let expression: TypedExpression
  let operations: ValueOperations
  private(set) var stepsLeft: Int
  /// The elements of the loops around the node, outermost first.
  var locals: [Outcome] = []

  init(_ expression: TypedExpression, _ context: EvaluationContext) {
    self.expression = expression
    operations = ValueOperations(
      calendar: expression.usesCalendar ? context.calendar : nil,
      zones: expression.usesZones ? context.zones : nil)
    stepsLeft = context.stepLimit
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
      return place < locals.count ? locals[place] : fault(.unknownName, node)
    case .operation(let operation): return apply(operation, node, facts)
    case .pattern(let place): return find(expression.patterns[place], node, facts)
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
    case .pairLoop(let kind, _): return loop(kind, node, facts)
    case .binding:
      let bound = outcome(of: operand(node, 0), facts)
      return with([bound], operand(node, 1), facts)
    case .fault(let kind): return fault(kind, node)
    }
  }

  /// Takes steps off the budget; false where it is used up.
  mutating func spend(_ steps: Int) -> Bool {
    stepsLeft -= min(steps, stepsLeft + 1)
    return stepsLeft >= 0
  }

  func operand(_ node: TypedExpression.Node, _ number: Int) -> Int {
    Int(expression.operandList[Int(node.firstOperand) + number])
  }

  func fault(_ kind: EvaluationFault.Kind, _ node: TypedExpression.Node) -> Outcome {
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
      if operation.isOfLibrary, !spend(operations.cost(of: operation, [value])) {
        return fault(.tooManySteps, node)
      }
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
      if operation == .matches { return find(right, in: left, node) }
      return result(node, about: right) { () throws(EvaluationFault.Kind) in
        try operations.apply(operation, left, right)
      }
    default: return applyToMany(operation, node, facts)
    }
  }

  private mutating func applyToMany(
    _ operation: Operation, _ node: TypedExpression.Node, _ facts: some FactSource
  ) -> Outcome {
    let values: [Value]
    switch self.values(node, facts) {
    case .values(let found): values = found
    case .other(let outcome): return outcome
    }
    if operation == .isOneOf, let first = values.first {
      return .value(.bool(values.dropFirst().contains { first.isEqual(to: $0) }))
    }
    guard spend(operations.cost(of: operation, values)) else { return fault(.tooManySteps, node) }
    return result(node) { () throws(EvaluationFault.Kind) in
      try operations.applyLibrary(operation, values)
    }
  }

  // MARK: Patterns

  private mutating func find(
    _ pattern: Pattern, _ node: TypedExpression.Node, _ facts: some FactSource
  ) -> Outcome {
    let only = outcome(of: operand(node, 0), facts)
    guard case .value(let value) = only else { return only }
    return find(pattern, in: value, node)
  }

  /// With a pattern that is worked out.
  private mutating func find(
    _ pattern: Value, in text: Value, _ node: TypedExpression.Node
  ) -> Outcome {
    guard case .string(let written) = pattern else { return fault(.wrongType, node) }
    guard spend(written.text.utf8.count) else { return fault(.tooManySteps, node) }
    do throws(PatternError) {
      let compiled = try Pattern(written.text)
      guard spend(compiled.size / 8) else { return fault(.tooManySteps, node) }
      return find(compiled, in: text, node)
    } catch {
      let place = node.range
      return .error(EvaluationFault(.badPattern, at: place, names: [error.part]))
    }
  }

  /// A look at a code point costs as much as the pattern is long.
  private mutating func find(
    _ pattern: Pattern, in text: Value, _ node: TypedExpression.Node
  ) -> Outcome {
    guard case .string(let whole) = text else { return fault(.wrongType, node) }
    let (work, overflow) = whole.text.utf8.count.multipliedReportingOverflow(by: pattern.size)
    guard !overflow, spend(work / 64) else { return fault(.tooManySteps, node) }
    return .value(.bool(pattern.isFound(in: whole.text)))
  }

  /// An error wins over an unknown.
  private func weaker(_ first: Outcome, _ second: Outcome) -> Outcome {
    if case .error = first { return first }
    if case .error = second { return second }
    return .unknown
  }

  private func result(
    _ node: TypedExpression.Node, about subject: Value? = nil,
    _ body: () throws(EvaluationFault.Kind) -> Value
  ) -> Outcome {
    do throws(EvaluationFault.Kind) { return .value(try body()) } catch {
      guard error == .unknownZone, case .string(let name)? = subject else {
        return fault(error, node)
      }
      return .error(EvaluationFault(error, at: node.range, names: [name.text]))
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

  func isBool(_ term: Outcome) -> Bool {
    if case .value = term { return term.bool != nil }
    return true
  }

  /// Of what does not decide: unknown before the first error before a truth value.
  func stronger(_ first: Outcome, _ second: Outcome) -> Outcome {
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

  /// Values, or why there are none.
  enum Collected {
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
