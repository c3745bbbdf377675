import Expressions

/// A question to all elements of a list that is a fact.
struct ItemQuantifier: Hashable, Sendable {
  /// Of the list.
  var slot: Int
  /// `exists` is decided by true, `all` by false.
  var decidedBy: Bool
  /// In the program of the list's elements.
  var root: ColumnProgram.Root
}

extension ColumnProgram {
  /// The place of a node that has to do with lists; nil for other nodes.
  ///
  /// Lists that are facts may be counted and asked with `all` and `exists`, where the question is
  /// about the element alone: then the elements are rows of their own.
  mutating func items(
    _ expression: TypedExpression, _ index: Int, ofItems: Bool
  ) throws(ColumnObstacle) -> Int? {
    let operands = expression.operands(of: index)
    switch expression.nodes[index].kind {
    case .variable(0) where ofItems:
      return ColumnKind(expression.types[index]).map { place(.fact(slot: 0), [], $0) }
    case .field(let field) where ofItems && isItem(expression, operands[0]):
      return ColumnKind(expression.types[index]).map { place(.fact(slot: field), [], $0) }
    case .fieldPresence(let field) where ofItems && isItem(expression, operands[0]):
      return place(.presence(slot: field), [], .bool)
    case .operation(.size):
      guard !ofItems, let slot = Self.listSlot(expression, operands[0]) else { return nil }
      return place(.listSize(slot: slot), [], .int)
    case .comprehension(let loop, _):
      guard !ofItems, loop == .all || loop == .exists,
        let slot = Self.listSlot(expression, operands[0])
      else { return nil }
      let node = try place(operands[1], of: expression, forItemsOf: slot)
      guard itemPrograms[slot]?.nodes[node].kind == .bool else { return nil }
      let root = Root(node: node, steps: 0, scans: 0)
      let quantifier = ItemQuantifier(slot: slot, decidedBy: loop == .exists, root: root)
      return place(.quantifier(quantifier), [], .bool)
    default: return nil
    }
  }

  private func isItem(_ expression: TypedExpression, _ node: Int) -> Bool {
    if case .variable(0) = expression.nodes[node].kind { return true }
    return false
  }

  /// The slot of a fact that is a list of plain values or of records of them.
  private static func listSlot(_ expression: TypedExpression, _ node: Int) -> Int? {
    guard case .fact(let slot) = expression.nodes[node].kind,
      case .list(let element) = expression.types[node]
    else { return nil }
    if case .record = element { return slot }
    return ColumnKind(element) == nil ? nil : slot
  }
}
