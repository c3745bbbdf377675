import CivilCalendar
import DocumentNumbers
import Testing

struct NumberCase: Sendable, CustomTestStringConvertible {
  var text: String
  var family: DocumentFamily
  var number: String
  var type: String?
  var organisation: String
  var fixes: [ReferenceFix]
  var testDescription: String { text }

  init(
    _ text: String, _ family: DocumentFamily, _ number: String, _ type: String?,
    _ organisation: String, _ fixes: [ReferenceFix] = []
  ) {
    (self.text, self.family, self.number) = (text, family, number)
    (self.type, self.organisation, self.fixes) = (type, organisation, fixes)
  }
}

private let cases: [NumberCase] = [
  .init("45/BC-UBND", .administrative, "45/BC-UBND", "BC", "UBND"),
  .init("145/KH-UBND", .administrative, "145/KH-UBND", "KH", "UBND"),
  .init("71/NQ-CP", .administrative, "71/NQ-CP", "NQ", "CP"),
  .init("25/QĐ-TTg", .administrative, "25/QĐ-TTg", "QĐ", "TTg"),
  .init("1281/NQ-UBTVQH15", .administrative, "1281/NQ-UBTVQH15", "NQ", "UBTVQH15"),
  .init("12/BC-UBND-NV", .administrative, "12/BC-UBND-NV", "BC", "UBND-NV"),
  .init("30/TTr-VPHĐND&UBND", .administrative, "30/TTr-VPHĐND&UBND", "TTr", "VPHĐND&UBND"),
  .init("45a/BC-UBND", .administrative, "45a/BC-UBND", "BC", "UBND"),
  .init("5333/UBND-KSTT", .officialLetter, "5333/UBND-KSTT", nil, "UBND"),
  .init("70/UBND-NV", .officialLetter, "70/UBND-NV", nil, "UBND"),
  .init("123/SNV-CCHC", .officialLetter, "123/SNV-CCHC", nil, "SNV"),
  .init("09/2019/NĐ-CP", .legalAct, "09/2019/NĐ-CP", "NĐ", "CP"),
  .init("01/2023/QĐ-UBND", .legalAct, "01/2023/QĐ-UBND", "QĐ", "UBND"),
  .init("05/2020/TTLT-BNV-BTC", .legalAct, "05/2020/TTLT-BNV-BTC", "TTLT", "BNV-BTC"),
  .init("80/2015/QH13", .legalAct, "80/2015/QH13", nil, "QH13"),
  // An act of the National Assembly names its type in words only.
  .init("Luật số 35/2025/QH15", .legalAct, "35/2025/QH15", "L", "QH15"),
  .init("Luật Nhà giáo số 73/2025/QH15", .legalAct, "73/2025/QH15", "L", "QH15"),
  .init("Nghị quyết 193/2025/QH15", .legalAct, "193/2025/QH15", "NQ", "QH15"),
  .init("02-NQ/BCSĐ", .party, "02-NQ/BCSĐ", "NQ", "BCSĐ"),
  .init("15-KL/HU", .party, "15-KL/HU", "KL", "HU"),
  // Mended.
  .init("45 / BC - UBND", .administrative, "45/BC-UBND", "BC", "UBND", [.spaces]),
  .init("45/BC–UBND", .administrative, "45/BC-UBND", "BC", "UBND", [.dash]),
  .init("45/bc-ubnd", .administrative, "45/BC-UBND", "BC", "UBND", [.letterCase]),
  .init("45/TTR-UBND", .administrative, "45/TTr-UBND", "TTr", "UBND", [.letterCase]),
  .init("5/BC-UBND", .administrative, "05/BC-UBND", "BC", "UBND", [.zeros]),
  .init("0045/BC-UBND", .administrative, "45/BC-UBND", "BC", "UBND", [.zeros]),
  .init("30/QÐ-UBND", .administrative, "30/QĐ-UBND", "QĐ", "UBND", [.lookAlikeD]),
  .init("02-NQ/BCSÐ", .party, "02-NQ/BCSĐ", "NQ", "BCSĐ", [.lookAlikeD]),
  .init("45/ВС-UBND", .administrative, "45/BC-UBND", "BC", "UBND", [.lookAlikeLetter]),
  .init("9/2019/NĐ-CP", .legalAct, "09/2019/NĐ-CP", "NĐ", "CP", [.zeros]),
]

@Test(arguments: cases) func numberIsRead(c: NumberCase) throws {
  let found = reader.read(c.text)
  try #require(found.count == 1)
  guard case .read(let reference, let fixes) = found[0].outcome else {
    Issue.record("\(found[0])")
    return
  }
  #expect(reference.family == c.family)
  #expect(Array(reference.number.utf8) == Array(c.number.utf8))
  #expect(reference.type == c.type)
  #expect(reference.organisation == c.organisation)
  #expect(fixes == c.fixes.sorted())
  #expect(found[0].text == c.text)
}

@Test(arguments: cases) func readNumberReadsBackWithNoFix(c: NumberCase) {
  guard case .read(let reference, let fixes)? = reader.read(c.number).first?.outcome else {
    Issue.record("not read")
    return
  }
  #expect(fixes == [])
  #expect(reference.number == c.number)
}

@Test func officialLetterHasAUnitAndAnActAYear() {
  #expect(reader.read("5333/UBND-KSTT").first?.reference?.unit == "KSTT")
  #expect(reader.read("09/2019/NĐ-CP").first?.reference?.year == 2019)
}

struct WrongCase: Sendable, CustomTestStringConvertible {
  var text: String
  var nearest: String?
  var testDescription: String { text }
  init(_ text: String, _ nearest: String?) { (self.text, self.nearest) = (text, nearest) }
}

@Test(arguments: [
  WrongCase("45-BC/UBND", "45/BC-UBND"), WrongCase("45/BC/UBND", "45/BC-UBND"),
  WrongCase("45-BC-UBND", "45/BC-UBND"), WrongCase("45 BC-UBND", "45/BC-UBND"),
  WrongCase("45/BCUBND", "45/BC-UBND"), WrongCase("45/QD-UBND", "45/QĐ-UBND"),
  WrongCase("45/TTrr-UBND", "45/TTr-UBND"), WrongCase("9/2019/ND-CP", "09/2019/NĐ-CP"),
  WrongCase("09/2019/NĐ/CP", "09/2019/NĐ-CP"),
  WrongCase("45/XX-UBND", nil), WrongCase("45/UBND", nil), WrongCase("45/BC", nil),
  WrongCase("0/BC-UBND", nil), WrongCase("99999999999999999999/BC-UBND", nil),
  WrongCase("Biên bản kiểm tra", nil), WrongCase("Nghị quyết 1281", nil),
  WrongCase("quý II/2024 - báo cáo", nil), WrongCase("15/6/2024", nil),
  WrongCase("45/2024/BC", nil),
])
func numberIsNotRead(c: WrongCase) {
  let found = reader.read(c.text)
  #expect(found.count == 1)
  #expect(found.first?.outcome == .unreadable(nearest: c.nearest))
  if let nearest = c.nearest { #expect(reader.read(nearest).first?.reference != nil) }
}
