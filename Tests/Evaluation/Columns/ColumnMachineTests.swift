import CivilCalendar
import Columns
import Diagnostics
import Expressions
import TestSupport
import Testing

@testable import Evaluation

/// What a row gives, the place of an error left aside.
enum RowResult: Equatable {
  case value(Value)
  case unknown, error

  init(_ outcome: Outcome) {
    switch outcome {
    case .value(let value): self = .value(value)
    case .unknown: self = .unknown
    case .error: self = .error
    }
  }
}

extension ColumnMachine {
  /// What a node gives for a row of the batch; nil where the interpreter must run it.
  mutating func result(of node: Int, at row: Int) -> RowResult? {
    evaluate(node)
    let register = registers[node]
    guard !register.isUnfit else { return nil }
    if register.error.bit(row) == 1 { return .error }
    if register.unknown.bit(row) == 1 { return .unknown }
    switch program.nodes[node].kind {
    case .bool: return .value(.bool(register.yes.bit(row) == 1))
    case .text: return .value(.text(texts.text(of: register.numbers[row])))
    case let kind: return kind.value(of: register.numbers[row]).map(RowResult.value)
    }
  }
}

@Suite struct ColumnMachineTests {
  static let calendar = WorkingCalendar(
    id: "test", version: "1", restDays: [.saturday, .sunday],
    rows: [(19_900, CalendarRowKind.publicHoliday), (19_903, .makeUpWorkday)].map { day, kind in
      CalendarRow(
        date: CivilDate(dayNumber: day), kind: kind, nameVi: "", nameEn: "", status: .decided,
        source: "")
    }, lastDecidedYear: 2024)

  /// The first row in which the columns differ from the interpreter, in words.
  private func difference(
    _ text: String, _ rows: [FactValues], _ context: EvaluationContext,
    _ declarations: Declarations = FlatExpressions.declarations
  ) throws -> String? {
    let compiled = Expression.compile(text, declarations: declarations)
    let expression = try #require(
      compiled.expression, "\(text): \(compiled.problems.map(\.message.id))")
    var program = ColumnProgram()
    let root = try program.add(anyKind: expression, stepLimit: context.stepLimit)
    var machine = ColumnMachine(program, source: RowSource { rows[$0] }, context: context)
    for start in stride(from: 0, to: rows.count, by: RowBatch.size) {
      machine.begin(start..<min(start + RowBatch.size, rows.count))
      for row in machine.rows {
        let found = machine.result(of: root.node, at: row - start)
        let wanted = RowResult(evaluate(expression, facts: rows[row], context: context))
        if found != wanted {
          return "\(text)\nrow \(row) \(rows[row])\ncolumns \(found as Any)\nwanted \(wanted)"
        }
      }
    }
    return nil
  }

  @Test(arguments: 1...24) func randomExpressionsAgreeWithTheInterpreter(seed: Int) throws {
    var random = FlatExpressions(seed: seed)
    let rows = (0..<150).map { _ in random.row() }
    let calendar = seed % 4 == 0 ? nil : Self.calendar
    let types: [ValueType] = [
      .bool, .bool, .bool, .int, .decimal, .date, .double, .string,
      .choice(FlatExpressions.choice),
    ]
    for _ in 0..<40 {
      let type = random.random.element(of: types) ?? .bool
      let text = random.text(type, depth: random.random.int(in: 1...5))
      let problem = try difference(text, rows, EvaluationContext(calendar: calendar))
      #expect(problem == nil, "seed \(seed)")
    }
  }

  /// A form for each operation, so that none is left to chance.
  @Test(arguments: [
    "f", "!f", "f && g", "f || g || a > 0", "f ? a : b", "f ? s : t", "a == b", "a != 7", "7 < a",
    "a <= b", "p >= 1.5", "p < q", "d == e", "d > date('2024-06-28')", "f < g", "f <= g",
    "f != g", "x < y", "x == y", "x != x", "x >= 1.5", "s == t", "s != 'é'", "s < t", "'b' > s",
    "s >= 'é'", "c == 'overdue'", "c != k", "c == 'overdue' || c == 'dueSoon'",
    "c == 'overdue' || f", "a in [0, 7]", "a in [-1, 7, 100]", "s in ['é', '12']",
    "x in [0.0, 1.5]", "f in [true]", "p in [1.5]", "d in [date('1970-01-01')]", "has(a)",
    "has(s) && s == 'a'", "a + b", "a - b", "a * b", "a / b", "a % b", "-a", "x + y", "x - y",
    "x * y", "x / y", "-x", "p + q", "p - q", "p * a", "a * p", "-p", "decimal(a)", "double(a)",
    "int(x)", "int(p)", "int(a)", "d - e", "d.addDays(a)", "d.addMonths(a)",
    "d.addWorkingDays(a)", "d.workingDaysUntil(e)", "d.isWorkingDay()", "d.year()", "d.month()",
    "d.day()", "d.quarter()", "d.weekday()", "d.weekday() == 'monday'", "size(s)", "size(c)",
    "int(s)", "double(s)", "decimal(s)", "date(s)", "bool(s)", "s.contains(t)", "s.contains('a')",
    "'12'.contains(s)", "s.startsWith(t)", "s.endsWith('é')", "bool(f)", "date(d)",
    "size(l)", "size(r) > 1", "r.all(i, !i.late)", "r.exists(i, i.late)", "l.all(i, size(i) < 3)",
    "l.exists(i, i == 'é')", "r.exists(i, has(i.n) && 1 / i.n > 0)", "r.all(i, i.n > 0)",
    "r.all(i, i.date.isWorkingDay())", "r.exists(i, i.text.contains('1'))", "has(l)",
    "f ? 1 / 0 : a", "f && 1 / a > 0", "1 / a > 0 || f", "(f ? s : 'é') == t",
  ]) func eachOperationAgreesWithTheInterpreter(_ text: String) throws {
    var random = FlatExpressions(seed: 7)
    let rows = (0..<600).map { _ in random.row() }
    for calendar in [nil, Self.calendar] {
      let problem = try difference(text, rows, EvaluationContext(calendar: calendar))
      #expect(problem == nil)
    }
  }

  @Test(arguments: [0, 1, 63, 64, 65, 1023, 1024, 1025, 2500])
  func rowsAtTheEdgesOfBatchesAgree(count: Int) throws {
    var random = FlatExpressions(seed: count + 1)
    let rows = (0..<count).map { _ in random.row() }
    for text in ["a + b > 7 && !f", "s.contains('1') || d < e", "f ? p : q", "c == k"] {
      let problem = try difference(text, rows, EvaluationContext(calendar: Self.calendar))
      #expect(problem == nil, "\(count) rows")
    }
  }

  struct Refusal: Sendable, CustomTestStringConvertible {
    var text: String
    var construct: ColumnObstacle.Construct
    var place: String
    var testDescription: String { text }
  }

  @Test(arguments: [
    Refusal(text: "size([1, 2]) > a", construct: .notFlat(.list), place: "[1, 2]"),
    Refusal(text: "[a].exists(i, i > 1)", construct: .notFlat(.list), place: "[a]"),
    Refusal(
      text: "f && string(a) == '1'", construct: .notFlat(.textBuilding), place: "string(a)"),
    Refusal(text: "s + t == 'ab'", construct: .notFlat(.textBuilding), place: "s + t"),
    Refusal(text: "f && l.exists(i, i == s)", construct: .notFlat(.loop), place: "s"),
    Refusal(
      text: "size(r.filter(i, i.late)) > 0", construct: .notFlat(.list), place: "r"),
    Refusal(
      text: "l.exists_one(i, i == 'a')", construct: .notFlat(.list), place: "l"),
    Refusal(text: "l == ['a']", construct: .notFlat(.list), place: "l"),
    Refusal(text: "dyn(a) == 1", construct: .notFlat(.openType), place: "dyn(a)"),
    Refusal(text: "f && 3u > uint(a)", construct: .unsignedNumber, place: "3u"),
  ]) func whatColumnsCannotTakeIsNamed(_ refusal: Refusal) throws {
    let compiled = Expression.compile(
      refusal.text, declarations: FlatExpressions.declarations)
    let expression = try #require(compiled.expression)
    var program = ColumnProgram()
    let obstacle = #expect(throws: ColumnObstacle.self) {
      try program.add(expression, stepLimit: 1000)
    }
    #expect(obstacle?.construct == refusal.construct)
    let bytes = Array(refusal.text.utf8)[obstacle?.range ?? 0..<0]
    #expect(String(decoding: bytes, as: UTF8.self) == refusal.place)
  }

  /// Alternatives of one fact become one look-up, and shared parts are there once.
  @Test func sharedPartsAreThereOnce() throws {
    var program = ColumnProgram()
    for text in ["c == 'overdue' || c == 'dueSoon'", "f && (c == 'dueSoon' || c == 'overdue')"] {
      let expression = Expression.compile(text, declarations: FlatExpressions.declarations)
      _ = try program.add(try #require(expression.expression), stepLimit: 1000)
    }
    let lookups = program.nodes.filter {
      if case .isOneOf = $0.operation { true } else { false }
    }
    #expect(lookups.count == 1)
  }

  @Test func listsOfWrongTypesAreLeftToTheInterpreter() throws {
    let compiled = Expression.compile(
      "r.all(i, !i.late)", declarations: FlatExpressions.declarations)
    let expression = try #require(compiled.expression)
    var program = ColumnProgram()
    let root = try program.add(expression, stepLimit: 1000)
    let slot = FlatExpressions.declarations.fact(named: "r")?.slot ?? -1
    let record = Value.record(RecordValue(name: "item", fields: [.value(.bool(true))]))
    let lists = [Value.list([record]), .list([record, .int(3)]), .int(3), .list([])]
    for (list, isFit) in zip(lists, [true, false, false, true]) {
      let source = RowSource { _ in FactValues([slot: list]) }
      var machine = ColumnMachine(program, source: source, context: EvaluationContext())
      machine.begin(0..<1)
      #expect((machine.truth(of: root) != nil) == isFit, "\(list)")
    }
  }

  @Test func factsOfWrongTypesAreLeftToTheInterpreter() throws {
    let compiled = Expression.compile("a > 1", declarations: FlatExpressions.declarations)
    let expression = try #require(compiled.expression)
    var program = ColumnProgram()
    let root = try program.add(expression, stepLimit: 1000)
    let slot = FlatExpressions.declarations.fact(named: "a")?.slot ?? -1
    let rows = [FactValues([slot: .int(3)]), FactValues([slot: .text("3")])]
    var machine = ColumnMachine(
      program, source: RowSource { rows[$0] }, context: EvaluationContext())
    machine.begin(0..<1)
    #expect(machine.truth(of: root) != nil)
    machine.begin(0..<2)
    #expect(machine.truth(of: root) == nil)
  }

  @Test(arguments: TextFunction.allCases) func functionsOfTextAreKnown(_ function: TextFunction) {
    #expect(function.value("1", "1") != nil || function == .toDate)
    #expect(TextFunction.toDate.value("2024-06-30", "") != nil)
  }
}
