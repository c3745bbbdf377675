import CivilCalendar
import TestSupport

/// A small plan with weights, leads and progress drawn from a seed.
struct RandomPlan {
  var scenario: Scenario
  var asOf: String

  private static let days = ["2024-06-19", "2024-07-15", "2025-01-10", "2025-07-10"]
  private static let deadlines = [
    "5/2024", "Hằng quý", "Thường xuyên", "Tháng 4/2024", "2025 (phấn đấu)",
    "Trước ngày 31/01 hằng năm", "Quý I/2024; cập nhật hằng quý đến năm 2025",
  ]
  private static let leads = [
    "xa-hai-an", "xa-hai-ba", "phong-noi-vu", "\"UBND các xã, thị trấn\"",
    "[xa-hai-an, phong-noi-vu]",
  ]

  init(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var tasks = ""
    for number in 1...random.int(in: 2...5) {
      tasks += Self.task("T\(number)", &random)
    }
    asOf = random.element(of: Self.days) ?? "2024-06-19"
    scenario = Scenario(tasks: tasks)
    if random.int(in: 0...2) == 0 {
      scenario.scoring = Scenario.scoringP.replacing("spread: task", with: "spread: obligation")
    }
    if random.int(in: 0...3) == 0 {
      scenario.scoring = (scenario.scoring ?? Scenario.scoringP)
        .replacing("base: due", with: "base: all")
    }
    let keys = try scenario.on(asOf).keys
    addRows(keys, &random)
    addWaivers(keys, &random)
  }

  private static func task(_ id: String, _ random: inout SeededGenerator) -> String {
    let weight = "\(random.int(in: 0...4)).\(random.int(in: 1...9))\(random.int(in: 0...9))"
    var more = "    weight: \(weight)"
    if random.int(in: 0...2) == 0 { more += "\n    report: true" }
    if random.int(in: 0...1) == 0 { more += "\n    evidence: {type: BC, issuer: self}" }
    if random.int(in: 0...2) == 0 {
      more += "\n    target: {measure: Tỷ lệ, unit: \"%\", atLeast: {2023: 60, 2024: 70, 2025: 80}}"
    }
    if random.int(in: 0...3) == 0 { more += "\n    leads: joint" }
    return Tasks.task(
      id, deadline: random.element(of: deadlines) ?? "2024",
      lead: random.element(of: leads) ?? "xa-hai-an", more: more)
  }

  private mutating func addRows(_ keys: [String], _ random: inout SeededGenerator) {
    for key in keys where random.int(in: 0...3) != 0 {
      let parts = key.split(separator: "/").map(String.init)
      let period = parts[2] == "once" ? "" : parts[2]
      let day = (CivilDate(iso: "2023-11-01") ?? .earliest).addingDays(random.int(in: 0...600))
      let status = random.element(of: ["completed", "completed", "inProgress", "awaitingApproval"])
      let done =
        random.int(in: 0...2) == 0 ? "" : day.addingDays(-random.int(in: 0...9)).description
      let value = random.int(in: 0...1) == 0 ? "" : "\(random.int(in: 50...90))"
      let evidence = random.int(in: 0...1) == 0 ? "" : "\(scenario.rows.count)/BC-UBND"
      scenario.rows +=
        "\(parts[0]),\(parts[1]),\(period),\(day),\(status ?? ""),50,\(done),\(value),\(evidence),\n"
      if random.int(in: 0...5) == 0 {
        scenario.appraisals +=
          "\(parts[0]),\(parts[1]),\(period),\(day.addingDays(5)),returned,thiếu phụ lục\n"
      }
    }
  }

  private mutating func addWaivers(_ keys: [String], _ random: inout SeededGenerator) {
    var entries = ""
    for (number, key) in keys.enumerated() where random.int(in: 0...5) == 0 {
      let parts = key.split(separator: "/").map(String.init)
      let rule = random.element(of: ["evidence/missing", "deadline/overdue", "target/missed"])
      entries += """
          - {id: W-\(number), rule: \(rule ?? ""), task: "\(parts[0])", unit: \(parts[1]), \
        period: \(parts[2]), reason: bão, approvedBy: Chủ tịch, document: 1/QĐ-UBND, \
        from: 2024-01-01, until: 2025-12-31}

        """
    }
    if !entries.isEmpty { scenario.sections = "waivers:\n" + entries }
  }
}
