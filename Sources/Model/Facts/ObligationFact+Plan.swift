import CivilCalendar
import ExactNumbers
import Expressions

/// Facts of the task, the unit, the period and the plan.
extension FactDeclaration {
  static let taskID = FactDeclaration(
    "task.id", .string, example: .text("PAR-04"),
    vi: "mã nhiệm vụ", en: "id of the task")
  static let taskTitle = FactDeclaration(
    "task.title", .string, example: .text("Báo cáo kết quả cải cách hành chính"),
    vi: "tên nhiệm vụ", en: "title of the task")
  static let taskIndex = FactDeclaration(
    "task.index", .string, example: .text("PAR-P.1"),
    vi: "mã tiêu chí của bộ chỉ số; rỗng nếu không có",
    en: "id of the criterion of an index set; empty where there is none")
  static let taskGroup = FactDeclaration(
    "task.group", .string, example: .text("PAR"),
    vi: "mã nhóm nhiệm vụ; rỗng nếu không có",
    en: "id of the group of tasks; empty where there is none")
  static let taskWeight = FactDeclaration(
    "task.weight", .decimal, range: 0...1_000_000, example: .decimal(1),
    vi: "trọng số của nhiệm vụ", en: "weight of the task")
  static let taskTags = FactDeclaration(
    "task.tags", .list(.string), example: .list([]),
    vi: "các nhãn của nhiệm vụ", en: "tags of the task")
  static let taskReport = FactDeclaration(
    "task.report", .bool, example: .bool(false),
    vi: "nhiệm vụ là báo cáo định kỳ", en: "the task is a periodic report")

  static let unitID = FactDeclaration(
    "unit.id", .string, example: .text("xa-hai-an"),
    vi: "mã đơn vị thực hiện vào ngày đánh giá",
    en: "id of the unit that holds it on the as-of date")
  static let unitName = FactDeclaration(
    "unit.name", .string, example: .text("UBND xã Hải An"),
    vi: "tên đơn vị thực hiện", en: "name of the unit")
  static let unitKind = FactDeclaration(
    "unit.kind", .string, example: .text("commune"),
    vi: "loại đơn vị", en: "kind of the unit")
  static let unitParent = FactDeclaration(
    "unit.parent", .string, .optional, example: .text("ubnd-huyen"),
    vi: "mã đơn vị cấp trên", en: "id of the unit above")
  static let unitSilent = FactDeclaration(
    "unit.silent", .bool, example: .bool(false),
    vi: "đơn vị có việc quá hạn và chưa gửi báo cáo nào",
    en: "the unit has something past due and has never reported")
  static let unitHasSuccessor = FactDeclaration(
    "unit.hasSuccessor", .bool, example: .bool(true),
    vi: "đơn vị còn hoạt động hoặc đã xác định đơn vị tiếp nhận",
    en: "the unit still exists, or it is known who takes over")

  static let periodID = FactDeclaration(
    "period.id", .string, example: .text("2024-Q2"),
    vi: "mã kỳ, ví dụ 2024-Q2; once là nhiệm vụ một lần",
    en: "id of the period, such as 2024-Q2; once for a single deadline")
  static let periodKind = FactDeclaration(
    "period.kind", .choice(.periodKind), example: .text("quarter"),
    vi: "loại kỳ", en: "kind of the period")
  static let periodStart = FactDeclaration(
    "period.start", .date, .optional, example: .day(2024, 3, 15),
    vi: "ngày đầu của kỳ", en: "first day of the period")
  static let periodEnd = FactDeclaration(
    "period.end", .date, .optional, example: .day(2024, 6, 14),
    vi: "ngày cuối của kỳ", en: "last day of the period")
  static let periodCutoff = FactDeclaration(
    "period.cutoff", .date, .optional, example: .day(2024, 6, 14),
    vi: "ngày chốt số liệu của kỳ báo cáo", en: "last day of the data of a periodic report")

  static let planID = FactDeclaration(
    "plan.id", .string, .optional, example: .text("145-kh-ubnd"),
    vi: "mã kế hoạch", en: "id of the plan")
  static let planNumber = FactDeclaration(
    "plan.number", .string, .optional, example: .text("145/KH-UBND"),
    vi: "số, ký hiệu của kế hoạch", en: "document number of the plan")
  static let asOf = FactDeclaration(
    "asOf", .date, example: .day(2024, 6, 19),
    vi: "ngày đánh giá", en: "the as-of date")
}

/// Facts of extensions, of units that took over, and of appraisals.
extension FactDeclaration {
  static let extensionCount = FactDeclaration(
    "extension.count", .int, range: .count, example: .int(0),
    vi: "số lần gia hạn đã cho đến ngày đánh giá", en: "extensions granted up to the as-of date")
  static let extensionGranted = FactDeclaration(
    "extension.granted", .date, .optional, example: .day(2024, 6, 14),
    vi: "ngày cho gia hạn gần nhất", en: "day on which the latest extension was granted")
  static let extensionAfterDue = FactDeclaration(
    "extension.afterDue", .bool, example: .bool(false),
    vi: "có gia hạn được xin sau ngày đến hạn",
    en: "an extension was asked for after the due day")
  static let extensionGrantedAfterDue = FactDeclaration(
    "extension.grantedAfterDue", .bool, example: .bool(false),
    vi: "có gia hạn được cho sau ngày đến hạn", en: "an extension was granted after the due day")
  static let extensionOverLimit = FactDeclaration(
    "extension.overLimit", .bool, example: .bool(false),
    vi: "số lần gia hạn vượt mức kế hoạch cho phép",
    en: "there are more extensions than the plan allows")
  static let extensionDocumented = FactDeclaration(
    "extension.documented", .bool, example: .bool(true),
    vi: "mọi gia hạn đều có văn bản", en: "every extension has a document")

  static let handoverFrom = FactDeclaration(
    "handover.from", .string, .optional, example: .text("UBND xã Hải Ba"),
    vi: "tên đơn vị đã bàn giao nhiệm vụ", en: "name of the unit that had it before")
  static let handoverDate = FactDeclaration(
    "handover.date", .date, .optional, example: .day(2025, 1, 1),
    vi: "ngày tiếp nhận nhiệm vụ", en: "day on which it was taken over")

  static let appraisalDecision = FactDeclaration(
    "appraisal.decision", .choice(.decision), .optional, example: .text("accepted"),
    vi: "kết quả thẩm định gần nhất", en: "the latest appraisal")
  static let appraisalDate = FactDeclaration(
    "appraisal.date", .date, .optional, example: .day(2024, 6, 25),
    vi: "ngày thẩm định", en: "day of the appraisal")
  static let appraisalNote = FactDeclaration(
    "appraisal.note", .string, .optional, example: .text("thiếu phụ lục"),
    vi: "nhận xét khi thẩm định", en: "what the appraisal says")
}

extension Value {
  /// A date of an example.
  static func day(_ year: Int, _ month: Int, _ day: Int) -> Value {
    CivilDate(year: year, month: month, day: day).map(Value.date) ?? .null
  }
}
