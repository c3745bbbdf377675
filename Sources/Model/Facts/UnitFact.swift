import ExactNumbers
import Expressions

/// What a rule with `each: unit` may ask of a unit.
package enum UnitFact: Int, Fact {
  case unitID, unitName, unitKind, unitParent, unitSilent, unitHasSuccessor
  case obligations, due, open, overdue, dueSoon, inTerm, completed, completedOnTime
  case awaitingApproval, errors, warnings, infos
  case score, scoreWithoutWaivers, completionRate, onTimeRate, updateRate, evidenceRate
  case planID, planNumber, asOf

  package var declaration: FactDeclaration {
    switch self {
    case .unitID: .unitID
    case .unitName: .unitName
    case .unitKind: .unitKind
    case .unitParent: .unitParent
    case .unitSilent: .unitSilent
    case .unitHasSuccessor: .unitHasSuccessor
    case .obligations: .obligations
    case .due: .due
    case .open: .open
    case .overdue: .overdue
    case .dueSoon: .dueSoon
    case .inTerm: .inTerm
    case .completed: .completed
    case .completedOnTime: .completedOnTime
    case .awaitingApproval: .awaitingApproval
    case .errors: .errors
    case .warnings: .warnings
    case .infos: .infos
    case .score: .score
    case .scoreWithoutWaivers: .scoreWithoutWaivers
    case .completionRate: .completionRate
    case .onTimeRate: .onTimeRate
    case .updateRate: .updateRate
    case .evidenceRate: .evidenceRate
    case .planID: .planID
    case .planNumber: .planNumber
    case .asOf: .asOf
    }
  }
}

/// Counts, rates and scores, of a unit or of a whole report.
extension FactDeclaration {
  private static func count(_ name: String, _ example: Int64, vi: String, en: String) -> Self {
    FactDeclaration(name, .int, range: .count, example: .int(example), vi: vi, en: en)
  }

  private static func percent(_ name: String, _ example: Decimal, vi: String, en: String) -> Self {
    FactDeclaration(
      name, .decimal, .optional, range: .percent, example: .decimal(example), vi: vi, en: en)
  }

  static let obligations = count(
    "obligations", 12, vi: "số nghĩa vụ ở mọi tình trạng", en: "obligations of any state")
  static let due = count(
    "due", 9, vi: "số nghĩa vụ được tính điểm", en: "obligations that count for the score")
  static let open = count(
    "open", 3, vi: "số nghĩa vụ chưa hoàn thành", en: "obligations still to be done")
  static let overdue = count(
    "overdue", 1, vi: "số nghĩa vụ quá hạn", en: "obligations that are overdue")
  static let dueSoon = count(
    "dueSoon", 1, vi: "số nghĩa vụ sắp đến hạn", en: "obligations that are due soon")
  static let inTerm = count(
    "inTerm", 1, vi: "số nghĩa vụ còn trong hạn", en: "obligations with time left")
  static let completed = count(
    "completed", 8, vi: "số nghĩa vụ đã hoàn thành", en: "obligations that are completed")
  static let completedOnTime = count(
    "completedOnTime", 7, vi: "số nghĩa vụ hoàn thành đúng hạn",
    en: "obligations completed on time")
  static let awaitingApproval = count(
    "awaitingApproval", 0, vi: "số nghĩa vụ chờ duyệt", en: "obligations awaiting approval")
  static let errors = count("errors", 0, vi: "số lỗi", en: "findings of severity error")
  static let warnings = count(
    "warnings", 0, vi: "số cảnh báo", en: "findings of severity warning")
  static let infos = count("infos", 0, vi: "số thông tin", en: "findings of severity info")

  static let score = percent(
    "score", 85, vi: "điểm, làm tròn hai chữ số; không có nếu chưa có gì đến hạn",
    en: "score, rounded to two decimals; none where nothing is due")
  static let scoreWithoutWaivers = percent(
    "scoreWithoutWaivers", 85, vi: "điểm khi không tính miễn trừ",
    en: "score with the waivers left aside")
  static let completionRate = percent(
    "completionRate", 90, vi: "tỷ lệ hoàn thành (%)",
    en: "percent completed, of completed and overdue")
  static let onTimeRate = percent(
    "onTimeRate", 90, vi: "tỷ lệ hoàn thành đúng hạn (%)", en: "percent on time, of completed")
  static let updateRate = percent(
    "updateRate", 90, vi: "tỷ lệ nghĩa vụ chưa hoàn thành có báo cáo còn mới (%)",
    en: "percent with a fresh report, of open")
  static let evidenceRate = percent(
    "evidenceRate", 90, vi: "tỷ lệ hoàn thành có đủ tài liệu kiểm chứng (%)",
    en: "percent with complete evidence, of completed")
}
