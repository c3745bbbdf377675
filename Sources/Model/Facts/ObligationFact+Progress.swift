import ExactNumbers
package import Expressions

/// Facts of the due day and the clock.
extension FactDeclaration {
  static let dueStated = FactDeclaration(
    "due.stated", .date, .optional, example: .day(2024, 6, 18),
    vi: "hạn ghi trong kế hoạch, tính theo ngày", en: "the due day as the plan prints it")
  static let dueEffective = FactDeclaration(
    "due.effective", .date, .optional, example: .day(2024, 6, 18),
    vi: "hạn có hiệu lực: sau khi dời ngày nghỉ và gia hạn",
    en: "the due day that decides: rolled and extended")
  static let dueOriginal = FactDeclaration(
    "due.original", .date, .optional, example: .day(2024, 6, 18),
    vi: "hạn trước mọi gia hạn", en: "the due day before any extension")
  static let dueBeyondCalendar = FactDeclaration(
    "due.beyondCalendar", .bool, example: .bool(false),
    vi: "hạn nằm sau năm cuối đã có lịch nghỉ chính thức",
    en: "the due day lies past the last decided year of the calendar")
  static let dueLastWorkingDay = FactDeclaration(
    "due.lastWorkingDay", .date, .optional, example: .day(2024, 6, 18),
    vi: "ngày làm việc cuối cùng không muộn hơn hạn",
    en: "the last working day on or before the due day")
  static let dueAspirational = FactDeclaration(
    "due.aspirational", .bool, example: .bool(false),
    vi: "hạn phấn đấu", en: "the deadline is aspirational")
  static let dueExtended = FactDeclaration(
    "due.extended", .bool, example: .bool(false),
    vi: "hạn đã được gia hạn", en: "the due day was extended")
  static let dueDaysLeft = FactDeclaration(
    "due.daysLeft", .int, .optional, range: .daysEitherWay, example: .int(8),
    vi: "số ngày từ ngày đánh giá đến hạn; âm nếu đã qua hạn",
    en: "days from the as-of date to the due day; negative past it")
  static let dueWorkingDaysLeft = FactDeclaration(
    "due.workingDaysLeft", .int, .optional, range: .daysEitherWay, example: .int(6),
    vi: "số ngày làm việc từ ngày đánh giá đến hạn; âm nếu đã qua hạn",
    en: "working days from the as-of date to the due day; negative past it")
  static let dueDaysLate = FactDeclaration(
    "due.daysLate", .int, .optional, range: .days, example: .int(0),
    vi: "số ngày chậm, đến ngày hoàn thành hoặc ngày đánh giá; 0 nếu không chậm",
    en: "days late, up to the completion or the as-of date; 0 if not late")
  static let dueWorkingDaysLate = FactDeclaration(
    "due.workingDaysLate", .int, .optional, range: .days, example: .int(0),
    vi: "số ngày làm việc chậm; 0 nếu không chậm", en: "working days late; 0 if not late")
  static let clock = FactDeclaration(
    "clock", .choice(.clock), example: .text("inTerm"),
    vi: "tình trạng theo hạn vào ngày đánh giá", en: "where it stands on the as-of date")
}

/// Facts of the record that holds.
extension FactDeclaration {
  static let progressExists = FactDeclaration(
    "progress.exists", .bool, example: .bool(true),
    vi: "đã có báo cáo về nhiệm vụ này", en: "there is a record")
  static let progressStatus = FactDeclaration(
    "progress.status", .choice(.status), .optional, example: .text("inProgress"),
    vi: "trạng thái đơn vị báo cáo", en: "the status that the unit states")
  static let progressPercent = FactDeclaration(
    "progress.percent", .decimal, .optional, range: .percent, example: .decimal(40),
    vi: "tiến độ (%)", en: "percent done")
  static let progressPreviousPercent = FactDeclaration(
    "progress.previousPercent", .decimal, .optional, range: .percent, example: .decimal(30),
    vi: "tiến độ (%) của báo cáo trước", en: "percent done of the record before")
  static let progressReported = FactDeclaration(
    "progress.reported", .date, .optional, example: .day(2024, 6, 10),
    vi: "ngày báo cáo", en: "day of the report")
  static let progressCompleted = FactDeclaration(
    "progress.completed", .date, .optional, example: .day(2024, 6, 17),
    vi: "ngày hoàn thành đơn vị ghi", en: "day of completion that the unit states")
  static let progressValue = FactDeclaration(
    "progress.value", .decimal, .optional, example: .decimal(70),
    vi: "giá trị đạt được của chỉ tiêu", en: "measured value")
  static let progressTarget = FactDeclaration(
    "progress.target", .decimal, .optional, example: .decimal(70),
    vi: "chỉ tiêu được xét ở kỳ này", en: "the target that is judged in this period")
  static let progressTargetMet = FactDeclaration(
    "progress.targetMet", .bool, .optional, example: .bool(true),
    vi: "giá trị đạt chỉ tiêu", en: "the value reaches the target")
  static let progressNote = FactDeclaration(
    "progress.note", .string, .optional, example: .text("đang lấy ý kiến"),
    vi: "ghi chú của đơn vị", en: "note of the unit")
  static let progressAgeDays = FactDeclaration(
    "progress.ageDays", .int, .optional, range: .days, example: .int(9),
    vi: "số ngày từ ngày báo cáo đến ngày đánh giá", en: "days since the report")
  static let progressAgeWorkingDays = FactDeclaration(
    "progress.ageWorkingDays", .int, .optional, range: .days, example: .int(7),
    vi: "số ngày làm việc từ ngày báo cáo đến ngày đánh giá",
    en: "working days since the report")
  static let progressStale = FactDeclaration(
    "progress.stale", .bool, example: .bool(false),
    vi: "báo cáo đã quá cũ", en: "the record is too old to be relied on")
  static let progressRejectedNewer = FactDeclaration(
    "progress.rejectedNewer", .bool, example: .bool(false),
    vi: "có dòng mới hơn nhưng bị loại", en: "a newer row was rejected")
  static let progressReopened = FactDeclaration(
    "progress.reopened", .bool, example: .bool(false),
    vi: "đã báo hoàn thành rồi báo chưa hoàn thành",
    en: "it was completed and is reported open again")
  static let progressBeforePeriod = FactDeclaration(
    "progress.beforePeriod", .bool, example: .bool(false),
    vi: "báo hoàn thành trước khi kỳ bắt đầu", en: "completed before the period began")
  static let progressBeforePlan = FactDeclaration(
    "progress.beforePlan", .bool, example: .bool(false),
    vi: "hoàn thành trước ngày ban hành kế hoạch", en: "completed before the plan was in force")
  static let progressGroupRow = FactDeclaration(
    "progress.groupRow", .bool, example: .bool(false),
    vi: "số liệu lấy từ dòng ghi chung cho cả nhóm đơn vị",
    en: "the record comes from one row for a whole group")
  static let progressDocument = FactDeclaration(
    "progress.document", .string, .optional, example: .text("71/TB-UBND ngày 05/6/2024"),
    vi: "văn bản cho tạm dừng hoặc dừng thực hiện",
    en: "the document by which it is suspended or discontinued")
}

/// Facts of evidence.
extension FactDeclaration {
  static let evidenceRequired = FactDeclaration(
    "evidence.required", .bool, example: .bool(true),
    vi: "nhiệm vụ yêu cầu tài liệu kiểm chứng", en: "the task asks for evidence")
  static let evidenceAccepted = FactDeclaration(
    "evidence.accepted", .int, range: .count, example: .int(1),
    vi: "số tài liệu được chấp nhận", en: "documents that satisfy a requirement")
  static let evidenceRejected = FactDeclaration(
    "evidence.rejected", .int, range: .count, example: .int(0),
    vi: "số tài liệu không được chấp nhận", en: "documents that satisfy none")
  static let evidenceComplete = FactDeclaration(
    "evidence.complete", .bool, example: .bool(true),
    vi: "đủ tài liệu kiểm chứng", en: "all evidence that is asked for is there")
  static let evidenceReused = FactDeclaration(
    "evidence.reused", .bool, example: .bool(false),
    vi: "tài liệu đã dùng cho nhiệm vụ hoặc kỳ khác",
    en: "a document was cited for another task or period")
  static let evidenceItems = FactDeclaration(
    "evidence.items", .list(.record(.evidenceItem)), example: .list([]),
    vi: "các tài liệu đã dẫn", en: "the documents that were cited")
}

extension RecordType {
  /// A document that was cited as evidence.
  package static let evidenceItem = RecordType("item", EvidenceItemField.allCases.map(\.field))
}

/// The fields of an item of evidence, in the order of its record.
package enum EvidenceItemField: Int, CaseIterable, Hashable, Sendable {
  case type, number, date, issuer, subject, valid, late, outside, file, digestOk, expired
  case wrongType, unreadable, text

  /// Name, type and presence in the record.
  package var field: RecordType.Field {
    switch self {
    case .type: .init("type", .string, .optional)
    case .number: .init("number", .string, .optional)
    case .date: .init("date", .date, .optional)
    case .issuer: .init("issuer", .string, .optional)
    case .subject: .init("subject", .string, .optional)
    case .valid: .init("valid", .bool)
    case .late: .init("late", .bool)
    case .outside: .init("outside", .bool)
    case .file: .init("file", .bool, .optional)
    case .digestOk: .init("digestOk", .bool, .optional)
    case .expired: .init("expired", .bool)
    case .wrongType: .init("wrongType", .bool)
    case .unreadable: .init("unreadable", .bool)
    case .text: .init("text", .string)
    }
  }

  /// What the field says, for people who write rules.
  package var meaning: FactDeclaration.Meaning {
    switch self {
    case .type: .init(vi: "loại văn bản, ví dụ BC", en: "type of document, such as BC")
    case .number: .init(vi: "số, ký hiệu đã chuẩn hóa", en: "its number, normalised")
    case .date: .init(vi: "ngày văn bản", en: "its date")
    case .issuer: .init(vi: "cơ quan ban hành", en: "who issued it")
    case .subject: .init(vi: "trích yếu", en: "its subject")
    case .valid: .init(vi: "đáp ứng một yêu cầu", en: "it satisfies a requirement")
    case .late: .init(vi: "ban hành sau hạn", en: "it is later than the due day")
    case .outside:
      .init(vi: "ban hành trước khi kỳ bắt đầu", en: "it is earlier than the period")
    case .file: .init(vi: "tệp kèm theo có thật", en: "its file exists")
    case .digestOk: .init(vi: "mã băm của tệp khớp", en: "the digest of its file is right")
    case .expired:
      .init(vi: "hết hiệu lực vào ngày đánh giá", en: "it has expired on the as-of date")
    case .wrongType:
      .init(vi: "loại văn bản không được yêu cầu", en: "no requirement asks for its type")
    case .unreadable: .init(vi: "số, ký hiệu không đọc được", en: "its number cannot be read")
    case .text: .init(vi: "nguyên văn đơn vị ghi", en: "as the unit wrote it")
    }
  }
}
