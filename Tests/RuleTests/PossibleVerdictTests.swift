import CivilCalendar
import Compliance
import Evaluation
import ExactNumbers
import Expressions
import Facts
import RuleFiles
import TestSupport
import Testing

@testable import RuleTests

/// Which verdicts a rule can give, worked out from its conditions alone.
@Suite struct PossibleVerdictTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var when: String?
    var require: String
    var verdicts: [Verdict]

    var testDescription: String { (when.map { $0 + " ? " } ?? "") + require }
  }

  static let cases = [
    Case(require: "clock != 'overdue'", verdicts: [.pass, .fail]),
    Case(when: "task.report", require: "!task.report", verdicts: [.notApplicable, .pass, .fail]),
    Case(require: "progress.percent >= 50", verdicts: [.pass, .fail, .unknown]),
    Case(
      when: "has(progress.percent)", require: "progress.percent >= 50",
      verdicts: [.notApplicable, .pass, .fail]),
    Case(require: "!has(progress.percent) || progress.percent >= 50", verdicts: [.pass, .fail]),
    Case(
      require: "has(progress.percent) && progress.value >= 50", verdicts: [.pass, .fail, .unknown]),
    // What follows from the due day is there whenever that is.
    Case(
      when: "has(due.effective)", require: "due.daysLate <= 3",
      verdicts: [.notApplicable, .pass, .fail]),
    Case(require: "due.daysLate <= 3", verdicts: [.pass, .fail, .unknown]),
    Case(require: "extension.count / 0 == 1", verdicts: [.pass, .fail, .error]),
    Case(
      require: "clock == 'overdue' || extension.count % 2 == 0", verdicts: [.pass, .fail, .error]),
    Case(require: "evidence.items.all(i, i.valid)", verdicts: [.pass, .fail]),
    Case(
      require: "evidence.items.exists(i, i.issuer == 'x')", verdicts: [.pass, .fail, .unknown]),
    Case(
      require: "task.report ? progress.percent > 5 : clock != 'overdue'",
      verdicts: [.pass, .fail, .unknown]),
  ]

  @Test(arguments: cases) func areThose(_ one: Case) throws {
    let rule = try Self.rule(when: one.when, require: one.require)
    #expect(PossibleVerdicts(rule: rule, hasPlan: false).verdicts == one.verdicts)
    let withPlan = PossibleVerdicts(rule: rule, hasPlan: true).verdicts
    #expect(withPlan.filter { $0 != .waived } == one.verdicts)
    #expect(withPlan.contains(.waived))
  }

  private static func rule(when: String?, require: String) throws -> Rule {
    let condition = when.map { "    when: \"\($0)\"\n" } ?? ""
    let file = """
      dondoc: 1
      rules:
        - id: x/y
          title: {vi: X, en: X}
          severity: error
          require: "\(require)"
          message: {vi: X, en: X}
      \(condition)
      """
    let loaded = RuleFileLoader(testing: ["dondoc.yaml": Array(file.utf8)]).load()
    return try #require(loaded.ruleSources.first?.rule, "\(loaded.diagnostics)")
  }

  /// No verdict on any facts is left out.
  @Test(arguments: 1...40 as ClosedRange<UInt64>) func noVerdictIsLeftOut(seed: UInt64) throws {
    let root = "dondoc: 1\npacks: [standard]\n"
    let loaded = RuleFileLoader(testing: ["dondoc.yaml": Array(root.utf8)]).load()
    let calendar = try #require(loaded.ruleBook?.calendar)
    let context = EvaluationContext(calendar: calendar)
    var random = SeededGenerator(seed: seed)
    for source in loaded.ruleSources {
      let possible = PossibleVerdicts(rule: source.rule, hasPlan: false).verdicts
      for _ in 0..<30 {
        let facts = Self.facts(for: source.rule, calendar, &random)
        let verdict = source.rule.verdict(for: facts, context: context)
        #expect(possible.contains(verdict), "\(source.rule.id), seed \(seed): \(facts.values)")
      }
    }
  }

  private static func facts(
    for rule: Rule, _ calendar: WorkingCalendar, _ random: inout SeededGenerator
  ) -> FactValues {
    let entries = (rule.scope == .unit ? Catalogue.unit : .obligation).entries
    var given: [Int: Value] = [:]
    for (slot, entry) in entries.enumerated() {
      // What follows from other facts is not drawn.
      if entry.name.contains("days") || entry.name.contains("Days") { continue }
      if entry.presence == .optional, random.int(in: 0...1) == 0 { continue }
      given[slot] = value(of: entry, &random)
    }
    let day = CivilDate(iso: "2024-05-31")?.addingDays(random.int(in: -200...200))
    return rule.scope == .unit
      ? FactFrame(ofUnit: given, asOf: day).values
      : FactFrame(ofObligation: given, asOf: day, calendar: calendar).values
  }

  private static func value(
    of entry: FactDeclaration, _ random: inout SeededGenerator
  ) -> Value {
    switch entry.type {
    case .bool: .bool(random.int(in: 0...1) == 0)
    case .int: .int(Int64(random.int(in: 0...3)))
    case .decimal: .decimal(Decimal(random.int(in: 0...100)) ?? .zero)
    case .date:
      .date((CivilDate(iso: "2024-05-31") ?? .earliest).addingDays(random.int(in: -300...300)))
    case .choice(let set): .text(random.element(of: set.values) ?? "")
    default: entry.example
    }
  }
}
