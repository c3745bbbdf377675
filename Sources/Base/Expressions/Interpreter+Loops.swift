/// The loops of the language, over elements and over pairs.
extension Interpreter {
  mutating func loop(
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

  mutating func with(_ element: Value, _ index: Int, _ facts: some FactSource) -> Outcome {
    locals.append(.value(element))
    defer { locals.removeLast() }
    return outcome(of: index, facts)
  }

  mutating func with(
    _ values: [Outcome], _ index: Int, _ facts: some FactSource
  ) -> Outcome {
    locals += values
    defer { locals.removeLast(values.count) }
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

  // MARK: Pairs

  /// The places and elements of a list, or the keys and values of a map.
  mutating func loop(
    _ kind: PairLoopKind, _ node: TypedExpression.Node, _ facts: some FactSource
  ) -> Outcome {
    let source = outcome(of: operand(node, 0), facts)
    let pairs: [Pair]
    switch source {
    case .value(.list(let list)):
      pairs = list.enumerated().map { Pair(key: .int(Int64($0.offset)), value: $0.element) }
    case .value(.map(let map)): pairs = map.entries.map { Pair(key: $0.key, value: $0.value) }
    case .value: return fault(.wrongType, node)
    case .unknown, .error: return source
    }
    switch kind {
    case .all: return quantify(pairs, node, decidedBy: false, facts)
    case .exists: return quantify(pairs, node, decidedBy: true, facts)
    case .existsOne:
      return transform(pairs, node, conditionAt: 1, facts) { _, _ in .value(.bool(true)) }
        .map { .value(.bool($0.count == 1)) }
    case .transformList, .transformMap:
      let isFiltered = node.operandCount == 3
      let made = transform(pairs, node, conditionAt: isFiltered ? 1 : nil, facts) { this, pair in
        this.with(pair.locals, this.operand(node, isFiltered ? 2 : 1), facts)
      }
      return made.map { made in
        if kind == .transformList { return .value(.list(made.map(\.value))) }
        var map = MapValue()
        for pair in made where !map.insert(pair.value, forKey: pair.key) {
          return fault(.badKey, node)
        }
        return .value(.map(map))
      }
    }
  }

  private mutating func quantify(
    _ pairs: [Pair], _ node: TypedExpression.Node, decidedBy: Bool, _ facts: some FactSource
  ) -> Outcome {
    var rest = Outcome.value(.bool(!decidedBy))
    for pair in pairs {
      let term = with(pair.locals, operand(node, 1), facts)
      if term.bool == decidedBy { return .value(.bool(decidedBy)) }
      if stepsLeft < 0 { return term }
      rest = stronger(rest, isBool(term) ? term : fault(.wrongType, node))
    }
    return rest
  }

  /// What is made of each pair for which a condition holds; an error wins over an unknown.
  private mutating func transform(
    _ pairs: [Pair], _ node: TypedExpression.Node, conditionAt condition: Int?,
    _ facts: some FactSource, _ make: (inout Self, Pair) -> Outcome
  ) -> Made {
    var made: [Pair] = []
    var isUnknown = false
    for pair in pairs {
      if let condition {
        switch with(pair.locals, operand(node, condition), facts) {
        case .value(.bool(let holds)): if !holds { continue }
        case .value: return .other(fault(.wrongType, node))
        case .unknown:
          isUnknown = true
          continue
        case .error(let fault): return .other(.error(fault))
        }
      }
      switch make(&self, pair) {
      case .value(let value): made.append(Pair(key: pair.key, value: value))
      case .unknown: isUnknown = true
      case .error(let fault): return .other(.error(fault))
      }
    }
    return isUnknown ? .other(.unknown) : .pairs(made)
  }

  private struct Pair {
    var key: Value
    var value: Value

    var locals: [Outcome] { [.value(key), .value(value)] }
  }

  /// Pairs, or why there are none.
  private enum Made {
    case pairs([Pair])
    case other(Outcome)

    func map(_ body: ([Pair]) -> Outcome) -> Outcome {
      switch self {
      case .pairs(let pairs): body(pairs)
      case .other(let outcome): outcome
      }
    }
  }
}
