import Diagnostics
import Expressions
import TestSupport
import Testing

/// The typed form: what others walk.
@Suite struct TypedFormTests {
  private func expression(_ text: String) throws -> TypedExpression {
    let compilation = Expression.compile(text, declarations: Fixture.declarations)
    return try #require(compilation.expression, "\(compilation.problems.map(\.message.id))")
  }

  @Test(arguments: [
    "clock != 'overdue'", "clock in ['overdue', 'dueSoon']", "progress.percent in [1, 2.5]",
    "has(due.effective) && due.effective < asOf", "asOf.addWorkingDays(3) > due.effective",
    "progress.percent * 2 >= params.lag", "t ? n > 3 : !t", "task.title.startsWith('Báo')",
  ]) func isFlat(_ text: String) throws {
    let expression = try expression(text)
    #expect(expression.isFlat, "\(String(describing: expression.obstacle))")
  }

  @Test(arguments: [
    ("task.tags.size() == 1", TypedExpression.Obstacle.Construct.list, "task.tags"),
    ("t && evidence.items.all(i, i.late)", .list, "evidence.items"),
    ("task.title + 'a' == 'b'", .textBuilding, "task.title + 'a'"),
    ("string(n) == '7'", .textBuilding, "string(n)"), ("n in [n]", .list, "[n]"),
    ("{'a': n}.a == 1", .map, "{'a': n}"), ("dyn(n) == 7", .openType, "dyn(n)"),
    ("timestamp(n) == timestamp(7)", .moment, "timestamp(n)"),
  ]) func isNotFlat(
    _ text: String, _ construct: TypedExpression.Obstacle.Construct, _ place: String
  ) throws {
    let obstacle = try #require(try expression(text).obstacle)
    #expect(obstacle.construct == construct)
    #expect(String(decoding: Array(text.utf8)[obstacle.range], as: UTF8.self) == place)
  }

  @Test func slotsAreAscendingAndOnce() throws {
    let expression = try expression("n > 1 && has(due.effective) && n < 3 && clock == 'inTerm'")
    #expect(expression.slots == ["clock", "due.effective", "n"].map(Fixture.slot))
    #expect(!expression.usesCalendar)
    #expect(try self.expression("asOf.isWorkingDay()").usesCalendar)
  }

  @Test(arguments: [
    "n + 1 * 2 - n % 3", "[1, 2].map(x, [x].exists(y, y == n))", "progress.percent in [1, 2]",
    "1 < progress.percent", "{'a': [n], 'b': [2]}.a[0]", "t ? n : -n", "n in [1, 2] || t && u",
  ]) func operandsComeFirst(_ text: String) throws {
    let expression = try expression(text)
    for index in expression.nodes.indices {
      #expect(expression.operands(of: index).allSatisfy { $0 < index })
      #expect(expression.nodes[index].range.upperBound <= text.utf8.count)
    }
    #expect(expression.nodes[expression.root].range == 0..<text.utf8.count)
    let used = expression.nodes.indices.flatMap { expression.operands(of: $0) }
    #expect(Set(used).count == expression.nodes.count - 1, "every node but the root is used")
    #expect(used.count == Set(used).count, "and by one other")
  }
}
