import Bytes
import Compliance
import Foundation
import JSONText
import Reports
import Results
import TestSupport
import Testing
import Wording

struct FormatCase: Sendable, CustomTestStringConvertible {
  var format: String
  var report: String
  var language: Language
  var testDescription: String { "\(format) of \(report) in \(language.rawValue)" }

  /// The snapshot's name in the folder `Snapshots`.
  var file: String { "\(report).\(language.rawValue).\(format)" }

  static let all = ReportFormats.names.flatMap { format in
    SampleReports.names.flatMap { report in
      Language.allCases.map { FormatCase(format: format, report: report, language: $0) }
    }
  }

  func bytes() throws -> [UInt8] {
    let format = try #require(ReportFormats.format(named: format))
    return written(try SampleReports.report(report), as: format, language)
  }
}

func written(
  _ report: Report, as format: any ReportFormat, _ language: Language, limit: Int? = 30,
  isColoured: Bool = false
) -> [UInt8] {
  var sink = ByteSink()
  let presentation = Presentation(language: language, limit: limit, isColoured: isColoured)
  format.write(report, as: presentation, to: &sink)
  return sink.takeBytes()
}

let snapshots = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots")

@Suite struct ReportFormatTests {
  static let pages = ["unit", "gate"].flatMap { page in
    Language.allCases.map { FormatCase(format: "text", report: page, language: $0) }
  }

  @Test(arguments: FormatCase.all) func isAsKept(_ c: FormatCase) throws {
    let problem = Snapshot.problem(try c.bytes(), in: snapshots.appending(path: c.file))
    #expect(problem == nil)
  }

  @Test(arguments: pages) func pageIsAsKept(_ c: FormatCase) throws {
    let report = try c.report == "gate" ? SampleReports.ofGate() : SampleReports.ofOneUnit()
    let bytes = written(report, as: .text, c.language)
    #expect(Snapshot.problem(bytes, in: snapshots.appending(path: c.file)) == nil)
  }

  @Test func everySnapshotHasItsTest() throws {
    let kept = try FileManager.default.contentsOfDirectory(atPath: snapshots.path)
    let owned = (FormatCase.all + Self.pages).map(\.file)
    #expect(kept.sorted() == owned.sorted())
  }

  @Test func theRegistryIsTheFolder() throws {
    let folder = snapshots.appending(path: "../../../Sources/Out/Reports/Formats").standardized
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let types = ReportFormats.all.map { "\(type(of: $0)).swift" }
    #expect(files == types)
    #expect(ReportFormats.names == ReportFormats.names.sorted())
    #expect(ReportFormats.format(named: "pdf") == nil)
  }

  @Test(arguments: FormatCase.all) func endsWithALineEnd(_ c: FormatCase) throws {
    #expect(try c.bytes().last == 0x0A)
  }

  @Test(arguments: FormatCase.all.filter { $0.format != "json" })
  func nothingSteersATerminal(_ c: FormatCase) throws {
    let scalars = String(decoding: try c.bytes(), as: UTF8.self).unicodeScalars
    let steering = scalars.filter {
      ($0.value < 0x20 && $0 != "\n" && $0 != "\r") || $0.value == 0x7F || $0.value == 0x202E
    }
    #expect(steering.isEmpty)
  }

  @Test func statesHaveTheirWords() {
    for language in Language.allCases {
      let wording = language.wording
      let keys =
        Clock.allCases.map { "clock." + $0.rawValue }
        + StatedStatus.allCases.map { "status." + $0.rawValue }
        + Verdict.allCases.map { "verdict." + $0.rawValue }
        + Rule.Severity.allCases.map { "severity." + $0.rawValue }
        + WaiverLine.State.allCases.map { "waiver." + $0.rawValue }
        + LeftOut.Reason.allCases.map { "left-out." + $0.rawValue }
        + Gate.PlainKey.allCases.map { "gate.key." + $0.rawValue }
      #expect(keys.filter { !wording.hasWord($0) } == [])
    }
  }
}
