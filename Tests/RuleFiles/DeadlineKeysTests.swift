import CivilCalendar
import Compliance
import DeadlinePhrases
import Diagnostics
import RuleFiles
import Testing

/// What the keys of a deadline stand for.
@Suite struct DeadlineKeysTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var keys: String
    var form: DeadlineForm
    var isAspirational = false

    var testDescription: String { keys }

    init(_ keys: String, _ form: DeadlineForm, isAspirational: Bool = false) {
      self.keys = keys
      self.form = form
      self.isAspirational = isAspirational
    }
  }

  static func day(_ text: String) -> CivilDate { CivilDate(iso: text) ?? .earliest }

  static let cases: [Case] = [
    Case("{on: 2024-06-30}", .fixed(FixedDay(date: day("2024-06-30"), roll: .dates))),
    Case("{on: 30/6/2024}", .fixed(FixedDay(date: day("2024-06-30"), roll: .dates))),
    Case("{before: 2024-06-30}", .fixed(FixedDay(date: day("2024-06-29"), roll: .before))),
    Case("{endOf: 2024-Q2}", .fixed(FixedDay(date: day("2024-06-30"), roll: .periodEnds))),
    Case("{endOf: 2024}", .fixed(FixedDay(date: day("2024-12-31"), roll: .periodEnds))),
    Case(
      "{endOf: 2024-Q2, aspirational: true}",
      .fixed(FixedDay(date: day("2024-06-30"), roll: .periodEnds)), isAspirational: true),
    Case("{every: quarter}", .recurring(Recurrence(slots: [Slot(kind: .quarter)]))),
    Case(
      "{every: [quarter1, half1, nineMonths, year]}",
      .recurring(
        Recurrence(slots: [
          Slot(kind: .quarter, number: 1), Slot(kind: .half, number: 1), Slot(kind: .nineMonths),
          Slot(kind: .year),
        ]))),
    Case(
      "{every: month, day: 20, from: 2024-02-01, until: 2024-11-30}",
      .recurring(
        Recurrence(
          slots: [Slot(kind: .month, due: .dayOfPeriod(month: nil, day: 20, .dates))],
          from: day("2024-02-01"), until: day("2024-11-30")))),
    Case(
      "{every: year, day: 15/12}",
      .recurring(
        Recurrence(slots: [Slot(kind: .year, due: .dayOfPeriod(month: 12, day: 15, .dates))]))),
    Case(
      "{every: year, before: 31/01}",
      .recurring(Recurrence(slots: [Slot(kind: .year, due: .beforeDay(month: 1, day: 31))]))),
    Case(
      "{every: quarter, due: {within: {workingDays: 5, from: period.end}}}",
      .recurring(
        Recurrence(slots: [
          Slot(
            kind: .quarter,
            due: .term(TermLength(amount: 5, unit: .workingDays), from: .end))
        ]))),
    Case(
      "{every: month, due: {within: {days: -3, from: period.cutoff}}}",
      .recurring(
        Recurrence(slots: [
          Slot(kind: .month, due: .term(TermLength(amount: -3, unit: .days), from: .cutoff))
        ]))),
    Case(
      "{within: {workingDays: 10, from: issued}}",
      .term(Term(length: TermLength(amount: 10, unit: .workingDays), from: .issued))),
    Case(
      "{within: {months: 6, from: 2024-01-31}}",
      .term(Term(length: TermLength(amount: 6, unit: .months), from: .date(day("2024-01-31"))))),
    Case(
      "{within: {days: 30, from: \"event:ky-hop\"}}",
      .term(
        Term(
          length: TermLength(amount: 30, unit: .days), from: .event(EventReference(name: "ky-hop"))
        ))),
    Case(
      "{within: {days: 30, from: \"task:T-0.completed\"}}",
      .term(Term(length: TermLength(amount: 30, unit: .days), from: .taskCompleted("T-0")))),
    Case(
      "{event: ky-hop}",
      .term(
        Term(
          length: TermLength(amount: 0, unit: .days), from: .event(EventReference(name: "ky-hop"))
        ))),
    Case("{continuous: true}", .continuous(nil)),
    Case("{continuous: {report: month}}", .continuous(.month)),
    Case(
      "{milestones: [6/2024, {on: 2024-09-30}]}",
      .milestones([
        .fixed(FixedDay(date: day("2024-06-30"), roll: .periodEnds)),
        .fixed(FixedDay(date: day("2024-09-30"), roll: .dates)),
      ])),
    Case(
      "{phrase: Tháng 6/2024}", .fixed(FixedDay(date: day("2024-06-30"), roll: .periodEnds))),
    Case(
      "{phrase: khi cần, on: 2024-06-30}",
      .fixed(FixedDay(date: day("2024-06-30"), roll: .dates))),
  ]

  @Test(arguments: cases) func keysGiveTheirForm(_ example: Case) throws {
    let loaded = Small.load(tasks: ["deadline": example.keys])
    #expect(Small.lines(loaded) == "")
    let task = try #require(loaded.ruleBook?.tasks.last)
    #expect(task.deadline == Deadline(example.form, isAspirational: example.isAspirational))
  }

  static let faulty: [(keys: String, code: String)] = [
    ("{on: 2024-06-30, endOf: 2024}", "D0126"),
    ("{on: 31/02/2024}", "D0121"),
    ("{endOf: once}", "D0124"),
    ("{every: decade}", "D0120"),
    ("{every: quarter5}", "D0120"),
    ("{every: year, day: 31/02}", "D0121"),
    ("{every: month, day: 32}", "D0123"),
    ("{every: week, day: 2}", "D0126"),
    ("{every: month, due: {within: {days: 3, from: issued}}}", "D0120"),
    ("{within: {days: 3, from: period.end}}", "D0120"),
    ("{within: {days: 3}}", "D0103"),
    ("{within: {from: issued}}", "D0103"),
    ("{within: 3, on: 2024-06-30}", "D0126"),
    ("{within: {days: 3, from: \"event:khac\"}}", "D0306"),
    ("{within: {days: 3, from: \"task:T-9.completed\"}}", "D0303"),
    ("{within: {days: 3, from: \"task:T-1.completed\"}}", "D0325"),
    ("{continuous: {report: once}}", "D0120"),
    ("{continuous: yes}", "D0120"),
    ("{aspirational: true}", "D0103"),
    ("{on: 2024-06-30, until: 2024-07-01}", "D0101"),
    ("{milestones: [{id: m2, on: 2024-06-30}]}", "D0120"),
    ("[6/2024, 7/2024]", "D0104"),
  ]

  @Test(arguments: faulty) func faultIsReported(keys: String, code: String) {
    let loaded = Small.load(tasks: ["deadline": keys])
    #expect(loaded.ruleBook == nil)
    #expect(loaded.diagnostics.map(\.code.text).contains(code), "\(Small.lines(loaded))")
  }
}
