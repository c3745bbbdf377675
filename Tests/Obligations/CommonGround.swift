import CivilCalendar
import Compliance
import DeadlinePhrases
import Diagnostics
import ExactNumbers
import Obligations

/// The common ground of the worked scenarios: plan P, its calendar, the communes over time.
enum CommonGround {
  static func day(_ iso: String) -> CivilDate { CivilDate(iso: iso) ?? .earliest }

  static func days(_ text: String) -> [CivilDate] {
    text.split(separator: " ").map { day(String($0)) }
  }

  static let calendar: WorkingCalendar = {
    let holidays = days(
      """
      2024-01-01 2024-02-08 2024-02-09 2024-02-12 2024-02-13 2024-02-14 2024-04-18 2024-04-29 \
      2024-04-30 2024-05-01 2024-09-02 2024-09-03 2025-01-01 2025-01-27 2025-01-28 2025-01-29 \
      2025-01-30 2025-01-31 2025-04-07 2025-04-30 2025-05-01 2025-05-02 2025-09-01 2025-09-02 \
      2026-01-01 2026-01-02
      """)
    func row(_ day: CivilDate, _ kind: CalendarRowKind) -> CalendarRow {
      CalendarRow(date: day, kind: kind, nameVi: "", nameEn: "", status: .decided, source: "")
    }
    let worked = days("2024-05-04 2025-04-26 2026-01-10")
    return WorkingCalendar(
      id: "test", version: "1", restDays: [.saturday, .sunday],
      rows: holidays.map { row($0, .publicHoliday) } + worked.map { row($0, .makeUpWorkday) },
      lastDecidedYear: 2026)
  }()

  static let plan = Plan(
    number: "145/KH-UBND", issued: day("2023-09-26"), ends: day("2025-12-31"),
    reporting: Plan.Reporting(scheme: .decree09, gap: TermLength(amount: 2, unit: .workingDays)))

  /// Communes of 2023 and those that followed: id, successor; the last day follows from both.
  private static let communes = [
    ("thi-tran-dien-sanh", "xa-dien-sanh-2025"), ("xa-hai-an", "xa-my-thuy-2025"),
    ("xa-hai-ba", "xa-hai-binh"), ("xa-hai-chanh", "xa-nam-hai-lang-2025"),
    ("xa-hai-dinh", "xa-dien-sanh-2025"), ("xa-hai-duong", "xa-my-thuy-2025"),
    ("xa-hai-hung", "xa-vinh-dinh-2025"), ("xa-hai-khe", "xa-my-thuy-2025"),
    ("xa-hai-lam", "xa-hai-lang-2025"), ("xa-hai-phong", "xa-nam-hai-lang-2025"),
    ("xa-hai-phu", "xa-hai-lang-2025"), ("xa-hai-que", "xa-hai-binh"),
    ("xa-hai-quy", "xa-vinh-dinh-2025"), ("xa-hai-son", "xa-nam-hai-lang-2025"),
    ("xa-hai-thuong", "xa-hai-lang-2025"), ("xa-hai-truong", "xa-dien-sanh-2025"),
  ]
  static let newCommunes = [
    "xa-dien-sanh-2025", "xa-my-thuy-2025", "xa-hai-lang-2025", "xa-nam-hai-lang-2025",
    "xa-vinh-dinh-2025",
  ]

  static let directory: UnitDirectory = {
    let district = UnitID("ubnd-huyen")
    let merged = ["xa-hai-ba", "xa-hai-que"]
    var units = communes.map { id, successor in
      Unit(
        id: UnitID(id), name: "UBND \(id)", kind: "commune", parent: district,
        until: day(merged.contains(id) ? "2024-12-31" : "2025-06-30"),
        successors: [Unit.Successor(to: UnitID(successor), document: "Nghị quyết")])
    }
    units.append(
      Unit(
        id: UnitID("xa-hai-binh"), name: "UBND xã Hải Bình", kind: "commune", parent: district,
        from: day("2025-01-01"), until: day("2025-06-30"),
        successors: [Unit.Successor(to: UnitID("xa-vinh-dinh-2025"))]))
    units += newCommunes.map {
      Unit(
        id: UnitID($0), name: "UBND \($0)", kind: "commune", parent: UnitID("ubnd-tinh-moi"),
        from: day("2025-07-01"))
    }
    units += [
      Unit(
        id: UnitID("phong-noi-vu"), name: "Phòng Nội vụ", kind: "division", parent: district,
        until: day("2025-06-30")),
      Unit(id: UnitID("phong-tnmt"), name: "Phòng TN&MT", kind: "division", parent: district),
      Unit(id: UnitID("phong-kthh"), name: "Phòng KT&HT", kind: "division", parent: district),
    ]
    let group = UnitGroup(
      id: UnitGroupID("tat-ca-xa"), phrase: "UBND các xã, thị trấn",
      kinds: ["commune", "township"], parent: district)
    return UnitDirectory(units: units, groups: [group])
  }()

  static let communeLead = Task.Party.group(UnitGroupID("tat-ca-xa"))
  static let office = Task.Party.unit(UnitID("phong-tnmt"))

  static func task(
    _ id: String, _ form: DeadlineForm, leads: [Task.Party] = [office],
    supports: [Task.Party] = [], sharing: Task.LeadSharing = .each, report: Bool = false
  ) -> Task {
    Task(
      id: TaskID(id), title: "Nhiệm vụ \(id)", leads: leads, leadSharing: sharing,
      supports: supports, deadline: Deadline(form), isReport: report)
  }

  static func every(
    _ kind: PeriodKind, number: Int? = nil, due: DueRule = .periodEnd, from: String? = nil,
    until: String? = nil
  ) -> DeadlineForm {
    .recurring(
      Recurrence(
        slots: [Slot(kind: kind, number: number, due: due)], from: from.map(day),
        until: until.map(day)))
  }

  /// R of the scenarios: a quarterly report of all communes.
  static let reportTask = task("R", every(.quarter), leads: [communeLead], report: true)

  static func table(
    _ tasks: [Task], asOf: String, plan: Plan = plan, events: [PlanEvent] = [],
    amendments: [Amendment] = []
  ) -> ObligationTable {
    let book = RuleBook(
      plan: plan, tasks: tasks, directory: directory, calendar: calendar, events: events,
      scoring: scoring, amendments: amendments)
    return ObligationTable(ruleBook: book, asOf: day(asOf))
  }

  private static let scoring = Scoring(
    model: .weighted, base: .due, spread: .task,
    credits: Scoring.Credits(
      completedOnTime: .one, completedLate: .one, completedUndated: .one, awaitingApproval: .zero,
      overdue: .zero, notReported: .zero),
    factors: [], bands: [])

  /// Ids of periods with due days, such as `2024-Q2 2024-06-18`, of a table's first task.
  static func dues(_ table: ObligationTable) -> [String] {
    table.occurrences.map { one in
      (one.part.map { "#" + $0 + " " } ?? "") + one.period.id + " "
        + (one.due?.description ?? "-")
    }
  }
}
