package import Bytes
package import Compliance
import Diagnostics
import Expressions
import JSONText
package import Results
import Wording

/// What tests of rules gave, for programs.
package struct TestJSON {
  /// Additions keep the number.
  package static let schemaVersion = "test/1"

  private let report: RuleTestReport
  private let language: Language
  private let values: SeenValues

  package init(_ report: RuleTestReport, language: Language) {
    self.report = report
    self.language = language
    values = SeenValues(wording: language.wording)
  }

  package func write(showsCoverage: Bool, to sink: inout ByteSink) {
    let totals = TestTotals(report)
    sink.writeJSON(.pretty) { json in
      json.object { json in
        if showsCoverage { writeCoverage(&json) }
        json.member("isAsExpected", report.isAsExpected)
        json.member("language", language.rawValue)
        if let mutation = report.mutation { write(mutation, &json) }
        json.member("schemaVersion", Self.schemaVersion)
        json.key("tests")
        json.array { json in for line in report.lines { write(line, &json) } }
        json.key("totals")
        json.object { json in
          json.member("days", totals.days)
          json.member("differing", totals.differing)
          json.member("leftOut", totals.leftOut)
          json.member("tests", totals.tests)
        }
      }
    }
    sink.write(byte: 0x0A)
  }

  // MARK: Tests

  private func write(_ line: RuleTestReport.Line, _ json: inout JSONWriter) {
    let diagnostics = DiagnosticsJSON(files: report.files, wording: language.wording)
    let span = ResolvedSpan(line.span, in: report.files)
    json.object { json in
      json.member("column", span.start.column)
      json.key("days")
      json.array { json in for day in line.days { write(day, &json) } }
      json.member("example", line.example)
      json.key("faults")
      diagnostics.write(
        line.faults.map { fault in
          var diagnostic = fault.diagnostic
          diagnostic.span = fault.span
          diagnostic.place = nil
          return diagnostic
        }, to: &json)
      json.member("file", span.path)
      json.member("isAsExpected", line.isAsExpected)
      json.member("line", span.start.line)
      json.member("name", line.name)
    }
  }

  private func write(_ day: RuleTestReport.Day, _ json: inout JSONWriter) {
    json.object { json in
      json.member("asOf", day.asOf)
      json.key("differences")
      json.array { json in for one in day.differences { write(one, &json) } }
    }
  }

  private func write(_ difference: RuleTestReport.Difference, _ json: inout JSONWriter) {
    let span = ResolvedSpan(difference.span, in: report.files)
    json.object { json in
      json.member("candidates", difference.candidates)
      json.member("column", span.start.column)
      json.member("endColumn", span.end.column)
      json.member("endLine", span.end.line)
      json.key("facts")
      json.object { json in
        let facts = difference.rule?.facts ?? []
        for fact in facts.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
          json.member(fact.name, values.text(fact.outcome))
        }
      }
      json.member("found", difference.found.isEmpty ? nil : difference.found)
      json.member("kind", difference.kind.rawValue)
      json.member("line", span.start.line)
      json.member("require", difference.rule?.require.map { values.text($0) })
      json.member("subject", difference.subject.isEmpty ? nil : difference.subject)
      json.member("wanted", difference.wanted.isEmpty ? nil : difference.wanted)
      json.member("when", difference.rule?.when.map { values.text($0) })
    }
  }

  // MARK: Coverage and mutants

  private func writeCoverage(_ json: inout JSONWriter) {
    let share = report.coverageShare
    json.key("coverage")
    json.object { json in
      json.member("possible", share.possible)
      json.key("rules")
      json.array { json in
        for rule in report.coverage {
          json.object { json in
            json.member("possible", rule.possible.map(\.rawValue))
            json.member("rule", rule.rule.text)
            json.key("seen")
            json.object { json in
              let seen = rule.seen.map { (name: $0.key.rawValue, count: $0.value) }
              for one in seen.sorted(by: {
                $0.name.utf8.lexicographicallyPrecedes($1.name.utf8)
              }) { json.member(one.name, one.count) }
            }
          }
        }
      }
      json.member("seen", share.seen)
    }
  }

  private func write(_ mutation: MutationReport, _ json: inout JSONWriter) {
    json.key("mutation")
    json.object { json in
      json.member("count", mutation.count)
      json.key("idleEquivalents")
      json.array { json in for mutant in mutation.idle { write(mutant, &json) } }
      json.member("killed", mutation.killed)
      json.key("survivors")
      json.array { json in for mutant in mutation.survivors { write(mutant, &json) } }
    }
  }

  private func write(_ mutant: MutationReport.Mutant, _ json: inout JSONWriter) {
    let span = mutant.span.map { ResolvedSpan($0, in: report.files) }
    json.object { json in
      json.member("column", span?.start.column)
      json.member("file", span?.path)
      json.member("from", mutant.from)
      json.member("line", span?.start.line)
      json.member("part", mutant.part)
      json.member("rule", mutant.rule.text)
      json.member("to", mutant.to)
      json.member("why", mutant.why)
    }
  }
}
