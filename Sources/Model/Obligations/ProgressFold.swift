package import CivilCalendar
package import Compliance
package import ExactNumbers

/// The state of each obligation after the records up to the as-of date.
///
/// Every operation is a merge: the same rows in any order, split in any way, give the same state.
/// Memory grows with obligations, not with rows.
package struct ProgressFold: Sendable {
  package let asOf: CivilDate
  /// The record that holds, by row of the table.
  private var newest: [RecordCore?]
  /// The one before it, of an earlier day.
  private var previous: [RecordCore?]
  /// The newest record of the same day as `newest` that says another thing.
  private var contradicting: [RecordCore?]
  /// The newest record that says completed, and the newest that does not; of the whole period.
  private var lastCompleted: [RecordCore?]
  private var lastNotCompleted: [RecordCore?]
  /// Records seen, up to the as-of date.
  private var counts: [Int32]
  /// First day of the present run of "completed"; filled by the second pass.
  private var firstCompleted: [CivilDate?]
  /// The newest rejected row that names the obligation and a day, and the last one without a day.
  private var rejectedDated: [RejectedMark?]
  private var rejectedUndated: [RecordOrder?]
  private var texts: [Int: RecordTexts] = [:]
  /// Of the newest record of the whole period, where a newer one speaks of a part of it.
  private var wholeTexts: [Int: RecordTexts] = [:]
  private var appraisals: [Int: AppraisalState] = [:]
  private var evidence: [Int: [EvidenceRow]] = [:]
  package var rows = RowCounts()
  /// What is kept beside the record that holds.
  package let demand: FoldDemand

  /// A rejected row with its day.
  package struct RejectedMark: Hashable, Sendable {
    package var reported: CivilDate
    package var order: RecordOrder
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
    newest = Array(repeating: nil, count: rowCount)
    previous = newest
    contradicting = newest
    lastCompleted = newest
    lastNotCompleted = newest
    counts = Array(repeating: 0, count: rowCount)
    firstCompleted = Array(repeating: nil, count: rowCount)
    rejectedDated = Array(repeating: nil, count: rowCount)
    rejectedUndated = Array(repeating: nil, count: rowCount)
  }

  // MARK: What it has

  /// Rows of the table.
  package var rowCount: Int { newest.count }

  /// The record that holds.
  package func newest(ofRow row: Int) -> RecordCore? { newest[row] }

  /// The percent of the record before the one that holds, of an earlier day.
  package func previousPercent(ofRow row: Int) -> Decimal? { previous[row]?.percent }

  /// The newest record of the same day as the one that holds that says another thing.
  package func contradicting(ofRow row: Int) -> RecordCore? { contradicting[row] }

  /// Whether any record of the whole period said that the obligation is met.
  package func wasMet(ofRow row: Int) -> Bool { lastCompleted[row] != nil }

  /// Records seen, up to the as-of date.
  package func count(ofRow row: Int) -> Int { Int(counts[row]) }

  /// First day of the present run of "completed"; filled by the second pass.
  package func firstCompleted(ofRow row: Int) -> CivilDate? { firstCompleted[row] }

  package func texts(ofRow row: Int) -> RecordTexts { texts[row] ?? RecordTexts() }

  /// The newest decision up to the as-of date.
  package func appraisal(ofRow row: Int) -> Appraisal? { appraisals[row]?.newest }

  /// The newest return up to the as-of date, whatever was decided since.
  package func newestReturn(ofRow row: Int) -> Appraisal? { appraisals[row]?.newestReturn }

  /// Rows of evidence files up to the as-of date, in input order.
  package func evidence(ofRow row: Int) -> [EvidenceRow] {
    (evidence[row] ?? []).sorted { $0.order < $1.order }
  }

  /// Whether an appraisal or a row of an evidence file speaks of it too.
  package func hasMoreThanRecords(ofRow row: Int) -> Bool {
    (!appraisals.isEmpty && appraisals[row] != nil) || (!evidence.isEmpty && evidence[row] != nil)
  }

  /// The newest row of an obligation, if it was rejected.
  package func rejectedNewer(ofRow row: Int) -> RecordOrder? {
    let dated = rejectedDated[row].flatMap { mark -> RecordOrder? in
      guard let held = newest[row] else { return mark.order }
      return (mark.reported, mark.order) > (held.reported, held.order) ? mark.order : nil
    }
    let undated = rejectedUndated[row].flatMap { order -> RecordOrder? in
      guard let held = newest[row] else { return order }
      return order > held.order ? order : nil
    }
    return [dated, undated].compactMap { $0 }.max()
  }

  /// The newest record of the whole period: what it says of completion counts.
  package func deciding(ofRow row: Int) -> RecordCore? {
    guard let held = newest[row], held.isForPart else { return newest[row] }
    return wholeRecord(row)
  }

  /// The newest record that speaks of the whole period.
  private func wholeRecord(_ row: Int) -> RecordCore? {
    guard let done = lastCompleted[row] else { return lastNotCompleted[row] }
    guard let open = lastNotCompleted[row] else { return done }
    return done.isNewer(than: open) ? done : open
  }

  /// Rows whose completion has no date and whose first report of it is not known yet.
  package var rowsForSecondPass: [Int] {
    newest.indices.filter { row in
      guard let held = deciding(ofRow: row), held.isMet else { return false }
      return counts[row] > 1 && (held.completed == nil || held.status != .completed)
    }
  }

  // MARK: Taking rows

  /// The words of the record that decides on completion.
  package func decidingTexts(ofRow row: Int) -> RecordTexts {
    guard newest[row]?.isForPart ?? false else { return texts(ofRow: row) }
    return wholeTexts[row] ?? RecordTexts()
  }

  /// Whether a record would be the one that holds, or the one that decides on completion.
  package func wouldHold(_ core: RecordCore, row: Int) -> Bool {
    if newest[row].map({ core.isNewer(than: $0) }) ?? true { return true }
    return !core.isForPart && (deciding(ofRow: row).map { core.isNewer(than: $0) } ?? true)
  }

  /// Takes a record; one reported after the as-of date is not seen.
  ///
  /// - Returns: Whether it lies up to the as-of date.
  @discardableResult
  package mutating func take(_ record: ProgressRecord, row: Int) -> Bool {
    guard record.core.reported <= asOf else { return false }
    counts[row] = counts[row] &+ 1
    take(record.core, texts: record.texts, row: row)
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
    for index in records.indices {
      let record = records[index]
      let start = Int(record.evidenceStart)
      let end = min(start + Int(record.evidenceCount), bytes.count)
      var evidence: String?
      if start < end {
        let cell = bytes.extracting(start..<end)
        evidence = String(decoding: cell.indices.map { cell[$0] }, as: UTF8.self)
      }
      take(
        ProgressRecord(
          core: record.core(origin: origin), texts: RecordTexts(evidence: evidence)),
        row: Int(record.row))
    }
  }

  private mutating func take(_ core: RecordCore, texts new: RecordTexts, row: Int) {
    if !core.isForPart {
      if wholeRecord(row).map({ core.isNewer(than: $0) }) ?? true {
        wholeTexts[row] = new.isEmpty ? nil : new
      }
      keepNewer(core, in: core.isMet ? \.lastCompleted : \.lastNotCompleted, row)
    }
    guard let held = newest[row] else {
      newest[row] = core
      keep(new, row)
      return
    }
    if core.reported == held.reported {
      let (winner, loser) = core.isNewer(than: held) ? (core, held) : (held, core)
      noteContradiction(winner: winner, loser: loser, row)
      newest[row] = winner
      if core.isNewer(than: held) { keep(new, row) }
    } else if core.reported > held.reported {
      keepNewer(held, in: \.previous, row)
      newest[row] = core
      contradicting[row] = nil
      keep(new, row)
    } else {
      keepNewer(core, in: \.previous, row)
    }
  }

  /// Of the records of the newest day, the newest one that differs from the one that holds.
  private mutating func noteContradiction(winner: RecordCore, loser: RecordCore, _ row: Int) {
    let others = [loser, contradicting[row]].compactMap { $0 }.filter { $0.contradicts(winner) }
    contradicting[row] = others.max { $1.isNewer(than: $0) }
  }

  private mutating func keepNewer(
    _ core: RecordCore, in column: WritableKeyPath<ProgressFold, [RecordCore?]>, _ row: Int
  ) {
    if let known = self[keyPath: column][row], !core.isNewer(than: known) { return }
    self[keyPath: column][row] = core
  }

  private mutating func keep(_ new: RecordTexts, _ row: Int) {
    texts[row] = new.isEmpty ? nil : new
  }

  /// Takes a rejected row that names its obligation; one of a day after the as-of date is not seen.
  package mutating func takeRejected(_ order: RecordOrder, reported: CivilDate?, row: Int) {
    guard let reported else {
      rejectedUndated[row] = [rejectedUndated[row], order].compactMap { $0 }.max()
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
    var state =
      appraisals[row]
      ?? AppraisalState(newest: appraisal, newestReturn: nil)
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

  /// Second pass: a record of an obligation of `rowsForSecondPass`.
  ///
  /// A return breaks the run; so does the opening of a recurring period.
  ///
  /// - Parameter opens: Records of days before it do not count.
  package mutating func takeAgain(_ core: RecordCore, row: Int, opens: CivilDate? = nil) {
    guard core.reported <= asOf, core.isMet, !core.isForPart else { return }
    if let broken = lastNotCompleted[row], !core.isNewer(than: broken) { return }
    if let opens, core.reported < opens { return }
    if let back = newestReturn(ofRow: row)?.date, core.reported <= back,
      let held = deciding(ofRow: row), held.reported > back
    {
      return
    }
    firstCompleted[row] = min(firstCompleted[row] ?? core.reported, core.reported)
  }

  // MARK: Joining

  /// Adds what a second pass over other rows found.
  package mutating func takeFirstCompleted(of other: ProgressFold) {
    for row in firstCompleted.indices {
      guard let day = other.firstCompleted[row] else { continue }
      firstCompleted[row] = min(firstCompleted[row] ?? day, day)
    }
  }

  /// Adds the state of other rows of the same obligations.
  package mutating func merge(_ other: ProgressFold) {
    for row in other.newest.indices {
      mergeRecords(other, row)
      if let mark = other.rejectedDated[row] {
        takeRejected(mark.order, reported: mark.reported, row: row)
      }
      if let order = other.rejectedUndated[row] { takeRejected(order, reported: nil, row: row) }
      counts[row] = counts[row] &+ other.counts[row]
      if let day = other.firstCompleted[row] {
        firstCompleted[row] = min(firstCompleted[row] ?? day, day)
      }
    }
    for (row, state) in other.appraisals {
      take(state.newest, row: row)
      if let back = state.newestReturn { take(back, row: row) }
    }
    for (row, items) in other.evidence { evidence[row, default: []] += items }
    rows.add(other.rows)
  }

  /// The record that holds goes first, so that its words are kept.
  private mutating func mergeRecords(_ other: ProgressFold, _ row: Int) {
    if let core = other.wholeRecord(row) {
      take(core, texts: other.wholeTexts[row] ?? RecordTexts(), row: row)
    }
    if let core = other.newest[row] { take(core, texts: other.texts(ofRow: row), row: row) }
    for core in [
      other.contradicting[row], other.previous[row], other.lastCompleted[row],
      other.lastNotCompleted[row],
    ].compactMap({ $0 }) {
      take(core, texts: RecordTexts(), row: row)
    }
  }

  /// Counts the rows that hold, once all are read.
  ///
  /// A row for a group counts as one, used if any of its records holds; of the other files each
  /// row up to the as-of date is used.
  package mutating func settleCounts() {
    var holding = Set<RecordOrder>()
    for core in newest.compactMap({ $0 }) { holding.insert(core.order) }
    rows.used = holding.count + rows.takenOfOtherFiles
  }
}
