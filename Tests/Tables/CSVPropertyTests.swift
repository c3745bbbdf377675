import Tables
import TestSupport
import Testing

@Suite struct CSVPropertyTests {
  /// A table written by the rules, with what must be read back.
  static func random(_ random: inout SeededGenerator) -> (text: String, rows: [String]) {
    let words = [
      "", "a", "Hải An", "e\u{301}", "x,y", "p;q", "t\tu", "\"", "dòng\nhai", "r\rs",
      "c\r\nd", " ", "𝄞", "12/BC-UBND ngày 05/6/2024",
    ]
    let delimiter = random.element(of: [",", ";", "\t"]) ?? ","
    let lineEnd = random.element(of: ["\n", "\r\n", "\r"]) ?? "\n"
    let columns = random.int(in: 2...5)
    var text = (0..<columns).map { "column\($0)" }.joined(separator: delimiter) + lineEnd
    var line = 2
    var rows: [String] = []
    for _ in 0..<random.int(in: 0...8) {
      let cells = (0..<columns).map { _ in random.element(of: words) ?? "" }
      let isBlank = cells.allSatisfy(\.isEmpty)
      if !isBlank { rows.append("\(line): " + cells.joined(separator: "|")) }
      text += cells.map { quoted($0, delimiter, &random) }.joined(separator: delimiter) + lineEnd
      line += 1 + cells.map { breaks(in: $0) }.reduce(0, +)
    }
    return (text, rows)
  }

  private static func quoted(
    _ cell: String, _ delimiter: String, _ random: inout SeededGenerator
  ) -> String {
    let needs =
      cell.unicodeScalars.contains { "\"\r\n".unicodeScalars.contains($0) }
      || cell.contains(delimiter)
    guard needs || random.int(in: 0...3) == 0 else { return cell }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }

  private static func breaks(in cell: String) -> Int {
    var count = 0
    var last: UInt8 = 0
    for byte in cell.utf8 {
      if byte == 0x0D || (byte == 0x0A && last != 0x0D) { count += 1 }
      last = byte
    }
    return count
  }

  @Test(arguments: 0..<100) func readsBackWhatWasWritten(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let (text, rows) = CSVPropertyTests.random(&random)
    let table = try CollectedTable(TableSource(path: "a.csv", bytes: Array(text.utf8)))
    #expect(table.outline == rows, "\(text.debugDescription)")
    #expect(table.faults == [])
  }

  /// Blocks cut at every byte, and blocks of one byte, give the same table.
  @Test(arguments: 0..<12) func blocksDoNotMatter(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) + 1000)
    let bytes = Array(("\u{FEFF}" + CSVPropertyTests.random(&random).text).utf8)
    let whole = try CollectedTable(TableSource(path: "a.csv", bytes: bytes))
    for cut in 0...bytes.count {
      let blocks = [Array(bytes[..<cut]), Array(bytes[cut...])]
      #expect(try CollectedTable(TableSource(path: "a.csv", blocks: blocks)) == whole)
    }
    #expect(try CollectedTable(TableSource(path: "a.csv", blocks: bytes.map { [$0] })) == whole)
  }

  /// Blocks larger than the sample from which the delimiter is found.
  @Test(arguments: [1_000, 65_536, 70_001, 1_000_003]) func longTablesInBlocks(size: Int) throws {
    var text = "task;unit;note\r\n"
    for row in 0..<20_000 {
      text += "T\(row % 7);\"xã, \"\"\(row)\"\"\";Số \(row)\r\n"
      if row % 100 == 0 { text += "\r\n" }
    }
    let bytes = Array(text.utf8)
    let blocks = stride(from: 0, to: bytes.count, by: size).map {
      Array(bytes[$0..<min($0 + size, bytes.count)])
    }
    let table = try CollectedTable(TableSource(path: "a.csv", blocks: blocks))
    #expect(table.rows.count == 20_000)
    #expect(table.rows.last?.number == 20_000 + 200 + 1)
    #expect(table.rows.last?.cells == ["T0", "xã, \"19999\"", "Số 19999"].map { $0 })
    #expect(table.faults == [])
  }

  @Test(arguments: [true, false]) func decodesUTF16(isBigEndian: Bool) throws {
    let text = "\u{FEFF}việc;đơn vị\r\n𝄞;\"Hải\nAn\"\r\n"
    let bytes = text.utf16.flatMap { unit in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBigEndian ? pair : pair.reversed()
    }
    for size in [1, 2, 3, 5, 1_000] {
      let blocks = stride(from: 0, to: bytes.count, by: size).map {
        Array(bytes[$0..<min($0 + size, bytes.count)])
      }
      let table = try CollectedTable(TableSource(path: "a.csv", blocks: blocks))
      #expect(table.header?.names == ["việc", "đơn vị"])
      #expect(table.outline == ["2: 𝄞|Hải\nAn"])
    }
  }

  @Test(arguments: 0..<100) func anyBytesAreSafe(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let bytes: [UInt8] = [
      0x22, 0x2C, 0x3B, 0x0A, 0x0D, 0x61, 0x5B, 0x5D, 0x7B, 0x7D, 0x3A, 0xC3, 0xA9, 0x5C,
    ]
    for path in ["a.csv", "a.json", "a.ndjson"] {
      for _ in 0..<50 {
        let text = (0..<random.int(in: 0...40)).map { _ in random.element(of: bytes) ?? 0 }
        let table = try? CollectedTable(TableSource(path: path, bytes: text))
        let again = try? CollectedTable(TableSource(path: path, blocks: text.map { [$0] }))
        #expect(table == again, "\(path) \(text)")
      }
    }
  }
}
