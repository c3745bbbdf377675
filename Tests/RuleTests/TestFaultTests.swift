import Diagnostics
import RuleFiles
import Testing

/// What is wrong with tests and examples is a fault at its place.
@Suite struct TestFaultTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// The entries of `tests:`, or an example where it begins with `examples`.
    var text: String
    /// Code, and the text at which it stands.
    var faults: [String]
  }

  static let head = """
    dondoc: 1
    plan: {number: 1/KH-UBND, issued: 2024-01-02, ends: 2024-12-31}
    units: [{id: xa-an, name: UBND xã An, kind: commune}]
    events: {bao-lut: []}
    tasks: [{id: T-1, title: Kế hoạch năm, lead: UBND xã An, deadline: 5/2024}]
    rules:
      - id: x/late
        title: {vi: X, en: X}
        severity: error
        waivable: false
        params: {most: {type: int, default: 3, min: 0, max: 9}}
        require: due.daysLate <= params.most
        message: {vi: X, en: X}

    """

  static let cases = [
    Case(
      testDescription: "unknown keys",
      text: "{name: a, as-of: 2024-06-01, givn: {}, facts: {}, expect: {}}", faults: ["D0101 givn"]),
    Case(
      testDescription: "nothing given", text: "{name: a, as-of: 2024-06-01, expect: {}}",
      faults: ["D0103 a"]),
    Case(
      testDescription: "both forms",
      text: "{name: a, as-of: 2024-06-01, facts: {}, given: {task: T-1}, expect: {}}",
      faults: ["D0126 task"]),
    Case(
      testDescription: "a day that is none",
      text: "{name: a, as-of: [2024-06-31, 2024-06-01], facts: {}, expect: {}}",
      faults: ["D0121 2024-06-31"]),
    Case(
      testDescription: "no day", text: "{name: a, as-of: [], facts: {}, expect: {}}",
      faults: ["D0103 as-of"]),
    Case(
      testDescription: "a day twice",
      text: "{name: a, as-of: [2024-06-01, 1/6/2024], facts: {}, expect: {}}",
      faults: ["D0102 1/6/2024"]),
    Case(
      testDescription: "a day that is not asked",
      text: "{name: a, as-of: 2024-06-01, facts: {}, expect: {2024-06-02: {}}}",
      faults: ["D0350 2024-06-02"]),
    Case(
      testDescription: "a rule beside days",
      text: "{name: a, as-of: 2024-06-01, facts: {}, expect: {2024-06-01: {}, x/late: pass}}",
      faults: ["D0126 x/late"]),
    Case(
      testDescription: "unknown task, unit, event",
      text:
        "{name: a, as-of: 2024-06-01, given: {task: T-2, unit: xa-am, events: {bao-lat: 2024-06-01}}, expect: {}}",
      faults: ["D0303 T-2", "D0302 xa-am", "D0306 bao-lat"]),
    Case(
      testDescription: "unknown task and unit of a row",
      text:
        "{name: a, as-of: 2024-06-01, given: {task: T-1, progress: [{task: T-9, unit: xa-on, reported: 2024-05-01, status: completed}]}, expect: {}}",
      faults: ["D0303 T-9", "D0302 xa-on"]),
    Case(
      testDescription: "a row without its day, with a column that is none",
      text:
        "{name: a, as-of: 2024-06-01, given: {task: T-1, progress: [{status: completed, perzent: 5}]}, expect: {}}",
      faults: ["D0103 status", "D0101 perzent"]),
    Case(
      testDescription: "a waiver of a rule that has none",
      text:
        "{name: a, as-of: 2024-06-01, given: {task: T-1, waivers: [{rule: x/late, from: 2024-01-02, until: 2024-12-31}]}, expect: {}}",
      faults: ["D0342 x/late"]),
    Case(
      testDescription: "unknown rule and verdict",
      text: "{name: a, as-of: 2024-06-01, facts: {}, expect: {x/lat: pass, x/late: failed}}",
      faults: ["D0304 x/lat", "D0120 failed"]),
    Case(
      testDescription: "facts alone are not waived",
      text: "{name: a, as-of: 2024-06-01, facts: {}, expect: {x/late: waived}}",
      faults: ["D0120 waived"]),
    Case(
      testDescription: "unknown facts and results",
      text:
        "{name: a, as-of: 2024-06-01, facts: {due: {effektive: 2024-05-31}}, expect: {x/late: pass, clok: overdue, credit: 1}}",
      faults: ["D0101 effektive", "D0101 clok", "D0101 credit"]),
    Case(
      testDescription: "values of another type",
      text:
        "{name: a, as-of: 2024-06-01, facts: {clock: late, due: {effective: soon}, task: {report: si}, progress: {percent: 140}}, expect: {x/late: pass, due.daysLate: two}}",
      faults: ["D0120 late", "D0121 soon", "D0120 si", "D0123 140", "D0122 two"]),
    Case(
      testDescription: "parameters",
      text:
        "{name: a, as-of: 2024-06-01, facts: {}, given: {params: {x/late: {mst: 1, most: 10}}}, expect: {x/late: pass}}",
      faults: ["D0343 mst", "D0123 10"]),
    Case(
      testDescription: "a name twice",
      text:
        "{name: a, as-of: 2024-06-01, facts: {}, expect: {}}\n  - {name: a, as-of: 2024-06-02, facts: {}, expect: {}}",
      faults: ["D0300 a"]),
    Case(
      testDescription: "an example",
      text:
        "examples: [{as-of: 2024-06-01, facts: {due: {effektive: 1}}, expect: waived, sinse: 2024-06-01}]",
      faults: ["D0101 effektive", "D0120 waived", "D0101 sinse"]),
  ]

  @Test(arguments: cases) func isTold(_ one: Case) throws {
    let isExample = one.text.hasPrefix("examples")
    let file = Self.head + (isExample ? "    " + one.text : "tests:\n  - " + one.text) + "\n"
    let loaded = RuleFileLoader(files: ["dondoc.yaml": Array(file.utf8)]).load()
    let found = loaded.diagnostics.map { diagnostic -> String in
      guard let span = diagnostic.span else { return diagnostic.code.text }
      let bytes = Array(file.utf8)[Int(span.start)..<Int(span.end)]
      return diagnostic.code.text + " " + String(decoding: bytes, as: UTF8.self)
    }
    #expect(found.sorted() == one.faults.sorted())
    #expect(loaded.ruleBook == nil)
  }

  @Test func soundOnesAreTaken() {
    let file =
      Self.head + """
            examples: [{as-of: 2024-06-01, facts: {due: {effective: 2024-05-31}}, params: {most: 0}, expect: fail}]
        tests:
          - name: a
            as-of: [2024-06-01, 3/6/2024]
            given:
              task: T-1
              unit: UBND xã An
              period: once
              progress: [{reported: 2024-05-01, status: đang làm, evidence: [1/BC-UBND, "a, b; \\"c\\""]}]
              extensions: [{to: 2024-06-10, requested: 2024-05-20, granted: 2024-05-21}]
              events: {bao-lut: [2024-06-01]}
              params: {x/late: {most: 2}}
            expect: {x/late: {verdict: pass, since: unknown}, status: inProgress, due: {extended: false}, credit: unknown}

        """
    let loaded = RuleFileLoader(files: ["dondoc.yaml": Array(file.utf8)]).load()
    #expect(loaded.diagnostics == [], "\(loaded.diagnostics)")
    #expect(loaded.tests.map(\.name) == ["x/late", "a"])
  }
}
