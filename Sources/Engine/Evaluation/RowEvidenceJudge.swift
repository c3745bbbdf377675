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
  /// By occurrence: the number of its requirement, the same for all occurrences of a task's part.
  private let subjects: [Int]
  /// The different requirements.
  private let requirements: [EvidenceRequirement?]
  private var plain: PlainReferenceReader
  private var items: [PlainReferenceReader.Item] = []
  /// For each requirement, by form: the leaves whose type fits; -1: not asked yet.
  private var fitting: [Int16]
  /// Forms for which there is room in `fitting`.
  private var formRoom = 64

  private struct TaskAndPart: Hashable {
    var task: Int
    var part: String?
  }

  package init(ruleBook: RuleBook, table: ObligationTable) {
    let reader = DocumentReader(types: ruleBook.documentTypes)
    let step = EvidenceStep(
      reader: reader, directory: ruleBook.directory, plan: ruleBook.plan, asOf: table.asOf)
    self.step = step
    self.table = table
    plain = PlainReferenceReader(reader)
    var numbers: [TaskAndPart: Int] = [:]
    var requirements: [EvidenceRequirement?] = []
    subjects = table.occurrences.map { occurrence in
      let subject = TaskAndPart(task: occurrence.task, part: occurrence.part)
      if let number = numbers[subject] { return number }
      numbers[subject] = requirements.count
      requirements.append(table.tasks[occurrence.task].evidence(ofPart: occurrence.part))
      return requirements.count - 1
    }
    wanted = zip(subjects, table.occurrences).map { subject, occurrence in
      WantedEvidence(requirements[subject], occurrence, step)
    }
    self.requirements = requirements
    fitting = Array(repeating: -1, count: requirements.count * formRoom)
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
      cited: [(words, nil)], requirement: requirements[subjects[occurrence]],
      occurrence: table.occurrences[occurrence], unit: unit
    ).summary
  }

  /// The items that were read plainly, held against the leaves.
  private mutating func judged(
    _ wanted: WantedEvidence, _ occurrence: Int
  ) -> EvidenceSummary? {
    var tally = EvidenceTally()
    let asOf = table.asOf.dayNumber
    let subject = subjects[occurrence]
    for item in items {
      if plain.isRead(item) {
        let fits = fits(Int(item.form), subject)
        tally.take(item.day, fits: fits, wanted, asOf: asOf)
      } else {
        tally.takeUnreadable()
      }
    }
    return tally.summary(wanted)
  }

  @inline(__always)
  private mutating func fits(_ form: Int, _ subject: Int) -> UInt8 {
    if form < formRoom {
      let known = fitting[subject * formRoom + form]
      if known >= 0 { return UInt8(truncatingIfNeeded: known) }
    }
    return newFits(form, subject)
  }

  private mutating func newFits(_ form: Int, _ subject: Int) -> UInt8 {
    if form >= formRoom { makeRoom(forForm: form) }
    let type = plain.forms[form].reference?.type
    var mask: UInt8 = 0
    for (number, leaf) in (requirements[subject]?.leaves ?? []).enumerated()
    where EvidenceStep.isType(type, wanted: leaf.type) {
      mask |= 1 << UInt8(truncatingIfNeeded: number)
    }
    fitting[subject * formRoom + form] = Int16(mask)
    return mask
  }

  /// Asks all anew: forms are few, and soon all there.
  private mutating func makeRoom(forForm form: Int) {
    while formRoom <= form { formRoom *= 2 }
    fitting = Array(repeating: -1, count: requirements.count * formRoom)
  }
}
