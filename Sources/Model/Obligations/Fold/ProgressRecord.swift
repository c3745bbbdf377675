package import CivilCalendar
package import Compliance
package import ExactNumbers

/// The place of a row in the order of input: file by file as listed, then row by row.
package struct RecordOrder: Hashable, Comparable, Sendable {
  package var rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  /// - Parameters:
  ///   - file: Number of the file in the order of input.
  ///   - row: 1-based row as a person counts it.
  package init(file: Int, row: Int) {
    rawValue = UInt64(clamping: file) << 40 | min(UInt64(clamping: row), (1 << 40) - 1)
  }

  package var file: Int { Int(rawValue >> 40) }
  package var row: Int { Int(rawValue & ((1 << 40) - 1)) }

  package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// What a row states of one obligation, in the part that is compared.
package struct RecordCore: Hashable, Sendable {
  package var reported: CivilDate
  package var order: RecordOrder
  package var status: StatedStatus
  /// 0 to 100.
  package var percent: Decimal?
  package var completed: CivilDate?
  package var value: Decimal?
  package var isFromGroupRow: Bool
  /// Speaks of a part of the obligation's period (May of a quarter): shown, and meets nothing.
  package var isForPart: Bool
  /// Says that the obligation is met: completed, or of a continuous task in progress.
  package var isMet: Bool

  package init(
    reported: CivilDate, order: RecordOrder, status: StatedStatus, percent: Decimal? = nil,
    completed: CivilDate? = nil, value: Decimal? = nil, isFromGroupRow: Bool = false,
    isForPart: Bool = false, isMet: Bool? = nil
  ) {
    self.reported = reported
    self.order = order
    self.status = status
    self.percent = percent
    self.completed = completed
    self.value = value
    self.isFromGroupRow = isFromGroupRow
    self.isForPart = isForPart
    self.isMet = isMet ?? (status == .completed)
  }

  /// Later in the order that decides which record holds.
  package func isNewer(than other: RecordCore) -> Bool {
    (reported, order) > (other.reported, other.order)
  }

  /// Says another thing than a record of the same day.
  package func contradicts(_ other: RecordCore) -> Bool {
    status != other.status || percent != other.percent || completed != other.completed
      || value != other.value
  }
}

/// The words of a row; kept only for the record that holds.
package struct RecordTexts: Hashable, Sendable {
  package var evidence: String?
  package var note: String?
  /// The document of a suspension or an end.
  package var document: String?

  package init(evidence: String? = nil, note: String? = nil, document: String? = nil) {
    self.evidence = evidence
    self.note = note
    self.document = document
  }

  package var isEmpty: Bool { evidence == nil && note == nil && document == nil }
}

/// A row of a progress file, read.
package struct ProgressRecord: Hashable, Sendable {
  package var core: RecordCore
  package var texts: RecordTexts

  package init(core: RecordCore, texts: RecordTexts = RecordTexts()) {
    self.core = core
    self.texts = texts
  }
}

/// What the supervisor decided on a completion (thẩm định).
package struct Appraisal: Hashable, Sendable {
  package enum Decision: String, Hashable, Sendable, CaseIterable { case accepted, returned }

  package var decision: Decision
  package var date: CivilDate
  package var order: RecordOrder
  package var note: String?

  package init(decision: Decision, date: CivilDate, order: RecordOrder, note: String? = nil) {
    self.decision = decision
    self.date = date
    self.order = order
    self.note = note
  }

  package func isNewer(than other: Appraisal) -> Bool {
    (date, order) > (other.date, other.order)
  }
}
