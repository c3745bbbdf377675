import CivilCalendar
import DeadlinePhrases
import Testing
import VietnameseText

@Test(arguments: [
  ("Quý II/2024", "2024-Q2"), ("Q2/2024", "2024-Q2"), ("2024-Q2", "2024-Q2"),
  ("quý 2 năm 2024", "2024-Q2"), ("QUÍ II - 2024", "2024-Q2"), ("QII/2024", "2024-Q2"),
  ("Quy 2/2024", "2024-Q2"), ("2024-q2", "2024-Q2"),
  ("Tháng 5/2024", "2024-05"), ("5/2024", "2024-05"), ("05/2024", "2024-05"),
  ("thang 5 nam 2024", "2024-05"), ("T5/2024", "2024-05"), ("2024-05", "2024-05"),
  ("May 2024", "2024-05"), ("6 tháng đầu năm 2024", "2024-H1"),
  ("6 tháng cuối năm 2024", "2024-H2"), ("2024-H1", "2024-H1"), ("H1/2024", "2024-H1"),
  ("9 tháng năm 2024", "2024-9M"), ("9 tháng đầu năm 2024", "2024-9M"), ("2024-9M", "2024-9M"),
  ("Năm 2024", "2024"), ("2024", "2024"), (" 2024 ", "2024"), ("Nam 2024", "2024"),
  ("tuần 23/2024", "2024-W23"), ("2024-W23", "2024-W23"), ("once", "once"), ("Once", "once"),
  ("Kỳ báo cáo: Quý II/2024", "2024-Q2"), ("một lần", "once"),
])
func periodCellIsRead(cell: String, id: String) {
  for spelling in [cell, nfd(cell), cell.uppercased(), "\u{A0}\(cell)\n"] {
    #expect(PeriodPhrase.read(spelling)?.id == id, "\(spelling.debugDescription)")
  }
}

@Test(arguments: [
  "", "-", "Quý II", "Tháng 5", "Quý V/2024", "13/2024", "tuần 60/2024", "Quý I, II/2024",
  "2023-2025", "17/6/2024", "Hằng quý", "trước 2024", "đầu năm 2024", "xã Hải An", "5/24",
  "Quý II/2024 của huyện", "2024 2025",
])
func periodCellIsRefused(cell: String) {
  #expect(PeriodPhrase.read(cell) == nil)
}

@Test(arguments: [
  "17/6/2024", "17/06/2024", "17-6-2024", "17.06.2024", "2024-06-17", "2024/06/17",
  "ngày 17 tháng 6 năm 2024", "Ngày 17/6/2024", "17 tháng 6/2024", "2024-06-17T10:00:00+07:00",
  "2024-06-17 10:00:00.000", "2024-06-17T10:00Z", "17/6/2024 10:30", "17/6/2024 10h30",
  "17 / 6 / 2024", "17/6/2024.", "17 June 2024", "Jun 17, 2024", " 17/6/2024\n",
])
func dateCellIsRead(cell: String) {
  for spelling in [cell, nfd(cell), cell.uppercased()] {
    #expect(DatePhrase.read(spelling) == day("2024-06-17").map(DateCell.date))
  }
}

@Test(arguments: [
  "", " ", "-", "–", "…", "...", "n/a", "N/A", "01/01/1970", "1970-01-01", "1/1/1970 00:00:00",
  "1970-01-01T00:00:00Z", "00/01/1900", "1900-01-00", "chưa có hạn", "null",
])
func blankDateCellHasNoDate(cell: String) {
  #expect(DatePhrase.read(cell) == .none)
}

@Test(arguments: ["31/02/2024", "2023-02-29", "32/1/2024", "1/13/2024", "31/4/2024 10:00"])
func impossibleDateIsTold(cell: String) {
  #expect(DatePhrase.read(cell) == .impossible)
}

@Test(arguments: [
  "17/6/24", "17/6", "6/2024", "2024", "17/6/2024 - 18/6/2024", "trước 17/6/2024", "xong",
  "45000", "17/6/2024 45/BC-UBND", "17/6/2024/1", "17.6/2024", "1/2/3", "17/6/20245", "?",
  "17/6/2024 0", "17/6/2024 10",
])
func otherCellIsNoDate(cell: String) {
  #expect(DatePhrase.read(cell) == .unreadable)
}

@Test func everyDayOfTwoYearsReadsBack() {
  for number in 19_723..<20_454 {
    let date = CivilDate(dayNumber: number)
    for cell in [
      "\(date)", "\(date.day)/\(date.month)/\(date.year)",
      "ngày \(date.day) tháng \(date.month) năm \(date.year)",
    ] {
      #expect(DatePhrase.read(cell) == .date(date))
    }
    let form = planReader.read("\(date.day)/\(date.month)/\(date.year)").deadline.form
    #expect(form == .fixed(FixedDay(date: date, roll: .dates)))
  }
}
