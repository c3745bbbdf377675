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
  private var places: [ColumnNode: Int] = [:]

  /// Adds a condition.
  ///
  /// - Throws: The first thing that columns cannot take; nodes added up to it do no harm.
  mutating func add(
    _ expression: TypedExpression, stepLimit: Int
  ) throws(ColumnObstacle) -> Root {
    if let obstacle = expression.obstacle {
      throw ColumnObstacle(.notFlat(obstacle.construct), at: obstacle.range)
    }
    guard expression.type == .bool else { throw ColumnObstacle(.mixedTypes, at: 0..<0) }
    return try add(anyKind: expression, stepLimit: stepLimit)
  }

  /// As `add(_:stepLimit:)` for an expression that is flat and may have any type.
  mutating func add(
    anyKind expression: TypedExpression, stepLimit: Int
  ) throws(ColumnObstacle) -> Root {
    var numbers: [Int] = []
    numbers.reserveCapacity(expression.nodes.count)
    var scans = 0
    for index in expression.nodes.indices {
      if case .operation(.contains) = expression.nodes[index].kind { scans += 1 }
      numbers.append(try translate(expression, index, numbers))
    }
    guard let root = numbers.last, numbers.count <= stepLimit else {
      throw ColumnObstacle(.tooLong, at: 0..<expression.text.utf8.count)
    }
    return Root(node: root, steps: numbers.count, scans: scans)
  }

  /// The number of a node, which may be there already.
  mutating func place(
    _ operation: ColumnOperation, _ operands: [Int] = [], _ kind: ColumnKind
  ) -> Int {
    let node = ColumnNode(operation: operation, operands: operands, kind: kind)
    if let place = places[node] { return place }
    nodes.append(node)
    places[node] = nodes.count - 1
    return nodes.count - 1
  }

  /// The number of a constant text.
  mutating func number(ofText text: String) -> Int64 { texts.number(of: text) }

  /// Makes the names of the weekdays known.
  mutating func nameWeekdays() {
    guard weekdays.isEmpty else { return }
    weekdays = TypedExpression.weekdayNames.map { texts.number(of: $0) }
  }
}
