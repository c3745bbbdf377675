import Compliance
import Obligations
import ProgressData
import TestSupport
import Testing

/// The way of plain rows gives what reading row by row gives.
@Test(arguments: 1...40) func plainRowsSayWhatRowsSay(seed: Int) throws {
  let fixture = DataFixture(asOf: seed % 5 == 0 ? "2024-06-10" : "2024-07-15")
  var rows = RandomRows(seed: seed)
  for file in 0..<2 {
    try fixture.write("progress/\(file).csv", rows.text(rows: rows.random.int(in: 1...60)))
  }
  Reading.expectOneMeaning(of: "progress/*.csv", in: fixture, seed: seed)
}

/// Rows that could not be cut, bytes that are no text, and the ends of files.
@Test(arguments: [
  "SIPAS-20,xa-hai-an,2024-Q2,2024-06-14,completed,\"offen", "\u{0}", "x\ny,\u{0}\n",
  "SIPAS-20,xa-hai-an,2024-Q2,2024-06-14,\"completed\nzwei\",100\n",
  String(repeating: "SIPAS-20,xa-hai-an,2024-Q2,2024-06-14,completed,1\r\n", count: 30) + "\"",
  "\"SIPAS-20\",\"xa-hai-an\",\"2024-Q2\",\"2024-06-14\",\"completed\",\"\"\r\n\"\",\"\",,,,\n",
])
func brokenTextsInRegions(tail: String) throws {
  let fixture = DataFixture()
  let good = String(
    repeating: "SIPAS-20,xa-hai-an,2024-Q2,2024-06-10,inProgress,50\n", count: 7)
  try fixture.write("data.csv", "task,unit,period,reported,status,percent\n" + good + tail)
  let source = ProgressSource(kind: .progress, pattern: "data.csv")
  var slow = Reading()
  slow.sizes.readsGrids = false
  let expected = slow.state(fixture, [source], .everything)
  for threads in [1, 2, 5] {
    for region in [1, 40, 130, 1 << 20] {
      var reading = Reading(threads: threads)
      reading.sizes.smallFile = 0
      reading.sizes.region = region
      #expect(
        reading.state(fixture, [source], .everything) == expected, "\(threads) \(region)")
    }
  }
}
