import CivilCalendar
import Compliance
import Diagnostics
import ExactNumbers
import Expressions
import Facts
import Obligations
import ProgressData
import Testing

private let an = "SIPAS-20/xa-hai-an/2024-Q2"

private func source(
  reported: String? = nil, unit: String? = nil, period: String? = nil,
  columns: [String: String] = [:], condition: String? = nil
) -> ProgressSource {
  let completedWhen = condition.flatMap { text in
    Expression.compile(text, declarations: Catalogue.record.declarations, expecting: .bool)
      .expression
  }
  return ProgressSource(
    kind: .progress, pattern: "", reported: reported.map(DataFixture.day),
    unit: unit.map { UnitID($0) }, period: period.flatMap { Period(id: $0) }, columns: columns,
    completedWhen: completedWhen)
}

@Test func vietnameseHeadings() throws {
  let fixture = DataFixture()
  let reading = try fixture.read(
    """
    STT;Mã nhiệm vụ;Nhiệm vụ;ĐƠN VỊ CHỦ TRÌ;Kỳ báo cáo;Ngày báo cáo;Trạng thái;Tiến độ (%);\
    Ngày hoàn thành;Giá trị;Tài liệu kiểm chứng;Ghi chú
    1;SIPAS-20;Báo cáo quý;xã Hải An;Quý II/2024;17/6/2024;Hoàn thành;100;14/6/2024;72,5;\
    45/BC-UBND ngày 14/6/2024; đã gửi\u{0020}
    """)
  #expect(reading.fileCodes.isEmpty && reading.findings.notices.isEmpty)
  let core = try #require(fixture.held(an, in: reading))
  #expect(core.value == Decimal(parsing: "72.5"))
  #expect(core.completed == DataFixture.day("2024-06-14"))
  let row = try #require(fixture.row(an))
  #expect(
    reading.fold.texts(ofRow: row)
      == RecordTexts(evidence: "45/BC-UBND ngày 14/6/2024", note: "đã gửi"))
}

/// The top of a file, and the fault of the file as a whole.
struct FileCase: Sendable, CustomTestStringConvertible {
  var name: String
  var text: String
  var columns: [String: String] = [:]
  var codes: [String]

  var testDescription: String { name }
}

private let fileCases: [FileCase] = [
  FileCase(name: "empty", text: "", codes: ["D0502"]),
  FileCase(
    name: "no task column", text: "TT,unit,status\n1,xa-hai-an,xong\n", codes: ["D0524 1"]),
  FileCase(
    name: "two headings for one field",
    text: "task,status,Trạng thái,reported\nPAR-01,xong,xong,2024-06-17\n", codes: ["D0525 1"]),
  FileCase(
    name: "a heading that is not there", text: "task,status,reported\nPAR-01,xong,2024-06-17\n",
    columns: ["percent": "Tiến độ thực tế"], codes: ["D0526 1"]),
  FileCase(
    name: "B10 no report date", text: "task,status\nPAR-01,xong\n", codes: ["D0527 1"]),
  FileCase(
    name: "B7 no status column", text: "task,percent,reported\nPAR-01,100,2024-06-17\n",
    codes: ["D0528 1"]),
  FileCase(
    name: "a head line without its day",
    text: "Số liệu tính đến ngày 31/02/2024\ntask,status\nPAR-01,xong\n", codes: ["D0531 1"]),
  FileCase(
    name: "not UTF-8 in the middle", text: "task,status,reported\nPAR-01,xong,2024-06-17\n\u{0}\n",
    codes: ["D0505 3"]),
]

@Test(arguments: fileCases) func fileFaults(_ one: FileCase) throws {
  let fixture = DataFixture()
  let reading = try fixture.read(one.text, as: "data.csv", source(columns: one.columns))
  #expect(reading.fileCodes == one.codes)
  #expect(reading.isIncomplete)
  #expect(reading.isBalanced)
}

@Test func theOtherFilesAreStillRead() throws {
  let fixture = DataFixture()
  try fixture.write("a.csv", "")
  try fixture.write("b.csv", "task,status,reported\nPAR-01,xong,2024-06-17\n")
  let patterns = ["a.csv", "missing.csv", "nothing/*.csv", "b.csv"]
  let reading = fixture.read(patterns.map { ProgressSource(kind: .progress, pattern: $0) })
  #expect(Set(reading.findings.files.map(\.code.text)) == ["D0521", "D0502", "D0501"])
  #expect(fixture.held("PAR-01/phong-noi-vu/once", in: reading)?.status == .completed)
}

@Test func headingsThatMeanNothingAreSaidOnce() throws {
  let fixture = DataFixture()
  let reading = try fixture.read(
    "task,status,reported,Màu sắc,Người ký\nPAR-01,xong,2024-06-17,đỏ,A\n")
  #expect(reading.fileCodes.isEmpty && !reading.isIncomplete)
  #expect(ProgressReading.codes(reading.findings.notices) == ["D0532 1"])
  #expect(reading.findings.notices.first?.severity == .info)
  #expect(
    reading.findings.notices.first?.message.names("headings") == ["Màu sắc", "Người ký"])
}

@Test func columnsOfTheSource() throws {
  let fixture = DataFixture()
  let reading = try fixture.read(
    "TT,Thực tế,task,status,reported\nPAR-01,40,x,xong,2024-06-17\n", as: "data.csv",
    source(columns: ["task": "tt", "percent": "Thực tế"]))
  #expect(reading.rejectedCodes.isEmpty)
  #expect(fixture.held("PAR-01/phong-noi-vu/once", in: reading)?.percent == 40)
}

@Test(arguments: [
  "Số liệu tính đến ngày 14/6/2024", "BÁO CÁO TIẾN ĐỘ\n(Số liệu tính đến hết ngày 14/6/2024)",
  "Kỳ báo cáo,Quý II\nSố liệu tính đến:,14/6/2024", "Data as of 2024-06-14",
  "Tính đến ngày 14 tháng 6 năm 2024",
]) func b10TheDayOfAHeadLine(lines: String) throws {
  let fixture = DataFixture()
  let reading = try fixture.read(lines + "\n\ntask,status\nPAR-01,xong\n")
  #expect(reading.fileCodes.isEmpty)
  #expect(
    fixture.held("PAR-01/phong-noi-vu/once", in: reading)?.reported
      == DataFixture.day("2024-06-14"))
}

@Test func b10TheDayOfTheSource() throws {
  let fixture = DataFixture()
  let reading = try fixture.read(
    "task,status,reported\nPAR-01,xong,\nPAR-02,xong,2024-06-18\n", as: "data.csv",
    source(reported: "2024-06-14", period: "2024-Q2"))
  #expect(
    fixture.held("PAR-01/phong-noi-vu/once", in: reading)?.reported
      == DataFixture.day("2024-06-14"))
  #expect(
    fixture.held("PAR-02/phong-noi-vu/2024-Q2", in: reading)?.reported
      == DataFixture.day("2024-06-18"))
}

@Test func b9UnitAndPeriodOfThePath() throws {
  let fixture = DataFixture()
  let text = "task,status,reported\nSIPAS-20,xong,2024-06-17\n"
  try fixture.write("progress/xa-hai-an/2024-Q2.csv", text)
  try fixture.write("progress/xa-hai-ba/2024-Q2.csv", text)
  try fixture.write("progress/xa-la/2024-Q2.csv", text)
  try fixture.write("progress/xa-hai-ba/mua-xuan.csv", text)
  let reader = fixture.reader([
    ProgressSource(kind: .progress, pattern: "progress/{unit}/{period}.csv")
  ])
  let reading = reader.read(
    into: ProgressFold(asOf: fixture.table.asOf, rowCount: fixture.table.rowCount))
  #expect(reader.files == ["progress/xa-hai-an/2024-Q2.csv", "progress/xa-hai-ba/2024-Q2.csv"])
  #expect(Set(reading.findings.files.map(\.code.text)) == ["D0522", "D0523"])
  #expect(fixture.held(an, in: reading)?.order == RecordOrder(file: 0, row: 2))
  #expect(
    fixture.held("SIPAS-20/xa-hai-ba/2024-Q2", in: reading)?.order
      == RecordOrder(file: 1, row: 2))
}

@Test(arguments: [
  ("100", StatedStatus.completed), ("99,5", .inProgress), ("", .inProgress),
]) func b7CompletedWhen(percent: String, status: StatedStatus) throws {
  let fixture = DataFixture()
  let reading = try fixture.read(
    "task,percent,reported,note\nPAR-01,\"\(percent)\",2024-06-17,ghi chú\n", as: "data.csv",
    source(condition: "percent == 100"))
  #expect(reading.fileCodes.isEmpty && reading.droppedCodes.isEmpty)
  let core = fixture.held("PAR-01/phong-noi-vu/once", in: reading)
  #expect(core?.status == status)
  #expect(core?.completed == nil)
}

@Test func theWordsOfASourceComeFirst() throws {
  let fixture = DataFixture()
  var source = source(period: "2024-Q2")
  source.statusWords = [.completed: ["đã nộp"], .awaitingApproval: ["xong"]]
  let reading = try fixture.read(
    "task,status,reported\nPAR-01,Đã nộp,2024-06-17\nPAR-02,xong,2024-06-17\n", as: "data.csv",
    source)
  #expect(fixture.held("PAR-01/phong-noi-vu/once", in: reading)?.status == .completed)
  #expect(fixture.held("PAR-02/phong-noi-vu/2024-Q2", in: reading)?.status == .awaitingApproval)
}

@Test(arguments: [
  (
    "data.ndjson",
    "{\"task\":\"PAR-01\",\"reported\":\"2024-06-17\",\"percent\":1.125}\n\n{\"task\":\"SIPAS-20\",\"unit\":\"xa-hai-an\",\"period\":\"2024-Q2\",\"reported\":\"2024-06-17\",\"status\":\"completed\",\"value\":1.125}\n"
  ),
  (
    "data.json",
    "[{\"task\":\"PAR-01\",\"reported\":\"2024-06-17\",\"percent\":1.125},{\"task\":\"SIPAS-20\",\"unit\":\"xa-hai-an\",\"period\":\"2024-Q2\",\"reported\":\"2024-06-17\",\"status\":\"completed\",\"value\":1.125}]"
  ),
]) func jsonSources(path: String, text: String) throws {
  let fixture = DataFixture()
  let reading = try fixture.read(text, as: path)
  #expect(reading.fileCodes.isEmpty && reading.rejectedCodes.isEmpty)
  #expect(reading.findings.dropped.map(\.code.text) == ["D0571"])
  #expect(fixture.held(an, in: reading)?.value == Decimal(parsing: "1.125"))
  #expect(
    fixture.held("PAR-01/phong-noi-vu/once", in: reading)?.percent == Decimal(parsing: "1.125"))
}

@Test func b13Appraisals() throws {
  let fixture = DataFixture()
  try fixture.write(
    "appraisal.csv",
    """
    Nhiệm vụ,Đơn vị,Kỳ,Ngày thẩm định,Kết quả thẩm định,Ghi chú
    SIPAS-20,xã Hải An,Quý II/2024,25/6/2024,Trả lại,thiếu phụ lục
    SIPAS-20,xã Hải An,Quý II/2024,28/6/2024,đạt,
    SIPAS-20,xã Hải An,Quý II/2024,29/7/2024,trả lại,
    SIPAS-20,xã Hải An,Quý II/2024,29/6/2024,tạm được,
    SIPAS-20,xã Hải An,Quý II/2024,29/6/2024,,
    """)
  let reading = fixture.read([ProgressSource(kind: .appraisal, pattern: "appraisal.csv")])
  let row = try #require(fixture.row(an))
  #expect(reading.fold.appraisal(ofRow: row)?.decision == .accepted)
  #expect(reading.fold.newestReturn(ofRow: row)?.note == "thiếu phụ lục")
  #expect(reading.rejectedCodes == ["D0562 5", "D0561 6"])
  #expect(reading.fold.rejectedNewer(ofRow: row) == nil)
  #expect(reading.fold.rows.used == 2 && reading.fold.rows.later == 1)
  #expect(reading.isBalanced)
}

@Test func evidenceFiles() throws {
  let fixture = DataFixture()
  try fixture.write(
    "evidence.csv",
    """
    task,unit,period,reported,reference
    SIPAS-20,xa-hai-an,2024-Q2,2024-06-17,45/BC-UBND ngày 15/6/2024
    SIPAS-20,xa-hai-an,2024-Q2,2024-06-18,
    """)
  let reading = fixture.read([ProgressSource(kind: .evidence, pattern: "evidence.csv")])
  let row = try #require(fixture.row(an))
  #expect(reading.fold.evidence(ofRow: row).map(\.text) == ["45/BC-UBND ngày 15/6/2024"])
  #expect(reading.rejectedCodes == ["D0563 3"])
  #expect(reading.isBalanced)
}
