import CivilCalendar
import Compliance
import DeadlinePhrases
import Diagnostics
import RuleFiles
import Testing

/// What ships with dondoc, and its example, load without a fault.
@Suite struct ShippedContentTests {
  static let loaded = RuleFileLoader(
    path: PackageFolder.path + "/Examples/hai-lang-145", shownFolder: ""
  ).load()

  @Test func exampleHasNoFault() {
    let lines = Self.loaded.diagnostics.map { Sketch.line($0, Self.loaded.sourceFiles) }
    #expect(lines.isEmpty, "\(lines.joined(separator: "\n"))")
  }

  @Test(arguments: [("PAR", 46), ("SIPAS", 25), ("PAPI", 34)])
  func annexHasItsTasks(annex: String, count: Int) throws {
    let book = try #require(Self.loaded.ruleBook)
    #expect(book.tasks.count == 105)
    #expect(book.tasks.filter { $0.id.text.hasPrefix(annex + "-") }.count == count)
  }

  @Test func planHasItsDefectsAndNoOther() throws {
    let book = try #require(Self.loaded.ruleBook)
    #expect(book.defects == Self.loaded.defects)
    let lines = book.defects.map { defect in
      "\(defect.code.name) \(Sketch.place(defect.span, Self.loaded.sourceFiles))"
    }
    let folder = "shipped:plans/145-kh-ubnd/"
    #expect(
      lines == [
        "event-without-term \(folder)annex-sipas.yaml:18:15-18:40",
        "event-without-term \(folder)annex-papi.yaml:214:15-214:64",
        "term-per-case \(folder)annex-papi.yaml:455:15-455:52",
        "blank-deadline \(folder)annex-papi.yaml:470:5-470:13",
      ])
  }

  @Test func everyPartOfTheExampleIsInTheBook() throws {
    let book = try #require(Self.loaded.ruleBook)
    #expect(book.plan.number == "145/KH-UBND")
    #expect(book.calendar.id == "vn-state")
    #expect(book.rules.count == 33)
    #expect(book.directory.units.count == 72)
    #expect(book.directory.groups.count == 12)
    #expect(book.waivers.map(\.id) == ["W-2024-03", "W-2024-04", "W-2025-01"])
    #expect(book.amendments.flatMap(\.changes).count == 3)
    #expect(book.gates.map(\.name) == ["pre-submit", "district"])
    #expect(book.sources.count == 9)
    #expect(!book.extensions.isEmpty)
    #expect(book.indexSets.count == 7)
    #expect(book.scoring.factors.map(\.rule.text) == ["evidence/missing", "target/missed"])
    let severity = book.rules.first { $0.id.text == "report/behind-schedule" }?.severity
    #expect(severity == .info)
  }

  @Test func eventsAreTiedToTheirPhrases() throws {
    let book = try #require(Self.loaded.ruleBook)
    let task = try #require(book.tasks.first { $0.id.text == "PAR-02" })
    guard case .term(let term) = task.deadline.form, case .event(let event) = term.from else {
      Issue.record("no term from an event: \(task.deadline)")
      return
    }
    #expect(event.name == "cong-bo-chi-so-cchc")
  }
}
