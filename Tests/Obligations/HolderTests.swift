import CivilCalendar
import Compliance
import DeadlinePhrases
import Obligations
import Testing

private typealias Ground = CommonGround

/// Ids of the units that hold R's obligation of a period on the as-of date.
private func holders(_ period: String, asOf: String) -> [String] {
  let table = Ground.table([Ground.reportTask], asOf: asOf)
  return (0..<table.rowCount).filter { row in
    let occurrence = table.occurrences[table.occurrenceNumber(ofRow: row)]
    let node = table.node(ofRow: row)
    return occurrence.period.id == period && node.next == nil && table.isHeld(occurrence, by: node)
  }.map { table.key(ofRow: $0).unit.text }
}

@Test func e1SixteenBeforeTheMergerFifteenAfter() {
  let before = holders("2025-Q1", asOf: "2024-12-20")
  #expect(before.count == 16)
  #expect(before.contains("xa-hai-ba") && before.contains("xa-hai-que"))
  let after = holders("2025-Q1", asOf: "2025-01-02")
  #expect(after.count == 15)
  #expect(after.contains("xa-hai-binh") && !after.contains("xa-hai-ba"))
}

@Test func e1HandoverNamesBothPredecessors() throws {
  let table = Ground.table([Ground.reportTask], asOf: "2025-01-02")
  let nodes = table.holderSets[0].nodes
  let binh = try #require(nodes.firstIndex { table.unitID($0.unit).text == "xa-hai-binh" })
  let predecessors = nodes.filter { $0.next == binh }.map { table.unitID($0.unit).text }
  #expect(Set(predecessors) == ["xa-hai-ba", "xa-hai-que"])
  #expect(nodes[binh].since == Ground.day("2025-01-01"))
  #expect(!nodes[binh].isRoot)
}

@Test func e1PredecessorsKeepWhatWasDueBefore() {
  let table = Ground.table([Ground.reportTask], asOf: "2025-01-02")
  let units = (0..<table.rowCount).map { table.key(ofRow: $0) }
    .filter { $0.period.id == "2024-Q4" }.map(\.unit.text)
  #expect(units.contains("xa-hai-ba") && units.contains("xa-hai-que"))
  #expect(units.contains("xa-hai-binh"))
}

@Test func e2FiveThroughTheSuccessors() {
  #expect(holders("2025-Q3", asOf: "2025-06-20").count == 15)
  #expect(Set(holders("2025-Q3", asOf: "2025-07-15")) == Set(Ground.newCommunes))
}

@Test func eachNodeComesBeforeItsSuccessor() {
  for asOf in ["2023-10-01", "2024-12-31", "2025-01-01", "2025-07-01", "2025-12-31"] {
    let nodes = Ground.table([Ground.reportTask], asOf: asOf).holderSets[0].nodes
    for (number, node) in nodes.enumerated() {
      #expect(node.next.map { $0 > number } ?? true, "as of \(asOf)")
    }
  }
}

@Test func e3EndedWithoutSuccessor() {
  let task = Ground.task("T", Ground.every(.year), leads: [.unit(UnitID("phong-noi-vu"))])
  let before = Ground.table([task], asOf: "2025-06-30").holderSets[0].nodes
  let after = Ground.table([task], asOf: "2025-07-01").holderSets[0].nodes
  #expect(before.map(\.isWithoutHolder) == [false])
  #expect(after.map(\.isWithoutHolder) == [true])
}

@Test func e4EachAndJoint() {
  let leads: [Task.Party] = [
    .unit(UnitID("phong-tnmt")), .unit(UnitID("phong-kthh")),
  ]
  let form = DeadlineForm.fixed(FixedDay(date: Ground.day("2025-06-30"), roll: .dates))
  let each = Ground.table([Ground.task("T", form, leads: leads)], asOf: "2024-07-15")
  #expect(
    (0..<each.rowCount).map { each.key(ofRow: $0).unit.text } == ["phong-tnmt", "phong-kthh"])
  let joint = Ground.table(
    [Ground.task("T", form, leads: leads, sharing: .joint)], asOf: "2024-07-15")
  #expect((0..<joint.rowCount).map { joint.key(ofRow: $0).unit.text } == ["phong-tnmt"])
  #expect(joint.holderSets[0].joint.map { joint.unitID($0).text } == ["phong-kthh"])
}

@Test func aTaskWithoutKnownLeadHasOneRow() {
  let task = Ground.task("T", Ground.every(.year), leads: [.unmatched("Phòng Lạ")])
  let table = Ground.table([task], asOf: "2024-07-15")
  #expect(table.key(ofRow: 0).unit == ObligationKey.noUnit)
  #expect(table.rowCount == 3)
}

@Test func aCircleOfSuccessorsEnds() {
  let a = Unit(
    id: UnitID("a"), name: "A", until: Ground.day("2024-01-31"),
    successors: [Unit.Successor(to: UnitID("b"))])
  let b = Unit(
    id: UnitID("b"), name: "B", until: Ground.day("2024-03-31"),
    successors: [Unit.Successor(to: UnitID("a"))])
  let task = Ground.task("T", Ground.every(.year), leads: [.unit(a.id), .unit(b.id)])
  let set = HolderSet(
    task: task, directory: UnitDirectory(units: [a, b]), resolvedOn: Ground.plan.starts,
    asOf: Ground.day("2024-07-15"))
  for start in set.nodes.indices {
    var steps = 0
    var node: Int? = start
    while let at = node, steps < 10 {
      node = set.nodes[at].next
      steps += 1
    }
    #expect(steps < 10)
  }
}
