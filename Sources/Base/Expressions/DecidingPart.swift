/// Of a conjunction that is false, the first part that makes it so; of anything else the whole.
///
/// - Returns: The slots of the facts in that part, ascending; the range of its text.
package func decidingPart(
  of expression: TypedExpression, facts: some FactSource, context: EvaluationContext
) -> (slots: [Int], range: Range<Int>) {
  let whole = expression.nodes.isEmpty ? 0..<0 : expression.nodes[expression.root].range
  guard let root = expression.nodes.last, root.kind == .conjunction else {
    return (expression.slots, whole)
  }
  for part in expression.operands(of: expression.root) {
    var interpreter = Interpreter(expression, context)
    if interpreter.outcome(of: part, facts) == .value(.bool(false)) {
      return (expression.slots(below: part), expression.nodes[part].range)
    }
  }
  return (expression.slots, whole)
}

extension TypedExpression {
  /// The slots of the facts that a node and its operands name, ascending.
  fileprivate func slots(below node: Int) -> [Int] {
    var found: Set<Int> = []
    var open = [node]
    while let next = open.popLast() {
      switch nodes[next].kind {
      case .fact(let slot), .presence(let slot): found.insert(slot)
      default: break
      }
      open += operands(of: next)
    }
    return found.sorted()
  }
}
