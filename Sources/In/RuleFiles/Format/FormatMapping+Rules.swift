import Compliance

/// Rules, their parameters and their examples.
extension FormatMapping {
  static let rule = FormatMapping(
    vi: "Một quy tắc: khi nào áp dụng, điều gì phải đúng.",
    en: "A rule: when it applies, and what must hold.",
    [
      FormatKey(
        "id", .text, .required, example: "deadline/overdue",
        vi: "mã quy tắc: nhóm/tên điều sai", en: "id: group/name of what is wrong"),
      FormatKey(
        "title", .localized(.text), .required, example: "{vi: Nhiệm vụ quá hạn, en: Task overdue}",
        vi: "tên quy tắc", en: "title"),
      FormatKey(
        "severity", .choice(of: Rule.Severity.self), .required, example: "error",
        vi: "mức độ khi không đạt", en: "severity of a failure"),
      FormatKey(
        "when", .expression(type: "bool", catalogue: "obligation, unit"),
        example: "has(due.effective)",
        vi: "khi nào áp dụng; không ghi là luôn áp dụng", en: "when it applies; always if left out"
      ),
      FormatKey(
        "require", .expression(type: "bool", catalogue: "obligation, unit"), .required,
        example: "clock != 'overdue'",
        vi: "điều phải đúng", en: "what must be true"),
      FormatKey(
        "since", .expression(type: "date", catalogue: "obligation, unit"),
        example: "due.effective.addDays(1)",
        vi: "ngày bắt đầu không đạt", en: "day on which a failure began"),
      FormatKey(
        "message", .localized(.template), .required,
        example: "{vi: \"Quá hạn {due.daysLate} ngày\", en: \"Overdue by {due.daysLate} days\"}",
        vi: "lời báo khi không đạt", en: "what is said of a failure"),
      FormatKey(
        "help", .localized(.text), example: "{vi: Hoàn thành ngay., en: Complete it now.}",
        vi: "cần làm gì", en: "what to do"),
      FormatKey(
        "why", .localized(.text), example: "{vi: Hạn là cam kết., en: A due day is a promise.}",
        vi: "vì sao có quy tắc này, cho trang tra cứu", en: "why there is the rule, for its page"),
      FormatKey(
        "basis", .text, byDefault: "plan", example: "plan",
        vi: "căn cứ: plan là chính kế hoạch, hoặc văn bản pháp luật",
        en: "plan: the plan itself; or the text of a law"),
      FormatKey(
        "waivable", .flag, byDefault: "true", example: "false",
        vi: "có thể miễn", en: "whether it can be waived"),
      FormatKey(
        "each", .choice(of: Rule.Scope.self), byDefault: "obligation", example: "unit",
        vi: "xét cho từng đầu việc hay từng đơn vị", en: "judged for each obligation or unit"),
      FormatKey(
        "escalate", .list(.mapping(.escalation)), example: "[{after: 3, to: head}]",
        vi: "ai được báo, theo số ngày làm việc kể từ khi không đạt",
        en: "who hears of it, by working days since it began"),
      FormatKey(
        "params", .named("NAME", .mapping(.parameter)), example: "{goal: 80}",
        vi: "các tham số, gọi là params.TÊN", en: "parameters, named as params.NAME"),
      FormatKey(
        "examples", .list(.mapping(.ruleExample)),
        example: "[{facts: {clock: overdue}, expect: fail}]",
        vi: "các ví dụ, cũng là phép thử", en: "examples, run as tests too"),
    ])

  static let escalation = FormatMapping(
    vi: "Một mức báo.", en: "A level of escalation.",
    [
      FormatKey(
        "after", .integer(0...10_000), .required, example: "3",
        vi: "số ngày làm việc kể từ khi không đạt", en: "working days since it began"),
      FormatKey(
        "to", .choice(of: Rule.Escalation.Addressee.self), .required, example: "head",
        vi: "người nhận: đơn vị, người đứng đầu hoặc đơn vị theo dõi",
        en: "the unit, its head or the monitoring unit"),
    ])

  static let parameter = FormatMapping(
    vi: "Một tham số: giá trị, hoặc kiểu, mặc định và giới hạn.",
    en: "A parameter: a value, or type, default and limits.", shortForms: [.text],
    [
      FormatKey(
        "type", .choice(of: DeclaredParameter.Kind.self), .required, example: "decimal",
        vi: "kiểu giá trị", en: "type of the value"),
      FormatKey(
        "default", .text, .required, example: "80", vi: "giá trị mặc định", en: "its value"),
      FormatKey("min", .number, example: "0", vi: "giá trị nhỏ nhất", en: "least value"),
      FormatKey("max", .number, example: "100", vi: "giá trị lớn nhất", en: "most value"),
    ])

  static let ruleExample = FormatMapping(
    vi: "Một ví dụ của quy tắc.", en: "An example of a rule.",
    [
      FormatKey(
        "as-of", .date, example: "2024-07-02", vi: "ngày đánh giá", en: "the as-of date"),
      FormatKey(
        "facts", .facts, example: "{due: {effective: 2024-07-01}, clock: overdue}",
        vi: "các dữ kiện; dữ kiện khác lấy giá trị ví dụ của danh mục",
        en: "facts; others have the catalogue's example value"),
      FormatKey(
        "params", .named("NAME", .text), example: "{lag: 10}",
        vi: "giá trị của các tham số", en: "values of parameters"),
      FormatKey(
        "expect", .choice(Verdict.allCases.filter { $0 != .waived }.map(\.rawValue)), .required,
        example: "fail", vi: "kết luận mong đợi", en: "the verdict"),
      FormatKey(
        "since", .date, example: "2024-07-02",
        vi: "ngày bắt đầu không đạt", en: "day on which the failure began"),
    ])
}
