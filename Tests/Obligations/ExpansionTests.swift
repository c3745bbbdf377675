import CivilCalendar
import Compliance
import DeadlinePhrases
import Obligations
import Testing

/// A deadline and all that becomes of it.
struct ExpansionCase: Sendable, CustomTestStringConvertible {
  var name: String
  var form: DeadlineForm
  var report = false
  var plan = CommonGround.plan
  /// `period due`, in order.
  var dues: [String]
  /// Periods left out.
  var leftOut: [String] = []

  var testDescription: String { name }
}

private typealias Ground = CommonGround

private func yearly(_ due: DueRule) -> DeadlineForm { Ground.every(.year, due: due) }

private func plan(scheme: ReportingScheme, gap: Int) -> Plan {
  var plan = Ground.plan
  plan.reporting = Plan.Reporting(
    scheme: scheme, gap: TermLength(amount: gap, unit: .workingDays))
  return plan
}

private func plan(roll: Set<RollKind>) -> Plan {
  var plan = Ground.plan
  plan.roll = roll
  return plan
}

private let beforeMid = DueRule.beforeDay(month: 12, day: 15)

private let expansionCases: [ExpansionCase] = [
  ExpansionCase(
    name: "A1 trước ngày 15/12 hằng năm", form: yearly(beforeMid),
    dues: ["2023 2023-12-14", "2024 2024-12-14", "2025 2025-12-14"]),
  ExpansionCase(
    name: "A1 rolled where the plan says so", form: yearly(beforeMid),
    plan: plan(roll: [.terms, .reports, .before]),
    dues: ["2023 2023-12-14", "2024 2024-12-16", "2025 2025-12-15"]),
  ExpansionCase(
    name: "A1 a printed day of a report is a printed day", form: yearly(beforeMid), report: true,
    dues: ["2023 2023-12-14", "2024 2024-12-14", "2025 2025-12-14"]),
  ExpansionCase(
    name: "A2 hằng năm as work", form: yearly(.periodEnd),
    dues: ["2023 2023-12-31", "2024 2024-12-31", "2025 2025-12-31"]),
  ExpansionCase(
    name: "A2 hằng năm as a report", form: yearly(.periodEnd), report: true,
    dues: ["2023 2023-12-18", "2024 2024-12-17", "2025 2025-12-16"], leftOut: ["2026"]),
  ExpansionCase(
    name: "A3 quarterly report", form: Ground.every(.quarter), report: true,
    dues: [
      "2023-Q4 2023-12-18", "2024-Q1 2024-03-18", "2024-Q2 2024-06-18", "2024-Q3 2024-09-17",
      "2024-Q4 2024-12-17", "2025-Q1 2025-03-18", "2025-Q2 2025-06-17", "2025-Q3 2025-09-16",
      "2025-Q4 2025-12-16",
    ], leftOut: ["2023-Q3", "2026-Q1"]),
  ExpansionCase(
    name: "A4 quarterly work", form: Ground.every(.quarter),
    dues: [
      "2023-Q4 2023-12-31", "2024-Q1 2024-03-31", "2024-Q2 2024-06-30", "2024-Q3 2024-09-30",
      "2024-Q4 2024-12-31", "2025-Q1 2025-03-31", "2025-Q2 2025-06-30", "2025-Q3 2025-09-30",
      "2025-Q4 2025-12-31",
    ], leftOut: ["2023-Q3"]),
  ExpansionCase(
    name: "A4 brought in by from",
    form: Ground.every(.quarter, from: "2023-07-01", until: "2023-12-31"),
    dues: ["2023-Q3 2023-09-30", "2023-Q4 2023-12-31"]),
  ExpansionCase(
    name: "A6 the last report is due after the plan",
    form: Ground.every(.quarter, from: "2025-10-01"),
    report: true, plan: plan(scheme: .calendar, gap: 5), dues: ["2025-Q4 2026-01-09"]),
  ExpansionCase(
    name: "A7 trước ngày 31/01 hằng năm", form: yearly(.beforeDay(month: 1, day: 31)),
    dues: ["2024 2024-01-30", "2025 2025-01-30"], leftOut: ["2023"]),
  ExpansionCase(
    name: "A7 tháng 02 hằng năm", form: yearly(.endOf(.month, number: 2)),
    dues: ["2024 2024-02-29", "2025 2025-02-28"], leftOut: ["2023"]),
  ExpansionCase(
    name: "A7 trước ngày 15/9 hằng năm", form: yearly(.beforeDay(month: 9, day: 15)),
    dues: ["2024 2024-09-14", "2025 2025-09-14"], leftOut: ["2023"]),
  ExpansionCase(
    name: "A7 tháng 9 hằng năm", form: yearly(.endOf(.month, number: 9)),
    dues: ["2024 2024-09-30", "2025 2025-09-30"], leftOut: ["2023"]),
  ExpansionCase(
    name: "A7 quý IV hằng năm", form: yearly(.endOf(.quarter, number: 4)),
    dues: ["2023 2023-12-31", "2024 2024-12-31", "2025 2025-12-31"]),
  ExpansionCase(
    name: "A7 chậm nhất ngày 20/11 hằng năm",
    form: yearly(.dayOfPeriod(month: 11, day: 20, .dates)),
    dues: ["2023 2023-11-20", "2024 2024-11-20", "2025 2025-11-20"]),
  ExpansionCase(
    name: "A7 tháng 5 và tháng 9 hằng năm",
    form: .recurring(
      Recurrence(slots: [Slot(kind: .month, number: 5), Slot(kind: .month, number: 9)])),
    dues: [
      "2024-05 2024-05-31", "2024-09 2024-09-30", "2025-05 2025-05-31", "2025-09 2025-09-30",
    ], leftOut: ["2023-09"]),
  ExpansionCase(
    name: "A7 định kỳ 6 tháng, report", form: Ground.every(.half), report: true,
    dues: [
      "2023-H2 2023-12-18", "2024-H1 2024-06-18", "2024-H2 2024-12-17", "2025-H1 2025-06-17",
      "2025-H2 2025-12-16",
    ], leftOut: ["2026-H1"]),
  ExpansionCase(
    name: "A7 quý I/2024; cập nhật hằng quý đến năm 2025",
    form: .milestones([
      .fixed(FixedDay(date: Ground.day("2024-03-31"), roll: .periodEnds)),
      Ground.every(.quarter, from: "2024-04-01", until: "2025-12-31"),
    ]),
    dues: [
      "#m1 once 2024-03-31", "#m2 2024-Q2 2024-06-30", "#m2 2024-Q3 2024-09-30",
      "#m2 2024-Q4 2024-12-31", "#m2 2025-Q1 2025-03-31", "#m2 2025-Q2 2025-06-30",
      "#m2 2025-Q3 2025-09-30", "#m2 2025-Q4 2025-12-31",
    ]),
  ExpansionCase(
    name: "A7 2023 và những năm tiếp theo", form: Ground.every(.year, from: "2023-01-01"),
    dues: ["2023 2023-12-31", "2024 2024-12-31", "2025 2025-12-31"]),
  ExpansionCase(
    name: "A7 blank", form: .missing, dues: ["once -"]),
  ExpansionCase(
    name: "A8 ten working days from issue",
    form: .term(Term(length: TermLength(amount: 10, unit: .workingDays), from: .issued)),
    dues: ["once 2023-10-10"]),
  ExpansionCase(
    name: "A8 a term of days rolls",
    form: .term(
      Term(length: TermLength(amount: 30, unit: .days), from: .date(Ground.day("2024-05-16")))),
    dues: ["once 2024-06-17"]),
  ExpansionCase(
    name: "A8 fifteen working days over a holiday",
    form: .term(
      Term(
        length: TermLength(amount: 15, unit: .workingDays), from: .date(Ground.day("2024-04-15")))),
    dues: ["once 2024-05-09"]),
]

@Test(arguments: expansionCases) func expansion(_ one: ExpansionCase) {
  let task = Ground.task("T", one.form, report: one.report)
  let table = Ground.table([task], asOf: "2024-07-15", plan: one.plan)
  #expect(Ground.dues(table) == one.dues)
  #expect(table.leftOut.map(\.what) == one.leftOut)
}

@Test func a5MonthlyReport() {
  let task = Ground.task("T", Ground.every(.month), report: true)
  let dues = Ground.dues(Ground.table([task], asOf: "2024-07-15"))
  #expect(dues.count == 27)
  #expect(dues.first == "2023-10 2023-10-17")
  #expect(dues.last == "2025-12 2025-12-16")
}

@Test func a7MonthlyWork() {
  let dues = Ground.dues(
    Ground.table([Ground.task("T", Ground.every(.month))], asOf: "2024-07-15"))
  #expect(dues.count == 27)
  #expect(dues.first == "2023-10 2023-10-31")
  #expect(dues.last == "2025-12 2025-12-31")
}

@Test func a7ContinuousIsByQuarterAndReports() {
  let table = Ground.table([Ground.task("T", .continuous(nil))], asOf: "2024-07-15")
  #expect(Ground.dues(table).contains("2024-Q2 2024-06-18"))
  #expect(table.occurrences.allSatisfy { $0.isReport })
}

private let publishing = PlanEvent(
  name: "cong-bo", phrase: "UBND tỉnh công bố chỉ số", dates: Ground.days("2024-04-15 2025-04-10"))

private func term(afterEvent event: EventReference) -> DeadlineForm {
  .term(Term(length: TermLength(amount: 15, unit: .workingDays), from: .event(event)))
}

@Test(arguments: [
  ("2024-04-14", ["once -"]), ("2024-04-15", ["#2024-04-15 once 2024-05-09"]),
  ("2025-04-09", ["#2024-04-15 once 2024-05-09"]),
  ("2025-04-10", ["#2024-04-15 once 2024-05-09", "#2025-04-10 once 2025-05-05"]),
]) func a9EventThatRecurs(asOf: String, dues: [String]) {
  for event in [
    EventReference(name: "cong-bo"), EventReference(phrase: "UBND tỉnh  công bố Chỉ số"),
  ] {
    let task = Ground.task("T", term(afterEvent: event))
    #expect(Ground.dues(Ground.table([task], asOf: asOf, events: [publishing])) == dues)
  }
}

@Test func a9AnEventWithoutTermHasNoDate() {
  let task = Ground.task("T", .event(EventReference(phrase: "UBND tỉnh công bố chỉ số")))
  let table = Ground.table([task], asOf: "2025-06-01", events: [publishing])
  #expect(Ground.dues(table) == ["once -"])
  #expect(table.occurrences.first?.wait == .event)
}

@Test func a10NoObligationsBeforeThePlan() {
  let table = Ground.table([Ground.reportTask], asOf: "2023-09-01")
  #expect(table.rowCount == 0)
  #expect(table.tasks.isEmpty)
}

@Test func a11WindowsOfNeighbouringQuarters() {
  let table = Ground.table([Ground.reportTask], asOf: "2024-07-15")
  let windows = table.occurrences.filter { $0.period.year == 2024 }.map {
    "\($0.opens) \($0.closes?.description ?? "-")"
  }
  #expect(
    windows == [
      "2023-12-15 2024-03-14", "2024-03-15 2024-06-14", "2024-06-15 2024-09-14",
      "2024-09-15 2024-12-14",
    ])
}

@Test(arguments: [("2025-03-31", "once 2025-12-31"), ("2025-04-01", "once 2025-06-30")])
func d4AmendmentReplacesTheDate(asOf: String, due: String) {
  let old = Ground.task("T", .fixed(FixedDay(date: Ground.day("2025-12-31"), roll: .periodEnds)))
  var new = old
  new.deadline = Deadline(.fixed(FixedDay(date: Ground.day("2025-06-30"), roll: .periodEnds)))
  let amendment = Amendment(
    document: "71/NQ-CP", effective: Ground.day("2025-04-01"),
    changes: [
      Amendment.Change(selector: ObligationSelector(task: old.id), effect: .replace(new))
    ])
  let table = Ground.table([old], asOf: asOf, amendments: [amendment])
  #expect(Ground.dues(table) == [due])
}

@Test func d4OnlyWhatIsNotYetDueChanges() {
  let old = Ground.task("T", yearly(.periodEnd))
  var new = old
  new.deadline = Deadline(yearly(.endOf(.month, number: 6)))
  let amendment = Amendment(
    document: "71/NQ-CP", effective: Ground.day("2025-04-01"),
    changes: [
      Amendment.Change(selector: ObligationSelector(task: old.id), effect: .replace(new))
    ])
  let table = Ground.table([old], asOf: "2025-04-01", amendments: [amendment])
  #expect(Ground.dues(table) == ["2023 2023-12-31", "2024 2024-12-31", "2025 2025-06-30"])
}

@Test func d4DiscontinuedFromItsDayOn() {
  let task = Ground.task("T", Ground.every(.quarter))
  let amendment = Amendment(
    document: "71/NQ-CP", effective: Ground.day("2025-04-01"),
    changes: [
      Amendment.Change(selector: ObligationSelector(task: task.id), effect: .discontinue)
    ])
  let before = Ground.table([task], asOf: "2025-03-31", amendments: [amendment])
  let after = Ground.table([task], asOf: "2025-04-01", amendments: [amendment])
  #expect((0..<before.rowCount).allSatisfy { before.discontinuance(ofRow: $0) == nil })
  #expect(
    (0..<after.rowCount).allSatisfy { after.discontinuance(ofRow: $0)?.document == "71/NQ-CP" })
}
