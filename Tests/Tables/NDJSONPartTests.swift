import Bytes
import Diagnostics
import Foundation
import Tables
import TestSupport
import Testing

/// All that a table gave, row by row, whichever way it was read.
private struct Collected: CellGridSink, Equatable {
  var header: TableHeader?
  var rows: [String] = []
  var faults: [String] = []
  var ended: String?
  private var row = TableRow.empty

  static func == (a: Collected, b: Collected) -> Bool {
    a.header == b.header && a.rows == b.rows && a.faults == b.faults && a.ended == b.ended
  }

  mutating func columns(_ header: TableHeader) {
    self.header = TableHeader(names: header.names, row: self.header?.row ?? header.row)
  }

  mutating func row(_ row: borrowing TableRow) -> TableFlow {
    var texts = row.texts
    while let last = texts.last, last == nil { texts.removeLast() }
    rows.append("\(row.number): " + texts.map { $0 ?? "." }.joined(separator: "|"))
    return .goOn
  }

  mutating func rows(_ grid: CellGrid, of bytes: [UInt8], firstLine: Int) {
    for index in 0..<grid.rowCount {
      row.copy(index, of: grid, bytes, firstLine: firstLine)
      _ = row(row)
    }
  }

  mutating func fault(_ fault: TableFault) -> TableFlow {
    faults.append("\(fault.place.row ?? 0) \(fault.diagnostic)")
    return .goOn
  }

  mutating func end(_ fault: TableFault) { ended = "\(fault.place.row ?? 0) \(fault.diagnostic)" }
}

/// Reads from front to back; what comes behind the fault that ends it does not count, and neither
/// do the rows before it, since the parts are not read then.
private func readInOrder(_ source: TableSource) -> Collected {
  var found = Collected()
  do throws(TableFault) {
    try TableReaders.read(source, into: &found)
  } catch {
    found = Collected()
    found.end(error)
  }
  return found
}

private func readInParts(_ source: TableSource, threads: Int, regionSize: Int) -> Collected {
  var head = Collected()
  var found = Collected()
  do throws(TableFault) {
    let parts = try TableReaders.parts(
      of: source, threads: threads, regionSize: regionSize, into: &head)
    guard let parts, var regions = try TextRegions(parts.text, of: source, size: regionSize)
    else { return found }
    var reader = PieceReader(parts)
    var next = PieceEnd(position: regions.position, line: parts.text.line)
    while try regions.advance(to: next.position, threads: 1) {
      next.position = regions.position
      for piece in regions.pieces(atMost: threads) {
        #expect(next.position == piece.lowerBound)
        next = try reader.read(
          regions.bytes, range: piece, line: next.line, isAtEnd: regions.isAtEnd, into: &found)
      }
    }
    #expect(found.header == nil, "the columns are known before")
    #expect(head.rows.isEmpty)
    #expect(head.faults == Array(found.faults.prefix(1)))
    found.header = head.header
  } catch {
    found = Collected()
    found.end(error)
  }
  return found
}

/// Lines of objects, most of them plain.
private struct RandomLines {
  var random: SeededGenerator
  var keys = ["task", "unit", "đơn vị", "percent", "note with a long name"]

  mutating func text() -> [UInt8] {
    var bytes: [UInt8] = random.int(in: 0...9) == 0 ? [0xEF, 0xBB, 0xBF] : []
    for _ in 0..<random.int(in: 0...40) {
      bytes += line()
      bytes += random.int(in: 0...5) == 0 ? [0x0D, 0x0A] : [0x0A]
    }
    if random.int(in: 0...1) == 0, !bytes.isEmpty { bytes.removeLast() }
    return bytes
  }

  private mutating func line() -> [UInt8] {
    if random.int(in: 0...20) == 0 { return Array(odd().utf8) }
    if random.int(in: 0...40) == 0 { keys.append("k\(random.int(in: 0...9))") }
    if random.int(in: 0...10) == 0 { keys.shuffle(using: &random) }
    var text = "{"
    for key in keys where random.int(in: 0...8) > 0 {
      text += (text.utf8.count > 1 ? "," : "") + blank() + "\"\(key)\":" + blank() + value()
    }
    var bytes = Array((text + "}").utf8)
    // A fault at any place: another byte, one less, one more.
    if random.int(in: 0...12) == 0 {
      let at = random.int(in: 0...(bytes.count - 1))
      let byte = random.element(of: Array("\",:{}[]\\ 0e.-\t\u{1}nx".utf8)) ?? 0
      switch random.int(in: 0...2) {
      case 0: bytes[at] = byte
      case 1: bytes.remove(at: at)
      default: bytes.insert(byte, at: at)
      }
    }
    return bytes
  }

  private mutating func blank() -> String {
    random.element(of: ["", "", "", "", " ", " ", "  ", "\t"]) ?? ""
  }

  private mutating func value() -> String {
    let usual = [
      "\"x\"", "\"Đã hoàn thành\"", "\"\"", "null", "12", "12.50", "-0", "0", "\"12,5\"",
    ]
    let rare = [
      "1e2", "-1.5E+3", "true", "false", "[1, 2]", "{\"a\": null}", "\"a\\\"b\"", "\"\\u1ec7\"",
      "01", "-", "\"" + String(repeating: "dài ", count: 20) + "\"",
      "123456789012345678901234567890",
    ]
    return (random.int(in: 0...12) == 0 ? random.element(of: rare) : random.element(of: usual))
      ?? ""
  }

  private mutating func odd() -> String {
    random.element(of: [
      "", " ", "\t \r", "{}", "[]", "7", "null", "\"x\"", "{", "}", "{\"task\":1,\"task\":2}",
      "{\"t\\u0061sk\":1}", "\u{FEFF}{\"task\":1}", "{\"task\":\"x", "x", "{\"\":1}",
      "{\"tab\\there\":1}", "{\"tab\there\":1}",
    ]) ?? ""
  }
}

@Suite struct NDJSONPartTests {
  /// Any cuts and threads give what reading from front to back gives.
  @Test(arguments: 0..<300) func partsSayWhatTheWholeSays(seed: Int) {
    var lines = RandomLines(random: SeededGenerator(seed: UInt64(seed)))
    var bytes = lines.text()
    if seed % 10 == 0, !bytes.isEmpty { bytes[bytes.count / 2] = 0xE1 }
    var limits = TableLimits()
    if seed % 7 == 0 { limits.cell = 60 }
    if seed % 11 == 0 { limits.columns = 6 }
    if seed % 13 == 0 { limits.row = 150 }
    let source = TableSource(path: "a.ndjson", bytes: bytes, limits: limits)
    let expected = readInOrder(source)
    for (threads, size) in [(1, 1 << 20), (1, 40), (2, 70), (3, 1), (7, 25)] {
      #expect(
        readInParts(source, threads: threads, regionSize: size) == expected,
        "\(threads) threads, \(size) bytes: \(String(decoding: bytes, as: UTF8.self))")
    }
  }

  /// A file of more than a block, of which each region is read from the disk.
  @Test(arguments: [false, true]) func aFileRegionByRegion(hasMark: Bool) throws {
    let line = Array("{\"a\":\"".utf8) + Array(repeating: 0x78, count: 300) + Array("\"}\n".utf8)
    var bytes: [UInt8] = hasMark ? [0xEF, 0xBB, 0xBF] : []
    for _ in 0..<5000 { bytes += line }
    bytes += Array("{\"b\":[]}\n\n{\"a\":\"\\u0061\",\"c\":1}".utf8)
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).ndjson")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let source = TableSource(path: "a.ndjson", file: file.path)
    let expected = readInOrder(source)
    #expect(expected.rows.count == 5002 && expected.rows.last == "5003: a|.|1")
    #expect(expected.header == TableHeader(names: ["a", "b", "c"], row: 1))
    for (threads, size) in [(1, 1 << 19), (2, 100_000), (3, 200)] {
      #expect(readInParts(source, threads: threads, regionSize: size) == expected)
    }
  }

  @Test func aColumnWithEachLine() {
    let text = (0..<300).map { "{\"k\($0)\":\($0),\"a\":1}\n" }.joined()
    let source = TableSource(path: "a.ndjson", bytes: Array(text.utf8))
    let found = readInParts(source, threads: 2, regionSize: 4096)
    #expect(found == readInOrder(source))
    #expect(found.header?.names.count == 301)
  }
}
