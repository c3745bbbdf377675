import Compliance
import DeadlinePhrases

/// The head of a plan, and its events.
extension FormatMapping {
  static let plan = FormatMapping(
    vi: "Phần đầu của kế hoạch.", en: "The head of a plan.",
    [
      FormatKey(
        "number", .text, .required, example: "145/KH-UBND",
        vi: "số, ký hiệu văn bản", en: "document number"),
      FormatKey(
        "title", .text, example: "Triển khai Nghị quyết số 02-NQ/BCSĐ",
        vi: "trích yếu", en: "title"),
      FormatKey(
        "issuer", .text, example: "UBND huyện Hải Lăng",
        vi: "cơ quan ban hành", en: "who issued it"),
      FormatKey(
        "issued", .date, .required, example: "2023-09-26",
        vi: "ngày ban hành", en: "day of issue"),
      FormatKey(
        "starts", .date, byDefault: "issued", example: "2023-10-01",
        vi: "ngày bắt đầu có hiệu lực", en: "first day"),
      FormatKey(
        "ends", .date, .required, example: "2025-12-31",
        vi: "ngày kết thúc", en: "last day"),
      FormatKey(
        "basis", .oneOrMore(.text), example: "[165/KH-UBND ngày 04/8/2023]",
        vi: "các văn bản làm căn cứ", en: "documents on which it rests"),
      FormatKey(
        "monitor", .name, example: "phong-noi-vu",
        vi: "đơn vị theo dõi", en: "monitoring unit"),
      FormatKey(
        "reporting", .mapping(.reporting), byDefault: "calendar",
        example: "{scheme: decree09, gap: {workingDays: 2}}",
        vi: "chế độ báo cáo định kỳ", en: "how periodic reports are counted"),
      FormatKey(
        "roll", .oneOrMore(.choice(of: RollKind.self)), byDefault: "[terms, reports]",
        example: "[terms, reports]",
        vi: "loại thời hạn được dời sang ngày làm việc kế tiếp khi trùng ngày nghỉ",
        en: "kinds of deadlines that move to the next working day"),
      FormatKey(
        "dueSoon", .term, byDefault: "{workingDays: 5}", example: "{workingDays: 5}",
        vi: "còn bao lâu thì gọi là sắp đến hạn", en: "what soon means"),
      FormatKey(
        "extensions", .mapping(.extensionLimits), example: "{max: 1, onTimeBy: extended}",
        vi: "giới hạn gia hạn", en: "limits of extensions"),
      FormatKey(
        "firstDue", .term, byDefault: "{workingDays: 10}", example: "{workingDays: 10}",
        vi: "thời gian ít nhất từ ngày bắt đầu đến hạn của kỳ đầu tiên",
        en: "least time from the start to the first due day of a recurring task"),
      FormatKey(
        "maxAge", .term, example: "{days: 45}",
        vi: "báo cáo cũ hơn thế không còn dùng được; mặc định một kỳ báo cáo",
        en: "older records are stale; by default one reporting cycle"),
      FormatKey(
        "allowRejected", .count, byDefault: "0", example: "5",
        vi: "số dòng bị loại mà lần chạy vẫn coi là đủ số liệu",
        en: "rejected rows that do not make a run incomplete"),
      FormatKey(
        "timeZone",
        .matching("^(Asia/Ho_Chi_Minh|Asia/Saigon|UTC|Z|[-+](0[0-9]|1[0-4]):[0-5][0-9])$"),
        byDefault: "Asia/Ho_Chi_Minh", example: "\"+07:00\"",
        vi: "múi giờ của ngày đánh giá: tên hoặc độ lệch",
        en: "zone of the as-of date: a name or an offset"),
      FormatKey(
        "groups", .list(.mapping(.taskGroup)), example: "[{id: PAR, title: Cải cách hành chính}]",
        vi: "các nhóm nhiệm vụ theo thứ tự in", en: "groups of tasks in print order"),
      FormatKey(
        "note", .localized(.text), example: "Số liệu minh họa",
        vi: "ghi chú in ở đầu báo cáo", en: "note printed in the head of reports"),
    ])

  static let reporting = FormatMapping(
    vi: "Chế độ báo cáo.", en: "The reporting scheme.",
    shortForms: [.choice(["decree09", "calendar"])], oneOf: [["scheme", "cutOff"]],
    [
      FormatKey(
        "scheme", .choice(["decree09", "calendar"]), example: "decree09",
        vi: "decree09: chốt số liệu theo Nghị định 09/2019/NĐ-CP; calendar: theo kỳ dương lịch",
        en: "decree09: cut-offs of Decree 09/2019/NĐ-CP; calendar: periods of the calendar"),
      FormatKey(
        "cutOff", .integer(1...31), example: "20",
        vi: "ngày chốt số liệu riêng trong tháng", en: "own day of the month on which data end"),
      FormatKey(
        "gap", .term, example: "{workingDays: 2}",
        vi: "thời gian từ ngày chốt số liệu đến hạn gửi báo cáo",
        en: "time from the cut-off to the submission"),
    ])

  static let extensionLimits = FormatMapping(
    vi: "Giới hạn gia hạn.", en: "Limits of extensions.",
    [
      FormatKey(
        "max", .integer(0...1000), byDefault: "1", example: "1",
        vi: "số lần tối đa cho mỗi đầu việc", en: "most extensions of an obligation"),
      FormatKey(
        "onTimeBy", .choice(of: Plan.OnTimeBy.self), byDefault: "extended", example: "extended",
        vi: "đúng hạn tính theo hạn đã gia hạn hay hạn gốc",
        en: "whether on time is judged by the extended or the original day"),
    ])

  static let taskGroup = FormatMapping(
    vi: "Một nhóm nhiệm vụ.", en: "A group of tasks.",
    [
      FormatKey("id", .text, .required, example: "PAR", vi: "mã nhóm", en: "id"),
      FormatKey(
        "title", .localized(.text), example: "Cải cách hành chính",
        vi: "tên nhóm", en: "title"),
    ])

  static let event = FormatMapping(
    vi: "Một sự kiện, hoặc các ngày của nó.", en: "An event, or its days.",
    shortForms: [.oneOrMore(.date)],
    [
      FormatKey(
        "phrase", .text, example: "Kỳ họp HĐND huyện",
        vi: "cách kế hoạch gọi sự kiện", en: "how the plan calls it"),
      FormatKey(
        "dates", .oneOrMore(.date), example: "[2023-12-15, 2024-07-10]",
        vi: "các ngày diễn ra", en: "its days"),
    ])

  static let eventRow = FormatMapping(
    vi: "Một ngày của một sự kiện; cũng là một dòng của tệp CSV.",
    en: "One day of an event; also a row of a CSV file.",
    [
      FormatKey(
        "event", .text, .required, example: "ky-hop-hdnd", vi: "tên sự kiện", en: "its name"),
      FormatKey(
        "phrase", .text, example: "Kỳ họp HĐND huyện",
        vi: "cách kế hoạch gọi sự kiện", en: "how the plan calls it"),
      FormatKey("date", .date, example: "2024-07-10", vi: "ngày diễn ra", en: "its day"),
    ])

  static let localizedText = FormatMapping(
    vi: "Văn bản bằng hai ngôn ngữ.", en: "A text in both languages.",
    [
      FormatKey("vi", .text, .required, example: "Tốt", vi: "tiếng Việt", en: "Vietnamese"),
      FormatKey("en", .text, .required, example: "Good", vi: "tiếng Anh", en: "English"),
    ])
}
