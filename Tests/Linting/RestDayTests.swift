import CivilCalendar
import Compliance
import Diagnostics
import Foundation
import Linting
import Obligations
import Results
import RuleFiles
import TestSupport
import Testing

/// Days on which nobody works, against a second calendar that is made from the list of holidays.
@Suite struct RestDayTests {
  /// By a calendar that is not ours.
  private static func isWeekend(_ day: CivilDate) -> Bool {
    var components = DateComponents()
    components.calendar = Calendar(identifier: .gregorian)
    components.timeZone = TimeZone(identifier: "UTC")
    (components.year, components.month, components.day) = (day.year, day.month, day.day)
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: "UTC") ?? .current
    guard let date = components.date else { return false }
    return [1, 7].contains(calendar.component(.weekday, from: date))
  }

  @Test(.enabled(if: SharedFolder.isPresent, "\(SharedFolder.absentComment)"))
  func theExampleListsEachStatedDayThatIsARestDay() throws {
    var off: Set<String> = []
    var worked: Set<String> = []
    for row in try SharedFolder.rows(of: "reference/vn-holidays.csv") {
      let day = row["date"] ?? ""
      if row["kind"] == "makeup_workday" { worked.insert(day) } else { off.insert(day) }
    }
    let report = PlanDefectTests.report("hai-lang-145")
    var expected: [String: Int] = [:]
    for line in report.phrases {
      let resting = line.dueDays.filter { day in
        let text = day.stated.description
        return !worked.contains(text) && (off.contains(text) || Self.isWeekend(day.stated))
      }
      if !resting.isEmpty { expected[line.task.text, default: 0] += resting.count }
    }
    var found: [String: Int] = [:]
    for diagnostic in report.diagnostics
    where ["D0420", "D0421", "D0422"].contains(diagnostic.code.text) {
      guard case .name(let task)? = diagnostic.message.arguments.first?.value else { continue }
      found[task, default: 0] += diagnostic.labels.count
    }
    #expect(found == expected)
    #expect(found.count > 30)
  }

  /// The due days of the lines are all the dated occurrences that an evaluation starts from.
  @Test func linesHaveTheOccurrencesOfTheTable() throws {
    let loaded = RuleFileLoader(path: PlanDefectTests.repository + "/Examples/hai-lang-145").load()
    let book = try #require(loaded.ruleBook)
    let table = ObligationTable(ruleBook: book, asOf: book.plan.ends)
    let stated = table.occurrences.compactMap { one in
      one.stated.map { "\(table.tasks[one.task].id.text) \(one.period) \($0)" }
    }
    let lines = Linter(loaded).report().phrases.flatMap { line in
      line.dueDays.map { "\(line.task.text) \($0.period) \($0.stated)" }
    }
    #expect(lines.sorted() == stated.sorted())
  }

  @Test(arguments: [
    ("Trước ngày 15/12/2024", "", "D0420"), ("Trước ngày 15/12/2024", ", roll: [before]", "D0422"),
    ("14/12/2024", "", "D0420"), ("14/12/2024", ", roll: [dates]", "D0422"),
    ("30/11/2024", ", roll: [before]", "D0420"), ("11/2024", ", roll: [periodEnds]", "D0422"),
    ("Trong 30 ngày kể từ ngày 16/5/2024", "", "D0421"),
    ("Trong 30 ngày kể từ ngày 16/5/2024", ", roll: [reports]", "D0420"),
    ("Trong 3 ngày làm việc kể từ ngày 16/5/2024", "", nil), ("Trước ngày 14/12/2024", "", nil),
  ])
  func whatBecomesOfTheDay(_ phrase: String, _ roll: String, _ code: String?) {
    let report = Linter(Small.deadline("\"\(phrase)\"", plan: roll)).report()
    #expect(report.codes == [code].compactMap { $0 })
  }
}
