import CivilCalendar
import Compliance
import ExactNumbers
import Obligations
import TestSupport
import Testing

/// One row for the fold, of any kind.
private enum FoldRow: Sendable {
  case record(ProgressRecord, row: Int)
  case rejected(RecordOrder, reported: CivilDate?, row: Int)
  case appraisal(Appraisal, row: Int)
  case evidence(ProgressFold.EvidenceRow, row: Int)
}

private let asOf = CivilDate(iso: "2024-06-20") ?? .earliest
private let rowCount = 4

/// Rows whose days and contents often meet.
private func rows(seed: UInt64, count: Int) -> [FoldRow] {
  var random = SeededGenerator(seed: seed)
  let statuses: [StatedStatus] = [.inProgress, .completed, .completed, .notStarted]
  return (1...count).map { number in
    let order = RecordOrder(file: number / 7, row: number)
    let day = asOf.addingDays(random.int(in: -4...2))
    let row = random.int(in: 0...(rowCount - 1))
    switch random.int(in: 0...9) {
    case 0: return .rejected(order, reported: random.int(in: 0...1) == 0 ? nil : day, row: row)
    case 1:
      let decision: Appraisal.Decision = random.int(in: 0...1) == 0 ? .accepted : .returned
      return .appraisal(Appraisal(decision: decision, date: day, order: order), row: row)
    case 2:
      return .evidence(
        ProgressFold.EvidenceRow(reported: day, order: order, text: "\(number)"), row: row)
    default:
      let core = RecordCore(
        reported: day, order: order,
        status: statuses[random.int(in: 0...3)], percent: Decimal(random.int(in: 0...1) * 50),
        completed: random.int(in: 0...2) == 0 ? day : nil, isForPart: random.int(in: 0...4) == 0)
      return .record(
        ProgressRecord(core: core, texts: RecordTexts(note: number % 3 == 0 ? "\(number)" : nil)),
        row: row)
    }
  }
}

private func take(_ rows: [FoldRow], into fold: inout ProgressFold) {
  for row in rows {
    fold.rows.read += 1
    var isSeen = true
    switch row {
    case .record(let record, let row): isSeen = fold.take(record, row: row)
    case .rejected(let order, let reported, let row):
      fold.takeRejected(order, reported: reported, row: row)
      fold.rows.rejected += 1
      continue
    case .appraisal(let appraisal, let row):
      isSeen = fold.take(appraisal, row: row)
      if isSeen { fold.rows.takenOfOtherFiles += 1 }
    case .evidence(let item, let row):
      isSeen = fold.take(item, row: row)
      if isSeen { fold.rows.takenOfOtherFiles += 1 }
    }
    if isSeen { fold.rows.taken += 1 } else { fold.rows.later += 1 }
  }
}

/// Row 1 is of a continuous task, the others of tasks that end.
private func secondPass(_ fold: ProgressFold) -> [Int] {
  (0..<rowCount).filter { fold.needsSecondPass(row: $0, isContinuous: $0 == 1) }
}

/// The whole of a fold, in two passes, by any split of the rows.
private func folded(_ parts: [[FoldRow]]) -> ProgressFold {
  var whole = ProgressFold(asOf: asOf, rowCount: rowCount)
  for part in parts {
    var one = ProgressFold(asOf: asOf, rowCount: rowCount)
    take(part, into: &one)
    whole.merge(one)
  }
  whole.settleCounts()
  let wanted = Set(secondPass(whole))
  let first = whole
  for part in parts {
    var one = first
    for case .record(let record, let row) in part where wanted.contains(row) {
      one.takeAgain(record.core, row: row)
    }
    whole.takeFirstCompleted(of: one)
  }
  return whole
}

/// Everything that can be asked of a fold, as lines.
private func state(_ fold: ProgressFold) -> [String] {
  var lines = ["\(fold.rows)", "\(secondPass(fold))"]
  for row in 0..<rowCount {
    let cores = [
      fold.newest(ofRow: row), fold.contradicting(ofRow: row), fold.deciding(ofRow: row),
    ]
    lines += cores.map { "\(row) \(String(describing: $0))" }
    lines.append("\(row) \(fold.count(ofRow: row)) \(fold.wasMet(ofRow: row))")
    lines.append("\(row) \(String(describing: fold.previousPercent(ofRow: row)))")
    lines.append("\(row) \(String(describing: fold.firstCompleted(ofRow: row)))")
    lines.append("\(row) \(fold.texts(ofRow: row)) \(fold.evidence(ofRow: row))")
    lines.append("\(row) \(String(describing: fold.appraisal(ofRow: row)))")
    lines.append("\(row) \(String(describing: fold.newestReturn(ofRow: row)))")
    lines.append("\(row) \(String(describing: fold.rejectedNewer(ofRow: row)))")
  }
  return lines
}

@Test(arguments: 1...120) func anyOrderAndSplitGiveTheSameFold(seed: Int) {
  var random = SeededGenerator(seed: UInt64(seed))
  let all = rows(seed: UInt64(seed) &* 7919, count: random.int(in: 1...60))
  let expected = state(folded([all]))
  for round in 1...6 {
    var shuffled = all
    for index in shuffled.indices.reversed() {
      shuffled.swapAt(index, random.int(in: 0...index))
    }
    var parts: [[FoldRow]] = []
    while !shuffled.isEmpty {
      let length = min(random.int(in: 1...20), shuffled.count)
      parts.append(Array(shuffled.prefix(length)))
      shuffled.removeFirst(length)
    }
    #expect(state(folded(parts)) == expected, "seed \(seed), round \(round)")
  }
}

/// The slow and obvious way: all records of a row, sorted.
@Test(arguments: 1...120) func theFoldAgreesWithSortedRecords(seed: Int) {
  let all = rows(seed: UInt64(seed) &* 104_729, count: 50)
  let fold = folded([all])
  for row in 0..<rowCount {
    let records = all.compactMap { one -> RecordCore? in
      guard case .record(let record, row) = one, record.core.reported <= asOf else { return nil }
      return record.core
    }.sorted { $1.isNewer(than: $0) }
    let newest = records.last
    #expect(fold.newest(ofRow: row) == newest)
    let previous = records.last { $0.reported != newest?.reported }
    #expect(fold.previousPercent(ofRow: row) == previous?.percent)
    let contradicting = records.last { one in
      newest.map { one.reported == $0.reported && one.contradicts($0) } ?? false
    }
    #expect(fold.contradicting(ofRow: row) == contradicting)
    let whole = records.filter { !$0.isForPart }
    #expect(fold.wasMet(ofRow: row) == whole.contains { $0.status == .completed })
    #expect(fold.deciding(ofRow: row) == whole.last)
    let isNeeded =
      records.count > 1 && whole.last?.status == .completed
      && (row == 1 || whole.last?.completed == nil)
    #expect(secondPass(fold).contains(row) == isNeeded)
    guard isNeeded else { continue }
    // A return breaks the run for a completion reported after it.
    let back = fold.newestReturn(ofRow: row)?.date
    let isAfterReturn = back.map { day in whole.last.map { $0.reported > day } ?? false } ?? false
    let run = whole.reversed().prefix { $0.status == .completed }.filter { one in
      !isAfterReturn || back.map { one.reported > $0 } ?? true
    }
    #expect(fold.firstCompleted(ofRow: row) == run.map(\.reported).min())
  }
}

@Test func readIsUsedAndSupersededAndLaterAndRejected() {
  for seed in 1...50 {
    let fold = folded([rows(seed: UInt64(seed), count: 40)])
    let rows = fold.rows
    #expect(rows.read == rows.used + rows.superseded + rows.later + rows.rejected)
    #expect(rows.superseded >= 0)
  }
}

@Test func aGroupRowCountsAsOne() {
  var fold = ProgressFold(asOf: asOf, rowCount: rowCount)
  let core = RecordCore(
    reported: asOf, order: RecordOrder(file: 0, row: 2), status: .completed, isFromGroupRow: true)
  for row in 0..<rowCount { fold.take(ProgressRecord(core: core), row: row) }
  fold.rows.read = 1
  fold.rows.taken = 1
  fold.settleCounts()
  #expect(fold.rows.used == 1)
  #expect(fold.rows.superseded == 0)
}

@Test func b4FirstDayOfTheRunOfCompleted() {
  let days = ["2024-06-10", "2024-06-12", "2024-06-14"].compactMap { CivilDate(iso: $0) }
  let statuses: [StatedStatus] = [.completed, .inProgress, .completed]
  let cores = zip(days, statuses).enumerated().map { index, one in
    RecordCore(reported: one.0, order: RecordOrder(file: 0, row: index), status: one.1)
  }
  var fold = ProgressFold(asOf: asOf, rowCount: 1)
  for core in cores { fold.take(ProgressRecord(core: core), row: 0) }
  #expect(fold.needsSecondPass(row: 0, isContinuous: false))
  for core in cores { fold.takeAgain(core, row: 0) }
  #expect(fold.firstCompleted(ofRow: 0) == days[2])
}

@Test("a stated day of completion spares a task that ends the second pass, and no continuous one")
func statedDaySparesSecondPass() {
  var fold = ProgressFold(asOf: asOf, rowCount: 1)
  for row in 0...1 {
    let core = RecordCore(
      reported: asOf, order: RecordOrder(file: 0, row: row), status: .completed, completed: asOf)
    fold.take(ProgressRecord(core: core), row: 0)
    #expect(fold.needsSecondPass(row: 0, isContinuous: true) == (row == 1))
    #expect(!fold.needsSecondPass(row: 0, isContinuous: false))
  }
}
