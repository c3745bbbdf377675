import CivilCalendar
package import Compliance
import DocumentNumbers
package import Obligations

/// Judges evidence row by row while records are read: what `EvidenceStep` says of the same text,
/// without its items.
package struct RowEvidenceJudge: EvidenceJudge {
  private let step: EvidenceStep
  private let table: ObligationTable
  /// By occurrence.
  private let wanted: [WantedEvidence]
  private let requirements: [EvidenceRequirement?]
  private var plain: PlainReferenceReader
  private var items: [PlainReferenceReader.Item] = []
  /// For each occurrence, by form: the leaves whose type fits; -1: not asked yet.
  private var fitting: [[Int16]]

  package init(ruleBook: RuleBook, table: ObligationTable) {
    let reader = DocumentReader(types: ruleBook.documentTypes)
    let step = EvidenceStep(
      reader: reader, directory: ruleBook.directory, plan: ruleBook.plan, asOf: table.asOf)
    self.step = step
    self.table = table
    plain = PlainReferenceReader(reader)
    let requirements = table.occurrences.map { table.tasks[$0.task].evidence(ofPart: $0.part) }
    wanted = zip(requirements, table.occurrences).map { requirement, occurrence in
      WantedEvidence(requirement, occurrence, step)
    }
    self.requirements = requirements
    fitting = requirements.map { _ in [] }
  }

  package mutating func summary(of text: Span<UInt8>, row: Int) -> EvidenceSummary? {
    let occurrence = table.occurrenceNumber(ofRow: row)
    let wanted = wanted[occurrence]
    // Its dates hang on another task's completion.
    if wanted.isWaiting { return nil }
    if wanted.isPlain {
      items.removeAll(keepingCapacity: true)
      if plain.read(text, into: &items) { return judged(wanted, occurrence) }
    }
    let unit = table.node(ofRow: row, occurrence: occurrence).unit
    let words = String(decoding: text.indices.map { text[$0] }, as: UTF8.self)
    return step.judge(
      cited: [(words, nil)], requirement: requirements[occurrence],
      occurrence: table.occurrences[occurrence], unit: unit
    ).summary
  }

  /// The items that were read plainly, held against the leaves.
  private mutating func judged(
    _ wanted: WantedEvidence, _ occurrence: Int
  ) -> EvidenceSummary? {
    var tally = EvidenceTally()
    let asOf = table.asOf.dayNumber
    for item in items {
      if plain.isRead(item) {
        let fits = fits(Int(item.form), occurrence)
        tally.take(item.day, fits: fits, wanted, asOf: asOf)
      } else {
        tally.takeUnreadable()
      }
    }
    return tally.summary(wanted)
  }

  private mutating func fits(_ form: Int, _ occurrence: Int) -> UInt8 {
    if form < fitting[occurrence].count, fitting[occurrence][form] >= 0 {
      return UInt8(truncatingIfNeeded: fitting[occurrence][form])
    }
    while fitting[occurrence].count <= form { fitting[occurrence].append(-1) }
    let type = plain.forms[form].reference?.type
    var mask: UInt8 = 0
    for (number, leaf) in (requirements[occurrence]?.leaves ?? []).enumerated()
    where EvidenceStep.isType(type, wanted: leaf.type) {
      mask |= 1 << UInt8(truncatingIfNeeded: number)
    }
    fitting[occurrence][form] = Int16(mask)
    return mask
  }
}
