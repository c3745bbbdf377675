import TestSupport

/// Files of progress with rows of every kind, most of them plain.
struct RandomRows {
  var random: SeededGenerator
  let delimiter: String
  let lineEnd: String
  let columns: [String]

  init(seed: Int) {
    random = SeededGenerator(seed: UInt64(seed))
    delimiter = random.element(of: [",", ",", ";", "\t"]) ?? ","
    lineEnd = random.element(of: ["\n", "\n", "\r\n", "\r"]) ?? "\n"
    var columns = [
      "task", "unit", "period", "reported", "status", "percent", "completed", "value",
      "evidence", "note", "document", "part",
    ]
    if random.int(in: 0...1) == 0 { columns.removeLast(random.int(in: 1...4)) }
    if random.int(in: 0...1) == 0 { columns.shuffle(using: &random) }
    self.columns = columns
  }

  mutating func text(rows: Int) -> String {
    var text = random.int(in: 0...5) == 0 ? "\u{FEFF}" : ""
    if random.int(in: 0...4) == 0 { text += "Số liệu tính đến ngày 10/6/2024" + lineEnd }
    text += columns.joined(separator: delimiter) + lineEnd
    for _ in 0..<rows { text += row() + (random.int(in: 0...80) == 0 ? lineEnd : "") + lineEnd }
    if random.int(in: 0...2) == 0 { text.removeLast() }
    return text
  }

  private mutating func row() -> String {
    let isUsual = random.int(in: 0...3) > 0
    var cells = columns.map { column in quoted(isUsual ? usual(column) : odd(column)) }
    if random.int(in: 0...30) == 0 { cells.removeLast(random.int(in: 1...(cells.count - 1))) }
    if random.int(in: 0...30) == 0 { cells.append("") }
    if random.int(in: 0...40) == 0 { cells.append("x") }
    if random.int(in: 0...60) == 0 { cells = cells.map { _ in "" } }
    if random.int(in: 0...40) == 0 { cells[0] += "\"" }
    return cells.joined(separator: delimiter)
  }

  private mutating func quoted(_ cell: String) -> String {
    let needs = cell.unicodeScalars.contains { "\"\r\n,;\t".unicodeScalars.contains($0) }
    guard needs || random.int(in: 0...12) == 0 else { return cell }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
      + (random.int(in: 0...60) == 0 ? " " : "")
  }

  mutating func usual(_ column: String) -> String {
    let day = random.int(in: 1...20)
    let iso = "2024-0\(random.int(in: 4...6))-\(day < 10 ? "0" : "")\(day)"
    switch column {
    case "task": return random.element(of: ["SIPAS-20", "SIPAS-20", "PAR-01", "PAR-02"]) ?? ""
    case "unit": return "xa-hai-" + (random.element(of: DataFixture.communes) ?? "")
    case "period": return random.element(of: ["2024-Q1", "2024-Q2"]) ?? ""
    case "reported": return random.int(in: 0...3) == 0 ? "\(day)/6/2024" : iso
    case "status":
      return random.element(of: ["completed", "Hoàn thành", "Đang thực hiện", "inProgress"]) ?? ""
    case "percent": return random.element(of: ["", "5", "40.5", "99,25", "100"]) ?? ""
    case "completed": return random.int(in: 0...1) == 0 ? "" : "2024-03-0\(random.int(in: 1...9))"
    case "value": return random.element(of: ["", "12", "80.25"]) ?? ""
    case "evidence":
      return random.int(in: 0...1) == 0 ? "" : "\(day)/BC-UBND ngày \(day)/6/2024"
    case "note": return random.element(of: ["", "", "đang rà soát", "chờ, góp ý"]) ?? ""
    default: return ""
    }
  }

  mutating func odd(_ column: String) -> String {
    let odd: [String]
    switch column {
    case "task":
      odd = [
        "sipas-20", " SIPAS-20", "Báo cáo quý", "Việc chung", "PAPI-31", "PAPI-31#m1", "SIPAS-2",
        "", " ", "PAPI-31#M2",
      ]
    case "unit":
      odd = [
        "UBND xã Hải An", "xã Hải Ba ", "XA-HAI-BA", "UBND các xã, thị trấn", "Trạm Y tế", "",
        "xa-hai-xx", "phong-noi-vu", "UBND xa\u{303} Ha\u{309}i An",
      ]
    case "period": odd = ["Quý II/2024", "2024", "2024-05", "", "Q5", "2024-Q2 ", "once", "quý 2"]
    case "reported", "completed":
      odd = [
        "", "31/02/2024", "2024-02-30", "17.6.2024", "2024-06-17 10:30", "hôm qua", "1970-01-01",
        " 2024-06-03", "03/06/2024", "2024-12-31", "-", "1/1/70", "0024-06-01", "2024/06/05",
        "2024-6-5", "00/01/1900", "ngày 5 tháng 6 năm 2024",
      ]
    case "status": odd = ["", "xong", "HOÀN THÀNH", "lạ", "tạm dừng", " completed", "chờ duyệt"]
    case "percent":
      odd = ["-5", "101", "100.000001", "85%", "85,5 %", "1.234", "0.0000001", "abc", "5.", " 7"]
    case "value":
      odd = [
        "1.234", "1.234,5", "85,5 điểm", "-3", "x", "0,123", "99999999999999999", "1.2.3", "007",
      ]
    case "evidence":
      odd = [" 5/BC-UBND ", "\u{A0}7/BC", "công văn của xã", "\"nháy\"", "dòng\nhai", "…", "Đơn"]
    case "part": odd = ["m1", "M2", "", "2024-04-15", "m9"]
    default: odd = ["", " ", "văn bản 5/CV-UBND", "một\r\nhai", "\u{200B}"]
    }
    return random.element(of: odd) ?? ""
  }
}
