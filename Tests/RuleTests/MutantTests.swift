import Compliance
import Diagnostics
import Expressions
import Results
import RuleFiles
import Testing

@testable import RuleTests

/// The changes that are made to a rule, and how they are shown.
@Suite struct MutantTests {
  static func sources(_ rule: String) -> (LoadedWorkspace, [RuleSource]) {
    let file = """
      dondoc: 1
      rules:
        - id: x/y
          title: {vi: X, en: X}
          severity: error
          message: {vi: X, en: X}
      \(rule.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n"))
      """
    let loaded = RuleFileLoader(testing: ["dondoc.yaml": Array(file.utf8)]).load()
    return (loaded, loaded.ruleSources)
  }

  static func shown(_ rule: String) throws -> [String] {
    let (loaded, sources) = sources(rule)
    let source = try #require(sources.first, "\(loaded.diagnostics)")
    return MutantMaker(source: source, files: loaded.sourceFiles).changes().map {
      "\($0.shown.part): \($0.shown.from) → \($0.shown.to)"
    }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var rule: String
    var changes: [String]

    var testDescription: String { rule }
  }

  static let cases = [
    Case(
      rule: "require: extension.count < 3",
      changes: [
        "require: extension.count < 3 → extension.count <= 3",
        "require: extension.count < 3 → extension.count > 3",
        "require: extension.count < 3 → extension.count < 2",
        "require: extension.count < 3 → extension.count < 4",
      ]),
    Case(
      rule: "require: progress.percent >= 79.5",
      changes: [
        "require: progress.percent >= 79.5 → progress.percent > 79.5",
        "require: progress.percent >= 79.5 → progress.percent <= 79.5",
        "require: progress.percent >= 79.5 → progress.percent >= 78.5",
        "require: progress.percent >= 79.5 → progress.percent >= 80.5",
      ]),
    Case(
      rule: "when: has(progress.note) && !(task.report || unit.silent)\nrequire: 'true'",
      changes: [
        "when: has(progress.note) → !has(progress.note)",
        "when: has(progress.note) && !(task.report || unit.silent) → "
          + "has(progress.note) || !(task.report || unit.silent)",
        "when: !(task.report || unit.silent) → (task.report || unit.silent)",
        "when: task.report || unit.silent → task.report && unit.silent",
        "require: true → false",
      ]),
    Case(
      rule: "require: asOf <= date('2024-02-29')",
      changes: [
        "require: asOf <= date('2024-02-29') → asOf < date('2024-02-29')",
        "require: asOf <= date('2024-02-29') → asOf >= date('2024-02-29')",
        "require: asOf <= date('2024-02-29') → asOf <= date('2024-02-28')",
        "require: asOf <= date('2024-02-29') → asOf <= date('2024-03-01')",
      ]),
    Case(
      rule: """
        require: task.report == params.flag
        since: asOf.addDays(2)
        params: {flag: true, most: {type: int, default: 5, min: 5, max: 9}}
        """,
      changes: [
        "require: task.report == params.flag → task.report != params.flag",
        "since: asOf.addDays(2) → asOf.addDays(1)",
        "since: asOf.addDays(2) → asOf.addDays(3)",
        "params.flag: true → false",
        "params.most: 5 → 6",
      ]),
  ]

  @Test(arguments: cases) func areMade(_ one: Case) throws {
    #expect(try Self.shown(one.rule) == one.changes)
  }

  /// Each change stands where it is said to, is another text, and makes a rule again.
  @Test func ofTheShippedRulesAreSound() throws {
    let root = "dondoc: 1\npacks: [standard]\n"
    let loaded = RuleFileLoader(testing: ["dondoc.yaml": Array(root.utf8)]).load()
    var count = 0
    for source in loaded.ruleSources {
      for change in MutantMaker(source: source, files: loaded.sourceFiles).changes() {
        count += 1
        #expect(change.shown.from != change.shown.to)
        let span = try #require(change.shown.span)
        #expect(loaded.sourceFiles.path(of: span.file) == source.rule.path)
        switch change.content {
        case .text(let part, let text):
          #expect(source.changed(part, to: text) != nil, "\(change.shown)")
          #expect(text != source.expression(part)?.text)
        case .parameter(let parameter):
          #expect(source.changed(parameters: [parameter]) != nil)
        }
        #expect(Self.isBalanced(change.shown.from) && Self.isBalanced(change.shown.to))
      }
    }
    #expect(count > 200)
  }

  private static func isBalanced(_ text: String) -> Bool {
    var depth = 0
    for character in text {
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      if depth < 0 { return false }
    }
    return depth == 0
  }
}
