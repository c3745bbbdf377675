/// Loops with two variables.
extension Checker {
  mutating func checkLoop(_ loop: SyntaxTree.PairLoop, _ range: Range<Int>) -> Int {
    let source = check(loop.source)
    let pair: (key: ValueType, value: ValueType)
    switch type(of: source) {
    case .list(let inner): pair = (.int, inner)
    case .map(let key, let value): pair = (key, value)
    case .dyn, .error: pair = (type(of: source), type(of: source))
    default:
      report(.notLoopable(type(of: source), loop.kind.rawValue, at: tree[loop.source].range))
      pair = (.error, .error)
    }
    locals.append((loop.key, pair.key))
    locals.append((loop.value, pair.value))
    var parts = [source]
    if let condition = loop.condition {
      parts.append(check(condition: condition, of: loop.kind.rawValue))
    }
    if let transform = loop.transform { parts.append(check(transform)) }
    locals.removeLast(2)
    let made = parts.last.map { type(of: $0) } ?? .dyn
    let result: ValueType
    switch loop.kind {
    case .all, .exists, .existsOne: result = .bool
    case .transformList: result = .list(made)
    case .transformMap: result = .map(pair.key, made)
    }
    return output.add(.pairLoop(loop.kind, variable: locals.count), parts, result, range)
  }
}
