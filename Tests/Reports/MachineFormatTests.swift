import Bytes
import CivilCalendar
import Compliance
import Diagnostics
import Foundation
import JSONText
import Reports
import Results
import TestSupport
import Testing

@testable import Wording

@Suite struct MachineFormatTests {
  private func json(_ name: String) throws -> JSONValue {
    let bytes = written(try SampleReports.report(name), as: .json, .vi)
    return try JSONReader.value(of: bytes)
  }

  @Test(arguments: SampleReports.names) func jsonReadsBack(_ name: String) throws {
    let value = try json(name)
    let report = try SampleReports.report(name)
    #expect(value["schemaVersion"]?.string == "report/1")
    #expect(value["obligations"]?.items?.count == report.obligations.count)
    #expect(value["head"]?["asOf"]?.string == report.head.asOf.description)
    let keys = value["obligations"]?.items?.compactMap { $0["key"]?.string }
    #expect(keys == report.obligations.identity.map(\.key.description))
  }

  @Test func jsonKeepsTheTextAsItIs() throws {
    let value = try json("nasty")
    let title = value["head"]?["plan"]?["title"]?.string ?? ""
    #expect(Array(title.utf8) == Array(SampleReports.Texts.nasty.planTitle.utf8))
    let place = value["dataFaults"]?["rejected"]?.items?.first?["place"]
    #expect(place?["path"]?.string == SampleReports.Texts.nasty.path)
  }

  @Test func jsonFindingsAreWorstFirstAndInBothLanguages() throws {
    let findings = try #require(try json("ordinary")["findings"]?.items)
    let severities = findings.compactMap { $0["severity"]?.string }
    #expect(severities == severities.sorted { rank($0) < rank($1) })
    let overdue = try #require(findings.first { $0["key"]?.string == "SIPAS-20/xa-hai-an/2024-Q2" })
    #expect(overdue["message"]?["vi"]?.string == "Quá hạn 27 ngày, hạn 18/06/2024")
    #expect(overdue["message"]?["en"]?.string == "Overdue by 27 days, due 18 Jun 2024")
    #expect(overdue["since"]?.string == "2024-06-19")
    let waived = findings.first { $0["verdict"]?.string == "waived" }
    #expect(waived?["key"]?.string == "SIPAS-20/xa-hai-binh/2024-Q2")
    let unknown = findings.first { $0["verdict"]?.string == "unknown" }
    #expect(unknown?["message"]?["en"]?.string == "Reached —, target 80%")
  }

  private func rank(_ severity: String) -> Int { Rule.Severity(rawValue: severity)?.rank ?? 9 }

  @Test func jsonNumbersHaveNoExponent() throws {
    let value = try json("ordinary")
    let credit = value["obligations"]?.items?[2]["credit"]
    #expect(credit?["earned"]?.number == "0.5")
    #expect(credit?["losses"]?.items?.first?["gain"]?.number == "0.000000123456")
    #expect(value["scores"]?["overall"]?["score"]?.number == "66.67")
    #expect(value["scores"]?["units"]?.items?[3]["score"]?.isNull == true)
  }

  @Test func csvHasARowForEachFinding() throws {
    for name in SampleReports.names {
      let report = try SampleReports.report(name)
      var findings = 0
      report.forEachFinding { _ in findings += 1 }
      let bytes = written(report, as: .csv, .vi)
      let rows = csvLines(String(decoding: bytes, as: UTF8.self))
      #expect(rows.count == findings + 1)
      #expect(rows.allSatisfy { $0.count == rows[0].count })
      #expect(
        rows.joined().allSatisfy { !["=", "+", "-", "@"].contains($0.prefix(1)) })
    }
  }

  @Test func diagnosticsAsJSON() throws {
    var files = SourceFiles()
    let file = files.add(path: "plan.yaml", bytes: Array("a: 1\nb: ⟦\n".utf8))
    let diagnostic = Diagnostic(
      code: DiagnosticCode("D0101", "unknown-key"),
      message: Message("list.more", ["count": .integer(2)]),
      span: SourceSpan(file: file, start: 5, end: 6),
      labels: [
        DiagnosticLabel(
          span: SourceSpan(file: file, start: 0, end: 1), message: Message("yaml.bad-tag"))
      ], help: [Message("yaml.bad-tag")])
    var sink = ByteSink()
    DiagnosticsJSON(files: files, wording: Wording(.english)).write([diagnostic], to: &sink)
    let value = try JSONReader.value(of: sink.takeBytes()).items?.first
    #expect(value?["code"]?.string == "D0101")
    #expect(value?["name"]?.string == "unknown-key")
    #expect(value?["message"]?.string == "and 2 more")
    #expect(value?["line"]?.integer == 2 && value?["column"]?.integer == 1)
    #expect(value?["endLine"]?.integer == 2 && value?["endColumn"]?.integer == 2)
    #expect(value?["labels"]?.items?.first?["line"]?.integer == 1)
    #expect(value?["place"]?.isNull == true)
  }

  /// The outside validator, where its program is there.
  @Test(
    .enabled(if: SharedFolder.isPresent, "\(SharedFolder.absentComment)"),
    arguments: SampleReports.names)
  func csvIsValid(_ name: String) throws {
    let shared = try #require(SharedFolder.path)
    let file = FileManager.default.temporaryDirectory.appending(
      path: "dondoc-\(ProcessInfo.processInfo.processIdentifier)-\(name).csv")
    try Data(written(try SampleReports.report(name), as: .csv, .vi)).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", shared + "/validators/check.py", "csv", file.path, "--safe"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(output)")
  }
}
