import ExactNumbers
import Expressions

/// What `completedWhen:` may ask of a row of progress.
package enum RecordFact: Int, Fact {
  case percent, value, status, reported, completed, note, document, evidence
  case task, unit, period

  package var declaration: FactDeclaration {
    switch self {
    case .percent: .rowPercent
    case .value: .rowValue
    case .status: .rowStatus
    case .reported: .rowReported
    case .completed: .rowCompleted
    case .note: .rowNote
    case .document: .rowDocument
    case .evidence: .rowEvidence
    case .task: .rowTask
    case .unit: .rowUnit
    case .period: .rowPeriod
    }
  }
}

/// The fields of a row, read but not yet judged; a blank cell is unknown.
extension FactDeclaration {
  static let rowPercent = FactDeclaration(
    "percent", .decimal, .optional, range: .percent, example: .decimal(100),
    vi: "tiến độ (%)", en: "percent done")
  static let rowValue = FactDeclaration(
    "value", .decimal, .optional, example: .decimal(70),
    vi: "giá trị đạt được", en: "measured value")
  static let rowStatus = FactDeclaration(
    "status", .string, .optional, example: .text("xong"),
    vi: "trạng thái, đúng như đơn vị ghi", en: "the status, as the unit wrote it")
  static let rowReported = FactDeclaration(
    "reported", .date, .optional, example: .day(2024, 6, 17),
    vi: "ngày báo cáo", en: "day of the report")
  static let rowCompleted = FactDeclaration(
    "completed", .date, .optional, example: .day(2024, 6, 17),
    vi: "ngày hoàn thành", en: "day of completion")
  static let rowNote = FactDeclaration(
    "note", .string, .optional, example: .text("đã gửi"),
    vi: "ghi chú", en: "note")
  static let rowDocument = FactDeclaration(
    "document", .string, .optional, example: .text("71/TB-UBND"),
    vi: "văn bản", en: "document")
  static let rowEvidence = FactDeclaration(
    "evidence", .string, .optional, example: .text("45/BC-UBND ngày 17/6/2024"),
    vi: "tài liệu kiểm chứng, đúng như đơn vị ghi", en: "the evidence, as the unit wrote it")
  static let rowTask = FactDeclaration(
    "task", .string, example: .text("PAR-04"), vi: "mã nhiệm vụ", en: "id of the task")
  static let rowUnit = FactDeclaration(
    "unit", .string, example: .text("xa-hai-an"), vi: "mã đơn vị", en: "id of the unit")
  static let rowPeriod = FactDeclaration(
    "period", .string, .optional, example: .text("2024-Q2"), vi: "mã kỳ", en: "id of the period")
}
