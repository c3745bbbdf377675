import CivilCalendar
import Diagnostics
import ExactNumbers
import Expressions
import Testing

/// The names that the tests of this folder use.
enum Fixture {
  static let clock = ChoiceSet("clock", ["overdue", "dueSoon", "inTerm", "completedOnTime"])
  static let item = RecordType(
    "item",
    [.init("late", .bool), .init("date", .date, .optional), .init("text", .string)])

  static let declarations: Declarations = {
    var names = Declarations()
    names.declare("clock", .choice(clock))
    names.declare("asOf", .date)
    names.declare("due.effective", .date, .optional)
    names.declare("due.daysLate", .int, .optional)
    names.declare("progress.percent", .decimal, .optional)
    names.declare("progress.stale", .bool)
    names.declare("task.title", .string)
    names.declare("task.tags", .list(.string))
    names.declare("evidence.items", .list(.record(item)))
    names.declare("score", .decimal, .optional)
    names.declare("t", .bool)
    names.declare("u", .bool, .optional)
    names.declare("n", .int)
    names.declare("ratio", .double)
    names.define("params.lag", as: .decimal(25), .decimal)
    return names
  }()

  static let standard: FactValues = {
    var facts = FactValues()
    let values: [(String, Value)] = [
      ("clock", .text("overdue")), ("asOf", day("2024-06-20")),
      ("due.effective", day("2024-06-18")), ("due.daysLate", .int(2)),
      ("progress.percent", .decimal(40)), ("progress.stale", .bool(false)),
      ("task.title", .text("Báo cáo quý")),
      ("task.tags", .list([.text("a"), .text("b")])), ("t", .bool(true)), ("n", .int(7)),
      ("ratio", .number(0.5)),
      (
        "evidence.items",
        .list([
          .record(
            RecordValue(
              name: "item",
              fields: [
                .value(.bool(true)), .value(day("2024-06-19")), .value(.text("45/BC-UBND")),
              ])),
          .record(
            RecordValue(
              name: "item",
              fields: [.value(.bool(false)), .unknown, .value(.text("46/BC-UBND"))])),
        ])
      ),
    ]
    for (name, value) in values { facts.values[slot(name)] = value }
    return facts
  }()

  static func slot(_ name: String) -> Int { declarations.fact(named: name)?.slot ?? -1 }

  static func day(_ text: String) -> Value {
    CivilDate(iso: text).map(Value.date) ?? .null
  }

  /// The outcome under the standard facts; the text must check.
  static func outcome(
    _ text: String, expecting: ValueType? = nil, calendar: WorkingCalendar? = nil
  ) throws -> Outcome {
    let compilation = Expression.compile(
      text, declarations: declarations, expecting: expecting)
    let expression = try #require(
      compilation.expression, "\(text): \(compilation.problems.map(\.message.id))")
    return evaluate(
      expression, facts: standard, context: EvaluationContext(calendar: calendar))
  }
}
