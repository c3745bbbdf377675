import Bytes
import CivilCalendar
import Compliance
import Diagnostics
import ExactNumbers
import Expressions
import Foundation
import Obligations
import Reports
import Results
import RuleFiles
import Testing
import Workspace

/// An explanation says nothing that the report does not: over the example, day after day.
@Suite("Explanations agree with the report") struct ExplanationTests {
  /// A day and which of the obligations are asked for: every so-many-th, from an offset on.
  struct Sample: Sendable, CustomTestStringConvertible {
    var day: String
    var offset: Int
    var testDescription: String { day }
  }

  static let samples = [
    "2023-09-26", "2023-12-29", "2024-04-29", "2024-06-18", "2024-07-15", "2024-12-31",
    "2025-01-01", "2025-05-01", "2025-07-04", "2026-02-01",
  ].enumerated().map { Sample(day: $0.element, offset: $0.offset) }

  private static let pace = 29

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Examples/hai-lang-145").standardized.path

  /// The run, with the explanations of the sample.
  private func explained(
    _ sample: Sample
  ) throws -> (run: WorkspaceRun, report: Report, explanations: [Explanation]) {
    let run = try WorkspaceRun(
      RunSettings(folder: Self.folder, asOf: CivilDate(iso: sample.day)))
    let explained = run.explained()
    let numbers = stride(
      from: sample.offset, to: explained.report.obligations.clock.count, by: Self.pace)
    let explanations = explained.explanations(of: Array(numbers))
    #expect(explanations.count == Array(numbers).count)
    return (run, explained.report, explanations)
  }

  @Test("dates, data, evidence, completion, rules and credit", arguments: samples)
  func agrees(_ sample: Sample) throws {
    let (run, report, explanations) = try explained(sample)
    for explanation in explanations {
      expectDates(explanation, report)
      expectRows(explanation, report)
      expectEvidence(explanation, report)
      expectRules(explanation, report)
      expectCredit(explanation, report)
      expectPages(explanation, report, run)
    }
  }

  private func key(_ explanation: Explanation, _ report: Report) -> String {
    report.obligations.identity[explanation.number].key.description
  }

  private func expectDates(_ explanation: Explanation, _ report: Report) {
    let name = key(explanation, report)
    let due = report.obligations.due[explanation.number]
    let occurrence = explanation.occurrence
    #expect(occurrence.stated == due.stated, "\(name)")
    #expect(occurrence.due == due.original, "\(name)")
    if let counted = occurrence.counted, counted.length.unit == .workingDays,
      let stated = occurrence.stated
    {
      let walk = CalendarWalk(report.calendar, after: counted.from, through: stated)
      #expect(walk.workingDays == counted.length.amount, "\(name)")
      #expect(walk.days.last?.isWorked ?? (counted.length.amount == 0), "\(name)")
    }
    if let stated = occurrence.stated, let original = due.original {
      let wanted =
        explanation.isRolling ? report.calendar.workingDay(onOrAfter: stated) : stated
      #expect(original == wanted, "\(name)")
    }
    let moved = explanation.extensions.filter { if case .moved = $0.ruling { true } else { false } }
    #expect(!moved.isEmpty == due.isExtended, "\(name)")
    if let last = moved.last { #expect(last.one.to == due.effective, "\(name)") }
  }

  private func expectRows(_ explanation: Explanation, _ report: Report) {
    let name = key(explanation, report)
    let progress = report.obligations.progress[explanation.number]
    let held = explanation.rows.filter { $0.role == .held }
    #expect(held.count == (progress.reported == nil ? 0 : 1), "\(name)")
    #expect(held.first?.row.reported == progress.reported, "\(name)")
    #expect(held.first?.place == progress.place?.description, "\(name)")
    if let rejected = progress.rejectedNewer {
      #expect(
        explanation.rows.contains { $0.role == .rejected && $0.place == rejected.description },
        "\(name)")
    }
    #expect(
      explanation.rows.contains { $0.role == .contradicts } == (progress.contradiction != nil),
      "\(name)")
    let completion = explanation.completion
    #expect(completion.counted == progress.completionDay, "\(name)")
    #expect((completion.counted == nil) == (completion.obstacle != nil), "\(name)")
  }

  private func expectEvidence(_ explanation: Explanation, _ report: Report) {
    let name = key(explanation, report)
    let evidence = report.obligations.evidence[explanation.number]
    #expect((explanation.evidence != nil) == evidence.isRequired, "\(name)")
    guard let root = explanation.evidence else { return }
    #expect(root.holds == evidence.isComplete, "\(name)")
    let counted = evidence.items.indices.count { place in
      root.leaves.contains { $0.matches[place - evidence.items.lowerBound] == .satisfies }
    }
    #expect(counted == evidence.accepted, "\(name)")
    let missing = root.leaves.indices.filter { !root.leaves[$0].holds }
    if !root.holds { #expect(missing == evidence.missingLeaves, "\(name)") }
  }

  private func expectRules(_ explanation: Explanation, _ report: Report) {
    let name = key(explanation, report)
    for line in explanation.rules where !line.isSilenced {
      let verdict: Verdict =
        switch (line.when, line.require) {
        case (.value(.bool(false))?, _): .notApplicable
        case (.unknown?, _), (_, .unknown?): .unknown
        case (.error?, _), (_, .error?): .error
        case (_, .value(.bool(true))?): .pass
        default: .fail
        }
      #expect(verdict == line.raw, "\(name) \(report.rules[line.rule].id.text)")
    }
  }

  private func expectCredit(_ explanation: Explanation, _ report: Report) {
    let name = key(explanation, report)
    let credit = report.obligations.credit[explanation.number]
    if credit.isInBaseWithoutWaivers {
      let lost = credit.losses.reduce(0) { $0 + $1.amount }
      #expect(credit.earned + lost == Credit.whole, "\(name)")
    }
    for line in explanation.shares {
      #expect((line.share != nil) == credit.isInBase, "\(name)")
      let published =
        line.unit.map { unit in
          report.units.firstIndex(of: unit).flatMap { report.scores.units[$0].exact }
        } ?? report.scores.overall.exact
      #expect(line.score == published, "\(name)")
    }
  }

  /// Every page can be written in both languages, and no id is left without its sentence.
  private func expectPages(_ explanation: Explanation, _ report: Report, _ run: WorkspaceRun) {
    for language in Language.allCases {
      let presentation = Presentation(
        language: language, limit: nil, files: run.loaded.sourceFiles)
      var page = ByteSink()
      ExplanationPage(explanation, of: report, presentation).write(to: &page)
      let text = String(decoding: page.takeBytes(), as: UTF8.self)
      #expect(!text.contains("explain."), "\(text)")
      #expect(!text.contains("deadline.every."), "\(text)")
      #expect(text.hasPrefix(key(explanation, report)))
      var json = ByteSink()
      ExplanationJSON(explanation, of: report, presentation).write(to: &json)
      let parsed = try? JSONSerialization.jsonObject(with: Data(json.takeBytes()))
      let found = (parsed as? [String: Any])?["key"] as? String
      #expect(found == key(explanation, report))
    }
  }

  /// What a unit's obligations are said to bring adds up to its score.
  @Test("the parts of a score add up", arguments: [("2024-07-15", "xa-hai-an")])
  func addsUp(day: String, unit: String) throws {
    let run = try WorkspaceRun(
      RunSettings(folder: Self.folder, asOf: CivilDate(iso: day), units: [unit]))
    let explained = run.explained()
    let report = explained.report
    let place = try #require(report.directory.index(of: UnitID(unit)))
    let numbers = report.obligations.clock.indices.filter {
      report.obligations.identity[$0].charged.contains(place)
        && report.obligations.credit[$0].isInBase
    }
    var points = Rational(0)
    for explanation in explained.explanations(of: numbers) {
      let line = try #require(explanation.shares.first { $0.unit == place })
      let share = try #require(line.share)
      let credit = report.obligations.credit[explanation.number].earned
      points += try share * #require(Rational(credit, over: Credit.whole)) * 100
    }
    let number = try #require(report.units.firstIndex(of: place))
    #expect(numbers.count > 10)
    #expect(points == report.scores.units[number].exact)
  }
}
