import Compliance
import DeadlinePhrases
import Diagnostics
import Obligations
import VietnameseText

/// Why a row is not used, before it is known where the row stands.
struct Rejection: Error, Sendable {
  var code: DiagnosticCode
  var message: Message
  var help: [Message]
  /// The field that is to blame; nil where a thing is missing.
  var field: DataField?
  /// Rows of the table that the row names all the same.
  var names: [Int] = []

  init(
    _ code: DiagnosticCode, _ message: Message, field: DataField? = nil, help: [Message] = []
  ) {
    self.code = code
    self.message = message
    self.field = field
    self.help = help
  }
}

extension DiagnosticCode {
  static let noTask = DiagnosticCode("D0540", "no-task")
  static let unknownTask = DiagnosticCode("D0541", "unknown-task")
  static let severalTasks = DiagnosticCode("D0542", "ambiguous-task")
  static let unknownUnit = DiagnosticCode("D0543", "unknown-unit")
  static let severalUnits = DiagnosticCode("D0544", "ambiguous-unit")
  static let groupRow = DiagnosticCode("D0545", "row-for-a-group")
  static let supportingUnit = DiagnosticCode("D0546", "supporting-unit")
  static let unitIsNoLead = DiagnosticCode("D0547", "unit-is-no-lead")
  static let noUnit = DiagnosticCode("D0548", "no-unit")
  static let unitEnded = DiagnosticCode("D0549", "unit-ended")
  static let noPart = DiagnosticCode("D0550", "no-part")
  static let unknownPart = DiagnosticCode("D0551", "unknown-part")
  static let unreadablePeriod = DiagnosticCode("D0552", "unreadable-period")
  static let periodTooLong = DiagnosticCode("D0553", "period-too-long")
  static let noPeriod = DiagnosticCode("D0554", "no-period")
  static let severalPeriods = DiagnosticCode("D0555", "several-periods")
  static let noSuchPeriod = DiagnosticCode("D0556", "no-such-period")
  static let noDay = DiagnosticCode("D0557", "row-without-report-date")
  static let impossibleDay = DiagnosticCode("D0558", "impossible-report-date")
  static let unreadableDay = DiagnosticCode("D0559", "unreadable-report-date")
  static let nothingStated = DiagnosticCode("D0560", "nothing-stated")
  static let noDecision = DiagnosticCode("D0561", "no-decision")
  static let unknownDecision = DiagnosticCode("D0562", "unknown-decision")
  static let noReference = DiagnosticCode("D0563", "no-reference")
}

// Every reason to reject a row for its task, unit or day.
extension Rejection {
  static let noTask = Rejection(
    .noTask, Message("progress.no-task"), field: .task, help: [Message("progress.no-task-help")])

  static func unknownTask(_ printed: String, nearest: [String]) -> Rejection {
    Rejection(
      .unknownTask, Message("progress.unknown-task", ["task": .name(printed)]), field: .task,
      help: [nearest.isEmpty ? Message("progress.unknown-task-help") : .didYouMean(nearest)])
  }

  static func severalTasks(_ printed: String, ids: [String]) -> Rejection {
    Rejection(
      .severalTasks,
      Message("progress.several-tasks", ["task": .name(printed), "ids": .names(ids)]),
      field: .task, help: [Message("progress.several-tasks-help")])
  }

  static func unknownUnit(_ printed: String, nearest: [String]) -> Rejection {
    Rejection(
      .unknownUnit, Message("progress.unknown-unit", ["unit": .name(printed)]), field: .unit,
      help: [nearest.isEmpty ? Message("progress.unknown-unit-help") : .didYouMean(nearest)])
  }

  static func severalUnits(_ printed: String, ids: [String]) -> Rejection {
    Rejection(
      .severalUnits,
      Message("progress.several-units", ["unit": .name(printed), "ids": .names(ids)]),
      field: .unit, help: [Message("progress.several-units-help")])
  }

  static func groupRow(_ printed: String, members: [String], names: [Int]) -> Rejection {
    var rejection = Rejection(
      .groupRow,
      Message(
        "progress.group-row",
        [
          "unit": .name(printed), "count": .integer(members.count), "members": .names(members),
        ]),
      field: .unit, help: [Message("progress.group-row-help")])
    rejection.names = names
    return rejection
  }

  static func day(_ cell: DateCell, printed: String) -> Rejection {
    let help = [Message("progress.day-help")]
    return switch cell {
    case .impossible:
      Rejection(
        .impossibleDay, Message("progress.impossible-day", ["text": .name(printed)]),
        field: .reported, help: help)
    case .unreadable:
      Rejection(
        .unreadableDay, Message("progress.unreadable-day", ["text": .name(printed)]),
        field: .reported, help: help)
    case .none, .date:
      Rejection(.noDay, Message("progress.no-day"), field: .reported, help: help)
    }
  }

  static func unreadablePeriod(_ printed: String) -> Rejection {
    Rejection(
      .unreadablePeriod, Message("progress.unreadable-period", ["period": .name(printed)]),
      field: .period, help: [Message("progress.period-help")])
  }

  static let nothingStated = Rejection(
    .nothingStated, Message("progress.nothing-stated"),
    help: [Message("progress.nothing-stated-help")])

  static let noDecision = Rejection(
    .noDecision, Message("progress.no-decision"), field: .decision,
    help: [Message("progress.decision-help")])

  static func unknownDecision(_ printed: String, nearest: [String]) -> Rejection {
    Rejection(
      .unknownDecision, Message("progress.unknown-decision", ["text": .name(printed)]),
      field: .decision,
      help: [nearest.isEmpty ? Message("progress.decision-help") : .didYouMean(nearest)])
  }

  static let noReference = Rejection(
    .noReference, Message("progress.no-reference"), field: .evidence)
}

// Why an address means no obligation.
extension Rejection {
  init(_ reason: MismatchReason, task: String, unit: String) {
    switch reason {
    case .supportingUnit(let leads):
      self.init(
        .supportingUnit,
        Message(
          "progress.supporting-unit",
          ["unit": .name(unit), "task": .name(task), "leads": .names(leads)]),
        field: .unit, help: [Message("progress.supporting-unit-help", ["leads": .names(leads)])])
    case .unitIsNoLead(let leads):
      self.init(
        .unitIsNoLead,
        Message(
          "progress.unit-is-no-lead",
          ["unit": .name(unit), "task": .name(task), "leads": .names(leads)]),
        field: .unit)
    case .noUnit(let leads):
      self.init(
        .noUnit, Message("progress.no-unit", ["task": .name(task), "leads": .names(leads)]),
        field: .unit, help: [Message("progress.no-unit-help")])
    case .unitEnded(let successor):
      self.init(
        .unitEnded, Message("progress.unit-ended", ["unit": .name(unit), "task": .name(task)]),
        field: .unit,
        help: successor.map { [Message("progress.unit-ended-help", ["unit": .name($0)])] } ?? [])
    case .noPart(let parts):
      self.init(
        .noPart, Message("progress.no-part", ["task": .name(task), "parts": .names(parts)]),
        field: .part, help: [Message("progress.no-part-help")])
    case .unknownPart(let parts):
      self.init(
        .unknownPart,
        Message("progress.unknown-part", ["task": .name(task), "parts": .names(parts)]),
        field: .part)
    case .periodTooLong, .noPeriod, .severalPeriods, .noSuchPeriod:
      self.init(period: reason, task: task)
    }
  }

  private init(period reason: MismatchReason, task: String) {
    let help = [Message("progress.no-period-help")]
    switch reason {
    case .periodTooLong(let period, let wanted):
      self.init(
        .periodTooLong,
        Message(
          "progress.period-too-long",
          ["period": .name(period), "task": .name(task), "wanted": .names(wanted)]),
        field: .period)
    case .severalPeriods(let candidates):
      self.init(
        .severalPeriods,
        Message(
          "progress.several-periods", ["task": .name(task), "candidates": .names(candidates)]),
        field: .period, help: help)
    case .noSuchPeriod(let period, let wanted) where wanted.isEmpty:
      self.init(
        .noSuchPeriod,
        Message("progress.no-obligation", ["period": .name(period), "task": .name(task)]),
        field: .period)
    case .noSuchPeriod(let period, let wanted):
      self.init(
        .noSuchPeriod,
        Message(
          "progress.no-such-period",
          ["period": .name(period), "task": .name(task), "wanted": .names(wanted)]),
        field: .period)
    case .noPeriod(let candidates):
      self.init(
        .noPeriod,
        Message("progress.no-period", ["task": .name(task), "candidates": .names(candidates)]),
        field: .period, help: help)
    case .supportingUnit, .unitIsNoLead, .noUnit, .noPart, .unknownPart, .unitEnded:
      self.init(reason, task: task, unit: "")
    }
  }
}
