package import CivilCalendar
import Columns
package import Compliance
package import ExactNumbers

/// The state of each obligation after the records up to the as-of date.
///
/// Every operation is a merge: the same rows in any order, split in any way, give the same state.
/// Memory grows with obligations, not with rows: 32 bytes each, and what is asked for beside it.
package struct ProgressFold: Sendable {
  package let asOf: CivilDate
  /// What is kept beside the record that holds.
  package let demand: FoldDemand
  package let layout: FoldLayout
  private(set) var parts: [FoldPart]
  /// The newest rejected row that names the obligation and a day, and the last one without a day.
  private var rejectedDated: [Int: RejectedMark] = [:]
  private var rejectedUndated: [Int: RecordOrder] = [:]
  private var appraisals: [Int: AppraisalState] = [:]
  private var evidence: [Int: [EvidenceRow]] = [:]
  /// Of the rows of a second pass.
  private var runs: [Int: CompletionRun] = [:]
  package var rows = RowCounts()

  /// A rejected row with its day.
  private struct RejectedMark: Hashable, Sendable {
    var reported: CivilDate
    var order: RecordOrder
  }

  /// A row of an evidence file.
  package struct EvidenceRow: Hashable, Sendable {
    package var reported: CivilDate
    package var order: RecordOrder
    package var text: String

    package init(reported: CivilDate, order: RecordOrder, text: String) {
      self.reported = reported
      self.order = order
      self.text = text
    }
  }

  private struct AppraisalState: Hashable, Sendable {
    var newest: Appraisal
    var newestReturn: Appraisal?
  }

  /// - Parameter judge: Judges evidence at once where no items are asked for; nil: when all is read.
  package init(
    asOf: CivilDate, rowCount: Int, demand: FoldDemand = .everything,
    judge: (any EvidenceJudge)? = nil
  ) {
    self.asOf = asOf
    self.demand = demand
    let layout = FoldLayout(rowCount: rowCount)
    self.layout = layout
    parts = (0..<layout.partCount).map { number in
      FoldPart(
        number: number, layout: layout, demand: demand, asOfDay: asOf.dayNumber, judge: judge)
    }
  }

  // MARK: What it has

  /// Rows of the table.
  package var rowCount: Int { layout.rowCount }

  /// The record that holds, in its stored form.
  package func cell(ofRow row: Int) -> FoldCell {
    parts[layout.part(ofRow: row)].cells[layout.place(ofRow: row)]
  }

  /// The records that hold of neighbouring rows, in their stored form.
  package func cells(ofRows rows: Range<Int>) -> [FoldCell] {
    var cells: [FoldCell] = []
    cells.reserveCapacity(rows.count)
    var row = rows.lowerBound
    while row < rows.upperBound {
      let end = min(layout.stripeEnd(ofRow: row), rows.upperBound)
      let place = layout.place(ofRow: row)
      parts[layout.part(ofRow: row)].copyCells(place..<place + end - row, to: &cells)
      row = end
    }
    return cells
  }

  /// The value of the record that holds.
  package func value(ofRow row: Int) -> Decimal? {
    parts[layout.part(ofRow: row)].value(layout.place(ofRow: row))
  }

  /// The record that holds; its value where values are asked for.
  package func newest(ofRow row: Int) -> RecordCore? {
    parts[layout.part(ofRow: row)].newest(layout.place(ofRow: row))
  }

  /// The percent of the record before the one that holds, of an earlier day.
  package func previousPercent(ofRow row: Int) -> Decimal? {
    parts[layout.part(ofRow: row)].previousPercent(layout.place(ofRow: row))
  }

  /// The newest record of the same day as the one that holds that says another thing.
  package func contradicting(ofRow row: Int) -> RecordCore? {
    parts[layout.part(ofRow: row)].contradicting[layout.place(ofRow: row)]
  }

  /// Whether any record of the whole period said that the obligation is met.
  package func wasMet(ofRow row: Int) -> Bool { cell(ofRow: row).wasMet }

  /// Records seen, up to the as-of date; 65,535 stands for more, too.
  package func count(ofRow row: Int) -> Int { Int(cell(ofRow: row).count) }

  /// First day of the present run of "completed"; filled by the second pass.
  package func firstCompleted(ofRow row: Int) -> CivilDate? { runs[row]?.firstDay }

  /// The words of the record that holds, as far as they are asked for.
  package func texts(ofRow row: Int) -> RecordTexts {
    parts[layout.part(ofRow: row)].heldTexts(layout.place(ofRow: row))
  }

  /// The newest decision up to the as-of date.
  package func appraisal(ofRow row: Int) -> Appraisal? { appraisals[row]?.newest }

  /// The newest return up to the as-of date, whatever was decided since.
  package func newestReturn(ofRow row: Int) -> Appraisal? { appraisals[row]?.newestReturn }

  /// Rows of evidence files up to the as-of date, in input order.
  package func evidence(ofRow row: Int) -> [EvidenceRow] {
    (evidence[row] ?? []).sorted { $0.order < $1.order }
  }

  /// Whether appraisals or rows of evidence files speak of anything.
  package var hasMoreThanRecords: Bool { !appraisals.isEmpty || !evidence.isEmpty }

  /// Whether an appraisal or a row of an evidence file speaks of it too.
  package func hasMoreThanRecords(ofRow row: Int) -> Bool {
    (!appraisals.isEmpty && appraisals[row] != nil) || (!evidence.isEmpty && evidence[row] != nil)
  }

  /// The newest row of an obligation, if it was rejected.
  package func rejectedNewer(ofRow row: Int) -> RecordOrder? {
    if rejectedDated.isEmpty, rejectedUndated.isEmpty { return nil }
    let held = cell(ofRow: row)
    let dated = rejectedDated[row].flatMap { mark -> RecordOrder? in
      guard held.exists else { return mark.order }
      return (mark.reported, mark.order) > (held.reportedDay, held.recordOrder) ? mark.order : nil
    }
    let undated = rejectedUndated[row].flatMap { order -> RecordOrder? in
      guard held.exists else { return order }
      return order > held.recordOrder ? order : nil
    }
    return [dated, undated].compactMap { $0 }.max()
  }

  /// The newest record of the whole period: what it says of completion counts.
  package func deciding(ofRow row: Int) -> RecordCore? {
    parts[layout.part(ofRow: row)].deciding(layout.place(ofRow: row))
  }

  /// The evidence of the record that decides on completion.
  package func decidingEvidence(ofRow row: Int) -> HeldEvidence {
    parts[layout.part(ofRow: row)].decidingEvidence(layout.place(ofRow: row))
  }

  /// Evidence and document of the record that decides on completion, as far as they are kept.
  package func decidingTexts(ofRow row: Int) -> RecordTexts {
    parts[layout.part(ofRow: row)].decidingTexts(layout.place(ofRow: row))
  }

  /// Whether the day of completion is that of the first report of it, and that one is not known yet.
  ///
  /// A task that ends has its day from the record that decides, where that one states it; a
  /// continuous task never: what it states as the day of completion is not asked for.
  package func needsSecondPass(row: Int, isContinuous: Bool) -> Bool {
    let cell = cell(ofRow: row)
    guard cell.count > 1, cell.wasMet else { return false }
    if cell.isForPart {
      guard let held = deciding(ofRow: row) else { return false }
      return held.isMet && (isContinuous || held.completed == nil)
    }
    return cell.isMet && (isContinuous || !cell.flags.contains(.hasCompleted))
  }

  // MARK: Taking rows

  /// Takes a record; one reported after the as-of date is not seen.
  ///
  /// - Returns: Whether it lies up to the as-of date.
  @discardableResult
  package mutating func take(_ record: ProgressRecord, row: Int) -> Bool {
    guard record.core.reported <= asOf else { return false }
    parts[layout.part(ofRow: row)].take(
      FoldPart.Incoming(core: record.core, texts: record.texts), row: row)
    return true
  }

  /// Takes records of whole periods, all reported up to the as-of date.
  ///
  /// - Parameters:
  ///   - bytes: What the evidence cells lie in.
  ///   - origin: The place that the row offsets count from.
  package mutating func apply(
    _ records: Span<PackedRecord>, bytes: Span<UInt8>, origin: RecordOrder
  ) {
    for part in parts.indices { parts[part].apply(records, bytes: bytes, origin: origin) }
  }

  /// Fills the parts, several at the same time; the numbers are those of `FoldLayout`.
  package mutating func updateParts(
    threads: Int, _ body: @Sendable (inout FoldPart, Int) -> Void
  ) {
    parallelUpdate(&parts, threads: threads, body)
  }

  /// Takes a rejected row that names its obligation; one of a day after the as-of date is not seen.
  package mutating func takeRejected(_ order: RecordOrder, reported: CivilDate?, row: Int) {
    guard let reported else {
      rejectedUndated[row] = max(rejectedUndated[row] ?? order, order)
      return
    }
    guard reported <= asOf else { return }
    if let known = rejectedDated[row], (known.reported, known.order) > (reported, order) { return }
    rejectedDated[row] = RejectedMark(reported: reported, order: order)
  }

  /// Takes an appraisal; one dated after the as-of date is not seen.
  @discardableResult
  package mutating func take(_ appraisal: Appraisal, row: Int) -> Bool {
    guard appraisal.date <= asOf else { return false }
    var state = appraisals[row] ?? AppraisalState(newest: appraisal, newestReturn: nil)
    if appraisal.isNewer(than: state.newest) { state.newest = appraisal }
    if appraisal.decision == .returned,
      state.newestReturn.map({ appraisal.isNewer(than: $0) }) ?? true
    {
      state.newestReturn = appraisal
    }
    appraisals[row] = state
    return true
  }

  /// Takes a row of an evidence file; one reported after the as-of date is not seen.
  @discardableResult
  package mutating func take(_ item: EvidenceRow, row: Int) -> Bool {
    guard item.reported <= asOf else { return false }
    evidence[row, default: []].append(item)
    return true
  }

  /// Second pass: a record of an obligation that needs it, met or not.
  ///
  /// A return breaks the run; so does the opening of a recurring period.
  ///
  /// - Parameter opens: Records of days before it do not count.
  package mutating func takeAgain(_ core: RecordCore, row: Int, opens: CivilDate? = nil) {
    guard core.reported <= asOf, !core.isForPart else { return }
    guard core.isMet else {
      runs[row, default: CompletionRun()].take(notMet: core)
      return
    }
    if let opens, core.reported < opens { return }
    if let back = newestReturn(ofRow: row)?.date, core.reported <= back,
      let held = deciding(ofRow: row), held.reported > back
    {
      return
    }
    runs[row, default: CompletionRun()].take(met: core)
  }

  // MARK: Joining

  /// Adds what a second pass over other rows found.
  package mutating func takeFirstCompleted(of other: ProgressFold) {
    for (row, run) in other.runs { runs[row, default: CompletionRun()].merge(run) }
  }

  /// Adds the state of other rows of the same obligations.
  package mutating func merge(_ other: ProgressFold) {
    precondition(layout == other.layout && demand == other.demand, "folds of different tables")
    for part in parts.indices { parts[part].merge(other.parts[part]) }
    for (row, mark) in other.rejectedDated {
      takeRejected(mark.order, reported: mark.reported, row: row)
    }
    for (row, order) in other.rejectedUndated { takeRejected(order, reported: nil, row: row) }
    for (row, state) in other.appraisals {
      take(state.newest, row: row)
      if let back = state.newestReturn { take(back, row: row) }
    }
    for (row, items) in other.evidence { evidence[row, default: []] += items }
    takeFirstCompleted(of: other)
    rows.add(other.rows)
  }

  /// Counts the rows that hold, once all are read.
  ///
  /// A row for a group counts as one, used if any of its records holds; of the other files each
  /// row up to the as-of date is used.
  package mutating func settleCounts() {
    var used = 0
    var ofGroups = Set<UInt64>()
    for part in parts {
      for place in part.cells.indices where part.cells[place].exists {
        let cell = part.cells[place]
        if cell.isFromGroupRow { ofGroups.insert(cell.order) } else { used += 1 }
      }
    }
    rows.used = used + ofGroups.count + rows.takenOfOtherFiles
  }
}
