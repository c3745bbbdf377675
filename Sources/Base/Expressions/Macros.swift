/// The loops of the language; each is a macro of CEL.
package enum ComprehensionKind: UInt8, Hashable, Sendable, CaseIterable {
  case all, exists, existsOne, filter, map

  /// The names under which a rule may call it.
  init?(macro name: String) {
    switch name {
    case "all": self = .all
    case "exists": self = .exists
    case "exists_one", "existsOne": self = .existsOne
    case "filter": self = .filter
    case "map": self = .map
    default: return nil
    }
  }

  package var name: String {
    switch self {
    case .all: "all"
    case .exists: "exists"
    case .existsOne: "exists_one"
    case .filter: "filter"
    case .map: "map"
    }
  }
}

/// The loops with two variables: place and element of a list, or key and value of a map.
package enum PairLoopKind: String, Hashable, Sendable, CaseIterable {
  case all, exists, existsOne, transformList, transformMap

  /// The names under which a rule may call it.
  init?(macro name: String) {
    self.init(rawValue: name == "exists_one" ? "existsOne" : name)
  }
}

/// A call on a receiver, before it is known whether it is a macro.
struct MemberCall {
  var name: String
  var nameRange: Range<Int>
  var receiver: SyntaxTree.ID
  var arguments: [SyntaxTree.ID]
  var range: Range<Int>
}

extension Parser {
  /// `has(a.b)`: asks for the field, or the fact, without using it.
  mutating func presence(
    _ arguments: [SyntaxTree.ID], nameRange: Range<Int>, range: Range<Int>
  ) -> SyntaxTree.ID {
    guard arguments.count == 1, let argument = arguments.first else {
      problems.append(.presenceOfNoField(at: range))
      return tree.add(.error, range)
    }
    switch tree[argument].form {
    case .select(let operand, let field, let fieldRange):
      return tree.add(.presence(operand, field: field, fieldRange: fieldRange), range)
    case .identifier: return tree.add(.namePresence(argument), range)
    case .error: break
    default: problems.append(.presenceOfNoField(at: tree[argument].range))
    }
    return tree.add(.error, range)
  }

  /// Gives nil where name and number of arguments are those of an ordinary call.
  mutating func expandMacro(_ call: MemberCall) -> SyntaxTree.ID? {
    if let binding = expandBinding(call) { return binding }
    if let loop = expandPairLoop(call) { return loop }
    guard let kind = ComprehensionKind(macro: call.name) else { return nil }
    let isMapWithCondition = kind == .map && call.arguments.count == 3
    guard call.arguments.count == 2 || isMapWithCondition, let first = call.arguments.first else {
      return nil
    }
    guard case .identifier(let variable, isRooted: false) = tree[first].form else {
      if tree[first].form != .error {
        problems.append(.loopVariableIsNoName(call.name, at: tree[first].range))
      }
      return tree.add(.error, call.range)
    }
    let last = call.arguments.last ?? first
    let condition = isMapWithCondition ? call.arguments[1] : (kind == .map ? nil : last)
    let loop = SyntaxTree.Comprehension(
      kind: kind, source: call.receiver, variable: variable, variableRange: tree[first].range,
      condition: condition, transform: kind == .map ? last : nil)
    return tree.add(.comprehension(loop), call.range)
  }

  /// `cel.bind(name, value, body)`.
  private mutating func expandBinding(_ call: MemberCall) -> SyntaxTree.ID? {
    guard call.name == "bind", call.arguments.count == 3,
      case .identifier("cel", _) = tree[call.receiver].form
    else { return nil }
    guard let name = variable(call, 0, write: "cel.bind(x, ..., ...)") else {
      return tree.add(.error, call.range)
    }
    return tree.add(
      .binding(name, value: call.arguments[1], body: call.arguments[2]), call.range)
  }

  private mutating func expandPairLoop(_ call: MemberCall) -> SyntaxTree.ID? {
    guard let kind = PairLoopKind(macro: call.name) else { return nil }
    let isTransform = kind == .transformList || kind == .transformMap
    let count = call.arguments.count
    guard count == 3 || (isTransform && count == 4) else { return nil }
    let form = "\(call.name)(i, v, ...)"
    guard let key = variable(call, 0, write: form), let value = variable(call, 1, write: form)
    else { return tree.add(.error, call.range) }
    let loop = SyntaxTree.PairLoop(
      kind: kind, source: call.receiver, key: key, value: value,
      condition: isTransform && count == 3 ? nil : call.arguments[2],
      transform: isTransform ? call.arguments[count - 1] : nil)
    return tree.add(.pairLoop(loop), call.range)
  }

  /// The plain name that an argument must be; nil, and reported, for anything else.
  private mutating func variable(_ call: MemberCall, _ place: Int, write form: String) -> String? {
    let argument = call.arguments[place]
    if case .identifier(let name, isRooted: false) = tree[argument].form { return name }
    if tree[argument].form != .error {
      problems.append(
        .variableIsNoName(call.name, write: form, at: tree[argument].range))
    }
    return nil
  }
}
