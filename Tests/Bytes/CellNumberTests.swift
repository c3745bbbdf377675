import Bytes
import Testing

@Suite struct CellNumberTests {
  private func readings(
    _ cells: [String], _ read: (CellGrid, [UInt8], inout [Int64]) -> Void
  ) -> [Int64] {
    var found: [Int64] = []
    for cell in cells {
      let text = Array("\(cell)\n".utf8)
      var grid = CellGrid(columnCount: 1)
      grid.append(range: 0..<(text.count - 1), line: 0)
      grid.setCell(0, start: 0, end: UInt32(text.count - 1))
      var reading = [Int64](repeating: 7, count: CellGrid.rowLimit)
      read(grid, text, &reading)
      found.append(reading[0])
    }
    return found
  }

  private func days(_ cells: [String]) -> [Int64] {
    readings(cells) { CellNumbers.readDays($0, column: 0, in: $1, into: &$2) }
  }

  /// Every day of the calendar by walking, in both forms.
  @Test func daysCountOn() {
    var number: Int64 = 365
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    for year in 1971...2110 {
      let isLeap = year % 4 == 0 && year != 2100
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (month, length) in lengths.enumerated() {
        for day in 1...length {
          let forms = [
            "\(year)-\(two(month + 1))-\(two(day))", "\(day)/\(month + 1)/\(year)",
            "\(two(day))/\(two(month + 1))/\(year)",
          ]
          #expect(days(forms) == [number, number, number], "\(forms)")
          number += 1
        }
        let none = ["\(year)-\(two(month + 1))-\(two(length + 1))"]
        #expect(days(none) == [CellMark.unusual], "\(none)")
      }
    }
  }

  @Test func whatIsNoPlainDayIsUnusual() {
    let odd = [
      "2024-13-01", "2024-00-10", "2024-06-00", "1970-01-01", "0001-01-01", "3000-01-01",
      "2024/06/01", "2024-6-1", "2024-06-1", "1-6-2024", "1.6.2024", "1/6/24", "31/2/2024",
      "0/1/2024", "001/6/2024", "1/006/2024", "1/6/02024", "/6/2024", "1//2024", "1/6/", "x",
      "2024-06-0a", "2024x06-01", "2024-06-01 ", " 1/6/2024", "1/6/2024/", "20240601",
      "2024-06-0\u{7F}", "ngày 1/6", "１/6/2024",
    ]
    for (cell, reading) in zip(odd, days(odd)) { #expect(reading == CellMark.unusual, "\(cell)") }
    #expect(days([""]) == [CellMark.blank])
  }

  @Test func decimalsInMillionths() {
    func read(_ cells: [String], comma: Bool = true, groups: Bool = false) -> [Int64] {
      readings(cells) {
        CellNumbers.readDecimals(
          $0, column: 0, in: $1, hasComma: comma, hasGroups: groups, into: &$2)
      }
    }
    let plain = ["0", "7", "007", "85.5", "85,5", "100", "0.000001", "999999999.999999", "1.234"]
    let units: [Int64] = [
      0, 7_000_000, 7_000_000, 85_500_000, 85_500_000, 100_000_000, 1, 999_999_999_999_999,
      1_234_000,
    ]
    #expect(read(plain) == units)
    #expect(read(["85,5"], comma: false) == [CellMark.unusual])
    #expect(
      read(["1.234", "1,234", "1.23"], groups: true).map { $0 == CellMark.unusual } == [
        true, true, false,
      ])
    let odd = [
      "-1", "+1", ".5", "5.", "1.2.3", "1.0000000", "1234567890", "1e3", "85%", " 1", "1 ", "x",
      "1,5 điểm", "١",
    ]
    for (cell, reading) in zip(odd, read(odd)) { #expect(reading == CellMark.unusual, "\(cell)") }
    #expect(read([""]) == [CellMark.blank])
  }
}
