import CivilCalendar
import DocumentNumbers
import TestSupport
import Testing

/// What the plain reader found, in the words of the other one; nil: not plain.
private func plainly(_ cell: String, _ plain: inout PlainReferenceReader) -> [String]? {
  var items: [PlainReferenceReader.Item] = []
  let bytes = Array(cell.utf8)
  guard plain.read(bytes.span, into: &items) else { return nil }
  return items.map { item in
    guard plain.isRead(item), let form = plain.forms[Int(item.form)].reference else { return "-" }
    return line(form.type, form.organisation, form.unit, item.value, item.date)
  }
}

private func line(
  _ type: String?, _ organisation: String, _ unit: String?, _ value: Int32, _ date: CivilDate?
) -> String {
  "\(type ?? "") \(organisation) \(unit ?? "") \(value) \(date?.description ?? "")"
}

/// The same by the reader of texts; a document that is cited twice counts once.
private func inFull(_ cell: String) -> [String] {
  var seen: Set<String> = []
  return reader.read(cell).compactMap { found in
    guard let one = found.reference else { return "-" }
    let value = Int32(one.number.prefix { $0.isNumber }) ?? -1
    #expect(one.issuerName == nil && one.subject == nil && one.year == nil, "\(cell)")
    guard seen.insert("\(one.number) \(one.date?.description ?? "")").inserted else { return nil }
    return line(one.type, one.organisation, one.unit, value, one.date)
  }
}

@Test(arguments: [
  "324/BC-UBND ngày 15/6/2024", "05/BC-UBND", "324 BC-UBND ngày 15/6/2024", "324/BCUBND",
  "BC-UBND ngày 15/6/2024", "324/KH-UBND ngày 31/6/2024", "1/TTr-HĐND;2/QĐ-UBND ngày 1/1/2024",
  " 324/BC-UBND ngày 05/06/2024 ; 324/BC-UBND ngày 5/6/2024;", "02-NQ/BCSĐ ngày 3/2/2024",
  "5333/UBND-KSTT", "45/XX-UBND", "0045/BC-UBND;45/bc-ubnd", "45/V/v ngày 15/6/2024",
])
func plainCellsAreReadPlainly(cell: String) throws {
  var plain = PlainReferenceReader(reader)
  let found = try #require(plainly(cell, &plain))
  #expect(found == inFull(cell))
  // The second time the codes are known.
  #expect(plainly(cell, &plain) == found)
}

@Test(arguments: [
  "324/BC-UBND ngay 15/6/2024", "324/BC-UBND, ngày 15/6/2024", "Báo cáo số 324/BC-UBND",
  "45a/BC-UBND", "0/BC-UBND", "12345678/BC-UBND", "09/2019/NĐ-CP", "80/2015/QH13",
  "324/BC-UBND ngày 15/6/24", "324/BC-UBND ngày 15/6/2024.", "324/BC-UBND của UBND xã Hải An",
  "biên bản", "/BC-UBND", "324/BC-UBND\n46/KH-UBND",
])
func theRestIsLeftToTheReaderOfTexts(cell: String) {
  var plain = PlainReferenceReader(reader)
  #expect(plainly(cell, &plain) == nil)
}

/// Cells put together from pieces, and bent in some place.
@Test(arguments: 1...40) func plainReadingIsTheReading(seed: Int) {
  var random = SeededGenerator(seed: UInt64(seed))
  var plain = PlainReferenceReader(reader)
  let numbers = ["1", "07", "324", "2024", "15", "0", "1234567", "12345678", "", "0045"]
  let signs = ["/", "/", "/", "-", " ", "", "//", " / "]
  let codes = [
    "BC-UBND", "KH-UBND", "TTr-UBND", "TTR-UBND", "QĐ-UBND", "QÐ-UBND", "bc-ubnd", "BCUBND",
    "NQ/BCSĐ", "UBND-KSTT", "XX-UBND", "BC", "MAY-UBND", "th-UBND", "V/v", "BC-UBND-V/v", "of-A",
    "BC-UBND-", "-UBND", "NGAY", "TTg-TTG", "BC-UBTVQH15", "L", "QĐ-", "BC/UBND", "BC–UBND",
  ]
  let tails = [
    "", " ngày 15/6/2024", " ngày 5/06/2024", " ngày 31/6/2024", " ngày 30/2/2024",
    " ngày 15/6/0000", " ngày 15-6-2024", "  ngày 15/6/2024", " ngày 15/6/2024 về việc",
    " ngày 15/6/20245", " 15/6/2024", " ngày 1/13/2024", " (V/v)",
  ]
  let joints = [";", "; ", " ;", ";;", "\n", ", "]
  func pick(_ list: [String]) -> String { list[random.int(in: 0...(list.count - 1))] }
  var readPlainly = 0
  for _ in 0..<600 {
    var cell = ""
    for part in 0...random.int(in: 0...2) {
      if part > 0 { cell += pick(joints) }
      cell += pick(numbers) + pick(signs) + pick(codes) + pick(tails)
    }
    if random.int(in: 0...3) == 0 {
      var scalars = Array(cell.unicodeScalars)
      let place = random.int(in: 0...max(scalars.count - 1, 0))
      if !scalars.isEmpty { scalars.remove(at: place) }
      var bent = String.UnicodeScalarView()
      bent.append(contentsOf: scalars)
      cell = String(bent)
    }
    guard let found = plainly(cell, &plain) else { continue }
    readPlainly += 1
    #expect(found == inFull(cell), "seed \(seed): \(cell.debugDescription)")
  }
  #expect(readPlainly > 20)
}
