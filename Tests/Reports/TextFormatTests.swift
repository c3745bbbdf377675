import Compliance
import Reports
import Results
import Testing
import VietnameseText

@Suite struct TextFormatTests {
  private func text(_ report: Report, limit: Int? = 30, isColoured: Bool = false) -> String {
    String(
      decoding: written(report, as: .text, .en, limit: limit, isColoured: isColoured),
      as: UTF8.self)
  }

  @Test(arguments: SampleReports.names) func linesFitTheTerminal(_ name: String) throws {
    for language in Language.allCases {
      let bytes = written(try SampleReports.report(name), as: .text, language)
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      #expect(lines.filter { displayWidth($0) > 100 } == [])
    }
  }

  @Test func aUnitsPageFitsAPage() throws {
    for language in Language.allCases {
      let bytes = written(try SampleReports.ofOneUnit(), as: .text, language)
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      #expect(lines.filter { displayWidth($0) > 80 } == [])
    }
  }

  @Test func aCutListSaysHowManyMore() throws {
    let report = try SampleReports.ordinary()
    let cut = text(report, limit: 1)
    #expect(cut.contains("OVERDUE (2)") && cut.contains("and 1 more"))
    #expect(!text(report, limit: nil).contains("and 1 more\n\nOVERDUE, AWAITING"))
  }

  @Test func headingsAreColouredOnlyWhenAsked() throws {
    let report = try SampleReports.ordinary()
    #expect(text(report, isColoured: true).contains("\u{1B}[1mOVERDUE (2)"))
    #expect(!text(report).contains("\u{1B}"))
  }

  @Test func aGateWithNothingToJudgeSaysSo() throws {
    var report = try SampleReports.ofGate()
    report.gate?.isEmpty = true
    report.gate?.lines = []
    #expect(text(report).contains("nothing to judge"))
    #expect(text(report).hasSuffix("gate `pre-submit` was not judged\n"))
  }

  @Test func theVerdictOfAGateIsItsLastLine() throws {
    var report = try SampleReports.ofGate()
    #expect(text(report).hasSuffix("gate `pre-submit` fails\n"))
    report.gate?.lines.removeAll { $0.verdict != .pass }
    #expect(text(report).hasSuffix("gate `pre-submit` holds\n"))
  }
}
