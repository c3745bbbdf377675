import Foundation
import TestSupport
import Testing

/// `dondoc test` as a writer of rules and a job run it.
@Suite struct RuleTestTests {
  /// One rule on obligations and one on units, two tasks, and every way for a test to differ.
  static let workspace = """
    dondoc: 1
    plan: {number: 1/KH-UBND, issued: 2024-01-02, ends: 2024-12-31}
    language: en
    units:
      - {id: xa-an, name: UBND xã An, kind: commune}
      - {id: xa-ba, name: UBND xã Ba, kind: commune}
    tasks:
      - {id: T-1, title: Kế hoạch năm, lead: UBND xã An, deadline: 5/2024}
      - {id: T-2, title: Báo cáo, lead: [UBND xã An, UBND xã Ba], deadline: Hằng quý}
    rules:
      - id: local/late
        title: {vi: Chậm, en: Late}
        severity: error
        params: {grace: {type: int, default: 2, min: 0, max: 9}}
        when: has(due.effective)
        require: clock != 'overdue' || due.daysLate <= params.grace
        since: due.effective.addDays(1)
        message: {vi: Chậm hạn, en: Past due}
        examples:
          - {as-of: 2024-06-05, facts: {due: {effective: 2024-05-31}, clock: overdue}, expect: fail}
          - {as-of: 2024-06-02, facts: {due: {effective: 2024-05-31}, clock: overdue}, expect: pass}
      - id: local/silent
        title: {vi: Im lặng, en: Silent}
        severity: warning
        each: unit
        require: "!unit.silent"
        message: {vi: Chưa báo cáo, en: Nothing was reported}

    """

  static let good = """
    tests:
      - name: chậm quá số ngày cho phép
        as-of: [2024-06-02, 2024-06-03]
        given: {task: T-1, progress: [{reported: 2024-05-20, status: inProgress}]}
        expect:
          2024-06-02: {local/late: pass, due.daysLate: 2, clock: overdue}
          2024-06-03: {local/late: {verdict: fail, since: 2024-06-01}, credit: 0}
      - name: nobody said anything
        as-of: 2024-06-02
        given: {task: T-1}
        expect: {local/silent: fail}

    """

  static let bad = """
    tests:
      - name: another verdict, day and value
        as-of: [2024-06-03, 2024-06-04]
        given:
          task: T-1
          progress: [{reported: 2024-05-20, status: inProgress}]
        expect:
          2024-06-03:
            local/late: {verdict: pass, since: 2024-05-31}
            due: {daysLate: 2}
            clock: dueSoon
            progress.percent: 50
          2024-06-04: {local/late: fail, progress.percent: unknown}
      - name: a finding that is not listed
        as-of: 2024-06-05
        given: {task: T-1}
        expect: {clock: overdue}
      - name: a row that cannot be read
        as-of: 2024-05-25
        given:
          task: T-1
          progress:
            - {reported: 2024-05-20, status: inProgres, percent: 140}
        expect: {local/late: pass}
      - name: no such period
        as-of: 2024-06-05
        given: {task: T-2, unit: xa-ba, period: 2024}
        expect: {local/late: fail}
      - name: several obligations
        as-of: 2024-06-05
        given: {task: T-2, period: 2024-Q1}
        expect: {local/late: fail}

    """

  static func run(
    _ tests: String, _ words: String, threads: Int? = nil
  ) throws -> ProgramRun {
    let scratch = try Scratch()
    try scratch.write(workspace + tests, to: "dondoc.yaml")
    let more = threads.map { ["--threads", String($0)] } ?? []
    return try Program.run(
      ["test"] + words.split(separator: " ").map(String.init) + more, in: scratch.path)
  }

  static let snapshots = [
    ExampleCase("test-good.en.txt", "--lang en"),
    ExampleCase("test-good.vi.txt", "--lang vi --coverage --mutate"),
    ExampleCase("test-good.json", "--lang en --format json --coverage --mutate"),
    ExampleCase("test-bad.en.txt", "--lang en", expected: 1),
    ExampleCase("test-bad.vi.txt", "--lang vi", expected: 1),
    ExampleCase("test-bad.json", "--lang en --format json", expected: 1),
    ExampleCase("test-bad.xml", "--lang en --format junit", expected: 1),
  ]

  @Test(arguments: snapshots) func prints(_ example: ExampleCase) throws {
    let tests = example.snapshot.hasPrefix("test-good") ? Self.good : Self.bad
    let run = try Self.run(tests, example.arguments.joined(separator: " "))
    #expect(run.exitCode == example.expected)
    #expect(run.errorText == "")
    let problem = Snapshots.problem(run.outputText, in: example.snapshot)
    #expect(problem == nil, "\(problem ?? "")")
  }

  @Test(arguments: ["text", "json", "junit"]) func sameBytesOnAnyThreads(_ format: String) throws {
    let words = "--lang vi --coverage --mutate --format \(format)"
    for tests in [Self.good, Self.bad] {
      let one = try Self.run(tests, words, threads: 1)
      for threads in [2, 3, 8] {
        #expect(try Self.run(tests, words, threads: threads).output == one.output)
      }
    }
  }

  struct ExitCase: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var tests: String
    var words: String
    var expected: Int32
    /// What the last line says, or the first of a fault.
    var says: String
  }

  static let exits = [
    ExitCase(
      testDescription: "as expected", tests: good, words: "", expected: 0,
      says: "4 tests on 5 days: 5 as expected, 0 differ"),
    ExitCase(
      testDescription: "differs", tests: bad, words: "", expected: 1,
      says: "7 tests on 8 days: 3 as expected, 5 differ"),
    ExitCase(
      testDescription: "differs, and is let through", tests: bad, words: "--exit-zero",
      expected: 0, says: "7 tests on 8 days: 3 as expected, 5 differ"),
    ExitCase(
      testDescription: "some by the rule", tests: bad, words: "--run LOCAL/late", expected: 0,
      says: "2 tests on 2 days: 2 as expected, 0 differ"),
    ExitCase(
      testDescription: "some by words without accents", tests: good, words: "--run cham*phep",
      expected: 0, says: "1 test on 2 days: 2 as expected, 0 differ"),
    ExitCase(
      testDescription: "none by the pattern", tests: good, words: "--run locall/late",
      expected: 2, says: "error[D0631]: no test and no rule has `locall/late` in its name"),
    ExitCase(
      testDescription: "little coverage", tests: good, words: "--min-coverage 100", expected: 1,
      says: "42.9 % are seen, and at least 100 % are asked for"),
    ExitCase(
      testDescription: "enough coverage", tests: good, words: "--min-coverage 42", expected: 0,
      says: "4 tests on 5 days: 5 as expected, 0 differ"),
    ExitCase(
      testDescription: "a file fault", tests: good.replacing("T-1", with: "T-3"), words: "",
      expected: 2, says: "error[D0303]: no task has the id `T-3`"),
    ExitCase(
      testDescription: "an unknown rule",
      tests: good.replacing("local/silent: fail", with: "local/silant: fail"),
      words: "", expected: 2, says: "error[D0304]: no rule has the id `local/silant`"),
  ]

  @Test(arguments: exits) func exitsAsItShould(_ example: ExitCase) throws {
    let run = try Self.run(example.tests, "--lang en " + example.words)
    #expect(run.exitCode == example.expected)
    let said = run.exitCode == 2 ? run.errorText : run.outputText
    #expect(said.contains(example.says + "\n"), "\(said)")
  }

  @Test func noTestsAreNoSuccess() throws {
    let scratch = try Scratch()
    try scratch.write(SmallWorkspace.file, to: "dondoc.yaml")
    let run = try Program.run(["test"], in: scratch.path)
    #expect(run.exitCode == 2)
    #expect(run.errorText.hasPrefix("error[D0630]"))
    let packs = try Program.run(["test", "--packs"], in: scratch.path)
    #expect(packs.exitCode == 0, "\(packs.outputText)")
  }

  // MARK: Rules without a plan

  static let rules = """
    dondoc: 1
    rules:
      - id: own/x
        title: {vi: X, en: X}
        severity: error
        require: asOf < date('2024-07-01')
        message: {vi: X, en: X}
        examples:
          - {as-of: 2024-06-30, expect: pass}

    """

  @Test func filesNeedNoPlan() throws {
    let scratch = try Scratch()
    try scratch.write(Self.rules, to: "packs/rules.yaml")
    let test = "tests: [{name: x, as-of: 2024-07-01, facts: {}, expect: {own/x: fail}}]\n"
    try scratch.write("dondoc: 1\n" + test, to: "packs/more/tests.yaml")
    let one = try Program.run(["test", "packs/rules.yaml", "--lang", "en"], in: scratch.path)
    #expect(one.outputText == "1 test on 1 day: 1 as expected, 0 differ\n", "\(one.errorText)")
    for paths in [["packs"], ["packs/rules.yaml", "packs/more/tests.yaml"]] {
      let both = try Program.run(["test"] + paths + ["--lang", "en"], in: scratch.path)
      #expect(both.exitCode == 0)
      #expect(
        both.outputText == "2 tests on 2 days: 2 as expected, 0 differ\n", "\(both.errorText)")
    }
    let tests = try Program.run(["test", "packs/more/tests.yaml"], in: scratch.path)
    #expect(tests.exitCode == 2)
    #expect(tests.errorText.hasPrefix("error[D0304]"))
    for path in ["nowhere", "nowhere.yaml"] {
      let run = try Program.run(["test", path], in: scratch.path)
      #expect(run.exitCode == 2)
      #expect(run.errorText.hasPrefix("error[D0601]"))
    }
  }

  // MARK: Mutants

  @Test func mutantsAreKilledOrListed() throws {
    let scratch = try Scratch()
    try scratch.write(Self.rules, to: "rules.yaml")
    let lone = try Program.run(
      ["test", "rules.yaml", "--mutate", "--lang", "en"], in: scratch.path)
    #expect(lone.exitCode == 0)
    #expect(lone.outputText.contains("`asOf < date('2024-07-01')` → `asOf <= date('2024-07-01')`"))
    #expect(lone.outputText.contains("4 mutants: 2 killed, 2 survived (50.0 %), 0 of these with"))
    try scratch.write(
      Self.rules + "      - {as-of: 2024-07-01, expect: fail}\n", to: "rules.yaml")
    let both = try Program.run(
      ["test", "rules.yaml", "--mutate", "--max-survivors", "0", "--lang", "en"], in: scratch.path)
    #expect(both.exitCode == 0)
    #expect(both.outputText.hasPrefix("4 mutants: 4 killed, 0 survived"), "\(both.outputText)")
  }

  @Test func survivorsMayHaveAReason() throws {
    let scratch = try Scratch()
    func run(_ to: String) throws -> ProgramRun {
      let reason = "{rule: own/x, from: \"asOf < date('2024-07-01')\", to: \"\(to)\", why: vì thế}"
      try scratch.write(Self.rules + "equivalent: [\(reason)]\n", to: "rules.yaml")
      return try Program.run(
        ["test", "rules.yaml", "--mutate", "--max-survivors", "25", "--lang", "en"],
        in: scratch.path)
    }
    let told = try run("asOf <= date('2024-07-01')")
    #expect(told.exitCode == 0)
    #expect(told.outputText.contains("equivalent: vì thế\n"))
    // A reason for a change that is noticed is out of date.
    let idle = try run("asOf > date('2024-07-01')")
    #expect(idle.exitCode == 1)
    #expect(idle.outputText.contains("1 entry under `equivalent` says nothing of a survivor"))
  }

  // MARK: Outputs

  /// The check of JUnit needs a package of Python.
  private static let canCheckJUnit =
    (try? Program.shell("python3 -c 'import lxml'").exitCode) == 0

  @Test(
    .enabled(if: SharedFolder.isPresent, "\(SharedFolder.absentComment)"),
    .enabled(if: canCheckJUnit, "Python has no package lxml"))
  func junitIsValid() throws {
    let shared = try #require(SharedFolder.path)
    let scratch = try Scratch()
    for (name, tests) in [
      ("good", Self.good), ("bad", Self.bad.replacing("several", with: "<&\u{1B}\">")),
    ] {
      try scratch.write(try Self.run(tests, "--format junit").output, to: name + ".xml")
      let check = "python3 \(shared)/validators/check.py junit \(scratch.path)/\(name).xml"
      let run = try Program.shell(check)
      #expect(run.exitCode == 0, "\(run.outputText)")
    }
  }

  @Test func writesFiles() throws {
    let scratch = try Scratch()
    try scratch.write(Self.workspace + Self.good, to: "dondoc.yaml")
    let run = try Program.run(
      ["test", "--format", "text", "--format", "json=out.json", "--format", "junit=out.xml"],
      in: scratch.path)
    #expect(run.exitCode == 0)
    let json = try JSONSerialization.jsonObject(with: Data(try scratch.bytes(of: "out.json")))
    #expect((json as? [String: Any])?["schemaVersion"] as? String == "test/1")
    #expect(try scratch.text(of: "out.xml").hasSuffix("</testsuites>\n"))
    let two = try Program.run(["test", "--format", "json", "--format", "text"], in: scratch.path)
    #expect(two.exitCode == 2)
    let nowhere = try Program.run(["test", "--format", "json=no/out.json"], in: scratch.path)
    #expect(nowhere.exitCode == 3)
  }
}
