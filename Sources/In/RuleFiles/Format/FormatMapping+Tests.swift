import Compliance

/// Tests of rules, and changes to rules that no test can tell.
extension FormatMapping {
  static let test = FormatMapping(
    vi: "Một phép thử của quy tắc.", en: "A test of rules.", oneOf: [["given", "facts"]],
    [
      FormatKey(
        "name", .text, .required, example: "quá hạn sau ngày chốt",
        vi: "tên phép thử", en: "what it shows"),
      FormatKey(
        "as-of", .oneOrMore(.date), .required, example: "[2024-06-18, 2024-06-19]",
        vi: "các ngày đánh giá", en: "the as-of dates"),
      FormatKey(
        "given", .mapping(.given), example: "{task: PAR-04, unit: phong-noi-vu, progress: []}",
        vi: "đầu việc và mọi dòng số liệu có được", en: "an obligation and all rows that there are"),
      FormatKey(
        "facts", .facts, example: "{clock: overdue}",
        vi: "các dữ kiện, thay cho số liệu", en: "facts, instead of rows"),
      FormatKey(
        "expect", .either([.named("DAY", expected), expected]), .required,
        example: "{clock: overdue, deadline/overdue: fail}",
        vi: "kết luận của từng quy tắc và giá trị của dữ kiện; cho mọi ngày, hoặc theo ngày",
        en: "verdicts of rules and values of facts; for all days, or by day"),
    ])

  private static let expected = FormatValue.named(
    "RULE", .either([.text, .mapping(.expectation)]))

  static let expectation = FormatMapping(
    vi: "Kết luận mong đợi của một quy tắc.", en: "What is expected of a rule.",
    [
      FormatKey(
        "verdict", .choice(of: Verdict.self), .required, example: "fail",
        vi: "kết luận", en: "the verdict"),
      FormatKey(
        "since", .text, example: "2024-06-19",
        vi: "ngày bắt đầu không đạt; none là không có",
        en: "day on which the failure began; none for no day"),
    ])

  static let given = FormatMapping(
    vi: "Đầu việc của phép thử và số liệu.", en: "The obligation of a test, and its data.",
    selector.map { key in
      var key = key
      if key.name == "task" { key.presence = .required }
      return key
    } + [
      FormatKey(
        "progress", .list(.mapping(.progressRow)),
        example: "[{reported: 2024-06-10, status: inProgress}]",
        vi: "các dòng tiến độ", en: "rows of progress"),
      FormatKey(
        "evidence", .list(.mapping(.evidenceRow)),
        example: "[{reported: 2024-06-10, reference: 45/BC-UBND ngày 10/6/2024}]",
        vi: "các dòng tài liệu kiểm chứng", en: "rows of evidence"),
      FormatKey(
        "appraisal", .list(.mapping(.appraisalRow)),
        example: "[{date: 2024-06-25, decision: returned}]",
        vi: "các dòng thẩm định", en: "rows of appraisals"),
      FormatKey(
        "extensions", .list(.mapping(.testExtension)),
        example: "[{to: 2024-06-28, requested: 2024-06-10, granted: 2024-06-14}]",
        vi: "các lần gia hạn", en: "extensions"),
      FormatKey(
        "waivers", .list(.mapping(.testWaiver)),
        example: "[{rule: evidence/missing, from: 2024-06-20, until: 2024-07-05}]",
        vi: "các trường hợp được miễn", en: "waivers"),
      FormatKey(
        "events", .either([.named("NAME", .mapping(.event)), .list(.mapping(.eventRow))]),
        example: "{ky-hop-hdnd: [2024-07-10]}", vi: "các sự kiện", en: "events"),
      FormatKey(
        "params", .named("RULE", .named("NAME", .text)),
        example: "{report/behind-schedule: {lag: 10}}",
        vi: "tham số của quy tắc", en: "parameters of rules"),
    ])

  private static let rowSubject = [
    FormatKey(
      "task", .text, example: "PAR-04",
      vi: "mã nhiệm vụ, khi khác với phép thử", en: "task, where it is not the test's"),
    FormatKey("part", .text, example: "m1", vi: "mã phần của nhiệm vụ", en: "part of the task"),
    FormatKey(
      "unit", .text, example: "xa-hai-an",
      vi: "mã đơn vị, khi khác với phép thử", en: "unit, where it is not the test's"),
    FormatKey(
      "period", .text, example: "2024-Q2", vi: "kỳ, khi khác với phép thử",
      en: "period, where it is not the test's"),
  ]

  static let progressRow = FormatMapping(
    vi: "Một dòng tiến độ.", en: "A row of progress.",
    rowSubject + [
      FormatKey(
        "reported", .text, .required, example: "2024-06-10", vi: "ngày báo cáo", en: "report date"),
      FormatKey(
        "status", .text, .required, example: "inProgress", vi: "trạng thái", en: "status"),
      FormatKey("percent", .text, example: "40", vi: "tiến độ (%)", en: "percent done"),
      FormatKey(
        "completed", .text, example: "2024-06-17", vi: "ngày hoàn thành", en: "day of completion"),
      FormatKey("value", .text, example: "70", vi: "giá trị đạt được", en: "measured value"),
      FormatKey(
        "evidence", .oneOrMore(.text), example: "45/BC-UBND ngày 17/6/2024",
        vi: "tài liệu kiểm chứng", en: "evidence"),
      FormatKey("note", .text, example: "đang lấy ý kiến", vi: "ghi chú", en: "note"),
      FormatKey(
        "document", .text, example: "71/TB-UBND ngày 05/6/2024",
        vi: "văn bản cho tạm dừng hoặc dừng", en: "document that suspends or discontinues it"),
    ])

  static let evidenceRow = FormatMapping(
    vi: "Một dòng tài liệu kiểm chứng.", en: "A row of evidence.",
    rowSubject + [
      FormatKey(
        "reported", .text, .required, example: "2024-06-10", vi: "ngày báo cáo", en: "report date"),
      FormatKey(
        "reference", .oneOrMore(.text), .required, example: "45/BC-UBND ngày 10/6/2024",
        vi: "số, ký hiệu, ngày văn bản", en: "number and date of the document"),
      FormatKey("note", .text, example: "bản ký số", vi: "ghi chú", en: "note"),
    ])

  static let appraisalRow = FormatMapping(
    vi: "Một dòng thẩm định.", en: "A row of an appraisal.",
    rowSubject + [
      FormatKey(
        "date", .text, .required, example: "2024-06-25", vi: "ngày thẩm định", en: "its day"),
      FormatKey(
        "decision", .text, .required, example: "returned", vi: "kết quả", en: "accepted or returned"
      ),
      FormatKey("note", .text, example: "thiếu phụ lục", vi: "nhận xét", en: "what it says"),
    ])

  static let testWaiver = FormatMapping(
    vi: "Miễn một quy tắc trong phép thử.", en: "A waiver of a test.",
    waiver.keys.map { key in
      var key = key
      if ["id", "reason", "approvedBy"].contains(key.name) { key.presence = .optional }
      return key
    })

  static let testExtension = FormatMapping(
    vi: "Gia hạn trong phép thử.", en: "An extension of a test.",
    `extension`.keys.map { key in
      var key = key
      if key.name == "task" { key.presence = .optional }
      return key
    })

  static let equivalent = FormatMapping(
    vi: "Một thay đổi của quy tắc mà không phép thử nào phân biệt được.",
    en: "A change to a rule that no test can tell from the rule.",
    [
      FormatKey(
        "rule", .text, .required, example: "deadline/overdue", vi: "mã quy tắc",
        en: "id of the rule"
      ),
      FormatKey(
        "from", .text, .required, example: "clock != 'overdue'", vi: "câu chữ của quy tắc",
        en: "words of the rule"),
      FormatKey(
        "to", .text, .required, example: "clock == 'inTerm'", vi: "câu chữ thay thế",
        en: "words instead"),
      FormatKey(
        "why", .text, .required, example: "cùng nghĩa", vi: "vì sao không phân biệt được",
        en: "why they mean the same"),
    ])
}
