import ExactNumbers
package import Expressions

/// What a gate may ask of a report.
package enum ReportFact: Int, Fact {
  case score, scoreWithoutWaivers, obligations, due, open, overdue, dueSoon, inTerm
  case completed, completedOnTime, awaitingApproval, errors, warnings, infos, newErrors
  case rejectedRows, silentUnits, unitsWithoutScore
  case completionRate, onTimeRate, updateRate, evidenceRate, units
  case planID, planNumber, asOf

  package var declaration: FactDeclaration {
    switch self {
    case .score: .score
    case .scoreWithoutWaivers: .scoreWithoutWaivers
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
    case .newErrors: .newErrors
    case .rejectedRows: .rejectedRows
    case .silentUnits: .silentUnits
    case .unitsWithoutScore: .unitsWithoutScore
    case .completionRate: .completionRate
    case .onTimeRate: .onTimeRate
    case .updateRate: .updateRate
    case .evidenceRate: .evidenceRate
    case .units: .units
    case .planID: .planID
    case .planNumber: .planNumber
    case .asOf: .asOf
    }
  }
}

extension FactDeclaration {
  static let newErrors = FactDeclaration(
    "newErrors", .int, .optional, range: .count, example: .int(0),
    vi: "số lỗi chưa có ở lần chạy đem so sánh", en: "errors that the compared run did not have")
  static let rejectedRows = FactDeclaration(
    "rejectedRows", .int, range: .count, example: .int(0),
    vi: "số dòng dữ liệu bị loại", en: "rows of data that were rejected")
  static let silentUnits = FactDeclaration(
    "silentUnits", .int, range: .count, example: .int(0),
    vi: "số đơn vị chưa gửi báo cáo nào mà có việc quá hạn",
    en: "units that never reported and have something past due")
  static let unitsWithoutScore = FactDeclaration(
    "unitsWithoutScore", .int, range: .count, example: .int(0),
    vi: "số đơn vị chưa có điểm", en: "units that have no score")
  static let units = FactDeclaration(
    "units", .list(.record(.unitLine)), example: .list([]),
    vi: "các đơn vị đã có điểm", en: "the units that have a score")
}

extension RecordType {
  /// A unit with a score, as a gate sees it.
  package static let unitLine = RecordType("unit", UnitLineField.allCases.map(\.field))
}

/// The fields of a unit in `units`, in the order of its record.
package enum UnitLineField: Int, CaseIterable, Hashable, Sendable {
  case id, name, kind, silent, score, due, open, overdue, completed, errors, warnings
  case completionRate, onTimeRate, updateRate, evidenceRate

  /// Name, type and presence in the record.
  package var field: RecordType.Field {
    switch self {
    case .id: .init("id", .string)
    case .name: .init("name", .string)
    case .kind: .init("kind", .string)
    case .silent: .init("silent", .bool)
    case .score: .init("score", .decimal)
    case .due: .init("due", .int)
    case .open: .init("open", .int)
    case .overdue: .init("overdue", .int)
    case .completed: .init("completed", .int)
    case .errors: .init("errors", .int)
    case .warnings: .init("warnings", .int)
    case .completionRate: .init("completionRate", .decimal, .optional)
    case .onTimeRate: .init("onTimeRate", .decimal, .optional)
    case .updateRate: .init("updateRate", .decimal, .optional)
    case .evidenceRate: .init("evidenceRate", .decimal, .optional)
    }
  }
}
