import CivilCalendar
import Columns
import Compliance
import Obligations

/// What the rows of a part of the input gave, before any of it is in the fold.
///
/// All of it but the findings is a merge: it may be applied in any order.
struct RowYield: Sendable {
  /// Records of plain rows that lie in one block.
  struct Segment: Sendable {
    /// By the part of the fold that holds them.
    var records: [[PackedRecord]]
    /// What the records' row offsets count from.
    var origin: RecordOrder
    /// What their evidence lies in; nil: the region that is being read.
    var bytes: [UInt8]?
  }

  /// A row of the table, and what a row of data says of it.
  struct Of<Content: Sendable>: Sendable {
    var row: Int
    var content: Content
  }

  struct Rejected: Sendable {
    var order: RecordOrder
    var reported: CivilDate?
  }

  struct Again: Sendable {
    var core: RecordCore
    var opens: CivilDate?
  }

  var segments: [Segment] = []
  var records: [Of<ProgressRecord>] = []
  var rejected: [Of<Rejected>] = []
  var appraisals: [Of<Appraisal>] = []
  var evidence: [Of<ProgressFold.EvidenceRow>] = []
  /// Of the second pass.
  var again: [Of<Again>] = []
  var rows = RowCounts()
  var findings = ProgressFindings()
  var rejects: [RejectedRow] = []

  /// How many records wait for a fold.
  var size: Int {
    records.count + rejected.count + appraisals.count + evidence.count + again.count
  }

  /// Moves all rows so many lines down: what was read before it was known where its first line is.
  mutating func shift(by lines: Int) {
    guard lines != 0 else { return }
    func shifted(_ order: RecordOrder) -> RecordOrder {
      RecordOrder(file: order.file, row: order.row + lines)
    }
    for index in segments.indices { segments[index].origin = shifted(segments[index].origin) }
    for index in records.indices {
      records[index].content.core.order = shifted(records[index].content.core.order)
    }
    for index in rejected.indices {
      rejected[index].content.order = shifted(rejected[index].content.order)
    }
    for index in appraisals.indices {
      appraisals[index].content.order = shifted(appraisals[index].content.order)
    }
    for index in evidence.indices {
      evidence[index].content.order = shifted(evidence[index].content.order)
    }
    for index in again.indices {
      again[index].content.core.order = shifted(again[index].content.core.order)
    }
    for index in rejects.indices { rejects[index].row += lines }
    findings.shift(by: lines)
  }

  /// Takes all but the findings and rejects of several readings into a fold.
  ///
  /// - Parameter region: What the segments without bytes lie in.
  static func apply(
    _ yields: [RowYield], to fold: inout ProgressFold, region: [UInt8], threads: Int
  ) {
    fold.updateParts(threads: threads) { part, number in
      for yield in yields {
        for segment in yield.segments {
          let records = segment.records[number]
          let bytes = segment.bytes ?? region
          if records.isEmpty { continue }
          part.apply(records.span, bytes: bytes.span, origin: segment.origin)
        }
      }
    }
    for yield in yields { yield.applyRest(to: &fold) }
  }

  /// What is rare, and the counts.
  private func applyRest(to fold: inout ProgressFold) {
    for one in records { fold.take(one.content, row: one.row) }
    for one in rejected {
      fold.takeRejected(one.content.order, reported: one.content.reported, row: one.row)
    }
    for one in appraisals { fold.take(one.content, row: one.row) }
    for one in evidence { fold.take(one.content, row: one.row) }
    for one in again { fold.takeAgain(one.content.core, row: one.row, opens: one.content.opens) }
    fold.rows.add(rows)
  }
}
