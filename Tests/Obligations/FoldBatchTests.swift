import CivilCalendar
import Compliance
import ExactNumbers
import Obligations
import TestSupport
import Testing

private let asOf = CivilDate(iso: "2024-06-20") ?? .earliest
/// Enough for several parts.
private let rowCount = 40_000
private let usedRows = [0, 1, 255, 256, 300, 4095, 4096, 4097, 20_000, 39_999]

/// A record in both forms.
private struct Row: Sendable {
  var packed: PackedRecord
  var record: ProgressRecord
  var row: Int
}

/// Evidence of a row; the bytes of a block, and where they lie.
private struct Block: Sendable {
  var bytes: [UInt8] = []
  var origin: RecordOrder
  var rows: [Row] = []
}

private func block(_ number: Int, _ random: inout SeededGenerator, count: Int) -> Block {
  var block = Block(origin: RecordOrder(file: number / 2, row: 1 + (number % 2) * 1000))
  let statuses: [StatedStatus] = [.inProgress, .completed, .completed, .awaitingApproval]
  for offset in 0..<count {
    let row = usedRows[random.int(in: 0...(usedRows.count - 1))]
    let day = asOf.addingDays(random.int(in: -5...1))
    let status = statuses[random.int(in: 0...3)]
    var flags: PackedRecord.Flags = status == .completed ? .isMet : []
    if random.int(in: 0...9) == 0 { flags.insert(.isFromGroupRow) }
    var packed = PackedRecord(
      row: row, reported: day, rowOffset: offset, status: status, flags: flags)
    if random.int(in: 0...3) > 0 {
      packed.flags.insert(.hasPercent)
      packed.percent = Int32(random.int(in: 0...2) * 50_000_000)
    }
    if status == .completed, random.int(in: 0...2) > 0 {
      packed.flags.insert(.hasCompleted)
      packed.completed = day.addingDays(-1).dayNumber
    }
    if random.int(in: 0...4) == 0 {
      packed.flags.insert(.hasValue)
      packed.valueUnits = Int64(random.int(in: -3...3)) * 250_000
    }
    var words = RecordTexts()
    if random.int(in: 0...2) > 0 {
      let text = "\(random.int(in: 1...9))/BC-UBND ngày \(offset % 28 + 1)/6/2024"
      packed.evidenceStart = UInt32(block.bytes.count)
      packed.evidenceCount = UInt32(text.utf8.count)
      block.bytes += Array(text.utf8)
      words.evidence = text
    }
    block.rows.append(
      Row(
        packed: packed,
        record: ProgressRecord(core: packed.core(origin: block.origin), texts: words), row: row))
  }
  return block
}

/// Judges by the length of the text, so that the test sees which text was judged; some it leaves.
private struct LengthJudge: EvidenceJudge {
  mutating func summary(of text: Span<UInt8>, row: Int) -> EvidenceSummary? {
    guard text[0] != UInt8(ascii: "9") else { return nil }
    return EvidenceSummary(
      satisfiedOn: asOf.addingDays(-text.count), accepted: text.count, rejected: row % 200,
      missingLeaves: [], flags: .isComplete)
  }
}

private func apply(_ block: Block, to fold: inout ProgressFold) {
  let records = block.rows.map(\.packed)
  fold.apply(records.span, bytes: block.bytes.span, origin: block.origin)
}

/// What a second pass would be asked for, of tasks that end and of continuous ones.
private func secondPass(_ fold: ProgressFold) -> [[Int]] {
  [false, true].map { isContinuous in
    usedRows.filter { fold.needsSecondPass(row: $0, isContinuous: isContinuous) }
  }
}

private func state(_ fold: ProgressFold) -> [String] {
  usedRows.flatMap { row in
    [
      "\(row) \(String(describing: fold.newest(ofRow: row))) \(fold.count(ofRow: row))",
      "\(row) \(String(describing: fold.previousPercent(ofRow: row))) \(fold.wasMet(ofRow: row))",
      "\(row) \(String(describing: fold.contradicting(ofRow: row)))",
      "\(row) \(fold.texts(ofRow: row)) \(fold.decidingEvidence(ofRow: row))",
    ]
  } + ["\(secondPass(fold))", "\(fold.rows)"]
}

private func fold(_ demand: FoldDemand, judged: Bool) -> ProgressFold {
  ProgressFold(
    asOf: asOf, rowCount: rowCount, demand: demand, judge: judged ? LengthJudge() : nil)
}

private func blocks(seed: Int) -> [Block] {
  var random = SeededGenerator(seed: UInt64(seed) &* 6151)
  return (0..<random.int(in: 1...5)).map { number in
    block(number, &random, count: random.int(in: 0...300))
  }
}

private func demand(seed: Int) -> FoldDemand { FoldDemand(rawValue: UInt8(seed % 64)) }

@Test(arguments: 1...64) func batchesGiveWhatSingleRecordsGive(seed: Int) {
  let blocks = blocks(seed: seed)
  for judged in [false, true] {
    var single = fold(demand(seed: seed), judged: judged)
    var batched = single
    for block in blocks {
      for row in block.rows { single.take(row.record, row: row.row) }
    }
    for block in blocks.reversed() {
      apply(block, to: &batched)
    }
    single.settleCounts()
    batched.settleCounts()
    #expect(state(batched) == state(single), "seed \(seed)")
  }
}

@Test(arguments: 1...24) func partsAreFilledOnAnyNumberOfThreads(seed: Int) {
  let blocks = blocks(seed: seed)
  var whole = fold(demand(seed: seed), judged: true)
  for block in blocks {
    apply(block, to: &whole)
  }
  for threads in [1, 2, 7] {
    var parted = fold(demand(seed: seed), judged: true)
    let layout = parted.layout
    let buckets = blocks.map { block in
      (0..<layout.partCount).map { part in
        block.rows.filter { layout.part(ofRow: $0.row) == part }.map(\.packed)
      }
    }
    parted.updateParts(threads: threads) { part, number in
      for (block, bucket) in zip(blocks, buckets) {
        let records = bucket[number]
        part.apply(records.span, bytes: block.bytes.span, origin: block.origin)
      }
    }
    #expect(state(parted) == state(whole), "seed \(seed), \(threads) threads")
  }
}

@Test(arguments: 1...24) func foldsOfBlocksMerge(seed: Int) {
  let blocks = blocks(seed: seed)
  var whole = fold(demand(seed: seed), judged: true)
  var merged = whole
  for block in blocks {
    var own = fold(demand(seed: seed), judged: true)
    apply(block, to: &whole)
    apply(block, to: &own)
    merged.merge(own)
  }
  #expect(state(merged) == state(whole), "seed \(seed)")
}

/// What is asked for is what the fold of everything has.
@Test(arguments: 0...63) func lessDemandLosesNothingThatIsAskedFor(bits: Int) {
  let asked = FoldDemand(rawValue: UInt8(bits))
  let blocks = blocks(seed: bits + 1)
  var all = fold(.everything, judged: true)
  var some = fold(asked, judged: false)
  for block in blocks {
    apply(block, to: &all)
    apply(block, to: &some)
  }
  for row in usedRows {
    var (one, other) = (some.newest(ofRow: row), all.newest(ofRow: row))
    if !asked.contains(.values) {
      one?.value = nil
      other?.value = nil
    }
    #expect(one == other)
    #expect(some.wasMet(ofRow: row) == all.wasMet(ofRow: row))
    #expect(some.count(ofRow: row) == all.count(ofRow: row))
    if asked.contains(.previous) {
      #expect(some.previousPercent(ofRow: row) == all.previousPercent(ofRow: row))
    } else {
      #expect(some.previousPercent(ofRow: row) == nil)
    }
    if asked.contains(.contradictions) {
      #expect(some.contradicting(ofRow: row) == all.contradicting(ofRow: row))
    } else {
      #expect(some.contradicting(ofRow: row) == nil)
    }
    #expect(some.decidingEvidence(ofRow: row) == all.decidingEvidence(ofRow: row))
  }
  #expect(secondPass(some) == secondPass(all))
}

@Test func rowsOfOtherPartsAndLaterRecordsAreLeftOut() {
  var fold = fold(.everything, judged: false)
  let late = PackedRecord(
    row: 0, reported: asOf.next, rowOffset: 0, status: .completed, flags: .isMet)
  let outside = PackedRecord(
    row: rowCount, reported: asOf, rowOffset: 1, status: .completed, flags: .isMet)
  let records = [late, outside]
  let bytes: [UInt8] = []
  fold.apply(records.span, bytes: bytes.span, origin: RecordOrder(file: 0, row: 1))
  fold.settleCounts()
  #expect(fold.rows.used == 0)
}

@Test func replacedWordsAreSweptOut() {
  var fold = ProgressFold(asOf: asOf, rowCount: 3)
  let long = String(repeating: "chữ ", count: 4000)
  for number in 1...400 {
    for row in 0..<3 {
      let core = RecordCore(
        reported: asOf, order: RecordOrder(file: 0, row: number), status: .inProgress)
      let words = RecordTexts(evidence: "\(number) \(long)", note: "n\(row)", document: "")
      fold.take(ProgressRecord(core: core, texts: words), row: row)
    }
  }
  for row in 0..<3 {
    #expect(fold.texts(ofRow: row) == RecordTexts(evidence: "400 \(long)", note: "n\(row)"))
  }
}
