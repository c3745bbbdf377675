import Compliance
import Expressions
import Facts

/// A rule of a sample report did not compile.
struct SampleError: Error {
  var text: String
}

/// Rules made from text, as a pack has them.
enum SampleRules {
  static func all() throws -> [Rule] {
    [
      try rule(
        "deadline/overdue", .error, vi: "Nhiệm vụ quá hạn", en: "Task overdue",
        when: "has(due.effective)", require: "clock != 'overdue'",
        since: "due.effective.addDays(1)",
        message: (
          "Quá hạn {due.daysLate | days}, hạn {due.effective}",
          "Overdue by {due.daysLate | days}, due {due.effective}"
        ),
        help: ("Hoàn thành và báo cáo ngay", "Complete it and report it now")),
      try rule(
        "deadline/due-soon", .info, vi: "Nhiệm vụ sắp đến hạn", en: "Task due soon",
        require: "clock != 'dueSoon'",
        message: (
          "Còn {due.workingDaysLeft} ngày làm việc", "{due.workingDaysLeft} working days left"
        )
      ),
      try rule(
        "evidence/missing", .error, vi: "Thiếu tài liệu kiểm chứng", en: "Evidence missing",
        when: "evidence.required && clock == 'completedOnTime'", require: "evidence.complete",
        message: (
          "Báo hoàn thành nhưng chưa đủ tài liệu ({evidence.accepted} được chấp nhận)",
          "Reported completed, but the evidence is not complete ({evidence.accepted} accepted)"
        ),
        help: ("Gửi số, ký hiệu, ngày của văn bản", "Send number, type and date of the document")),
      try rule(
        "target/missed", .warning, vi: "Không đạt chỉ tiêu", en: "Target missed",
        when: "has(progress.target)", require: "progress.value >= progress.target",
        message: (
          "Đạt {progress.value}, chỉ tiêu {progress.target | percent}",
          "Reached {progress.value}, target {progress.target | percent}"
        )),
      try rule(
        "report/unit-silent", .error, scope: .unit, vi: "Đơn vị chưa gửi báo cáo nào",
        en: "Unit has never reported", when: "overdue > 0", require: "!unit.silent",
        message: (
          "{unit.name} chưa gửi báo cáo nào, {overdue} nhiệm vụ đã quá hạn",
          "{unit.name} has never reported, {overdue} {overdue | plural('task', 'tasks')} overdue"
        )),
    ]
  }

  static func rule(
    _ id: String, _ severity: Rule.Severity, scope: Rule.Scope = .obligation, vi: String,
    en: String, when: String? = nil, require: String, since: String? = nil,
    message: (vi: String, en: String), help: (vi: String, en: String)? = nil
  ) throws -> Rule {
    let declarations = (scope == .unit ? Catalogue.unit : .obligation).declarations
    func compiled(_ text: String, _ type: ValueType) throws -> TypedExpression {
      let result = Expression.compile(text, declarations: declarations, expecting: type)
      guard let expression = result.expression else { throw SampleError(text: text) }
      return expression
    }
    func template(_ text: String) throws -> MessageTemplate {
      let result = MessageTemplate.compile(text, declarations: declarations)
      guard let template = result.template else { throw SampleError(text: text) }
      return template
    }
    return Rule(
      id: RuleID(id), title: LocalizedText(vi: vi, en: en), severity: severity, scope: scope,
      when: try when.map { try compiled($0, .bool) }, require: try compiled(require, .bool),
      since: try since.map { try compiled($0, .date) },
      message: Rule.Text(vi: try template(message.vi), en: try template(message.en)),
      help: help.map { LocalizedText(vi: $0.vi, en: $0.en) }, path: "rules.yaml")
  }
}
