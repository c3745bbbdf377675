import Bytes
import CivilCalendar
package import Compliance
import Diagnostics
import ExactNumbers
package import Results
import RuleFiles
import TestSupport

import struct Foundation.URL

/// Reports with obligations by chance, under the tasks, units and rules of the example.
package enum RandomReport {
  package static let ruleBook: RuleBook? = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Examples/hai-lang-145").standardized.path
    return RuleFileLoader(path: folder).load().ruleBook
  }()

  package static func report(_ book: RuleBook, count: Int, seed: Int) -> Report {
    var random = SeededGenerator(seed: UInt64(seed))
    let asOf = CivilDate(dayNumber: 19_893)
    var report = Report(
      head: ReportHead(asOf: asOf), language: .vi, scope: ReportScope(), tasks: book.tasks,
      directory: book.directory, calendar: book.calendar, plan: book.plan, scoring: book.scoring)
    report.rules = book.rules
    report.groups = book.plan.taskGroups
    report.silentUnits = [0, 3]
    report.obligations = ObligationColumns((0..<count).map { _ in obligation(&random, report) })
    return report
  }

  private static func obligation(
    _ random: inout SeededGenerator, _ report: Report
  ) -> (line: ObligationLine, items: [EvidenceItem]) {
    let identity = identity(&random, report)
    let due = due(&random)
    let clock = random.element(of: Clock.allCases) ?? .inTerm
    let progress = progress(&random)
    var items: [EvidenceItem] = []
    for place in 0..<random.int(in: 0...2) {
      var item = EvidenceItem(text: "\(place)/BC-UBND")
      item.isLate = flag(&random)
      item.isValid = flag(&random)
      item.isOutside = flag(&random)
      item.isUnreadable = flag(&random)
      item.date = day(&random)
      item.number = flag(&random) ? "\(place)/BC" : nil
      item.issuer = flag(&random) ? "ubnd-huyen" : nil
      item.isWrongType = flag(&random)
      items.append(item)
    }
    let evidence = ObligationColumns.Evidence(
      isRequired: flag(&random), isComplete: flag(&random), accepted: random.int(in: 0...3),
      rejected: random.int(in: 0...3), isReused: flag(&random), missingLeaves: [], items: 0..<0)
    return (
      ObligationLine(
        identity: identity, due: due, clock: clock, selfAssessedClock: clock, progress: progress,
        evidence: evidence), items
    )
  }

  private static func flag(_ random: inout SeededGenerator) -> Bool { random.int(in: 0...1) == 1 }

  private static func day(_ random: inout SeededGenerator) -> CivilDate? {
    random.int(in: 0...3) == 0 ? nil : CivilDate(dayNumber: 19_850 + random.int(in: 0...90))
  }

  private static func number(_ random: inout SeededGenerator) -> Decimal? {
    random.int(in: 0...3) == 0 ? nil : Decimal(random.int(in: 0...110))
  }

  private static func identity(
    _ random: inout SeededGenerator, _ report: Report
  ) -> ObligationColumns.Identity {
    let task = random.int(in: 0...report.tasks.count - 1)
    let unit = random.int(in: -1...report.directory.units.count - 1)
    let period = Period(.quarter, year: 2024, number: random.int(in: 1...4)) ?? .once
    let id = report.unit(unit)?.id ?? ObligationKey.noUnit
    let key = ObligationKey(task: report.tasks[task].id, part: nil, unit: id, period: period)
    return ObligationColumns.Identity(
      task: task, unit: unit, period: period,
      group: random.int(in: -1...report.groups.count - 1),
      opens: CivilDate(dayNumber: 19_800 + random.int(in: 0...90)), closes: day(&random),
      isReport: flag(&random), charged: [unit], predecessors: flag(&random) ? [key] : [],
      handover: day(&random), isWithoutHolder: flag(&random), joint: [], key: key)
  }

  private static func due(_ random: inout SeededGenerator) -> ObligationColumns.Due {
    ObligationColumns.Due(
      stated: day(&random), original: day(&random), effective: day(&random),
      lastWorkingDay: day(&random), isAspirational: flag(&random), isExtended: flag(&random),
      isBeyondCalendar: flag(&random), daysLeft: flag(&random) ? random.int(in: -9...9) : nil,
      workingDaysLeft: flag(&random) ? random.int(in: -9...9) : nil,
      daysLate: random.int(in: 0...9), workingDaysLate: random.int(in: 0...9),
      extensionCount: random.int(in: 0...2), extensionGranted: day(&random),
      extensionAfterDue: flag(&random), extensionGrantedAfterDue: flag(&random),
      extensionOverLimit: flag(&random), extensionUndocumented: flag(&random))
  }

  private static func progress(_ random: inout SeededGenerator) -> ObligationColumns.Progress {
    let day1 = CivilDate(dayNumber: 19_890)
    return ObligationColumns.Progress(
      exists: flag(&random), status: random.element(of: StatedStatus.allCases) ?? .inProgress,
      percent: number(&random), previousPercent: number(&random), reported: day(&random),
      completed: day(&random), value: number(&random), target: number(&random),
      note: flag(&random) ? "ghi chú" : nil, document: flag(&random) ? "1/BC-UBND" : nil,
      isStale: random.int(in: 0...3) == 0, isReopened: flag(&random),
      isBeforePeriod: flag(&random), isBeforePlan: flag(&random), isFromGroupRow: flag(&random),
      rejectedNewer: flag(&random) ? DataPlace(path: "a.csv", row: 1) : nil,
      appraisal: flag(&random)
        ? ObligationColumns.AppraisalFacts(isReturned: flag(&random), date: day1, note: nil) : nil)
  }
}
