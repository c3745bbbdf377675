import ExactNumbers
import Testing

@testable import ProgressData

@Test(arguments: [
  ("80", "80"), ("80%", "80"), ("80,5", "80.5"), ("80.5 %", "80.5"), ("72,5 điểm", "72.5"),
  ("1.234,5", "1234.5"), ("1,234.5", "1234.5"), ("1.234.567", "1234567"), ("0,300", "0.3"),
  ("-3", "-3"), ("12.", "12"), ("1.5000", "1.5"),
]) func printedNumbers(text: String, number: String) {
  #expect(NumberCell(text, style: .printed) == Decimal(parsing: number).map(NumberCell.number))
}

@Test(arguments: [
  ("1.500", NumberCell.ambiguous), ("1,500 hồ sơ", .ambiguous), ("80-90", .unreadable),
  ("3/5", .unreadable), ("khoảng 80", .unreadable), ("≥ 80", .unreadable), ("1e3", .unreadable),
  ("1.23.4", .unreadable), ("1,2,3", .unreadable), ("", .unreadable), ("-", .unreadable),
  (".", .unreadable), (",5", .unreadable), ("0.1234567", .tooManyPlaces),
  ("99999999999999999999", .tooLarge), ("1.2,3.4", .unreadable),
]) func numbersThatAreNotRead(text: String, cell: NumberCell) {
  #expect(NumberCell(text, style: .printed) == cell)
}

@Test func aPercentHasNoThousands() {
  #expect(NumberCell("99.500", style: .printedSmall) == .number(Decimal(parsing: "99.5") ?? .zero))
  #expect(NumberCell("1.500", style: .machine) == .number(Decimal(parsing: "1.5") ?? .zero))
  #expect(NumberCell("1,5", style: .machine) == .unreadable)
}

@Test func blanksAtTheEndsGo() {
  #expect(trimmed(" \u{00A0}\u{200B}a b\u{FEFF}\t") == "a b")
  #expect(trimmed("\u{00A0}\u{200B}") == "")
}
