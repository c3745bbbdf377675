import Compliance
import ExactNumbers
import Obligations
import ProgressData
import TestSupport
import Testing

private func isOne(in count: Int, _ random: inout SeededGenerator) -> Bool {
  random.int(in: 1...count) == 1
}

/// Files of progress as lines of JSON, most of them plain.
private struct RandomObjects {
  var rows: RandomRows
  private var keys: [String]

  init(seed: Int) {
    rows = RandomRows(seed: seed)
    keys = rows.columns
  }

  mutating func text(lines: Int) -> String {
    var text = isOne(in: 6, &rows.random) ? "\u{FEFF}" : ""
    for _ in 0..<lines {
      text += isOne(in: 40, &rows.random) ? strange() : object()
      text += isOne(in: 8, &rows.random) ? "\r\n" : "\n"
      if isOne(in: 60, &rows.random) { text += "\n \n" }
    }
    if isOne(in: 2, &rows.random) { text.removeLast() }
    return text
  }

  private mutating func strange() -> String {
    rows.random.element(of: [
      "{}", "[]", "7", "{\"task\":", "{\"task\":\"SIPAS-20\",\"task\":\"PAR-01\"}", "x",
      "{\"new\":1}",
      "{\"task\":{\"id\":\"SIPAS-20\"},\"unit\":[\"xa-hai-an\"]}", "{\"task\":\"a\tb\"}",
      " {\"a\":1}",
    ]) ?? ""
  }

  private mutating func object() -> String {
    if isOne(in: 15, &rows.random) { keys.shuffle(using: &rows.random) }
    let isUsual = !isOne(in: 4, &rows.random)
    let comma = isOne(in: 4, &rows.random) ? ", " : ","
    let colon = isOne(in: 4, &rows.random) ? ": " : ":"
    var members: [String] = []
    for key in keys {
      let cell = isUsual ? rows.usual(key) : rows.odd(key)
      if cell.isEmpty, isOne(in: 2, &rows.random) { continue }
      members.append("\"\(key)\"" + colon + value(cell))
    }
    if isOne(in: 60, &rows.random) { members.append(members.first ?? "") }
    if isOne(in: 60, &rows.random) { members.append("\"extra\":true") }
    let text = "{" + members.joined(separator: comma) + "}"
    return isOne(in: 60, &rows.random) ? String(text.dropLast()) : text
  }

  /// A cell as a number, a null or a string, which may have more escapes than it needs.
  private mutating func value(_ cell: String) -> String {
    if cell.isEmpty { return isOne(in: 2, &rows.random) ? "null" : "\"\"" }
    let isNumber = cell.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D }
    if isNumber, !isOne(in: 3, &rows.random) {
      return isOne(in: 10, &rows.random) ? cell + "e0" : cell
    }
    if isOne(in: 50, &rows.random) { return rows.random.element(of: ["true", "[]", "{}"]) ?? "" }
    let escapesAll = isOne(in: 30, &rows.random)
    var text = "\""
    for unit in cell.utf16 {
      let needs = unit < 0x20 || unit == 0x22 || unit == 0x5C
      if needs || escapesAll {
        let digits = String(unit, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      } else {
        text += String(decoding: [unit], as: UTF16.self)
      }
    }
    return text + "\""
  }
}

/// The way of plain lines gives what reading line by line gives.
@Test(arguments: 1...60) func plainObjectsSayWhatObjectsSay(seed: Int) throws {
  let fixture = DataFixture(asOf: seed % 5 == 0 ? "2024-06-10" : "2024-07-15")
  var objects = RandomObjects(seed: seed)
  for file in 0..<2 {
    let count = objects.rows.random.int(in: 1...60)
    try fixture.write("progress/\(file).ndjson", objects.text(lines: count))
  }
  Reading.expectOneMeaning(of: "progress/*.ndjson", in: fixture, seed: seed)
}

/// A line of JSON says what the row of CSV says that has the same cells.
@Test(arguments: [
  ("12.50", "12.50"), ("-0", "-0"), ("1e2", "1e2"), ("\"12,5\"", "\"12,5\""), ("\"85%\"", "85%"),
  ("\" 7 \"", " 7 "), ("null", ""), ("\"\"", ""), ("100", "100"), ("100.5", "100.5"),
  ("true", "true"), ("[5]", "[5]"), ("\"1\\u0030\"", "10"), ("007", nil), ("1.", nil), ("\"5", nil),
])
func percentsOfLines(value: String, cell: String?) throws {
  let head = "{\"task\":\"SIPAS-20\",\"unit\":\"xa-hai-an\",\"period\":\"2024-Q2\","
  let line = head + "\"reported\":\"2024-06-10\",\"status\":\"inProgress\",\"percent\":"
  let fixture = DataFixture()
  let reading = try fixture.read(
    line + "1}\n" + line.replacing("06-10", with: "06-11") + value + "}\n", as: "data.ndjson")
  let held = try #require(fixture.held("SIPAS-20/xa-hai-an/2024-Q2", in: reading))
  guard let cell else {
    #expect(reading.rejectedCodes == ["D0513 2"])
    #expect(held.percent == 1)
    return
  }
  #expect(reading.rejectedCodes.isEmpty)
  #expect(held.reported == DataFixture.day("2024-06-11"))
  let plain = ["12.50": "12.5", "-0": "0", "100": "100", " 7 ": "7", "10": "10", "85%": "85"][cell]
  #expect(held.percent.map { "\($0)" } == plain)
  #expect(reading.droppedCodes.count == (plain == nil && !cell.isEmpty ? 1 : 0))
}

/// What ends the reading of a file ends it whichever way it is read, and no row of it counts.
@Test(arguments: [1, 2, 5]) func aFaultThatEndsAFile(threads: Int) throws {
  let fixture = DataFixture()
  let line =
    "{\"task\":\"SIPAS-20\",\"unit\":\"xa-hai-an\",\"period\":\"2024-Q2\","
    + "\"reported\":\"2024-06-10\",\"status\":\"inProgress\"}\n"
  try fixture.write(
    "data.ndjson",
    String(repeating: line, count: 20) + "{\"note\":\""
      + String(repeating: "x", count: 9 << 20) + "\"}\n" + line)
  var reader = fixture.reader(
    [ProgressSource(kind: .progress, pattern: "data.ndjson")], threads: threads)
  reader.sizes.region = 200
  let reading = reader.read(
    into: ProgressFold(asOf: fixture.table.asOf, rowCount: fixture.table.rowCount))
  #expect(reading.fileCodes == ["D0508 21"])
  #expect(reading.fold.rows.read == 0)
}
