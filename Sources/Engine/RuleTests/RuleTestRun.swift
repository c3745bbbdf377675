import CivilCalendar
import Columns
package import Compliance
import Diagnostics
import Evaluation
import Expressions
import Facts
import Obligations
package import Results
package import RuleFiles

/// Runs tests and examples of rules.
///
/// Reads no file and no clock; the same files give the same report on any number of threads.
package struct RuleTestRun: Sendable {
  package let loaded: LoadedWorkspace
  let book: RuleBook
  let sources: [RuleSource]
  /// Those that run.
  package let tests: [RuleTest]
  private let leftOut: Int
  let threads: Int
  private let ownPaths: @Sendable (String) -> Bool

  /// - Parameters:
  ///   - tests: Some of those of the files, or all.
  ///   - book: That of the files.
  ///   - isOwn: Whether the rules of a file are looked at as a whole: which of their verdicts are
  ///     seen, and which changes to them are noticed.
  ///   - isWanted: Whether a test is run; the others are counted.
  package init(
    _ loaded: LoadedWorkspace, tests: [RuleTest], book: RuleBook, threads: Int,
    isOwn: @escaping @Sendable (String) -> Bool = { _ in true },
    isWanted: (RuleTest) -> Bool = { _ in true }
  ) {
    ownPaths = isOwn
    self.loaded = loaded
    self.book = book
    self.threads = threads
    sources = loaded.ruleSources
    self.tests = tests.filter(isWanted)
    leftOut = tests.count - self.tests.count
  }

  /// Whether a rule is looked at as a whole.
  func isOwn(_ source: RuleSource) -> Bool { ownPaths(source.rule.path) }

  var context: EvaluationContext { EvaluationContext(calendar: book.calendar) }

  /// Every test on every day, and what the rules saw.
  func results() -> (report: RuleTestReport, judged: [[JudgedDay]]) {
    var judged = [Judged](repeating: Judged(), count: tests.count)
    parallelUpdate(&judged, threads: threads) { result, place in result = run(tests[place]) }
    let lines = zip(tests, judged).map { test, judged in
      RuleTestReport.Line(
        name: test.name, example: test.example, span: test.span, faults: judged.faults,
        days: judged.days.map(\.day))
    }
    let report = RuleTestReport(
      lines: lines, leftOut: leftOut, files: loaded.sourceFiles)
    return (report, judged.map(\.days))
  }

  private struct Judged: Sendable {
    var days: [JudgedDay] = []
    var faults: [RuleTestReport.RowFault] = []
  }

  private func run(_ test: RuleTest) -> Judged {
    switch test.given {
    case .facts(let facts):
      return Judged(
        days: test.days.map { judge($0, of: test, facts, rules(of: test, isWhole: false)) })
    case .fixture(let fixture):
      let run = FixtureRun(fixture, book: book, rules: rules(of: test, isWhole: true))
      var judged = Judged()
      for day in test.days {
        guard let asOf = day.asOf else { continue }
        let outcome = run.outcome(on: asOf)
        for fault in outcome.faults where !judged.faults.contains(fault) {
          judged.faults.append(fault)
        }
        judged.days.append(judge(day, of: test, run, outcome.report))
      }
      return judged
    }
  }

  /// The rules that a test asks: those that it names, or all of the workspace; with its parameters.
  private func rules(of test: RuleTest, isWhole: Bool) -> [Rule] {
    let named = Set(
      test.days.flatMap(\.expectations).compactMap { expectation -> RuleID? in
        switch expectation.subject {
        case .verdict(let id), .since(let id): id
        case .fact, .credit: nil
        }
      })
    return sources.compactMap { source in
      guard isWhole ? source.isActive : named.contains(source.rule.id) else { return nil }
      guard let given = test.parameters.first(where: { $0.rule == source.rule.id }) else {
        return source.rule
      }
      return source.changed(parameters: given.values) ?? source.rule
    }
  }

  private func parameters(of rule: Rule, _ test: RuleTest) -> [Rule.Parameter] {
    test.parameters.first { $0.rule == rule.id }?.values ?? []
  }

  // MARK: Facts

  private func judge(
    _ day: RuleTest.Day, of test: RuleTest, _ facts: RuleTest.Facts, _ rules: [Rule]
  ) -> JudgedDay {
    let subject = SubjectFacts(
      ofObligation: FactFrame(
        ofObligation: facts.ofObligation, asOf: day.asOf, calendar: book.calendar
      ).values,
      ofUnit: FactFrame(ofUnit: facts.ofUnit, asOf: day.asOf).values)
    var judgement = Judgement(context: context)
    for rule in rules {
      let own = subject.facts(for: rule)
      let verdict = own.map { rule.verdict(for: $0, context: context) }
      judgement.judge(
        rule, own, verdict: verdict, raw: verdict, day, parameters: parameters(of: rule, test))
    }
    for expectation in day.expectations {
      if case .fact(let slot, let name) = expectation.subject {
        judgement.compare(name, subject.ofObligation.values[slot], expectation)
      }
    }
    return finished(judgement, day)
  }

  private func finished(_ judgement: Judgement, _ day: RuleTest.Day) -> JudgedDay {
    JudgedDay(
      day: RuleTestReport.Day(
        asOf: day.asOf, span: day.span, differences: judgement.differences),
      cases: judgement.cases, seen: judgement.seen)
  }

  // MARK: Fixtures

  private func judge(
    _ day: RuleTest.Day, of test: RuleTest, _ run: FixtureRun, _ report: Report
  ) -> JudgedDay {
    var judgement = Judgement(context: context)
    let numbers = run.numbers(in: report)
    guard let number = numbers.first, numbers.count == 1 else {
      judgement.add(missing(run, report, numbers))
      return finished(judgement, day)
    }
    let subject = report.subject(number)
    for (place, rule) in report.rules.enumerated() {
      let facts = subject.facts(for: rule)
      let verdict = report.verdict(ofRule: place, number)
      let raw = facts.map { rule.verdict(for: $0, context: context) }
      // A rule that does not speak before its period opens says nothing of its conditions.
      let isSilenced = raw.map { $0 != verdict && verdict == .notApplicable } ?? true
      judgement.judge(
        rule, facts, verdict: verdict, raw: isSilenced ? nil : raw, day,
        parameters: parameters(of: rule, test))
    }
    for expectation in day.expectations {
      switch expectation.subject {
      case .verdict(let id), .since(let id):
        judgeTurnedOff(id, expectation, report, &judgement)
      case .fact(let slot, let name):
        judgement.compare(name, subject.ofObligation.values[slot], expectation)
      case .credit:
        judgement.compare(
          "credit", report.credit(number).map(Value.decimal), expectation)
      }
    }
    return finished(judgement, day)
  }

  /// A rule that `adjust:` turns off has no verdict here.
  private func judgeTurnedOff(
    _ id: RuleID, _ expectation: RuleTest.Expectation, _ report: Report,
    _ judgement: inout Judgement
  ) {
    guard !report.rules.contains(where: { $0.id == id }),
      case .verdict(let wanted) = expectation.wanted, wanted != .notApplicable
    else { return }
    judgement.add(
      RuleTestReport.Difference(
        kind: .differs, subject: id.text, wanted: wanted.rawValue,
        found: Verdict.notApplicable.rawValue, span: expectation.span))
  }

  private func missing(
    _ run: FixtureRun, _ report: Report, _ numbers: [Int]
  ) -> RuleTestReport.Difference {
    let identity = report.obligations.identity
    return RuleTestReport.Difference(
      kind: numbers.isEmpty ? .noObligation : .severalObligations, subject: "",
      span: run.fixture.span,
      candidates: numbers.isEmpty
        ? run.candidates(in: report) : numbers.map { identity[$0].key.description })
  }
}
