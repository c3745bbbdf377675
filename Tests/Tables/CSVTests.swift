import Diagnostics
import Tables
import TestSupport
import Testing

private func read(_ text: String, path: String = "a.csv") throws -> CollectedTable {
  try CollectedTable(TableSource(path: path, bytes: Array(text.utf8)))
}

private func error(_ bytes: [UInt8], path: String = "a.csv", limits: TableLimits = TableLimits())
  -> TableFault?
{
  do {
    _ = try CollectedTable(TableSource(path: path, bytes: bytes, limits: limits))
    return nil
  } catch { return error }
}

extension CollectedTable {
  /// `line: cell|cell`, a dot for a cell that is absent.
  var outline: [String] {
    rows.map { row in "\(row.number): " + row.cells.map { $0 ?? "." }.joined(separator: "|") }
  }
}

@Suite struct CSVTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var names: [String]
    var rows: [String]
    var testDescription: String { name }

    init(_ name: String, _ text: String, _ names: [String], _ rows: [String]) {
      (self.name, self.text, self.names, self.rows) = (name, text, names, rows)
    }
  }

  static let cases: [Case] = [
    Case("plain", "task,unit\nPAR-01,xa-hai-an\n", ["task", "unit"], ["2: PAR-01|xa-hai-an"]),
    Case("no line end at the end", "a,b\n1,2", ["a", "b"], ["2: 1|2"]),
    Case("an empty last cell", "a,b\n1,", ["a", "b"], ["2: 1|"]),
    Case("byte order mark", "\u{FEFF}a,b\n1,2\n", ["a", "b"], ["2: 1|2"]),
    Case("semicolons", "a;b;c\n1,5;x, y;2\n", ["a", "b", "c"], ["2: 1,5|x, y|2"]),
    Case("tabs", "a\tb\n1,5\t2;3\n", ["a", "b"], ["2: 1,5|2;3"]),
    Case("sep= line", "sep=|\na|b\n1,2|3\n", ["a", "b"], ["3: 1,2|3"]),
    Case("sep= line in quotes", "\"SEP=;\"\r\na;b\r\n1;2\r\n", ["a", "b"], ["3: 1|2"]),
    Case("CR LF", "a,b\r\n1,2\r\n3,4\r\n", ["a", "b"], ["2: 1|2", "3: 3|4"]),
    Case("lone CR", "a,b\r1,2\r3,4\r", ["a", "b"], ["2: 1|2", "3: 3|4"]),
    Case("blank rows count", "a,b\n\n1,2\n,\n\"\",\n3,4\n", ["a", "b"], ["3: 1|2", "6: 3|4"]),
    Case("blank lines at the head", "\n\na,b\n1,2\n", ["a", "b"], ["4: 1|2"]),
    Case("quotes", "a,b\n\"x, \"\"y\"\"\",\"\"\n", ["a", "b"], ["2: x, \"y\"|"]),
    Case(
      "quoted line breaks", "a,b\n\"x\r\ny\",1\n\"p\nq\rr\",2\n3,4\n", ["a", "b"],
      [
        "2: x\r\ny|1", "4: p\nq\rr|2", "7: 3|4",
      ]),
    Case("quote inside a cell", "a,b\n5\" pipe,1\n", ["a", "b"], ["2: 5\" pipe|1"]),
    Case("blank after a closing quote", "a,b\n\"x\" ,1\n", ["a", "b"], ["2: x|1"]),
    Case("short rows", "a,b,c\n1\n1,2\n", ["a", "b", "c"], ["2: 1|.|.", "3: 1|2|."]),
    Case("empty extra cells", "a,b\n1,2,,\n", ["a", "b"], ["2: 1|2"]),
    Case(
      "quoted header", "\"Nhiệm vụ, việc\";\"Đơn vị\"\n1;2\n", ["Nhiệm vụ, việc", "Đơn vị"],
      ["2: 1|2"]),
    Case("one column", "phrase\nHằng năm\n12/2025\n", ["phrase"], ["2: Hằng năm", "3: 12/2025"]),
    Case(
      "title above a semicolon table", "UBND huyện Hải Lăng, tỉnh Quảng Trị\n",
      ["UBND huyện Hải Lăng", " tỉnh Quảng Trị"], []),
  ]

  @Test(arguments: cases) func readsRows(_ c: Case) throws {
    let table = try read(c.text)
    #expect(table.header?.names == c.names)
    #expect(table.outline == c.rows)
    #expect(table.faults == [])
  }

  @Test func aTSVFileHasTabs() throws {
    #expect(try read("a,b\n1,2\n", path: "x.tsv").header?.names == ["a,b"])
  }

  @Test func faultsOfARowLeaveTheOthers() throws {
    let table = try read("a,b\n1,2,3\n4,5\n\"x\"y,6\n7,8\n")
    #expect(table.outline == ["3: 4|5", "5: 7|8"])
    #expect(table.faults.map(\.code) == [.extraCells, .textAfterQuote])
    #expect(table.faults.map(\.place.row) == [2, 4])
    #expect(table.faults[1].place.column == "a")
    #expect(
      table.faults[0].message
        == Message("table.extra-cells", ["cells": .integer(3), "columns": .integer(2)]))
    let limits = TableLimits(cell: 5)
    let long = try CollectedTable(
      TableSource(path: "a.csv", bytes: Array("a,b\n123456,1\n12345,2\n".utf8), limits: limits))
    #expect(long.outline == ["3: 12345|2"])
    #expect(long.faults.map(\.code) == [.cellTooLong])
  }

  struct Fault: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var code: TableFault.Code
    var row: Int?
    var testDescription: String { name }

    init(_ name: String, _ text: String, _ code: TableFault.Code, _ row: Int?) {
      self.init(name, bytes: Array(text.utf8), code, row)
    }

    init(_ name: String, bytes: [UInt8], _ code: TableFault.Code, _ row: Int?) {
      (self.name, self.bytes, self.code, self.row) = (name, bytes, code, row)
    }
  }

  static let faults: [Fault] = [
    Fault("empty", "", .emptyTable, nil),
    Fault("a mark alone", "\u{FEFF}", .emptyTable, nil),
    Fault("only blank lines", "\n\r\n  ,\n".replacing("  ", with: ""), .emptyTable, nil),
    Fault("quote never closed", "a,b\n1,2\n3,\"4\n5,6\n", .unclosedQuote, 3),
    Fault("quote never closed in a later line of a row", "a,b\n\"x\ny\",\"z\n", .unclosedQuote, 3),
    Fault(
      "legacy encoding", bytes: Array("a,b\n1,2\n\"x\n".utf8) + [0xE1, 0x22, 0x2C, 0x31, 0x0A],
      .notUTF8, 4),
    Fault(
      "legacy encoding before an open quote", bytes: Array("a,\"b\n".utf8) + [0xE1], .notUTF8, 2),
    Fault("nul byte", bytes: Array("a,b\n1,".utf8) + [0, 0x0A], .nulByte, 2),
    Fault("utf-16 cut short", bytes: [0xFF, 0xFE, 0x61, 0x00, 0x0A, 0x00, 0x62], .brokenUTF16, 2),
    Fault("utf-16 with half a pair", bytes: [0xFE, 0xFF, 0xD8, 0x00, 0x00, 0x61], .brokenUTF16, 1),
    Fault("row too long", "a,b\n" + String(repeating: "x", count: 101) + "\n", .rowTooLong, 2),
    Fault("too many columns", "a,b,c,d\n", .tooManyColumns, 1),
  ]

  @Test(arguments: faults) func saysWhyATableCannotBeRead(fault: Fault) {
    let found = error(fault.bytes, limits: TableLimits(row: 100, columns: 3))
    #expect(found?.code == fault.code)
    #expect(found?.place.row == fault.row)
    #expect(found?.place.path == "a.csv")
    #expect(found?.diagnostic.code.name == fault.code.rawValue)
  }

  @Test func filesAreNamedWhenTheyCannotBeRead() {
    let absent = TableSource(path: "no/such.csv")
    let found = #expect(throws: TableFault.self) { _ = try CollectedTable(absent) }
    #expect(found?.code == .unreadableFile)
    #expect(found?.message.id == "file.not-found")
    let unknown = #expect(throws: TableFault.self) {
      _ = try CollectedTable(TableSource(path: "a.docm", bytes: []))
    }
    #expect(unknown?.code == .unknownFormat)
    #expect(TableReaders.reader(for: "X/A.CSV")?.name == "csv")
    #expect(TableReaders.all.map { $0.name } == ["csv", "json", "ndjson"])
  }

  /// Keeps head lines and stops where it is told.
  struct HeadSink: TableRowSink {
    var heads: [String] = []
    var header: TableHeader?
    var rows: [Int] = []
    var stopsAfter: Int

    mutating func isHeader(_ row: borrowing TableRow) -> Bool {
      if row.text(of: 0) == "TT" { return true }
      heads.append(row.text(of: 0) ?? "")
      return false
    }
    mutating func columns(_ header: TableHeader) { self.header = header }
    mutating func row(_ row: borrowing TableRow) -> TableFlow {
      rows.append(row.number)
      return rows.count < stopsAfter ? .goOn : .stop
    }
    mutating func fault(_ fault: TableFault) -> TableFlow { .stop }
  }

  @Test func headLinesStandBeforeTheHeader() throws {
    let text =
      "BÁO CÁO, quý II\nSố liệu tính đến ngày 14/6/2024;;\n\nTT;Đơn vị;Ngày\n1;a;b\n2;c;d\n3;e;f\n"
    var sink = HeadSink(stopsAfter: 2)
    try TableReaders.read(TableSource(path: "a.csv", bytes: Array(text.utf8)), into: &sink)
    #expect(sink.heads == ["BÁO CÁO, quý II", "Số liệu tính đến ngày 14/6/2024"])
    #expect(sink.header == TableHeader(names: ["TT", "Đơn vị", "Ngày"], row: 4))
    #expect(sink.rows == [5, 6])
    let found = #expect(throws: TableFault.self) {
      try TableReaders.read(TableSource(path: "a.csv", bytes: Array("x\ny\n".utf8)), into: &sink)
    }
    #expect(found?.code == .noHeader)
  }
}
