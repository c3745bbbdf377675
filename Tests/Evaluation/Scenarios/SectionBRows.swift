import CivilCalendar
import Compliance
import Diagnostics
import ExactNumbers
import Results
import Testing

/// Section B of the worked scenarios, second half: rows that are not as they should be.
@Suite("B Rows") struct SectionBRows {
  private let q2 = "R/xa-hai-an/2024-Q2"

  private func outcome(_ rows: String, on day: String = "2024-06-19") throws -> ScenarioRun {
    try Scenario(tasks: Tasks.report(), rows: rows).on(day)
  }

  @Test("B7 100 percent is not completed")
  func fullIsNotCompleted() throws {
    let outcome = try outcome("R,xa-hai-an,2024-Q2,2024-06-17,inProgress,100,,,,")
    #expect(outcome.clock(q2) == .overdue)
    #expect(outcome.findings(q2) == ["deadline/overdue", "report/percent-full-not-completed"])
  }

  private let noStatus = """
    task,unit,period,reported,percent
    R,xa-hai-an,2024-Q2,2024-06-17,100
    """

  @Test("B7 without a status column the source says what completed means")
  func completedWhen() throws {
    let outcome = try Scenario(
      tasks: Tasks.task("R", deadline: "Hằng quý", more: "    report: true"),
      rows: noStatus,
      sources: "  - progress: progress.csv\n    completedWhen: percent == 100\n"
    ).on("2024-06-19")
    #expect(outcome.clock(q2) == .completedOnTime)
    #expect(outcome.findings(q2) == ["report/completed-without-date"])
  }

  @Test("B7 without that key the file is at fault, once")
  func noStatusColumn() throws {
    let outcome = try outcome(noStatus)
    #expect(outcome.report.data.files.map(\.code.name) == ["no-status-column"])
    #expect(outcome.report.head.isIncomplete)
    #expect(outcome.report.head.rows.read == 0)
  }

  @Test("B8 a bad percent is dropped and the record holds")
  func badPercent() throws {
    let outcome = try outcome(
      "R,xa-hai-an,2024-Q2,2024-06-18,completed,140,2024-06-17,,45/BC-UBND ngày 17/6/2024,")
    #expect(outcome.clock(q2) == .completedOnTime)
    #expect(outcome.dropped == ["percent-out-of-range progress.csv:2"])
    #expect(outcome.report.data.dropped.first?.place?.column == "percent")
    #expect(outcome.progress(q2)?.percent == nil)
    let rows = outcome.report.head.rows
    #expect([rows.read, rows.used, rows.rejected, rows.droppedFields] == [1, 1, 0, 1])
  }

  @Test("B8 a bad report date rejects the row, and the list names it")
  func badReportDate() throws {
    let outcome = try outcome(
      """
      R,xa-hai-an,2024-Q2,2024-06-10,inProgress,60,,,,
      R,xa-hai-an,2024-Q2,31/02/2024,completed,100,2024-06-17,,,
      """)
    #expect(outcome.clock(q2) == .overdue)
    #expect(outcome.progress(q2)?.reported?.description == "2024-06-10")
    #expect(ScenarioRun.text(outcome.progress(q2)?.rejectedNewer) == "progress.csv:3")
    #expect(outcome.rejected == ["impossible-report-date progress.csv:3"])
    let rows = outcome.report.head.rows
    #expect([rows.read, rows.used, rows.superseded, rows.later, rows.rejected] == [2, 1, 0, 0, 1])
  }

  @Test("B8 of two rows of one day the later in the file holds, and both places are told")
  func contradictionInAFile() throws {
    let rows = [
      "R,xa-hai-an,2024-Q2,2024-06-17,completed,100,2024-06-17,,45/BC-UBND ngày 17/6/2024,",
      "R,xa-hai-an,2024-Q2,2024-06-17,inProgress,60,,,,",
    ]
    for (rows, clock) in [(rows, Clock.overdue), (rows.reversed(), .completedOnTime)] {
      let outcome = try outcome(rows.joined(separator: "\n"))
      #expect(outcome.clock(q2) == clock)
      #expect(ScenarioRun.text(outcome.progress(q2)?.place) == "progress.csv:3")
      #expect(ScenarioRun.text(outcome.progress(q2)?.contradiction) == "progress.csv:2")
    }
  }

  @Test("B8 files count in the order of dondoc.yaml, those of a glob in byte order of paths")
  func orderOfFiles() throws {
    let done = Scenario.head + "\nR,xa-hai-an,2024-Q2,2024-06-17,completed,100,2024-06-17,,,\n"
    let open = Scenario.head + "\nR,xa-hai-an,2024-Q2,2024-06-17,inProgress,60,,,,\n"
    let listed = try Scenario(
      tasks: Tasks.report(), sources: "  - progress: b.csv\n  - progress: a.csv\n",
      files: ["a.csv": done, "b.csv": open]
    ).on("2024-06-19")
    #expect(listed.clock(q2) == .completedOnTime)
    #expect(ScenarioRun.text(listed.progress(q2)?.contradiction) == "b.csv:2")
    // "B" comes before "a" in bytes.
    let glob = try Scenario(
      tasks: Tasks.report(), sources: "  - progress: \"*.csv\"\n",
      files: ["a.csv": done, "B.csv": open]
    ).on("2024-06-19")
    #expect(glob.clock(q2) == .completedOnTime)
    #expect(ScenarioRun.text(glob.progress(q2)?.place) == "a.csv:2")
  }

  @Test(
    "B9 spellings of the period",
    arguments: ["Quý II/2024", "Q2/2024", "2024-Q2"])
  func periods(period: String) throws {
    let outcome = try outcome(
      "R,xa-hai-an,\(period),2024-06-17,completed,100,2024-06-17,,45/BC-UBND ngày 17/6/2024,")
    #expect(outcome.clock(q2) == .completedOnTime)
    #expect(outcome.report.head.rows.used == 1)
  }

  @Test("B9 a month inside the quarter is used and meets nothing by itself")
  func monthInQuarter() throws {
    let outcome = try outcome(
      "R,xa-hai-an,Tháng 5/2024,2024-06-03,completed,100,2024-06-03,,45/BC-UBND ngày 03/6/2024,")
    #expect(outcome.report.head.rows.used == 1)
    #expect(outcome.progress(q2)?.exists == true)
    #expect(outcome.progress(q2)?.percent?.description == "100")
    #expect(outcome.clock(q2) == .overdue)
  }

  @Test("B9 a month inside the quarter does not meet a continuous task either")
  func monthInQuarterOfContinuous() throws {
    let scenario = Scenario(
      tasks: Tasks.task("C", deadline: "Thường xuyên"),
      rows: """
        C,xa-hai-an,Tháng 5/2024,2024-06-03,inProgress,,,,,
        C,xa-hai-an,Quý II/2024,2024-06-17,inProgress,,,,,
        """)
    #expect(try scenario.on("2024-06-16").clock("C/xa-hai-an/2024-Q2") == .dueSoon)
    #expect(try scenario.on("2024-06-17").clock("C/xa-hai-an/2024-Q2") == .completedOnTime)
  }

  @Test(
    "B9 a yearly task with a printed day is met by a row of the part of the year that it falls in",
    arguments: ["Quý III/2024", "Tháng 9/2024", "Năm 2024"])
  func partOfYearWithPrintedDay(period: String) throws {
    let outcome = try Scenario(
      tasks: Tasks.task("T", deadline: "Quý III hằng năm"),
      rows: "T,xa-hai-an,\(period),2024-09-20,completed,100,2024-09-18,,,"
    ).on("2024-10-01")
    #expect(outcome.clock("T/xa-hai-an/2024") == .completedOnTime)
  }

  @Test("B9 a row of another part of the year does not meet it")
  func otherPartOfYear() throws {
    let outcome = try Scenario(
      tasks: Tasks.task("T", deadline: "Quý III hằng năm"),
      rows: "T,xa-hai-an,Quý I/2024,2024-03-20,completed,100,2024-03-18,,,"
    ).on("2024-10-01")
    #expect(outcome.clock("T/xa-hai-an/2024") == .overdue)
  }

  @Test("B9 a year is longer than the task's period")
  func tooLong() throws {
    let outcome = try outcome("R,xa-hai-an,Năm 2024,2024-06-17,completed,100,2024-06-17,,,")
    #expect(outcome.rejected == ["period-too-long progress.csv:2"])
    #expect(outcome.progress(q2)?.exists == false)
  }

  @Test("B9 no period, where the task has one obligation")
  func oneCandidate() throws {
    let outcome = try Scenario(
      tasks: Tasks.task("T", deadline: "6/2024"),
      rows: "T,xa-hai-an,,2024-06-17,completed,100,2024-06-17,,,"
    ).on("2024-06-19")
    #expect(outcome.clock("T/xa-hai-an/once") == .completedOnTime)
  }

  @Test("B9 no period in the row, but in the source or in the path")
  func periodOfTheSource() throws {
    let row = "R,xa-hai-an,,2024-06-17,inProgress,60,,,,"
    let source = try Scenario(
      tasks: Tasks.report(), rows: row,
      sources: "  - progress: progress.csv\n    period: 2024-Q2\n"
    ).on("2024-06-19")
    #expect(source.progress(q2)?.exists == true)
    let path = try Scenario(
      tasks: Tasks.report(), sources: "  - progress: progress/{period}.csv\n",
      files: ["progress/2024-Q2.csv": Scenario.head + "\n" + row]
    ).on("2024-06-19")
    #expect(path.progress(q2)?.exists == true)
  }

  @Test("B9 no period anywhere is never guessed")
  func noPeriod() throws {
    let outcome = try outcome("R,xa-hai-an,,2024-06-17,completed,100,2024-06-17,,,")
    #expect(outcome.rejected == ["no-period progress.csv:2"])
    #expect(
      ScenarioRun.names(outcome.report.data.rejected.first, "candidates") == ["2024-Q2", "2024-Q3"])
    #expect(outcome.progress(q2)?.exists == false)
  }

  private let noDay = "task,unit,period,status\nR,xa-hai-an,2024-Q2,inProgress\n"

  @Test("B10 the source or a line above the table gives the day")
  func dayOfTheFile() throws {
    let source = try Scenario(
      tasks: Tasks.report(), sources: "  - progress: q2.csv\n    reported: 2024-06-14\n",
      files: ["q2.csv": noDay]
    ).on("2024-06-19")
    #expect(source.progress(q2)?.reported?.description == "2024-06-14")
    let head = try Scenario(
      tasks: Tasks.report(), sources: "  - progress: q2.csv\n",
      files: ["q2.csv": "Số liệu tính đến ngày 14/6/2024,,,\n" + noDay]
    ).on("2024-06-19")
    #expect(head.progress(q2)?.reported?.description == "2024-06-14")
  }

  @Test("B10 no day anywhere is a fault of the file")
  func noDayAnywhere() throws {
    let outcome = try Scenario(
      tasks: Tasks.report(), sources: "  - progress: q2.csv\n", files: ["q2.csv": noDay]
    ).on("2024-06-19")
    #expect(outcome.report.data.files.map(\.code.name) == ["no-report-date"])
    #expect(outcome.report.data.files.first?.place?.path == "q2.csv")
    #expect(outcome.report.head.isIncomplete)
    #expect(outcome.progress(q2)?.exists == false)
  }

  private let groupRow = """
    R,"UBND các xã, thị trấn",2024-Q2,2024-06-17,completed,100,2024-06-17,,,
    """
  private let all = Tasks.report(lead: "\"UBND các xã, thị trấn\"")

  @Test("B11 one row for a collective lead is rejected with its members")
  func rowForAGroup() throws {
    let outcome = try Scenario(tasks: all, rows: groupRow).on("2024-06-19")
    #expect(outcome.rejected == ["row-for-a-group progress.csv:2"])
    let members = ScenarioRun.names(outcome.report.data.rejected.first, "members")
    #expect(members.count == 16)
    #expect(members.contains("xã Hải An"))
    #expect(outcome.tally.completed == 0)
    // The newest row of each of them was rejected.
    #expect(ScenarioRun.text(outcome.progress(q2)?.rejectedNewer) == "progress.csv:2")
  }

  @Test("B11 let through by the source, each record is marked")
  func groupRowsEach() throws {
    let outcome = try Scenario(
      tasks: all, rows: groupRow,
      sources: "  - progress: progress.csv\n    groupRows: each\n"
    ).on("2024-06-19")
    let keys = outcome.keys.filter { $0.hasSuffix("2024-Q2") }
    #expect(keys.count == 16)
    for key in keys {
      #expect(outcome.clock(key) == .completedOnTime)
      #expect(outcome.progress(key)?.isFromGroupRow == true)
      #expect(outcome.findings(key) == ["evidence/missing", "report/group-row"])
    }
    let rows = outcome.report.head.rows
    #expect([rows.read, rows.used, rows.rejected] == [1, 1, 0])
  }

  @Test("B11 a unit that only supports the task")
  func supportingUnit() throws {
    let outcome = try Scenario(
      tasks: Tasks.report(lead: "phong-noi-vu", more: "    support: [xa-hai-an]"),
      rows: "R,xa-hai-an,2024-Q2,2024-06-17,completed,100,2024-06-17,,,"
    ).on("2024-06-19")
    #expect(outcome.rejected == ["supporting-unit progress.csv:2"])
    #expect(ScenarioRun.names(outcome.report.data.rejected.first, "leads") == ["Phòng Nội vụ"])
  }
}
