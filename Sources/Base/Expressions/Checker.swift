import CivilCalendar
import Diagnostics
import ExactNumbers
import VietnameseText

/// Whether names and types are proved before an expression may run.
package enum CheckMode: Hashable, Sendable {
  case checked
  /// As the standard allows: every type is open, and what is unknown fails when evaluated.
  case unchecked
}

/// Gives each node of a tree its type and writes the typed form; goes on after each problem.
struct Checker {
  let tree: SyntaxTree
  let declarations: Declarations
  let mode: CheckMode
  var output: TypedExpression
  private(set) var problems: [ExpressionProblem] = []
  /// A name was reported that is like none that there is.
  private var hasUnlikeName = false
  /// Names of the loops around the node, outermost first.
  var locals: [(name: String, type: ValueType)] = []

  init(_ tree: SyntaxTree, text: String, declarations: Declarations, mode: CheckMode) {
    self.tree = tree
    self.declarations = declarations
    self.mode = mode
    output = TypedExpression(text: text)
  }

  /// The type as the checks see it.
  func type(of node: Int) -> ValueType {
    mode == .unchecked && output.types[node] != .error ? .dyn : output.types[node]
  }

  mutating func report(_ problem: ExpressionProblem) {
    // A text that is no expression has many names that are not known: the first says it.
    if problem.code == .unknownName, problem.help.isEmpty {
      if hasUnlikeName { return }
      hasUnlikeName = true
    }
    if mode == .checked || problem.severity == .error && problem.code == .badLiteral {
      problems.append(problem)
    }
  }

  /// Reports and stands in for what could not be checked.
  mutating func fail(
    _ problem: ExpressionProblem, _ kind: EvaluationFault.Kind, _ range: Range<Int>
  ) -> Int {
    report(problem)
    return output.add(.fault(kind), [], mode == .checked ? .error : .dyn, range)
  }

  /// Checks a node; `hint` says as what a number literal is to be read.
  mutating func check(_ id: SyntaxTree.ID, hint: ValueType? = nil) -> Int {
    let node = tree[id]
    switch node.form {
    case .error: return output.add(.fault(.wrongType), [], .error, node.range)
    case .literal(let literal): return check(literal, hint: hint, node.range)
    case .identifier, .select: return checkName(id)
    case .presence(let operand, let field, let fieldRange):
      return checkPresence(operand, field, fieldRange, node.range)
    case .namePresence(let operand): return checkNamePresence(operand, node.range)
    case .call(let name, let arguments, let nameRange):
      return checkCall(name, arguments, nameRange, node.range)
    case .memberCall(let name, let receiver, let arguments, let nameRange):
      return checkMemberCall(name, receiver, arguments, nameRange, node.range)
    case .unary(let sign, let operand): return checkUnary(sign, operand, hint, node.range)
    case .binary(let sign, let left, let right, let place):
      return checkBinary(sign, left, right, at: place, hint, node.range)
    case .conjunction(let terms):
      return checkTerms(terms, "&&", .conjunction, node.range)
    case .disjunction(let terms):
      return checkTerms(terms, "||", .disjunction, node.range)
    case .conditional(let condition, let first, let second):
      return checkConditional(condition, first, second, hint, node.range)
    case .index(let operand, let index): return checkIndex(operand, index, node.range)
    case .list(let items): return checkList(items, hint, node.range)
    case .map(let entries): return checkMap(entries, node.range)
    case .comprehension(let loop): return checkLoop(loop, node.range)
    case .pairLoop(let loop): return checkLoop(loop, node.range)
    case .binding(let name, let value, let body):
      let bound = check(value)
      locals.append((name, type(of: bound)))
      let result = check(body, hint: hint)
      locals.removeLast()
      return output.add(
        .binding(variable: locals.count), [bound, result], type(of: result), node.range)
    }
  }

  // MARK: Literals

  private mutating func check(
    _ literal: SyntaxTree.Literal, hint: ValueType?, _ range: Range<Int>
  ) -> Int {
    switch literal {
    case .null: return output.add(constant: .null, .null, range)
    case .bool(let bool): return output.add(constant: .bool(bool), .bool, range)
    case .string(let text): return output.add(constant: .text(text), .string, range)
    case .bytes(let bytes): return output.add(constant: .bytes(bytes), .bytes, range)
    case .int(let digits):
      guard let number = Int64(literal: digits) else {
        return fail(.numberTooLarge(digits, type: "int", at: range), .overflow, range)
      }
      if hint == .decimal { return decimal(Decimal(parsing: digits), digits, range) }
      return output.add(constant: .int(number), .int, range)
    case .uint(let digits):
      guard let number = UInt64(literal: digits) else {
        return fail(.numberTooLarge(digits, type: "uint", at: range), .overflow, range)
      }
      return output.add(constant: .uint(number), .uint, range)
    case .double(let digits):
      if hint == .decimal { return decimal(Decimal(parsing: digits), digits, range) }
      guard let number = Double(digits), number.isFinite else {
        return fail(.numberTooLarge(digits, type: "double", at: range), .overflow, range)
      }
      return output.add(constant: .number(number), .double, range)
    }
  }

  private mutating func decimal(_ number: Decimal?, _ text: String, _ range: Range<Int>) -> Int {
    guard let number else { return fail(.badDecimal(text, at: range), .badConversion, range) }
    return output.add(constant: .decimal(number), .decimal, range)
  }

  /// True where the node is number literals only, which take the type of what stands beside.
  func isNumberLiteral(_ id: SyntaxTree.ID) -> Bool {
    switch tree[id].form {
    case .literal(.int), .literal(.double): return true
    case .unary(.negate, let operand): return isNumberLiteral(operand)
    case .conditional(_, let first, let second):
      return isNumberLiteral(first) && isNumberLiteral(second)
    case .list(let items): return !items.isEmpty && items.allSatisfy(isNumberLiteral)
    default: return false
    }
  }

  // MARK: Collections and choices

  private mutating func checkList(
    _ items: [SyntaxTree.ID], _ hint: ValueType?, _ range: Range<Int>
  ) -> Int {
    var element = hint
    if case .list(let inner)? = hint { element = inner }
    let nodes = items.map { check($0, hint: element) }
    return output.add(.list, nodes, .list(joinedType(of: nodes)), range)
  }

  private mutating func checkMap(_ entries: [SyntaxTree.MapEntry], _ range: Range<Int>) -> Int {
    var keys: [Int] = []
    var values: [Int] = []
    for entry in entries {
      let key = check(entry.key)
      switch type(of: key) {
      case .int, .uint, .bool, .string, .choice, .dyn, .error: break
      default: report(.badKeyType(type(of: key), at: tree[entry.key].range))
      }
      keys.append(key)
      values.append(check(entry.value))
    }
    let parts = zip(keys, values).flatMap { [$0, $1] }
    return output.add(.map, parts, .map(joinedType(of: keys), joinedType(of: values)), range)
  }

  private func joinedType(of nodes: [Int]) -> ValueType {
    guard let first = nodes.first else { return .dyn }
    return nodes.dropFirst().reduce(type(of: first)) { joined, node in
      joined.joined(with: type(of: node)) ?? .dyn
    }
  }

  private mutating func checkConditional(
    _ condition: SyntaxTree.ID, _ first: SyntaxTree.ID, _ second: SyntaxTree.ID,
    _ hint: ValueType?, _ range: Range<Int>
  ) -> Int {
    let asked = check(condition: condition, of: "?:")
    let (left, right) = checkPair(first, second, hint)
    let both = type(of: left).joined(with: type(of: right))
    if both == nil {
      report(.branchesDiffer(type(of: left), type(of: right), at: range))
    }
    return output.add(.conditional, [asked, left, right], both ?? .error, range)
  }

  private mutating func checkTerms(
    _ terms: [SyntaxTree.ID], _ sign: String, _ kind: TypedExpression.NodeKind,
    _ range: Range<Int>
  ) -> Int {
    let nodes = terms.map { check(condition: $0, of: sign) }
    return output.add(kind, nodes, .bool, range)
  }

  /// Checks what has to be true or false for an operator or a loop.
  mutating func check(condition: SyntaxTree.ID, of sign: String) -> Int {
    let node = check(condition)
    if !type(of: node).fits(.bool) {
      report(.wrongOperand(sign, type(of: node), wanted: .bool, at: tree[condition].range))
    }
    return node
  }

  private mutating func checkLoop(_ loop: SyntaxTree.Comprehension, _ range: Range<Int>) -> Int {
    let source = check(loop.source)
    let element: ValueType
    switch type(of: source) {
    case .list(let inner): element = inner
    case .map(let key, _): element = key
    case .dyn, .error: element = type(of: source)
    default:
      report(.notLoopable(type(of: source), loop.kind.name, at: tree[loop.source].range))
      element = .error
    }
    locals.append((loop.variable, element))
    var parts = [source]
    if let condition = loop.condition {
      parts.append(check(condition: condition, of: loop.kind.name))
    }
    if let transform = loop.transform { parts.append(check(transform)) }
    locals.removeLast()
    let result: ValueType
    switch loop.kind {
    case .all, .exists, .existsOne: result = .bool
    case .filter: result = .list(element)
    case .map: result = .list(parts.last.map { type(of: $0) } ?? .dyn)
    }
    return output.add(
      .comprehension(loop.kind, variable: locals.count), parts, result, range)
  }
}

extension FixedWidthInteger {
  /// Reads digits as written in an expression: a sign, then decimal digits or `0x` and hex.
  fileprivate init?(literal text: String) {
    let isNegative = text.hasPrefix("-")
    let digits = isNegative ? text.dropFirst() : text[...]
    let isHex = digits.hasPrefix("0x") || digits.hasPrefix("0X")
    let sign = isNegative ? "-" : ""
    self.init(sign + (isHex ? digits.dropFirst(2) : digits), radix: isHex ? 16 : 10)
  }
}
