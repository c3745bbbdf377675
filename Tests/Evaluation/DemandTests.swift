import CivilCalendar
import Compliance
import Evaluation
import Obligations
import ProgressData
import Results
import Testing

/// What is not shown is not kept; what is shown is the same.
@Suite("Demand") struct DemandTests {
  @Test("rules ask for what their conditions and, where shown, their messages name")
  func ofRules() throws {
    let book = try Scenario(tasks: Tasks.report()).loaded().ruleBook
    let all = FoldDemand(book, ReportDemand(showsMessages: true))
    // The standard rules ask for items of evidence, for percents before and for values.
    #expect(all.contains([.evidenceItems, .previous, .values]))
    var bare = book
    bare.rules = book.rules.filter { $0.id.text.hasPrefix("deadline/") }
    #expect(FoldDemand(bare, ReportDemand()) == [])
    #expect(FoldDemand(bare, ReportDemand(records: .notes)) == .notes)
    #expect(FoldDemand(bare, .everything) == .everything)
    bare.rules = book.rules.filter { $0.id.text == "report/percent-regressed" }
    #expect(FoldDemand(bare, ReportDemand()).contains(.previous))
  }

  @Test("numbers do not hang on what is shown", arguments: ["2024-06-19", "2025-03-01"])
  func numbers(day: String) throws {
    let book = try ExampleWorkspace.book()
    var bare = book
    bare.rules = book.rules.filter { rule in
      FoldDemand(only(rule, of: book), ReportDemand()).isEmpty
    }
    #expect(!bare.rules.isEmpty)
    let demand = FoldDemand(bare, ReportDemand())
    #expect(demand == [])
    let all = try ScenarioRun.run(bare, root: ExampleWorkspace.path, on: day)
    let few = try ScenarioRun.run(
      bare, root: ExampleWorkspace.path, on: day, demand: demand, judges: true)
    // What is not kept is not there: most items, and what is shown of records.
    let shown: Set = ["progress", "evidence", "items"]
    #expect(few.differences(from: all).filter { !shown.contains($0) } == [])
    #expect(few.report.obligations.items.count * 4 < all.report.obligations.items.count)
    for number in all.report.obligations.clock.indices {
      let (own, other) = (
        few.report.obligations.evidence[number], all.report.obligations.evidence[number]
      )
      #expect(own.accepted == other.accepted && own.rejected == other.rejected)
      #expect(own.missingLeaves == other.missingLeaves && own.isComplete == other.isComplete)
    }
  }

  private func only(_ rule: Rule, of book: RuleBook) -> RuleBook {
    var book = book
    book.rules = [rule]
    return book
  }
}
