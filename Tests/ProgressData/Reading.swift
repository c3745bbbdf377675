import Compliance
import Obligations
import ProgressData
import Testing

/// A way to read files, and all that it gives.
struct Reading {
  var threads = 1
  var sizes = ReadingSizes()

  func state(_ fixture: DataFixture, _ sources: [ProgressSource], _ demand: FoldDemand)
    -> [String]
  {
    var reader = fixture.reader(sources, threads: threads)
    reader.sizes = sizes
    var rejects: [RejectedRow] = []
    var reading = reader.read(
      into: ProgressFold(
        asOf: fixture.table.asOf, rowCount: fixture.table.rowCount, demand: demand)
    ) { rejects.append($0) }
    #expect(reading.isBalanced)
    reader.readAgain(into: &reading.fold)
    return allOf(reading, rejects)
  }

  /// Expects that the way of plain rows, and any cuts and threads, give what reading from front to
  /// back, row by row, gives.
  static func expectOneMeaning(of pattern: String, in fixture: DataFixture, seed: Int) {
    var source = ProgressSource(kind: .progress, pattern: pattern)
    if seed % 3 == 0 { source.groupRows = .each }
    if seed % 4 == 0 { source.reported = DataFixture.day("2024-06-02") }
    let demand: FoldDemand = seed % 2 == 0 ? .everything : [.contradictions, .previous]
    var slow = Reading()
    slow.sizes.readsGrids = false
    let expected = slow.state(fixture, [source], demand)
    #expect(Reading().state(fixture, [source], demand) == expected, "small files")
    for (threads, region) in [(1, 1 << 20), (1, 300), (2, 150), (7, 90), (3, 1)] {
      var reading = Reading(threads: threads)
      reading.sizes.smallFile = 0
      reading.sizes.region = region
      #expect(
        reading.state(fixture, [source], demand) == expected, "\(threads) threads, \(region) bytes")
    }
  }
}

/// All that is observable of a reading.
func allOf(_ reading: ProgressReading, _ rejects: [RejectedRow]) -> [String] {
  let fold = reading.fold
  var lines = ["\(fold.rows)"]
  // Where columns come with each row, a row has no cells of those that come later.
  for var reject in rejects {
    while let last = reject.cells.last, last.isEmpty { reject.cells.removeLast() }
    lines.append("\(reject)")
  }
  let findings = reading.findings
  lines += (findings.files + findings.notices).map { "\($0)" }
  lines += (findings.rejected + findings.dropped).map { "\($0)" }
  lines.append("\(findings.rejectedLeftOut) \(findings.droppedLeftOut) \(findings.rejectedCounts)")
  for row in 0..<fold.rowCount {
    lines.append("\(row) \(String(describing: fold.newest(ofRow: row))) \(fold.texts(ofRow: row))")
    lines.append("\(row) \(String(describing: fold.deciding(ofRow: row)))")
    lines.append("\(row) \(String(describing: fold.contradicting(ofRow: row)))")
    lines.append("\(row) \(String(describing: fold.previousPercent(ofRow: row)))")
    lines.append("\(row) \(fold.count(ofRow: row)) \(fold.wasMet(ofRow: row))")
    lines.append("\(row) \(String(describing: fold.firstCompleted(ofRow: row)))")
    lines.append("\(row) \(String(describing: fold.rejectedNewer(ofRow: row)))")
  }
  return lines
}
