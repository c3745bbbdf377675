import Compliance
import Obligations
import ProgressData
import TestSupport
import Testing

/// Rows of all kinds, good and bad, in several files.
private func write(_ fixture: DataFixture, seed: UInt64) throws {
  var random = SeededGenerator(seed: seed)
  let statuses = ["completed", "inProgress", "xong", "lạ", ""]
  for file in 0..<9 {
    var text = file == 4 ? "unit,status\n" : "task,unit,period,reported,status,percent,note\n"
    for row in 0..<random.int(in: 1...40) {
      let unit = random.element(of: DataFixture.communes) ?? ""
      let day = random.int(in: 1...31)
      text += "SIPAS-\(random.int(in: 0...9) == 0 ? 21 : 20),xa-hai-\(unit),2024-Q"
      text += "\(random.int(in: 1...3)),2024-06-\(day < 10 ? "0" : "")\(day),"
      text += "\(random.element(of: statuses) ?? ""),\(random.int(in: -5...105)),ghi \(row)\n"
    }
    try fixture.write("progress/\(file).csv", text)
  }
}

/// All that is observable of a reading.
private func state(_ reading: ProgressReading, _ rejects: [RejectedRow]) -> [String] {
  let fold = reading.fold
  var lines = ["\(fold.rows)", "\(rejects)"]
  lines += reading.findings.files.map { "\($0)" }
  lines += reading.findings.rejected.map { "\($0)" }
  lines += reading.findings.dropped.map { "\($0)" }
  for row in 0..<fold.rowCount {
    lines.append("\(row) \(String(describing: fold.newest(ofRow: row))) \(fold.texts(ofRow: row))")
    lines.append(
      "\(row) \(String(describing: fold.previousPercent(ofRow: row))) \(fold.count(ofRow: row))")
    lines.append("\(row) \(String(describing: fold.contradicting(ofRow: row)))")
    lines.append("\(row) \(String(describing: fold.firstCompleted(ofRow: row)))")
    lines.append("\(row) \(String(describing: fold.rejectedNewer(ofRow: row)))")
  }
  return lines
}

@Test(arguments: 1...12) func anyNumberOfThreadsGivesTheSame(seed: Int) throws {
  let fixture = DataFixture()
  try write(fixture, seed: UInt64(seed))
  let sources = [ProgressSource(kind: .progress, pattern: "progress/*.csv")]
  var one: [RejectedRow] = []
  let expected = fixture.read(sources) { one.append($0) }
  #expect(expected.isBalanced)
  #expect(expected.fold.rows.used > 0 && !expected.findings.rejected.isEmpty)
  for threads in [2, 3, 7, 20] {
    var rejects: [RejectedRow] = []
    let reading = fixture.read(sources, threads: threads) { rejects.append($0) }
    #expect(state(reading, rejects) == state(expected, one), "\(threads) threads")
  }
}
