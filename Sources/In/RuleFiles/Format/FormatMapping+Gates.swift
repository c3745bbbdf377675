import Compliance

/// Gates and scoring.
extension FormatMapping {
  static let gate = FormatMapping(
    vi: "Một cổng kiểm soát: đạt khi mọi yêu cầu đều đạt.",
    en: "A gate: it holds if each requirement holds.",
    [
      FormatKey(
        "minScore", .percentage, example: "80",
        vi: "điểm chung tối thiểu", en: "least overall score"),
      FormatKey(
        "minUnitScore", .percentage, example: "60.5",
        vi: "điểm tối thiểu của mỗi đơn vị", en: "least score of each unit"),
      FormatKey(
        "maxErrors", .count, example: "0",
        vi: "số phát hiện mức lỗi tối đa", en: "most findings of severity error"),
      FormatKey(
        "maxWarnings", .count, example: "10",
        vi: "số cảnh báo tối đa", en: "most findings of severity warning"),
      FormatKey(
        "maxOverdue", .count, example: "3",
        vi: "số nhiệm vụ quá hạn tối đa", en: "most obligations overdue"),
      FormatKey(
        "minCompletionRate", .percentage, example: "85",
        vi: "tỷ lệ hoàn thành tối thiểu (%)", en: "least completion rate in percent"),
      FormatKey(
        "minUpdateRate", .percentage, example: "90",
        vi: "tỷ lệ cập nhật tối thiểu (%)", en: "least update rate in percent"),
      FormatKey(
        "noRejectedRows", .flag, example: "true",
        vi: "không có dòng số liệu bị loại", en: "no row of the data was rejected"),
      FormatKey(
        "noSilentUnit", .flag, example: "true",
        vi: "không có đơn vị chưa gửi báo cáo nào mà đã có việc quá hạn",
        en: "no unit with something past due that has never reported"),
      FormatKey(
        "noNewErrors", .choice(["last-accepted"]), example: "last-accepted",
        vi: "không có lỗi mới so với lần đã chấp nhận gần nhất",
        en: "no error that the last accepted run did not have"),
      FormatKey(
        "require", .list(.mapping(.requirement)),
        example: "[{id: every-unit, that: \"units.all(u, u.score >= 60)\"}]",
        vi: "các yêu cầu khác, viết bằng CEL", en: "further requirements, in CEL"),
    ])

  static let requirement = FormatMapping(
    vi: "Một yêu cầu của cổng kiểm soát.", en: "A requirement of a gate.",
    [
      FormatKey(
        "id", .text, .required, example: "every-unit",
        vi: "mã của yêu cầu", en: "id of the requirement"),
      FormatKey(
        "that", .expression(type: "bool", catalogue: "report"), .required,
        example: "\"units.all(u, u.score >= 60)\"",
        vi: "điều phải đúng", en: "what must be true"),
    ])

  static let scoring = FormatMapping(
    vi: "Cách chấm điểm.", en: "How scores are made.",
    [
      FormatKey(
        "model", .choice(of: Scoring.Model.self), byDefault: "weighted", example: "weighted",
        vi: "weighted: theo trọng số; equal: các nhiệm vụ như nhau",
        en: "weighted: by weight; equal: all tasks alike"),
      FormatKey(
        "base", .choice(of: Scoring.Base.self), byDefault: "due", example: "due",
        vi: "due: chỉ tính việc đã hoàn thành hoặc đã đến hạn; all: tính cả việc đang mở",
        en: "due: completed or past due; all: everything that is open too"),
      FormatKey(
        "spread", .choice(of: Scoring.Spread.self), byDefault: "task", example: "task",
        vi:
          "task: trọng số chia đều cho các đầu việc của nhiệm vụ; obligation: mỗi đầu việc đủ trọng số",
        en: "task: the weight is shared by a task's obligations; obligation: each has it whole"),
      FormatKey(
        "credit", .mapping(.credit), example: "{completedOnTime: 1, completedLate: 0.7}",
        vi: "điểm theo tình trạng, từ 0 đến 1", en: "credit by clock, 0 to 1"),
      FormatKey(
        "factor", .named("RULE", .share), example: "{evidence/missing: 0.5}",
        vi: "hệ số nhân khi một quy tắc không đạt, theo mã quy tắc",
        en: "factor where a rule fails, by id of the rule"),
      FormatKey(
        "bands", .list(.mapping(.band)), example: "[{name: {vi: Tốt, en: Good}, from: 90}]",
        vi: "các mức xếp loại", en: "bands of the score"),
    ])

  static let credit = FormatMapping(
    vi: "Điểm theo tình trạng, tối đa ba chữ số thập phân.",
    en: "Credit by clock, at most three decimals.",
    [
      FormatKey(
        "completedOnTime", .share, byDefault: "1", example: "1",
        vi: "hoàn thành đúng hạn", en: "completed on time"),
      FormatKey(
        "completedLate", .share, byDefault: "0.7", example: "0.7",
        vi: "hoàn thành sau hạn", en: "completed late"),
      FormatKey(
        "completedUndated", .share, byDefault: "0.7", example: "0.7",
        vi: "hoàn thành nhưng không rõ ngày", en: "completed without a date"),
      FormatKey(
        "awaitingApproval", .share, byDefault: "0", example: "0.5",
        vi: "đã trình, chờ phê duyệt", en: "awaiting approval"),
      FormatKey("overdue", .share, byDefault: "0", example: "0", vi: "quá hạn", en: "overdue"),
      FormatKey(
        "notReported", .share, byDefault: "0", example: "0",
        vi: "chưa có báo cáo", en: "not reported"),
    ])

  static let band = FormatMapping(
    vi: "Một mức xếp loại.", en: "A band.",
    [
      FormatKey(
        "name", .localized(.text), .required, example: "{vi: Tốt, en: Good}",
        vi: "tên mức", en: "its name"),
      FormatKey(
        "from", .number, .required, example: "90",
        vi: "điểm thấp nhất của mức", en: "its least score"),
    ])
}
