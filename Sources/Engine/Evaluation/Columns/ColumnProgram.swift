import Columns
import Expressions

/// Conditions of many rules as one set of nodes; what two conditions share is there once.
///
/// Made once; each thread runs it on a `ColumnMachine` of its own.
struct ColumnProgram: Sendable {
  /// Where a condition ends in the nodes.
  struct Root: Hashable, Sendable {
    var node: Int
    /// Steps that the interpreter takes at most, scanned text left aside.
    var steps: Int
    /// Functions that scan two texts, whose length counts as steps.
    var scans: Int
  }

  private(set) var nodes: [ColumnNode] = []
  /// Holds the constants, so that their numbers are known beforehand.
  private(set) var texts = TextNumbers()
  /// Numbers of the names of the weekdays, by day number modulo 7; empty where none is asked for.
  private(set) var weekdays: [Int64] = []
  /// What is asked of the elements of a list, by the slot of the list.
  private(set) var itemPrograms: [Int: ColumnProgram] = [:]
  /// Nodes of facts, by slot.
  private(set) var factNodes: [Int: Int] = [:]
  private var places: [ColumnNode: Int] = [:]

  /// Adds a condition.
  ///
  /// - Throws: The first thing that columns cannot take; nodes added up to it do no harm.
  mutating func add(
    _ expression: TypedExpression, stepLimit: Int
  ) throws(ColumnObstacle) -> Root {
    let root = try add(anyKind: expression, stepLimit: stepLimit)
    guard nodes[root.node].kind == .bool else {
      throw ColumnObstacle(.mixedTypes, at: 0..<expression.text.utf8.count)
    }
    return root
  }

  /// As `add(_:stepLimit:)` for an expression that may have any type of which there are columns.
  mutating func add(
    anyKind expression: TypedExpression, stepLimit: Int
  ) throws(ColumnObstacle) -> Root {
    guard !expression.nodes.isEmpty, expression.nodes.count <= stepLimit else {
      throw ColumnObstacle(.tooLong, at: 0..<expression.text.utf8.count)
    }
    let scans = expression.nodes.count {
      if case .operation(.contains) = $0.kind { true } else { false }
    }
    let node = try translate(expression, expression.root, ofItems: false)
    return Root(node: node, steps: expression.nodes.count, scans: scans)
  }

  /// The number of a node, which may be there already.
  mutating func place(
    _ operation: ColumnOperation, _ operands: [Int] = [], _ kind: ColumnKind
  ) -> Int {
    let node = ColumnNode(operation: operation, operands: operands, kind: kind)
    if let place = places[node] { return place }
    nodes.append(node)
    if case .fact(let slot) = operation { factNodes[slot] = nodes.count - 1 }
    places[node] = nodes.count - 1
    return nodes.count - 1
  }

  /// The number of a constant text.
  mutating func number(ofText text: String) -> Int64 { texts.number(of: text) }

  /// Adds what is asked of each element of a list, and gives its node in the program of the list.
  mutating func place(
    _ condition: Int, of expression: TypedExpression, forItemsOf slot: Int
  ) throws(ColumnObstacle) -> Int {
    var program = itemPrograms[slot] ?? ColumnProgram()
    let node = try program.translate(expression, condition, ofItems: true)
    itemPrograms[slot] = program
    return node
  }

  /// Makes the names of the weekdays known.
  mutating func nameWeekdays() {
    guard weekdays.isEmpty else { return }
    weekdays = TypedExpression.weekdayNames.map { texts.number(of: $0) }
  }
}
