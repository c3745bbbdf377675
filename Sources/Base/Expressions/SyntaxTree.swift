/// What was written, macros expanded, as nodes in one array: a node's parts come before it.
struct SyntaxTree: Hashable, Sendable {
  /// A node's place in the tree.
  typealias ID = Int

  struct Node: Hashable, Sendable {
    var form: Form
    var range: Range<Int>
    /// 1 for a leaf; bounds the recursion of what walks the tree.
    var height: Int
  }

  indirect enum Form: Hashable, Sendable {
    /// A place that could not be read; the parser has reported it.
    case error
    case literal(Literal)
    /// `isRooted` for a leading dot, which skips local names.
    case identifier(String, isRooted: Bool)
    case select(ID, field: String, fieldRange: Range<Int>)
    /// `has(a.b)`.
    case presence(ID, field: String, fieldRange: Range<Int>)
    /// `has(a)`, which asks for a fact without a dot; the standard has none.
    case namePresence(ID)
    case call(String, arguments: [ID], nameRange: Range<Int>)
    case memberCall(String, receiver: ID, arguments: [ID], nameRange: Range<Int>)
    case unary(UnaryOperator, ID)
    case binary(BinaryOperator, ID, ID, operatorRange: Range<Int>)
    /// A chain of `&&` or of `||`, two or more.
    case conjunction([ID])
    case disjunction([ID])
    case conditional(ID, ID, ID)
    case index(ID, ID)
    case list([ID])
    case map([MapEntry])
    case comprehension(Comprehension)
    case pairLoop(PairLoop)
    /// `cel.bind(name, value, body)`.
    case binding(String, value: ID, body: ID)
  }

  struct MapEntry: Hashable, Sendable {
    var key: ID
    var value: ID
  }

  enum Literal: Hashable, Sendable {
    case null
    case bool(Bool)
    /// Sign and digits as written, decimal or `0x`.
    case int(String)
    case uint(String)
    case double(String)
    case string(String)
    case bytes([UInt8])
  }

  enum UnaryOperator: Hashable, Sendable { case not, negate }

  enum BinaryOperator: Hashable, Sendable {
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual, membership
    case add, subtract, multiply, divide, modulo
  }

  struct Comprehension: Hashable, Sendable {
    var kind: ComprehensionKind
    var source: ID
    var variable: String
    var variableRange: Range<Int>
    /// The predicate; for a `map` of two arguments there is none.
    var condition: ID?
    /// What `map` makes of an element.
    var transform: ID?
  }

  /// A loop with two variables.
  struct PairLoop: Hashable, Sendable {
    var kind: PairLoopKind
    var source: ID
    /// For the place in a list or the key of a map.
    var key: String
    var value: String
    var condition: ID?
    /// What a transform makes of a pair.
    var transform: ID?
  }

  private(set) var nodes: [Node] = []
  var root: ID = 0

  subscript(id: ID) -> Node { nodes[id] }

  mutating func add(_ form: Form, _ range: Range<Int>) -> ID {
    let deepest = Self.parts(of: form).map { nodes[$0].height }.max() ?? 0
    nodes.append(Node(form: form, range: range, height: deepest + 1))
    return nodes.count - 1
  }

  /// The direct parts of a form, in the order of the text.
  static func parts(of form: Form) -> [ID] {
    switch form {
    case .error, .literal, .identifier: []
    case .select(let operand, _, _), .presence(let operand, _, _), .unary(_, let operand),
      .namePresence(let operand):
      [operand]
    case .call(_, let arguments, _): arguments
    case .memberCall(_, let receiver, let arguments, _): [receiver] + arguments
    case .binary(_, let left, let right, _), .index(let left, let right): [left, right]
    case .conjunction(let terms), .disjunction(let terms), .list(let terms): terms
    case .conditional(let condition, let first, let second): [condition, first, second]
    case .map(let entries): entries.flatMap { [$0.key, $0.value] }
    case .comprehension(let loop):
      [loop.source] + [loop.condition, loop.transform].compactMap { $0 }
    case .pairLoop(let loop):
      [loop.source] + [loop.condition, loop.transform].compactMap { $0 }
    case .binding(_, let value, let body): [value, body]
    }
  }
}
