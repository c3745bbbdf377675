import CivilCalendar
import Compliance
import Results
import TestSupport
import Testing

/// The short way of obligations that nothing sets apart, against the general way for each.
@Suite("The short way gives what the general way gives") struct PlainPath {
  static let days = ["2023-12-20", "2024-06-19", "2024-07-15", "2025-01-10", "2025-07-10"]

  @Test("random plans, records, extensions and appraisals", arguments: 1...16)
  func randomPlans(seed: Int) throws {
    let plan = try RandomPlan(seed: UInt64(seed) &* 3_935_559_000)
    var scenario = plan.scenario
    var random = SeededGenerator(seed: UInt64(seed) &* 39)
    let keys = try scenario.on(plan.asOf).keys
    addRows(keys, to: &scenario, &random)
    addExtensions(keys, to: &scenario, &random)
    let loaded = try scenario.loaded()
    for day in [plan.asOf, random.element(of: Self.days) ?? plan.asOf] {
      let short = try loaded.on(day)
      let general = try loaded.on(day, usesPlainPath: false)
      #expect(short.differences(from: general) == [], "seed \(seed) on \(day)")
      #expect(general.report.obligations.apart.count == general.report.obligations.count)
    }
  }

  @Test("the example", arguments: ["2024-04-18", "2024-07-15", "2025-03-01", "2025-07-10"])
  func example(day: String) throws {
    let short = try ExampleWorkspace.on(day)
    let general = try ExampleWorkspace.on(day, usesPlainPath: false)
    #expect(short.differences(from: general) == [])
    // Both ways are in use, or the comparison says nothing.
    let apart = short.report.obligations.apart.count
    #expect(apart > 0 && apart < short.report.obligations.count)
  }

  @Test("the example of a unit, a period and a group", arguments: [0, 1, 2])
  func scope(which: Int) throws {
    let scopes = [
      ReportScope(units: [UnitID("xa-hai-an"), UnitID("xa-hai-binh")]),
      ReportScope(period: Period(.quarter, year: 2024, number: 2)),
      ReportScope(groups: ["PAR-P"]),
    ]
    let short = try ExampleWorkspace.on("2025-02-01", scope: scopes[which])
    let general = try ExampleWorkspace.on(
      "2025-02-01", scope: scopes[which], usesPlainPath: false)
    #expect(short.differences(from: general) == [])
    #expect(short.report.obligations.count > 0)
  }

  @Test("packed ranks give the order that comparing gives", arguments: 1...5)
  func order(seed: Int) throws {
    let plan = try RandomPlan(seed: UInt64(seed) &* 747_796_405)
    let example = Self.days[seed % Self.days.count]
    for run in [try plan.scenario.on(plan.asOf), try ExampleWorkspace.on(example)] {
      let report = run.report
      let all = report.obligations.clock.indices.map { Int32($0) }
      let expected = all.sorted { report.isWorse(Int($0), Int($1)) }
      #expect(report.worstFirst(all) == expected, "seed \(seed)")
      #expect(report.worstFirst(all.filter { $0 % 3 == 0 }) == expected.filter { $0 % 3 == 0 })
    }
  }

  /// Rows of every status, of parts of a period, with several documents, on nearby days.
  private func addRows(
    _ keys: [String], to scenario: inout Scenario, _ random: inout SeededGenerator
  ) {
    let statuses = [
      "completed", "inProgress", "awaitingApproval", "suspended", "discontinued", "notStarted",
      "notReported",
    ]
    for key in keys where random.int(in: 0...2) != 0 {
      let parts = key.split(separator: "/").map(String.init)
      var period = parts[2] == "once" ? "" : parts[2]
      if period.hasSuffix("Q2"), random.int(in: 0...3) == 0 { period = period.prefix(4) + "-05" }
      let day = (CivilDate(iso: "2023-12-01") ?? .earliest).addingDays(random.int(in: 0...500))
      let done = random.int(in: 0...2) == 0 ? day.addingDays(-random.int(in: 0...200)) : nil
      let evidence = [
        "", "", "7/BC-UBND ngày \(day.day)/\(day.month)/\(day.year)", "8/KH-UBND",
        "9/BC-UBND; không rõ", "7/BC-UBND",
      ]
      scenario.rows +=
        "\(parts[0]),\(parts[1]),\(period),\(day),\(random.element(of: statuses) ?? ""),"
        + "\(random.int(in: 0...100)),\(done?.description ?? ""),\(random.int(in: 50...90)),"
        + "\(random.element(of: evidence) ?? ""),\(random.int(in: 0...3) == 0 ? "ghi chú" : "")\n"
    }
  }

  private func addExtensions(
    _ keys: [String], to scenario: inout Scenario, _ random: inout SeededGenerator
  ) {
    var entries = ""
    for key in keys where random.int(in: 0...5) == 0 {
      let parts = key.split(separator: "/").map(String.init)
      let day = (CivilDate(iso: "2024-03-01") ?? .earliest).addingDays(random.int(in: 0...400))
      entries += """
          - {task: "\(parts[0])", unit: \(parts[1]), period: \(parts[2]), \
        to: \(day.addingDays(random.int(in: 5...90))), requested: \(day), \
        granted: \(day.addingDays(3)), approvedBy: Chủ tịch UBND huyện, reason: bão, \
        document: 70/UBND-NV}

        """
    }
    if !entries.isEmpty { scenario.sections += "\nextensions:\n" + entries }
  }
}
