package import Bytes
import Diagnostics
import JSONText
package import Results
package import Wording

/// What the tests of a folder came to: a table of files, then each failure, then what was left out
/// by need.
package struct SuitePage: Sendable {
  private let report: SuiteReport

  package init(_ report: SuiteReport) { self.report = report }

  // MARK: Text

  /// - Parameter isWhole: Names each test that was left out too.
  package func writeText(wording: Wording, isWhole: Bool, to sink: inout ByteSink) {
    let table = ListTable(
      columns: ["file", "tier", "tests", "passed", "failed", "left-out"],
      rows: (report.lines + [total]).map { line in
        [
          .text(line.file), .text(line.tier), .number(line.all), .number(line.passed),
          .number(line.failed), .number(line.leftOut),
        ]
      })
    table.write(as: .text, wording: wording, to: &sink)
    for remark in report.remarks {
      guard case .failed(let wanted, let found) = remark.outcome else { continue }
      sink.write("\n" + remark.id.oneLine + "\n  " + remark.text.oneLine + "\n")
      let sentence = wording(
        "suite.wanted-found", ["wanted": .text(wanted), "found": .text(found)])
      sink.write("  " + sentence.oneLine + "\n")
    }
    writeLeftOut(wording, isWhole, to: &sink)
  }

  private func writeLeftOut(_ wording: Wording, _ isWhole: Bool, to sink: inout ByteSink) {
    var needs: [(need: String, ids: [String])] = []
    for remark in report.remarks {
      guard case .leftOut(let need) = remark.outcome else { continue }
      if let place = needs.firstIndex(where: { $0.need.utf8.elementsEqual(need.utf8) }) {
        needs[place].ids.append(remark.id)
      } else {
        needs.append((need, [remark.id]))
      }
    }
    guard !needs.isEmpty else { return }
    sink.write("\n")
    for (need, ids) in needs {
      let sentence = wording(
        "suite.left-out", ["count": .integer(ids.count), "need": .name(need)])
      sink.write(sentence + "\n")
      if isWhole { for id in ids { sink.write("  " + id.oneLine + "\n") } }
    }
  }

  private var total: SuiteReport.Line {
    report.lines.reduce(into: SuiteReport.Line(file: "", tier: "")) { sum, line in
      sum.all += line.all
      sum.passed += line.passed
      sum.failed += line.failed
      sum.leftOut += line.leftOut
    }
  }

  // MARK: JSON

  /// `suite/1`.
  package func writeJSON(to sink: inout ByteSink) {
    sink.writeJSON(.pretty) { json in
      json.object { json in
        json.key("failures")
        json.array { json in
          for remark in report.remarks {
            if case .failed(let wanted, let found) = remark.outcome {
              json.object { json in
                json.member("expression", remark.text)
                json.member("found", found)
                json.member("id", remark.id)
                json.member("wanted", wanted)
              }
            }
          }
        }
        json.key("files")
        json.array { json in for line in report.lines { Self.write(line, to: &json) } }
        json.key("leftOut")
        json.array { json in
          for remark in report.remarks {
            if case .leftOut(let need) = remark.outcome {
              json.object { json in
                json.member("id", remark.id)
                json.member("need", need)
              }
            }
          }
        }
        json.member("schemaVersion", "suite/1")
      }
    }
    sink.write(byte: 0x0A)
  }

  private static func write(_ line: SuiteReport.Line, to json: inout JSONWriter) {
    json.object { json in
      json.member("failed", line.failed)
      json.member("file", line.file)
      json.member("leftOut", line.leftOut)
      json.member("passed", line.passed)
      json.member("tests", line.all)
      json.member("tier", line.tier)
    }
  }
}
