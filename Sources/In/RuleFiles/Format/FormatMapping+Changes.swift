/// Waivers, extensions and amendments.
extension FormatMapping {
  static let selector = [
    FormatKey(
      "task", .text, example: "PAPI-31#m1",
      vi: "mã nhiệm vụ; thêm #m1 là một phần", en: "id of the task; with #m1 a part of it"),
    FormatKey("unit", .text, example: "xa-hai-an", vi: "mã đơn vị", en: "id of the unit"),
    FormatKey("period", .period, example: "2024-Q2", vi: "kỳ", en: "period"),
  ]

  static let waiver = FormatMapping(
    vi: "Miễn một quy tắc cho một nhiệm vụ hoặc đơn vị; cũng là một dòng của tệp CSV.",
    en: "A rule waived for a task or a unit; also a row of a CSV file.",
    oneOf: [["task", "unit"]],
    [
      FormatKey("id", .text, .required, example: "W-2024-03", vi: "mã", en: "id"),
      FormatKey(
        "rule", .text, .required, example: "evidence/missing", vi: "mã quy tắc",
        en: "id of the rule"
      ),
    ] + selector + [
      FormatKey(
        "reason", .text, .required, example: "\"Hồ sơ bị ngập, đang phục hồi\"",
        vi: "lý do", en: "reason"),
      FormatKey(
        "requestedBy", .text, example: "UBND xã Hải An", vi: "ai đề nghị", en: "who asked"),
      FormatKey(
        "approvedBy", .text, .required, example: "Chủ tịch UBND huyện",
        vi: "ai cho phép", en: "who approved"),
      FormatKey(
        "document", .text, example: "88/TB-UBND ngày 18/6/2024", vi: "văn bản", en: "document"),
      FormatKey(
        "from", .date, .required, example: "2024-06-20",
        vi: "ngày đánh giá đầu tiên được miễn", en: "first as-of date"),
      FormatKey(
        "until", .date, .required, example: "2024-07-05",
        vi: "ngày đánh giá cuối cùng được miễn", en: "last as-of date"),
    ])

  static let `extension` = FormatMapping(
    vi: "Một lần gia hạn; cũng là một dòng của tệp CSV.",
    en: "An extension; also a row of a CSV file.",
    selector.map { key in
      var key = key
      if key.name == "task" { key.presence = .required }
      return key
    } + [
      FormatKey("to", .date, .required, example: "2024-06-28", vi: "hạn mới", en: "the new day"),
      FormatKey(
        "requested", .date, .required, example: "2024-06-10",
        vi: "ngày xin gia hạn", en: "day of the request"),
      FormatKey(
        "granted", .date, .required, example: "2024-06-14",
        vi: "ngày cho gia hạn", en: "day of the grant"),
      FormatKey(
        "approvedBy", .text, example: "Chủ tịch UBND huyện", vi: "ai cho phép", en: "who approved"),
      FormatKey(
        "document", .text, example: "70/UBND-NV",
        vi: "văn bản; không có thì hạn không dời",
        en: "document; without one the day does not move"),
      FormatKey("reason", .text, example: "Chờ hướng dẫn của tỉnh", vi: "lý do", en: "reason"),
    ])

  static let amendment = FormatMapping(
    vi: "Một văn bản sửa đổi kế hoạch.", en: "A document that amends the plan.",
    oneOf: [["change", "add"]],
    [
      FormatKey("document", .text, .required, example: "71/NQ-CP", vi: "văn bản", en: "document"),
      FormatKey(
        "effective", .date, .required, example: "2025-04-01",
        vi: "ngày có hiệu lực", en: "day from which it holds"),
      FormatKey(
        "change", .list(.mapping(.change)), example: "[{task: PAR-12, deadline: 12/2025}]",
        vi: "các nhiệm vụ thay đổi", en: "tasks that it changes"),
      FormatKey(
        "add", .list(.mapping(.task)),
        example: "[{id: PAR-40, title: Nhiệm vụ mới, lead: Phòng Nội vụ, deadline: 12/2025}]",
        vi: "các nhiệm vụ thêm", en: "tasks that it adds"),
    ])

  static let change = FormatMapping(
    vi: "Thay đổi một nhiệm vụ.", en: "A change of a task.", oneOf: [["deadline", "discontinue"]],
    selector.map { key in
      var key = key
      if key.name == "task" { key.presence = .required }
      return key
    } + [
      FormatKey(
        "deadline", .mapping(.deadline), example: "12/2025", vi: "thời hạn mới",
        en: "the new deadline"),
      FormatKey(
        "discontinue", .choice(["true"]), example: "true", vi: "dừng thực hiện",
        en: "it is discontinued"),
    ])
}
