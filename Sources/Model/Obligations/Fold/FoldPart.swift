import CivilCalendar
import Columns
import Compliance
import ExactNumbers

/// The state of some rows of a fold; parts are filled at the same time by different threads.
package struct FoldPart: Sendable {
  /// A record of the whole period behind a newer one of a part of it.
  struct WholeRecord: Sendable {
    var core: RecordCore
    var evidence: HeldEvidence
    var document: String?
  }

  /// A record on its way into the fold.
  struct Incoming {
    var core: RecordCore
    var texts: RecordTexts
    /// What its evidence proves, where it was judged before.
    var summary: EvidenceSummary?
  }

  let number: Int
  let layout: FoldLayout
  let demand: FoldDemand
  let asOfDay: Int32
  var cells: AlignedColumn<FoldCell>
  /// Millionths, `Int64.min` for none; made with the first value.
  var values = AlignedColumn<Int64>()
  /// The records before those that hold, of earlier days; made with the first of them.
  var past = AlignedColumn<PastCell>()
  var texts: TextColumn
  /// By place, where the record that holds speaks of a part of its period.
  var wholes: [Int: WholeRecord] = [:]
  /// By place: the newest record of the day of the one that holds that says another thing.
  var contradicting: [Int: RecordCore] = [:]
  var judge: (any EvidenceJudge)?
  private let keepsValues: Bool
  let keepsPast: Bool
  /// Keeps the first look at cells from being left out.
  var touched: Int32 = 0

  init(
    number: Int, layout: FoldLayout, demand: FoldDemand, asOfDay: Int32,
    judge: (any EvidenceJudge)?
  ) {
    self.number = number
    self.layout = layout
    self.demand = demand
    self.asOfDay = asOfDay
    keepsValues = demand.keepsValues
    keepsPast = demand.contains(.previous)
    self.judge = demand.contains(.evidenceItems) ? nil : judge
    cells = AlignedColumn(repeating: FoldCell(), count: layout.placesPerPart)
    texts = TextColumn(placeCount: layout.placesPerPart)
  }

  // MARK: What it has

  /// Adds the cells of neighbouring places.
  func copyCells(_ places: Range<Int>, to copies: inout [FoldCell]) {
    let cells = cells.span.extracting(places)
    for index in cells.indices { copies.append(cells[index]) }
  }

  func value(_ place: Int) -> Decimal? {
    values.isEmpty || values[place] == .min ? nil : Decimal(units: values[place])
  }

  func newest(_ place: Int) -> RecordCore? {
    cells[place].exists ? cells[place].core(value: value(place)) : nil
  }

  func heldTexts(_ place: Int) -> RecordTexts {
    cells[place].hasTexts ? texts[place] : RecordTexts()
  }

  /// The newest record of the whole period.
  func deciding(_ place: Int) -> RecordCore? {
    cells[place].isForPart ? wholes[place]?.core : newest(place)
  }

  func decidingEvidence(_ place: Int) -> HeldEvidence {
    let cell = cells[place]
    if cell.isForPart { return wholes[place]?.evidence ?? .none }
    if let summary = cell.summary { return .judged(summary) }
    return heldTexts(place).evidence.map(HeldEvidence.text) ?? .none
  }

  func decidingDocument(_ place: Int) -> String? {
    cells[place].isForPart ? wholes[place]?.document : heldTexts(place).document
  }

  func decidingTexts(_ place: Int) -> RecordTexts {
    guard cells[place].isForPart, let whole = wholes[place] else {
      return cells[place].isForPart ? RecordTexts() : heldTexts(place)
    }
    guard case .text(let text) = whole.evidence else {
      return RecordTexts(document: whole.document)
    }
    return RecordTexts(evidence: text, document: whole.document)
  }

  func previousPercent(_ place: Int) -> Decimal? { past.isEmpty ? nil : past[place].percent }

  // MARK: Taking records

  /// Takes a record that counts, of a row of this part.
  mutating func take(_ record: Incoming, row: Int) {
    let place = layout.place(ofRow: row)
    cells[place].count = cells[place].count == .max ? .max : cells[place].count + 1
    merge(record, row: row, place)
  }

  /// Takes a record that may be known already; nothing is counted.
  mutating func merge(_ record: Incoming, row: Int, _ place: Int) {
    let core = record.core
    if core.isMet, !core.isForPart { cells[place].flags.insert(.wasMet) }
    let held = cells[place]
    guard held.exists else {
      hold(record, row: row, place)
      return
    }
    let isNewer = held.isOlder(reported: core.reported.dayNumber, order: core.order.rawValue)
    if demand.contains(.contradictions) { noteContradiction(core, isNewer: isNewer, place) }
    keepWhole(record, isNewer: isNewer, row: row, place)
    if core.reported.dayNumber != held.reported, keepsPast {
      keepPast(PastCell(isNewer ? held : FoldCell(core)), place)
    }
    if isNewer { hold(record, row: row, place) }
  }

  private mutating func hold(_ record: Incoming, row: Int, _ place: Int) {
    let old = cells[place]
    var new = FoldCell(record.core)
    new.inherit(from: old)
    let evidence = judged(record, row: row)
    if case .judged(let summary) = evidence {
      new.evidence = summary
      new.flags.insert(.isJudged)
    }
    let words = kept(record, evidence)
    if words.isEmpty {
      if old.hasTexts { texts.clear(place) }
    } else {
      texts.set(words, at: place)
      new.flags.insert(.hasTexts)
    }
    cells[place] = new
    setValue(record.core.value?.units ?? .min, place)
  }

  /// The words that are asked for.
  private func kept(_ record: Incoming, _ evidence: HeldEvidence) -> RecordTexts {
    var words = RecordTexts()
    if case .text(let text) = evidence { words.evidence = text }
    if demand.contains(.notes) { words.note = record.texts.note }
    let endsIt = record.core.status == .suspended || record.core.status == .discontinued
    if endsIt || demand.contains(.documents) { words.document = record.texts.document }
    return words
  }

  /// Evidence of the whole period is judged at once where that can be.
  private mutating func judged(_ record: Incoming, row: Int) -> HeldEvidence {
    if let summary = record.summary { return .judged(summary) }
    guard let text = record.texts.evidence else { return .none }
    guard !record.core.isForPart, judge != nil else { return .text(text) }
    let bytes = Array(text.utf8)
    return judge?.summary(of: bytes.span, row: row).map(HeldEvidence.judged) ?? .text(text)
  }

  mutating func setValue(_ units: Int64, _ place: Int) {
    guard keepsValues else { return }
    if values.isEmpty {
      if units == .min { return }
      values = AlignedColumn(repeating: .min, count: cells.count)
    }
    values[place] = units
  }

  mutating func keepPast(_ cell: PastCell, _ place: Int) {
    if past.isEmpty { past = AlignedColumn(repeating: PastCell(), count: cells.count) }
    past[place].keepNewer(cell)
  }

  /// Of the records of the newest day, the newest one that differs from the one that holds.
  private mutating func noteContradiction(_ core: RecordCore, isNewer: Bool, _ place: Int) {
    guard core.reported.dayNumber == cells[place].reported else {
      if isNewer, !contradicting.isEmpty { contradicting[place] = nil }
      return
    }
    guard let held = newest(place) else { return }
    let (winner, loser) = isNewer ? (core, held) : (held, core)
    let others = [loser, contradicting[place]].compactMap { $0 }.filter { $0.contradicts(winner) }
    contradicting[place] = others.max { $1.isNewer(than: $0) }
  }

  /// Keeps the newest record of the whole period where one of a part of it holds.
  private mutating func keepWhole(_ record: Incoming, isNewer: Bool, row: Int, _ place: Int) {
    let held = cells[place]
    switch (held.isForPart, record.core.isForPart) {
    case (true, false):
      if isNewer {
        wholes[place] = nil
      } else if wholes[place].map({ record.core.isNewer(than: $0.core) }) ?? true {
        wholes[place] = WholeRecord(
          core: record.core, evidence: judged(record, row: row), document: record.texts.document)
      }
    case (false, true):
      guard isNewer, let core = newest(place) else { return }
      wholes[place] = WholeRecord(
        core: core, evidence: decidingEvidence(place), document: decidingDocument(place))
    case (true, true), (false, false): return
    }
  }

  /// Adds the state of the same places of another part.
  mutating func merge(_ other: FoldPart) {
    for place in other.cells.indices where other.cells[place].exists {
      let theirs = other.cells[place]
      let row = layout.row(ofPlace: place, part: number)
      let (sum, overflow) = cells[place].count.addingReportingOverflow(theirs.count)
      cells[place].count = overflow ? .max : sum
      if theirs.wasMet { cells[place].flags.insert(.wasMet) }
      if let whole = other.wholes[place] { merge(whole, row: row, place) }
      if let core = other.newest(place) {
        let record = Incoming(
          core: core, texts: other.heldTexts(place), summary: theirs.summary)
        merge(record, row: row, place)
      }
      if let core = other.contradicting[place] { mergeLost(core, row: row, place) }
      if !other.past.isEmpty, other.past[place].reported != .min {
        keepPast(other.past[place], place)
      }
    }
  }

  private mutating func merge(_ whole: WholeRecord, row: Int, _ place: Int) {
    var record = Incoming(core: whole.core, texts: RecordTexts(document: whole.document))
    switch whole.evidence {
    case .none: break
    case .text(let text): record.texts.evidence = text
    case .judged(let summary): record.summary = summary
    }
    merge(record, row: row, place)
  }

  /// A record that lost against another of its day, which is here by now.
  private mutating func mergeLost(_ core: RecordCore, row: Int, _ place: Int) {
    merge(Incoming(core: core, texts: RecordTexts()), row: row, place)
  }
}

/// The evidence of a record, as far as it is kept.
package enum HeldEvidence: Hashable, Sendable {
  case none
  /// As printed, to be judged.
  case text(String)
  case judged(EvidenceSummary)
}
