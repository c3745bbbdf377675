import CivilCalendar
import Compliance
import Diagnostics
import ExactNumbers
import Results
import Testing

/// Section E of the worked scenarios: units that merge and end. Units as shipped with plan 145.
@Suite("E Units over time") struct SectionE {
  private let all = Tasks.report(lead: "\"UBND các xã, thị trấn\"")

  private func units(_ outcome: ScenarioRun, _ period: String) -> [String] {
    outcome.keys.filter { $0.hasSuffix(period) }.map {
      String($0.split(separator: "/")[1])
    }.sorted()
  }

  @Test("E1 the period that runs over the merger")
  func overTheMerger() throws {
    let scenario = try Scenario(
      tasks: all, rows: "R,xa-hai-ba,2025-Q1,2024-12-28,inProgress,30,,,,"
    ).loaded()
    let before = try scenario.on("2024-12-20")
    #expect(units(before, "2025-Q1").count == 16)
    #expect(Set(units(before, "2025-Q1")).isSuperset(of: ["xa-hai-ba", "xa-hai-que"]))
    let after = try scenario.on("2025-01-02")
    #expect(units(after, "2025-Q1").count == 15)
    let key = "R/xa-hai-binh/2025-Q1"
    #expect(
      after.identity(key)?.predecessors.map(\.description)
        == ["R/xa-hai-ba/2025-Q1", "R/xa-hai-que/2025-Q1"])
    #expect(after.identity(key)?.handover?.description == "2025-01-01")
    #expect(after.verdict("responsibility/handed-over", key) == .fail)
    #expect(after.progress(key)?.exists == false)
    let records = after.identity(key)?.predecessorRecords ?? []
    #expect(records.map(\.key.description) == ["R/xa-hai-ba/2025-Q1"])
    #expect(records.first?.percent?.description == "30")
    #expect(after.due(key) == "2025-03-18")
  }

  @Test("E1 what was completed before the merger stays where it was")
  func completedBefore() throws {
    let scenario = try Scenario(
      tasks: all,
      rows: "R,xa-hai-ba,2024-Q4,2024-12-16,completed,100,2024-12-16,,9/BC-UBND ngày 16/12/2024,"
    ).loaded()
    for day in ["2024-12-31", "2025-01-02", "2025-06-30", "2025-07-15"] {
      let outcome = try scenario.on(day)
      #expect(outcome.clock("R/xa-hai-ba/2024-Q4") == .completedOnTime, "\(day)")
      #expect(outcome.charged("R/xa-hai-ba/2024-Q4") == ["xa-hai-ba"], "\(day)")
    }
  }

  @Test("E1 what was overdue is asked of the successor and scored with who held it")
  func overdueBefore() throws {
    let scenario = try Scenario(
      tasks: all,
      rows: "R,xa-hai-ba,2024-Q4,2024-12-16,completed,100,2024-12-16,,9/BC-UBND ngày 16/12/2024,"
    ).loaded()
    let before = try scenario.on("2024-12-31")
    #expect(before.clock("R/xa-hai-que/2024-Q4") == .overdue)
    #expect(before.late("R/xa-hai-que/2024-Q4") == "14 (10)")
    let after = try scenario.on("2025-01-02")
    let key = "R/xa-hai-binh/2024-Q4"
    #expect(after.number("R/xa-hai-que/2024-Q4") == nil)
    #expect(after.clock(key) == .overdue)
    #expect(after.late(key) == "16 (11)")
    #expect(after.due(key) == "2024-12-17")
    #expect(after.charged(key) == ["xa-hai-que"])
    #expect(after.identity(key)?.predecessors.map(\.description) == ["R/xa-hai-que/2024-Q4"])
    #expect(after.identity(key)?.handover?.description == "2025-01-01")
    #expect(units(after, "2024-Q4").count == 16)
    // Nothing of Hải Bình is due: it has no score.
    #expect(after.line(ofUnit: "xa-hai-binh")?.score == nil)
  }

  @Test("E1 one predecessor had completed it, the other not: the successor's is open")
  func oneCompleted() throws {
    let outcome = try Scenario(
      tasks: all,
      rows: "R,xa-hai-ba,2025-Q1,2024-12-28,completed,100,2024-12-27,,9/BC-UBND ngày 27/12/2024,"
    ).on("2025-01-02")
    #expect(outcome.clock("R/xa-hai-ba/2025-Q1") == .completedOnTime)
    #expect(outcome.clock("R/xa-hai-binh/2025-Q1") == .inTerm)
    #expect(
      outcome.identity("R/xa-hai-binh/2025-Q1")?.predecessors.map(\.description)
        == ["R/xa-hai-que/2025-Q1"])
  }

  @Test("E1 both had completed it: nothing is left for the successor")
  func bothCompleted() throws {
    let outcome = try Scenario(
      tasks: all,
      rows: """
        R,xa-hai-ba,2025-Q1,2024-12-28,completed,100,2024-12-27,,9/BC-UBND ngày 27/12/2024,
        R,xa-hai-que,2025-Q1,2024-12-28,completed,100,2024-12-27,,9/BC-UBND ngày 27/12/2024,
        """
    ).on("2025-01-02")
    #expect(outcome.number("R/xa-hai-binh/2025-Q1") == nil)
    #expect(outcome.clock("R/xa-hai-que/2025-Q1") == .completedOnTime)
  }

  @Test("E1 two that were overdue are asked for as one and scored with each")
  func bothOverdue() throws {
    let outcome = try Scenario(tasks: all).on("2025-01-02")
    let key = "R/xa-hai-binh/2024-Q4"
    #expect(outcome.clock(key) == .overdue)
    #expect(outcome.charged(key) == ["xa-hai-ba", "xa-hai-que"])
    #expect(outcome.line(ofUnit: "xa-hai-ba")?.score?.description == "0")
    #expect(outcome.line(ofUnit: "xa-hai-que")?.score?.description == "0")
  }

  @Test("E2 the group after 2025-07-01")
  func afterTheDistrict() throws {
    let scenario = try Scenario(tasks: all).loaded()
    #expect(units(try scenario.on("2025-06-20"), "2025-Q3").count == 15)
    #expect(
      units(try scenario.on("2025-07-15"), "2025-Q3") == [
        "xa-dien-sanh-2025", "xa-hai-lang-2025", "xa-my-thuy-2025", "xa-nam-hai-lang-2025",
        "xa-vinh-dinh-2025",
      ])
  }

  @Test("E3 ended, and no successor is known")
  func noSuccessor() throws {
    let scenario = try Scenario(
      tasks: Tasks.task("Y", deadline: "Trước ngày 15/12 hằng năm", lead: "Phòng Nội vụ")
    ).loaded()
    let key = "Y/phong-noi-vu/2025"
    let before = try scenario.on("2025-06-30")
    #expect(before.clock(key) == .inTerm)
    #expect(before.verdict("responsibility/no-successor", key) == .pass)
    let after = try scenario.on("2025-07-01")
    #expect(after.clock(key) == .inTerm)
    #expect(after.identity(key)?.isWithoutHolder == true)
    #expect(after.verdict("responsibility/no-successor", key) == .fail)
    #expect(after.charged(key) == [])
    #expect(after.report.head.withoutAddressee == 0)
    #expect(after.ruleBook.defects.isEmpty)
    let due = try scenario.on("2025-12-15")
    #expect(due.clock(key) == .overdue)
    #expect(due.credit(key)?.isInBase == true)
    // 2023, 2024 and 2025 overall; of the unit only what was due while it was there.
    #expect(due.tally.base == 3)
    #expect(due.line(ofUnit: "phong-noi-vu")?.tally.base == 2)
  }

  @Test("E3 where the monitoring unit has ended too the head of the report says so")
  func noAddressee() throws {
    let scenario = try Scenario(
      plan: ["monitor": "phong-noi-vu"],
      tasks: Tasks.task("Y", deadline: "Trước ngày 15/12 hằng năm", lead: "Phòng Nội vụ")
    ).loaded()
    #expect(try scenario.on("2025-06-30").report.head.withoutAddressee == 0)
    // 2023 and 2024 are overdue, 2025 is in its term.
    #expect(try scenario.on("2025-07-01").report.head.withoutAddressee == 3)
  }

  @Test("E3 a lead that had ended before the plan is a defect of the plan")
  func endedBefore() throws {
    let scenario = Scenario(
      plan: ["issued": "2025-07-10", "ends": "2026-12-31"],
      tasks: Tasks.task("Y", deadline: "12/2025", lead: "Phòng Nội vụ"))
    let outcome = try scenario.on("2025-08-01")
    #expect(outcome.ruleBook.defects.count == 1)
    #expect(outcome.charged("Y/phong-noi-vu/once") == [])
  }

  private let leads = "[Phòng TN&MT, phong-kinh-te-ha-tang]"
  private let first = "T/phong-tai-nguyen-moi-truong/once"
  private let second = "T/phong-kinh-te-ha-tang/once"

  @Test("E4 each lead has its own obligation and half of the weight")
  func each() throws {
    let outcome = try Scenario(
      tasks: Tasks.task("T", deadline: "5/2024", lead: leads),
      rows: "T,Phòng TN&MT,,2024-05-20,completed,100,2024-05-20,,,"
    ).on("2024-06-19")
    #expect(outcome.keys == [first, second])
    #expect(outcome.score == "50")
    #expect(outcome.score(ofUnit: "phong-tai-nguyen-moi-truong") == "100")
    #expect(outcome.score(ofUnit: "phong-kinh-te-ha-tang") == "0")
  }

  @Test("E4 jointly they have one, of the first named")
  func joint() throws {
    let outcome = try Scenario(
      tasks: Tasks.task("T", deadline: "5/2024", lead: leads, more: "    leads: joint")
    ).on("2024-06-19")
    #expect(outcome.keys == [first])
    let other = try #require(outcome.report.directory.index(of: UnitID("phong-kinh-te-ha-tang")))
    #expect(outcome.identity(first)?.joint == [other])
    #expect(outcome.charged(first) == ["phong-tai-nguyen-moi-truong"])
    #expect(outcome.line(ofUnit: "phong-kinh-te-ha-tang") == nil)
    #expect(outcome.score(ofUnit: "phong-tai-nguyen-moi-truong") == "0")
  }
}
