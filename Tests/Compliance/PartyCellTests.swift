import Compliance
import Testing
import VietnameseText

struct CellCase: Sendable, CustomTestStringConvertible {
  var cell: String
  var reading: String
  var testDescription: String { cell }

  init(_ cell: String, _ reading: String) { (self.cell, self.reading) = (cell, reading) }
}

/// Cells of the programme of Resolution 03/NQ-CP as printed.
private let programme: [CellCase] = [
  .init("VTV, VOV, TTXVN, các địa phương", "vtv, vov, ttxvn, [dp]"),
  .init("Bộ Tài chính, Bộ Công Thương", "btc, bct"),
  .init("Bộ Khoa học và Công nghệ và các địa phương", "bkhcn, [dp]"),
  .init("Bộ Khoa học và Công nghệ, Bộ Tài nguyên và môi trường", "bkhcn, btnmt"),
  .init(
    "Bộ Công Thương, Bộ Tài nguyên và môi trường, Bộ Xây dựng, Bộ Giao thông vận tải",
    "bct, btnmt, bxd, bgt"),
  .init("Bộ Công An", "bca"),
  .init("Bộ Văn hóa, Thể thao và Du lịch", "bvh"),
  .init("Bộ Công an, Bộ Lao động - Thương binh và Xã hội", "bca, bld"),
  .init("Văn phòng Chính phủ; Bộ Công an", "vpcp; bca"),
  .init(
    "Viện Hàn lâm Khoa học và Công nghệ Việt Nam, Viện Hàn lâm Khoa học Xã hội Việt Nam",
    "khcn, khxh"),
  .init("Bộ Công an, Ngân hàng nhà nước Việt Nam", "bca, nhnn"),
  .init("Bộ Tài chính và các bộ, ngành, địa phương", "btc, [bndp]"),
  .init("Bộ Tài chính; các bộ, ngành", "btc; [bn]"),
  .init("Bộ Khoa học và Công nghệ, các bộ, ngành, địa phương", "bkhcn, [bndp]"),
  .init("Các bộ, ngành, địa phương", "[bndp]"),
  .init("Bộ, ngành, địa phương", "[bndp]"),
  .init(
    "Bảo hiểm Xã hội Việt Nam, Bộ Công an và các địa phương Bắc Ninh, Bình Dương, An Giang",
    "bhxh, bca, bac-ninh, binh-duong, an-giang"),
  .init(
    "Các thành phố trực thuộc Trung ương và một số tỉnh đủ điều kiện", "[tp], [tinh]"),
]

/// Cells of a district's plan, and the forms that tables have.
private let forms: [CellCase] = [
  .init("UBND các xã, thị trấn", "[xa]"),
  .init("Các phòng, ban, đơn vị và UBND các xã, thị trấn", "[pbdvx]"),
  .init("Văn phòng HĐND&UBND huyện, Phòng KT&HT", "vp, pkt"),
  .init("Phòng TN&MT; Phòng KT&HT", "ptn; pkt"),
  .init("Phòng TN&MT & Phòng KT&HT", "ptn, pkt"),
  .init("Sở Công Thương (cân đối nguồn); Sở NN&MT", "sct; snn"),
  .init("Sở Công Thương (chủ trì, tổng hợp), Sở NN&MT", "sct, snn"),
  .init("UBMTTQ Việt Nam (cấp huyện), Sở Tài chính", "mttq, stc"),
  .init("Các Cục: Thuế, Hải quan", "cuc-thue, cuc-hq"),
  .init("Các Cục: Thuế; Hải quan", "cuc-thue; cuc-hq"),
  .init("Các Cục Thuế, Hải quan và Vụ Pháp chế", "cuc-thue, cuc-hq, vu-pc"),
  .init("Bộ Công an, các Cục: Thuế, Hải quan", "bca, cuc-thue, cuc-hq"),
  .init("Các tỉnh, thành phố: Hà Nội, Bắc Ninh", "ha-noi, bac-ninh"),
  .init("Các địa phương: Hà Nội, Bắc Ninh", "ha-noi, bac-ninh"),
  .init("- Bộ Công an\n- Bộ Quốc phòng", "bca, bqp"),
  .init("Bộ Văn hóa,\nThể thao và Du lịch", "bvh"),
  .init("Bộ Công an,, và Bộ Quốc phòng.", "bca, bqp"),
  .init("BỘ CÔNG AN VÀ BỘ QUỐC PHÒNG", "bca, bqp"),
  .init("Bộ Công an/Bộ Quốc phòng + Bộ Tài chính", "bca, bqp, btc"),
  .init("Bộ Công an; Bộ Công an", "bca; bca"),
  .init("Các địa phương, Bắc Ninh", "[dp], bac-ninh"),
  .init("Các địa phương\nBộ Công an", "[dp], bca"),
]

/// Nothing is taken for a name that only looks like one, and nobody is left out in silence.
private let unknown: [CellCase] = [
  .init("Bộ Công an, Bộ Du lịch, Bộ Quốc phòng", "?Bộ Du lịch"),
  .init("Bộ Khoa học, Bộ Công an", "?Bộ Khoa học"),
  .init("Bộ Công an, Bộ Quốc phong", "?Bộ Quốc phong"),
  .init("Bộ Công an; Bộ Du lịch", "bca; ?Bộ Du lịch"),
  .init("Văn hóa, Thể thao và Du lịch", "?Văn hóa, Thể thao và Du lịch"),
  .init("Các bộ, ngành, doanh nghiệp", "?doanh nghiệp"),
  .init("Bộ Tài chính (trừ Cục Thuế), Bộ Công an", "?Bộ Tài chính (trừ Cục Thuế)"),
  .init("Bộ Công an; Bộ Quốc phòng (phối hợp)", "bca; ?Bộ Quốc phòng (phối hợp)"),
  .init("Bộ Tài chính (Bộ Công an", "?Bộ Tài chính (Bộ Công an"),
  .init("Phối hợp: Bộ Công an", "?Phối hợp"),
  .init("Các xã huyện A", "?Các xã huyện A"),
  .init("Các địa phương huyện A", "?Các địa phương huyện A"),
  .init("Các đơn vị Bộ Công an", "?Các đơn vị Bộ Công an"),
  .init("Các cơ quan thuộc Bộ Công an, Bộ Quốc phòng", "?Các cơ quan thuộc Bộ Công an"),
  .init("Bộ Công an vàBộ Quốc phòng", "?Bộ Công an vàBộ Quốc phòng"),
  .init("(Bộ Công an)", "?(Bộ Công an)"),
]

@Suite struct PartyCellTests {
  @Test(arguments: programme + forms + unknown) func isRead(_ example: CellCase) {
    #expect(CellDirectory.line(example.cell) == example.reading)
  }

  /// Another spelling of the same signs changes nothing that is found.
  @Test(arguments: programme + forms) func spellingDoesNotCount(_ example: CellCase) {
    let cell = example.cell
    for spelling in [
      nfd(cell), nfc(cell), cell.uppercased(), cell.lowercased(),
      "  " + cell.replacing(" ", with: "  ") + " ", cell.replacing("Đ", with: "\u{D0}"),
      cell.replacing(" - ", with: " – "),
    ] {
      #expect(CellDirectory.line(spelling) == example.reading, "\(spelling.debugDescription)")
    }
  }

  @Test func noteAndPlaceAreKept() throws {
    let cell = "Sở Công Thương (cân đối nguồn); Sở NN&MT"
    let clauses = CellDirectory.directory.read(cell: cell).clauses
    let bytes = Array(cell.utf8)
    #expect(
      clauses.map { String(decoding: bytes[$0.range], as: UTF8.self) }
        == ["Sở Công Thương (cân đối nguồn)", "Sở NN&MT"])
    guard case .names(let pieces) = try #require(clauses.first).reading else {
      Issue.record("no names")
      return
    }
    #expect(pieces.map(\.note) == ["cân đối nguồn"])
  }

  /// Two cuts that cross: neither holds.
  @Test func crossingNamesAreInDoubt() {
    let directory = UnitDirectory(
      units: ["A", "B, C", "A, B", "C", "D"].map { Unit(id: UnitID("u-" + $0), name: $0) })
    #expect(CellDirectory.line("A, B, C", directory) == "u-A, B+u-C|u-A+u-B, C")
    #expect(CellDirectory.line("D, A, B, C; D", directory) == "u-D+u-A, B+u-C|u-D+u-A+u-B, C; u-D")
  }

  /// A name by itself and the same word under its head are two things.
  @Test func wordUnderItsHeadIsInDoubt() {
    let directory = UnitDirectory(
      units: ["Thuế", "Cục Thuế", "Cục Hải quan"].map { Unit(id: UnitID($0), name: $0) })
    #expect(
      CellDirectory.line("Các Cục: Hải quan, Thuế", directory)
        == "Cục Hải quan+Thuế|Cục Hải quan+Cục Thuế")
  }

  @Test func nameOfSeveralStaysOne() {
    let directory = UnitDirectory(
      units: [("a", "UBND xã"), ("b", "UBND xã"), ("c", "C")].map { id, name in
        Unit(id: UnitID(id), name: name)
      })
    #expect(CellDirectory.line("UBND xã, C", directory) == "{a b}, c")
  }

  @Test func englishIsCutAtAnd() {
    let directory = UnitDirectory(
      units: ["Ministry of Finance", "Ministry of Science and Technology"].map { name in
        Unit(id: UnitID(name), name: name)
      })
    #expect(
      CellDirectory.line("Ministry of Science and Technology and Ministry of Finance", directory)
        == "Ministry of Science and Technology, Ministry of Finance")
  }

  @Test(arguments: ["", " ", ";", " ; , và ", "\n", "()"]) func nothingIsNobody(_ cell: String) {
    let named = CellDirectory.directory.read(cell: cell).clauses.contains {
      if case .names = $0.reading { return true }
      return false
    }
    #expect(!named)
  }

  @Test func endlessCellIsRefusedQuickly() {
    let cell = String(repeating: "Bộ Công an, ", count: 50_000)
    let clauses = CellDirectory.directory.read(cell: cell).clauses
    #expect(clauses.count == 1)
    guard case .unmatched(let part)? = clauses.first?.reading else {
      Issue.record("was cut")
      return
    }
    #expect(part == clauses[0].range)
  }
}
