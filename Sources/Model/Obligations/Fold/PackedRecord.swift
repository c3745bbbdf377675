package import CivilCalendar
package import Compliance
package import ExactNumbers

/// A record of a whole period in a few bytes, as a fast reader hands it on.
///
/// What it cannot say (a note, a document, a part of a period) goes by `ProgressFold.take`.
package struct PackedRecord: BitwiseCopyable, Sendable {
  /// What is so of a record.
  package struct Flags: OptionSet, BitwiseCopyable, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let isFromGroupRow = Flags(rawValue: 1)
    /// As `RecordCore.isMet`.
    package static let isMet = Flags(rawValue: 2)
    package static let hasPercent = Flags(rawValue: 4)
    package static let hasCompleted = Flags(rawValue: 8)
    package static let hasValue = Flags(rawValue: 16)
  }

  /// Row of the table.
  package var row: UInt32
  /// Day number of the report.
  package var reported: Int32
  /// Row of the file behind the origin of the batch.
  package var rowOffset: UInt32
  /// Day number of the completion, where there is one.
  package var completed: Int32
  /// Millionths, where there is one: 0 to 100,000,000.
  package var percent: Int32
  /// Where the evidence cell lies in the batch's bytes, without blanks at its ends; empty: blank.
  package var evidenceStart: UInt32
  package var evidenceCount: UInt32
  package var statusCode: UInt8
  package var flags: Flags
  /// Millionths, where there is one.
  package var valueUnits: Int64

  /// - Parameters:
  ///   - row: Row of the table.
  ///   - rowOffset: Row of the file behind the origin of the batch.
  package init(
    row: Int, reported: CivilDate, rowOffset: Int, status: StatedStatus, flags: Flags = []
  ) {
    self.row = UInt32(clamping: row)
    self.reported = reported.dayNumber
    self.rowOffset = UInt32(clamping: rowOffset)
    statusCode = status.code
    self.flags = flags
    completed = 0
    percent = 0
    evidenceStart = 0
    evidenceCount = 0
    valueUnits = 0
  }

  /// - Parameter percent: 0 to 100.
  package mutating func set(percent: Decimal) {
    guard let units = Int32(exactly: percent.units) else { return }
    self.percent = units
    add(Flags.hasPercent.rawValue)
  }

  package mutating func set(completedDay: Int32) {
    completed = completedDay
    add(Flags.hasCompleted.rawValue)
  }

  /// - Parameter valueUnits: Millionths.
  package mutating func set(valueUnits: Int64) {
    self.valueUnits = valueUnits
    add(Flags.hasValue.rawValue)
  }

  private mutating func add(_ bit: UInt8) { flags = Flags(rawValue: flags.rawValue | bit) }

  /// The same as the general form.
  package func core(origin: RecordOrder) -> RecordCore {
    RecordCore(
      reported: CivilDate(dayNumber: reported), order: origin.advanced(by: rowOffset),
      status: StatedStatus(code: statusCode),
      percent: flags.contains(.hasPercent) ? Decimal(units: Int64(percent)) : nil,
      completed: flags.contains(.hasCompleted) ? CivilDate(dayNumber: completed) : nil,
      value: flags.contains(.hasValue) ? Decimal(units: valueUnits) : nil,
      isFromGroupRow: flags.contains(.isFromGroupRow), isMet: flags.contains(.isMet))
  }
}

extension RecordOrder {
  /// The place so many rows further down in the same file.
  package func advanced(by rows: UInt32) -> RecordOrder {
    RecordOrder(rawValue: rawValue &+ UInt64(rows))
  }
}

extension StatedStatus {
  /// A small number for each status, in the order of the cases.
  package var code: UInt8 {
    switch self {
    case .notReported: 0
    case .notStarted: 1
    case .inProgress: 2
    case .awaitingApproval: 3
    case .completed: 4
    case .suspended: 5
    case .discontinued: 6
    }
  }

  /// The status of a code; any other number is `notReported`.
  package init(code: UInt8) {
    switch code {
    case 1: self = .notStarted
    case 2: self = .inProgress
    case 3: self = .awaitingApproval
    case 4: self = .completed
    case 5: self = .suspended
    case 6: self = .discontinued
    default: self = .notReported
    }
  }
}
