package import Diagnostics
package import Patterns

/// A checked expression: nodes in one array, operands before what uses them, the root last.
///
/// One meaning for all who run it: the interpreter, the column evaluator, the SQL compiler.
package struct TypedExpression: Hashable, Sendable {
  package struct Node: Hashable, Sendable {
    package var kind: NodeKind
    /// Where the node's operands stand in `operands`.
    var firstOperand: Int32
    var operandCount: Int32
    /// Bytes of `text`.
    var start: Int32
    var end: Int32

    /// Where the node is written, in bytes of the expression's text.
    package var range: Range<Int> { Int(start)..<Int(end) }
  }

  /// What a node is. Numbers in it index `constants`, slots of facts, fields of a record.
  package enum NodeKind: Hashable, Sendable {
    /// A number in `constants`.
    case constant(Int)
    case fact(slot: Int)
    /// True where the fact has a value: the only way to ask about an unknown.
    case presence(slot: Int)
    /// The element of a loop, by the depth of the loop from outside, 0 first.
    case variable(Int)
    case operation(Operation)
    /// Whether the operand, a text, has a match of a pattern: a number in `patterns`.
    case pattern(Int)
    /// `&&` over two or more operands.
    case conjunction
    /// `||` over two or more operands.
    case disjunction
    /// Operands: condition, then, else; the one not taken is not evaluated.
    case conditional
    case list
    /// Operands: key, value, key, value ...
    case map
    /// A field of a record by its place.
    case field(Int)
    case fieldPresence(Int)
    /// A value of a map by its name, a number in `constants`.
    case member(Int)
    case memberPresence(Int)
    /// Operands: source, then the condition, then what `map` makes of each element.
    case comprehension(ComprehensionKind, variable: Int)
    /// A loop over places or keys, and values; the value is the next variable. Operands: source,
    /// then the condition, then what a transform makes of each pair.
    case pairLoop(PairLoopKind, variable: Int)
    /// `cel.bind`. Operands: what the variable stands for, then what uses it.
    case binding(variable: Int)
    /// Always an error; only where checking was off.
    case fault(EvaluationFault.Kind)
  }

  /// As it was written.
  package let text: String
  package internal(set) var nodes: [Node] = []
  /// The type of each node.
  package internal(set) var types: [ValueType] = []
  package internal(set) var constants: [Value] = []
  /// The patterns that are written out, compiled.
  package internal(set) var patterns: [Pattern] = []
  /// Node numbers, looked up by `operands(of:)`.
  var operandList: [Int32] = []

  init(text: String) { self.text = text }

  /// The number of the node whose outcome is that of the expression.
  package var root: Int { nodes.count - 1 }

  /// The type of the expression.
  package var type: ValueType { types.last ?? .error }

  /// The numbers of a node's operands, all smaller than its own.
  package func operands(of node: Int) -> [Int] {
    let first = Int(nodes[node].firstOperand)
    return operandList[first..<first + Int(nodes[node].operandCount)].map(Int.init)
  }

  /// The slots of the facts that it names, ascending, each once.
  package var slots: [Int] {
    var found: Set<Int> = []
    for node in nodes {
      switch node.kind {
      case .fact(let slot), .presence(let slot): found.insert(slot)
      default: break
      }
    }
    return found.sorted()
  }

  /// True where the outcome may depend on the working calendar.
  package private(set) var usesCalendar = false

  /// True where a moment is looked at in a zone of its own.
  package private(set) var usesZones = false

  /// The value, where the expression is a plain literal or came out as one.
  package var constant: Value? {
    guard nodes.count == 1, case .constant(let place)? = nodes.first?.kind else { return nil }
    return constants[place]
  }

  // MARK: Building

  mutating func add(
    _ kind: NodeKind, _ operands: [Int] = [], _ type: ValueType, _ range: Range<Int>
  ) -> Int {
    nodes.append(
      Node(
        kind: kind, firstOperand: Int32(clamping: operandList.count),
        operandCount: Int32(clamping: operands.count),
        start: Int32(clamping: range.lowerBound), end: Int32(clamping: range.upperBound)))
    if case .operation(let operation) = kind, operation.needsCalendar { usesCalendar = true }
    if case .operation(let operation) = kind, operation.takesZone, operands.count == 2 {
      usesZones = true
    }
    operandList.append(contentsOf: operands.map { Int32(clamping: $0) })
    types.append(type)
    return nodes.count - 1
  }

  /// Takes back the node that was added last; its operands stay.
  mutating func removeLast() {
    let node = nodes.removeLast()
    types.removeLast()
    operandList.removeLast(Int(node.operandCount))
  }

  mutating func add(constant: Value, _ type: ValueType, _ range: Range<Int>) -> Int {
    constants.append(constant)
    return add(.constant(constants.count - 1), [], type, range)
  }
}

// MARK: Flatness

extension TypedExpression {
  /// What keeps an expression from running over columns, and where it is written.
  package struct Obstacle: Hashable, Sendable {
    package enum Construct: String, Hashable, Sendable, CaseIterable {
      case list, map, loop, record
      case textBuilding = "text-building"
      case openType = "open-type"
      case moment, pattern, function
    }

    package var construct: Construct
    /// Bytes of the expression's text.
    package var range: Range<Int>

    /// What it is, to be worded.
    package var message: Message { Message("expression.not-flat." + construct.rawValue) }
  }

  /// True where it has scalar facts only: no lists, maps, records, loops, no building of text.
  package var isFlat: Bool { obstacle == nil }

  /// The first thing, in the order of evaluation, that keeps it from being flat.
  package var obstacle: Obstacle? {
    for (index, node) in nodes.enumerated() {
      if let construct = construct(of: node.kind, at: index) {
        return Obstacle(construct: construct, range: node.range)
      }
    }
    return nil
  }

  private func construct(of kind: NodeKind, at index: Int) -> Obstacle.Construct? {
    switch kind {
    case .list: return .list
    case .map, .member, .memberPresence: return .map
    case .comprehension, .pairLoop, .binding, .variable: return .loop
    case .pattern, .operation(.matches): return .pattern
    case .field, .fieldPresence: return .record
    case .fault: return .openType
    case .operation(.toString), .operation(.toBytes): return .textBuilding
    case .operation(.add) where types[index] == .string: return .textBuilding
    case .operation(let operation) where operation.isOfLibrary: return .function
    case .operation, .constant, .fact, .presence, .conjunction, .disjunction, .conditional:
      break
    }
    switch types[index] {
    case .list: return .list
    case .map: return .map
    case .record: return .record
    case .timestamp, .duration: return .moment
    case .bytes: return .textBuilding
    case .dyn, .error, .type, .null: return .openType
    case .bool, .int, .uint, .double, .string, .choice, .date, .decimal: return nil
    }
  }
}
