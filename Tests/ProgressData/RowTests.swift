import CivilCalendar
import Compliance
import Diagnostics
import ExactNumbers
import Obligations
import ProgressData
import Testing

private let head = "task,unit,period,reported,status,percent,completed,value,note\n"
private let an = "SIPAS-20/xa-hai-an/2024-Q2"

/// One row under the English headings, and what becomes of it.
struct RowCase: Sendable, CustomTestStringConvertible {
  var name: String
  var row: String
  /// The key of the obligation whose record it becomes.
  var key: String?
  var rejected: String?
  var dropped: [String] = []

  var testDescription: String { name }
}

private let rowCases: [RowCase] = [
  RowCase(
    name: "all in order", row: "SIPAS-20,xa-hai-an,2024-Q2,2024-06-17,completed,100,2024-06-17,,",
    key: an),
  RowCase(
    name: "as people write",
    row: "sipas-20,UBND  xã HẢI AN,Quý II/2024,17/6/2024,Đã hoàn thành,\"80,5%\",,72 %,", key: an),
  RowCase(
    name: "by title", row: "báo cáo  QUÝ,Xã Hải An,Q2/2024,17/6/2024,xong,,,,", key: an),
  RowCase(
    name: "B9 a month", row: "SIPAS-20,xa-hai-an,Tháng 5/2024,2024-06-17,xong,,,,", key: an,
    dropped: ["D0581 2"]),
  RowCase(
    name: "B9 a year", row: "SIPAS-20,xa-hai-an,Năm 2024,2024-06-17,xong,,,,", rejected: "D0553 2"),
  RowCase(
    name: "B9 no period", row: "SIPAS-20,xa-hai-an,,2024-06-17,xong,,,,", rejected: "D0554 2"),
  RowCase(
    name: "a period that is none", row: "SIPAS-20,xa-hai-an,đầu xuân,2024-06-17,xong,,,,",
    rejected: "D0552 2"),
  RowCase(
    name: "a period without obligation", row: "SIPAS-20,xa-hai-an,2026-Q1,2024-06-17,xong,,,,",
    rejected: "D0556 2"),
  RowCase(
    name: "one lead, one obligation", row: "PAR-01,,,2024-06-17,xong,,,,",
    key: "PAR-01/phong-noi-vu/once"),
  RowCase(name: "no task", row: ",xa-hai-an,2024-Q2,2024-06-17,xong,,,,", rejected: "D0540 2"),
  RowCase(
    name: "unknown task", row: "SIPAS-21,xa-hai-an,2024-Q2,2024-06-17,xong,,,,",
    rejected: "D0541 2"),
  RowCase(
    name: "a title of two tasks", row: "Việc chung,phong-noi-vu,2024-Q2,2024-06-17,xong,,,,",
    rejected: "D0542 2"),
  RowCase(
    name: "unknown unit", row: "SIPAS-20,xã Hải Am,2024-Q2,2024-06-17,xong,,,,",
    rejected: "D0543 2"),
  RowCase(
    name: "a name of two units", row: "SIPAS-20,Trạm Y tế,2024-Q2,2024-06-17,xong,,,,",
    rejected: "D0544 2"),
  RowCase(
    name: "B11 a group", row: "SIPAS-20,\"UBND các xã, thị trấn\",2024-Q2,2024-06-17,xong,,,,",
    rejected: "D0545 2"),
  RowCase(
    name: "B11 a unit that supports", row: "PAR-01,xa-hai-an,,2024-06-17,xong,,,,",
    rejected: "D0546 2"),
  RowCase(
    name: "a unit that is no lead", row: "SIPAS-20,phong-noi-vu,2024-Q2,2024-06-17,xong,,,,",
    rejected: "D0547 2"),
  RowCase(name: "no unit", row: "SIPAS-20,,2024-Q2,2024-06-17,xong,,,,", rejected: "D0548 2"),
  RowCase(
    name: "B14 no milestone", row: "PAPI-31,phong-noi-vu,2024-Q2,2024-06-17,xong,,,,",
    rejected: "D0550 2"),
  RowCase(
    name: "B14 milestone in the task", row: "PAPI-31#m2,phong-noi-vu,2024-Q2,2024-06-17,xong,,,,",
    key: "PAPI-31#m2/phong-noi-vu/2024-Q2"),
  RowCase(
    name: "B14 no such milestone", row: "PAPI-31#m9,phong-noi-vu,2024-Q2,2024-06-17,xong,,,,",
    rejected: "D0551 2"),
  RowCase(
    name: "no day", row: "SIPAS-20,xa-hai-an,2024-Q2,,xong,,,,", rejected: "D0557 2"),
  RowCase(
    name: "B8 a day that is none", row: "SIPAS-20,xa-hai-an,2024-Q2,31/02/2024,xong,,,,",
    rejected: "D0558 2"),
  RowCase(
    name: "words for a day", row: "SIPAS-20,xa-hai-an,2024-Q2,hôm qua,xong,,,,",
    rejected: "D0559 2"),
  RowCase(
    name: "nothing stated", row: "SIPAS-20,xa-hai-an,2024-Q2,2024-06-17,,,,,", rejected: "D0560 2"),
  RowCase(
    name: "too many cells", row: "SIPAS-20,xa-hai-an,2024-Q2,2024-06-17,xong,,,,,a,b",
    rejected: "D0511 2"),
  RowCase(
    name: "B8 percent 140", row: "SIPAS-20,xa-hai-an,2024-Q2,2024-06-17,xong,140,2024-06-17,,",
    key: an, dropped: ["D0573 2"]),
  RowCase(
    name: "percent that is none", row: "SIPAS-20,xa-hai-an,2024-Q2,2024-06-17,xong,gần xong,,,",
    key: an, dropped: ["D0574 2"]),
  RowCase(
    name: "a completion day that is none",
    row: "SIPAS-20,xa-hai-an,2024-Q2,2024-06-17,xong,,31/02/2024,,", key: an, dropped: ["D0578 2"]),
  RowCase(
    name: "a completion day of words",
    row: "SIPAS-20,xa-hai-an,2024-Q2,2024-06-17,xong,,đầu tháng,,", key: an, dropped: ["D0579 2"]),
  RowCase(
    name: "completed after the report",
    row: "SIPAS-20,xa-hai-an,2024-Q2,2024-06-17,xong,,2024-06-18,,", key: an, dropped: ["D0580 2"]),
  RowCase(
    name: "a value of thousands or thousandths",
    row: "SIPAS-20,xa-hai-an,2024-Q2,2024-06-17,xong,,,1.500,", key: an, dropped: ["D0575 2"]),
  RowCase(
    name: "a value with too many places",
    row: "SIPAS-20,xa-hai-an,2024-Q2,2024-06-17,xong,,,0.1234567,", key: an, dropped: ["D0576 2"]),
  RowCase(
    name: "a value too large",
    row: "SIPAS-20,xa-hai-an,2024-Q2,2024-06-17,xong,,,99999999999999999999,", key: an,
    dropped: ["D0577 2"]),
  RowCase(
    name: "two faults in one row",
    row: "SIPAS-20,xa-hai-an,2024-Q2,2024-06-17,mới tinh,-3,,,", key: an,
    dropped: ["D0573 2", "D0570 2"]),
  RowCase(
    name: "no status", row: "SIPAS-20,xa-hai-an,2024-Q2,2024-06-17,,40,,,", key: an,
    dropped: ["D0571 2"]),
]

@Test(arguments: rowCases) func row(_ one: RowCase) throws {
  let fixture = DataFixture()
  let reading = try fixture.read(head + one.row + "\n")
  #expect(reading.rejectedCodes == [one.rejected].compactMap { $0 })
  #expect(reading.droppedCodes == one.dropped)
  #expect(reading.fileCodes.isEmpty)
  #expect(reading.isBalanced)
  #expect(reading.fold.rows.read == 1)
  let held = (0..<reading.fold.rowCount).filter { reading.fold.newest(ofRow: $0) != nil }
    .map { fixture.table.key(ofRow: $0).description }
  #expect(held == [one.key].compactMap { $0 })
  #expect(reading.fold.rows.droppedFields == one.dropped.count)
}

@Test func b8ThePercentIsDroppedAndTheRestHolds() throws {
  let fixture = DataFixture()
  let reading = try fixture.read(
    head + "SIPAS-20,xa-hai-an,2024-Q2,2024-06-17,completed,140,2024-06-17,,\n")
  let core = try #require(fixture.held(an, in: reading))
  #expect(core.status == .completed)
  #expect(core.percent == nil)
  #expect(core.completed == DataFixture.day("2024-06-17"))
  let place = reading.findings.dropped.first?.place
  #expect(place?.description == "data.csv:2:percent")
  #expect(place?.value == "140")
}

@Test func b8ARejectedNewerRowIsNamed() throws {
  let fixture = DataFixture()
  let reading = try fixture.read(
    head + """
      SIPAS-20,xa-hai-an,2024-Q2,2024-06-10,inProgress,40,,,
      SIPAS-20,xa-hai-an,2024-Q2,31/02/2024,completed,100,,,
      """)
  let row = try #require(fixture.row(an))
  #expect(reading.fold.newest(ofRow: row)?.status == .inProgress)
  #expect(reading.fold.rejectedNewer(ofRow: row) == RecordOrder(file: 0, row: 3))
}

@Test func b8LaterInInputOrderHolds() throws {
  let fixture = DataFixture()
  try fixture.write("b.csv", head + "SIPAS-20,xa-hai-an,2024-Q2,2024-06-17,completed,,,,\n")
  try fixture.write("a.csv", head + "SIPAS-20,xa-hai-an,2024-Q2,2024-06-17,inProgress,,,,\n")
  let listed = ["b.csv", "a.csv"].map { ProgressSource(kind: .progress, pattern: $0) }
  #expect(fixture.held(an, in: fixture.read(listed))?.status == .inProgress)
  let reading = fixture.read([ProgressSource(kind: .progress, pattern: "*.csv")])
  let row = try #require(fixture.row(an))
  #expect(reading.fold.newest(ofRow: row)?.status == .completed)
  #expect(reading.fold.contradicting(ofRow: row)?.status == .inProgress)
}

@Test func b10NothingLaterIsSeen() throws {
  let fixture = DataFixture(asOf: "2024-06-18")
  let reading = try fixture.read(
    head + """
      SIPAS-20,xa-hai-an,2024-Q2,2024-06-18,xong,,,,
      SIPAS-20,xa-hai-an,2024-Q2,2024-06-19,tạm dừng,140,,,
      KHÔNG-CÓ,xa-hai-an,2024-Q2,2024-06-20,xong,,,,
      """)
  #expect(fixture.held(an, in: reading)?.status == .completed)
  #expect(reading.fold.rows.later == 2)
  #expect(reading.fold.rows.used == 1)
  #expect(reading.rejectedCodes.isEmpty && reading.droppedCodes.isEmpty)
}

@Test func b11TheMembersOfAGroupAreListed() throws {
  let fixture = DataFixture()
  let reading = try fixture.read(
    head + "SIPAS-20,\"UBND các xã, thị trấn\",2024-Q2,2024-06-17,completed,,,,\n")
  let rejected = try #require(reading.findings.rejected.first)
  #expect(rejected.message.names("count") == ["16"])
  #expect(rejected.message.names("members").count == 16)
  #expect(!rejected.help.isEmpty)
  let row = try #require(fixture.row(an))
  #expect(reading.fold.rejectedNewer(ofRow: row) != nil)
}

@Test func b11GroupRowsForEach() throws {
  let fixture = DataFixture()
  let source = ProgressSource(kind: .progress, pattern: "", groupRows: .each)
  let reading = try fixture.read(
    head + """
      SIPAS-20,"UBND các xã, thị trấn",2024-Q2,2024-06-17,completed,,,,
      SIPAS-20,xa-hai-an,2024-Q2,2024-06-18,inProgress,,,,
      """, as: "data.csv", source)
  let cores = (0..<reading.fold.rowCount).compactMap { reading.fold.newest(ofRow: $0) }
  #expect(cores.count == 16)
  #expect(cores.count { $0.isFromGroupRow } == 15)
  #expect(reading.fold.rows.read == 2)
  #expect(reading.fold.rows.used == 2)
  #expect(reading.isBalanced)
}

@Test func b9TheCandidatesAreNamed() throws {
  let fixture = DataFixture()
  let reading = try fixture.read(head + "SIPAS-20,xa-hai-an,,2024-06-17,xong,,,,\n")
  let message = try #require(reading.findings.rejected.first?.message)
  #expect(message.names("candidates") == ["2024-Q2", "2024-Q3"])
}

@Test func nearestNamesAreTheWayOut() throws {
  let fixture = DataFixture()
  let reading = try fixture.read(
    head + """
      SIPAS-21,xa-hai-an,2024-Q2,2024-06-17,xong,,,,
      SIPAS-20,xa-hai-am,2024-Q2,2024-06-17,xong,,,,
      """)
  #expect(
    reading.findings.rejected.map { $0.help.first?.names("names").first } == [
      "SIPAS-20", "xa-hai-an",
    ])
}

@Test func b4TheSecondPassFindsTheFirstReport() throws {
  let fixture = DataFixture()
  let reading = try fixture.read(
    head + """
      SIPAS-20,xa-hai-an,2024-Q2,2024-06-10,xong,,,,
      SIPAS-20,xa-hai-an,2024-Q2,2024-07-10,xong,,,,
      """)
  let row = try #require(fixture.row(an))
  #expect(reading.fold.firstCompleted(ofRow: row) == DataFixture.day("2024-06-10"))
}

@Test func everyRejectedRowIsGivenInOrder() throws {
  let fixture = DataFixture()
  let bad = (0..<1200).map { "X\($0),xa-hai-an,2024-Q2,2024-06-17,xong,,,," }
  try fixture.write("data.csv", head + bad.joined(separator: "\n"))
  var rows: [RejectedRow] = []
  let reading = fixture.read([ProgressSource(kind: .progress, pattern: "data.csv")]) {
    rows.append($0)
  }
  #expect(rows.map(\.row) == Array(2...1201))
  #expect(rows.first?.cells.first == "X0")
  #expect(rows.first?.headings.first == "task")
  #expect(reading.findings.rejected.count == ProgressFindings.limit)
  #expect(reading.findings.rejectedLeftOut == 200)
  #expect(reading.fold.rows.rejected == 1200)
}

@Test func beforeThePlanNoRowIsRejected() throws {
  let fixture = DataFixture(asOf: "2023-09-01")
  let reading = try fixture.read(head + "SIPAS-20,xa-hai-an,2023-Q4,2023-08-17,xong,,,,\n")
  #expect(reading.rejectedCodes.isEmpty)
  #expect(reading.fold.rows.later == 1)
  #expect(reading.isBalanced)
}
