package import CivilCalendar
package import Compliance
package import ExactNumbers

/// What a fold keeps of the record that holds, in 32 bytes.
package struct FoldCell: BitwiseCopyable, Sendable {
  package struct Flags: OptionSet, BitwiseCopyable, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    // The first four as in `PackedRecord`.
    static let isFromGroupRow = Flags(rawValue: 1)
    package static let isMet = Flags(rawValue: 2)
    static let hasPercent = Flags(rawValue: 4)
    package static let hasCompleted = Flags(rawValue: 8)
    package static let isForPart = Flags(rawValue: 16)
    /// Stays, whatever record holds: one of the whole period said that the obligation is met.
    static let wasMet = Flags(rawValue: 32)
    /// The evidence was judged; its text is not kept.
    package static let isJudged = Flags(rawValue: 64)
    /// Words are kept beside it.
    package static let hasTexts = Flags(rawValue: 128)

    /// What a packed record has too.
    static let packed: UInt8 = 15
  }

  // What hot loops of other rooms read is stored in the open: a call for each would cost more.
  var order: UInt64 = 0
  /// Day number; `Int32.min`: there is no record.
  package internal(set) var reported: Int32 = .min
  package internal(set) var completedDay: Int32 = 0
  var percentUnits: Int32 = 0
  /// Records seen; stops at its largest number.
  var count: UInt16 = 0
  /// As `StatedStatus.code`.
  package internal(set) var statusCode: UInt8 = 0
  package internal(set) var flags: Flags = []
  package internal(set) var evidence = EvidenceSummary.nothing

  /// Whether there is a record.
  package var exists: Bool { reported != .min }

  /// Day of the report; any day where there is no record.
  package var reportedDay: CivilDate { CivilDate(dayNumber: reported) }

  package var recordOrder: RecordOrder { RecordOrder(rawValue: order) }
  package var status: StatedStatus { StatedStatus(code: statusCode) }
  package var isMet: Bool { flags.contains(.isMet) }
  /// It speaks of a part of the period: another record decides on completion.
  package var isForPart: Bool { flags.contains(.isForPart) }
  package var isFromGroupRow: Bool { flags.contains(.isFromGroupRow) }
  /// As `ProgressFold.wasMet(ofRow:)`.
  package var wasMet: Bool { flags.contains(.wasMet) }
  /// Words are kept beside it: evidence that was not judged, a note, a document.
  package var hasTexts: Bool { flags.contains(.hasTexts) }

  package var percent: Decimal? {
    flags.contains(.hasPercent) ? Decimal(units: Int64(percentUnits)) : nil
  }

  /// The day that the unit states.
  package var completed: CivilDate? {
    flags.contains(.hasCompleted) ? CivilDate(dayNumber: completedDay) : nil
  }

  /// What its evidence proves, where it was judged; evidence that it does not have proves nothing.
  package var summary: EvidenceSummary? { flags.contains(.isJudged) ? evidence : nil }

  init() {}

  /// A record without its value and words.
  init(_ core: RecordCore) {
    order = core.order.rawValue
    reported = core.reported.dayNumber
    statusCode = core.status.code
    if core.isFromGroupRow { flags.insert(.isFromGroupRow) }
    if core.isMet { flags.insert(.isMet) }
    if core.isForPart { flags.insert(.isForPart) }
    if let units = core.percent.flatMap({ Int32(exactly: $0.units) }) {
      flags.insert(.hasPercent)
      percentUnits = units
    }
    if let day = core.completed {
      flags.insert(.hasCompleted)
      completedDay = day.dayNumber
    }
  }

  /// A packed record without its value and words.
  init(_ record: PackedRecord, order: UInt64) {
    self.order = order
    reported = record.reported
    completedDay = record.completed
    percentUnits = record.percent
    statusCode = record.statusCode
    flags = Flags(rawValue: record.flags.rawValue & Flags.packed)
  }

  func core(value: Decimal?) -> RecordCore {
    RecordCore(
      reported: reportedDay, order: recordOrder, status: status, percent: percent,
      completed: completed, value: value, isFromGroupRow: isFromGroupRow, isForPart: isForPart,
      isMet: isMet)
  }

  /// Earlier in the order that decides which record holds; true of no record.
  func isOlder(reported day: Int32, order other: UInt64) -> Bool {
    reported < day || (reported == day && order < other)
  }

  /// Takes over what is counted over all records.
  mutating func inherit(from old: FoldCell) {
    count = old.count
    if old.wasMet { flags.insert(.wasMet) }
  }
}

/// The percent of a record that does not hold any more, in 16 bytes.
struct PastCell: BitwiseCopyable, Sendable {
  var order: UInt64 = 0
  /// Day number; `Int32.min`: there is no record.
  var reported: Int32 = .min
  /// Millionths; negative: none.
  var percentUnits: Int32 = -1

  init() {}

  init(_ cell: FoldCell) {
    order = cell.order
    reported = cell.reported
    if cell.flags.contains(.hasPercent) { percentUnits = cell.percentUnits }
  }

  var percent: Decimal? { percentUnits < 0 ? nil : Decimal(units: Int64(percentUnits)) }

  mutating func keepNewer(_ other: PastCell) {
    if (reported, order) < (other.reported, other.order) { self = other }
  }
}
