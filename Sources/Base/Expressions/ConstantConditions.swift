/// Finds the parts of an expression that are true, or false, whatever the facts.
///
/// Every comparison of a part with constants, and every fact of truth, is tried with values around
/// the constants and inside the range of the type, all together; what comes out the same each time
/// is constant. That a fact may have no value is left aside: `x > 3 || x <= 3` says nothing even so.
struct ConstantConditions {
  /// A condition, and what it always is.
  struct Finding: Hashable {
    var node: Int
    var value: Bool
  }

  private let expression: TypedExpression
  private let declarations: Declarations
  /// One number for all nodes that are written alike.
  private var shapes: [Int] = []
  /// For each thing that nodes are about, the values with which it is tried.
  private var trials: [[Value]] = []
  private var placeOfShape: [Int: Int] = [:]

  /// How many cases are tried at most; past it nothing is said.
  private static let limit = 1_024

  init(_ expression: TypedExpression, _ declarations: Declarations) {
    self.expression = expression
    self.declarations = declarations
    shapes = Self.shapes(of: expression)
  }

  /// The outermost constant parts, in the order of the text.
  static func findings(
    in expression: TypedExpression, _ declarations: Declarations
  ) -> [Finding] {
    guard !expression.nodes.isEmpty else { return [] }
    var found: [Finding] = []
    for root in expression.conditionRoots {
      var search = ConstantConditions(expression, declarations)
      found += search.findings(under: root)
    }
    return found.sorted { expression.nodes[$0.node].start < expression.nodes[$1.node].start }
  }

  // MARK: Trying

  private mutating func findings(under root: Int) -> [Finding] {
    var conditions: [Int] = []
    collect(root, &conditions)
    for node in conditions { prepare(node) }
    let leaves = conditions.filter { connected($0).isEmpty }
    // Where each leaf is about something else and can be either, so can the whole.
    guard keepTrialsThatDiffer(leaves) || leaves.contains(where: { settled($0).value != nil })
    else { return [] }
    var cases = 1
    for values in trials {
      let (product, isTooLarge) = cases.multipliedReportingOverflow(by: values.count)
      guard !isTooLarge, product <= Self.limit else { return [] }
      cases = product
    }
    var seen = [Int: Set<Bool>]()
    for number in 0..<cases {
      var trial: [Value] = []
      var rest = number
      for values in trials {
        trial.append(values[rest % values.count])
        rest /= values.count
      }
      for node in conditions { seen[node, default: []].insert(truth(of: node, trial)) }
    }
    return outermost(root, seen)
  }

  /// Keeps of the trials of each subject those that its leaves tell apart.
  ///
  /// - Returns: Whether a subject has several leaves, or a leaf that is always the same.
  private mutating func keepTrialsThatDiffer(_ leaves: [Int]) -> Bool {
    var isWorthTrying = false
    for place in trials.indices {
      let own = leaves.filter { subject(ofLeaf: $0) == place }
      var seen: Set<[Bool]> = []
      var trial = trials.map { $0.first ?? .null }
      trials[place] = trials[place].filter { value in
        trial[place] = value
        return seen.insert(own.map { truth(ofLeaf: $0, trial) }).inserted
      }
      if own.count > 1 || seen.count < 2 {
        isWorthTrying = true
      }
    }
    return isWorthTrying
  }

  /// What a leaf is about; nil for one that is settled.
  private func subject(ofLeaf node: Int) -> Int? {
    comparison(node)?.subject ?? placeOfShape[shapes[node]]
  }

  private func outermost(_ node: Int, _ seen: [Int: Set<Bool>]) -> [Finding] {
    if let values = seen[node], values.count == 1, let value = values.first {
      // `true` alone is what its writer means.
      return isLiteral(node) ? [] : [Finding(node: node, value: value)]
    }
    return connected(node).flatMap { outermost($0, seen) }
  }

  /// The conditions that a node joins, inside it; a leaf joins none.
  private func connected(_ node: Int) -> [Int] {
    switch expression.nodes[node].kind {
    case .conjunction, .disjunction, .operation(.not): expression.operands(of: node)
    case .conditional where expression.types[node] == .bool: expression.operands(of: node)
    default: []
    }
  }

  private func collect(_ node: Int, _ conditions: inout [Int]) {
    conditions.append(node)
    for inner in connected(node) { collect(inner, &conditions) }
  }

  private func truth(of node: Int, _ trial: [Value]) -> Bool {
    let operands = connected(node)
    switch expression.nodes[node].kind {
    case .conjunction: return operands.allSatisfy { truth(of: $0, trial) }
    case .disjunction: return operands.contains { truth(of: $0, trial) }
    case .operation(.not): return operands.first.map { !truth(of: $0, trial) } ?? false
    case .conditional where operands.count == 3:
      return truth(of: operands[truth(of: operands[0], trial) ? 1 : 2], trial)
    default: return truth(ofLeaf: node, trial)
    }
  }

  private func truth(ofLeaf node: Int, _ trial: [Value]) -> Bool {
    if case .value(.bool(let value)) = settled(node) { return value }
    if let comparison = comparison(node), let value = trial[safe: comparison.subject] {
      return comparison.holds(value)
    }
    if let place = placeOfShape[shapes[node]], case .bool(let value)? = trial[safe: place] {
      return value
    }
    return false
  }

  // MARK: Leaves

  /// A comparison of something with constants.
  private struct Comparison {
    var subject: Int
    var operation: Operation
    var constants: [Value]

    func holds(_ value: Value) -> Bool {
      guard let first = constants.first else { return false }
      switch operation {
      case .equal: return value.isEqual(to: first)
      case .notEqual: return !value.isEqual(to: first)
      case .isOneOf: return constants.contains { value.isEqual(to: $0) }
      default: break
      }
      switch (operation, value.order(against: first)) {
      case (.less, .ascending?), (.greater, .descending?): return true
      case (.lessOrEqual, .ascending?), (.lessOrEqual, .same?): return true
      case (.greaterOrEqual, .descending?), (.greaterOrEqual, .same?): return true
      default: return false
      }
    }
  }

  private func comparison(_ node: Int) -> Comparison? {
    guard let parts = parts(of: node), let place = placeOfShape[shapes[parts.subject]] else {
      return nil
    }
    return Comparison(subject: place, operation: parts.operation, constants: parts.constants)
  }

  private func parts(
    of node: Int
  ) -> (subject: Int, operation: Operation, constants: [Value])? {
    guard case .operation(let operation) = expression.nodes[node].kind else { return nil }
    let operands = expression.operands(of: node)
    switch operation {
    case .isOneOf:
      let constants = operands.dropFirst().compactMap { constant($0) }
      guard let subject = operands.first, constants.count == operands.count - 1,
        isTried(expression.types[subject])
      else { return nil }
      return (subject, operation, constants)
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
      guard operands.count == 2 else { return nil }
      if let value = constant(operands[1]), isTried(expression.types[operands[0]]) {
        return (operands[0], operation, [value])
      }
      if let value = constant(operands[0]), isTried(expression.types[operands[1]]) {
        return (operands[1], operation.mirrored, [value])
      }
      return nil
    default: return nil
    }
  }

  private func isTried(_ type: ValueType) -> Bool {
    switch type {
    case .int, .decimal, .date, .string, .choice, .bool: true
    default: false
    }
  }

  private mutating func prepare(_ node: Int) {
    guard connected(node).isEmpty, settled(node).value == nil else { return }
    guard let parts = parts(of: node) else {
      add(node, [.bool(false), .bool(true)])
      return
    }
    let type = expression.types[parts.subject]
    if case .choice(let set) = type {
      add(parts.subject, set.values.map(Value.text))
      return
    }
    if type == .bool {
      add(parts.subject, [.bool(false), .bool(true)])
      return
    }
    let range = range(of: parts.subject)
    add(parts.subject, parts.constants.flatMap { $0.around(within: range) })
  }

  private mutating func add(_ node: Int, _ values: [Value]) {
    let place = placeOfShape[shapes[node]] ?? trials.count
    if place == trials.count {
      placeOfShape[shapes[node]] = place
      trials.append([])
    }
    for value in values where !trials[place].contains(value) { trials[place].append(value) }
  }

  private func range(of node: Int) -> ClosedRange<Int>? {
    guard case .fact(let slot) = expression.nodes[node].kind else { return nil }
    return declarations.facts.first { $0.slot == slot }?.range
  }

  // MARK: Constants

  /// The value of a constant that is no name: a parameter can be given another value.
  private func constant(_ node: Int) -> Value? {
    guard case .constant(let place) = expression.nodes[node].kind, !isNamed(node) else {
      return nil
    }
    return expression.constants[place]
  }

  private func isNamed(_ node: Int) -> Bool {
    guard case .constant = expression.nodes[node].kind,
      let name = expression.textOf(node)
    else { return false }
    return declarations.meaning(of: name, isRooted: false) != nil
  }

  private func isLiteral(_ node: Int) -> Bool {
    if case .constant = expression.nodes[node].kind { return true }
    return false
  }

  /// The outcome of a part without facts, elements and names.
  private func settled(_ node: Int) -> Outcome {
    var open = [node]
    while let next = open.popLast() {
      switch expression.nodes[next].kind {
      case .fact, .presence, .variable: return .unknown
      case .constant where isNamed(next): return .unknown
      default: open += expression.operands(of: next)
      }
    }
    var interpreter = Interpreter(expression, EvaluationContext(stepLimit: 10_000))
    return interpreter.outcome(of: node, FactValues())
  }

  // MARK: Shapes

  private struct Shape: Hashable {
    var kind: TypedExpression.NodeKind
    var constant: Value?
    var operands: [Int]
  }

  private static func shapes(of expression: TypedExpression) -> [Int] {
    var numbers: [Shape: Int] = [:]
    var result: [Int] = []
    for (index, node) in expression.nodes.enumerated() {
      var shape = Shape(
        kind: node.kind, constant: nil, operands: expression.operands(of: index).map { result[$0] })
      switch node.kind {
      case .constant(let place):
        shape.kind = .constant(0)
        shape.constant = expression.constants[place]
      case .member(let place), .memberPresence(let place):
        shape.constant = expression.constants[place]
      default: break
      }
      let number = numbers[shape] ?? numbers.count
      numbers[shape] = number
      result.append(number)
    }
    return result
  }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}

extension Operation {
  /// With the operands the other way round.
  fileprivate var mirrored: Operation {
    switch self {
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    default: self
    }
  }
}

extension TypedExpression {
  /// As it was written.
  func textOf(_ node: Int) -> String? {
    let bytes = Array(text.utf8)
    let range = nodes[node].range
    guard range.upperBound <= bytes.count else { return nil }
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// The conditions that no other one joins: the whole, those of loops, and those of `?:`.
  fileprivate var conditionRoots: [Int] {
    var joined: Set<Int> = []
    for (index, node) in nodes.enumerated() {
      switch node.kind {
      case .conjunction, .disjunction, .operation(.not): joined.formUnion(operands(of: index))
      case .conditional where types[index] == .bool: joined.formUnion(operands(of: index))
      default: break
      }
    }
    return nodes.indices.filter { index in
      guard types[index] == .bool, !joined.contains(index) else { return false }
      if index == root { return true }
      switch nodes[index].kind {
      case .conjunction, .disjunction, .operation(.not): return true
      case .operation(let operation): return operation.isComparison && isCondition(index)
      default: return false
      }
    }
  }

  /// A comparison by itself is a condition where a loop or `?:` asks it.
  private func isCondition(_ node: Int) -> Bool {
    nodes.indices.contains { index in
      switch nodes[index].kind {
      case .comprehension, .pairLoop: operands(of: index).dropFirst().contains(node)
      case .conditional: operands(of: index).first == node
      default: false
      }
    }
  }
}

extension Operation {
  fileprivate var isComparison: Bool {
    switch self {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .isOneOf: true
    default: false
    }
  }
}
