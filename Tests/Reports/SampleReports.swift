import CivilCalendar
import Columns
import Compliance
import DeadlinePhrases
import Diagnostics
import ExactNumbers
import Results

/// Three reports made in code: with nothing in it, an ordinary one, and one of nasty text.
enum SampleReports {
  static let names = ["empty", "ordinary", "nasty"]

  static func report(_ name: String) throws -> Report {
    switch name {
    case "empty": try empty()
    case "nasty": try nasty()
    default: try ordinary()
    }
  }

  /// Before the plan's start.
  static func empty() throws -> Report {
    var report = try blank(asOf: "2023-09-01", texts: .plain)
    report.head.isBeforeStart = true
    return report
  }

  static func ordinary() throws -> Report { try filled(.plain) }

  static func nasty() throws -> Report { try filled(.nasty) }

  /// The report of one unit, as `--unit` gives it.
  static func ofOneUnit() throws -> Report {
    var report = try ordinary()
    report.scope = ReportScope(units: [UnitID("xa-hai-an")])
    return report
  }

  /// The report of a gate.
  static func ofGate() throws -> Report {
    var report = try ofOneUnit()
    report.scope.period = Period(.quarter, year: 2024, number: 2)
    let line = {
      (id: String, key: Gate.PlainKey?, limit: Decimal?, value: Decimal?, verdict: Verdict) in
      GateResult.Line(
        id: id, plainKey: key, source: "units.all(u, u.score >= 60)", limit: limit, value: value,
        verdict: verdict)
    }
    report.gate = GateResult(
      name: "pre-submit",
      lines: [
        line("minScore", .minScore, 80, Decimal(units: 57_140_000), .fail),
        line("maxErrors", .maxErrors, 0, 2, .fail),
        line("noRejectedRows", .noRejectedRows, 0, 0, .pass),
        line("every-unit", nil, nil, nil, .unknown),
      ],
      unitsWithoutScore: 1,
      olderDebts: [
        ObligationKey(
          task: TaskID("PAR-04"), part: nil, unit: UnitID("xa-hai-an"),
          period: try period("2024-Q1"))
      ], fixes: [0, 3])
    return report
  }

  // MARK: Parts

  /// The free texts of a report.
  struct Texts {
    var planTitle: String
    var taskTitle: String
    var unitName: String
    var reason: String
    var path: String

    static let plain = Texts(
      planTitle: "Nâng cao các chỉ số PAR INDEX, SIPAS, PAPI",
      taskTitle:
        "Tổng hợp, báo cáo kết quả khảo sát mức độ hài lòng của người dân đối với dịch vụ công",
      unitName: "UBND xã Hải An", reason: "thiếu phụ lục", path: "progress/xa-hai-an.csv")

    static let nasty = Texts(
      planTitle: "Ke\u{302}\u{301} hoa\u{323}ch \"A\", B; <b>&\u{202E}\t\u{7}",
      taskTitle: "=SUM(A1:A9), \"quoted\"\nsecond line \u{1B}[31mred 東京 ngươ\u{300}i dân",
      unitName:
        "@Xa\u{303} Ha\u{309}i An, \"tên\" dài đến mức không thể đứng vừa trong cột của bảng",
      reason: "-1+2, \"thiếu\"\r\nphụ lục\u{0}", path: "tiến độ/=q2,\"x\".csv")
  }

  static func day(_ iso: String) throws -> CivilDate {
    guard let date = CivilDate(iso: iso) else { throw SampleError(text: iso) }
    return date
  }

  static func period(_ id: String) throws -> Period {
    guard let period = Period(id: id) else { throw SampleError(text: id) }
    return period
  }

  static func blank(asOf: String, texts: Texts) throws -> Report {
    let plan = Plan(
      number: "145/KH-UBND", title: texts.planTitle, issuer: "UBND huyện Hải Lăng",
      issued: try day("2023-09-26"), ends: try day("2025-12-31"), monitor: UnitID("phong-noi-vu"),
      note: LocalizedText(vi: "phụ lục là bản dựng lại", en: "the annexes are a reconstruction"))
    let calendar = WorkingCalendar(
      id: "vn-state", version: "1", restDays: [.saturday, .sunday], rows: [], lastDecidedYear: 2026)
    let credits = Scoring.Credits(
      completedOnTime: 1, completedLate: 1, completedUndated: 1, awaitingApproval: 0, overdue: 0,
      notReported: 0)
    let scoring = Scoring(
      model: .weighted, base: .due, spread: .task, credits: credits,
      factors: [
        Scoring.Factor(rule: RuleID("evidence/missing"), value: Decimal(units: 500_000) ?? 1)
      ],
      bands: [
        Scoring.Band(name: LocalizedText(vi: "Tốt", en: "Good"), from: 90),
        Scoring.Band(name: LocalizedText(vi: "Yếu", en: "Weak"), from: 0),
      ])
    var report = Report(
      head: ReportHead(asOf: try day(asOf)), language: .vi, scope: ReportScope(),
      tasks: try tasks(texts), directory: try directory(texts), calendar: calendar, plan: plan,
      scoring: scoring)
    report.rules = try SampleRules.all()
    report.verdicts = report.rules.map { _ in RuleVerdicts(count: 0) }
    // `QĐ` has no name here and is shown as it stands.
    report.documentNames = ["BC": LocalizedText(vi: "Báo cáo", en: "Report")]
    return report
  }

  private static func directory(_ texts: Texts) throws -> UnitDirectory {
    UnitDirectory(units: [
      Unit(id: UnitID("phong-noi-vu"), name: "Phòng Nội vụ"),
      Unit(
        id: UnitID("xa-hai-an"), name: texts.unitName,
        head: Unit.Head(title: "Chủ tịch UBND xã")),
      Unit(id: UnitID("xa-hai-que"), name: "UBND xã Hải Quế", until: try day("2024-06-30")),
      Unit(id: UnitID("xa-hai-binh"), name: "UBND xã Hải Bình", from: try day("2024-07-01")),
    ])
  }

  private static func tasks(_ texts: Texts) throws -> [Task] {
    let deadline = Deadline(.missing)
    return [
      Task(id: TaskID("PAR-04"), title: "Báo cáo cải cách hành chính", deadline: deadline),
      Task(
        id: TaskID("SIPAS-20"), title: texts.taskTitle, weight: 2, deadline: deadline,
        isReport: true,
        evidence: .all([
          .leaf(EvidenceLeaf(type: "BC", issuer: .reporter)),
          .leaf(EvidenceLeaf(type: "QĐ", count: 2)),
        ])),
    ]
  }
}
