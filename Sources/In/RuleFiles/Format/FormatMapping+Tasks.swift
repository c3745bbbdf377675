import CivilCalendar
import Compliance

/// Tasks, targets and evidence.
extension FormatMapping {
  static let task = FormatMapping(
    vi: "Một nhiệm vụ của kế hoạch.", en: "A task of the plan.",
    [
      FormatKey(
        "id", .text, .required, example: "PAR-01", vi: "mã nhiệm vụ", en: "id of the task"),
      FormatKey(
        "title", .text, .required, example: "Ban hành kế hoạch cải cách hành chính hằng năm",
        vi: "nội dung nhiệm vụ", en: "what is to be done"),
      FormatKey(
        "index", .text, example: "PAR-P.1",
        vi: "mã tiêu chí của một bộ chỉ số", en: "criterion of an index set"),
      FormatKey(
        "group", .text, example: "PAR",
        vi: "mã nhóm nhiệm vụ của kế hoạch", en: "group of tasks of the plan"),
      FormatKey(
        "weight", .decimal(least: 0, most: nil), byDefault: "1", example: "2",
        vi: "trọng số, lớn hơn 0", en: "weight, more than 0"),
      FormatKey(
        "lead", .oneOrMore(.name), example: "Phòng Nội vụ",
        vi: "cơ quan chủ trì: mã, tên, tên khác hoặc nhóm, như kế hoạch in",
        en: "lead units: id, name, alias or group, as printed"),
      FormatKey(
        "leads", .choice(of: Task.LeadSharing.self), byDefault: "each", example: "joint",
        vi: "nhiều cơ quan chủ trì: each mỗi cơ quan một đầu việc, joint chung một đầu việc",
        en: "several leads: each has an obligation, or joint: one for all"),
      FormatKey(
        "support", .oneOrMore(.name), example: "[UBND xã Hải An]",
        vi: "cơ quan phối hợp", en: "supporting units"),
      FormatKey(
        "monitor", .name, example: "phong-noi-vu",
        vi: "đơn vị theo dõi, khi khác với kế hoạch",
        en: "monitoring unit, where it is not the plan's"),
      FormatKey(
        "deadline", .mapping(.deadline), example: "Trước ngày 15/12 hằng năm",
        vi: "thời hạn: đúng câu chữ được in, hoặc các khóa",
        en: "deadline: the phrase as printed, or keys"),
      FormatKey(
        "report", .flag, byDefault: "false", example: "true",
        vi: "nhiệm vụ là báo cáo định kỳ, theo chế độ báo cáo của kế hoạch",
        en: "a periodic report, to which the plan's reporting scheme applies"),
      FormatKey(
        "product", .oneOrMore(.text), example: "Kế hoạch của UBND huyện",
        vi: "sản phẩm", en: "product"),
      FormatKey(
        "evidence", .mapping(.evidence), example: "{type: KH, window: period}",
        vi: "tài liệu kiểm chứng phải có", en: "evidence that is asked for"),
      FormatKey(
        "target", .mapping(.target),
        example: "{measure: Tỷ lệ hồ sơ trực tuyến, unit: \"%\", atLeast: {2024: 70, 2025: 80}}",
        vi: "chỉ tiêu phải đạt", en: "a number to reach"),
      FormatKey(
        "tags", .oneOrMore(.text), example: "[chuyen-doi-so]", vi: "các nhãn", en: "tags"),
      FormatKey(
        "maxAge", .term, example: "{days: 45}",
        vi: "báo cáo cũ hơn thế không còn dùng được, khi khác với kế hoạch",
        en: "older records are stale, where it is not the plan's"),
    ])

  static let target = FormatMapping(
    vi: "Chỉ tiêu phải đạt.", en: "A number to reach.", oneOf: [["atLeast", "atMost"]],
    [
      FormatKey(
        "measure", .text, .required, example: "Tỷ lệ hồ sơ trực tuyến",
        vi: "tên chỉ tiêu", en: "what is measured"),
      FormatKey("unit", .text, example: "\"%\"", vi: "đơn vị tính", en: "unit of measure"),
      FormatKey(
        "atLeast", .either([.number, .named("YEAR", .number)]),
        example: "{2023: 60, 2024: 70, 2025: 80}",
        vi: "mức tối thiểu, chung hoặc theo năm", en: "least value, for all or by year"),
      FormatKey(
        "atMost", .either([.number, .named("YEAR", .number)]), example: "5",
        vi: "mức tối đa, chung hoặc theo năm", en: "most value, for all or by year"),
    ])

  static let evidence = FormatMapping(
    vi: "Tài liệu kiểm chứng: một tài liệu, hoặc all, any, min của nhiều phần.",
    en: "Evidence: one document, or all, any, min of several parts.",
    shortForms: [.list(.mapping(.evidence))],
    [
      FormatKey(
        "all", .list(.mapping(.evidence)), example: "[{type: KH}, {type: BC}]",
        vi: "phải có mọi phần", en: "each part is wanted"),
      FormatKey(
        "any", .list(.mapping(.evidence)), example: "[{type: BC}, {type: TTr}]",
        vi: "một phần là đủ", en: "one part is enough"),
      FormatKey(
        "min", .integer(1...1000), example: "1",
        vi: "số phần ít nhất trong of", en: "least number of the parts of of"),
      FormatKey(
        "of", .list(.mapping(.evidence)), example: "[{type: BC}, {type: TTr}]",
        vi: "các phần của min", en: "parts of min"),
      FormatKey("type", .text, example: "KH", vi: "loại văn bản", en: "type of the document"),
      FormatKey(
        "issuer", .text, example: "self",
        vi: "cơ quan ban hành: self là đơn vị báo cáo, một đơn vị hoặc một loại đơn vị",
        en: "who issued it: self for the unit that reports, a unit or a kind of units"),
      FormatKey(
        "count", .integer(1...1000), byDefault: "1", example: "2",
        vi: "số tài liệu", en: "number of documents"),
      FormatKey(
        "subject", .oneOrMore(.text), example: "[cải cách hành chính]",
        vi: "các từ phải có trong trích yếu", en: "words that its subject must have"),
      FormatKey(
        "window", .mapping(.window), example: "period",
        vi: "tài liệu phải ban hành từ khi nào", en: "from when on it must be dated"),
      FormatKey(
        "file", .flag, .reserved, example: "true",
        vi: "phải có tệp kèm theo", en: "a file must exist"),
      FormatKey(
        "proves", .flag, byDefault: "true", example: "false",
        vi: "tài liệu tham gia xác định ngày hoàn thành",
        en: "it counts for the completion day"),
      FormatKey(
        "shared", .flag, byDefault: "false", example: "true",
        vi: "một tài liệu được dùng cho nhiều nhiệm vụ hoặc kỳ",
        en: "one document may serve several tasks or periods"),
    ])

  static let window = FormatMapping(
    vi: "Ngày sớm nhất của tài liệu: từ đầu kỳ, từ đầu kế hoạch, hoặc số ngày trước hạn.",
    en: "First day of a document: of the period, of the plan, or days before the due day.",
    shortForms: [.choice(["period", "plan"])],
    [
      FormatKey(
        "days", .integer(0...10_000), .required, example: "30",
        vi: "tài liệu ban hành không sớm hơn hạn bấy nhiêu ngày",
        en: "not more than so many days before the due day")
    ])
}
