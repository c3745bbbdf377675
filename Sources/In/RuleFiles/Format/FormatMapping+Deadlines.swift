import CivilCalendar

/// Deadlines that are written with keys.
extension FormatMapping {
  /// Forms of a deadline; one of them is written.
  static let deadlineForms = [
    "on", "before", "endOf", "every", "within", "event", "milestones", "continuous",
  ]

  private static let slotPattern =
    "^(week|nineMonths|year|month([1-9]|1[0-2])?|quarter[1-4]?|half[12]?)$"
  private static let anchorPattern =
    "^(issued|period\\.(end|cutoff)|event:.+|task:.+\\.completed|[^:]*[0-9][^:]*)$"

  static let deadline = FormatMapping(
    vi: "Thời hạn: câu chữ được in, hoặc các khóa.", en: "A deadline: a printed phrase, or keys.",
    shortForms: [.phrase], oneOf: [deadlineForms + ["phrase"]],
    [
      FormatKey("on", .date, example: "2025-06-30", vi: "đúng vào ngày", en: "on a day"),
      FormatKey(
        "before", .text, example: "2025-07-01",
        vi: "trước một ngày (hạn là ngày liền trước); với every: ngày in của kỳ, như 15 hoặc 15/12",
        en: "before a day (due the day before); with every: the printed day, as in 15 or 15/12"),
      FormatKey(
        "endOf", .period, example: "2025-Q2",
        vi: "ngày cuối của một kỳ", en: "the last day of a period"),
      FormatKey(
        "every", .oneOrMore(.matching(slotPattern)), example: "[quarter1, half1, nineMonths, year]",
        vi: "lặp lại: week, month, quarter, half, nineMonths, year; quarter1 chỉ quý đầu mỗi năm",
        en:
          "recurring: week, month, quarter, half, nineMonths, year; quarter1 is the first of a year"
      ),
      FormatKey(
        "within", .mapping(.within), example: "{workingDays: 10, from: issued}",
        vi: "thời hạn tính từ một mốc", en: "a term from a day"),
      FormatKey(
        "event", .text, example: "ky-hop-hdnd",
        vi: "vào ngày diễn ra sự kiện", en: "on the day of an event"),
      FormatKey(
        "milestones", .list(.mapping(.milestone)),
        example: "[Quý I/2025, {on: 2025-12-01}]",
        vi: "nhiều mốc trong một nhiệm vụ", en: "several deadlines in one task"),
      FormatKey(
        "continuous", .mapping(.continuous), example: "{report: quarter}",
        vi: "thường xuyên, không có ngày cuối", en: "without an end"),
      FormatKey(
        "phrase", .phrase, example: "Trước ngày 15/12 hằng năm",
        vi: "câu chữ được in, bên cạnh các khóa", en: "the printed words, beside keys"),
      FormatKey(
        "aspirational", .flag, byDefault: "false", example: "true",
        vi: "mốc phấn đấu: chỉ cảnh báo, không bao giờ quá hạn",
        en: "warns, and is never overdue"),
      FormatKey(
        "day", .matching("^[0-9]{1,2}(/[0-9]{1,2})?$"), example: "15",
        vi: "với every: ngày của tháng cuối kỳ, hoặc ngày/tháng của năm",
        en: "with every: the day of the period's last month, or day/month of a year"),
      FormatKey(
        "due", .mapping(.due), example: "{within: {workingDays: 5, from: period.end}}",
        vi: "với every: thời hạn tính từ kỳ", en: "with every: a term counted from the period"),
      FormatKey(
        "from", .date, example: "2024-01-01",
        vi: "với every: chỉ các kỳ từ ngày này", en: "with every: only periods from this day on"),
      FormatKey(
        "until", .date, example: "2025-12-31",
        vi: "với every: chỉ các kỳ đến ngày này", en: "with every: only periods up to this day"),
    ])

  static let milestone = deadline.keeping(
    vi: "Một mốc của nhiệm vụ, có tài liệu kiểm chứng riêng.",
    en: "A milestone of a task, with evidence of its own.",
    shortForms: [.phrase],
    oneOf: [deadlineForms.filter { $0 != "milestones" } + ["phrase"]],
    where: { $0 != "milestones" && $0 != "aspirational" },
    and: [
      FormatKey(
        "id", .matching("^m[0-9]+$"), example: "m1",
        vi: "mã mốc: m1, m2, … theo thứ tự", en: "its id: m1, m2, … in order"),
      FormatKey(
        "evidence", .mapping(.evidence), example: "{type: BC}",
        vi: "tài liệu kiểm chứng của mốc", en: "its evidence"),
    ])

  static let within = FormatMapping(
    vi: "Một khoảng thời gian tính từ một mốc; số âm là tính ngược.",
    en: "A term from a day; a negative number counts back.",
    oneOf: [TermUnit.allCases.map(\.rawValue)],
    units(.integer(-10_000...10_000)) + [
      FormatKey(
        "from", .matching(anchorPattern), .required, example: "issued",
        vi:
          "mốc: issued, event:TÊN, task:MÃ.completed hoặc một ngày; trong due: period.end, period.cutoff",
        en:
          "issued, event:NAME, task:ID.completed or a day; in due: period.end, period.cutoff")
    ])

  /// Keys for the length of a term.
  private static func units(_ value: FormatValue) -> [FormatKey] {
    TermUnit.allCases.map { unit in
      switch unit {
      case .days: FormatKey("days", value, example: "30", vi: "số ngày", en: "days")
      case .workingDays:
        FormatKey("workingDays", value, example: "10", vi: "số ngày làm việc", en: "working days")
      case .months: FormatKey("months", value, example: "6", vi: "số tháng", en: "months")
      }
    }
  }

  static let term = FormatMapping(
    vi: "Một khoảng thời gian.", en: "A length of time.",
    oneOf: [TermUnit.allCases.map(\.rawValue)], units(.integer(0...10_000)))

  static let due = FormatMapping(
    vi: "Hạn của mỗi kỳ.", en: "When each period is due.",
    [
      FormatKey(
        "within", .mapping(.within), .required, example: "{workingDays: 5, from: period.end}",
        vi: "thời hạn tính từ ngày cuối hoặc ngày chốt của kỳ",
        en: "a term from the period's end or cut-off")
    ])

  static let continuous = FormatMapping(
    vi: "Nhiệm vụ thường xuyên, đánh giá theo kỳ.", en: "A continuous task, met period by period.",
    shortForms: [.flag],
    [
      FormatKey(
        "report", .choice(PeriodKind.recurring.map(\.rawValue)), .required, example: "quarter",
        vi: "kỳ báo cáo", en: "how often it is reported")
    ])
}
