package import Bytes
import CivilCalendar
package import Compliance
import Diagnostics
package import Results
import Wording

/// What tests of rules gave, as JUnit XML: a suite for each file, a case for each day of a test.
package struct TestJUnit {
  private let page: TestPage
  private let report: RuleTestReport

  package init(_ report: RuleTestReport, language: Language) {
    self.report = report
    page = TestPage(report, Presentation(language: language, limit: nil, files: report.files))
  }

  /// One case: a day, or a row that could not be used.
  private struct Case {
    var name: String
    var message: String?
    var text: String
  }

  package func write(to sink: inout ByteSink) {
    sink.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n")
    var rest = report.lines[...]
    while let first = rest.first {
      let own = rest.prefix { $0.span.file == first.span.file }
      rest = rest.dropFirst(own.count)
      write(report.files.path(of: first.span.file), own.flatMap(cases), to: &sink)
    }
    sink.write("</testsuites>\n")
  }

  private func write(_ path: String, _ cases: [Case], to sink: inout ByteSink) {
    let failures = cases.count { $0.message != nil }
    sink.write(
      "  <testsuite name=\"\(Self.escaped(path))\" tests=\"\(cases.count)\""
        + " failures=\"\(failures)\" errors=\"0\">\n")
    for one in cases {
      let head =
        "    <testcase classname=\"\(Self.escaped(path))\" name=\"\(Self.escaped(one.name))\""
      guard let message = one.message else {
        sink.write(head + "/>\n")
        continue
      }
      sink.write(
        head + ">\n      <failure type=\"differs\" message=\"\(Self.escaped(message))\">"
          + Self.escaped(one.text) + "</failure>\n    </testcase>\n")
    }
    sink.write("  </testsuite>\n")
  }

  private func cases(_ line: RuleTestReport.Line) -> [Case] {
    let name = page.name(of: line)
    let place = ResolvedSpan(line.span, in: report.files).description
    var cases = line.days.map { day -> Case in
      let title = day.asOf.map { name + " (" + $0.description + ")" } ?? name
      return Case(
        name: title, message: day.differences.first.map { page.summary(of: $0) },
        text: place + "\n" + day.differences.map { page.detail(of: $0) }.joined(separator: "\n"))
    }
    for fault in line.faults {
      cases.append(
        Case(
          name: page.wording("test.row", ["name": .text(name)]),
          message: page.wording.sentence(for: fault.diagnostic.message),
          text: ResolvedSpan(fault.span, in: report.files).description))
    }
    return cases
  }

  /// Text of an attribute or an element; what XML cannot hold is shown by a picture.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n": result.unicodeScalars.append(scalar)
      default: result += printable(String(scalar))
      }
    }
    return result
  }
}

extension TestPage {
  /// `deadline/overdue: fail, not pass` in the spelling of the files.
  func summary(of difference: RuleTestReport.Difference) -> String {
    switch difference.kind {
    case .differs: "\(difference.subject): \(difference.wanted) → \(difference.found)"
    case .unlisted:
      "+ \(difference.subject): \(difference.found) (" + wording("test.not-listed") + ")"
    case .noObligation where difference.candidates.isEmpty: wording("test.no-obligation")
    case .noObligation:
      wording("test.no-obligation-known", ["keys": .names(difference.candidates)])
    case .severalObligations:
      wording("test.several-obligations", ["keys": .names(difference.candidates)])
    }
  }

  /// The place, the difference and what the rule saw.
  func detail(of difference: RuleTestReport.Difference) -> String {
    let place = ResolvedSpan(difference.span, in: report.files).description
    let saw = difference.rule.map { "\n  " + self.saw($0, of: difference.subject) } ?? ""
    return place + ": " + summary(of: difference) + saw
  }
}
