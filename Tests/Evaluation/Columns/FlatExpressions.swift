import CivilCalendar
import ExactNumbers
import Expressions
import TestSupport

/// Facts and random well-typed expressions over them, such as columns can take.
struct FlatExpressions {
  static let choice = ChoiceSet("clock", ["overdue", "dueSoon", "inTerm"])

  static let item = RecordType(
    "item",
    [
      .init("late", .bool), .init("n", .int, .optional), .init("text", .string, .optional),
      .init("date", .date, .optional),
    ])

  static let declarations: Declarations = {
    var names = Declarations()
    for (name, type) in facts { names.declare(name, type, .optional) }
    return names
  }()

  static let facts: [(String, ValueType)] = [
    ("f", .bool), ("g", .bool), ("a", .int), ("b", .int), ("p", .decimal), ("q", .decimal),
    ("d", .date), ("e", .date), ("s", .string), ("t", .string), ("c", .choice(choice)),
    ("k", .choice(choice)), ("x", .double), ("y", .double), ("l", .list(.string)),
    ("r", .list(.record(item))),
  ]

  var random: SeededGenerator

  init(seed: Int) { random = SeededGenerator(seed: UInt64(seed)) }

  // MARK: Rows

  /// A row in which some facts are missing.
  mutating func row() -> FactValues {
    var row = FactValues()
    for (slot, fact) in Self.facts.enumerated() where random.int(in: 0...4) > 0 {
      row.values[slot] = value(of: fact.1)
    }
    return row
  }

  static let ints = [0, 1, -1, 2, 7, 60, 4_000_000, 4_000_001, Int.max, Int.min, 9_000_000_000]
  static let texts = ["", "a", "é", "e\u{301}", "12", "-7", "2024-06-30", "true", "Báo cáo", "1.5"]
  static let doubles = [0, -0.0, 1, 1.5, .nan, .infinity, -0x1p63, 1e18, -2.5]
  static let dates = [
    CivilDate.earliest, .latest, CivilDate(dayNumber: 0), CivilDate(dayNumber: 19_900),
    CivilDate(dayNumber: 19_903), CivilDate(dayNumber: 19_787), CivilDate(dayNumber: -1),
  ]

  /// A random or an extreme value.
  mutating func value(of type: ValueType) -> Value {
    let isExtreme = random.int(in: 0...1) == 0
    switch type {
    case .bool: return .bool(isExtreme)
    case .int:
      let some = isExtreme ? random.element(of: Self.ints) : random.int(in: -20...20)
      return .int(Int64(some ?? 0))
    case .decimal:
      let units = [0, 1, -1, .max, -.max, 1_000_000, 99_999_999]
      let some = isExtreme ? random.element(of: units) : random.int(in: -9...9) * 500_000
      return Decimal(units: Int64(some ?? 0)).map(Value.decimal) ?? .null
    case .date:
      let near = CivilDate(dayNumber: 19_880 + random.int(in: 0...40))
      return .date(isExtreme ? random.element(of: Self.dates) ?? near : near)
    case .choice(let set): return .text(random.element(of: set.values) ?? "")
    case .double: return .number(random.element(of: Self.doubles) ?? 0)
    case .list(let element):
      return .list((0..<random.int(in: 0...3)).map { _ in value(of: element) })
    case .record(let record):
      let fields = record.fields.map { field in
        random.int(in: 0...3) == 0 ? Outcome.unknown : .value(value(of: field.type))
      }
      return .record(RecordValue(name: record.name, fields: fields))
    default: return .text(random.element(of: Self.texts) ?? "")
    }
  }

  // MARK: Expressions

  private mutating func one(_ forms: [String]) -> String { random.element(of: forms) ?? "f" }

  /// Text of an expression of a type, at most so deep.
  mutating func text(_ type: ValueType, depth: Int) -> String {
    guard depth > 0, random.int(in: 0...6) > 0 else { return leaf(type) }
    if random.int(in: 0...7) == 0 {
      let condition = text(.bool, depth: depth - 1)
      return "(\(condition) ? \(text(type, depth: depth - 1)) : \(text(type, depth: depth - 1)))"
    }
    switch type {
    case .bool: return truth(depth - 1)
    case .int: return whole(depth - 1)
    case .decimal: return decimal(depth - 1)
    case .date: return date(depth - 1)
    case .double: return double(depth - 1)
    case .choice: return one(["c", "k", "\(text(.date, depth: depth - 1)).weekday()"])
    default: return one(["s", "t", "c", "\(text(.date, depth: depth - 1)).weekday()"])
    }
  }

  private mutating func leaf(_ type: ValueType) -> String {
    switch type {
    case .bool:
      return one(["f", "g", "true", "false", "has(a)", "has(d)", "has(s)", "!g", "has(c)"])
    case .int: return one(["a", "b", "a", "b", "7", "-1", "0", "9223372036854775807"])
    case .decimal: return one(["p", "q", "decimal('1.5')", "decimal('-0.000001')"])
    case .date: return one(["d", "e", "date('2024-06-28')", "date('0001-01-01')"])
    case .double: return one(["x", "y", "1.5", "-0.5"])
    case .choice: return one(["c", "k"])
    default: return one(["s", "t", "c", "'é'", "'12'", "''"])
    }
  }

  private mutating func truth(_ depth: Int) -> String {
    switch random.int(in: 0...12) {
    case 12: return aboutLists()
    case 0: return "!(\(text(.bool, depth: depth)))"
    case 1, 2: return connected("&&", depth)
    case 3, 4: return connected("||", depth)
    case 5: return "\(text(.date, depth: depth)).isWorkingDay()"
    case 6:
      let function = one(["contains", "startsWith", "endsWith"])
      return "\(text(.string, depth: depth)).\(function)(\(text(.string, depth: depth)))"
    case 7: return "bool(\(one(["s", "t", "f"])))"
    case 8: return membership(depth)
    case 9:
      return "(c == '\(one(Self.choice.values))' || c == '\(one(Self.choice.values))')"
    default: return comparison(depth)
    }
  }

  private mutating func aboutLists() -> String {
    let loop = one(["all", "exists"])
    return one([
      "l.\(loop)(i, i == 'é' || i.contains('1'))", "r.\(loop)(i, !i.late)",
      "r.\(loop)(i, i.late && (has(i.n) || 7 / i.n > 0))", "r.\(loop)(i, i.n / 2 < 3)",
      "r.\(loop)(i, i.date.addDays(i.n) > date('2024-06-20'))", "size(l) == size(r)",
      "l.\(loop)(i, int(i) > 5)", "(size(r) > 0 && r.\(loop)(i, i.text != '12'))",
    ])
  }

  private mutating func connected(_ sign: String, _ depth: Int) -> String {
    let terms = (0..<random.int(in: 2...4)).map { _ in text(.bool, depth: depth) }
    return "(" + terms.joined(separator: " \(sign) ") + ")"
  }

  private mutating func comparison(_ depth: Int) -> String {
    let types: [ValueType] = [
      .bool, .int, .decimal, .date, .string, .double, .choice(Self.choice),
    ]
    let type = random.element(of: types) ?? .bool
    let signs = ["==", "!=", "<", "<=", ">", ">="]
    if case .choice = type {
      let side = one(["'overdue'", "k", "'inTerm'", "s"])
      return one(["(c == \(side))", "(\(side) != c)"])
    }
    if type == .string {
      // Choices have no order, so that only plain text is put before or after.
      if random.int(in: 0...1) == 0 {
        return "(\(one(["s", "t", "'b'"])) \(one(signs)) \(one(["s", "t", "'é'"])))"
      }
      let sign = one(["==", "!="])
      return one(["(s \(sign) 'é')", "(c \(sign) t)", "('12' \(sign) t)", "(s \(sign) k)"])
    }
    let left = text(type, depth: depth)
    return "(\(left) \(one(signs)) \(text(type, depth: depth)))"
  }

  private mutating func membership(_ depth: Int) -> String {
    switch random.int(in: 0...5) {
    case 0: return "(\(text(.int, depth: depth)) in [0, 7, -1])"
    case 1: return "(c in ['overdue', 'inTerm'])"
    case 2: return "(\(one(["s", "t"])) in ['é', '12', 'true'])"
    case 3: return "(d in [date('1970-01-01'), date('2024-06-28')])"
    case 4: return "(\(text(.double, depth: depth)) in [0.0, 1.5])"
    default: return "(\(text(.decimal, depth: depth)) in [decimal('1.5'), decimal('0')])"
    }
  }

  private mutating func whole(_ depth: Int) -> String {
    switch random.int(in: 0...9) {
    case 0...3:
      let sign = one(["+", "-", "*", "/", "%"])
      return "(\(text(.int, depth: depth)) \(sign) \(text(.int, depth: depth)))"
    case 4: return "-(\(text(.int, depth: depth)))"
    case 5: return "size(\(text(.string, depth: depth)))"
    case 6:
      return one([
        "int(\(text(.decimal, depth: depth)))", "int(\(text(.double, depth: depth)))",
        "int(\(one(["s", "t"])))", "int(\(text(.int, depth: depth)))",
      ])
    case 7: return "(\(text(.date, depth: depth)) - \(text(.date, depth: depth)))"
    case 8:
      return "\(text(.date, depth: depth)).workingDaysUntil(\(text(.date, depth: depth)))"
    default:
      return "\(text(.date, depth: depth)).\(one(["year", "month", "day", "quarter"]))()"
    }
  }

  private mutating func decimal(_ depth: Int) -> String {
    let one = text(.decimal, depth: depth)
    switch random.int(in: 0...5) {
    case 0: return "(\(one) + \(text(.decimal, depth: depth)))"
    case 1: return "(\(one) - \(text(.decimal, depth: depth)))"
    case 2: return "(\(one) * \(text(.int, depth: depth)))"
    case 3: return "-(\(one))"
    case 4: return "decimal(\(text(.int, depth: depth)))"
    default: return "decimal(\(self.one(["s", "t"])))"
    }
  }

  private mutating func double(_ depth: Int) -> String {
    switch random.int(in: 0...5) {
    case 0...2:
      let sign = one(["+", "-", "*", "/"])
      return "(\(text(.double, depth: depth)) \(sign) \(text(.double, depth: depth)))"
    case 3: return "-(\(text(.double, depth: depth)))"
    case 4: return "double(\(text(.int, depth: depth)))"
    default: return "double(\(one(["s", "t"])))"
    }
  }

  private mutating func date(_ depth: Int) -> String {
    guard random.int(in: 0...5) > 0 else { return "date(\(one(["s", "t", "d"])))" }
    let function = one(["addDays", "addMonths", "addWorkingDays"])
    return "\(text(.date, depth: depth)).\(function)(\(text(.int, depth: depth)))"
  }
}
