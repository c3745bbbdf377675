import CivilCalendar
import DeadlinePhrases
import Diagnostics
import VietnameseText

/// A field that is not used while the rest of its row holds.
struct DroppedField: Sendable {
  var code: DiagnosticCode
  var message: Message
  var field: DataField
  var help: [Message]

  private init(
    _ code: DiagnosticCode, _ field: DataField, _ message: Message, help: [Message] = []
  ) {
    self.code = code
    self.message = message
    self.field = field
    self.help = help
  }
}

extension DiagnosticCode {
  static let unknownStatus = DiagnosticCode("D0570", "unknown-status")
  static let blankStatus = DiagnosticCode("D0571", "blank-status")
  static let failedCondition = DiagnosticCode("D0572", "failed-condition")
  static let percentOutOfRange = DiagnosticCode("D0573", "percent-out-of-range")
  static let unreadableNumber = DiagnosticCode("D0574", "unreadable-number")
  static let ambiguousNumber = DiagnosticCode("D0575", "ambiguous-number")
  static let tooManyPlaces = DiagnosticCode("D0576", "too-many-places")
  static let numberTooLarge = DiagnosticCode("D0577", "number-too-large")
  static let impossibleCompletion = DiagnosticCode("D0578", "impossible-completion-date")
  static let unreadableCompletion = DiagnosticCode("D0579", "unreadable-completion-date")
  static let completedAfterReport = DiagnosticCode("D0580", "completed-after-report")
  static let completedPart = DiagnosticCode("D0581", "completed-part-of-period")
}

// Every reason to drop a field.
extension DroppedField {
  static func unknownStatus(_ printed: String, nearest: [String]) -> DroppedField {
    DroppedField(
      .unknownStatus, .status, Message("progress.unknown-status", ["text": .name(printed)]),
      help: [nearest.isEmpty ? Message("progress.unknown-status-help") : .didYouMean(nearest)])
  }

  static let blankStatus = DroppedField(
    .blankStatus, .status, Message("progress.blank-status"))

  static func failedCondition(_ fault: Message) -> DroppedField {
    DroppedField(
      .failedCondition, .status, Message("progress.failed-condition", ["fault": .message(fault)]))
  }

  static let percentOutOfRange = DroppedField(
    .percentOutOfRange, .percent, Message("progress.percent-out-of-range"),
    help: [Message("progress.percent-help")])

  /// Nil for a number that can be read.
  static func number(_ cell: NumberCell, in field: DataField) -> DroppedField? {
    switch cell {
    case .number: nil
    case .ambiguous:
      DroppedField(
        .ambiguousNumber, field, Message("progress.ambiguous-number"),
        help: [Message("progress.ambiguous-number-help")])
    case .tooManyPlaces:
      DroppedField(.tooManyPlaces, field, Message("progress.too-many-places"))
    case .tooLarge: DroppedField(.numberTooLarge, field, Message("progress.number-too-large"))
    case .unreadable:
      DroppedField(
        .unreadableNumber, field, Message("progress.unreadable-number"),
        help: field == .percent ? [Message("progress.percent-help")] : [])
    }
  }

  /// Nil for a date that can be read, and for none.
  static func completion(_ cell: DateCell) -> DroppedField? {
    switch cell {
    case .none, .date: nil
    case .impossible:
      DroppedField(
        .impossibleCompletion, .completed, Message("progress.impossible-completion"),
        help: [Message("progress.day-help")])
    case .unreadable:
      DroppedField(
        .unreadableCompletion, .completed, Message("progress.unreadable-completion"),
        help: [Message("progress.day-help")])
    }
  }

  /// A month that is done does not make the quarter done.
  static let completedPart = DroppedField(
    .completedPart, .status, Message("progress.completed-part"),
    help: [Message("progress.completed-part-help")])

  static func completedAfterReport(_ completed: CivilDate, reported: CivilDate) -> DroppedField {
    DroppedField(
      .completedAfterReport, .completed,
      Message(
        "progress.completed-after-report",
        ["completed": .date(completed.description), "reported": .date(reported.description)]))
  }
}
