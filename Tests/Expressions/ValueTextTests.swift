import Expressions
import Testing

/// A value is written so that an expression reads it back.
@Suite struct ValueTextTests {
  @Test(arguments: [
    "null", "true", "-5", "5u", "2.5", "1e+100", "'it\\'s'", "'a\\\\b\\n\\t\\x01Đ'",
    "b'a\\xc4\\x90\\'\\\\'", "[1, 'a', 2.0]", "{'a': 1, 2: [true]}", "date('2024-02-29')",
    "decimal('79.3')", "timestamp('2024-06-30T17:30:00Z')", "duration('1.5s')", "[]", "{}",
  ]) func isReadBack(_ text: String) throws {
    let first = try outcome(text)
    let value = try #require(first.value)
    #expect(try outcome(value.literal) == first, "\(value.literal)")
  }

  @Test func whatCannotBeWrittenIsAnExpressionToo() throws {
    for text in ["double('NaN')", "double('Infinity')", "-double('Infinity')", "int", "type(1)"] {
      let value = try #require(try outcome(text).value)
      #expect(try outcome(value.literal) == .value(value), "\(value.literal)")
    }
  }

  @Test func outcomesThatAreNoValues() throws {
    #expect(Outcome.unknown.literal == "unknown")
    #expect(try outcome("1 / 0").literal == "error: division-by-zero")
  }

  private func outcome(_ text: String) throws -> Outcome {
    let expression = try #require(
      Expression.compile(text, declarations: Declarations()).expression, "\(text)")
    return evaluate(expression, facts: FactValues(), context: EvaluationContext())
  }
}
