import CivilCalendar
import Compliance
import DeadlinePhrases
import Obligations
import Testing

private typealias Ground = CommonGround

/// A row's words and the obligation, or the reason why there is none.
struct MatchCase: Sendable, CustomTestStringConvertible {
  var name: String
  var task = "R"
  var part: String?
  var unit: String? = "xa-hai-an"
  var period: String?
  var reported: String? = "2024-06-17"
  var key: String?
  var reason: MismatchReason?

  var testDescription: String { name }
}

private let milestones = Ground.task(
  "M",
  .milestones([
    .fixed(FixedDay(date: Ground.day("2024-03-31"), roll: .periodEnds)),
    Ground.every(.quarter, from: "2024-04-01", until: "2025-12-31"),
  ]))
private let single = Ground.task(
  "S", .fixed(FixedDay(date: Ground.day("2024-06-30"), roll: .periodEnds)))
private let supported = Ground.task(
  "U", Ground.every(.year), supports: [Ground.communeLead])
private let moved = Ground.task(
  "V", Ground.every(.year), leads: [.unit(UnitID("xa-hai-ba"))])

private let quarters2024 = ["2024-Q2", "2024-Q3"]
private let communes = ["UBND các xã, thị trấn"]
private let allQuarters = [
  "2023-Q4", "2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4", "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4",
]

private let matchCases: [MatchCase] = [
  MatchCase(name: "B9 the period itself", period: "2024-Q2", key: "R/xa-hai-an/2024-Q2"),
  MatchCase(name: "B9 a month inside it", period: "2024-05", key: "R/xa-hai-an/2024-Q2"),
  MatchCase(
    name: "B9 a longer one", period: "2024", reason: .periodTooLong("2024", wanted: allQuarters)),
  MatchCase(
    name: "B9 none", reason: .noPeriod(candidates: quarters2024)),
  MatchCase(
    name: "B9 none, first day", reported: "2023-09-26",
    reason: .noPeriod(candidates: ["2023-Q4", "2024-Q1"])),
  MatchCase(
    name: "B9 none, the task has one", task: "S", unit: "phong-tnmt", key: "S/phong-tnmt/once"),
  MatchCase(
    name: "a quarter before a single deadline", task: "S", unit: "phong-tnmt", period: "2024-Q1",
    key: "S/phong-tnmt/once"),
  MatchCase(
    name: "a single deadline is told of after its day", task: "S", unit: "phong-tnmt",
    period: "2024-Q4", key: "S/phong-tnmt/once"),
  MatchCase(
    name: "a period before the plan", task: "S", unit: "phong-tnmt", period: "2023-Q2",
    reason: .noSuchPeriod("2023-Q2", wanted: ["once"])),
  MatchCase(
    name: "no such period", period: "2026-Q1",
    reason: .noSuchPeriod("2026-Q1", wanted: allQuarters)),
  MatchCase(
    name: "B11 a unit that supports", task: "U", period: "2024",
    reason: .supportingUnit(leads: ["Phòng TN&MT"])),
  MatchCase(
    name: "a unit that has no part", unit: "phong-kthh", period: "2024-Q2",
    reason: .unitIsNoLead(leads: communes)),
  MatchCase(
    name: "no unit, several leads", unit: nil, period: "2024-Q2", reason: .noUnit(leads: communes)),
  MatchCase(
    name: "no unit, one lead", task: "U", unit: nil, period: "2024", key: "U/phong-tnmt/2024"),
  MatchCase(
    name: "no unit, one lead that ended later", task: "V", unit: nil, period: "2024",
    key: "V/xa-hai-ba/2024"),
  MatchCase(
    name: "no unit, reported by the successor", task: "V", unit: nil, period: "2025",
    reported: "2025-02-03", key: "V/xa-hai-binh/2025"),
  MatchCase(
    name: "B14 no milestone", task: "M", unit: "phong-tnmt", period: "2024-Q2",
    reason: .noPart(parts: ["m1", "m2"])),
  MatchCase(
    name: "B14 milestone 1", task: "M", part: "m1", unit: "phong-tnmt",
    key: "M#m1/phong-tnmt/once"),
  MatchCase(
    name: "B14 milestone 2", task: "M", part: "m2", unit: "phong-tnmt", period: "2024-Q2",
    key: "M#m2/phong-tnmt/2024-Q2"),
  MatchCase(
    name: "B14 no such milestone", task: "M", part: "m3", unit: "phong-tnmt", period: "2024-Q2",
    reason: .unknownPart(parts: ["m1", "m2"])),
  MatchCase(
    name: "E1 the predecessor's last quarter", unit: "xa-hai-ba", period: "2025-Q1",
    key: "R/xa-hai-ba/2025-Q1"),
  MatchCase(
    name: "E1 after its end", unit: "xa-hai-ba", period: "2025-Q2",
    reason: .unitEnded(successor: "UBND xã Hải Bình")),
]

@Test(arguments: matchCases) func match(_ one: MatchCase) throws {
  let table = Ground.table(
    [Ground.reportTask, milestones, single, supported, moved], asOf: "2025-05-05")
  let address = ObligationAddress(
    task: try #require(table.taskNumber(of: TaskID(one.task))), part: one.part,
    unit: one.unit.flatMap { table.directory.index(of: UnitID($0)) },
    period: one.period.flatMap { Period(id: $0) }, reported: one.reported.map(Ground.day))
  switch table.match(address) {
  case .success(let row):
    #expect(table.key(ofRow: row).description == one.key)
  case .failure(let mismatch):
    #expect(one.key == nil)
    #expect(mismatch.reason == one.reason)
  }
}

@Test func b11AGroupGivesOneRowForEachMember() throws {
  let table = Ground.table([Ground.reportTask], asOf: "2024-07-15")
  let members = table.directory.members(of: UnitGroupID("tat-ca-xa"), on: Ground.day("2024-06-17"))
  let address = ObligationAddress(task: 0, period: Period(id: "2024-Q2"))
  let rows = try table.matchAll(
    address, units: members.compactMap { table.directory.index(of: $0) }
  ).get()
  #expect(rows.count == 16)
  #expect(Set(rows).count == 16)
  #expect(rows.allSatisfy { table.key(ofRow: $0).period.id == "2024-Q2" })
}

@Test func everyRowIsFoundByItsOwnKey() throws {
  for asOf in ["2024-07-15", "2025-01-02", "2025-07-15"] {
    let table = Ground.table([Ground.reportTask, milestones, single], asOf: asOf)
    for row in 0..<table.rowCount {
      let occurrence = table.occurrences[table.occurrenceNumber(ofRow: row)]
      let node = table.node(ofRow: row)
      guard table.isHeld(occurrence, by: node) else { continue }
      let address = ObligationAddress(
        task: occurrence.task, part: occurrence.part, unit: node.unit, period: occurrence.period)
      #expect(try table.match(address).get() == row)
    }
  }
}
